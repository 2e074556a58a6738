import { totalOf } from "./lines.ts";
import type { Next, Observation, Step } from "./observation.ts";
import { planDeal } from "./plan.ts";
import type { Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/** What a look would have done, had it been allowed to write. */
export interface Rehearsal {
  /** The first step it stopped before. */
  step: Step["name"];
  customerName: string;
  /** Before tax; of all parts together. */
  total: Money;
  /** Of the first invoice. */
  date: PlainDate;
  /** How many invoices. */
  parts: number;
}

/** null where nothing was to be done, or the deal cannot be read as an invoice. */
export function rehearsalOf(seen: Observation, next: Next): Rehearsal | null {
  if (next.kind !== "act" || seen.deal === null) return null;
  const planning = planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  if (!planning.ok) return null;
  const { customer, currency, parts } = planning.plan;
  const [first] = parts;
  if (!first) return null;
  const minor = parts.reduce((sum, part) => sum + totalOf(part.lines, currency).minor, 0);
  return { step: next.step.name, customerName: customer.name, total: { minor, currency }, date: first.date, parts: parts.length };
}
