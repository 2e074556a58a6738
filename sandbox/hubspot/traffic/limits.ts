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

  /** What is left after this call; negative where it was one too many, and then it does not count. */
  function count(key: string, windowMs: number, limit: number): number {
    const now = clock.now();
    const recent = (calls.get(key) ?? []).filter((at) => at > now - windowMs && at <= now);
    const left = limit - recent.length - 1;
    calls.set(key, left < 0 ? recent : [...recent, now]);
    return left;
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
      if (left < 0) throw exceeded("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.", headersOf(perTenSeconds, 0));
      return headersOf(perTenSeconds, left);
    },
    clear: () => calls.clear(),
  };
}

const headersOf = (limit: number, left: number): Record<string, string> => ({
  "x-hubspot-ratelimit-max": String(limit),
  "x-hubspot-ratelimit-remaining": String(left),
  "x-hubspot-ratelimit-interval-milliseconds": "10000",
});

const exceeded = (policyName: string, message: string, headers: Record<string, string> = {}) =>
  new Refusal(429, "RATE_LIMITS", message, { errorType: "RATE_LIMIT", policyName }, headers);

export type Limits = ReturnType<typeof createLimits>;
