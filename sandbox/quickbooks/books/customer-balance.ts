import { Decimal, wireAmount } from "../wire/amounts.ts";
import type { Books } from "./books.ts";
import type { EntityName } from "./entities.ts";
import type { Customer, Payment, Sale, Stored } from "./records.ts";

/** What a record adds to its customer's balance: open invoices, less credit not yet used. */
export function openAmount(entity: EntityName, record: Stored): number {
  if (entity === "Invoice") return (record as Sale).Balance ?? 0;
  if (entity === "CreditMemo") return -((record as Sale).RemainingCredit ?? 0);
  if (entity === "Payment") return -(record as Payment).UnappliedAmt;
  return 0;
}

const DEEPEST = 5;

/** Moves the balance of the customers before and after a change. Their sync token stays, as recorded. */
export function moveCustomerBalance(books: Books, before: Stored | undefined, was: number, after: Stored | undefined, is: number): void {
  const from = (before as Sale | undefined)?.CustomerRef?.value;
  const to = (after as Sale | undefined)?.CustomerRef?.value;
  if (from === to) return move(books, to, new Decimal(is).minus(was));
  move(books, from, new Decimal(-was));
  move(books, to, new Decimal(is));
}

function move(books: Books, id: string | undefined, by: Decimal): void {
  if (id === undefined || by.isZero()) return;
  let customer = books.get<Customer>("Customer", id);
  if (!customer) return;
  const both = { Balance: plus(customer.Balance, by), BalanceWithJobs: plus(customer.BalanceWithJobs, by) };
  books.derive("Customer", customer, both);
  for (let level = 0; level < DEEPEST && customer?.ParentRef; level += 1) {
    customer = books.get<Customer>("Customer", customer.ParentRef.value);
    if (customer) books.derive("Customer", customer, { BalanceWithJobs: plus(customer.BalanceWithJobs, by) });
  }
}

const plus = (amount: number, by: Decimal) => wireAmount(by.plus(amount));
