import { signOf } from "../bridge/book.ts";
import { money, type DecimalText, type Money } from "../money.ts";
import type { Allocation, ErpDocument, PlainDate } from "../records.ts";
import type { NewFact } from "./fact.ts";
import { homeMoney, rateFor } from "./home-money.ts";
import { inProportion } from "./proportion.ts";
import { refText } from "./refs.ts";

/** A document of the accounting system and what is known of it besides. */
export interface LoneDocument {
  connectionId: string;
  document: ErpDocument;
  homeCurrency: string;
  /** An invoice: the deal it belongs to; null: none. */
  dealId: string | null;
  /** A credit note or refund receipt: minor units of it, with tax, that stand against invoices of deals and count with them. */
  ofDeals: number;
  /** The invoice of which this is a second record, as a person has confirmed. */
  duplicateOf: string | null;
  /** An invoice: what was paid on it. */
  paid: PaidPart[];
}

/** The part of one payment that settles one invoice. */
export interface PaidPart {
  kind: Exclude<Allocation["kind"], "credit-note">;
  /** The payment's. */
  id: string;
  date: PlainDate;
  amount: Money;
  exchangeRate: DecimalText | null;
  modifiedAt: string;
}

export const documentRef = ({ connectionId, document: { kind, id } }: Pick<LoneDocument, "connectionId" | "document">): string => refText({ connectionId, kind, erpId: id });

/** All facts about one document without a deal are one subject. */
export const subjectOfDocument = (of: Pick<LoneDocument, "connectionId" | "document">): string => `document:${documentRef(of)}`;

export const COUNTS: ReadonlySet<ErpDocument["state"]> = new Set(["open", "paid"]);

/**
 * What a document that belongs to no deal says: billed and, since nothing promises otherwise, earned on its day; and what
 * was paid on it. A sale on the spot is paid with its own record, a journal bills nothing. Of a credit, the part that
 * stands against no deal's invoice.
 */
export function factsOfDocument(of: LoneDocument): NewFact[] {
  const { document, homeCurrency, dealId, ofDeals } = of;
  const rate = rateFor(document.currency, homeCurrency, [document.exchangeRate]);
  if (dealId !== null || !COUNTS.has(document.state) || rate === null) return [];
  const counted: Counted = { ...of, ref: documentRef(of), rate, total: leftOf(document, ofDeals) };
  if (counted.total === 0) return [];
  if (document.kind === "journal") return [recognised(counted, counted.total)];
  const [net = 0, tax = 0] = inProportion(counted.total, [document.total.minor - document.tax.minor, document.tax.minor]);
  return [billing(counted, net, tax), recognised(counted, net), ...onTheSpot(counted), ...received(counted)];
}

/** What of it counts here. A journal, and a deposit that money went out with, may be below zero. */
const leftOf = ({ total: { minor } }: ErpDocument, ofDeals: number): number => (minor < 0 ? minor : Math.max(0, minor - ofDeals));

interface Counted extends LoneDocument {
  ref: string;
  rate: DecimalText;
  /** Minor units, with tax. */
  total: number;
}

function common({ ref, rate, document, homeCurrency }: Counted, minor: number) {
  const { kind, currency, date, modifiedAt } = document;
  const amount = money(minor, currency);
  return { dealId: null, document: ref, payment: null, on: date, amount, home: homeMoney(amount, rate, homeCurrency), rate, sources: [`${kind} ${ref} as of ${modifiedAt}`] };
}

function billing(of: Counted, net: number, tax: number): NewFact {
  const { kind, number, id } = of.document;
  const detail = { kind, number: number ?? id, lines: [{ minor: net, exact: null }], tax, total: of.total, covers: null, against: null, awaits: false, ...(of.duplicateOf === null ? {} : { duplicateOf: of.duplicateOf }) };
  return { ...common(of, signOf(of.document) * net), stream: "billings", key: `billing:${of.ref}`, detail };
}

function recognised(of: Counted, net: number): NewFact {
  const { kind, number, id, date } = of.document;
  const detail = { kind, line: null, policy: "at-once", of: net, ...(kind === "journal" ? { number: number ?? id } : {}) };
  return { ...common(of, signOf(of.document) * net), stream: "recognised", key: `recognised:${of.ref}:all:${date}`, detail };
}

function onTheSpot(of: Counted): NewFact[] {
  const { kind } = of.document;
  if (kind !== "sales-receipt" && kind !== "refund-receipt") return [];
  return [{ ...common(of, signOf(of.document) * of.total), payment: of.ref, stream: "cash", key: `cash:${of.ref}`, detail: { kind, label: of.document.number } }];
}

/** Each at the rate of its own day where that is told, else at its document's. One payment is one fact, however many of its lines pay. */
function received({ ref, rate, document: { currency }, connectionId, homeCurrency, paid }: Counted): NewFact[] {
  return paid.map(({ kind, id, date, amount, exchangeRate, modifiedAt }) => {
    const payment = refText({ connectionId, kind, erpId: id });
    const own = rateFor(currency, homeCurrency, [exchangeRate, rate]) ?? rate;
    return { stream: "cash", key: `cash:${payment}:${ref}`, dealId: null, document: ref, payment, on: date, amount, home: homeMoney(amount, own, homeCurrency), rate: own, detail: { kind, label: null }, sources: [`${kind} ${payment} as of ${modifiedAt}`] };
  });
}
