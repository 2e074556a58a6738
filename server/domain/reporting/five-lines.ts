import type { Bridge, StepName } from "../bridge/steps.ts";
import { money, type Money } from "../money.ts";
import type { Formats } from "./format.ts";
import type { Words } from "./words/index.ts";

/** What a reader who has half a minute wants to tell apart; every step of the bridge but the unexplained belongs to one. */
export const GROUPS = ["not-yet", "differs", "other-revenue"] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Exclude<StepName, "unexplained">, Group> = {
  "not-invoiced": "not-yet",
  timing: "not-yet",
  "amount-differs": "differs",
  "credit-notes": "differs",
  "tax-in-amount": "differs",
  currency: "differs",
  rounding: "differs",
  "duplicate-deals": "differs",
  "duplicate-documents": "differs",
  "lost-or-redated": "differs",
  "earlier-deals": "other-revenue",
  "no-deal": "other-revenue",
};

export interface FiveLines {
  from: Money;
  groups: { group: Group; amount: Money; steps: { step: StepName; amount: Money }[] }[];
  unexplained: Money;
  to: Money;
}

/** The bridge in five lines: from + groups + unexplained = to. */
export function fiveLines({ from, to, steps }: Bridge<StepName>): FiveLines {
  const sum = (of: readonly { amount: Money }[]) => money(of.reduce((all, { amount }) => all + amount.minor, 0), from.currency);
  const groups = GROUPS.map((group) => {
    const own = steps.filter(({ step }) => step !== "unexplained" && GROUP_OF[step] === group);
    return { group, amount: sum(own), steps: own.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => ({ step, amount })) };
  });
  return { from, to, groups, unexplained: sum(steps.filter(({ step }) => step === "unexplained")) };
}

/** As sentences, for a message: the first number, what leads away from it with its causes, the last number. */
export function linesOf({ from, groups, unexplained, to }: FiveLines, words: Words, { money: shown }: Pick<Formats, "money">): string[] {
  const ends = words.ends["deals-to-revenue"];
  const causes = (steps: FiveLines["groups"][number]["steps"]) => (steps.length === 0 ? "" : ` (${steps.map(({ step, amount }) => `${words.steps[step]} ${shown(amount)}`).join(", ")})`);
  return [
    words.named(ends.crm, shown(from)),
    ...groups.map(({ group, amount, steps }) => words.named(words.groups[group], `${shown(amount)}${causes(steps)}`)),
    words.named(ends.erp, `${shown(to)} (${words.steps.unexplained} ${shown(unexplained)})`),
  ];
}
