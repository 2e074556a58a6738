/** The object types of a portal, by every name HubSpot takes for them. */
export interface ObjectType {
  name: string;
  singular: string;
  typeId: string;
  /** Reading takes one of these with ".read", writing one with ".write"; "e-commerce" goes for both. */
  scopes: readonly string[];
  /** The property that answers "when was this changed last". */
  modified: "hs_lastmodifieddate" | "lastmodifieddate";
  /** Shown when nobody names properties. */
  defaults: string[];
  /** Where a search's "query" looks. */
  searched: string[];
  /** The group of HubSpot's own properties. */
  group: string;
  /** How webhook subscriptions call it; null: no webhooks. */
  webhook: string | null;
}

type Row = Pick<ObjectType, "name" | "singular" | "typeId" | "defaults" | "searched"> & Partial<Pick<ObjectType, "scopes" | "group" | "webhook">>;

const type = (row: Row): ObjectType => ({
  scopes: [`crm.objects.${row.name}`],
  modified: row.name === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate",
  group: `${row.singular.replace("_", "")}information`,
  webhook: row.singular,
  ...row,
});

/** Tasks and notes have scopes of their own by now; the contact scopes, which HubSpot's guide names, still do. */
export const OBJECT_TYPES: readonly ObjectType[] = [
  type({ name: "contacts", singular: "contact", typeId: "0-1", defaults: ["firstname", "lastname", "email"], searched: ["firstname", "lastname", "email", "phone", "company"] }),
  type({ name: "companies", singular: "company", typeId: "0-2", defaults: ["name", "domain"], searched: ["name", "domain", "website", "phone"] }),
  type({ name: "deals", singular: "deal", typeId: "0-3", defaults: ["dealname", "amount", "dealstage", "pipeline", "closedate"], searched: ["dealname", "pipeline", "dealstage", "description", "dealtype"] }),
  type({ name: "products", singular: "product", typeId: "0-7", scopes: ["crm.objects.products", "e-commerce"], defaults: ["name", "description", "price"], searched: ["name", "description", "price", "hs_sku"] }),
  type({ name: "line_items", singular: "line_item", typeId: "0-8", scopes: ["crm.objects.line_items", "e-commerce"], defaults: ["name", "quantity", "price", "amount", "hs_product_id"], searched: ["name", "description", "hs_sku"] }),
  type({ name: "tasks", singular: "task", typeId: "0-27", scopes: ["crm.objects.contacts", "crm.objects.tasks"], group: "task", webhook: null, defaults: ["hs_task_subject", "hs_task_status"], searched: ["hs_task_subject", "hs_task_body"] }),
  type({ name: "notes", singular: "note", typeId: "0-46", scopes: ["crm.objects.contacts", "crm.objects.notes"], group: "note", webhook: null, defaults: ["hs_note_body"], searched: ["hs_note_body"] }),
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

/** Any one of these scopes opens a type's objects. */
export const objectScopes = (type: ObjectType, access: "read" | "write"): string[] => type.scopes.map((scope) => (scope === "e-commerce" ? scope : `${scope}.${access}`));

/** Any one of these opens a type's property definitions; making them takes a schema scope. */
export function schemaScopes(type: ObjectType, access: "read" | "write"): string[] {
  const schema = type.scopes.map((scope) => (scope === "e-commerce" ? scope : `${scope.replace("objects", "schemas")}.${access}`));
  return access === "read" ? [...new Set([...schema, ...objectScopes(type, "read")])] : schema;
}

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
