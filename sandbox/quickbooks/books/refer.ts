import { faults } from "../wire/fault.ts";
import type { Books } from "./books.ts";
import type { EntityName } from "./entities.ts";
import type { Ref, Stored } from "./records.ts";

/**
 * The record a reference names. Throws 2500 where there is none, 610 where it was made inactive; `parameter` is named
 * in the fault. Inactive ones pass while `known` (what the document referred to before) is that same record.
 */
export function referred<T extends Stored = Stored>(books: Books, entity: EntityName, ref: Ref, parameter: string, known?: Ref): T {
  const record = books.get<T>(entity, ref.value);
  if (!record) throw faults.badReference(parameter, ref.value);
  if (record.Active === false && known?.value !== ref.value) throw faults.notFound();
  return record;
}

/** The reference as QuickBooks shows it: with the record's current name. */
export function named(record: Stored): Ref {
  const name = record.DisplayName ?? record.FullyQualifiedName ?? record.Name;
  return { value: record.Id, ...(typeof name === "string" && { name }) };
}

/** Checks an optional reference and gives it its name; undefined stays undefined. */
export function optionalRef(books: Books, entity: EntityName, ref: unknown, parameter: string): Ref | undefined {
  return ref === undefined ? undefined : named(referred(books, entity, ref as Ref, parameter));
}
