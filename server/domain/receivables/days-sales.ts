import { Decimal } from "decimal.js";
import type { DecimalText } from "../money.ts";
import { addDays, daysBetween, lastOfMonth } from "../calendar.ts";
import type { PlainDate } from "../records.ts";

/** What was invoiced in one calendar month, tax included, in minor units of one currency. */
export interface MonthOfSales {
  /** Its first day. */
  month: PlainDate;
  minor: number;
}

/** One month's part of the count. */
export interface CountedMonth extends MonthOfSales {
  /** Days of the month that have passed. */
  days: number;
  /** Of the debt, how much this month's sales take up. */
  taken: number;
  /** Days that gives; all of the month's where its sales are used up. */
  counted: DecimalText;
}

export interface DaysSales {
  /** To one decimal: "166.3". */
  days: DecimalText;
  /** What no known month's sales take up: the true figure is higher. 0 where the count came to an end. */
  left: number;
  months: CountedMonth[];
}

/**
 * Days sales outstanding by counting back (exhaustion): the debt is taken off the newest month's sales, then off the month
 * before, and so on; each month that is used up counts all its days, the last one the share of its days that the rest of
 * the debt is of its sales. A month without sales, or with more credited than sold, takes up nothing and counts its days.
 *
 * @param sales one for each month without gaps, newest first; the newest is the month `asOf` is in
 */
export function daysSales(debt: number, sales: readonly MonthOfSales[], asOf: PlainDate): DaysSales {
  let left = Math.max(0, debt);
  let total = new Decimal(0);
  const months: CountedMonth[] = [];
  for (const one of sales) {
    if (left === 0) break;
    const days = daysOf(one.month, asOf);
    const sold = Math.max(0, one.minor);
    const taken = Math.min(left, sold);
    const counted = left >= sold ? new Decimal(days) : new Decimal(days).mul(taken).div(sold);
    left -= taken;
    total = total.add(counted);
    months.push({ ...one, days, taken, counted: oneDecimal(counted) });
  }
  return { days: oneDecimal(total), left, months };
}

const oneDecimal = (value: Decimal): DecimalText => value.toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1);

/** Of the month that is under way, only the days so far. */
function daysOf(month: PlainDate, asOf: PlainDate): number {
  const last = lastOfMonth(month);
  return daysBetween(month, addDays(last < asOf ? last : asOf, 1));
}
