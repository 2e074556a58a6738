import type { Books } from "../books/books.ts";
import { flagged, listed, type Resource } from "../api/resource.ts";
import type { CreditKind, CreditRecord, DocumentRecord, InvoiceRecord } from "../books/records.ts";
import { boolean, date, guid, number, text, type Fields } from "../query/fields.ts";
import type { Predicate } from "../query/where.ts";
import { msOf } from "../wire/dates.ts";
import { invoiceNumbered } from "./number.ts";
import { showCredit, showInvoice } from "./show-document.ts";
import { creditNoteNumbered, writeCreditNote } from "./write-credit-note.ts";
import { writeInvoice } from "./write-invoice.ts";

const dayMs = (day: string | undefined) => (day === undefined ? undefined : msOf(day));

const common = (books: Books): Fields<DocumentRecord> => ({
  Status: text(({ Status }) => Status),
  Reference: text(({ Reference }) => Reference ?? ""),
  Date: date((document) => msOf(document.Date)),
  DueDate: date(({ DueDate }) => dayMs(DueDate)),
  FullyPaidOnDate: date(({ FullyPaidOnDate }) => dayMs(FullyPaidOnDate)),
  UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
  CurrencyCode: text(({ CurrencyCode }) => CurrencyCode),
  CurrencyRate: number(({ CurrencyRate }) => CurrencyRate),
  LineAmountTypes: text(({ LineAmountTypes }) => LineAmountTypes),
  BrandingThemeID: guid(({ BrandingThemeID }) => BrandingThemeID),
  SubTotal: number(({ SubTotal }) => SubTotal),
  TotalTax: number(({ TotalTax }) => TotalTax),
  Total: number(({ Total }) => Total),
  SentToContact: boolean(({ SentToContact }) => SentToContact),
  "Contact.ContactID": guid(({ ContactID }) => ContactID),
  "Contact.Name": text(({ ContactID }) => books.contacts.get(ContactID)?.Name),
  "Contact.ContactNumber": text(({ ContactID }) => books.contacts.get(ContactID)?.ContactNumber),
});

function filters<T extends DocumentRecord>(books: Books, query: URLSearchParams): Predicate<T>[] {
  const among = (name: string, of: (record: T) => string | undefined): Predicate<T>[] => {
    const wanted = listed(query, name)?.map((each) => each.toLowerCase());
    return wanted ? [(record) => wanted.includes(of(record)?.toLowerCase() ?? "")] : [];
  };
  const [term] = listed(query, "searchTerm") ?? [];
  const found: Predicate<T> = (record) =>
    [record.number, record.Reference, books.contacts.get(record.ContactID)?.Name].some((part) => part?.toLowerCase().includes(term!.toLowerCase()));
  return [
    ...among("IDs", ({ id }) => id),
    ...among("InvoiceNumbers", (record) => record.number),
    ...among("ContactIDs", ({ ContactID }) => ContactID),
    ...among("Statuses", ({ Status }) => Status),
    ...among("References", ({ Reference }) => Reference),
    ...(flagged(query, "createdByMyApp") ? [({ createdBy }: T) => createdBy === "app"] : []),
    ...(term ? [found] : []),
  ];
}

export const invoices: Resource<InvoiceRecord> = {
  plural: "Invoices",
  idName: "InvoiceID",
  paged: true,
  all: (books) => books.invoices.values(),
  find: (books, key) => books.invoices.get(key.toLowerCase()) ?? invoiceNumbered(books, key) ?? books.invoices.values().find((each) => each.number === key),
  fields: (books) => ({
    ...common(books),
    Type: text(({ Type }) => Type),
    InvoiceID: guid(({ id }) => id),
    InvoiceNumber: text((invoice) => invoice.number ?? ""),
    AmountDue: number(({ AmountDue }) => AmountDue),
    AmountPaid: number(({ AmountPaid }) => AmountPaid),
    AmountCredited: number(({ AmountCredited }) => AmountCredited),
    ExpectedPaymentDate: date(({ ExpectedPaymentDate }) => dayMs(ExpectedPaymentDate)),
    PlannedPaymentDate: date(({ PlannedPaymentDate }) => dayMs(PlannedPaymentDate)),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  filters,
  show: showInvoice,
  write: writeInvoice,
};

const creditsOf = (kind: CreditKind, plural: string, idName: string): Resource<CreditRecord> => ({
  plural,
  idName,
  paged: true,
  all: (books) => books.credits.values().filter((credit) => credit.kind === kind),
  find(books, key) {
    const credit = books.credits.get(key.toLowerCase()) ?? (kind === "CreditNote" ? creditNoteNumbered(books, key) : undefined);
    return credit?.kind === kind ? credit : undefined;
  },
  fields: (books) => ({
    ...common(books),
    Type: text(({ Type }) => Type),
    [idName]: guid<CreditRecord>(({ id }) => id),
    RemainingCredit: number(({ RemainingCredit }) => RemainingCredit),
    ...(kind === "CreditNote" && { CreditNoteNumber: text<CreditRecord>((credit) => credit.number ?? "") }),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  filters,
  show: showCredit,
});

export const creditNotes: Resource<CreditRecord> = { ...creditsOf("CreditNote", "CreditNotes", "CreditNoteID"), write: writeCreditNote };
export const overpayments = creditsOf("Overpayment", "Overpayments", "OverpaymentID");
export const prepayments = creditsOf("Prepayment", "Prepayments", "PrepaymentID");
