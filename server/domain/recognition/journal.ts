import type { DimensionChoice } from "../drafts.ts";
import type { JournalDraft, JournalLine } from "../journals.ts";
import { money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** A calendar month, "2026-11". */
export type Month = string;

/** What stands of one deal in one class, in minor units of the organisation's home currency. */
export interface DealSum {
  dealId: string;
  /** How the tenant keeps its revenue apart; "" where it does not. See classKey. */
  classKey: string;
  minor: number;
}

/** One deal's part of a journal: recognised - before = minor. */
export interface JournalPart {
  dealId: string;
  /** Recognised from the first month that is posted to the end of this one. */
  recognised: number;
  /** Already in journals, drafted or posted. */
  before: number;
  minor: number;
}

/** The journal of one month and class. */
export interface JournalPlan {
  month: Month;
  classKey: string;
  /** Above zero: deferred revenue becomes revenue. Below zero: revenue is taken back. */
  minor: number;
  parts: JournalPart[];
}

/**
 * What a month's journals must hold, one a class: everything recognised up to its end, less everything that is in journals
 * already. So a correction of a month that is posted falls into the next one by itself, and the journals of all months
 * always sum to what was recognised. A class whose parts cancel each other out needs none; they are in the next one.
 */
export function planMonth(month: Month, recognised: readonly DealSum[], journaled: readonly DealSum[]): JournalPlan[] {
  const earned = summed(recognised);
  const before = summed(journaled);
  const keys = [...new Set([...earned.keys(), ...before.keys()])].sort();
  const parts = keys.map((key) => {
    const [classKey = "", dealId = ""] = JSON.parse(key) as string[];
    const [now, then] = [earned.get(key) ?? 0, before.get(key) ?? 0];
    return { classKey, part: { dealId, recognised: now, before: then, minor: now - then } };
  });
  const classes = Map.groupBy(parts.filter(({ part }) => part.minor !== 0), ({ classKey }) => classKey);
  return [...classes].flatMap(([classKey, own]) => {
    const minor = own.reduce((all, { part }) => all + part.minor, 0);
    return minor === 0 ? [] : [{ month, classKey, minor, parts: own.map(({ part }) => part) }];
  });
}

function summed(rows: readonly DealSum[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { dealId, classKey, minor } of rows) {
    const key = JSON.stringify([classKey, dealId]);
    sums.set(key, (sums.get(key) ?? 0) + minor);
  }
  return sums;
}

export interface JournalWords {
  reference: string;
  date: PlainDate;
  currency: string;
  deferredAccountId: string;
  revenueAccountId: string;
  state: JournalDraft["state"];
}

/** The entry itself: from deferred revenue to revenue, or back where more is taken back than earned. */
export function journalDraft(plan: Pick<JournalPlan, "month" | "classKey" | "minor">, words: JournalWords): JournalDraft {
  const { reference, date, currency, deferredAccountId, revenueAccountId, state } = words;
  const memo = `Revenue recognised in ${plan.month}`;
  const line = { amount: money(Math.abs(plan.minor), currency), description: memo, dimensions: dimensionsOf(plan.classKey) };
  const earning = plan.minor > 0;
  const lines: JournalLine[] = [
    { ...line, accountId: deferredAccountId, side: earning ? "debit" : "credit" },
    { ...line, accountId: revenueAccountId, side: earning ? "credit" : "debit" },
  ];
  return { reference, state, date, currency, memo, lines };
}

/** A class is one option of one dimension of the accounting system: a class in QuickBooks, a tracking option in Xero. */
export const classKey = (choice: DimensionChoice | null): string => (choice === null ? "" : JSON.stringify([choice.dimensionId, choice.optionId]));

function dimensionsOf(key: string): DimensionChoice[] {
  if (key === "") return [];
  const [dimensionId = "", optionId = ""] = JSON.parse(key) as string[];
  return [{ dimensionId, optionId }];
}

/**
 * Our reference on a journal entry: unique per tenant, organisation, month, class and revision, at most 31 characters.
 * `place` tells organisations and classes of one account apart: six hexadecimal digits.
 */
export const journalReference = (of: { accountId: string; month: Month; place: string; revision: number; reversal: boolean }): string =>
  `OB-${of.accountId.slice(-8)}-${of.reversal ? "R" : "J"}${of.month.replace("-", "")}-${of.place}-${of.revision}`;

/** Every month from the first to the last, both included; at most `most`, the latest. */
export function monthsThrough(first: Month, last: Month, most: number): Month[] {
  const count = monthNumber(last) - monthNumber(first) + 1;
  const taken = Math.max(0, Math.min(count, most));
  return Array.from({ length: taken }, (_, index) => monthOf(monthNumber(last) - taken + 1 + index));
}

/** The month before the one the day is in: the latest that is over. */
export const monthBefore = (day: PlainDate): Month => monthOf(monthNumber(day.slice(0, 7)) - 1);

const monthNumber = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number): Month => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
