import type { EntityName } from "../books/entities.ts";
import { faults } from "../wire/fault.ts";
import { fieldsOf, type FieldType } from "../wire/known-fields.ts";

/** Reads one property of a record for comparing and sorting. */
export interface Property {
  kind: FieldType["kind"];
  isId: boolean;
  of(record: unknown): string | number | boolean | undefined;
}

/** Known, yet not open to queries. Found by others the hard way; Intuit's reference marks few of them. */
const CLOSED = new Set(["PrivateNote", "PrimaryTaxIdentifier", "CustomerMemo", "SyncToken", "domain", "sparse", "status", "TxnTaxDetail", "DeliveryInfo", "EmailStatus", "PrintStatus", "BillEmail", "BillAddr", "ShipAddr"]);
/** Where a property is a structure, this part of it is meant. */
const MEANT: Record<string, string> = { ReferenceType: "value", EmailAddress: "Address", TelephoneNumber: "FreeFormNumber", WebSiteAddress: "URI" };

/** Finds a property such as `TotalAmt`, `CustomerRef` or `MetaData.LastUpdatedTime`. Throws 4001 where it cannot be asked for. */
export function property(entity: EntityName, path: string): Property {
  const steps = path.split(".");
  const names: string[] = [];
  let type: string = entity;
  let field: FieldType | undefined;
  for (const step of steps) {
    const found = nameIn(type, step);
    field = found === undefined ? undefined : fieldsOf(type)?.get(found);
    if (!found || !field) throw faults.invalidQuery(`Property ${path} not found for Entity ${entity}`);
    if (field.list || CLOSED.has(found)) throw faults.invalidQuery(`property '${path}' is not queryable`);
    names.push(found);
    type = field.type;
  }
  if (!field) throw faults.invalidQuery(`Property ${path} not found for Entity ${entity}`);
  if (field.kind === "object") {
    const part = MEANT[field.type];
    if (part === undefined) throw faults.invalidQuery(`property '${path}' is not queryable`);
    names.push(part);
  }
  return { kind: field.kind === "object" ? "string" : field.kind, isId: names.at(-1) === "Id" || field.type === "ReferenceType", of: reader(names) };
}

/** Throws 4001 where the record type has no such field; any it has can be selected, even one not open to conditions. */
export function refuseUnknownField(entity: EntityName, path: string): void {
  if (nameIn(entity, path.split(".")[0]!) === undefined) throw faults.invalidQuery(`Property ${path} not found for Entity ${entity}`);
}

function nameIn(type: string, step: string): string | undefined {
  const lower = step.toLowerCase();
  return [...(fieldsOf(type)?.keys() ?? [])].find((name) => name.toLowerCase() === lower);
}

const reader = (names: string[]) => (record: unknown) => {
  const held = names.reduce((value, name) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined), record);
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? held : undefined;
};
