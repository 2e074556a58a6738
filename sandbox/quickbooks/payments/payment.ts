import type { Books, Fields } from "../books/books.ts";
import { companyCurrency, exchangeRate } from "../books/currency.ts";
import type { Customer, Line, Payment, Ref, Sale, Stored } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { refuseClosedPeriod } from "../sales/closed-books.ts";
import { cents, Decimal, sum, wireAmount } from "../wire/amounts.ts";
import type { Body } from "../wire/check.ts";
import { faults } from "../wire/fault.ts";
import { applicationsOf, appliedTo, isSettled, settle, type Application } from "./applied.ts";

/** A payment received: set against invoices, with or without the help of credit memos; the rest stays unapplied. */
export const payment: EntityKind = {
  entity: "Payment",
  build: buildPayment,
  follow: (books, before, after) => settle(books, before as Payment | undefined, after as Payment | undefined),
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Payment).TxnDate),
  voided(books, existing) {
    refuseClosedPeriod(books, (existing as Payment).TxnDate);
    return { ...existing, PrivateNote: "Voided", Line: [], TotalAmt: 0, UnappliedAmt: 0 };
  },
};

function buildPayment(books: Books, sent: Body, before: Stored | undefined): Fields {
  const previous = before as Payment | undefined;
  if (!sent.CustomerRef) throw faults.missing("CustomerRef");
  const customer = referred<Customer>(books, "Customer", sent.CustomerRef as Ref, "CustomerRef", previous?.CustomerRef);
  if (sent.TotalAmt === undefined) throw faults.missing("TotalAmt");
  const total = cents(sent.TotalAmt as number);
  if (total.isNegative()) throw faults.rule("A payment must not be negative.");
  const day = (sent.TxnDate as string | undefined) ?? previous?.TxnDate ?? books.today();
  refuseClosedPeriod(books, day, previous?.TxnDate);
  const Line = linesOf(sent.Line as Line[] | undefined);
  const unapplied = unappliedOf(books, total, Line, customer, previous);
  const deposit = optionalRef(books, "Account", sent.DepositToAccountRef, "DepositToAccountRef") ?? undepositedFunds(books);
  const method = optionalRef(books, "PaymentMethod", sent.PaymentMethodRef, "PaymentMethodRef");
  return {
    ProcessPayment: false,
    ...withoutServerOwned(sent, "TotalAmt", "UnappliedAmt", "Line", "LinkedTxn", "ExchangeRate", "HomeTotalAmt"),
    CustomerRef: named(customer),
    ...(deposit && { DepositToAccountRef: deposit }),
    ...(method && { PaymentMethodRef: method }),
    TxnDate: day,
    ...currencyOf(books, sent, customer, day, previous),
    TotalAmt: total.toNumber(),
    UnappliedAmt: wireAmount(unapplied),
    LinkedTxn: [],
    Line,
  };
}

function linesOf(sent: Line[] | undefined): Line[] {
  return (sent ?? []).map((line) => {
    if (line.Amount === undefined) throw faults.missing("Line.Amount");
    const amount = cents(line.Amount);
    if (amount.isNegative()) throw faults.rule("A payment line must not be negative.");
    const links = line.LinkedTxn ?? [];
    if (links.length !== 1) throw faults.missing("Line.LinkedTxn");
    for (const { TxnId, TxnType } of links) {
      if (TxnId === undefined) throw faults.missing("LinkedTxn.TxnId");
      if (!isSettled(TxnType)) throw faults.invalidEnumeration("TxnType", String(TxnType));
    }
    return { Amount: amount.toNumber(), LinkedTxn: links };
  });
}

function unappliedOf(books: Books, total: Decimal, lines: Line[], customer: Customer, previous: Payment | undefined): Decimal {
  const parts = applicationsOf({ Line: lines } as Payment);
  for (const part of parts) checkPart(books, part, customer, previous);
  const of = (entity: string) => sum(parts.filter((part) => part.entity === entity).map(({ amount }) => amount));
  const unapplied = total.plus(of("CreditMemo")).minus(of("Invoice"));
  if (unapplied.isNegative()) throw faults.rule("The amount applied is more than the payment and the credits used come to.");
  if (unapplied.greaterThan(total)) throw faults.rule("More credit is used than invoices are paid.");
  return unapplied;
}

/** Throws where the document is not there, another customer's, or has less left open than is applied. */
function checkPart(books: Books, { entity, id, amount }: Application, customer: Customer, previous: Payment | undefined): void {
  const sale = books.get<Sale>(entity, id);
  if (!sale) throw faults.badReference("TxnId", id);
  if (sale.CustomerRef?.value !== customer.Id) throw faults.rule(`The ${entity} ${id} belongs to another customer.`);
  const mine = applicationsOf(previous).find((part) => part.entity === entity && part.id === id)?.amount ?? 0;
  const open = new Decimal(sale.TotalAmt).minus(sale.Deposit ?? 0).minus(appliedTo(books, entity, sale)).plus(mine);
  if (amount.greaterThan(open)) {
    throw faults.rule(`You can't apply ${amount.toFixed(2)} to the ${entity} ${id}: only ${open.toFixed(2)} of it is open.`);
  }
}

function undepositedFunds(books: Books): Ref | undefined {
  const account = books.all("Account").find((each) => each.AccountSubType === "UndepositedFunds");
  return account && { value: account.Id };
}

function currencyOf(books: Books, sent: Body, customer: Customer, day: string, previous: Payment | undefined): Body {
  const code = customer.CurrencyRef.value;
  const asked = (sent.CurrencyRef as Ref | undefined)?.value ?? code;
  if (asked !== code) throw faults.rule(`The currency ${asked} is not that of the customer (${code}).`);
  const CurrencyRef = companyCurrency(books, code);
  const { homeCurrency, multicurrency } = books.settings();
  if (!multicurrency) return { CurrencyRef };
  const ExchangeRate = code === homeCurrency ? 1 : ((sent.ExchangeRate as number | undefined) ?? previous?.ExchangeRate ?? exchangeRate(books, code, day));
  return { CurrencyRef, ExchangeRate };
}
