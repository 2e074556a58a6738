import { daysBetween } from "../calendar.ts";
import { nameKey } from "../matching/keys.ts";
import { documentRef, type LoneDocument } from "./lone-documents.ts";

export type DocumentSeen = Omit<LoneDocument, "homeCurrency" | "ofDeals" | "paid">;

export interface DocumentSuspicion<Seen = DocumentSeen> {
  /** The one that would not count. It belongs to no deal: what a deal billed is told apart by its deal. */
  second: Seen;
  first: Seen;
  because: ("same-amount" | "near-date" | "same-number")[];
}

/** What is entered twice is entered within days; what is billed anew each week or month is not the same. */
const MOST_DAYS_APART = 5;
/** Beyond it numbers begin anew. */
const MOST_DAYS_SAME_NUMBER = 366;
/** Prices repeat. Of one customer and amount, no more than this are compared with each other. */
const MOST_ALIKE = 200;

/**
 * Pairs of invoices that may be one entered twice: of one customer, over the same amount, and within days of each other or
 * under one number. One of the two at least belongs to no deal. A suspicion counts nowhere until a person has confirmed it.
 */
export function suspectDocuments<Seen extends DocumentSeen>(seen: readonly Seen[]): DocumentSuspicion<Seen>[] {
  const invoices = seen.filter(({ document: { kind, total } }) => kind === "invoice" && total.minor !== 0);
  const alike = Map.groupBy(invoices, ({ connectionId, document: { customerId, total } }) => `${connectionId} ${customerId} ${total.minor} ${total.currency}`);
  return [...alike.values()].flatMap((group) => {
    // A deal's own first: of a pair it is the one that counts. Then by day.
    const inOrder = group.toSorted((a, b) => Number(a.dealId === null) - Number(b.dealId === null) || byDay(a, b)).slice(0, MOST_ALIKE);
    return inOrder.flatMap((second, index) => {
      if (second.dealId !== null) return [];
      const found = inOrder.slice(0, index).flatMap((first) => {
        const because = becauseOf(first, second);
        return because.length === 0 ? [] : [{ second, first, because: ["same-amount" as const, ...because] }];
      });
      return found.toSorted((a, b) => b.because.length - a.because.length || apart(a) - apart(b)).slice(0, 1);
    });
  });
}

const apart = ({ first, second }: Pick<DocumentSuspicion, "first" | "second">): number => Math.abs(daysBetween(first.document.date, second.document.date));

function becauseOf(first: DocumentSeen, second: DocumentSeen): ("near-date" | "same-number")[] {
  const days = apart({ first, second });
  const number = nameKey(second.document.number);
  const sameNumber = number !== null && number === nameKey(first.document.number) && days <= MOST_DAYS_SAME_NUMBER;
  return [...(days <= MOST_DAYS_APART ? ["near-date" as const] : []), ...(sameNumber ? ["same-number" as const] : [])];
}

const byDay = (a: DocumentSeen, b: DocumentSeen): number => compare(a.document.date, b.document.date) || compare(documentRef(a), documentRef(b));
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
