import { Decimal } from "decimal.js";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { divide, type Residue } from "./residue.ts";
import { earningsOn, type Schedule } from "./schedule.ts";
import type { Earning } from "./spread.ts";

export interface Revision {
  /** What was recorded so far, also for days that lie ahead. */
  recorded: readonly Earning[];
  schedule: Schedule;
  /** What the whole is worth from now on. */
  total: Money;
  /** The day of the change: what was recorded for earlier days stays. */
  on: PlainDate;
  method: "prospective" | "catch-up";
  residue: Residue;
}

/**
 * What is earned of a contract whose schedule or amount has changed. Nothing earned before the day of the change is
 * restated: the difference is spread over what lies ahead, or is an entry of that day. Sums to what the schedule alone
 * would sum to.
 */
export function revise({ recorded, schedule, total, on, method, residue }: Revision): Earning[] {
  const kept = recorded.filter((entry) => entry.on < on);
  const past = sumOf(kept);
  const whole = earningsOn(schedule, total, on, residue);
  const ahead = whole.filter((entry) => entry.on >= on);
  if (method === "prospective" && schedule.kind === "term" && ahead.length > 0) {
    const from = schedule.from > on ? schedule.from : on;
    return [...kept, ...earningsOn({ ...schedule, from }, money(total.minor - past, total.currency), on, residue)];
  }
  if (method === "prospective" && ahead.length > 0 && sumOf(ahead) !== 0) {
    const rest = sumOf(whole) - past;
    return [...kept, ...divide(rest, ahead.map((entry) => ({ on: entry.on, weight: new Decimal(entry.amount.minor) })), residue, total.currency)];
  }
  const difference = sumOf(whole) - sumOf(ahead) - past;
  return merged([...kept, ...(difference === 0 ? [] : [{ on, amount: money(difference, total.currency) }]), ...ahead]);
}

/** One entry a day, in the order of the days; days that come to nothing are left out. */
export function merged(entries: readonly Earning[]): Earning[] {
  const days = new Map<PlainDate, Earning>();
  for (const { on, amount } of entries) days.set(on, { on, amount: money((days.get(on)?.amount.minor ?? 0) + amount.minor, amount.currency) });
  return [...days.values()].filter(({ amount }) => amount.minor !== 0).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/**
 * Divides what a contract earns over the documents that bill it, in their order: the first is earned first. What goes
 * beyond all of them was earned ahead of its invoice and comes last. Throws a RangeError for parts of different signs.
 */
export function firstBilledFirst(entries: readonly Earning[], parts: readonly number[]): Earning[][] {
  if (parts.some((part) => part > 0) && parts.some((part) => part < 0)) throw new RangeError("Documents of one contract must not have different signs");
  const ends = parts.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 0) + part], []);
  // The first also takes what lies before it: a contract that was taken back further than it was earned.
  const beyond = ((ends.at(-1) ?? 0) < 0 ? -1 : 1) * Infinity;
  const ranges = [...ends, beyond].map((end, index) => [ends[index - 1] ?? -beyond, end] as const);
  const lists: Earning[][] = ranges.map(() => []);
  let told = 0;
  for (const { on, amount } of merged(entries)) {
    const next = told + amount.minor;
    ranges.forEach((range, index) => {
      const within = clamp(next, range) - clamp(told, range);
      if (within !== 0) lists[index]?.push({ on, amount: money(within, amount.currency) });
    });
    told = next;
  }
  return lists;
}

const clamp = (value: number, [one, other]: readonly [number, number]): number => Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));

const sumOf = (entries: readonly Earning[]): number => entries.reduce((all, { amount }) => all + amount.minor, 0);
