import type { Period } from "../bridge/book.ts";
import { money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { rollForward, type Movement, type Rolled } from "../recognition/roll-forward.ts";
import { monthsOf } from "./periods.ts";

/** Four numbers that are never mixed, in home currency. */
export interface Streams {
  /** Deals won, second records left out. */
  bookings: Money;
  /** Invoices less credit notes, without tax. */
  billings: Money;
  recognised: Money;
  /** Payments less refunds, with tax. */
  cash: Money;
}

/** What the ledger adds up to in one calendar month; minor units of the home currency. */
export interface MonthlySum {
  /** Its first day. */
  month: PlainDate;
  stream: keyof Streams;
  minor: number;
  /** The part of it that a journal books without an invoice: revenue, but no balance of any customer. */
  journals: number;
}

export interface MonthOfStreams extends Period, Streams {
  /** What is billed and not yet earned: opening + billed - earned = closing. Journals move no such balance. */
  rolled: Pick<Rolled, "opening" | "billed" | "earned" | "closing">;
}

/**
 * The streams month by month and the balance that rolls on with them.
 *
 * @param sums of the period's days only
 * @param opening what was billed less what was earned before the period, journals left out
 */
export function streamsOf(sums: readonly MonthlySum[], opening: number, period: Period, currency: string): MonthOfStreams[] {
  const months = monthsOf(period);
  const byMonth = Map.groupBy(sums, ({ month }) => month.slice(0, 7));
  const rowsOf = ({ from }: Period) => byMonth.get(from.slice(0, 7)) ?? [];
  const of = (rows: readonly MonthlySum[], stream: keyof Streams, count: (row: MonthlySum) => number = ({ minor }) => minor) =>
    money(rows.reduce((all, row) => all + (row.stream === stream ? count(row) : 0), 0), currency);
  const movements = months.map((month): Movement => {
    const withoutJournals = ({ minor, journals }: MonthlySum) => minor - journals;
    return { on: month.from, billed: of(rowsOf(month), "billings", withoutJournals), earned: of(rowsOf(month), "recognised", withoutJournals) };
  });
  const before: Movement = { on: "0001-01-01", billed: money(opening, currency) };
  const rolled = rollForward([before, ...movements], months, currency);
  return months.map((month, index) => {
    const rows = rowsOf(month);
    const { opening: first, billed, earned, closing } = rolled[index] as Rolled;
    const streams = { bookings: of(rows, "bookings"), billings: of(rows, "billings"), recognised: of(rows, "recognised"), cash: of(rows, "cash") };
    return { ...month, ...streams, rolled: { opening: first, billed, earned, closing } };
  });
}
