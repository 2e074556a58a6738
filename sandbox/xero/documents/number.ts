import type { Books } from "../books/books.ts";
import type { InvoiceRecord } from "../books/records.ts";

/** Sales invoices have a number of their own; a deleted draft frees its number. */
export const invoiceNumbered = (books: Books, number: string): Readonly<InvoiceRecord> | undefined =>
  books.invoices.values().find((invoice) => invoice.Type === "ACCREC" && invoice.Status !== "DELETED" && invoice.number?.toLowerCase() === number.toLowerCase());

/** The next free number of the sequence: INV-0001, CN-0001. */
export function nextNumber(books: Books, prefix: "INV" | "CN"): string {
  const taken = new Set((prefix === "INV" ? books.invoices : books.credits).values().map(({ number }) => number?.toUpperCase()));
  for (;;) {
    const number = `${prefix}-${String(books.next(`number-${prefix}`)).padStart(4, "0")}`;
    if (!taken.has(number)) return number;
  }
}
