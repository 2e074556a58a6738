import type { DimensionChoice } from "./drafts.ts";
import { money, type Money } from "./money.ts";
import type { Origin, PlainDate } from "./records.ts";

/** A journal entry that should stand in the ERP: always in the organisation's home currency, the only one Xero takes. */
export interface JournalDraft {
  /** Ours; unique per tenant, month, class and revision; at most 31 characters. */
  reference: string;
  /** Xero keeps drafts. QuickBooks has none: it posts whatever it is sent, so only what was approved is sent to it. */
  state: "draft" | "posted";
  date: PlainDate;
  currency: string;
  memo: string;
  /** Debits and credits add up to the same. */
  lines: JournalLine[];
}

export interface JournalLine {
  /** Organisation.accounts[].id */
  accountId: string;
  side: "debit" | "credit";
  /** Above zero. */
  amount: Money;
  description: string;
  dimensions: DimensionChoice[];
}

/** A journal entry as the ERP holds it. */
export interface Journal extends Origin {
  number: string | null;
  /** Our reference as found on it; null on one made by hand. */
  reference: string | null;
  state: "draft" | "posted" | "voided" | "deleted";
  date: PlainDate;
  /** The debits, which are the credits. */
  total: Money;
  /** Where it moves money; null where the answer did not say so of every line. */
  moved: Moved | null;
  link: string | null;
}

/** By account, in minor units: credits less debits. An account that comes to nothing is left out. */
export type Moved = Record<string, number>;

/** @param lines minor units, credits above zero and debits below; null where one of them names no account */
export function movedBy(lines: readonly { accountId: string | null; minor: number }[]): Moved | null {
  const sums = new Map<string, number>();
  for (const { accountId, minor } of lines) {
    if (accountId === null) return null;
    sums.set(accountId, (sums.get(accountId) ?? 0) + minor);
  }
  return Object.fromEntries([...sums].filter(([, minor]) => minor !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const movedIn = ({ lines }: Pick<JournalDraft, "lines">): Moved | null =>
  movedBy(lines.map(({ accountId, side, amount }) => ({ accountId, minor: side === "credit" ? amount.minor : -amount.minor })));

/** The same entry with its sides exchanged: neither ERP has a call that reverses one, and neither needs it. */
export function reversalOf(draft: JournalDraft, change: Pick<JournalDraft, "reference" | "date" | "memo">): JournalDraft {
  const lines = draft.lines.map((line) => ({ ...line, side: line.side === "debit" ? ("credit" as const) : ("debit" as const) }));
  return { ...draft, ...change, state: "posted", lines };
}

/** What the debits, or the credits, add up to. */
export function sideOf(draft: JournalDraft, side: JournalLine["side"]): Money {
  return money(draft.lines.reduce((minor, line) => minor + (line.side === side ? line.amount.minor : 0), 0), draft.currency);
}
