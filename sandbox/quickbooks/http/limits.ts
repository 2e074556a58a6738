import { z } from "zod";
import type { SandboxClock } from "../../kit/clock.ts";

/** Calls allowed for one company; a batch counts as one call, and batches have a limit of their own. */
export const limitSettings = z.strictObject({
  perMinute: z.number().int().min(1).max(100_000).default(500),
  perSecond: z.number().int().min(1).max(100_000).default(10),
  batchesPerMinute: z.number().int().min(1).max(100_000).default(40),
});
export type LimitSettings = z.infer<typeof limitSettings>;

const MINUTE = 60_000;

/** Counts in sliding windows, in memory: after a restart nobody is throttled. */
export function createLimits(clock: SandboxClock, settings: () => LimitSettings) {
  const calls = new Map<string, number[]>();

  function recent(key: string): number[] {
    const since = clock.now() - MINUTE;
    const kept = (calls.get(key) ?? []).filter((at) => at > since && at <= clock.now());
    calls.set(key, kept);
    return kept;
  }

  return {
    /** Counts the call and says whether it may pass. A refused call is not counted. */
    admit(realmId: string, batch: boolean): boolean {
      const { perMinute, perSecond, batchesPerMinute } = settings();
      const all = recent(realmId);
      const batches = recent(`${realmId} batch`);
      const lastSecond = all.filter((at) => at > clock.now() - 1000).length;
      if (all.length >= perMinute || lastSecond >= perSecond || (batch && batches.length >= batchesPerMinute)) return false;
      all.push(clock.now());
      if (batch) batches.push(clock.now());
      return true;
    },
    clear: () => calls.clear(),
  };
}
export type Limits = ReturnType<typeof createLimits>;
