/** The only source of time. Epoch milliseconds in, ISO UTC instants out. */
export interface Clock {
  now(): number;
  /** "2026-11-23T10:00:00.000Z" */
  instant(): string;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Epoch milliseconds of an ISO instant, with or without an offset. Throws a RangeError for anything else. */
export function parseInstant(text: string): number {
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) throw new RangeError(`Not an instant: ${text.slice(0, 40)}`);
  return epochMs;
}

export const instantOf = (epochMs: number): string => new Date(epochMs).toISOString();

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    instant: () => new Date().toISOString(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = setTimeout(done, ms);
        signal?.addEventListener("abort", done, { once: true });
        function done() {
          clearTimeout(timer);
          signal?.removeEventListener("abort", done);
          resolve();
        }
      }),
  };
}
