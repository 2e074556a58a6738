import { known } from "./money.ts";

/**
 * A plain date, such as an invoice's: "Nov 3, 2026", "3. Nov. 2026". It belongs to no time zone and never shifts.
 * @param date "2026-11-03"
 */
export const dateText = (date: string, locale: string): string => plain(date, locale, { day: "numeric", month: "short", year: "numeric" });

/** Without the year, for dates near today: "Nov 3", "3. Nov." */
export const dayText = (date: string, locale: string): string => plain(date, locale, { day: "numeric", month: "short" });

/** "November 2026", "novembre 2026". @param month "2026-11" */
export const monthText = (month: string, locale: string): string => plain(`${month}-01`, locale, { month: "long", year: "numeric" });

/**
 * A moment in the portal's time zone: "Nov 3, 2026, 2:05 PM".
 * @param instant ISO 8601 with offset
 */
export function momentText(instant: string, locale: string, timeZone: string): string {
  const format = { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(known(locale), { ...format, timeZone }).format(new Date(instant));
}

function plain(date: string, locale: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(known(locale), { ...format, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
