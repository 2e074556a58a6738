import type { StatusTagProps } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";

export type Health = Shape<"ConnectionInShort">["health"] | "disconnected";

/** Colour only repeats what the word beside it says. */
export const TONES: Record<Health, NonNullable<StatusTagProps["variant"]>> = {
  well: "success",
  "not-used-yet": "default",
  "ends-soon": "warning",
  failing: "warning",
  "needs-reconnect": "danger",
  "awaiting-confirmation": "warning",
  disconnected: "default",
};

/** How a connection fares in a word, the same as the home page's first screen has it. */
export function healthOf({ state, health, warning }: Pick<Shape<"Connection">, "state" | "health" | "warning">): Health {
  if (state !== "active") return state;
  if (health.lastFailure?.over === false) return "failing";
  if (warning !== null) return "ends-soon";
  return health.lastGoodAt === null ? "not-used-yet" : "well";
}
