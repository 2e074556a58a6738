import { daysBetween } from "../calendar.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

export interface OverdueInvoice {
  /** Who answers for it: a customer or an owner; null where nobody is known. */
  key: string | null;
  name: string | null;
  dueDate: PlainDate;
  balance: Money;
}

/** What one customer or owner is late with, in one currency. */
export interface OverdueOf {
  key: string | null;
  name: string | null;
  overdue: Money;
  invoices: number;
  oldestDue: PlainDate;
  /** Of the oldest. */
  daysLate: number;
}

/** One row for each of them and currency, the largest amount first; what falls due on the day itself is not late. */
export function overdueBy(invoices: readonly OverdueInvoice[], asOf: PlainDate): OverdueOf[] {
  const late = invoices.filter(({ dueDate, balance }) => dueDate < asOf && balance.minor > 0);
  const groups = Map.groupBy(late, ({ key, balance }) => JSON.stringify([key, balance.currency]));
  return [...groups.values()].map((group) => summed(group, asOf)).sort(byAmount);
}

function summed(group: readonly OverdueInvoice[], asOf: PlainDate): OverdueOf {
  const [{ key, balance }] = group as [OverdueInvoice];
  const oldestDue = group.reduce((oldest, { dueDate }) => (dueDate < oldest ? dueDate : oldest), asOf);
  const minor = group.reduce((all, one) => all + one.balance.minor, 0);
  const name = group.find((one) => one.name !== null)?.name ?? null;
  return { key, name, overdue: money(minor, balance.currency), invoices: group.length, oldestDue, daysLate: daysBetween(oldestDue, asOf) };
}

const byAmount = (a: OverdueOf, b: OverdueOf): number =>
  b.overdue.minor - a.overdue.minor || compare(a.overdue.currency, b.overdue.currency) || compare(a.key ?? "", b.key ?? "");
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
