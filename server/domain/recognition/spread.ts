import { Decimal } from "decimal.js";
import { addMonths, firstOfNextMonth, lastOfMonth } from "../calendar.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import type { Earning } from "./earning.ts";
import { divide, type Residue } from "./residue.ts";

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

export type { Earning } from "./earning.ts";

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

/** A term month by month, the leftover cent where an accounting system puts it; see residue.ts. Throws as `spread` does. */
export function spreadLike(rule: Residue, term: Term): Earning[] {
  if (rule === "cumulative") return spread(term);
  const { from, to, by, total } = term;
  const parts = by === "term-months" ? termMonths(from, to) : calendarMonths(from, to, by);
  return divide(total.minor, parts.map(({ last, weight }) => ({ on: last, weight })), rule, total.currency);
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
  const last = parts.at(-1);
  const whole = last ? last.before.add(last.weight) : new Decimal(1);
  return (day) => {
    const part = parts.findLast(({ first }) => first <= day);
    if (part === undefined) return 0;
    const weight = part.before.add(part.last <= day ? part.weight : part.weight.mul(daysOf(part.first, day)).div(daysOf(part.first, part.last)));
    return weight.mul(total.minor).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  };
}

/** The last day of every calendar month from `from` to `to`, and `to` itself. */
export function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  if (from > to) throw new RangeError(`A term cannot end on ${to} before it begins on ${from}`);
  const days: PlainDate[] = [];
  for (let end = lastOfMonth(from); ; end = lastOfMonth(firstOfNextMonth(end))) {
    if (days.length === MOST_MONTHS) throw new RangeError(`A term may have at most ${MOST_MONTHS} months`);
    if (end >= to) return [...days, to];
    days.push(end);
  }
}

/** A part of a term within one month. Of an even month that has only begun, its days so far count: changes come any day. */
interface Part {
  first: PlainDate;
  last: PlainDate;
  weight: Decimal;
  /** Of all parts before it. */
  before: Decimal;
}

function calendarMonths(from: PlainDate, to: PlainDate, by: Exclude<Spread, "term-months">): Part[] {
  let first = from;
  return weighed(
    monthsBetween(from, to).map((last) => {
      const days = daysOf(first, last);
      const weight = by === "even-months" ? 1 : by === "days" ? days : new Decimal(days).div(dayOfMonth(lastOfMonth(last)));
      const part = { first, last, weight: new Decimal(weight) };
      first = firstOfNextMonth(last);
      return part;
    }),
  );
}

/** Every month of the term that has begun by its last day, earned on its first. */
function termMonths(from: PlainDate, to: PlainDate): Part[] {
  const firsts = monthsBetween(from, to).map((_, month) => addMonths(from, month));
  return weighed(firsts.filter((first) => first <= to).map((first) => ({ first, last: first, weight: new Decimal(1) })));
}

function weighed(parts: Omit<Part, "before">[]): Part[] {
  let before = new Decimal(0);
  return parts.map((part) => {
    const placed = { ...part, before };
    before = before.add(part.weight);
    return placed;
  });
}

const dayOfMonth = (date: PlainDate): number => Number(date.slice(8));
/** Within one month, both days included. */
const daysOf = (first: PlainDate, last: PlainDate): number => dayOfMonth(last) - dayOfMonth(first) + 1;
