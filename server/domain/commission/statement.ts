import { money, zero, type DecimalText, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { cashMoves, commissionOf, rateFor, type CashFact, type CommissionEntry, type CommissionInvoice, type CommissionRate } from "./commission.ts";

/** An invoice of which cash moved, with all its cash facts. */
export interface PaidInvoice extends Omit<CommissionInvoice, "percent"> {
  number: string;
  date: PlainDate;
  dealId: string | null;
  ownerId: string | null;
  cash: CashFact[];
}

export interface StatementEntry extends CommissionEntry {
  number: string;
  dealId: string | null;
  net: Money;
  total: Money;
  percent: DecimalText;
}

export interface OwnerStatement {
  ownerId: string | null;
  currency: string;
  earned: Money;
  /** Zero or below: clawed back for cash that went back. */
  takenBack: Money;
  due: Money;
  entries: StatementEntry[];
}

/** What each owner's cash of a period earned and took back, by currency; invoices without a rate earn nothing. */
export function commissionStatement(invoices: readonly PaidInvoice[], rates: readonly CommissionRate[], period: { from: PlainDate; to: PlainDate }): OwnerStatement[] {
  const found = invoices.flatMap((invoice) => entriesOf(invoice, rates).map((entry) => ({ ownerId: invoice.ownerId, entry })));
  const inside = found.filter(({ entry }) => entry.on >= period.from && entry.on <= period.to && entry.commission.minor !== 0);
  const groups = Map.groupBy(inside, ({ ownerId, entry }) => JSON.stringify([ownerId ?? "", entry.commission.currency]));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => ownerStatement(rows[0]?.ownerId ?? null, rows.map(({ entry }) => entry)));
}

function entriesOf(invoice: PaidInvoice, rates: readonly CommissionRate[]): StatementEntry[] {
  const percent = rateFor(rates, invoice.ownerId, invoice.date);
  if (percent === null) return [];
  const { number, dealId, currency } = invoice;
  const around = { number, dealId, net: money(invoice.net, currency), total: money(invoice.total, currency), percent };
  return commissionOf({ ...invoice, percent }, cashMoves(invoice.cash)).map((entry) => ({ ...entry, ...around }));
}

function ownerStatement(ownerId: string | null, entries: StatementEntry[]): OwnerStatement {
  const currency = entries[0]?.commission.currency ?? "USD";
  const minors = entries.map(({ commission }) => commission.minor);
  const sumOf = (some: number[]) => (some.length === 0 ? zero(currency) : money(some.reduce((all, one) => all + one, 0), currency));
  const sorted = entries.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return { ownerId, currency, earned: sumOf(minors.filter((one) => one > 0)), takenBack: sumOf(minors.filter((one) => one < 0)), due: sumOf(minors), entries: sorted };
}
