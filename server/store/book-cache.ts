import type { Book } from "../domain/bridge/book.ts";

/** Records over all books kept: some hundred megabytes at most. */
const MOST_RECORDS = 600_000;

const kept = new Map<string, { book: Book; size: number }>();
let records = 0;

/**
 * The book of this key, read only where it is not known. A key names a tenant and the last fact that counts, and facts are
 * only added: what was read for it once is right for good, in every process, and nothing has to be forgotten for truth's
 * sake. The books asked for least recently go first. Callers must not change what they are given.
 */
export async function keptBook(key: string, read: () => Promise<Book>): Promise<Book> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known.book;
  }
  const book = await read();
  keep(key, book);
  return book;
}

function keep(key: string, book: Book): void {
  const size = 1 + book.deals.length + book.documents.length + book.payments.length;
  if (size > MOST_RECORDS || kept.has(key)) return;
  for (const [oldest, { size: freed }] of kept) {
    if (records + size <= MOST_RECORDS) break;
    kept.delete(oldest);
    records -= freed;
  }
  kept.set(key, { book, size });
  records += size;
}
