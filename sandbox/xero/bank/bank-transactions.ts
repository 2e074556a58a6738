import type { Resource } from "../api/resource.ts";
import type { BankTransactionRecord } from "../books/bank-record.ts";
import type { Books } from "../books/books.ts";
import { contactInside, showContact } from "../contacts/show-contact.ts";
import { showLine } from "../documents/show-document.ts";
import { boolean, date, guid, number, text } from "../query/fields.ts";
import { dated, msOf, updated } from "../wire/dates.ts";
import type { View } from "../wire/view.ts";
import { writeBankTransaction } from "./write-bank-transaction.ts";

export const bankTransactions: Resource<BankTransactionRecord> = {
  plural: "BankTransactions",
  idName: "BankTransactionID",
  paged: true,
  all: (books) => books.bank.values(),
  find: (books, key) => books.bank.get(key.toLowerCase()),
  fields: (books) => ({
    BankTransactionID: guid(({ BankTransactionID }) => BankTransactionID),
    Type: text(({ Type }) => Type),
    Status: text(({ Status }) => Status),
    Date: date((transaction) => msOf(transaction.Date)),
    Reference: text(({ Reference }) => Reference ?? ""),
    SubTotal: number(({ SubTotal }) => SubTotal),
    TotalTax: number(({ TotalTax }) => TotalTax),
    Total: number(({ Total }) => Total),
    CurrencyCode: text(({ CurrencyCode }) => CurrencyCode),
    IsReconciled: boolean(({ IsReconciled }) => IsReconciled),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
    "BankAccount.AccountID": guid(({ AccountID }) => AccountID),
    "BankAccount.Code": text(({ AccountID }) => books.accounts.get(AccountID)?.Code),
    "Contact.ContactID": guid(({ ContactID }) => ContactID),
    "Contact.Name": text(({ ContactID }) => books.contacts.get(ContactID)?.Name),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  show: showBankTransaction,
  write: writeBankTransaction,
};

function showBankTransaction(books: Books, record: Readonly<BankTransactionRecord>, view: View): object {
  const { AccountID, ContactID, Date, LineItems, updatedAt, ...rest } = record;
  const { Code, Name } = books.accounts.get(AccountID)!;
  const contact = books.contacts.get(ContactID)!;
  return {
    ...rest,
    BankAccount: { AccountID, Code, Name },
    Contact: view.whole ? showContact(books, contact, { ...view, summary: true }) : contactInside(contact),
    ...dated("Date", Date),
    LineItems: view.lines ? LineItems.map((line) => ({ ...showLine(books, line, view.unitdp), ...(line.AccountID !== undefined && { AccountID: line.AccountID }) })) : [],
    HasAttachments: false,
    ...updated(updatedAt),
  };
}
