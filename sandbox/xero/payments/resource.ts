import type { Resource } from "../api/resource.ts";
import type { PaymentRecord } from "../books/records.ts";
import { boolean, date, guid, number, text } from "../query/fields.ts";
import { msOf } from "../wire/dates.ts";
import { showPayment } from "./show-payment.ts";
import { writePayment } from "./write-payment.ts";

export const payments: Resource<PaymentRecord> = {
  plural: "Payments",
  idName: "PaymentID",
  paged: true,
  all: (books) => books.payments.values(),
  find: (books, key) => books.payments.get(key.toLowerCase()),
  fields: (books) => ({
    PaymentID: guid(({ PaymentID }) => PaymentID),
    Status: text(({ Status }) => Status),
    PaymentType: text(({ PaymentType }) => PaymentType),
    Date: date((payment) => msOf(payment.Date)),
    Amount: number(({ Amount }) => Amount),
    Reference: text(({ Reference }) => Reference ?? ""),
    IsReconciled: boolean(({ IsReconciled }) => IsReconciled),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
    "Invoice.InvoiceID": guid(({ target }) => target.id),
    "Invoice.InvoiceNumber": text(({ target }) => (target.kind === "Invoice" ? books.invoices : books.credits).get(target.id)?.number),
    "Account.AccountID": guid(({ AccountID }) => AccountID),
    "Account.Code": text(({ AccountID }) => books.accounts.get(AccountID)?.Code),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  show: showPayment,
  write: writePayment,
};
