import { sameValue, type CustomerField, type CustomerFields, type CustomerPatch, type FieldValue } from "./customer-fields.ts";
import type { Bases } from "./merge-customer.ts";

/**
 * What was agreed, once a write whose answer never came is taken into account: where the target has changed since, it was
 * by that write, as it may have cut or reshaped what it was sent. Where it has not, the write never arrived.
 */
export function landedWrites(bases: Bases, pending: { to: "crm" | "erp"; patch: CustomerPatch } | null, seen: { crm: CustomerFields; erp: CustomerFields }): Bases {
  if (pending === null) return bases;
  const { to, patch } = pending;
  const landed = (Object.entries(patch) as [CustomerField, FieldValue][]).filter(([field]) => !sameValue(field, seen[to][field], bases[field]?.[to] ?? null));
  return { ...bases, ...Object.fromEntries(landed.map(([field, sent]) => [field, to === "erp" ? { crm: sent, erp: seen.erp[field] } : { crm: seen.crm[field], erp: sent }])) };
}
