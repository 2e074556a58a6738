import type { Clock } from "../platform/clock.ts";

const WINDOW_MS = 60_000;
/** Beyond this, windows that have passed are forgotten; each is a few dozen bytes. */
const MOST_KEYS = 10_000;

export interface RateLimit {
  /** Seconds to wait, or 0 where the request may pass. */
  take(key: string): number;
}

/**
 * So many requests a minute for each key. Kept in memory on purpose: it only keeps one tenant's runaway card or script
 * from starving the others on this process. Several processes allow as many times more, and a restart forgives; nothing
 * that must be exact, such as money or effects, rests on it.
 */
export function createRateLimit(clock: Pick<Clock, "now">, perMinute: number): RateLimit {
  const windows = new Map<string, { since: number; count: number }>();

  function windowOf(key: string, now: number): { since: number; count: number } {
    const current = windows.get(key);
    // A clock set back must not lock anybody out: a window from the future has passed too.
    if (current && now >= current.since && now - current.since < WINDOW_MS) return current;
    if (windows.size >= MOST_KEYS) forgetPassed(now);
    const fresh = { since: now, count: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  function forgetPassed(now: number): void {
    for (const [key, { since }] of windows) if (now - since >= WINDOW_MS || now < since) windows.delete(key);
    if (windows.size >= MOST_KEYS) windows.clear();
  }

  return {
    take(key) {
      const now = clock.now();
      const window = windowOf(key, now);
      window.count += 1;
      return window.count <= perMinute ? 0 : Math.max(1, Math.ceil((window.since + WINDOW_MS - now) / 1000));
    },
  };
}
