import type { StatusTagProps } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";

type State = Shape<"BulkDeal">["state"];

/** What needs a person first, what is done last. */
export const STATES: readonly State[] = ["waiting", "none", "working", "ready", "done"];

export const TONES: Record<State, NonNullable<StatusTagProps["variant"]>> = {
  waiting: "warning",
  none: "default",
  working: "info",
  ready: "default",
  done: "success",
};

/** In the order of STATES; deals of one state stay as they were selected. */
export const byUrgency = (deals: readonly Shape<"BulkDeal">[]): Shape<"BulkDeal">[] =>
  [...deals].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
