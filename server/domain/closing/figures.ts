import type { Bridge, StepName } from "../bridge/steps.ts";
import type { MonthOfStreams } from "../reporting/streams.ts";

/** What a closed period says, for good: whole minor units of the home currency. */
export interface ClosedFigures {
  currency: string;
  crm: number;
  erp: number;
  steps: { step: StepName; minor: number; records: number }[];
  bookings: number;
  billings: number;
  recognised: number;
  cash: number;
  /** What is billed and not earned, at the beginning and at the end. */
  opening: number;
  closing: number;
}

/** @param months of the period, in order; at least one */
export function figuresOf({ from, to, steps }: Bridge<StepName>, months: readonly MonthOfStreams[]): ClosedFigures {
  const sum = (name: "bookings" | "billings" | "recognised" | "cash") => months.reduce((all, month) => all + month[name].minor, 0);
  return {
    currency: from.currency,
    crm: from.minor,
    erp: to.minor,
    steps: steps.map(({ step, amount, evidence }) => ({ step, minor: amount.minor, records: evidence.length })),
    bookings: sum("bookings"),
    billings: sum("billings"),
    recognised: sum("recognised"),
    cash: sum("cash"),
    opening: months[0]?.rolled.opening.minor ?? 0,
    closing: months.at(-1)?.rolled.closing.minor ?? 0,
  };
}

export const FIGURES = ["crm", "erp", "bookings", "billings", "recognised", "cash", "opening", "closing"] as const;
export type FigureName = (typeof FIGURES)[number] | StepName;

/** How far what we believe now has moved away from what was closed: closed + adjustment = now. */
export interface Adjustment {
  figure: FigureName;
  closed: number;
  now: number;
  adjustment: number;
}

/** Only what has moved. Throws a RangeError where the home currency changed since: the two cannot be compared. */
export function adjustmentsOf(closed: ClosedFigures, now: ClosedFigures): Adjustment[] {
  if (closed.currency !== now.currency) throw new RangeError(`Closed in ${closed.currency}, and now in ${now.currency}`);
  const stepOf = ({ steps }: ClosedFigures, name: StepName) => steps.find(({ step }) => step === name)?.minor ?? 0;
  const names = [...new Set([...closed.steps, ...now.steps].map(({ step }) => step))];
  const rows: Omit<Adjustment, "adjustment">[] = [
    ...FIGURES.map((figure) => ({ figure, closed: closed[figure], now: now[figure] })),
    ...names.map((step) => ({ figure: step, closed: stepOf(closed, step), now: stepOf(now, step) })),
  ];
  return rows.map((row) => ({ ...row, adjustment: row.now - row.closed })).filter(({ adjustment }) => adjustment !== 0);
}
