import type { Books } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { faults } from "../wire/fault.ts";

/** Customers, vendors and employees share one space of names. */
const PEOPLE: EntityName[] = ["Customer", "Vendor", "Employee"];

const plain = (name: unknown) => String(name).trim().toLowerCase();

/** Throws 6240 where another record bears this name, whatever the case. */
export function refuseTakenName(books: Books, entity: EntityName, field: string, name: string, before: Stored | undefined): void {
  const shared = PEOPLE.includes(entity) ? PEOPLE : [entity];
  for (const other of shared) {
    const taken = books.all(other).some((each) => plain(each[field]) === plain(name) && !(other === entity && each.Id === before?.Id));
    if (taken) throw faults.duplicateName();
  }
}

/** A record made inactive gives its name free: it is called "… (deleted)" from then on, and has the old name back when it returns. */
export function nameByActivity(name: string, active: boolean): string {
  const bare = name.replace(/( \(deleted\))+$/, "");
  return active ? bare : `${bare} (deleted)`;
}
