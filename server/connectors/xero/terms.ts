import { Temporal } from "temporal-polyfill";
import { addDays, addMonths } from "../../domain/calendar.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { PlainDate } from "../../domain/records.ts";

/**
 * Xero keeps no list of payment terms: a contact and the organisation each have a day and one of four types. Ours is
 * made of the usual ones and the organisation's own; an id is type and day, "DAYSAFTERBILLDATE:30".
 */
export type Term = Organisation["terms"][number];

const TYPES = ["DAYSAFTERBILLDATE", "DAYSAFTERBILLMONTH", "OFCURRENTMONTH", "OFFOLLOWINGMONTH"] as const;
type TermType = (typeof TYPES)[number];

const USUAL_DAYS = [7, 14, 15, 21, 30, 45, 60, 90];
const LAST_DAY = 31;
const MOST_DAYS = 366;

/** null for a type or a day that Xero does not have. */
export function termIdOf(type: string, day: number): string | null {
  const known = TYPES.find((each) => each === type.toUpperCase());
  const most = known === "OFCURRENTMONTH" || known === "OFFOLLOWINGMONTH" ? LAST_DAY : MOST_DAYS;
  return known && Number.isInteger(day) && day >= 0 && day <= most ? `${known}:${day}` : null;
}

export function parseTerm(id: string | null): { type: TermType; day: number } | null {
  const [type = "", day = ""] = id?.split(":") ?? [];
  if (!/^\d{1,3}$/.test(day) || termIdOf(type, Number(day)) !== id) return null;
  return { type: type as TermType, day: Number(day) };
}

export function terms(own: string | null): Term[] {
  const usual = [
    "DAYSAFTERBILLDATE:0",
    ...USUAL_DAYS.map((day) => `DAYSAFTERBILLDATE:${day}`),
    "OFCURRENTMONTH:31",
    "OFFOLLOWINGMONTH:20",
    "OFFOLLOWINGMONTH:31",
  ];
  return [...new Set([...(own === null ? [] : [own]), ...usual])].flatMap((id) => {
    const term = parseTerm(id);
    return term ? [{ id, name: nameOf(term), dueDays: term.type === "DAYSAFTERBILLDATE" ? term.day : null }] : [];
  });
}

function nameOf({ type, day }: { type: TermType; day: number }): string {
  switch (type) {
    case "DAYSAFTERBILLDATE":
      return day === 0 ? "Due on receipt" : `Net ${day}`;
    case "DAYSAFTERBILLMONTH":
      return `${day} days after the end of the month`;
    case "OFCURRENTMONTH":
      return day >= LAST_DAY ? "End of this month" : `Day ${day} of this month`;
    case "OFFOLLOWINGMONTH":
      return day >= LAST_DAY ? "End of next month" : `Day ${day} of next month`;
  }
}

/** When an invoice of `date` is due under a term; null for an id that is no term. Never before the invoice's own day. */
export function dueDateUnder(id: string | null, date: PlainDate): PlainDate | null {
  const term = parseTerm(id);
  if (term === null) return null;
  const due = dueUnder(term, date);
  return due < date ? date : due;
}

function dueUnder({ type, day }: { type: TermType; day: number }, date: PlainDate): PlainDate {
  switch (type) {
    case "DAYSAFTERBILLDATE":
      return addDays(date, day);
    case "DAYSAFTERBILLMONTH":
      return addDays(dayOfMonth(date, LAST_DAY), day);
    case "OFCURRENTMONTH":
      return dayOfMonth(date, day);
    case "OFFOLLOWINGMONTH":
      return dayOfMonth(addMonths(dayOfMonth(date, 1), 1), day);
  }
}

/** That day of the date's month, or its last where it has none. */
function dayOfMonth(date: PlainDate, day: number): PlainDate {
  return Temporal.PlainDate.from(date).with({ day: Math.max(day, 1) }, { overflow: "constrain" }).toString();
}
