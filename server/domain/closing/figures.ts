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

/** Of a home currency in which nothing is recorded. */
export const noFigures = (currency: string): ClosedFigures => ({ currency, crm: 0, erp: 0, steps: [], bookings: 0, billings: 0, recognised: 0, cash: 0, opening: 0, closing: 0 });

export const FIGURES = ["crm", "erp", "bookings", "billings", "recognised", "cash", "opening", "closing"] as const;
export type FigureName = (typeof FIGURES)[number] | StepName;

const isPlain = (figure: FigureName): figure is (typeof FIGURES)[number] => (FIGURES as readonly string[]).includes(figure);

/** Minor units; a step that does not stand there comes to nothing. */
export const figureIn = (figures: ClosedFigures, figure: FigureName): number =>
  isPlain(figure) ? figures[figure] : (figures.steps.find(({ step }) => step === figure)?.minor ?? 0);

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
  const names: FigureName[] = [...FIGURES, ...new Set([...closed.steps, ...now.steps].map(({ step }) => step))];
  const rows = names.map((figure) => ({ figure, closed: figureIn(closed, figure), now: figureIn(now, figure) }));
  return rows.map((row) => ({ ...row, adjustment: row.now - row.closed })).filter(({ adjustment }) => adjustment !== 0);
}
