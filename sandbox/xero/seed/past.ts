import type { Business, SeedErpInvoice } from "../../seeds/business.ts";
import { writeBankTransaction } from "../bank/write-bank-transaction.ts";
import type { Books } from "../books/books.ts";
import { writeCreditNote } from "../documents/write-credit-note.ts";
import type { Write } from "../documents/write.ts";
import { writeInvoice } from "../documents/write-invoice.ts";
import { allocate } from "../payments/allocations.ts";
import { manualJournals } from "../journals/manual-journals.ts";
import { writePayment } from "../payments/write-payment.ts";
import { xeroSettings } from "../settings/stand-in.ts";

export const SEED_WRITE: Write = { mode: "create", by: "user", unitdp: 4, settings: xeroSettings.parse({}) };

/** The moments at which the seeded past happened, oldest first; `to` moves the books' clock there. */
export interface PastClock {
  to(day: string): void;
}

const BANK = "090";
const SALES = "200";
/** Journals may not touch banks: the owner holds the cash. */
const TILL = "970";

/** One past invoice without tax, with what was paid and credited on it, each on its own day. */
export function seedInvoice(books: Books, past: SeedErpInvoice, ContactID: string, codes: Map<string, string>, clock: PastClock): void {
  clock.to(past.date);
  const LineItems = past.lines.map(({ item, description, quantity, unitPrice }) => ({
    Description: description, Quantity: quantity, UnitAmount: unitPrice, AccountCode: SALES, ...(item !== undefined && { ItemCode: codes.get(item) }),
  }));
  const common = { Contact: { ContactID }, LineAmountTypes: "NoTax", CurrencyCode: past.currency, Status: "AUTHORISED" };
  const invoice = writeInvoice(
    books,
    { ...common, Type: "ACCREC", InvoiceNumber: past.number, Date: past.date, DueDate: past.dueDate, LineItems, SentToContact: true },
    SEED_WRITE,
  );
  const Invoice = { InvoiceID: invoice.id };
  for (const { date, amount } of past.payments) {
    clock.to(date);
    writePayment(books, { Invoice, Account: { Code: BANK }, Date: date, Amount: amount }, SEED_WRITE);
  }
  for (const { date, amount, reason } of past.creditNotes) {
    clock.to(date);
    const lines = [{ Description: reason, Quantity: 1, UnitAmount: amount, AccountCode: SALES }];
    const credit = writeCreditNote(books, { ...common, Type: "ACCRECCREDIT", Date: date, Reference: past.number, LineItems: lines }, SEED_WRITE);
    allocate(books, credit.id, { Invoice, Amount: amount, Date: date });
  }
}

/** What a company that trades earns besides: what came over the bank, and what was taken in cash and booked at the month's end. */
export function seedOtherRevenue(books: Books, { kind }: Business, ContactID: string, clock: PastClock): void {
  const [fee, cash] = kind === "services" ? ["Fee for a talk", "Workshops paid in cash, October"] : ["Commission for a referral", "Sold over the counter, October"];
  clock.to("2026-09-17");
  const line = { Description: fee, Quantity: 1, UnitAmount: 640, AccountCode: SALES };
  writeBankTransaction(books, { Type: "RECEIVE", Contact: { ContactID }, BankAccount: { Code: BANK }, Date: "2026-09-17", Reference: fee, LineAmountTypes: "NoTax", LineItems: [line] }, SEED_WRITE);
  clock.to("2026-10-31");
  const JournalLines = [{ LineAmount: 1280.5, AccountCode: TILL, Description: cash }, { LineAmount: -1280.5, AccountCode: SALES, Description: cash }];
  manualJournals.write!(books, { Narration: cash, Date: "2026-10-31", Status: "POSTED", JournalLines }, SEED_WRITE);
}
