import { bridge } from "../../server/domain/bridge/bridge.ts";
import { amountText, money } from "../../server/domain/money.ts";
import type { Allocation, Deal, DealLine, Invoice, InvoiceLine } from "../../server/domain/records.ts";
import * as facts from "../../server/store/facts.ts";
import { bookAsOf } from "../../server/store/ledger-book.ts";
import { deal, invoice, line } from "../domain/samples.ts";
import type { openBook } from "./book-of-records.ts";

export const Q1 = { from: "2026-01-01", to: "2026-03-31" };

export const usd = (minor: number) => money(minor, "USD");
export const sale = (id: string, minor: number, closeDate: string, changes: Partial<Deal> = {}): Deal =>
  deal({ id, name: `Deal ${id}`, amount: usd(minor), closeDate, lines: [line({ id: `L${id}`, quantity: "1", unitPrice: String(minor / 100) })], ...changes });
export const billed = (id: string, minor: number, date: string, changes: Partial<Invoice> = {}): Invoice =>
  invoice({ id, number: id, date, subtotal: usd(minor), total: usd(minor), balance: usd(minor), lines: [invoiceLine(minor)], ...changes });
export const invoiceLine = (minor: number, changes: Partial<InvoiceLine> = {}): InvoiceLine => ({ id: "1", itemId: null, description: null, quantity: null, unitPrice: null, amount: usd(minor), taxCode: null, ...changes });
export const yearly = (id: string, minor: number, startsOn: string): DealLine => line({ id, quantity: "1", unitPrice: String(minor / 100), recurring: { frequency: "annually", termMonths: 12, startsOn } });
export const applied = (kind: Allocation["kind"], sourceId: string, invoiceId: string, minor: number, date: string): Allocation => ({ kind, sourceId, label: sourceId, invoiceId, amount: usd(minor), date });

export type Book = Awaited<ReturnType<typeof openBook>>;
/** What a bridge of the book says of a period, steps that are zero left out. */
export async function bridged(book: Book, period = Q1, asOf?: string, by = bridge) {
  const read = await book.inTenant((tx) => bookAsOf(tx, { ...period, ...(asOf === undefined ? {} : { asOf }) }));
  const { from, to, steps } = by(read, period);
  const shown = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => [step, amountText(amount)]);
  return { from: amountText(from), ...(Object.fromEntries(shown) as Record<string, string>), to: amountText(to) };
}

/** Revenue of the deal by accounting date, from the facts that were recorded. */
export async function earned(book: Book, dealId: string): Promise<string[]> {
  const history = await book.inTenant((tx) => facts.ofSubject(tx, `deal:${dealId}`));
  const days = new Map<string, number>();
  for (const { stream, on, home } of history) if (stream === "recognised") days.set(on, (days.get(on) ?? 0) + home.minor);
  return [...days].filter(([, minor]) => minor !== 0).sort().map(([on, minor]) => `${on} ${amountText(usd(minor))}`);
}
