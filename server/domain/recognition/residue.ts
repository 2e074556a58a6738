import { Decimal } from "decimal.js";
import { money } from "../money.ts";
import type { Earning } from "./earning.ts";

/**
 * Where the cents go that are left over when a term is divided:
 * - `cumulative`: every prefix is rounded, so that none is off by more than half a minor unit; our own rule;
 * - `first`: every part is rounded, and the first is what is left by subtraction (OCA account_move_cutoff);
 * - `last`: the same with the last part (ledgerly);
 * - `next-to-last`: the same with the last but one (NetSuite, "prorate first and last period").
 */
export const RESIDUES = ["cumulative", "first", "last", "next-to-last"] as const;
export type Residue = (typeof RESIDUES)[number];

/** Divides `total` by weights, in the order of the days, with the leftover where the rule puts it. Always sums to the total. */
export function divide(total: number, parts: readonly { on: string; weight: Decimal }[], rule: Residue, currency: string): Earning[] {
  const whole = parts.reduce((all, { weight }) => all.add(weight), new Decimal(0));
  if (whole.isZero()) return total === 0 ? [] : parts.slice(-1).map(({ on }) => ({ on, amount: money(total, currency) }));
  const share = (weight: Decimal) => weight.mul(total).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  const minors = rule === "cumulative" ? cumulative(parts, share) : withRest(total, parts.map(({ weight }) => share(weight)), rule);
  return parts.map(({ on }, index) => ({ on, amount: money(minors[index] ?? 0, currency) })).filter(({ amount }) => amount.minor !== 0);
}

function cumulative(parts: readonly { weight: Decimal }[], share: (weight: Decimal) => number): number[] {
  let [weight, told] = [new Decimal(0), 0];
  return parts.map((part) => {
    weight = weight.add(part.weight);
    const before = told;
    told = share(weight);
    return told - before;
  });
}

function withRest(total: number, rounded: number[], rule: Exclude<Residue, "cumulative">): number[] {
  const last = rounded.length - 1;
  const place = rule === "first" ? 0 : rule === "last" ? last : Math.max(last - 1, 0);
  const others = rounded.reduce((all, minor, index) => (index === place ? all : all + minor), 0);
  return rounded.map((minor, index) => (index === place ? total - others : minor));
}
