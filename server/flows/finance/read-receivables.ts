import { ageingOf, type Ageing } from "../../domain/billing/ageing.ts";
import type { Period } from "../../domain/bridge/book.ts";
import { addDays, addMonths } from "../../domain/calendar.ts";
import { daysSales, type DaysSales, type MonthOfSales } from "../../domain/receivables/days-sales.ts";
import { invoiceDelay, type InvoiceDelay } from "../../domain/receivables/invoice-delay.ts";
import { overdueBy, type OverdueOf } from "../../domain/receivables/overdue.ts";
import type { PlainDate } from "../../domain/records.ts";
import { accuracyOf, type Accuracy } from "../../domain/reporting/accuracy.ts";
import { periodAround } from "../../domain/reporting/periods.ts";
import type { TenantTx } from "../../store/index.ts";
import { bookAsOf } from "../../store/ledger-book.ts";
import * as crmOwners from "../../store/crm-owners.ts";
import { ownersOf } from "../../store/ledger-sums.ts";
import * as receivables from "../../store/receivables.ts";
import { todayOf } from "./moment.ts";

/** Enough that a debt no month takes up is bad debt. */
const SALES_MONTHS = 24;
const ACCURACY_DAYS = 30;
const DELAY_DAYS = 90;

export interface Receivables {
  today: PlainDate;
  currencies: { ageing: Ageing; dso: DaysSales }[];
  customers: OverdueOf[];
  /** By the owner of the deal in the CRM. */
  owners: OverdueOf[];
  delay: InvoiceDelay & Period;
  accuracy: Accuracy & Period;
  /** Of the deals named above. */
  dealNames: Map<string, string>;
}

/** What is owed, by whom, and how well the two systems keep up with each other; all of it as of today. */
export async function readReceivables(tx: TenantTx): Promise<Receivables> {
  const { today } = await todayOf(tx);
  const open = await receivables.openInvoices(tx);
  const sales = await receivables.salesByMonth(tx, addMonths(periodAround(today, "month").from, 1 - SALES_MONTHS));
  const owners = await ownersOf(tx, [...new Set(open.map(({ dealId }) => dealId))]);
  const ownerNames = await crmOwners.names(tx);
  const late = open.flatMap((one) => (one.dueDate === null ? [] : [{ ...one, dueDate: one.dueDate }]));
  const lastDays = (days: number): Period => ({ from: addDays(today, 1 - days), to: today });
  const book = await bookAsOf(tx, { ...lastDays(DELAY_DAYS), payments: false });
  return {
    today,
    currencies: ageingOf(open, today).map((ageing) => ({ ageing, dso: daysSales(ageing.balance.minor, monthsBack(sales, ageing.balance.currency, today), today) })),
    customers: overdueBy(late.map((one) => ({ ...one, key: `${one.connectionId} ${one.customerId}`, name: one.customerName })), today),
    owners: overdueBy(late.map((one) => ({ ...one, key: owners.get(one.dealId) ?? null, name: ownerNames.get(owners.get(one.dealId) ?? "") ?? null })), today),
    delay: { ...invoiceDelay(book, lastDays(DELAY_DAYS)), ...lastDays(DELAY_DAYS) },
    accuracy: { ...accuracyOf(book, lastDays(ACCURACY_DAYS)), ...lastDays(ACCURACY_DAYS) },
    dealNames: new Map(book.deals.map(({ id, name }) => [id, name])),
  };
}

/** One for each month without gaps, newest first, back to the first month with sales. */
function monthsBack(sales: readonly (MonthOfSales & { currency: string })[], currency: string, today: PlainDate): MonthOfSales[] {
  const known = new Map(sales.filter((one) => one.currency === currency).map(({ month, minor }) => [month, minor]));
  const first = [...known.keys()].sort()[0];
  const months = Array.from({ length: SALES_MONTHS }, (_, back) => periodAround(today, "month", -back).from);
  return months.filter((month) => first !== undefined && month >= first).map((month) => ({ month, minor: known.get(month) ?? 0 }));
}
