import type { Books } from "../books/books.ts";
import type { AllocationRecord, CreditRecord, DocumentRecord, InvoiceRecord, LineRecord, PaymentRecord } from "../books/records.ts";
import { contactInside, showContact } from "../contacts/show-contact.ts";
import { round } from "../wire/amounts.ts";
import { dated, msDate, msOf, updated } from "../wire/dates.ts";
import type { View } from "../wire/view.ts";
import { itemByCode } from "../books/lookups.ts";
import { allocationsOf, paymentsOf } from "./settle.ts";

export function showInvoice(books: Books, invoice: Readonly<InvoiceRecord>, view: View): object {
  return {
    Type: invoice.Type,
    InvoiceID: invoice.id,
    InvoiceNumber: invoice.number ?? "",
    Reference: invoice.Reference ?? "",
    ...(!view.summary && settlementsOf(books, invoice)),
    AmountDue: invoice.AmountDue,
    AmountPaid: invoice.AmountPaid,
    AmountCredited: invoice.AmountCredited,
    SentToContact: invoice.SentToContact,
    ...(invoice.Url !== undefined && { Url: invoice.Url }),
    ...head(books, invoice, view),
    ...dated("ExpectedPaymentDate", invoice.ExpectedPaymentDate),
    ...dated("PlannedPaymentDate", invoice.PlannedPaymentDate),
    HasErrors: false,
    IsDiscounted: invoice.TotalDiscount !== 0,
    ...(invoice.TotalDiscount !== 0 && { TotalDiscount: invoice.TotalDiscount }),
  };
}

const ID_NAMES = { CreditNote: "CreditNoteID", Overpayment: "OverpaymentID", Prepayment: "PrepaymentID" } as const;

export function showCredit(books: Books, credit: Readonly<CreditRecord>, view: View): object {
  return {
    [ID_NAMES[credit.kind]]: credit.id,
    ID: credit.id,
    Type: credit.Type,
    ...(credit.kind === "CreditNote" && { CreditNoteNumber: credit.number ?? "", SentToContact: credit.SentToContact, HasErrors: false }),
    Reference: credit.Reference ?? "",
    RemainingCredit: credit.RemainingCredit,
    ...(!view.summary && {
      Allocations: allocationsOf(books, credit).map((allocation) => showAllocation(books, allocation)),
      Payments: paymentsOf(books, credit).map(paymentInside),
    }),
    ...head(books, credit, view),
  };
}

function head(books: Books, document: DocumentRecord, view: View): object {
  const contact = books.contacts.get(document.ContactID)!;
  return {
    CurrencyRate: document.CurrencyRate,
    HasAttachments: false,
    Contact: view.whole ? showContact(books, contact, { ...view, summary: true }) : contactInside(contact),
    ...dated("Date", document.Date),
    ...dated("DueDate", document.DueDate),
    ...(document.BrandingThemeID !== undefined && { BrandingThemeID: document.BrandingThemeID }),
    Status: document.Status,
    LineAmountTypes: document.LineAmountTypes,
    ...(!view.summary && { LineItems: view.lines ? document.LineItems.map((line) => showLine(books, line, view.unitdp)) : [] }),
    SubTotal: document.SubTotal,
    TotalTax: document.TotalTax,
    Total: document.Total,
    ...updated(document.updatedAt),
    CurrencyCode: document.CurrencyCode,
    ...(document.FullyPaidOnDate !== undefined && { FullyPaidOnDate: msDate(msOf(document.FullyPaidOnDate)) }),
  };
}

/** Xero shows prices with 2 decimals unless the reader asks for 4, whatever they were written with. */
export function showLine(books: Books, line: LineRecord, unitdp: 2 | 4): object {
  const { AccountID: _hidden, UnitAmount, ...rest } = line;
  const item = line.ItemCode === undefined ? undefined : itemByCode(books, line.ItemCode);
  return {
    ...rest,
    ...(UnitAmount !== undefined && { UnitAmount: round(UnitAmount, unitdp) }),
    ...(item && { Item: { ItemID: item.ItemID, Name: item.Name ?? "", Code: item.Code } }),
    ValidationErrors: [],
  };
}

function settlementsOf(books: Books, invoice: InvoiceRecord): object {
  const applied = allocationsOf(books, invoice).map((allocation) => ({ allocation, credit: books.credits.get(allocation.creditId)! }));
  const of = (kind: CreditRecord["kind"]) =>
    applied
      .filter(({ credit }) => credit.kind === kind)
      .map(({ allocation, credit }) => ({
        [ID_NAMES[kind]]: credit.id,
        ...(kind === "CreditNote" && { CreditNoteNumber: credit.number ?? "" }),
        ID: credit.id,
        AppliedAmount: allocation.Amount,
        ...dated("Date", allocation.Date),
        Total: credit.Total,
        LineItems: [],
        HasErrors: false,
      }));
  return { Payments: paymentsOf(books, invoice).map(paymentInside), CreditNotes: of("CreditNote"), Prepayments: of("Prepayment"), Overpayments: of("Overpayment") };
}

const paymentInside = (payment: Readonly<PaymentRecord>) => ({
  PaymentID: payment.PaymentID,
  Date: msDate(msOf(payment.Date)),
  Amount: payment.Amount,
  Reference: payment.Reference ?? "",
  CurrencyRate: payment.CurrencyRate,
  HasAccount: false,
  HasValidationErrors: false,
});

export function showAllocation(books: Books, allocation: Readonly<AllocationRecord>): object {
  const invoice = books.invoices.get(allocation.invoiceId);
  return {
    AllocationID: allocation.AllocationID,
    Amount: allocation.Amount,
    Date: msDate(msOf(allocation.Date)),
    Invoice: { InvoiceID: allocation.invoiceId, InvoiceNumber: invoice?.number ?? "", Payments: [], CreditNotes: [], Prepayments: [], Overpayments: [], HasErrors: false, IsDiscounted: false, LineItems: [], ValidationErrors: [] },
    IsDeleted: allocation.IsDeleted,
    ValidationErrors: [],
  };
}
