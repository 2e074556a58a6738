import type { Books, Fields } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import type { Body } from "../wire/check.ts";

export interface WriteOptions {
  /** `include=allowduplicatedocnum`. */
  allowDuplicateNumber: boolean;
}

/** What one record type adds to creating, updating, deleting and voiding. Every part may throw a Fault. */
export interface EntityKind {
  entity: EntityName;
  /**
   * The whole record, without id, token and times, from what was sent (checked, and already merged with what stood
   * there where the update was sparse).
   */
  build(books: Books, sent: Body, before: Stored | undefined, options: WriteOptions): Fields;
  /** What follows for other records, `before` and `after` being undefined for a creation and a deletion. */
  follow?(books: Books, before: Stored | undefined, after: Stored | undefined): void;
  /** Whether it can be created, by default yes; QuickBooks makes some itself. */
  creatable?: boolean;
  /** Absent where it cannot be deleted. Throws where this one cannot. */
  refuseDeletion?(books: Books, existing: Stored): void;
  /** The record once voided; absent where there is no such thing. */
  voided?(books: Books, existing: Stored): Fields;
}

/** What the server alone decides, in every record. */
const SERVER_OWNED = new Set(["Id", "SyncToken", "MetaData", "domain", "sparse", "status"]);

export function withoutServerOwned(body: Body, ...more: string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !SERVER_OWNED.has(name) && !more.includes(name)));
}
