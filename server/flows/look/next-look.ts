import { addDays, startOfDay } from "../../domain/calendar.ts";
import type { Observation } from "../../domain/invoicing/observation.ts";
import { planDeal } from "../../domain/invoicing/plan.ts";
import type { PlainDate } from "../../domain/records.ts";

/**
 * When something falls due by itself, in epoch milliseconds: a day on which an invoice turns overdue, a part is made, or
 * revenue is earned (`earnedOn`).
 */
export function nextLookAt(seen: Observation, earnedOn: PlainDate | null = null): number | null {
  if (seen.deal === null || seen.erp.kind === "missing") return null;
  const late = seen.invoices
    .filter(({ invoice, superseded }) => !superseded && invoice.state === "open" && invoice.dueDate !== null)
    .map(({ invoice }) => overdueDay(invoice.dueDate ?? "", seen));
  const days = [...late, ...partDays(seen), ...(earnedOn === null ? [] : [earnedOn])].filter((day) => day > seen.today).sort();
  return days[0] === undefined ? null : startOfDay(seen.erp.organisation.timeZone, days[0]);
}

/** The first day after the due date, then each day on, because the card counts the days. */
const overdueDay = (dueDate: PlainDate, seen: Observation): PlainDate =>
  dueDate >= seen.today ? addDays(dueDate, 1) : addDays(seen.today, 1);

function partDays(seen: Observation): PlainDate[] {
  if (seen.deal === null || seen.book.revision === 0) return [];
  const planning = planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  return planning.ok ? planning.plan.parts.map((part) => part.date) : [];
}
