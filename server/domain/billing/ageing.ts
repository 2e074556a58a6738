import { daysBetween } from "../calendar.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** The classic bands of a ledger of what is owed, by days past due. */
export const BUCKETS = ["current", "1-30", "31-60", "61-90", "over-90"] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface OpenAmount {
  /** null: no date is known, and nothing is late. */
  dueDate: PlainDate | null;
  balance: Money;
}

/** What is owed in one currency; the buckets sum to the balance. */
export interface Ageing {
  balance: Money;
  overdue: Money;
  invoices: number;
  buckets: Record<Bucket, Money>;
}

/** On the due date itself an amount is current; the day after it is one day late. */
export function bucketOf(dueDate: PlainDate | null, asOf: PlainDate): Bucket {
  const late = dueDate === null ? 0 : daysBetween(dueDate, asOf);
  if (late <= 0) return "current";
  if (late <= 30) return "1-30";
  if (late <= 60) return "31-60";
  return late <= 90 ? "61-90" : "over-90";
}

/** One for each currency, the largest balance first; currencies are never added up. */
export function ageingOf(open: readonly OpenAmount[], asOf: PlainDate): Ageing[] {
  const byCurrency = new Map<string, { invoices: number; minor: Record<Bucket, number> }>();
  for (const { dueDate, balance } of open) {
    const one = byCurrency.get(balance.currency) ?? { invoices: 0, minor: { current: 0, "1-30": 0, "31-60": 0, "61-90": 0, "over-90": 0 } };
    one.invoices += 1;
    one.minor[bucketOf(dueDate, asOf)] += balance.minor;
    byCurrency.set(balance.currency, one);
  }
  const shown = [...byCurrency].map(([currency, { invoices, minor }]) => {
    const total = BUCKETS.reduce((sum, bucket) => sum + minor[bucket], 0);
    const buckets = Object.fromEntries(BUCKETS.map((bucket) => [bucket, money(minor[bucket], currency)])) as Ageing["buckets"];
    return { balance: money(total, currency), overdue: money(total - minor.current, currency), invoices, buckets };
  });
  return shown.sort((a, b) => b.balance.minor - a.balance.minor || a.balance.currency.localeCompare(b.balance.currency));
}

/**
 * Days from the invoice's date to the payment that settled it, averaged over paid invoices, each counting once whatever
 * its amount; rounded to whole days. null where none is paid yet. What was paid before its date counts as 0 days.
 */
export function averageDaysToPay(paid: readonly { date: PlainDate; paidOn: PlainDate }[]): number | null {
  if (paid.length === 0) return null;
  const days = paid.map(({ date, paidOn }) => Math.max(0, daysBetween(date, paidOn)));
  return Math.round(days.reduce((sum, one) => sum + one, 0) / days.length);
}
