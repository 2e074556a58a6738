import type { Clock } from "./clock.ts";

/** Keeps calls below a vendor's limit by letting each wait its turn, instead of being refused and punished with a pause. */
export interface Pace {
  /** Resolves when this account may be called. False where the wait would be longer than `patienceMs`. */
  turn(account: string, patienceMs: number): Promise<boolean>;
}

/** One is enough, a second where a timer fires early; a clock that stands still holds nobody for ever. */
const SLEEPS = 3;

interface Lane {
  /** When calls really left, those of the last window at least. */
  left: number[];
  /** When those that wait are to leave. */
  planned: number[];
  /** Ends when the last of those that wait has left. */
  last: Promise<void>;
}

/**
 * At most `calls` in any `windowMs`, per account and process: several processes share a vendor's limit between them. Each
 * leaves after the one before it: in a process that was held up, all that had fallen due would leave at once.
 */
export function createPace(clock: Clock, { calls, windowMs }: { calls: number; windowMs: number }): Pace {
  const lanes = new Map<string, Lane>();

  /** A clock that was set back forgets rather than waits. */
  const recent = (lane: Lane, now = clock.now()): number[] => lane.left.filter((at) => at > now - windowMs && at <= now);

  async function leave(lane: Lane): Promise<void> {
    for (let sleeps = 0, left = recent(lane); left.length >= calls && sleeps < SLEEPS; sleeps += 1, left = recent(lane)) {
      await clock.sleep((left[left.length - calls] ?? 0) + windowMs - clock.now());
    }
    lane.left = [...recent(lane), clock.now()];
    lane.planned.shift();
  }

  return {
    async turn(account, patienceMs) {
      const lane = lanes.get(account) ?? { left: [], planned: [], last: Promise.resolve() };
      lanes.set(account, lane);
      const now = clock.now();
      const before = [...recent(lane), ...lane.planned];
      const full = before.length - calls;
      const at = full >= 0 ? Math.max(now, (before[full] ?? now) + windowMs) : now;
      if (at - now > patienceMs) return false;
      lane.planned.push(at);
      lane.last = lane.last.then(() => leave(lane));
      await lane.last;
      return true;
    },
  };
}
