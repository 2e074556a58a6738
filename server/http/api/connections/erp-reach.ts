import type { Connection } from "../../../store/connections.ts";

/** Whether any accounting system can be reached, has only to be connected anew, or is not there at all. */
export function erpReach(states: readonly Connection["state"][]): "connected" | "reconnect" | "none" {
  if (states.includes("active")) return "connected";
  return states.some((state) => state !== "disconnected") ? "reconnect" : "none";
}
