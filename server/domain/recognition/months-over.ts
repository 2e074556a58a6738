import { firstOfMonth } from "../calendar.ts";
import { money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import type { Earning } from "./earning.ts";
import { merged } from "./revise.ts";

export interface Correction {
  /** What was recorded so far, also for days that lie ahead. */
  recorded: readonly Earning[];
  /** As it would have been recorded, had it always been known. */
  wanted: readonly Earning[];
  /** What of `wanted` happened in a month that is over and has only now become known: it keeps its own day. */
  late: readonly Earning[];
  today: PlainDate;
  currency: string;
}

/**
 * What is earned on single days, after its amount or its days have changed. A month that is over is not restated: the
 * difference to it is an entry of today, and stays on that day when it is asked for again. Sums to what is wanted.
 */
export function keepMonthsOver({ recorded, wanted, late, today, currency }: Correction): Earning[] {
  const begin = firstOfMonth(today);
  const isOver = ({ on }: Earning): boolean => on < begin;
  const kept = [...recorded.filter(isOver), ...late.filter(isOver)];
  const running = wanted.filter((entry) => !isOver(entry));
  const difference = sumOf(wanted) - sumOf(kept) - sumOf(running);
  const dated = merged([...recorded.filter((entry) => !isOver(entry)), ...negated(running)]);
  const isDated = dated.length === 1 && sumOf(dated) === difference && dated.every(({ on }) => on <= today);
  return merged([...kept, ...running, ...(isDated ? dated : [{ on: today, amount: money(difference, currency) }])]);
}

/** One less the other, day by day. */
export const beyond = (one: readonly Earning[], other: readonly Earning[]): Earning[] => merged([...one, ...negated(other)]);

const negated = (entries: readonly Earning[]): Earning[] => entries.map(({ on, amount: { minor, currency } }) => ({ on, amount: money(-minor, currency) }));

const sumOf = (entries: readonly Earning[]): number => entries.reduce((all, { amount }) => all + amount.minor, 0);
