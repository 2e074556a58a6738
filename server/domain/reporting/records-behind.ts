import type { Book, BookDeal, BookDocument } from "../bridge/book.ts";
import type { Evidence } from "../bridge/steps.ts";

/** One row of evidence with the records on both sides of it. */
export interface Behind extends Evidence {
  deals: BookDeal[];
  documents: BookDocument[];
}

/** The largest amount first, whichever its sign; then by record, so that pages of them never overlap. */
export const byWeight = (a: Evidence, b: Evidence): number =>
  Math.abs(b.amount.minor) - Math.abs(a.amount.minor) || compare(a.kind, b.kind) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * What a row is about in both systems: a deal with what bills it and the deal it repeats, a document with the deals it
 * bills, a payment with the documents it settles. A credit note brings the invoice it stands against.
 */
export function recordsBehind(book: Book): (evidence: Evidence) => Behind {
  const deals = new Map(book.deals.map((deal) => [deal.id, deal]));
  const documents = new Map(book.documents.map((document) => [document.id, document]));
  const byDeal = Map.groupBy(book.links, ({ deal }) => deal);
  const byDocument = Map.groupBy(book.links, ({ document }) => document);
  const payments = Map.groupBy(book.payments, ({ id }) => id);
  const dealsOf = (id: string) => (byDocument.get(id) ?? []).map((link) => link.deal);
  const ofDeal = (id: string) => ({ deals: [id, deals.get(id)?.duplicateOf], documents: (byDeal.get(id) ?? []).map(({ document }) => document) });
  const ofDocument = (id: string) => {
    const { against = null, duplicateOf = null } = documents.get(id) ?? {};
    const all = [id, against, duplicateOf].filter((one) => one !== null);
    return { deals: all.flatMap(dealsOf), documents: all };
  };
  const ofPayment = (id: string) => {
    const settled = (payments.get(id) ?? []).flatMap(({ allocations }) => allocations.map(({ document }) => document));
    return { deals: settled.flatMap(dealsOf), documents: settled };
  };
  const about = { deal: ofDeal, invoice: ofDocument, "credit-note": ofDocument, "sales-receipt": ofDocument, "refund-receipt": ofDocument, journal: ofDocument, payment: ofPayment, report: () => ({ deals: [], documents: [] }) };
  return (evidence) => {
    const ids = about[evidence.kind](evidence.id);
    return { ...evidence, deals: known(deals, ids.deals), documents: known(documents, ids.documents) };
  };
}

const known = <T>(all: Map<string, T>, ids: readonly (string | null | undefined)[]): T[] =>
  [...new Set(ids)].flatMap((id) => (id == null ? [] : (all.get(id) ?? [])));
