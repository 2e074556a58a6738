import type { Shape } from "../../api/client.ts";

type Bridge = Shape<"Bridge">;
export type Kind = Bridge["kind"];

/** What is asked for; empty: everything, or what the server takes by itself. */
export interface BridgeSought {
  kind: Kind;
  /** "2026-10-01", both included; empty: this quarter. */
  from: string;
  to: string;
  pipeline: string;
  owner: string;
  currency: string;
  asOf: string;
  reportedOn: string;
  book: string;
}

export const KINDS = ["deals-to-revenue", "deals-to-billings", "billings-to-revenue", "billings-to-cash"] as const satisfies Kind[];

/** Those that begin with deals can be asked for one pipeline, owner or currency. */
export const isScoped = (kind: Kind): boolean => kind === "deals-to-revenue" || kind === "deals-to-billings";

export const ANYTHING: BridgeSought = { kind: "deals-to-revenue", from: "", to: "", pipeline: "", owner: "", currency: "", asOf: "", reportedOn: "", book: "" };

export function queryOf({ kind, from, to, pipeline, owner, currency, asOf, reportedOn, book }: BridgeSought) {
  const scope = isScoped(kind) ? { pipeline: pipeline || undefined, owner: owner || undefined, currency: currency || undefined } : {};
  return { kind, from: from || undefined, to: to || undefined, ...scope, asOf: asOf || undefined, reportedOn: reportedOn || undefined, book: book || undefined };
}

/** The same question once more, about the very figures that are shown: as of their moment, whatever was learned since. */
export const shownQuery = (sought: BridgeSought, { from, to, asOf }: Pick<Bridge, "from" | "to" | "asOf">) => queryOf({ ...sought, from, to, asOf });
