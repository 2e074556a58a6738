import { z } from "zod";
import type { Resource } from "../api/resource.ts";
import type { Books } from "../books/books.ts";
import type { AccountClass, AccountRecord } from "../books/ledger-records.ts";
import { accountByCode } from "../books/lookups.ts";
import type { Write } from "../documents/write.ts";
import { currencyCode } from "../documents/invoice-shape.ts";
import { boolean, date, guid, text } from "../query/fields.ts";
import { updated } from "../wire/dates.ts";
import { flag, guid as guidShape, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";

/** Xero derives the class of an account from its type. */
export const CLASS_OF: Record<string, AccountClass> = {
  BANK: "ASSET", CURRENT: "ASSET", FIXED: "ASSET", INVENTORY: "ASSET", NONCURRENT: "ASSET", PREPAYMENT: "ASSET",
  CURRLIAB: "LIABILITY", LIABILITY: "LIABILITY", TERMLIAB: "LIABILITY", PAYG: "LIABILITY",
  EQUITY: "EQUITY",
  DIRECTCOSTS: "EXPENSE", EXPENSE: "EXPENSE", OVERHEADS: "EXPENSE", DEPRECIATN: "EXPENSE",
  REVENUE: "REVENUE", SALES: "REVENUE", OTHERINCOME: "REVENUE",
};

const shape = z.object({
  AccountID: guidShape.optional(),
  Code: z.string().max(10).optional(),
  Name: z.string().max(150).optional(),
  Type: z.enum(Object.keys(CLASS_OF) as [string, ...string[]]).optional(),
  TaxType: z.string().max(50).optional(),
  Status: z.enum(["ACTIVE", "ARCHIVED"]).optional(),
  Description: z.string().max(4000).optional(),
  EnablePaymentsToAccount: flag.optional(),
  BankAccountNumber: z.string().max(20).optional(),
  CurrencyCode: currencyCode.optional(),
});

export const accounts: Resource<AccountRecord> = {
  plural: "Accounts",
  idName: "AccountID",
  all: (books) => books.accounts.values(),
  find: (books, key) => books.accounts.get(key.toLowerCase()),
  fields: () => ({
    AccountID: guid(({ AccountID }) => AccountID),
    Code: text(({ Code }) => Code),
    Name: text(({ Name }) => Name),
    Type: text(({ Type }) => Type),
    Class: text(({ Class }) => Class),
    Status: text(({ Status }) => Status),
    TaxType: text(({ TaxType }) => TaxType),
    SystemAccount: text(({ SystemAccount }) => SystemAccount),
    EnablePaymentsToAccount: boolean(({ EnablePaymentsToAccount }) => EnablePaymentsToAccount),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  show: (_books, { updatedAt, ...account }) => ({
    ...account,
    ...(account.Type === "BANK" && { BankAccountType: "BANK" }),
    ShowInExpenseClaims: false,
    ReportingCode: "",
    HasAttachments: false,
    ...updated(updatedAt),
    AddToWatchlist: false,
  }),
  write: writeAccount,
  writable: ["PUT", "POST one"],
};

function writeAccount(books: Books, body: unknown, how: Write): AccountRecord {
  const sent = parse(shape, body);
  const before = how.id === undefined ? undefined : books.accounts.get(how.id);
  if (how.id !== undefined && !before) throw new NotFound();
  if (before?.SystemAccount !== undefined && sent.Status === "ARCHIVED") throw new Refused("System accounts cannot be archived");
  const { AccountID: _id, ...fields } = sent;
  const base = before ?? { AccountID: books.newId(), Code: "", Name: "", Type: "", TaxType: "NONE", Status: "ACTIVE" as const, EnablePaymentsToAccount: false };
  const merged = { ...base, ...fields };
  checkAccount(books, merged);
  const record: AccountRecord = { ...merged, Class: CLASS_OF[merged.Type]!, updatedAt: books.now() };
  books.accounts.put(record.AccountID, record);
  return record;
}

function checkAccount(books: Books, account: Omit<AccountRecord, "Class" | "updatedAt">): void {
  const { AccountID, Code, Name, Type, TaxType, BankAccountNumber } = account;
  const faults = new Faults();
  faults.check(Code !== "", "Please enter a Code.");
  faults.check(Name !== "", "Please enter a Name.");
  faults.check(Type !== "", "Account type must be specified");
  const rival = accountByCode(books, Code);
  faults.check(!rival || rival.AccountID === AccountID, "Please enter a unique Code.");
  const twin = books.accounts.values().find((each) => each.Name.toLowerCase() === Name.toLowerCase());
  faults.check(!twin || twin.AccountID === AccountID, "Please enter a unique Name.");
  faults.check(books.taxRates.get(TaxType) !== undefined, `The TaxType code '${TaxType}' does not exist.`);
  faults.check(Type !== "BANK" || Boolean(BankAccountNumber), "Bank account number must be specified");
  faults.throwAny();
}
