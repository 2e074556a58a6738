import { canonicalText } from "../domain/canonical.ts";

/**
 * In the text of JSON, NUL and half a surrogate pair are always escapes: a backslash run of odd length, then "u" and
 * the number.
 */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * A value as the text of a jsonb column: canonical, so that equal values are equal texts. PostgreSQL's jsonb refuses
 * NUL and half a surrogate pair, and both turn up in what people paste into a CRM; they become U+FFFD, because a deal
 * that can never be recorded could never be invoiced.
 */
export function jsonText(value: unknown): string {
  const text = canonicalText(value ?? null);
  const storable = text.replace(UNSTORABLE, "$1\ufffd");
  // A name that was changed sorts elsewhere.
  return storable === text ? text : canonicalText(JSON.parse(storable));
}
