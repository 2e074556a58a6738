import { isBlank, sameValue, type CustomerField, type FieldValue } from "./customer-fields.ts";

/** Whose word counts for a field. "either": a change on one side goes to the other, whichever it was. */
export const OWNERS = ["crm", "erp", "either"] as const;
export type Owner = (typeof OWNERS)[number];
type Side = "crm" | "erp";

/**
 * The last values of both sides that were right together: each side's own, as that side gave it. A target that cut a
 * name short is compared with what it kept, so that its answer is no change.
 */
export interface Base {
  crm: FieldValue;
  erp: FieldValue;
}

export type ConflictReason = "both-changed" | "changed-by-other" | "emptied";

export type Merged =
  | { kind: "settled"; base: Base }
  | { kind: "write"; to: Side; value: NonNullable<FieldValue> }
  | { kind: "conflict"; why: ConflictReason };

export interface Sides {
  /** null: these two are seen together for the first time. */
  base: Base | null;
  crm: FieldValue;
  erp: FieldValue;
}

/**
 * What follows for one field of a linked pair. Nobody's change is lost: the owner's change goes to the other side, a
 * change against the owner, on both sides, or to nothing is shown to a person. Pairs that differ when they are first
 * seen stay as they are, but for blanks, which are filled from the owner.
 */
export function mergeField(field: CustomerField, { base, crm, erp }: Sides, owner: Owner): Merged {
  const now: Base = { crm, erp };
  if (sameValue(field, crm, erp)) return { kind: "settled", base: now };
  if (base === null) return firstSeen(field, now, owner);
  const changed = { crm: !sameValue(field, crm, base.crm), erp: !sameValue(field, erp, base.erp) };
  if (!changed.crm && !changed.erp) return { kind: "settled", base };
  if (changed.crm && changed.erp) return { kind: "conflict", why: "both-changed" };
  const from: Side = changed.crm ? "crm" : "erp";
  if (owner !== "either" && owner !== from) return { kind: "conflict", why: "changed-by-other" };
  const value = now[from];
  return value === null || isBlank(field, value) ? { kind: "conflict", why: "emptied" } : { kind: "write", to: other(from), value };
}

function firstSeen(field: CustomerField, now: Base, owner: Owner): Merged {
  const from: Side = owner === "either" ? (isBlank(field, now.crm) ? "erp" : "crm") : owner;
  const value = now[from];
  const fills = value !== null && !isBlank(field, value) && isBlank(field, now[other(from)]);
  return fills ? { kind: "write", to: other(from), value } : { kind: "settled", base: now };
}

const other = (side: Side): Side => (side === "crm" ? "erp" : "crm");
