import { Decimal } from "decimal.js";
import { addDays, addMonths } from "../calendar.ts";
import { money, type DecimalText, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import type { Policy } from "./policy.ts";
import { divide, type Residue } from "./residue.ts";
import { spreadLike, type Earning, type Spread } from "./spread.ts";

/** When one line of a contract is earned, worked out from its policy and what is known of the deal. */
export type Schedule =
  /** Each document on its own date. */
  | { kind: "at-once" }
  | { kind: "term"; from: PlainDate; to: PlainDate; by: Spread }
  /** Shares of the whole, in percent; what they leave waits. */
  | { kind: "shares"; parts: { on: PlainDate; percent: DecimalText }[] }
  /** As entered by hand; what they leave waits. */
  | { kind: "amounts"; parts: { on: PlainDate; minor: number }[] };

/** What is known of the deal and the line. */
export interface Known {
  signedOn: PlainDate | null;
  /** Of the first invoice. */
  invoicedOn: PlainDate;
  deliveredOn: PlainDate | null;
  /** The contract's own first and last day, where the deal names them. */
  starts: PlainDate | null;
  ends: PlainDate | null;
  /** How long what is billed of the line runs; null: it has no term. */
  term: { months: number; days: number; startsOn: PlainDate | null } | null;
  /** The day of each milestone, by name. */
  reached: Record<string, PlainDate>;
  /** Usage entered by hand, in minor units. */
  used: { on: PlainDate; minor: number }[];
}

export function scheduleOf(policy: Policy, known: Known): Schedule {
  switch (policy.earn) {
    case "at-once":
      return { kind: "at-once" };
    case "on-delivery":
      return { kind: "shares", parts: known.deliveredOn === null ? [] : [{ on: known.deliveredOn, percent: "100" }] };
    case "milestones": {
      const parts = policy.milestones.flatMap(({ name, percent }) => (known.reached[name] === undefined ? [] : [{ on: known.reached[name], percent }]));
      return { kind: "shares", parts: parts.toSorted(byDay) };
    }
    case "usage":
      return { kind: "amounts", parts: known.used.toSorted(byDay) };
    case "over-time":
      return overTime(policy, known);
  }
}

const byDay = (a: { on: PlainDate }, b: { on: PlainDate }): number => (a.on < b.on ? -1 : Number(a.on > b.on));

/** A contract that begins on delivery waits for it. One that ends before it begins was cancelled at once. */
function overTime({ by, months, starts }: Extract<Policy, { earn: "over-time" }>, known: Known): Schedule {
  const term = known.term ?? (months === null ? null : { months, days: 0, startsOn: null });
  if (term === null && known.ends === null) return { kind: "at-once" };
  const begin = { signature: known.signedOn ?? known.invoicedOn, invoice: known.invoicedOn, delivery: known.deliveredOn }[starts];
  const from = term?.startsOn ?? known.starts ?? begin;
  if (from === null) return { kind: "shares", parts: [] };
  const to = known.ends ?? addDays(addDays(addMonths(from, term?.months ?? 0), term?.days ?? 0), -1);
  return to < from ? { kind: "shares", parts: [{ on: from, percent: "100" }] } : { kind: "term", from, to, by };
}

/** `on`: the date of the document, for what is earned at once. */
export function earningsOn(schedule: Schedule, total: Money, on: PlainDate, residue: Residue): Earning[] {
  const { currency } = total;
  switch (schedule.kind) {
    case "at-once":
      return total.minor === 0 ? [] : [{ on, amount: total }];
    case "term":
      return spreadLike(residue, { total, from: schedule.from, to: schedule.to, by: schedule.by });
    case "shares": {
      const told = schedule.parts.reduce((all, { percent }) => all.add(percent), new Decimal(0));
      const minor = told.mul(total.minor).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
      return divide(minor, schedule.parts.map((part) => ({ on: part.on, weight: new Decimal(part.percent) })), residue, currency);
    }
    case "amounts":
      return schedule.parts.map((part) => ({ on: part.on, amount: money(part.minor, currency) }));
  }
}

/** What no entry holds yet is deferred until something happens. */
export const awaits = (schedule: Schedule): boolean => schedule.kind === "shares" || schedule.kind === "amounts";

/** For people who ask why. */
export function scheduleText(schedule: Schedule): string {
  switch (schedule.kind) {
    case "at-once":
      return "at-once";
    case "term":
      return `${schedule.by} ${schedule.from} to ${schedule.to}`;
    case "shares":
      return `shares ${schedule.parts.map(shareText).join(", ")}`.trim();
    case "amounts":
      return `amounts ${schedule.parts.map(amountText).join(", ")}`.trim();
  }
}

const shareText = ({ on, percent }: { on: PlainDate; percent: DecimalText }): string => `${percent}% ${on}`;
const amountText = ({ on, minor }: { on: PlainDate; minor: number }): string => `${minor} ${on}`;

/**
 * The schedule without what has happened since it read as `text`; null where it is another one now, or something that had
 * happened is not in it any more.
 */
export function withoutLater(schedule: Schedule, text: string): Schedule | null {
  if (schedule.kind !== "shares" && schedule.kind !== "amounts") return null;
  if (text.split(" ", 1)[0] !== schedule.kind) return null;
  const known = text.slice(schedule.kind.length).trim().split(", ").filter((words) => words !== "");
  const wasKnown = (words: string): boolean => {
    const at = known.indexOf(words);
    if (at >= 0) known.splice(at, 1);
    return at >= 0;
  };
  const before: Schedule =
    schedule.kind === "shares"
      ? { kind: "shares", parts: schedule.parts.filter((part) => wasKnown(shareText(part))) }
      : { kind: "amounts", parts: schedule.parts.filter((part) => wasKnown(amountText(part))) };
  return known.length === 0 ? before : null;
}
