import { z } from "zod";
import type { BankTransactionRecord } from "../books/bank-record.ts";
import type { Books } from "../books/books.ts";
import type { AccountRecord } from "../books/ledger-records.ts";
import { accountByCode, checkOpen } from "../books/lookups.ts";
import { contactOf, contactReference } from "../documents/contact-of.ts";
import { currencyCode } from "../documents/invoice-shape.ts";
import { lineAmountTypes, lines } from "../documents/line-shape.ts";
import { totalsOf } from "../documents/totals.ts";
import { checkText, currencyFor, linesAfter, type Write } from "../documents/write.ts";
import { amount, day, flag, guid, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";

const TYPES = ["RECEIVE", "RECEIVE-OVERPAYMENT", "RECEIVE-PREPAYMENT", "SPEND", "SPEND-OVERPAYMENT", "SPEND-PREPAYMENT", "RECEIVE-TRANSFER", "SPEND-TRANSFER"] as const;

const shape = z.object({
  BankTransactionID: guid.optional(),
  Type: z.enum(TYPES).optional(),
  Contact: contactReference.optional(),
  LineItems: lines.optional(),
  BankAccount: z.object({ AccountID: guid.optional(), Code: z.string().max(50).optional() }).optional(),
  IsReconciled: flag.optional(),
  Date: day.optional(),
  Reference: z.string().optional(),
  /** Taken from the bank account: Xero sets it on overpayments only. */
  CurrencyCode: currencyCode.optional(),
  CurrencyRate: amount.optional(),
  Url: z.string().max(2000).optional(),
  Status: z.enum(["AUTHORISED", "DELETED", "VOIDED"]).optional(),
  LineAmountTypes: lineAmountTypes.optional(),
});
type Sent = z.infer<typeof shape>;
type Before = Readonly<BankTransactionRecord> | undefined;

const RECONCILED = "This Bank Transaction cannot be edited as it has been reconciled with a Bank Statement.";
const NOT_MODIFIABLE = "Bank transaction not of valid status for modification";

/** Creates, changes or deletes money received or spent; transfers and money on account are not made here. */
export function writeBankTransaction(books: Books, body: unknown, how: Write): BankTransactionRecord {
  const sent = parse(shape, body);
  const before = existing(books, how.id, sent.BankTransactionID);
  if (before && how.mode === "create") throw new Refused("The bank transaction exists already: update it with POST");
  if (before) checkChangeable(books, before, sent);
  const record = before && sent.Status === "DELETED" ? { ...before, Status: "DELETED" as const, updatedAt: books.now() } : written(books, sent, before, how);
  books.bank.put(record.BankTransactionID, record);
  return record;
}

function existing(books: Books, addressed: string | undefined, sent: string | undefined): Before {
  const id = addressed ?? sent;
  const found = id === undefined ? undefined : books.bank.get(id);
  if (addressed !== undefined && !found) throw new NotFound();
  if (id !== undefined && !found) throw new Refused("An existing Bank Transaction with the specified BankTransactionID could not be found");
  return found;
}

function checkChangeable(books: Books, before: Readonly<BankTransactionRecord>, sent: Sent): void {
  if (before.Status === "DELETED" || sent.Status === "VOIDED") throw new Refused(NOT_MODIFIABLE);
  if (before.IsReconciled) throw new Refused(RECONCILED);
  const faults = new Faults();
  faults.check(sent.Type === undefined || sent.Type === before.Type, "The Type of a bank transaction cannot be changed");
  checkOpen(books, before.Date, faults);
  faults.throwAny();
}

function written(books: Books, sent: Sent, before: Before, how: Write): BankTransactionRecord {
  const faults = new Faults();
  const Type = before?.Type ?? typeOf(sent, faults);
  faults.check(sent.Status === undefined || sent.Status === "AUTHORISED", `The status ${sent.Status ?? ""} cannot be applied to a new bank transaction`);
  const contact = before && sent.Contact === undefined ? undefined : contactOf(books, sent.Contact, how, faults);
  const account = bankAccountOf(books, sent, before, faults);
  const currency = currencyFor(books, account?.CurrencyCode, sent.CurrencyRate ?? before?.CurrencyRate, faults);
  const kept = keptFields(books, sent, before);
  checkText(kept.Reference, "Reference", faults);
  checkOpen(books, kept.Date, faults);
  const amounts = amountsOf(books, sent, before, { sales: Type === "RECEIVE", unitdp: how.unitdp }, faults);
  faults.throwAny();
  contact?.put();
  return {
    BankTransactionID: before?.BankTransactionID ?? books.newId(), Type, ContactID: contact?.id ?? before!.ContactID, AccountID: account!.AccountID, Status: "AUTHORISED",
    ...kept, ...currency, ...amounts, updatedAt: books.now(),
  };
}

const keptFields = (books: Books, sent: Sent, before: Before) => ({
  Date: sent.Date ?? before?.Date ?? books.today(),
  Reference: sent.Reference ?? before?.Reference,
  Url: sent.Url ?? before?.Url,
  IsReconciled: sent.IsReconciled ?? false,
});

function amountsOf(books: Books, sent: Sent, before: Before, how: { sales: boolean; unitdp: 2 | 4 }, faults: Faults) {
  const LineAmountTypes = sent.LineAmountTypes ?? before?.LineAmountTypes ?? "Exclusive";
  const LineItems = linesAfter(books, sent.LineItems, before?.LineItems ?? [], { types: LineAmountTypes, status: "AUTHORISED", discounts: false, ...how }, faults);
  const { TotalDiscount: _none, ...totals } = totalsOf(LineItems, LineAmountTypes);
  faults.check(LineItems.length > 0, "One or more line items must be specified");
  faults.check(totals.Total >= 0, "The total of the bank transaction cannot be less than zero");
  return { LineAmountTypes, LineItems, ...totals };
}

function typeOf({ Type }: Sent, faults: Faults): BankTransactionRecord["Type"] {
  if (Type === "RECEIVE" || Type === "SPEND") return Type;
  faults.add(Type === undefined ? "Bank transaction type must be specified" : `This stand-in makes no bank transactions of type ${Type}`);
  return "RECEIVE";
}

function bankAccountOf(books: Books, { BankAccount }: Sent, before: Before, faults: Faults): Readonly<AccountRecord> | undefined {
  const { AccountID = BankAccount?.Code === undefined ? before?.AccountID : undefined, Code } = BankAccount ?? {};
  const account = AccountID === undefined ? (Code === undefined ? undefined : accountByCode(books, Code)) : books.accounts.get(AccountID);
  faults.check(account?.Type === "BANK" && account.Status === "ACTIVE", "A valid bank account must be specified");
  return account;
}
