import type { Books } from "../books/books.ts";
import type { Write } from "../documents/write.ts";
import type { Fields } from "../query/fields.ts";
import type { Predicate } from "../query/where.ts";
import type { View } from "../wire/view.ts";

/** One of Xero's collections: how it is found, filtered, shown and written. */
export interface Resource<T> {
  /** As in the address and in the answer: "Invoices". */
  plural: string;
  /** The name of its id: refused elements carry it with zeros. */
  idName: string;
  all(books: Books): Readonly<T>[];
  /** By id, or by what else Xero takes in the address. */
  find(books: Books, key: string): Readonly<T> | undefined;
  fields(books: Books): Fields<T>;
  show(books: Books, record: Readonly<T>, view: View): object;
  /** Present where Xero pages the list. */
  paged?: boolean;
  /** Present where If-Modified-Since is honoured. */
  updatedAt?: (record: T) => number;
  /** The filters of its own that its list takes beside `where`. */
  filters?(books: Books, query: URLSearchParams): Predicate<T>[];
  write?(books: Books, sent: unknown, how: Write): T;
  /** How it may be written; all three ways where absent. */
  writable?: readonly ("PUT" | "POST" | "POST one")[];
}

/** The values of a comma-separated parameter, or undefined where it is absent. */
export function listed(query: URLSearchParams, name: string): string[] | undefined {
  const value = [...query].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (value === undefined || value.trim() === "") return undefined;
  return value.split(",").map((each) => each.trim().replace(/^"|"$/g, ""));
}

export function flagged(query: URLSearchParams, name: string): boolean {
  return listed(query, name)?.[0]?.toLowerCase() === "true";
}
