import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { business, REALM, standIn, type StandIn } from "./stand-in.ts";

/** Exchanges recorded with Intuit's own sandbox; they lie beside the repository and are not part of it. */
const FOLDER = fileURLToPath(new URL("../../../../shared/specs/quickbooks/recorded/", import.meta.url));

interface Exchange {
  request: { method: string; uri: string; body: { string: string } };
  response: { status: { code: number }; headers: Record<string, string[]>; body: { string: string } };
  recorded_at: string;
}
type Json = Record<string, unknown>;

/** All but uploads (files are not kept) and reports (not covered). */
const CASSETTES = [
  "all/alt_select", "all/customers", "all/employees_including_active", "all/sales_receipts", "all/vendors_by_5",
  "attachment/delete_attachment", "attachment/read_attachment", "batch/basic", "cdc/basic", "create/customer", "create/invoice",
  "deactivate/account", "deactivate/employee", "delete/invoice", "error/400", "error/400_json", "error/401", "error/500",
  "error/validation", "get/display_name", "get/id", "get/inactive_vendors", "get_pdf/invoice", "misc/ampersand",
  "update/customer", "update/sales_receipt", "void/invoice",
];
/** What the company held; each cassette's own reads come on top. */
const HOLDINGS = ["all/customers", "all/sales_receipts", "get/inactive_vendors", "all/employees_including_active", "cdc/basic", "misc/ampersand"];
const ITEMS: [id: string, name: string][] = [["1", "Services"], ["4", "Design"], ["5", "Rock Fountain"], ["7", "Installation"]];

const exchanges = (cassette: string) => (parse(readFileSync(`${FOLDER}${cassette}.yml`, "utf8")) as { http_interactions: Exchange[] }).http_interactions;
const bodyOf = ({ response }: Exchange): Json => (response.body.string.startsWith("{") ? (JSON.parse(response.body.string) as Json) : {});

/** The records in the answers to reads, by type and id, the earliest version first. */
function recordsRead(cassette: string): Record<string, Record<string, Json>> {
  const found: Record<string, Record<string, Json>> = {};
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) return value.forEach((each) => visit(each, name));
    if (typeof value !== "object" || value === null) return;
    const record = value as Json;
    if (typeof record.Id === "string" && record.SyncToken !== undefined) (found[name] ??= {})[record.Id] ??= record;
    else Object.entries(record).forEach(([key, inner]) => visit(inner, key));
  };
  for (const exchange of exchanges(cassette)) if (exchange.request.method === "get") visit(bodyOf(exchange), "");
  return found;
}

let qb: StandIn;
afterEach(() => qb?.close());

/** A company in California as Intuit's sample company is, on the day of the recording. */
async function company(cassette: string): Promise<void> {
  qb = standIn({ seed: "empty", business: business({ timeZone: "America/Los_Angeles", currencies: [] }) });
  await qb.handle("/preferences", { customFields: ["Crew #"], cdcLookBackDays: 36_500 });
  const items = Object.fromEntries(ITEMS.map(([Id, Name]) => [Id, { Id, SyncToken: "0", Name, FullyQualifiedName: Name, Type: "Service", Active: true, Taxable: false }]));
  const funds = { Id: "4", SyncToken: "0", Name: "Undeposited Funds", AccountType: "Other Current Asset", AccountSubType: "UndepositedFunds", Active: true };
  const lists: Record<string, Json> = { Item: items, Account: { 4: funds } };
  for (const name of [...HOLDINGS, cassette]) {
    for (const [entity, records] of Object.entries(recordsRead(name))) lists[entity] = { ...lists[entity], ...records };
  }
  const records = Object.fromEntries(Object.entries(lists).map(([entity, byId]) => [entity, Object.values(byId)]));
  // Recorded before the list of customers was.
  if (cassette === "create/customer") records.Customer = records.Customer!.filter((each) => (each as Json).DisplayName !== "Doe5, Jane");
  if (cassette === "attachment/delete_attachment") records.Attachable = Object.values(recordsRead("attachment/read_attachment").Attachable!);
  if (cassette === "get_pdf/invoice") records.Invoice = Object.values(recordsRead("delete/invoice").Invoice!).map((invoice) => ({ ...invoice, Id: "130" }));
  expect(await qb.handle("/import", { records, replace: true })).toMatchObject({ status: 200 });
}

function pathOf(uri: string): string {
  const { pathname, search } = new URL(uri);
  return `/v3/company/${REALM}${pathname.replace(/^\/v3(\/company\/-COMPANY_ID-)?/, "")}${search}`;
}

/** Chance, clocks and Intuit's own people; everything else has to be the same. */
const VOLATILE: Record<string, string[]> = {
  "*": ["time", "LastUpdatedTime"],
  "create/customer": ["Id", "CreateTime"],
  "create/invoice": ["Id", "DocNumber", "CreateTime"],
  // Names one of Intuit's users.
  "batch/basic": ["Detail", "Id", "CreateTime"],
  // Our list of properties is from the newest schema and names more of them.
  "error/400_json": ["Detail"],
  // Name the company and the host.
  "error/500": ["Detail"],
  // Names the token.
  "error/401": ["detail"],
};

/** The same with volatile values replaced by their type, so that presence and type still count. */
function comparable(value: unknown, volatile: string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => comparable(each, volatile));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, volatile.includes(key) ? typeof inner : comparable(inner, volatile)]));
}

describe.skipIf(!existsSync(FOLDER))("what was recorded with Intuit's sandbox", () => {
  it.each(CASSETTES)("%s is answered the same", async (cassette) => {
    await company(cassette);
    const volatile = [...VOLATILE["*"]!, ...(VOLATILE[cassette] ?? [])];
    for (const exchange of exchanges(cassette)) {
      qb.clock.set(Date.parse(exchange.recorded_at));
      const { request, response } = exchange;
      const pdf = cassette === "get_pdf/invoice";
      const headers = { ...(pdf && { accept: "application/pdf" }), ...(cassette === "error/401" && { authorization: "Bearer expired" }) };
      const answer = await qb.call(request.method.toUpperCase(), pathOf(request.uri), request.body.string || undefined, headers);
      expect(answer.status).toBe(response.status.code);
      expect(answer.headers.get("content-type")).toBe(response.headers["Content-Type"]?.[0]);
      expect(comparable(answer.body, volatile)).toEqual(comparable(bodyOf(exchange), volatile));
      if (pdf) expect(answer.text.startsWith("%PDF")).toBe(true);
    }
  });

  it("is all of it, but for uploads and reports", async () => {
    const { readdirSync } = await import("node:fs");
    const all = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yml")).map((name) => name.slice(0, -4));
    const left = all.filter((name) => !CASSETTES.includes(name)).sort();
    expect(left).toEqual(["attachment/create_for_invoice", "attachment/error_estimate", "reports/gl", "reports/profit_and_loss"]);
  });
});
