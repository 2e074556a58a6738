import { money, negate } from "../money.ts";
import { isMoneyIn, type Allocation, type Settlement } from "../records.ts";
import type { BilledDocument } from "./billed-documents.ts";
import type { CashDetail, NewFact } from "./fact.ts";
import { homeMoney } from "./home-money.ts";
import type { DealLedger } from "./known-deal.ts";
import { refText } from "./refs.ts";

export function billingFact(document: BilledDocument, dealId: string, awaits: boolean): NewFact {
  const { ref, kind, number, date, currency, rate, homeCurrency, lines, net, tax, total, covers, against, source } = document;
  const amount = money(kind === "credit-note" ? -net : net, currency);
  return {
    stream: "billings",
    key: `billing:${ref}`,
    dealId,
    document: ref,
    payment: null,
    on: date,
    amount,
    home: homeMoney(amount, rate, homeCurrency),
    rate,
    detail: { kind, number, lines, tax, total, covers, against, awaits },
    sources: [source],
  };
}

/**
 * What was paid on the deal's invoices, given back, and paid beyond them. Each has the rate of its own day where the ERP
 * tells it, else its document's.
 */
export function cashFacts(of: DealLedger, documents: readonly BilledDocument[]): NewFact[] {
  const { dealId, givenBack, payments } = of;
  return documents.flatMap((document) => {
    const { connectionId, invoice } = document.billed;
    if (document.kind !== "invoice") return [];
    const ownPayments = payments.filter((one) => one.connectionId === connectionId);
    const received = byPayment(invoice.allocations.filter(isCash)).map((part) => {
      const known = ownPayments.find(({ settlement }) => settlement.kind === part.kind && settlement.id === part.sourceId);
      return cash(atRateOf(document, known?.settlement), dealId, part);
    });
    const back = givenBack.filter((one) => one.connectionId === connectionId && one.invoiceId === invoice.id);
    const refunded = back.map(({ settlement, reducesRevenue }) => {
      const { id, date, total } = settlement;
      const paidOn = reducesRevenue ? (documents.find(({ ref }) => ref === refText({ connectionId, kind: "refund", erpId: id, appliedTo: invoice.id })) ?? document) : document;
      return cash(atRateOf(paidOn, settlement), dealId, { kind: "refund", sourceId: id, label: null, amount: negate(total), date });
    });
    return [...received, ...refunded, ...ownPayments.flatMap(({ settlement }) => onAccount(of, document, settlement, documents))];
  });
}

function atRateOf(document: BilledDocument, settlement: Settlement | undefined): BilledDocument {
  const isForeign = document.currency !== document.homeCurrency && settlement?.total.currency === document.currency;
  return isForeign ? { ...document, rate: settlement.exchangeRate ?? document.rate } : document;
}

/**
 * What is left of a payment, on account until it is applied. It belongs to the first invoice that the payment names, so
 * that it counts once; never more than what the deal's invoices leave of it, should they have been read later.
 */
function onAccount({ dealId }: DealLedger, document: BilledDocument, settlement: Settlement, documents: readonly BilledDocument[]): NewFact[] {
  const { kind, id, total, unapplied, date, allocations, state } = settlement;
  const [first] = allocations;
  const { connectionId, invoice } = document.billed;
  if (!isMoneyIn(kind) || state !== "active" || first?.invoiceId !== invoice.id || total.currency !== document.currency) return [];
  const invoices = documents.filter((one) => one.kind === "invoice" && one.billed.connectionId === connectionId);
  const applied = invoices.flatMap(({ billed }) => billed.invoice.allocations).filter((part) => part.kind === kind && part.sourceId === id);
  const left = Math.min(unapplied.minor, total.minor - applied.reduce((all, { amount }) => all + amount.minor, 0));
  if (left <= 0) return [];
  const fact = cash(atRateOf(document, settlement), dealId, { kind, sourceId: id, label: first.label, amount: money(left, total.currency), date });
  return [{ ...fact, key: `cash:${fact.payment}:on-account`, document: null }];
}

type Cash = Pick<Allocation, "sourceId" | "label" | "amount" | "date"> & { kind: CashDetail["kind"] };

const isCash = (part: Allocation): part is Allocation & Cash => part.kind !== "credit-note";

/** One payment is one fact a document, however many of its lines it pays. */
function byPayment(parts: readonly (Allocation & Cash)[]): Cash[] {
  const payments = Map.groupBy(parts, ({ kind, sourceId }) => `${kind} ${sourceId}`);
  return [...payments.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, amount: money(group.reduce((all, { amount }) => all + amount.minor, 0), first.amount.currency) }] : [];
  });
}

function cash({ ref, rate, homeCurrency, billed, source }: BilledDocument, dealId: string, { kind, sourceId, label, amount, date }: Cash): NewFact {
  const payment = refText({ connectionId: billed.connectionId, kind, erpId: sourceId });
  return {
    stream: "cash",
    key: `cash:${payment}:${ref}`,
    dealId,
    document: ref,
    payment,
    on: date,
    amount,
    home: homeMoney(amount, rate, homeCurrency),
    rate,
    detail: { kind, label },
    sources: [`${source}, which tells of ${payment}`],
  };
}
