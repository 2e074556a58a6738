import type { Books } from "../books/books.ts";
import { checkOpen } from "../books/lookups.ts";
import type { InvoiceRecord } from "../books/records.ts";
import { parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";
import { contactOf } from "./contact-of.ts";
import { invoiceShape, type InvoiceSent } from "./invoice-shape.ts";
import { note } from "./note.ts";
import { invoiceNumbered, nextNumber } from "./number.ts";
import { isSettled, putInvoice } from "./settle.ts";
import { FIRST, mayBecome } from "./status.ts";
import { totalsOf } from "./totals.ts";
import { checkText, checkWhole, currencyFor, linesAfter, movesMoney, type Write } from "./write.ts";

const NOT_MODIFIABLE = "Invoice not of valid status for modification";
const HAS_MONEY = "This document cannot be edited as it has a payment or credit note allocated to it.";
const TAKEN = "Invoice # must be unique.";

/** Creates or changes one invoice or bill; throws `Refused` with everything that is wrong, and then has changed nothing. */
export function writeInvoice(books: Books, body: unknown, how: Write): InvoiceRecord {
  const sent = parse(invoiceShape, body);
  const before = existing(books, sent, how);
  if (before === undefined) return create(books, sent, how);
  if (how.mode === "create") throw new Refused(TAKEN);
  return update(books, before, sent, how);
}

/** Identified by the address, the id or, for a sales invoice, the number. */
function existing(books: Books, sent: InvoiceSent, how: Write): Readonly<InvoiceRecord> | undefined {
  if (how.id !== undefined) {
    const found = books.invoices.get(how.id) ?? invoiceNumbered(books, how.id);
    if (!found) throw new NotFound();
    return found;
  }
  if (sent.InvoiceID !== undefined) {
    const found = books.invoices.get(sent.InvoiceID);
    if (!found) throw new Refused("An existing Invoice with the specified InvoiceID could not be found");
    return found;
  }
  return sent.InvoiceNumber !== undefined && sent.Type !== "ACCPAY" ? invoiceNumbered(books, sent.InvoiceNumber) : undefined;
}

function checkFields(books: Books, sent: InvoiceSent, faults: Faults): void {
  checkText(sent.InvoiceNumber, "InvoiceNumber", faults);
  checkText(sent.Reference, "Reference", faults);
  if (sent.BrandingThemeID !== undefined) faults.check(books.themes.get(sent.BrandingThemeID) !== undefined, "BrandingThemeID must refer to a branding theme of the organisation");
  if (sent.Url !== undefined) faults.check(/^https?:\/\/\S+$/i.test(sent.Url), "Url must be a valid absolute URL");
}

function create(books: Books, sent: InvoiceSent, how: Write): InvoiceRecord {
  const faults = new Faults();
  const Status = sent.Status ?? "DRAFT";
  faults.check(FIRST.includes(Status), `The status ${Status} cannot be applied to a new invoice`);
  faults.check(sent.Type !== undefined, "Invoice type must be specified: ACCREC or ACCPAY");
  checkFields(books, sent, faults);
  const Type = sent.Type ?? "ACCREC";
  const contact = contactOf(books, sent.Contact, how, faults);
  const types = sent.LineAmountTypes ?? "Exclusive";
  const LineItems = linesAfter(books, sent.LineItems, [], { types, status: Status, sales: Type === "ACCREC", discounts: Type === "ACCREC", unitdp: how.unitdp }, faults);
  const currency = currencyFor(books, sent.CurrencyCode, sent.CurrencyRate, faults);
  const totals = totalsOf(LineItems, types);
  const draft = { Date: sent.Date ?? books.today(), DueDate: sent.DueDate, Status, LineItems, Total: totals.Total };
  checkWhole(books, draft, "Invoice", faults);
  faults.throwAny();
  contact!.put();
  const record: InvoiceRecord = {
    id: books.newId(), Type, ...freeFields(sent), ContactID: contact!.id, ...draft, ...totals, LineAmountTypes: types, ...currency,
    number: sent.InvoiceNumber ?? (Type === "ACCREC" ? nextNumber(books, "INV") : undefined),
    SentToContact: sent.SentToContact ?? false,
    paymentIds: [], allocationIds: [], AmountDue: 0, AmountPaid: 0, AmountCredited: 0, updatedAt: books.now(), createdBy: how.by,
  };
  note(books, record.id, "Created", `INV ${record.number ?? ""} for ${totals.Total.toFixed(2)} was created.`);
  return putInvoice(books, record, "CREATE");
}

const freeFields = ({ Reference, Url, BrandingThemeID, ExpectedPaymentDate, PlannedPaymentDate }: InvoiceSent) => ({
  ...(Reference !== undefined && { Reference }),
  ...(Url !== undefined && { Url }),
  ...(BrandingThemeID !== undefined && { BrandingThemeID }),
  ...(ExpectedPaymentDate !== undefined && { ExpectedPaymentDate }),
  ...(PlannedPaymentDate !== undefined && { PlannedPaymentDate }),
});

function update(books: Books, before: Readonly<InvoiceRecord>, sent: InvoiceSent, how: Write): InvoiceRecord {
  const asked = sent.Status ?? before.Status;
  if (before.Status === "VOIDED" || before.Status === "DELETED") throw new Refused(NOT_MODIFIABLE);
  const settled = isSettled(books, before);
  if (asked === "VOIDED" && settled) throw new Refused(NOT_MODIFIABLE, HAS_MONEY);
  if (!mayBecome(before.Status, asked)) throw new Refused(NOT_MODIFIABLE);
  const faults = new Faults();
  checkOpen(books, before.Date, faults);
  faults.throwAny();
  if (asked === "VOIDED" || asked === "DELETED") {
    note(books, before.id, asked === "VOIDED" ? "Voided" : "Deleted", `INV ${before.number ?? ""} was ${asked.toLowerCase()}.`);
    return putInvoice(books, { ...before, Status: asked }, "UPDATE");
  }
  return amend(books, before, sent, { ...how, settled, Status: before.Status === "PAID" ? "PAID" : asked });
}

function amend(books: Books, before: Readonly<InvoiceRecord>, sent: InvoiceSent, how: Write & { settled: boolean; Status: InvoiceRecord["Status"] }): InvoiceRecord {
  const faults = new Faults();
  checkFields(books, sent, faults);
  faults.check(sent.Type === undefined || sent.Type === before.Type, "The type of an invoice cannot be changed");
  checkNumber(books, before, sent, faults);
  const contact = sent.Contact === undefined ? undefined : contactOf(books, sent.Contact, how, faults);
  const types = sent.LineAmountTypes ?? before.LineAmountTypes;
  const sales = before.Type === "ACCREC";
  const untouched = sent.LineItems === undefined && types === before.LineAmountTypes;
  const LineItems =
    untouched && how.Status === before.Status
      ? [...before.LineItems]
      : linesAfter(books, sent.LineItems, before.LineItems, { types, status: how.Status, sales, discounts: sales, unitdp: how.unitdp }, faults);
  const after: InvoiceRecord = {
    ...before, ...freeFields(sent), ...currencyAfter(books, before, sent, faults), ...totalsOf(LineItems, types), LineItems, LineAmountTypes: types, Status: how.Status,
    ContactID: contact?.id ?? before.ContactID,
    ...keptFields(before, sent),
  };
  if (how.settled && movesMoney(before, after)) throw new Refused(NOT_MODIFIABLE, HAS_MONEY);
  checkWhole(books, after, "Invoice", faults);
  faults.throwAny();
  contact?.put();
  note(books, before.id, "Edited", `INV ${after.number ?? ""} was ${before.Status === "AUTHORISED" || after.Status !== "AUTHORISED" ? "edited" : "approved"}.`);
  return putInvoice(books, after, "UPDATE");
}

function checkNumber(books: Books, { id, Type }: Readonly<InvoiceRecord>, { InvoiceNumber }: InvoiceSent, faults: Faults): void {
  const rival = Type === "ACCREC" && InvoiceNumber !== undefined ? invoiceNumbered(books, InvoiceNumber) : undefined;
  faults.check(rival === undefined || rival.id === id, TAKEN);
}

/** The rate stays with the currency unless another is sent; a new currency brings the organisation's own rate. */
function currencyAfter(books: Books, before: Readonly<InvoiceRecord>, sent: InvoiceSent, faults: Faults) {
  const same = sent.CurrencyCode === undefined || sent.CurrencyCode === before.CurrencyCode;
  return currencyFor(books, sent.CurrencyCode ?? before.CurrencyCode, sent.CurrencyRate ?? (same ? before.CurrencyRate : undefined), faults);
}

const keptFields = (before: Readonly<InvoiceRecord>, sent: InvoiceSent) => ({
  number: sent.InvoiceNumber ?? before.number,
  Date: sent.Date ?? before.Date,
  DueDate: sent.DueDate ?? before.DueDate,
  SentToContact: sent.SentToContact ?? before.SentToContact,
});
