import type { Business, SeedErpCustomer, SeedErpInvoice } from "../../seeds/business.ts";
import type { Books } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { write } from "../entities/write.ts";
import { Decimal, wireAmount } from "../wire/amounts.ts";
import { accountNamed, incomeOf, termOf } from "./lists.ts";

const CREATE = { operation: "create", allowDuplicateNumber: false } as const;

/** Customers, items and the past invoices of a business, with what was paid and credited since. */
export function seedTrade(books: Books, business: Business): void {
  const create = (entity: EntityName, body: object): string => write(books, entity, body, CREATE).Id;
  const customers = new Map(business.erp.customers.map((customer) => [customer.key, create("Customer", customerBody(books, customer))]));
  const income = { value: incomeOf(books, business.kind) };
  const items = new Map(
    business.erp.items.map(({ key, name, sku, price, taxable }) => {
      const Type = business.kind === "services" ? "Service" : "NonInventory";
      return [key, create("Item", { Name: name, ...(sku && { Sku: sku }), Type, UnitPrice: Number(price), Taxable: taxable, IncomeAccountRef: income })];
    }),
  );
  const invoices = business.erp.invoices.map((invoice) => {
    const customer = { value: customers.get(invoice.customer)! };
    return { invoice, customer, id: create("Invoice", invoiceBody(books, invoice, customer, items)) };
  });
  for (const { invoice, customer, id } of invoices) {
    for (const payment of invoice.payments) create("Payment", paymentBody(customer, payment.date, payment.amount, [{ Amount: Number(payment.amount), ...link(id, "Invoice") }]));
    for (const { date, amount, reason } of invoice.creditNotes) {
      const line = { Amount: Number(amount), Description: reason, DetailType: "SalesItemLineDetail", SalesItemLineDetail: untaxed(books) };
      const credit = create("CreditMemo", { CustomerRef: customer, TxnDate: date, PrivateNote: reason, Line: [line], ...noTax(books) });
      const parts = [{ Amount: Number(amount), ...link(id, "Invoice") }, { Amount: Number(amount), ...link(credit, "CreditMemo") }];
      create("Payment", paymentBody(customer, date, "0", parts));
    }
  }
}

const link = (TxnId: string, TxnType: string) => ({ LinkedTxn: [{ TxnId, TxnType }] });
const paymentBody = (CustomerRef: { value: string }, TxnDate: string, amount: string, Line: object[]) => ({ CustomerRef, TxnDate, TotalAmt: Number(amount), Line });

const isUs = (books: Books) => books.settings().country === "US";
const untaxed = (books: Books) => (isUs(books) ? { TaxCodeRef: { value: "NON" } } : {});
const noTax = (books: Books) => (isUs(books) ? {} : { GlobalTaxCalculation: "NotApplicable" });

function customerBody(books: Books, { name, email, domain, taxNumber, phone, currency, address, termsDays }: SeedErpCustomer) {
  const place = address && {
    Line1: address.street,
    City: address.city,
    ...(address.state && { CountrySubDivisionCode: address.state }),
    PostalCode: address.postalCode,
    Country: address.country,
  };
  return {
    DisplayName: name,
    CompanyName: name,
    CurrencyRef: { value: currency },
    SalesTermRef: { value: termOf(books, termsDays) },
    ...(email && { PrimaryEmailAddr: { Address: email } }),
    ...(domain && { WebAddr: { URI: `https://${domain}` } }),
    ...(taxNumber && { PrimaryTaxIdentifier: taxNumber }),
    ...(phone && { PrimaryPhone: { FreeFormNumber: phone } }),
    ...(place && { BillAddr: place, ShipAddr: place }),
  };
}

function invoiceBody(books: Books, { number, date, dueDate, lines }: SeedErpInvoice, CustomerRef: { value: string }, items: Map<string, string>) {
  return {
    CustomerRef,
    DocNumber: number,
    TxnDate: date,
    DueDate: dueDate,
    ...noTax(books),
    Line: lines.map(({ item, description, quantity, unitPrice }) => {
      const ItemRef = item === undefined ? undefined : { value: items.get(item)! };
      const detail = { ...(ItemRef && { ItemRef }), Qty: Number(quantity), UnitPrice: Number(unitPrice), ...untaxed(books) };
      return { Description: description, Amount: wireAmount(new Decimal(quantity).times(unitPrice)), DetailType: "SalesItemLineDetail", SalesItemLineDetail: detail };
    }),
  };
}

/** What a company that trades earns besides: what came over the bank, and what was taken in cash and booked at the month's end. */
export function seedOtherRevenue(books: Books, { kind, erp }: Business): void {
  if (erp.invoices.length === 0) return;
  const [income, bank] = [{ value: incomeOf(books, kind) }, { value: accountNamed(books, "Checking") }];
  const [fee, cash] = kind === "services" ? ["Fee for a talk", "Workshops paid in cash, October"] : ["Commission for a referral", "Sold over the counter, October"];
  const credit = { AccountRef: income };
  write(books, "Deposit", { TxnDate: "2026-09-17", DepositToAccountRef: bank, PrivateNote: fee, Line: [{ Amount: 640, Description: fee, DetailType: "DepositLineDetail", DepositLineDetail: credit }] }, CREATE);
  const posting = (PostingType: string, AccountRef: { value: string }) => ({ Amount: 1280.5, Description: cash, DetailType: "JournalEntryLineDetail", JournalEntryLineDetail: { PostingType, AccountRef } });
  write(books, "JournalEntry", { TxnDate: "2026-10-31", PrivateNote: cash, Line: [posting("Debit", bank), posting("Credit", income)] }, CREATE);
}

/** Records of the past were also made in the past: at noon of their day, lists before the first of them. */
export function backdate(books: Books, entities: readonly EntityName[], timeOf: (day: string) => string): void {
  const days = entities.flatMap((entity) => books.all(entity).map((record) => String(record.TxnDate ?? ""))).filter(Boolean).sort();
  const first = days[0] ?? books.today();
  for (const entity of entities) {
    for (const record of books.all(entity)) {
      const created = String(record.TxnDate ?? first);
      books.put(entity, { ...record, MetaData: { CreateTime: timeOf(created), LastUpdatedTime: timeOf(lastTouched(books, record, created)) } });
    }
  }
}

function lastTouched(books: Books, record: Stored, created: string): string {
  const links = (record.LinkedTxn ?? []) as { TxnId: string; TxnType: EntityName }[];
  const days = links.map(({ TxnId, TxnType }) => String(books.get(TxnType, TxnId)?.TxnDate ?? created));
  return [created, ...days].sort().at(-1)!;
}
