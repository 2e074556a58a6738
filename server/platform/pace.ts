import type { Clock } from "./clock.ts";

/** Keeps calls below a vendor's limit by letting each wait its turn, instead of being refused and punished with a pause. */
export interface Pace {
  /** Resolves when this account may be called. False where the wait would be longer than `patienceMs`. */
  turn(account: string, patienceMs: number): Promise<boolean>;
}

/** At most `calls` in any `windowMs`, per account and process: several processes share a vendor's limit between them. */
export function createPace(clock: Clock, { calls, windowMs }: { calls: number; windowMs: number }): Pace {
  const granted = new Map<string, number[]>();

  return {
    async turn(account, patienceMs) {
      const now = clock.now();
      const recent = (granted.get(account) ?? []).filter((at) => at > now - windowMs);
      const full = recent.length - calls;
      const at = full >= 0 ? Math.max(now, (recent[full] ?? now) + windowMs) : now;
      if (at - now > patienceMs) return false;
      granted.set(account, [...recent, at]);
      if (at > now) await clock.sleep(at - now);
      return true;
    },
  };
}
