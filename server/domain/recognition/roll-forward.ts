import { money, type Money } from "../money.ts";
import { addDays } from "../calendar.ts";
import type { PlainDate } from "../records.ts";

/** What was billed or earned of one obligation on one day; negative for a credit note or a correction. */
export interface Movement {
  on: PlainDate;
  billed?: Money;
  earned?: Money;
}

/** One period of a balance that rolls on: opening + billed - earned = closing, always. */
export interface Rolled {
  from: PlainDate;
  to: PlainDate;
  opening: Money;
  billed: Money;
  earned: Money;
  closing: Money;
  /** The closing balance by its side of the balance sheet: billed ahead is deferred revenue, earned ahead is unbilled. */
  deferred: Money;
  unbilled: Money;
}

/**
 * The deferred and unbilled balance of one obligation over periods that follow each other without gaps. What moved before
 * the first of them is its opening balance. Throws a RangeError where the periods leave a gap or overlap.
 */
export function rollForward(movements: Movement[], periods: { from: PlainDate; to: PlainDate }[], currency: string): Rolled[] {
  let closing = netOf(movements.filter(({ on }) => on < (periods[0]?.from ?? "")));
  return periods.map(({ from, to }, index) => {
    const previous = periods[index - 1];
    if (from > to || (previous && addDays(previous.to, 1) !== from)) throw new RangeError(`The period from ${from} to ${to} does not follow the one before it`);
    const inside = movements.filter(({ on }) => on >= from && on <= to);
    const opening = closing;
    closing = opening + netOf(inside);
    const as = (minor: number) => money(minor, currency);
    return {
      from,
      to,
      opening: as(opening),
      billed: as(sumOf(inside, "billed")),
      earned: as(sumOf(inside, "earned")),
      closing: as(closing),
      deferred: as(Math.max(closing, 0)),
      unbilled: as(Math.max(-closing, 0)),
    };
  });
}

const sumOf = (movements: Movement[], what: "billed" | "earned"): number => movements.reduce((all, one) => all + (one[what]?.minor ?? 0), 0);
const netOf = (movements: Movement[]): number => sumOf(movements, "billed") - sumOf(movements, "earned");
