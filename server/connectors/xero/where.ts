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

/**
 * Finds `value` in `field` whatever its case. A value that cannot be a literal is searched by its longest piece that
 * can: the answer may then hold more, and every caller compares again. Undefined where no piece is left.
 */
export function sameText(field: string, value: string): string | undefined {
  const wanted = value.trim().toLowerCase();
  if (wanted === "") return undefined;
  if (isQuotable(wanted)) return `${field}!=null AND ${field}.ToLower()==${quoted(wanted)}`;
  const piece = wanted
    .split(new RegExp(UNSAFE, "g"))
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), "");
  return piece === "" ? undefined : `${field}!=null AND ${field}.ToLower().Contains(${quoted(piece)})`;
}

/** AND binds before OR, as in the language Xero's filters come from. */
export const anyOf = (conditions: readonly string[]): string => conditions.join(" OR ");
