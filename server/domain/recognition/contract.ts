import { addDays } from "../calendar.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { earnedThrough, earningsBetween, monthsBetween, type Earning, type Term } from "./spread.ts";

/**
 * A change of a running contract: upgrade, downgrade, price cut, extension, cancellation, refund. A renewal is a contract
 * of its own.
 */
export interface ContractChange {
  /** From this day on. */
  on: PlainDate;
  /** What the whole contract is worth from now on, what was earned before included. */
  total: Money;
  /** Its new last day; before `on` where it is cancelled: what is left is then earned, or taken back, on that day. */
  to: PlainDate;
  /**
   * prospective: what was earned stays, the rest is spread over what lies ahead (the new goods are distinct).
   * catch-up: as if it had always been so, the difference earned or taken back on the day (they are not distinct).
   */
  method: "prospective" | "catch-up";
}

/**
 * What a contract earns month by month, through all its changes. Nothing earned before a change is restated: a correction
 * is a new entry. The entries sum to the last total. Throws a RangeError for a change that comes before the contract, or
 * that is in another currency.
 */
export function earningsOf(term: Term, changes: ContractChange[]): Earning[] {
  const earnings: Earning[] = [];
  let running: Running | null = { term, begins: term.from, offset: 0 };
  for (const change of changes.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    check(term, change);
    const before = addDays(change.on, -1);
    if (running) earnings.push(...entriesOf(running, before));
    const earned = sumOf(earnings);
    running = changed(term, change, earned);
    const at = (running ? caughtUp(running, before) : change.total.minor) - earned;
    if (at !== 0) earnings.push({ on: change.on, amount: money(at, term.total.currency) });
  }
  if (running) earnings.push(...entriesOf(running, running.term.to));
  return earnings;
}

function check(term: Term, { on, total }: ContractChange): void {
  if (on < term.from) throw new RangeError(`A change on ${on} comes before the contract begins on ${term.from}`);
  if (total.currency !== term.total.currency) throw new RangeError(`A contract in ${term.total.currency} cannot change to ${total.currency}`);
}

/** A term that runs since `begins`; `offset` was earned before it and is no part of it. */
interface Running {
  term: Term;
  begins: PlainDate;
  offset: number;
}

/** null: cancelled, nothing runs any more. */
function changed({ from, by }: Term, { on, total, to, method }: ContractChange, earned: number): Running | null {
  if (to < on) return null;
  if (method === "catch-up") return { term: { total, from, to, by }, begins: on, offset: 0 };
  return { term: { total: money(total.minor - earned, total.currency), from: on, to, by }, begins: on, offset: earned };
}

const caughtUp = ({ term, offset }: Running, before: PlainDate): number => offset + earnedThrough(term)(before);

function entriesOf({ term, begins }: Running, last: PlainDate): Earning[] {
  const end = last < term.to ? last : term.to;
  if (end < begins) return [];
  const through = earnedThrough(term);
  return earningsBetween(monthsBetween(begins, end), through, through(addDays(begins, -1)), term.total.currency);
}

const sumOf = (earnings: Earning[]): number => earnings.reduce((all, { amount }) => all + amount.minor, 0);
