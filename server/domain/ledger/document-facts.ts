import { money, negate } from "../money.ts";
import type { Allocation } from "../records.ts";
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

/** What was paid on the deal's invoices, and given back. An allocation has its document's rate: no ERP tells another with it. */
export function cashFacts({ dealId, givenBack }: DealLedger, documents: readonly BilledDocument[]): NewFact[] {
  return documents.flatMap((document) => {
    const { connectionId, invoice } = document.billed;
    if (document.kind !== "invoice") return [];
    const received = byPayment(invoice.allocations.filter(isCash)).map((part) => cash(document, dealId, part));
    const back = givenBack.filter((one) => one.connectionId === connectionId && one.invoiceId === invoice.id);
    const refunded = back.map(({ settlement: { id, date, total }, reducesRevenue }) => {
      const paidOn = reducesRevenue ? (documents.find(({ ref }) => ref === refText({ connectionId, kind: "refund", erpId: id, appliedTo: invoice.id })) ?? document) : document;
      return cash(paidOn, dealId, { kind: "refund", sourceId: id, label: null, amount: negate(total), date });
    });
    return [...received, ...refunded];
  });
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
