import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import { Refusal } from "../refusal.ts";

export interface LimitSettings {
  /** OAuth apps of the marketplace: 110 requests in ten seconds for each account. */
  perTenSeconds: number;
  searchPerSecond: number;
  /** null: marketplace apps have no daily limit of their own. */
  perDay: number | null;
}

export const DEFAULT_LIMITS: LimitSettings = { perTenSeconds: 110, searchPerSecond: 5, perDay: null };

/** Counts calls per portal in rolling windows; searches count on their own, and have no headers. */
export function createLimits(clock: SandboxClock, store: Store) {
  const stored = store.collection<LimitSettings>("limits");
  const settings = () => stored.get("limits") ?? DEFAULT_LIMITS;
  const calls = new Map<string, number[]>();

  function count(key: string, windowMs: number, limit: number): number {
    const now = clock.now();
    const recent = (calls.get(key) ?? []).filter((at) => at > now - windowMs && at <= now);
    if (recent.length < limit) recent.push(now);
    else recent.push(Infinity);
    calls.set(key, recent.filter((at) => at !== Infinity));
    return limit - recent.length;
  }

  return {
    settings,
    change: (next: LimitSettings) => stored.put("limits", next),
    /** The headers of the answer; throws where a limit is exceeded. */
    take(portalId: number, isSearch: boolean): Record<string, string> {
      const { perTenSeconds, searchPerSecond, perDay } = settings();
      if (isSearch) {
        if (count(`${portalId}/search`, 1000, searchPerSecond) < 0) throw exceeded("SECONDLY", "You have reached your secondly limit.");
        return {};
      }
      if (perDay !== null && count(`${portalId}/day`, 86_400_000, perDay) < 0) throw exceeded("DAILY", "You have reached your daily limit.");
      const left = count(`${portalId}/ten`, 10_000, perTenSeconds);
      if (left < 0) throw exceeded("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.");
      return {
        "x-hubspot-ratelimit-max": String(perTenSeconds),
        "x-hubspot-ratelimit-remaining": String(left),
        "x-hubspot-ratelimit-interval-milliseconds": "10000",
      };
    },
    clear: () => calls.clear(),
  };
}

const exceeded = (policyName: string, message: string) => new Refusal(429, "RATE_LIMITS", message, { errorType: "RATE_LIMIT", policyName });

export type Limits = ReturnType<typeof createLimits>;
