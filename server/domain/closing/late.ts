import type { Evidence } from "../bridge/steps.ts";
import { RECORD_KINDS } from "../ledger/refs.ts";
import { money } from "../money.ts";
import type { Instant } from "../records.ts";

/** How far each record's part of a figure has moved: over all records it sums to how far the figure has. */
export function movedEvidence(then: readonly Evidence[], now: readonly Evidence[]): Evidence[] {
  const parts = new Map<string, Evidence>();
  const add = ({ kind, id, amount }: Evidence, sign: 1 | -1) => {
    const key = `${kind} ${id}`;
    parts.set(key, { kind, id, amount: money((parts.get(key)?.amount.minor ?? 0) + sign * amount.minor, amount.currency) });
  };
  for (const one of then) add(one, -1);
  for (const one of now) add(one, 1);
  return [...parts.values()].filter(({ amount }) => amount.minor !== 0);
}

/** The record that a fact was derived from: of which system, and as of when it was last changed there. */
export interface FactSource {
  system: "crm" | "erp";
  asOf: Instant;
}

const SOURCE = new RegExp(`^(?<kind>deal|${RECORD_KINDS.join("|")}) .+? as of (?<asOf>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)`);

/** Reads what the sources of a fact say (see ledger/deal-facts.ts and lone-documents.ts, lone-payments.ts); null where they say nothing of the kind. */
export function sourceOf(sources: readonly string[]): FactSource | null {
  const { kind, asOf } = SOURCE.exec(sources[0] ?? "")?.groups ?? {};
  return kind === undefined || asOf === undefined ? null : { system: kind === "deal" ? "crm" : "erp", asOf };
}
