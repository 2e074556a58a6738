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
  link: string | null;
}

/** The same entry with its sides exchanged: neither ERP has a call that reverses one, and neither needs it. */
export function reversalOf(draft: JournalDraft, change: Pick<JournalDraft, "reference" | "date" | "memo">): JournalDraft {
  const lines = draft.lines.map((line) => ({ ...line, side: line.side === "debit" ? ("credit" as const) : ("debit" as const) }));
  return { ...draft, ...change, state: "posted", lines };
}

/** What the debits, or the credits, add up to. */
export function sideOf(draft: JournalDraft, side: JournalLine["side"]): Money {
  return money(draft.lines.reduce((minor, line) => minor + (line.side === side ? line.amount.minor : 0), 0), draft.currency);
}
