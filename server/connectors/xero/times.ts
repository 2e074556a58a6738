import { Temporal } from "temporal-polyfill";
import { dateIn } from "../../domain/calendar.ts";
import type { Instant, PlainDate } from "../../domain/records.ts";
import { instantOf } from "../../platform/clock.ts";

/** Xero's oldest JSON dates, milliseconds since 1970 in UTC: "/Date(1539993600000+0000)/". The offset is decoration. */
const MS_DATE = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const PLAIN = /^\d{4}-\d{2}-\d{2}/;

/**
 * An accounting date in either of Xero's spellings. It is written as midnight in UTC whatever the organisation's zone
 * is, so it is read in UTC too: any other zone would move it by a day. Undefined for anything else.
 */
export function plainDateFrom(text: string | null | undefined): PlainDate | undefined {
  if (text == null) return undefined;
  const ms = MS_DATE.exec(text)?.[1];
  if (ms !== undefined) return inRange(Number(ms)) ? dateIn("UTC", Number(ms)) : undefined;
  return PLAIN.test(text) ? validDate(text.slice(0, 10)) : undefined;
}

/** A moment in either spelling; one without a zone is UTC. Undefined for anything else. */
export function instantFrom(text: string | null | undefined): Instant | undefined {
  if (text == null) return undefined;
  const ms = MS_DATE.exec(text)?.[1];
  if (ms !== undefined) return inRange(Number(ms)) ? instantOf(Number(ms)) : undefined;
  try {
    return instantOf(Temporal.Instant.from(/(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** Throws a RangeError for what is no instant. */
export const epochOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The last second before the one a moment is in: If-Modified-Since goes by the second, and whether it includes its own is not documented. */
export const secondBefore = (at: Instant): Instant => instantOf(Math.floor(epochOf(at) / 1000) * 1000 - 1000);

/** What a date can be: the years 0 to 9999 and a little more. */
const inRange = (ms: number): boolean => Math.abs(ms) < 2.6e14;

function validDate(text: string): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}
