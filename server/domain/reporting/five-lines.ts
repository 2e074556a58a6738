import type { Bridge, StepName } from "../bridge/steps.ts";
import { money, type Money } from "../money.ts";

/** What a reader who has half a minute wants to tell apart; every step of the bridge belongs to exactly one of them. */
export const GROUPS = ["not-invoiced", "timing", "price", "mistakes", "other-revenue"] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Exclude<StepName, "unexplained">, Group> = {
  "not-invoiced": "not-invoiced",
  timing: "timing",
  "amount-differs": "price",
  "credit-notes": "price",
  "tax-in-amount": "price",
  currency: "price",
  rounding: "price",
  "duplicate-deals": "mistakes",
  "duplicate-documents": "mistakes",
  "lost-or-redated": "mistakes",
  "earlier-deals": "other-revenue",
  "no-deal": "other-revenue",
};

export interface FiveLines {
  from: Money;
  groups: { group: Group; amount: Money }[];
  unexplained: Money;
  to: Money;
}

/** The bridge in five lines: from + groups + unexplained = to. */
export function fiveLines({ from, to, steps }: Bridge<StepName>): FiveLines {
  const sums = new Map<Group, number>(GROUPS.map((group) => [group, 0]));
  let unexplained = 0;
  for (const { step, amount } of steps) {
    if (step === "unexplained") unexplained += amount.minor;
    else sums.set(GROUP_OF[step], (sums.get(GROUP_OF[step]) ?? 0) + amount.minor);
  }
  return { from, to, unexplained: money(unexplained, from.currency), groups: [...sums].map(([group, minor]) => ({ group, amount: money(minor, from.currency) })) };
}
