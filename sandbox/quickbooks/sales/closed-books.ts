import type { Books } from "../books/books.ts";
import { faults } from "../wire/fault.ts";

/** Throws 6210 where one of these days lies in a closed period. */
export function refuseClosedPeriod(books: Books, ...days: (string | undefined)[]): void {
  const { closedUntil } = books.settings();
  if (closedUntil !== null && days.some((day) => day !== undefined && day <= closedUntil)) throw faults.closedPeriod(closedUntil);
}
