import type { Books } from "../books/books.ts";
import type { Customer, Ref, Term } from "../books/records.ts";
import { referred } from "../books/refer.ts";
import { addDays, nextDayOfMonth } from "../wire/days.ts";

/** By the terms of the form, else of the customer, else of the company; with none of them the day itself. */
export function dueDate(books: Books, day: string, terms: Ref | undefined, customer: Customer): string {
  const { defaultTerms } = books.settings();
  const ref = terms ?? customer.SalesTermRef ?? (defaultTerms === undefined ? undefined : { value: defaultTerms });
  if (!ref) return day;
  const term = referred<Term>(books, "Term", ref, "SalesTermRef", ref);
  if (term.DayOfMonthDue !== undefined) return nextDayOfMonth(day, term.DayOfMonthDue, term.DueNextMonthDays ?? 0);
  return addDays(day, term.DueDays ?? 0);
}
