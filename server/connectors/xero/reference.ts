import { refuse } from "./errors.ts";

/**
 * Our reference leads Xero's Reference field, so that it can be found with StartsWith; a customer's order number
 * follows it, because that is the field a customer reads: "OB-1-77-1-1 · PO 4711".
 */
const OURS = /^(OB-[A-Za-z0-9-]{1,28})(?=$|\s)/;
const MAX = 255;

export function referenceText(reference: string, poNumber: string | null): string {
  if (OURS.exec(reference)?.[1] !== reference) {
    throw refuse("bug", "validation", "Our reference must be OB- and up to 28 letters, digits and hyphens.");
  }
  const po = poNumber?.replace(/\s+/g, " ").trim() ?? "";
  return (po === "" ? reference : `${reference} · PO ${po}`).slice(0, MAX);
}

/** Our reference in the field, whatever people added behind it; null on a record made by hand. */
export function referenceIn(text: string | null | undefined): string | null {
  return OURS.exec(text?.trim() ?? "")?.[1] ?? null;
}
