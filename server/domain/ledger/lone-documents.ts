import { money } from "../money.ts";
import type { ErpDocument } from "../records.ts";
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
  /** A credit note: minor units of it, with tax, that stand against invoices of deals and count with them. */
  ofDeals: number;
  /** The invoice of which this is a second record, as a person has confirmed. */
  duplicateOf: string | null;
}

export const documentRef = ({ connectionId, document: { kind, id } }: Pick<LoneDocument, "connectionId" | "document">): string => refText({ connectionId, kind, erpId: id });

/** All facts about one document without a deal are one subject. */
export const subjectOfDocument = (of: Pick<LoneDocument, "connectionId" | "document">): string => `document:${documentRef(of)}`;

const COUNTS = new Set<ErpDocument["state"]>(["open", "paid"]);

/**
 * What an invoice or credit note that belongs to no deal says: billed and, since nothing promises otherwise, earned on its
 * day. Of a credit note, the part that stands against no deal's invoice.
 */
export function factsOfDocument(of: LoneDocument): NewFact[] {
  const { document, homeCurrency, dealId, ofDeals, duplicateOf } = of;
  const { kind, number, id, date, currency, exchangeRate, state, modifiedAt } = document;
  const rate = rateFor(currency, homeCurrency, [exchangeRate]);
  const total = Math.max(0, document.total.minor - ofDeals);
  if (dealId !== null || !COUNTS.has(state) || rate === null || total === 0) return [];
  const ref = documentRef(of);
  const [net = 0, tax = 0] = inProportion(total, [document.total.minor - document.tax.minor, document.tax.minor]);
  const amount = money(kind === "credit-note" ? -net : net, currency);
  const common = { dealId: null, document: ref, payment: null, on: date, amount, home: homeMoney(amount, rate, homeCurrency), rate, sources: [`${kind} ${ref} as of ${modifiedAt}`] };
  const lines = [{ minor: net, exact: null }];
  const billing = { kind, number: number ?? id, lines, tax, total, covers: null, against: null, awaits: false, ...(duplicateOf === null ? {} : { duplicateOf }) };
  return [
    { ...common, stream: "billings", key: `billing:${ref}`, detail: billing },
    { ...common, stream: "recognised", key: `recognised:${ref}:all:${date}`, detail: { kind, line: null, policy: "at-once", of: net } },
  ];
}
