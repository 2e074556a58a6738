import type { Books } from "../books/books.ts";
import type { Store } from "../../kit/store.ts";
import { faults } from "../wire/fault.ts";

interface Kept {
  body: unknown;
  at: number;
}
const LONGEST = 50;

/**
 * A request repeated under its `requestid` gets the first answer again and is not carried out. Only what succeeded is
 * kept: a refused request changed nothing and may be corrected and sent again (Intuit does not say). Which body came
 * with the id is not compared (nor does Intuit say that it is).
 */
export function createRequestIds(store: Store) {
  const kept = (books: Books) => store.collection<Kept>(`${books.realmId}/request`);
  const valid = (books: Books, at: number) => books.now() - at < books.settings().requestIdHours * 3_600_000;

  return {
    /** The answer given before, if any. Throws 2050 for an id of more than 50 characters. */
    earlier(books: Books, id: string): object | undefined {
      if (id.length > LONGEST) throw faults.tooLong("requestid", LONGEST);
      const found = kept(books).get(id);
      return found && valid(books, found.at) ? (found.body as object) : undefined;
    },
    keep(books: Books, id: string, body: unknown): void {
      const all = kept(books);
      for (const [old, { at }] of all.entries().slice(0, 2)) if (!valid(books, at)) all.delete(old);
      all.put(id, { body, at: books.now() });
    },
  };
}
export type RequestIds = ReturnType<typeof createRequestIds>;
