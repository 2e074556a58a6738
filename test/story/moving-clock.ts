import { instantOf, type Clock } from "../../server/platform/clock.ts";

/** Real time that can be moved on by hours at once. Whoever sleeps wakes when its time has come, by either way. */
export interface MovingClock extends Clock {
  /**
   * Moves on once nobody sleeps but the worker between two ticks; `others` moves the clocks beside it at the same moment.
   * Resolves when the worker sleeps again. Not to be used while a token is being renewed, which never takes hours.
   */
  goOn(ms: number, others: () => void): Promise<void>;
}

export function movingClock(): MovingClock {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  let changed = () => {};
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => is() && resolve();
      changed();
    });

  return {
    now,
    instant: () => instantOf(now()),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { until: now() + ms, wake };
        const timer = setTimeout(wake, ms);
        signal?.addEventListener("abort", wake, { once: true });
        sleepers.add(sleeper);
        changed();
        function wake() {
          clearTimeout(timer);
          signal?.removeEventListener("abort", wake);
          sleepers.delete(sleeper);
          changed();
          resolve();
        }
      }),
    async goOn(ms, others) {
      await until(() => sleepers.size === 1);
      others();
      ahead += ms;
      const woken = [...sleepers];
      for (const { wake } of woken) wake();
      await until(() => sleepers.size > 0);
    },
  };
}
