import { Temporal } from "temporal-polyfill";

/** Whether this is a day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** For terms that fall on a day of the month: that day of the given or the following month, or the month's last. */
export function nextDayOfMonth(day: string, dayOfMonth: number, leastDays: number): string {
  const date = Temporal.PlainDate.from(day);
  const thisMonth = date.with({ day: dayOfMonth }, { overflow: "constrain" });
  const late = Temporal.PlainDate.compare(date.add({ days: leastDays }), thisMonth) > 0;
  return (late ? date.with({ day: 1 }).add({ months: 1 }).with({ day: dayOfMonth }, { overflow: "constrain" }) : thisMonth).toString();
}

export const dayIn = (epochMs: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** QuickBooks' own times: `2020-09-29T05:58:16-07:00`, in answers with milliseconds. */
export function stamp(epochMs: number, timeZone: string, digits: 0 | 3 = 0): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", fractionalSecondDigits: digits, calendarName: "never" });
}
