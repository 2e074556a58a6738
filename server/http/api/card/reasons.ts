import type { CardFacts } from "../../../flows/card.ts";

/** Why the status line of a card reads as it does: where nothing is owed, what is waited for; else "invoiced". */
export const REASONS = [
  "no-connection",
  "reconnect",
  "gone",
  "lost",
  "before-start",
  "by-hand",
  "at-stage",
  "when-won",
  "waiting",
  "retrying",
  "parked",
  "invoiced",
] as const;

export type Reason = (typeof REASONS)[number];

/** Of a deal that nothing is owed on. */
export function idleReason(state: "not_invoiced" | "waiting" | "parked", facts: CardFacts): Exclude<Reason, "invoiced"> {
  switch (state) {
    case "parked":
      return "parked";
    case "waiting":
      return (facts.book?.failures ?? 0) > 0 ? "retrying" : "waiting";
    case "not_invoiced":
      return notInvoiced(facts);
  }
}

function notInvoiced(facts: CardFacts): Exclude<Reason, "invoiced" | "parked"> {
  const { book, tenant } = facts;
  const { trigger } = tenant.settings;
  const erp = erpState(facts);
  if (erp !== "connected") return erp === "none" ? "no-connection" : "reconnect";
  if (book?.view?.rest === "gone") return "gone";
  if (book?.view?.outcome === "lost") return "lost";
  if (book?.wonBeforeStart) return "before-start";
  if (!trigger.automatic) return "by-hand";
  return trigger.stages.length > 0 ? "at-stage" : "when-won";
}

/** Of the organisation this deal goes to, or of all where it is not known yet. */
export function erpState({ book, connectionStates, connected }: CardFacts): "connected" | "reconnect" | "none" {
  const own = connectionStates.find((one) => one.connectionId === book?.view?.connectionId);
  if (own?.state === "active" || (!own && connected)) return "connected";
  if (own?.state === "disconnected" && connected) return "connected";
  return connectionStates.some((one) => one.state !== "disconnected") ? "reconnect" : "none";
}
