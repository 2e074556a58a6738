/** The object types of a portal, by every name HubSpot takes for them. */
export interface ObjectType {
  name: string;
  singular: string;
  typeId: string;
  /** Scope names of read and write; null: any token may. */
  scope: string | null;
  /** The property that answers "when was this changed last". */
  modified: "hs_lastmodifieddate" | "lastmodifieddate";
  /** Shown when nobody names properties. */
  defaults: string[];
  /** How webhook subscriptions call it; null: no webhooks. */
  webhook: string | null;
}

const type = (name: string, singular: string, typeId: string, scope: string | null, defaults: string[], webhook: string | null): ObjectType => ({
  name,
  singular,
  typeId,
  scope,
  modified: name === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate",
  defaults,
  webhook,
});

export const OBJECT_TYPES: readonly ObjectType[] = [
  type("contacts", "contact", "0-1", "crm.objects.contacts", ["firstname", "lastname", "email"], "contact"),
  type("companies", "company", "0-2", "crm.objects.companies", ["name", "domain"], "company"),
  type("deals", "deal", "0-3", "crm.objects.deals", ["dealname", "amount", "dealstage", "pipeline", "closedate"], "deal"),
  type("products", "product", "0-7", "e-commerce", ["name", "description", "price"], "product"),
  type("line_items", "line_item", "0-8", "crm.objects.line_items", ["name", "quantity", "price", "amount", "hs_product_id"], "line_item"),
  type("tasks", "task", "0-27", null, ["hs_task_subject", "hs_task_status"], null),
  type("notes", "note", "0-46", null, ["hs_note_body"], null),
];

export function objectType(named: string): ObjectType | undefined {
  return OBJECT_TYPES.find((one) => named === one.name || named === one.singular || named === one.typeId);
}

/** HubSpot's own association types between two object types: [from, to, id, label, primary]. */
const ASSOCIATIONS: readonly [string, string, number, number | null][] = [
  ["deals", "contacts", 3, null],
  ["contacts", "deals", 4, null],
  ["deals", "companies", 341, 5],
  ["companies", "deals", 342, 6],
  ["contacts", "companies", 279, 1],
  ["companies", "contacts", 280, 2],
  ["deals", "line_items", 19, null],
  ["line_items", "deals", 20, null],
  ["tasks", "contacts", 204, null],
  ["contacts", "tasks", 203, null],
  ["tasks", "companies", 192, null],
  ["companies", "tasks", 191, null],
  ["tasks", "deals", 216, null],
  ["deals", "tasks", 215, null],
  ["notes", "contacts", 202, null],
  ["contacts", "notes", 201, null],
  ["notes", "companies", 190, null],
  ["companies", "notes", 189, null],
  ["notes", "deals", 214, null],
  ["deals", "notes", 213, null],
];

export interface AssociationType {
  from: string;
  to: string;
  /** The plain association. */
  typeId: number;
  /** The primary one, where HubSpot knows one. */
  primaryId: number | null;
}

export function associationType(from: string, to: string): AssociationType | undefined {
  const row = ASSOCIATIONS.find(([a, b]) => a === from && b === to);
  return row && { from, to, typeId: row[2], primaryId: row[3] };
}
