import { CUSTOMER_FIELDS, fieldsOfKind, type CustomerField, type CustomerFields, type CustomerPatch, type FieldValue } from "./customer-fields.ts";
import type { Customer } from "../records.ts";
import { sameValue } from "./customer-fields.ts";
import { mergeField, type Base, type ConflictReason, type Owner } from "./merge-field.ts";

export type Bases = Partial<Record<CustomerField, Base>>;
export type Owners = Record<CustomerField, Owner>;

/** Two sides that are right together as they are, in every field. */
export const basesOf = (crm: CustomerFields, erp: CustomerFields): Bases => Object.fromEntries(CUSTOMER_FIELDS.map((field) => [field, { crm: crm[field], erp: erp[field] }]));

export interface Conflict {
  field: CustomerField;
  why: ConflictReason;
  crm: FieldValue;
  erp: FieldValue;
}

/** What a person decided about a field, and the two values they saw when they did. */
export interface Choice {
  take: "crm" | "erp" | "both";
  crm: FieldValue;
  erp: FieldValue;
}

export interface CustomerMerge {
  /** Right together as they are. */
  settled: Bases;
  toErp: CustomerPatch;
  toCrm: CustomerPatch;
  conflicts: Conflict[];
}

export interface Pair {
  kind: Customer["kind"];
  crm: CustomerFields;
  erp: CustomerFields;
  bases: Bases;
  owners: Owners;
  /** By field; one made over other values than there are now says nothing. */
  choices: Partial<Record<CustomerField, Choice>>;
}

/** Field by field, what follows for a linked customer. */
export function mergeCustomer({ kind, crm, erp, bases, owners, choices }: Pair): CustomerMerge {
  const merge: CustomerMerge = { settled: {}, toErp: {}, toCrm: {}, conflicts: [] };
  for (const field of fieldsOfKind(kind)) {
    const values = { crm: crm[field], erp: erp[field] };
    const found = chosen(field, values, choices[field]) ?? mergeField(field, { base: bases[field] ?? null, ...values }, owners[field]);
    if (found.kind === "settled") merge.settled[field] = found.base;
    if (found.kind === "conflict") merge.conflicts.push({ field, why: found.why, ...values });
    if (found.kind === "write") Object.assign(found.to === "erp" ? merge.toErp : merge.toCrm, { [field]: found.value });
  }
  return merge;
}

function chosen(field: CustomerField, now: Base, choice: Choice | undefined): ReturnType<typeof mergeField> | null {
  if (choice === undefined || !sameValue(field, now.crm, choice.crm) || !sameValue(field, now.erp, choice.erp)) return null;
  const value = choice.take === "both" ? null : now[choice.take];
  if (value === null) return { kind: "settled", base: now };
  return { kind: "write", to: choice.take === "crm" ? "erp" : "crm", value };
}
