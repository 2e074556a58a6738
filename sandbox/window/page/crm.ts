import type { WindowTenant } from "../parts.ts";
import { call } from "./calls.ts";

/** The kinds of records the window shows, with HubSpot's number for each. */
export const OBJECTS = {
  deals: { typeId: "0-3", one: "Deal", many: "Deals", title: "dealname", properties: ["dealname", "amount", "deal_currency_code", "dealstage", "closedate", "onebook_status", "onebook_balance", "onebook_parked_reason"] },
  companies: { typeId: "0-2", one: "Company", many: "Companies", title: "name", properties: ["name", "domain", "city", "country", "phone"] },
  contacts: { typeId: "0-1", one: "Contact", many: "Contacts", title: "email", properties: ["firstname", "lastname", "email", "phone"] },
} as const;
export type ObjectName = keyof typeof OBJECTS;

export const isObject = (section: string): section is ObjectName => section in OBJECTS;

export interface RecordRow {
  id: string;
  properties: Record<string, string | null>;
  associations?: Record<string, { results: { id: string }[] }>;
}

export interface LineItem {
  name: string;
  quantity: string;
  price: string;
  discount: string;
  amount: string;
}

const BASE = "crm/objects/2026-09";

export const nameOf = (object: ObjectName, { id, properties }: RecordRow): string =>
  (object === "contacts" ? [properties["firstname"], properties["lastname"]].filter(Boolean).join(" ") : properties[OBJECTS[object].title]) || properties["email"] || id;

/** Those last changed on top; at most a hundred. */
export async function findRecords(tenant: WindowTenant, object: ObjectName, text: string): Promise<RecordRow[]> {
  const answer = await call<{ results: RecordRow[] }>(tenant, "crm", "POST", `${BASE}/${object}/search`, {
    ...(text ? { query: text } : {}),
    properties: OBJECTS[object].properties,
    sorts: [{ propertyName: "hs_lastmodifieddate", direction: "DESCENDING" }],
    limit: 100,
  });
  return answer.results;
}

export const readRecord = (tenant: WindowTenant, object: ObjectName, id: string): Promise<RecordRow> =>
  call(tenant, "crm", "GET", `${BASE}/${object}/${id}?properties=${OBJECTS[object].properties.join(",")}&associations=${object === "deals" ? "line_items,companies,contacts" : "deals"}`);

export const readMany = async (tenant: WindowTenant, object: string, ids: string[], properties: readonly string[]): Promise<RecordRow[]> => {
  const inputs = [...new Set(ids)].slice(0, 100).map((id) => ({ id }));
  if (inputs.length === 0) return [];
  return (await call<{ results: RecordRow[] }>(tenant, "crm", "POST", `${BASE}/${object}/batch/read`, { inputs, properties })).results;
};

export const associated = ({ associations }: RecordRow, name: string): string[] => (associations?.[name]?.results ?? []).map(({ id }) => id);

export async function readLines(tenant: WindowTenant, deal: RecordRow): Promise<LineItem[]> {
  const rows = await readMany(tenant, "line_items", associated(deal, "line items"), ["name", "quantity", "price", "amount", "hs_discount_percentage", "discount"]);
  return rows.map(({ properties: of }) => ({
    name: of["name"] ?? "",
    quantity: of["quantity"] ?? "",
    price: of["price"] ?? "",
    discount: of["hs_discount_percentage"] ? `−${of["hs_discount_percentage"]}%` : of["discount"] ? `−${of["discount"]} each` : "",
    amount: of["amount"] ?? "",
  }));
}

export const closeDeal = (tenant: WindowTenant, id: string): Promise<unknown> => call(tenant, "crm", "PATCH", `${BASE}/deals/${id}`, { properties: { dealstage: "closedwon" } });
