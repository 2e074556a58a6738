import type { Books } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { LinkedTxn, Payment, Sale } from "../books/records.ts";
import { Decimal, sum, wireAmount } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";

/** What a payment can be set against: invoices take from it, credit memos add to it. */
export type Settled = "Invoice" | "CreditMemo";

export interface Application {
  entity: Settled;
  id: string;
  amount: Decimal;
}

/** The parts of a payment by document; a document named twice counts with the sum. */
export function applicationsOf(payment: Payment | undefined): Application[] {
  const found = new Map<string, Application>();
  for (const line of payment?.Line ?? []) {
    for (const { TxnId, TxnType } of line.LinkedTxn ?? []) {
      const key = `${TxnType} ${TxnId}`;
      const amount = (found.get(key)?.amount ?? new Decimal(0)).plus(line.Amount ?? 0);
      found.set(key, { entity: TxnType as Settled, id: TxnId, amount });
    }
  }
  return [...found.values()];
}

const paymentsOf = (books: Books, sale: Sale): Payment[] =>
  (sale.LinkedTxn ?? []).flatMap(({ TxnId, TxnType }) => (TxnType === "Payment" ? (books.get<Payment>("Payment", TxnId) ?? []) : []));

/** How much of this invoice is paid, or of this credit memo used, by the payments it is linked to. */
export function appliedTo(books: Books, entity: Settled, sale: Sale): Decimal {
  const parts = paymentsOf(books, sale).flatMap(applicationsOf);
  return sum(parts.filter((part) => part.entity === entity && part.id === sale.Id).map(({ amount }) => amount));
}

/** What is left open of a document. Throws where more is applied than it comes to. */
export function openFigures(books: Books, entity: Settled, sale: Pick<Sale, "TotalAmt" | "Deposit" | "ExchangeRate">, applied: Decimal) {
  const open = new Decimal(sale.TotalAmt).minus(sale.Deposit ?? 0).minus(applied);
  if (open.isNegative()) throw faults.rule(`More is applied to this ${entity} than it comes to (by ${open.negated().toFixed(2)}).`);
  const { multicurrency } = books.settings();
  return {
    Balance: wireAmount(open),
    ...(entity === "CreditMemo" && { RemainingCredit: wireAmount(open) }),
    ...(multicurrency && entity === "Invoice" && { HomeBalance: wireAmount(open.times(sale.ExchangeRate ?? 1)) }),
  };
}

/** Puts links and balances right after a payment came, changed or went; reports each invoice touched. */
export function settle(books: Books, before: Payment | undefined, after: Payment | undefined): void {
  const paymentId = (after ?? before)!.Id;
  const now = applicationsOf(after);
  const all = new Map([...applicationsOf(before), ...now].map(({ entity, id }) => [`${entity} ${id}`, { entity, id }]));
  for (const { entity, id } of all.values()) {
    const sale = books.get<Sale>(entity, id);
    if (!sale) continue;
    const links = (sale.LinkedTxn ?? []).filter((link) => !isLink(link, paymentId));
    if (now.some((part) => part.entity === entity && part.id === id)) links.push({ TxnId: paymentId, TxnType: "Payment" });
    const linked = { ...sale, LinkedTxn: links };
    books.derive(entity, sale, { LinkedTxn: links, ...openFigures(books, entity, linked, appliedTo(books, entity, linked)) });
    books.report(entity, id, "updated");
  }
}

const isLink = ({ TxnId, TxnType }: LinkedTxn, paymentId: string) => TxnType === "Payment" && TxnId === paymentId;

/** Takes a document that is going away out of the payments it was settled by; what they had for it becomes unapplied. */
export function release(books: Books, entity: Settled, sale: Sale): void {
  for (const payment of paymentsOf(books, sale)) {
    const Line = payment.Line.filter((line) => !(line.LinkedTxn ?? []).some((link) => link.TxnType === entity && link.TxnId === sale.Id));
    const freed = applicationsOf(payment).find((part) => part.entity === entity && part.id === sale.Id)?.amount ?? new Decimal(0);
    const unapplied = new Decimal(payment.UnappliedAmt).plus(entity === "Invoice" ? freed : freed.negated());
    if (unapplied.isNegative()) throw faults.rule("This credit is used by a payment: take it out of the payment first.");
    books.derive("Payment", payment, { Line, UnappliedAmt: wireAmount(unapplied) });
    books.report("Payment", payment.Id, "updated");
  }
}

export const isSettled = (entity: string): entity is Settled & EntityName => entity === "Invoice" || entity === "CreditMemo";
