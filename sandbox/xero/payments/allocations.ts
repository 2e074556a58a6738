import { z } from "zod";
import type { Books } from "../books/books.ts";
import { checkOpen } from "../books/lookups.ts";
import type { AllocationRecord, CreditRecord } from "../books/records.ts";
import { note } from "../documents/note.ts";
import { putCredit, putInvoice } from "../documents/settle.ts";
import { amount, day, guid, parse } from "../wire/parse.ts";
import { Faults, NotFound } from "../wire/refusals.ts";

const shape = z.object({
  Invoice: z.object({ InvoiceID: guid.optional(), InvoiceNumber: z.string().max(255).optional() }).optional(),
  Amount: amount.optional(),
  /** Xero's older name for Amount. */
  AppliedAmount: amount.optional(),
  Date: day.optional(),
});

/** Applies part of a credit to an invoice of the same contact and currency. */
export function allocate(books: Books, creditId: string, body: unknown): AllocationRecord {
  const sent = parse(shape, body);
  const credit = books.credits.get(creditId);
  if (!credit) throw new NotFound();
  const { InvoiceID, InvoiceNumber } = sent.Invoice ?? {};
  const invoice = InvoiceID === undefined ? books.invoices.values().find(({ number }) => number !== undefined && number === InvoiceNumber) : books.invoices.get(InvoiceID);
  const applied = sent.Amount ?? sent.AppliedAmount ?? 0;
  const date = sent.Date ?? books.today();
  const faults = new Faults();
  faults.check(credit.Status === "AUTHORISED", "Credits can only be allocated from Authorised documents");
  faults.check(applied > 0, "The amount to allocate must be greater than 0");
  faults.check(applied <= credit.RemainingCredit, "The amount to allocate exceeds the remaining credit on this document");
  checkOpen(books, date, faults);
  if (!invoice) faults.add("The invoice to allocate to could not be found");
  else {
    faults.check(invoice.Status === "AUTHORISED", "Credits can only be allocated to Authorised documents");
    faults.check(applied <= invoice.AmountDue, "The amount to allocate exceeds the amount outstanding on this document");
    faults.check(invoice.ContactID === credit.ContactID, "The contact of the credit and of the invoice do not match");
    faults.check(invoice.CurrencyCode === credit.CurrencyCode, "The currency of the credit and of the invoice do not match");
    faults.check((invoice.Type === "ACCPAY") === (credit.Type === "ACCPAYCREDIT"), "The type of the credit and of the invoice do not match");
  }
  faults.throwAny();
  const record: AllocationRecord = { AllocationID: books.newId(), creditId, invoiceId: invoice!.id, Amount: applied, Date: date, IsDeleted: false };
  books.allocations.put(record.AllocationID, record);
  note(books, invoice!.id, "Credit Applied", `Credit ${credit.number ?? ""} of ${applied.toFixed(2)} was applied.`);
  putCredit(books, { ...credit, allocationIds: [...credit.allocationIds, record.AllocationID] }, "UPDATE");
  putInvoice(books, { ...invoice!, allocationIds: [...invoice!.allocationIds, record.AllocationID] }, "UPDATE");
  return record;
}

/** Takes an application back: the credit has it again and the invoice is open by as much. */
export function deallocate(books: Books, creditId: string, allocationId: string): AllocationRecord {
  const allocation = books.allocations.get(allocationId);
  if (!allocation || allocation.creditId !== creditId || allocation.IsDeleted) throw new NotFound();
  const faults = new Faults();
  checkOpen(books, allocation.Date, faults);
  faults.throwAny();
  const record = { ...allocation, IsDeleted: true };
  books.allocations.put(allocationId, record);
  putCredit(books, books.credits.get(creditId) as CreditRecord, "UPDATE");
  const invoice = books.invoices.get(allocation.invoiceId)!;
  note(books, invoice.id, "Credit Removed", `A credit of ${allocation.Amount.toFixed(2)} was removed.`);
  putInvoice(books, invoice, "UPDATE");
  return record;
}
