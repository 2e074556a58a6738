/** The side of the chart of accounts; both QuickBooks (Classification) and Xero (Class) know these five. */
export type AccountClass = "asset" | "liability" | "equity" | "revenue" | "expense";

export interface JournalMove {
  /** null: an account that is not known. */
  class: AccountClass | null;
  /** Minor units: credits above zero, debits below. */
  minor: number;
}

/**
 * What a journal that people booked adds to revenue which no document accounts for; below zero where it takes back. What it
 * moves between revenue and liabilities is left out: that is revenue deferred or released, of invoices whose earning the
 * ledger tells by itself, and would count twice.
 */
export function revenueOfJournal(moves: readonly JournalMove[]): number {
  const sum = (of: AccountClass) => moves.reduce((all, { class: own, minor }) => all + (own === of ? minor : 0), 0);
  const [revenue, liabilities] = [sum("revenue"), sum("liability")];
  if (Math.sign(revenue) * Math.sign(liabilities) >= 0) return revenue;
  return Math.abs(revenue) <= Math.abs(liabilities) ? 0 : revenue + liabilities;
}
