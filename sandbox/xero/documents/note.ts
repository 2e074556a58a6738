import type { Books } from "../books/books.ts";

/** An entry in a record's history, as Xero's "History and notes" shows it. */
export function note(books: Books, documentId: string, Changes: string, Details: string, User = "System Generated"): void {
  const id = String(books.next("history")).padStart(9, "0");
  books.history.put(id, { documentId, Changes, Details, User, at: books.now() });
}
