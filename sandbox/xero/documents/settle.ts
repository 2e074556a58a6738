import type { Books } from "../books/books.ts";
import type { AllocationRecord, CreditRecord, DocumentRecord, InvoiceRecord, PaymentRecord } from "../books/records.ts";
import { minus, sum } from "../wire/amounts.ts";

/** Payments to (or refunds of) a document that stand. */
export const paymentsOf = (books: Books, { paymentIds }: DocumentRecord): Readonly<PaymentRecord>[] =>
  paymentIds.flatMap((id) => books.payments.get(id) ?? []).filter(({ Status }) => Status === "AUTHORISED");

/** Credits applied to an invoice, or a credit's applications, that stand. */
export const allocationsOf = (books: Books, { allocationIds }: DocumentRecord): Readonly<AllocationRecord>[] =>
  allocationIds.flatMap((id) => books.allocations.get(id) ?? []).filter(({ IsDeleted }) => !IsDeleted);

export const isSettled = (books: Books, document: DocumentRecord): boolean =>
  paymentsOf(books, document).length + allocationsOf(books, document).length > 0;

const lastDay = (days: string[], otherwise: string) => days.reduce((last, day) => (day > last ? day : last), days[0] ?? otherwise);

/** Puts an invoice with its amounts, its status and its last change brought up to date, and tells of the change. */
export function putInvoice(books: Books, invoice: InvoiceRecord, type: "CREATE" | "UPDATE"): InvoiceRecord {
  const payments = paymentsOf(books, invoice);
  const allocations = allocationsOf(books, invoice);
  const AmountPaid = sum(payments.map(({ Amount }) => Amount));
  const AmountCredited = sum(allocations.map(({ Amount }) => Amount));
  const dead = invoice.Status === "VOIDED" || invoice.Status === "DELETED";
  const AmountDue = dead ? 0 : minus(invoice.Total, AmountPaid, AmountCredited);
  const { FullyPaidOnDate: _before, ...rest } = invoice;
  const open = invoice.Status === "AUTHORISED" || invoice.Status === "PAID";
  const paid = open && AmountDue === 0;
  const record: InvoiceRecord = {
    ...rest,
    AmountPaid,
    AmountCredited,
    AmountDue,
    Status: open ? (paid ? "PAID" : "AUTHORISED") : invoice.Status,
    ...(paid && { FullyPaidOnDate: lastDay([...payments, ...allocations].map((each) => each.Date), invoice.Date) }),
    updatedAt: books.now(),
  };
  books.invoices.put(record.id, record);
  books.changed("INVOICE", type, record.id);
  return record;
}

/** The same for a credit: what of it is left, and paid once nothing is. */
export function putCredit(books: Books, credit: CreditRecord, type: "CREATE" | "UPDATE"): CreditRecord {
  const used = [...paymentsOf(books, credit), ...allocationsOf(books, credit)];
  const dead = credit.Status === "VOIDED" || credit.Status === "DELETED";
  const RemainingCredit = dead ? 0 : minus(credit.Total, ...used.map(({ Amount }) => Amount));
  const { FullyPaidOnDate: _before, ...rest } = credit;
  const open = credit.Status === "AUTHORISED" || credit.Status === "PAID";
  const spent = open && RemainingCredit === 0;
  const record: CreditRecord = {
    ...rest,
    RemainingCredit,
    Status: open ? (spent ? "PAID" : "AUTHORISED") : credit.Status,
    ...(spent && { FullyPaidOnDate: lastDay(used.map((each) => each.Date), credit.Date) }),
    updatedAt: books.now(),
  };
  books.credits.put(record.id, record);
  if (record.kind === "CreditNote") books.changed("CREDITNOTE", type, record.id, { Type: record.Type, Status: record.Status });
  return record;
}
