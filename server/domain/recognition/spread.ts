import { Decimal } from "decimal.js";
import { Temporal } from "temporal-polyfill";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/**
 * How an amount is earned over a term:
 * - `even-months`: the same in every calendar month the term touches (NetSuite's "even period", OCA's "equal");
 * - `term-months`: the same for every month counted from the first day, in the calendar month in which it begins
 *   (Stripe's "monthly even", ERPNext);
 * - `prorated-months`: the same for every full calendar month, the first and last by their days;
 * - `days`: by days.
 */
export const SPREADS = ["even-months", "term-months", "prorated-months", "days"] as const;
export type Spread = (typeof SPREADS)[number];

/** An amount earned in one calendar month, dated with the last day of the term in that month. */
export interface Earning {
  on: PlainDate;
  amount: Money;
}

/**
 * The most months a term may have. Lease and maintenance contracts of decades exist; a century is a slip of the pen.
 */
const MOST_MONTHS = 1200;

/**
 * Spreads `total` from the first to the last day of a term, both included, month by month. Rounded cumulatively: the parts
 * always sum to the total and no prefix is off by more than half a minor unit. Months are counted on the calendar, never
 * as days divided by 30: a term of three years has 36 of them.
 * Throws a RangeError where the last day is before the first or the term is longer than a century.
 */
export function spread(total: Money, first: PlainDate, last: PlainDate, by: Spread): Earning[] {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  if (Temporal.PlainDate.compare(from, to) > 0) throw new RangeError(`A term cannot end on ${last} before it begins on ${first}`);
  const parts = by === "term-months" ? termMonths(from, to) : calendarMonths(from, to, by);
  const whole = parts.reduce((all, { weight }) => all.add(weight), new Decimal(0));
  let [weight, told] = [new Decimal(0), 0];
  return parts.map((part) => {
    weight = weight.add(part.weight);
    const through = weight.mul(total.minor).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    const amount = money(through - told, total.currency);
    told = through;
    return { on: part.on, amount };
  });
}

interface Part {
  on: PlainDate;
  weight: Decimal;
}

function calendarMonths(from: Temporal.PlainDate, to: Temporal.PlainDate, by: Exclude<Spread, "term-months">): Part[] {
  const parts: Part[] = [];
  for (let begin = from; Temporal.PlainDate.compare(begin, to) <= 0; begin = begin.add({ months: 1 }).with({ day: 1 })) {
    if (parts.length === MOST_MONTHS) throw tooLong();
    const monthEnd = begin.with({ day: begin.daysInMonth });
    const end = Temporal.PlainDate.compare(monthEnd, to) < 0 ? monthEnd : to;
    const days = end.day - begin.day + 1;
    const weight = by === "even-months" ? new Decimal(1) : by === "days" ? new Decimal(days) : new Decimal(days).div(begin.daysInMonth);
    parts.push({ on: end.toString(), weight });
  }
  return parts;
}

/** Every month of the term that has begun by its last day. */
function termMonths(from: Temporal.PlainDate, to: Temporal.PlainDate): Part[] {
  const parts: Part[] = [];
  for (let month = 0; ; month += 1) {
    const begin = from.add({ months: month }, { overflow: "constrain" });
    if (Temporal.PlainDate.compare(begin, to) > 0) return parts;
    if (month === MOST_MONTHS) throw tooLong();
    parts.push({ on: begin.with({ day: begin.daysInMonth }).toString(), weight: new Decimal(1) });
  }
}

const tooLong = () => new RangeError(`A term may have at most ${MOST_MONTHS} months`);
