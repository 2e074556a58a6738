import type { Books, Fields } from "../books/books.ts";
import { currencyAndRate } from "../books/currency.ts";
import type { EntityName } from "../books/entities.ts";
import type { Line, Ref, Transaction } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { cents, sum, wireAmount } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";
import { refuseClosedPeriod } from "./closed-books.ts";

/** Money put into the bank on the accounts its lines name. What lies in Undeposited Funds cannot be taken to the bank here. */
export const deposit: EntityKind = {
  entity: "Deposit",
  build(books, sent, before): Fields {
    const previous = before as Transaction | undefined;
    const day = (sent.TxnDate as string | undefined) ?? previous?.TxnDate ?? books.today();
    refuseClosedPeriod(books, day, previous?.TxnDate);
    if (sent.CashBack) throw faults.unsupportedOperation("cash back from a deposit, in this stand-in");
    const bank = bankAccount(books, sent.DepositToAccountRef as Ref | undefined);
    const Line = linesOf(books, sent.Line as Line[] | undefined);
    const total = sum(Line.map(({ Amount }) => Amount ?? 0));
    if (total.isNegative()) throw faults.rule("The total of a deposit must be zero or more.");
    const currency = currencyAndRate(books, (sent.CurrencyRef as Ref | undefined)?.value, sent.ExchangeRate as number | undefined, day);
    return {
      ...withoutServerOwned(sent, "TotalAmt", "HomeTotalAmt", "LinkedTxn", "TxnTaxDetail", "ExchangeRate"),
      DepositToAccountRef: bank,
      TxnDate: day,
      ...currency,
      Line,
      TotalAmt: wireAmount(total),
      ...(currency.ExchangeRate !== undefined && { HomeTotalAmt: wireAmount(total.times(currency.ExchangeRate)) }),
    };
  },
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Transaction).TxnDate),
};

function bankAccount(books: Books, ref: Ref | undefined): Ref {
  if (!ref) throw faults.missing("DepositToAccountRef");
  const account = referred(books, "Account", ref, "DepositToAccountRef");
  if (account.AccountType !== "Bank" && account.AccountType !== "Other Current Asset") throw faults.rule("A deposit goes to a bank account or another current asset.");
  return named(account);
}

function linesOf(books: Books, sent: Line[] | undefined): Line[] {
  if (!sent || sent.length === 0) throw faults.missing("Line");
  return sent.map((line, n) => ({ Id: String(n + 1), LineNum: n + 1, ...lineOf(books, line) }));
}

function lineOf(books: Books, line: Line): Line {
  if (line.Amount === undefined) throw faults.missing("Line.Amount");
  if (line.LinkedTxn?.length) throw faults.unsupportedOperation("a deposit of what lies in Undeposited Funds, in this stand-in");
  const detail = line.DepositLineDetail;
  if (line.DetailType !== "DepositLineDetail" || !detail) throw faults.missing("Line.DepositLineDetail");
  if (detail.TaxCodeRef) throw faults.unsupportedOperation("tax on a deposit, in this stand-in");
  const account = optionalRef(books, "Account", detail.AccountRef, "AccountRef");
  if (!account) throw faults.missing("DepositLineDetail.AccountRef");
  const [classRef, method] = [optionalRef(books, "Class", detail.ClassRef, "ClassRef"), optionalRef(books, "PaymentMethod", detail.PaymentMethodRef, "PaymentMethodRef")];
  const Entity = detail.Entity && payer(books, detail.Entity);
  return {
    ...(line.Description !== undefined && { Description: line.Description }),
    Amount: cents(line.Amount).toNumber(),
    DetailType: "DepositLineDetail",
    DepositLineDetail: { ...detail, AccountRef: account, ...(Entity && { Entity }), ...(classRef && { ClassRef: classRef }), ...(method && { PaymentMethodRef: method }) },
  };
}

const PAYERS: Record<string, EntityName> = { CUSTOMER: "Customer", VENDOR: "Vendor", EMPLOYEE: "Employee" };

/** Whoever the money is from, by kind; a customer where it is not said. */
function payer(books: Books, ref: Ref & { type?: string }): Ref & { type: string } {
  const type = ref.type?.toUpperCase() ?? "CUSTOMER";
  const entity = PAYERS[type];
  if (!entity) throw faults.invalidEnumeration("Entity.type", type);
  return { ...named(referred(books, entity, ref, "Entity")), type };
}
