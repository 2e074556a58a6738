import { Temporal } from "temporal-polyfill";
import type { PlainDate } from "./records.ts";

/** Calendar arithmetic on accounting dates ("2026-11-23"). A malformed date throws a RangeError. */

export const addDays = (date: PlainDate, days: number): PlainDate => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day of a later month, or that month's last day where it has none: 31 January plus one is 28 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: "constrain" }).toString();

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isMonday = (date: PlainDate): boolean => Temporal.PlainDate.from(date).dayOfWeek === 1;

/** The last day of the month the date is in. Plain arithmetic: schedules ask for it a million times. */
export function lastOfMonth(date: PlainDate): PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined) throw new RangeError(`Not a date: ${date}`);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${date.slice(0, 8)}${leap ? 29 : days}`;
}

export const firstOfMonth = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01`;

/** The first day of the month after the one the date is in. */
export function firstOfNextMonth(date: PlainDate): PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(nextMonth).padStart(2, "0")}-01`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

/** The date in `zone` (IANA) at a moment in epoch milliseconds. */
export const dateIn = (zone: string, epochMs: number): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The moment a day begins in `zone`, in epoch milliseconds. */
export const startOfDay = (zone: string, date: PlainDate): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

/** The moment the clocks in `zone` first show this full hour of the day, or what comes after where they skip it. */
export const hourOfDay = (zone: string, date: PlainDate, hour: number): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
