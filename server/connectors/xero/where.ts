import { refuse } from "./errors.ts";

/**
 * Conditions in Xero's filter language. It compares strings by case, knows no way to escape a double quote in a
 * literal (every attempt ends in QueryParseException: XeroAPI/Xero-Java#347), and fails on methods of absent fields.
 */
const UNSAFE = /["\\\u0000-\u001f\u007f]/;

export function isQuotable(value: string): boolean {
  return !UNSAFE.test(value);
}

/** A literal. Throws (bug) for a value that cannot be one: the caller has to ask differently. */
export function quoted(value: string): string {
  if (!isQuotable(value)) throw refuse("bug", "validation", "A value with quotes cannot stand in a Xero filter.");
  return `"${value}"`;
}

/** Finds a text that `isQuotable` in `field`, whatever its case. */
export const sameText = (field: string, value: string): string =>
  `${field}!=null AND ${field}.ToLower()==${quoted(value.trim().toLowerCase())}`;

/** AND binds before OR, as in the language Xero's filters come from. */
export const anyOf = (conditions: readonly string[]): string => conditions.join(" OR ");
