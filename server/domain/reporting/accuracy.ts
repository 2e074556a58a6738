import { Decimal } from "decimal.js";
import type { Book, Period } from "../bridge/book.ts";
import { within } from "../bridge/book.ts";
import { rootDeal } from "../bridge/duplicates.ts";
import type { StepName } from "../bridge/steps.ts";
import { bookingsToBillings } from "../bridge/shorter-bridges.ts";
import type { DecimalText } from "../money.ts";

/**
 * What counts against a deal: something is wrong in one of the two systems, or nobody can explain it. Tax, exchange
 * rates, credit notes, timing and rounding are differences with a reason, and count against nobody.
 */
const WRONG: ReadonlySet<StepName> = new Set(["duplicate-deals", "duplicate-documents", "lost-or-redated", "not-invoiced", "amount-differs", "unexplained"]);

export interface Accuracy {
  /** Deals the CRM counts as won in the period, or that were won in it. */
  deals: number;
  /** Of them, those that both systems hold alike. */
  right: number;
  /** 100 x right / deals, to one decimal, rounded down: 100.0 only where all are right. null where there is no deal. */
  percent: DecimalText | null;
  /** Deals that are not right, by what is wrong with them; a deal may stand under several. */
  wrong: { step: StepName; deals: string[] }[];
}

/** The share of the period's deals that both systems hold alike. */
export function accuracyOf(book: Book, period: Period): Accuracy {
  const counted = book.deals.filter(({ counted, stands }) => within(counted, period) || within(stands.on, period)).map(({ id }) => id);
  const among = new Set(counted);
  const dealsOf = dealsByDocument(book);
  const wrong = bookingsToBillings(book, period).steps.flatMap(({ step, evidence }) => {
    const deals = evidence.flatMap(({ kind, id }) => (kind === "deal" ? [id] : (dealsOf.get(id) ?? []))).filter((id) => among.has(id));
    return WRONG.has(step) && deals.length > 0 ? [{ step, deals: [...new Set(deals)].sort() }] : [];
  });
  const bad = new Set(wrong.flatMap(({ deals }) => deals));
  const right = counted.length - bad.size;
  const percent = counted.length === 0 ? null : new Decimal(right).mul(100).div(counted.length).toDecimalPlaces(1, Decimal.ROUND_DOWN).toFixed(1);
  return { deals: counted.length, right, percent, wrong };
}

/** A second record of a document is about the deals of the first. */
function dealsByDocument(book: Book): Map<string, string[]> {
  const deals = new Map(book.deals.map((deal) => [deal.id, deal]));
  const known = Map.groupBy(book.links, ({ document }) => document);
  return new Map(
    book.documents.map(({ id, duplicateOf, against }) => {
      const links = known.get(id) ?? known.get(duplicateOf ?? "") ?? known.get(against ?? "") ?? [];
      return [id, links.map(({ deal }) => rootDeal(deals, deal)?.id ?? deal)];
    }),
  );
}
