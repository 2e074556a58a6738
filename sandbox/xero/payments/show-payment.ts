import type { Books } from "../books/books.ts";
import type { PaymentRecord } from "../books/records.ts";
import { showCredit, showInvoice } from "../documents/show-document.ts";
import { contactInside } from "../contacts/show-contact.ts";
import { msDate, msOf, updated } from "../wire/dates.ts";
import { LISTED, type View } from "../wire/view.ts";

/** Xero shows a refunded credit under Invoice in lists, and under its own name when the payment is read alone. */
export function showPayment(books: Books, payment: Readonly<PaymentRecord>, view: View): object {
  const account = books.accounts.get(payment.AccountID);
  return {
    PaymentID: payment.PaymentID,
    Date: msDate(msOf(payment.Date)),
    BankAmount: payment.BankAmount,
    Amount: payment.Amount,
    Reference: payment.Reference ?? "",
    CurrencyRate: payment.CurrencyRate,
    PaymentType: payment.PaymentType,
    Status: payment.Status,
    ...updated(payment.updatedAt),
    HasAccount: account !== undefined,
    IsReconciled: payment.IsReconciled,
    ...(account && { Account: { AccountID: account.AccountID, Code: account.Code, ...(view.whole && { Name: account.Name }) } }),
    ...targetOf(books, payment, view),
    HasValidationErrors: false,
  };
}

function targetOf(books: Books, { target }: PaymentRecord, view: View): object {
  if (target.kind === "Invoice") {
    const invoice = books.invoices.get(target.id)!;
    if (view.whole) return { Invoice: { ...showInvoice(books, invoice, { ...LISTED, lines: true }) } };
    return { Invoice: inside(books, { Type: invoice.Type, InvoiceID: invoice.id, InvoiceNumber: invoice.number ?? "", CurrencyCode: invoice.CurrencyCode }, invoice.ContactID) };
  }
  const credit = books.credits.get(target.id)!;
  if (view.whole) return { [target.kind]: showCredit(books, credit, { ...LISTED, lines: true }) };
  const shown = inside(books, { Type: credit.Type === "ACCPAYCREDIT" ? credit.Type : "ACCRECCREDIT", InvoiceID: credit.id, InvoiceNumber: credit.number ?? "", CurrencyCode: credit.CurrencyCode }, credit.ContactID);
  return { Invoice: shown };
}

const inside = (books: Books, document: object, contactId: string) => ({
  ...document,
  Payments: [], CreditNotes: [], Prepayments: [], Overpayments: [], HasErrors: false, IsDiscounted: false,
  Contact: contactInside(books.contacts.get(contactId)!),
  LineItems: [],
});
