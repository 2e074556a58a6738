import { isDeepStrictEqual } from "node:util";
import type { Books } from "../books/books.ts";
import { ENTITIES, type EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { checked, type Body } from "../wire/check.ts";
import { faults } from "../wire/fault.ts";
import { withoutServerOwned, type EntityKind, type WriteOptions } from "./kind.ts";
import { kindOf } from "./kinds.ts";

export interface WriteOrder extends WriteOptions {
  /** `create` and `update` mean the same: an Id in the body decides. */
  operation: "create" | "update" | "delete" | "void";
}

/** What a write answers with: the record, or what is left of it. */
export type Written = Stored | { domain: "QBO"; status: "Deleted"; Id: string };

/** Carries out one write. Throws a Fault, and must stand in a transaction so that nothing is half done then. */
export function write(books: Books, entity: EntityName, body: unknown, order: WriteOrder): Written {
  const kind = kindOf(entity);
  if (!kind) throw faults.unsupportedOperation(`${order.operation} of ${entity}`);
  const sent = checked(entity, body);
  switch (order.operation) {
    case "create":
    case "update":
      return sent.Id === undefined ? create(books, kind, sent, order) : update(books, kind, sent, order);
    case "delete":
      return remove(books, kind, sent);
    case "void":
      return cancel(books, kind, sent);
  }
}

function create(books: Books, kind: EntityKind, sent: Body, order: WriteOrder): Stored {
  if (order.operation === "update" || kind.creatable === false) throw faults.missing("Id");
  const record = books.insert(kind.entity, kind.build(books, sent, undefined, order));
  books.report(kind.entity, record.Id, "created");
  kind.follow?.(books, undefined, record);
  return current(books, kind, record.Id);
}

function update(books: Books, kind: EntityKind, sent: Body, order: WriteOrder): Stored {
  const existing = standing(books, kind, sent);
  const merged = sent.sparse === true ? { ...existing, ...sent } : sent;
  const fields = kind.build(books, merged, existing, order);
  // Recorded with accounts and employees: a list record that stays as it was keeps its token and its time.
  if (ENTITIES[kind.entity].named && isDeepStrictEqual(withoutServerOwned({ ...fields }), withoutServerOwned({ ...existing }))) return existing;
  const record = books.replace(kind.entity, existing, fields);
  books.report(kind.entity, record.Id, "updated");
  kind.follow?.(books, existing, record);
  return current(books, kind, record.Id);
}

function remove(books: Books, kind: EntityKind, sent: Body): Written {
  if (!kind.refuseDeletion) throw faults.unsupportedOperation(`delete of ${kind.entity}`);
  // Recorded: an attachment goes without a sync token.
  const existing = kind.entity === "Attachable" ? found(books, kind, sent) : standing(books, kind, sent);
  kind.refuseDeletion(books, existing);
  books.remove(kind.entity, existing);
  books.report(kind.entity, existing.Id, "deleted");
  kind.follow?.(books, existing, undefined);
  return { domain: "QBO", status: "Deleted", Id: existing.Id };
}

function cancel(books: Books, kind: EntityKind, sent: Body): Stored {
  if (!kind.voided) throw faults.unsupportedOperation(`void of ${kind.entity}`);
  const existing = standing(books, kind, sent);
  const record = books.replace(kind.entity, existing, kind.voided(books, existing));
  books.report(kind.entity, record.Id, "void");
  kind.follow?.(books, existing, record);
  return current(books, kind, record.Id);
}

/** The record a change is meant for, if the change knows its newest version. */
function standing(books: Books, kind: EntityKind, sent: Body): Stored {
  const existing = found(books, kind, sent);
  if (sent.SyncToken === undefined) throw faults.missing("SyncToken");
  if (sent.SyncToken !== existing.SyncToken) throw faults.stale();
  return existing;
}

function found(books: Books, kind: EntityKind, sent: Body): Stored {
  if (typeof sent.Id !== "string") throw faults.missing("Id");
  if (!/^\d+$/.test(sent.Id)) throw faults.invalidId(sent.Id);
  const existing = books.get(kind.entity, sent.Id);
  if (!existing) throw faults.notFound();
  return existing;
}

/** As it stands after what followed from the write. */
const current = (books: Books, kind: EntityKind, id: string): Stored => books.get(kind.entity, id)!;
