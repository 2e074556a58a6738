import { money, type Money } from "../money.ts";
import { isMoneyIn, type Instant, type PlainDate, type Settlement } from "../records.ts";
import type { DecimalText } from "../money.ts";
import type { CashDetail, NewFact } from "./fact.ts";
import { homeMoney, rateFor } from "./home-money.ts";
import { refText } from "./refs.ts";

/** Money from or to a customer as a list of the ERP tells of it. */
export interface KeptPayment {
  kind: Exclude<CashDetail["kind"], "sales-receipt" | "refund-receipt">;
  id: string;
  customerId: string | null;
  date: PlainDate;
  /** Above zero; see `keptOf`. */
  total: Money;
  exchangeRate: DecimalText | null;
  state: Settlement["state"];
  modifiedAt: Instant;
}

export interface LonePayment {
  connectionId: string;
  payment: KeptPayment;
  homeCurrency: string;
  /** Minor units of it that count with a document, of a deal or of none. */
  withDocuments: number;
  /** What is left of it counts with a deal, whose invoice is the first it names. */
  ofDeal: boolean;
}

export const subjectOfPayment = ({ connectionId, payment: { kind, id } }: Pick<LonePayment, "connectionId" | "payment">): string => `payment:${refText({ connectionId, kind, erpId: id })}`;

/** The money that there is of it. What was given back of money on account is no more: Xero takes it off what is left. */
export function keptOf({ kind, total, unapplied, allocations }: Settlement): Money {
  if (kind === "payment" || kind === "refund") return total;
  return money(allocations.reduce((all, { amount }) => all + amount.minor, unapplied.minor), total.currency);
}

/** What of a payment settles nothing that counts: on account, or for what the ledger's years do not reach. */
export function factsOfPayment(of: LonePayment): NewFact[] {
  const { connectionId, payment: { kind, id, date, total, exchangeRate, state, modifiedAt }, homeCurrency, withDocuments, ofDeal } = of;
  const rate = rateFor(total.currency, homeCurrency, [exchangeRate]);
  const left = total.minor - withDocuments;
  if (ofDeal || state !== "active" || rate === null || left === 0) return [];
  const payment = refText({ connectionId, kind, erpId: id });
  const amount = money(isMoneyIn(kind) ? left : -left, total.currency);
  return [
    { stream: "cash", key: `cash:${payment}:on-account`, dealId: null, document: null, payment, on: date, amount, home: homeMoney(amount, rate, homeCurrency), rate, detail: { kind, label: null }, sources: [`${kind} ${payment} as of ${modifiedAt}`] },
  ];
}
