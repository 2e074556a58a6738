import { daysBetween } from "../calendar.ts";
import type { Book, Period } from "../bridge/book.ts";
import { within } from "../bridge/book.ts";
import { rootDeal } from "../bridge/duplicates.ts";
import type { PlainDate } from "../records.ts";

/** How long it takes from a deal that closes to its first invoice. */
export interface InvoiceDelay {
  /** Deals won in the period that have an invoice, and those that have none yet. */
  invoiced: number;
  waiting: number;
  /** Of the invoiced: the middle one, half of two middle ones; null where there is none. */
  medianDays: number | null;
  /** To whole days; null where there is none. */
  averageDays: number | null;
  /** The slowest first; at most ten. */
  slowest: { deal: string; wonOn: PlainDate; invoicedOn: PlainDate; days: number }[];
}

const SLOWEST = 10;

/**
 * Days from the day a deal was won to the date of the first invoice that bills it, over deals won in the period. A second
 * record of a deal counts with the first; what was invoiced before it was won counts as 0 days.
 */
export function invoiceDelay(book: Book, period: Period): InvoiceDelay {
  const deals = new Map(book.deals.map((deal) => [deal.id, deal]));
  const firsts = firstInvoices(book, (id) => rootDeal(deals, id)?.id ?? id);
  const won = book.deals.filter(({ duplicateOf, stands }) => duplicateOf === null && within(stands.on, period));
  const rows = won.flatMap(({ id, stands }) => {
    const invoicedOn = firsts.get(id);
    if (invoicedOn === undefined || stands.on === null) return [];
    return [{ deal: id, wonOn: stands.on, invoicedOn, days: Math.max(0, daysBetween(stands.on, invoicedOn)) }];
  });
  const slowest = rows.toSorted((a, b) => b.days - a.days || (a.deal < b.deal ? -1 : 1));
  const days = slowest.map((row) => row.days);
  return { invoiced: rows.length, waiting: won.length - rows.length, medianDays: medianOf(days), averageDays: averageOf(days), slowest: slowest.slice(0, SLOWEST) };
}

function firstInvoices(book: Book, rootOf: (deal: string) => string): Map<string, PlainDate> {
  const dates = new Map(book.documents.filter(({ kind }) => kind === "invoice").map(({ id, date }) => [id, date]));
  const firsts = new Map<string, PlainDate>();
  for (const { deal, document } of book.links) {
    const date = dates.get(document);
    const known = firsts.get(rootOf(deal));
    if (date !== undefined && (known === undefined || date < known)) firsts.set(rootOf(deal), date);
  }
  return firsts;
}

/** @param sorted in either direction */
function medianOf(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const averageOf = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.round(days.reduce((all, one) => all + one, 0) / days.length));
