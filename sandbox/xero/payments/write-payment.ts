import { Decimal } from "decimal.js";
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { accountByCode, checkOpen } from "../books/lookups.ts";
import type { AccountRecord } from "../books/ledger-records.ts";
import type { CreditRecord, InvoiceRecord, PaymentRecord } from "../books/records.ts";
import { note } from "../documents/note.ts";
import { creditNoteNumbered } from "../documents/write-credit-note.ts";
import { invoiceNumbered } from "../documents/number.ts";
import { putCredit, putInvoice } from "../documents/settle.ts";
import { checkText, type Write } from "../documents/write.ts";
import { round } from "../wire/amounts.ts";
import { amount, day, flag, guid, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";

const shape = z.object({
  PaymentID: guid.optional(),
  Invoice: z.object({ InvoiceID: guid.optional(), InvoiceNumber: z.string().max(255).optional() }).optional(),
  CreditNote: z.object({ CreditNoteID: guid.optional(), CreditNoteNumber: z.string().max(255).optional() }).optional(),
  Overpayment: z.object({ OverpaymentID: guid }).optional(),
  Prepayment: z.object({ PrepaymentID: guid }).optional(),
  InvoiceNumber: z.string().max(255).optional(),
  CreditNoteNumber: z.string().max(255).optional(),
  Account: z.object({ AccountID: guid.optional(), Code: z.string().max(50).optional() }).optional(),
  Code: z.string().max(50).optional(),
  Date: day.optional(),
  Amount: amount.optional(),
  CurrencyRate: amount.optional(),
  Reference: z.string().optional(),
  IsReconciled: flag.optional(),
  Status: z.enum(["AUTHORISED", "DELETED"]).optional(),
});
type Sent = z.infer<typeof shape>;
type Target = { kind: "Invoice"; document: Readonly<InvoiceRecord> } | { kind: CreditRecord["kind"]; document: Readonly<CreditRecord> };

/** Pays an invoice, refunds a credit, or takes a payment back; nothing else about a payment can be changed. */
export function writePayment(books: Books, body: unknown, how: Write): PaymentRecord {
  const sent = parse(shape, body);
  const id = how.id ?? sent.PaymentID;
  if (id === undefined) return create(books, sent, how);
  const before = books.payments.get(id);
  if (!before) {
    if (how.id !== undefined) throw new NotFound();
    throw new Refused("An existing Payment with the specified PaymentID could not be found");
  }
  if (how.mode === "create" || sent.Status !== "DELETED") throw new Refused("Payments can only be changed by setting their Status to DELETED");
  return remove(books, before);
}

function targetOf(books: Books, sent: Sent, faults: Faults): Target | undefined {
  const wanted = [sent.Invoice ?? sent.InvoiceNumber, sent.CreditNote ?? sent.CreditNoteNumber, sent.Overpayment, sent.Prepayment].filter((each) => each !== undefined);
  if (wanted.length !== 1) {
    faults.add(wanted.length === 0 ? "Payment must be applied to an invoice, credit note, prepayment or overpayment" : "Payment is applied to more than one document");
    return undefined;
  }
  const invoice = invoiceIn(books, sent);
  if (invoice) return { kind: "Invoice", document: invoice };
  const credit = creditIn(books, sent);
  if (credit) return { kind: credit.kind, document: credit };
  faults.add("The document to be paid could not be found");
  return undefined;
}

function invoiceIn(books: Books, { Invoice, InvoiceNumber }: Sent): Readonly<InvoiceRecord> | undefined {
  if (Invoice?.InvoiceID !== undefined) return books.invoices.get(Invoice.InvoiceID);
  const number = Invoice?.InvoiceNumber ?? InvoiceNumber;
  return number === undefined ? undefined : invoiceNumbered(books, number);
}

function creditIn(books: Books, { CreditNote, Overpayment, Prepayment, CreditNoteNumber }: Sent): Readonly<CreditRecord> | undefined {
  const id = CreditNote?.CreditNoteID ?? Overpayment?.OverpaymentID ?? Prepayment?.PrepaymentID;
  if (id !== undefined) return books.credits.get(id);
  const number = CreditNote?.CreditNoteNumber ?? CreditNoteNumber;
  return number === undefined ? undefined : creditNoteNumbered(books, number);
}

/** Money goes through a bank account, or another account on which payments are enabled. */
function accountOf(books: Books, sent: Sent, faults: Faults): Readonly<AccountRecord> | undefined {
  const { AccountID, Code = sent.Code } = sent.Account ?? {};
  const account = AccountID === undefined ? (Code === undefined ? undefined : accountByCode(books, Code)) : books.accounts.get(AccountID);
  const usable = account?.Status === "ACTIVE" && (account.Type === "BANK" || account.EnablePaymentsToAccount);
  faults.check(usable, `Account code '${Code ?? AccountID ?? ""}' is not a valid account for payments: use a bank account or one with payments enabled`);
  return account;
}

const outstanding = (target: Target) => (target.kind === "Invoice" ? target.document.AmountDue : target.document.RemainingCredit);

function create(books: Books, sent: Sent, how: Write): PaymentRecord {
  const faults = new Faults();
  const target = targetOf(books, sent, faults);
  const account = accountOf(books, sent, faults);
  const Date = sent.Date ?? books.today();
  const Amount = sent.Amount ?? 0;
  faults.check(Amount > 0, "Payment amount must be greater than 0");
  faults.check(Amount === round(Amount), "Payment amount cannot have more than 2 decimals");
  checkText(sent.Reference, "Reference", faults);
  checkOpen(books, Date, faults);
  faults.check(sent.Status !== "DELETED", "A payment cannot be created as DELETED");
  faults.check(sent.CurrencyRate === undefined || sent.CurrencyRate > 0, "Currency rate must be greater than 0");
  if (target) {
    faults.check(target.document.Status === "AUTHORISED", "Payments can only be made against Authorised documents");
    faults.check(Amount <= outstanding(target), "Payment amount exceeds the amount outstanding on this document");
    const foreign = account?.CurrencyCode !== undefined && account.CurrencyCode !== target.document.CurrencyCode && account.CurrencyCode !== books.organisation().BaseCurrency;
    faults.check(!foreign, "The payment account is in a currency that is neither the document's nor the organisation's");
  }
  faults.throwAny();
  const { document, kind } = target!;
  const CurrencyRate = sent.CurrencyRate ?? document.CurrencyRate;
  const inDocumentCurrency = account!.CurrencyCode === document.CurrencyCode;
  const record: PaymentRecord = {
    PaymentID: books.newId(),
    target: { kind, id: document.id },
    AccountID: account!.AccountID,
    Date, Amount, CurrencyRate,
    BankAmount: inDocumentCurrency ? Amount : round(new Decimal(Amount).div(CurrencyRate)),
    Reference: sent.Reference,
    IsReconciled: sent.IsReconciled ?? false,
    Status: "AUTHORISED",
    PaymentType: typeOf(target!),
    updatedAt: books.now(),
    createdBy: how.by,
  };
  books.payments.put(record.PaymentID, record);
  touch(books, record, [...document.paymentIds, record.PaymentID]);
  note(books, document.id, "Payment", `Payment of ${Amount.toFixed(2)} on ${Date}.`);
  return record;
}

function typeOf({ kind, document }: Target): string {
  if (kind === "Invoice") return document.Type === "ACCREC" ? "ACCRECPAYMENT" : "ACCPAYPAYMENT";
  if (kind === "CreditNote") return document.Type === "ACCRECCREDIT" ? "ARCREDITPAYMENT" : "APCREDITPAYMENT";
  return kind === "Overpayment" ? "AROVERPAYMENTPAYMENT" : "ARPREPAYMENTPAYMENT";
}

function remove(books: Books, before: Readonly<PaymentRecord>): PaymentRecord {
  if (before.Status === "DELETED") throw new Refused("The payment has been deleted already");
  const faults = new Faults();
  checkOpen(books, before.Date, faults);
  faults.throwAny();
  const record: PaymentRecord = { ...before, Status: "DELETED", updatedAt: books.now() };
  books.payments.put(record.PaymentID, record);
  touch(books, record);
  note(books, before.target.id, "Payment Removed", `Payment of ${before.Amount.toFixed(2)} on ${before.Date} was removed.`);
  return record;
}

/** The document's amounts and status follow; Xero has no payment event, so this is what webhooks tell of. */
function touch(books: Books, { target }: PaymentRecord, paymentIds?: string[]): void {
  const kept = paymentIds && { paymentIds };
  if (target.kind === "Invoice") putInvoice(books, { ...books.invoices.get(target.id)!, ...kept }, "UPDATE");
  else putCredit(books, { ...books.credits.get(target.id)!, ...kept }, "UPDATE");
}
