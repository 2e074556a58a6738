import type { Business } from "../../seeds/business.ts";
import type { Books } from "../books/books.ts";
import { currencyRef } from "../books/currency.ts";
import type { Stored } from "../books/records.ts";
import { write } from "../entities/write.ts";

const CREATE = { operation: "create", allowDuplicateNumber: false } as const;

const ACCOUNTS: [name: string, type: string, subType: string][] = [
  ["Services", "Income", "ServiceFeeIncome"],
  ["Sales of Product Income", "Income", "SalesOfProductIncome"],
  ["Discounts given", "Income", "DiscountsRefundsGiven"],
  ["Accounts Receivable (A/R)", "Accounts Receivable", "AccountsReceivable"],
  ["Undeposited Funds", "Other Current Asset", "UndepositedFunds"],
  ["Checking", "Bank", "Checking"],
  ["Deferred Revenue", "Other Current Liability", "DeferredRevenue"],
  ["Sales Tax Payable", "Other Current Liability", "SalesTaxPayable"],
  ["Rounding", "Other Expense", "OtherMiscellaneousExpense"],
  ["Bad debts", "Expense", "BadDebts"],
];
const DUE_ON_RECEIPT = 0;
const USUAL_TERMS = [DUE_ON_RECEIPT, 15, 30, 60];
const DEFAULT_TERM = 30;

/** What a new company has: accounts, terms, ways to pay, tax codes, currencies, and the item used where a line names none. */
export function seedLists(books: Books, business: Business): void {
  for (const [Name, AccountType, AccountSubType] of ACCOUNTS) write(books, "Account", { Name, AccountType, AccountSubType }, CREATE);
  const days = new Set([...USUAL_TERMS, ...business.erp.customers.map(({ termsDays }) => termsDays)]);
  for (const DueDays of [...days].sort((a, b) => a - b)) write(books, "Term", { Name: termName(DueDays), DueDays }, CREATE);
  for (const Name of ["Cash", "Check", "Credit Card"]) write(books, "PaymentMethod", { Name, Type: Name === "Credit Card" ? "CREDIT_CARD" : "NON_CREDIT_CARD" }, CREATE);
  for (const { code, rate } of business.currencies) {
    books.insert("CompanyCurrency", { Code: code, Name: currencyRef(code).name, Active: true });
    books.insert("ExchangeRate", { SourceCurrencyCode: code, TargetCurrencyCode: business.homeCurrency, Rate: Number(rate), AsOfDate: "2021-01-01" });
  }
  const income = incomeOf(books, business.kind);
  const item = write(books, "Item", { Name: "Services", Type: "Service", IncomeAccountRef: { value: income }, Taxable: false }, CREATE);
  books.changeSettings({ ...books.settings(), defaultItem: item.Id, defaultTerms: termOf(books, DEFAULT_TERM) });
}

/** Three departments and three classes for a company that already trades. */
export function seedDimensions(books: Books): void {
  for (const Name of ["Consulting", "Projects", "Subscriptions"]) write(books, "Class", { Name }, CREATE);
  for (const Name of ["Head office", "West branch", "Online"]) write(books, "Department", { Name }, CREATE);
}

const termName = (days: number) => (days === DUE_ON_RECEIPT ? "Due on receipt" : `Net ${days}`);

export const incomeOf = (books: Books, kind: Business["kind"]): string => accountNamed(books, kind === "services" ? "Services" : "Sales of Product Income");

export function accountNamed(books: Books, name: string): string {
  return idOf(books.all("Account").find((account) => account.Name === name), name);
}

export function termOf(books: Books, days: number): string {
  return idOf(books.all("Term").find((term) => term.DueDays === days), termName(days));
}

function idOf(record: Stored | undefined, what: string): string {
  if (!record) throw new Error(`The seeds made no ${what}`);
  return record.Id;
}
