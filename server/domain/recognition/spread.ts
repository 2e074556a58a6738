import { Decimal } from "decimal.js";
import { Temporal } from "temporal-polyfill";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/**
 * How an amount is earned over a term:
 * - `even-months`: the same in every calendar month the term touches (NetSuite's "even period", OCA's "equal");
 * - `term-months`: the same for every month counted from the first day, earned as that month begins (Stripe's "monthly
 *   even", ERPNext);
 * - `prorated-months`: the same for every full calendar month, the first and last by their days;
 * - `days`: by days.
 */
export const SPREADS = ["even-months", "term-months", "prorated-months", "days"] as const;
export type Spread = (typeof SPREADS)[number];

/** `total` is earned from the first to the last day, both included. */
export interface Term {
  total: Money;
  from: PlainDate;
  to: PlainDate;
  by: Spread;
}

/** An amount earned in one calendar month, dated with the last day of the term in that month. */
export interface Earning {
  on: PlainDate;
  amount: Money;
}

/** Contracts of decades exist; more than a century is a slip of the pen. */
const MOST_MONTHS = 1200;

/**
 * A term month by month. Rounded cumulatively: the parts always sum to the total and no prefix is off by more than half a
 * minor unit. Months are counted on the calendar, never as days divided by 30: a term of three years has 36 of them.
 * Throws a RangeError where the last day is before the first or the term is longer than a century.
 */
export function spread(term: Term): Earning[] {
  const { from, to, total } = term;
  const through = earnedThrough(term);
  return earningsBetween(monthsBetween(from, to), through, 0, total.currency);
}

/** What is earned from one day to the next, beginning with `told`; days on which nothing is are left out. */
export function earningsBetween(days: PlainDate[], through: (day: PlainDate) => number, told: number, currency: string): Earning[] {
  let before = told;
  const earnings = days.map((on) => {
    const minor = through(on);
    const amount = money(minor - before, currency);
    before = minor;
    return { on, amount };
  });
  return earnings.filter(({ amount }) => amount.minor !== 0);
}

/** The minor units earned up to a day, that day included: 0 before the term, the total from its last day on. */
export function earnedThrough({ total, from, to, by }: Term): (day: PlainDate) => number {
  const parts = by === "term-months" ? termMonths(from, to) : calendarMonths(from, to, by);
  const whole = parts.reduce((all, { weight }) => all.add(weight), new Decimal(0));
  return (day) => {
    const share = parts.reduce((all, part) => all.add(weightThrough(part, day, by)), new Decimal(0)).div(whole);
    return share.mul(total.minor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  };
}

/** The last day of every calendar month from `from` to `to`, and `to` itself. */
export function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  if (from > to) throw new RangeError(`A term cannot end on ${to} before it begins on ${from}`);
  const days: PlainDate[] = [];
  for (let month = Temporal.PlainDate.from(from); month.toString() <= to; month = month.add({ months: 1 }).with({ day: 1 })) {
    if (days.length === MOST_MONTHS) throw new RangeError(`A term may have at most ${MOST_MONTHS} months`);
    const end = month.with({ day: month.daysInMonth }).toString();
    days.push(end < to ? end : to);
  }
  return days;
}

interface Part {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  weight: Decimal;
}

function calendarMonths(from: PlainDate, to: PlainDate, by: Exclude<Spread, "term-months">): Part[] {
  let first = Temporal.PlainDate.from(from);
  return monthsBetween(from, to).map((end) => {
    const last = Temporal.PlainDate.from(end);
    const days = last.day - first.day + 1;
    const weight = by === "even-months" ? 1 : by === "days" ? days : new Decimal(days).div(first.daysInMonth);
    const part = { first, last, weight: new Decimal(weight) };
    first = last.add({ days: 1 });
    return part;
  });
}

/** Every month of the term that has begun by its last day. */
function termMonths(from: PlainDate, to: PlainDate): Part[] {
  const begin = Temporal.PlainDate.from(from);
  const most = monthsBetween(from, to).length;
  const firsts = Array.from({ length: most }, (_, month) => begin.add({ months: month }, { overflow: "constrain" }));
  return firsts.filter((first) => first.toString() <= to).map((first) => ({ first, last: first, weight: new Decimal(1) }));
}

/** Of a part that has only begun, its days so far; of an even month as well, since a change can come in the middle of it. */
function weightThrough({ first, last, weight }: Part, day: PlainDate, by: Spread): Decimal {
  if (day >= last.toString() || (by === "term-months" && day >= first.toString())) return weight;
  if (day < first.toString()) return new Decimal(0);
  const gone = first.until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days + 1;
  return weight.mul(gone).div(last.day - first.day + 1);
}
