import type { Period } from "../bridge/book.ts";
import { addDays, addMonths, firstOfNextMonth, lastOfMonth } from "../calendar.ts";
import type { PlainDate } from "../records.ts";

export const PERIODS = ["this-month", "last-month", "this-quarter", "last-quarter", "this-year", "last-year"] as const;
export type PeriodName = (typeof PERIODS)[number];

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The calendar month, quarter or year a day is in; `shift` counts on from it, -1 is the one before. */
export function periodAround(day: PlainDate, kind: keyof typeof MONTHS, shift = 0): Period {
  const length = MONTHS[kind];
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const first = month - ((month - 1) % length);
  const from = addMonths(`${year}-${String(first).padStart(2, "0")}-01`, shift * length);
  return { from, to: addDays(addMonths(from, length), -1) };
}

/** The periods people ask for by name, as of a day. */
export function namedPeriods(today: PlainDate): ({ name: PeriodName } & Period)[] {
  return PERIODS.map((name) => {
    const [which, kind] = name.split("-") as ["this" | "last", keyof typeof MONTHS];
    return { name, ...periodAround(today, kind, which === "last" ? -1 : 0) };
  });
}

/** A page shows months and years; an open end would read everything there is. */
export const MOST_MONTHS = 120;

/** How many calendar months a period touches. */
export function touchedMonths({ from, to }: Period): number {
  const [fromYear, fromMonth, toYear, toMonth] = [from, to].flatMap((day) => [Number(day.slice(0, 4)), Number(day.slice(5, 7))]) as [number, number, number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

/** The calendar months a period touches, each cut to it. Throws a RangeError beyond MOST_MONTHS. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let first = from; first <= to; first = firstOfNextMonth(first)) {
    if (months.length === MOST_MONTHS) throw new RangeError(`At most ${MOST_MONTHS} months at once`);
    const last = lastOfMonth(first);
    months.push({ from: first, to: last < to ? last : to });
  }
  return months;
}
