import { Temporal } from "temporal-polyfill";
import type { PlainDate } from "./records.ts";

/** Calendar arithmetic on accounting dates ("2026-11-23"). A malformed date throws a RangeError. */

export const addDays = (date: PlainDate, days: number): PlainDate => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day of a later month, or that month's last day where it has none: 31 January plus one is 28 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: "constrain" }).toString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

/** The date in `zone` (IANA) at a moment in epoch milliseconds. */
export const dateIn = (zone: string, epochMs: number): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The moment a day begins in `zone`, in epoch milliseconds. */
export const startOfDay = (zone: string, date: PlainDate): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
