import { daysBetween } from "../calendar.ts";
import type { Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** What is known of how a customer pays and how long it has been silent. */
export interface CustomerFacts {
  /** Open invoices, in any currency. */
  open: { dueDate: PlainDate | null; balance: Money }[];
  /** Invoices paid within the year, with the day of their last payment. */
  paid: { dueDate: PlainDate | null; paidOn: PlainDate }[];
  /** Payments of the year that were taken back: bounced, deleted or unapplied. */
  takenBack: number;
  /** null: the CRM does not say. */
  lastContactOn: PlainDate | null;
}

export const PARTS = ["punctuality", "overdue", "takenBack", "engagement"] as const;
export type PartName = (typeof PARTS)[number];

export interface HealthPart {
  name: PartName;
  /** 0 to 100; null: unknown, and left out of the score rather than counted as 0. */
  score: number | null;
  weight: number;
  /** What the score was made from: average days late, percent overdue, payments taken back, days since the last contact. */
  measure: number | null;
}

export interface Health {
  /** 0 to 100; null where no part is known. */
  score: number | null;
  band: "good" | "watch" | "risk" | null;
  parts: HealthPart[];
}

export interface HealthRules {
  weights: Readonly<Record<PartName, number>>;
  /** From these scores on. */
  bands: { good: number; watch: number };
}

/** Two months late on average, and a quarter of silence, are as bad as it gets. */
const WORST_DAYS_LATE = 60;
const WORST_DAYS_SILENT = 90;
const WORST_TAKEN_BACK = 2;

/**
 * The weighted mean of the parts that are known: sum of weight × score ÷ sum of their weights. A part that is not known
 * changes nothing: it neither helps nor harms.
 */
export function healthOf(facts: CustomerFacts, { weights, bands }: HealthRules, today: PlainDate): Health {
  const measures: Record<PartName, number | null> = {
    punctuality: averageDaysLate(facts.paid),
    overdue: percentOverdue(facts, today),
    takenBack: facts.paid.length === 0 && facts.takenBack === 0 ? null : facts.takenBack,
    engagement: facts.lastContactOn === null ? null : Math.max(0, daysBetween(facts.lastContactOn, today)),
  };
  const worst: Record<PartName, number> = { punctuality: WORST_DAYS_LATE, overdue: 100, takenBack: WORST_TAKEN_BACK, engagement: WORST_DAYS_SILENT };
  const parts = PARTS.map((name) => ({ name, weight: weights[name], measure: measures[name], score: scoreOf(measures[name], worst[name]) }));
  const known = parts.flatMap(({ score, weight }) => (score === null || weight === 0 ? [] : [{ score, weight }]));
  const whole = known.reduce((all, { weight }) => all + weight, 0);
  const score = whole === 0 ? null : Math.round(known.reduce((all, one) => all + one.score * one.weight, 0) / whole);
  return { score, band: score === null ? null : score >= bands.good ? "good" : score >= bands.watch ? "watch" : "risk", parts };
}

/** 100 at none of it, 0 at the worst and beyond. */
const scoreOf = (measure: number | null, worst: number): number | null => (measure === null ? null : Math.round(100 * (1 - Math.min(measure, worst) / worst)));

/** To one decimal; what is paid before it is due is 0 days late. Invoices without a due date are left out. */
function averageDaysLate(paid: CustomerFacts["paid"]): number | null {
  const days = paid.flatMap(({ dueDate, paidOn }) => (dueDate === null ? [] : [Math.max(0, daysBetween(dueDate, paidOn))]));
  return days.length === 0 ? null : Math.round((10 * days.reduce((all, one) => all + one, 0)) / days.length) / 10;
}

/** Of what is open, in the currency in which it is most; 0 where nothing is open but something was paid. */
function percentOverdue({ open, paid }: CustomerFacts, today: PlainDate): number | null {
  if (open.length === 0) return paid.length === 0 ? null : 0;
  const shares = [...Map.groupBy(open, ({ balance }) => balance.currency).values()].map((group) => {
    const sum = (rows: typeof group) => rows.reduce((all, { balance }) => all + balance.minor, 0);
    const whole = sum(group);
    return whole === 0 ? 0 : (100 * sum(group.filter(({ dueDate }) => dueDate !== null && dueDate < today))) / whole;
  });
  return Math.round(Math.max(...shares));
}
