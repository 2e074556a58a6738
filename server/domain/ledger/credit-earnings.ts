import { Decimal } from "decimal.js";
import { money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { divide } from "../recognition/residue.ts";
import { merged } from "../recognition/revise.ts";
import type { Earning } from "../recognition/spread.ts";

interface Credit {
  /** Without tax, positive. */
  minor: number;
  on: PlainDate;
  method: "prospective" | "catch-up";
  currency: string;
  /** Another invoice stands in the place of the credited one, and earns what lies ahead. */
  replaced: boolean;
}

/**
 * When a credit is taken back from what its invoice earns; entries are negative. Earlier days are not restated:
 * prospectively it lowers what lies ahead, with catch-up the part that was earned already is taken back on the day, and
 * the rest as it would have been earned. What goes beyond what lies ahead is taken back on the day.
 */
export function creditEarnings(invoiced: readonly Earning[], { minor, on, method, currency, replaced }: Credit): Earning[] {
  const ahead = invoiced.filter((entry) => entry.on >= on);
  const left = ahead.reduce((all, { amount }) => all + amount.minor, 0);
  const over = (amount: number, entries: readonly Earning[]) =>
    divide(-amount, entries.map((entry) => ({ on: entry.on, weight: new Decimal(entry.amount.minor) })), "cumulative", currency);
  if (left <= 0) return onTheDay(minor);
  if (method === "prospective") {
    const lowered = replaced ? minor : Math.min(minor, left);
    return merged([...onTheDay(minor - lowered), ...over(lowered, ahead)]);
  }
  const before = invoiced.filter((entry) => entry.on < on).map((entry) => ({ ...entry, on }));
  return merged(over(minor, [...before, ...ahead]));

  function onTheDay(amount: number): Earning[] {
    return amount === 0 ? [] : [{ on, amount: money(-amount, currency) }];
  }
}
