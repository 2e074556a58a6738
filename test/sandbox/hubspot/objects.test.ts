import { describe, expect, test } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { as, openBench, type Wire } from "./bench.ts";

const DEALS = "/crm/objects/2026-09/deals";

async function someDeal(call: ReturnType<typeof openBench>["call"], stage = "qualifiedtobuy"): Promise<string> {
  const found = await call("POST", `${DEALS}/search`, { filterGroups: [{ filters: [{ propertyName: "dealstage", operator: "EQ", value: stage }] }], limit: 1 });
  return String(found.body.results[0]?.id);
}

describe("objects", () => {
  test("numbered and dated paths, names, singulars and type ids lead to one store", async () => {
    const { call } = openBench();
    const id = await someDeal(call);
    for (const path of ["/crm/v3/objects/deals", "/crm/v3/objects/deal", "/crm/v3/objects/0-3", "/crm/objects/2026-03/deals", DEALS]) {
      expect((await call("GET", `${path}/${id}`)).body.id).toBe(id);
    }
  });

  test("a deal shows default properties, named ones with null where unset, and associations by name", async () => {
    const { call } = openBench();
    const id = await someDeal(call);
    const plain = await call("GET", `${DEALS}/${id}`);
    expect(Object.keys(plain.body.properties).sort()).toEqual(["amount", "closedate", "createdate", "dealname", "dealstage", "hs_lastmodifieddate", "hs_object_id", "pipeline"]);
    const named = await call("GET", `${DEALS}/${id}?properties=description,nonsense&associations=line_items,companies,contacts`);
    expect(named.body.properties).toMatchObject({ description: null });
    expect(named.body.properties).not.toHaveProperty("nonsense");
    expect(named.body.associations.companies.results.map((one: Wire) => one.type)).toEqual(["deal_to_company", "deal_to_company_unlabeled"]);
    expect(named.body.associations).toMatchObject({ "line items": { results: expect.arrayContaining([{ id: expect.any(String) as string, type: "deal_to_line_item" }]) as object[] } });
  });

  test("unknown properties, wrong formats, stages of another pipeline and read-only values are refused together, by name", async () => {
    const { call } = openBench();
    const id = await someDeal(call);
    const refused = await call("PATCH", `${DEALS}/${id}`, { properties: { nonsense: "1", amount: "a lot", closedate: "soon", hs_is_closed: "true", dealstage: "no-such-stage" } });
    expect(refused).toMatchObject({ status: 400, body: { status: "error", category: "VALIDATION_ERROR" } });
    expect(refused.body.errors.map((one: Wire) => [one.context.propertyName[0], one.code])).toEqual([
      ["nonsense", "PROPERTY_DOESNT_EXIST"],
      ["amount", "INVALID_NUMBER"],
      ["closedate", "INVALID_DATE"],
      ["hs_is_closed", "READ_ONLY_VALUE"],
      ["dealstage", "INVALID_OPTION"],
    ]);
    const told = JSON.parse(String(refused.body.message).replace("Property values were not valid: ", "")) as unknown;
    expect(told).toContainEqual(expect.objectContaining({ isValid: false, name: "nonsense", error: "PROPERTY_DOESNT_EXIST" }));
    expect((await call("PATCH", `${DEALS}/${id}`, { properties: { dealstage: "no-such-stage" } })).status).toBe(400);
    expect((await call("PATCH", `${DEALS}/${id}`, { properties: { deal_currency_code: "XXX" } })).status).toBe(400);
  });

  test("closing a deal makes it won, dates it, and is told to subscribers once installed", async () => {
    const { call, install, gathered } = openBench();
    const id = await someDeal(call);
    await call("PATCH", `${DEALS}/${id}`, { properties: { amount: "12" } });
    expect(await gathered()).toEqual([]);
    await install();
    const closed = await call("PATCH", `${DEALS}/${id}`, { properties: { dealstage: "closedwon" } });
    expect(closed.body.properties).toMatchObject({ dealstage: "closedwon", hs_is_closed_won: "true", hs_deal_stage_probability: "1.0" });
    const events = await gathered();
    expect(events).toContainEqual(expect.objectContaining({ subscriptionType: "deal.propertyChange", objectId: Number(id), propertyName: "dealstage", propertyValue: "closedwon", portalId: 100001, attemptNumber: 0, changeSource: "CRM_UI" }));
    const before = events.length;
    await call("PATCH", `${DEALS}/${id}`, { properties: { dealstage: "closedwon" } });
    expect((await gathered()).length).toBe(before);
  });

  test("a property shows its earlier values, newest first, with who set them", async () => {
    const { call, clock, install } = openBench();
    clock.freeze(true);
    const made = await call("POST", DEALS, { properties: { dealname: "one" } }, as((await install()).access));
    for (const dealname of ["two", ""]) {
      clock.advance(1000);
      await call("PATCH", `${DEALS}/${made.body.id}`, { properties: { dealname } });
    }
    const shown = await call("GET", `${DEALS}/${made.body.id}?propertiesWithHistory=dealname,description`);
    expect(shown.body.propertiesWithHistory).toMatchObject({ description: [], dealname: [{ value: "" }, { value: "two", sourceType: "CRM_UI" }, { value: "one", sourceType: "INTEGRATION" }] });
    expect(shown.body.properties).toMatchObject({ dealname: null });
    expect((await call("GET", `${DEALS}?propertiesWithHistory=dealname&limit=51`)).status).toBe(400);
  });

  test("what is written in closed formats comes back in one form", async () => {
    const { call } = openBench();
    const deal = await call("POST", DEALS, { properties: { closedate: "1798761600000", amount: 12.5 } });
    expect(deal.body.properties).toMatchObject({ closedate: "2027-01-01T00:00:00.000Z", amount: "12.5" });
    const line = await call("POST", "/crm/v3/objects/line_items", { properties: { name: "l", hs_recurring_billing_start_date: "1798761600000" } });
    expect(line.body.properties).toMatchObject({ hs_recurring_billing_start_date: "2027-01-01", quantity: "1" });
    for (const wrong of [{ hs_recurring_billing_start_date: "1798761600001" }, { hs_recurring_billing_start_date: "2027-02-30" }, { quantity: "1,5" }, { recurringbillingfrequency: "often" }, { name: ["l"] }]) {
      expect((await call("POST", "/crm/v3/objects/line_items", { properties: wrong })).status).toBe(400);
    }
  });

  test("a line is worth what HubSpot works out: net of its discount, in its currency, over its term", async () => {
    const { call } = openBench();
    const value = async (properties: object) => (await call("POST", "/crm/v3/objects/line_items", { properties: { name: "l", ...properties } }, as("sandbox-100002"))).body.properties;
    expect(await value({ price: "19.99", quantity: "3", discount: "0.50" })).toMatchObject({ amount: "58.47", hs_pre_discount_amount: "59.97", hs_total_discount: "1.5" });
    expect(await value({ price: "999", quantity: "1", hs_discount_percentage: "12.5", hs_line_item_currency_code: "JPY" })).toMatchObject({ amount: "874" });
    const term = { price: "100", quantity: "1", recurringbillingfrequency: "monthly", hs_recurring_billing_period: "P24M", hs_recurring_billing_start_date: "2027-01-31" };
    expect(await value(term)).toMatchObject({ hs_mrr: "100", hs_arr: "1200", hs_acv: "1200", hs_tcv: "2400", hs_recurring_billing_number_of_payments: "24", hs_recurring_billing_end_date: "2029-01-30" });
  });

  test("a contact's e-mail is taken once", async () => {
    const { call } = openBench();
    const made = await call("POST", "/crm/v3/objects/contacts", { properties: { email: "one@new.example" } });
    expect(made.status).toBe(201);
    const again = await call("POST", "/crm/v3/objects/contacts", { properties: { email: "ONE@new.example" } });
    expect(again).toMatchObject({ status: 409, body: { category: "CONFLICT", message: `Contact already exists. Existing ID: ${made.body.id}` } });
  });

  test("archived objects are gone for whoever does not ask for them, and archiving twice is fine", async () => {
    const { call } = openBench();
    const id = await someDeal(call);
    expect((await call("DELETE", `${DEALS}/${id}`)).status).toBe(204);
    expect((await call("DELETE", `${DEALS}/${id}`)).status).toBe(204);
    expect(await call("GET", `${DEALS}/${id}`)).toMatchObject({ status: 404, body: { category: "OBJECT_NOT_FOUND" } });
    expect((await call("GET", `${DEALS}/${id}?archived=true`)).body.archived).toBe(true);
  });

  test("lists page by id, at most a hundred", async () => {
    const { call } = openBench();
    const first = await call("GET", `${DEALS}?limit=100`);
    expect(first.body.results.length).toBe(100);
    const second = await call("GET", `${DEALS}?limit=100&after=${first.body.paging.next.after}`);
    expect(second.body.results.length).toBe(50);
    expect(second.body).not.toHaveProperty("paging");
    expect((await call("GET", `${DEALS}?limit=101`)).status).toBe(400);
  });

  test("a line item moves to its new deal, and a product's values are copied onto it", async () => {
    const { call } = openBench();
    const [one, two] = [await call("POST", DEALS, { properties: { dealname: "one" } }), await call("POST", DEALS, { properties: { dealname: "two" } })];
    const product = (await call("GET", "/crm/v3/objects/products?limit=1&properties=name,price,hs_sku")).body.results[0] as Wire;
    const made = await call("POST", "/crm/v3/objects/line_items", {
      properties: { hs_product_id: product.id, quantity: "3", hs_discount_percentage: "10" },
      associations: [{ to: { id: one.body.id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 20 }] }],
    });
    expect(made.body.properties).toMatchObject({ name: product.properties.name, price: product.properties.price });
    const linesOf = async (deal: Wire) => (await call("GET", `${DEALS}/${deal.id}/associations/line_items`)).body.results;
    expect(await linesOf(one.body)).toHaveLength(1);
    await call("PUT", `${DEALS}/${two.body.id}/associations/default/line_items/${made.body.id}`);
    expect([await linesOf(one.body), await linesOf(two.body)].map((lines) => lines.length)).toEqual([0, 1]);
  });

  test("merging moves associations and tells it; erasing a contact is told as privacy deletion", async () => {
    const { call, install, gathered } = openBench();
    await install();
    const contacts = (await call("GET", "/crm/v3/objects/contacts?limit=3")).body.results as Wire[];
    const [a, b, c] = contacts.map((one) => String(one.id));
    expect((await call("POST", "/crm/v3/objects/contacts/merge", { primaryObjectId: a, objectIdToMerge: b })).status).toBe(200);
    expect((await call("GET", `/crm/v3/objects/contacts/${b}`)).status).toBe(404);
    expect((await call("POST", "/crm/v3/objects/contacts/gdpr-delete", { objectId: c })).status).toBe(204);
    const told = (await gathered()).map((event) => event.subscriptionType);
    expect(told).toEqual(["contact.merge", "contact.privacyDeletion"]);
  });

  test("broken JSON, another content type, too much of it and unknown paths get HubSpot's envelope", async () => {
    const { call } = openBench();
    for (const [answer, status] of [
      [await call("POST", DEALS, "{not json"), 400],
      [await call("POST", DEALS, "a=b", { "content-type": "text/plain" }), 415],
      [await call("GET", "/crm/v9/objects/deals"), 404],
      [await call("GET", "/crm/v3/objects/unicorns"), 400],
      [await call("POST", DEALS, { properties: { description: "x".repeat(5_000_000) } }), 413],
    ] as const) {
      expect(answer).toMatchObject({ status, body: { status: "error", correlationId: expect.any(String) as string } });
    }
  });

  test("what was answered is there after a restart", async () => {
    const store = openStore(":memory:");
    const first = openBench(store);
    const { access } = await first.install();
    const made = await first.call("POST", DEALS, { properties: { dealname: "kept" } });
    const second = openBench(store);
    expect((await second.call("GET", `${DEALS}/${made.body.id}`, undefined, { authorization: `Bearer ${access}` })).status).toBe(200);
  });
});

describe("search", () => {
  const searchFor = async (request: object) => openBench().call("POST", `${DEALS}/search`, request);
  const by = (...filters: object[]) => ({ filterGroups: [{ filters }] });

  test("filters by value, range, set, presence and association; sorts; pages", async () => {
    const { call } = openBench();
    const won = await call("POST", `${DEALS}/search`, { ...by({ propertyName: "hs_is_closed_won", operator: "EQ", value: "true" }, { propertyName: "amount", operator: "GTE", value: "1000" }), sorts: [{ propertyName: "amount", direction: "DESCENDING" }], properties: ["amount"], limit: 5 });
    const amounts = won.body.results.map((one: Wire) => Number(one.properties.amount));
    expect(amounts).toEqual([...amounts].sort((a: number, b: number) => b - a));
    expect(won.body.total).toBeGreaterThan(5);
    const next = await call("POST", `${DEALS}/search`, { ...by({ propertyName: "hs_is_closed_won", operator: "EQ", value: "true" }), after: won.body.paging.next.after, limit: 5 });
    expect(next.body.results).toHaveLength(5);
    const company = (await call("GET", "/crm/v3/objects/companies?limit=1")).body.results[0] as Wire;
    const own = await call("POST", `${DEALS}/search`, by({ propertyName: "associations.company", operator: "EQ", value: company.id }));
    expect(own.body.total).toBeGreaterThan(0);
  });

  test("looks for words only where HubSpot looks, and finds changes after its lag", async () => {
    const { call, clock } = openBench();
    await call("POST", DEALS, { properties: { dealname: "Quagmire bridge", hs_next_step: "Zanzibar" } });
    const total = async (query: string) => (await call("POST", `${DEALS}/search`, { query })).body.total;
    expect([await total("quagmire"), await total("zanzibar")]).toEqual([1, 0]);
    await call("POST", "/__sandbox/search", { lagSeconds: 30 });
    await call("POST", DEALS, { properties: { dealname: "Quagmire tunnel" } });
    expect(await total("quagmire tunnel")).toBe(0);
    clock.advance(31_000);
    expect(await total("quagmire tunnel")).toBe(1);
  });

  test("wants of each operator what it needs", async () => {
    const one = async (filter: object) => (await searchFor(by({ propertyName: "amount", ...filter }))).status;
    for (const wrong of [{ operator: "EQ" }, { operator: "IN", value: "1" }, { operator: "IN", values: [] }, { operator: "BETWEEN", value: "1" }, { operator: "LIKE", value: "1" }]) expect(await one(wrong)).toBe(400);
    for (const right of [{ operator: "EQ", value: 1 }, { operator: "IN", values: ["1"] }, { operator: "BETWEEN", value: "1", highValue: "2" }, { operator: "NOT_HAS_PROPERTY" }]) expect(await one(right)).toBe(200);
    expect((await searchFor(by({ propertyName: "associations.company", operator: "GT", value: "1" }))).status).toBe(400);
  });

  test("refuses more than its limits and unknown properties", async () => {
    expect((await searchFor({ limit: 201 })).status).toBe(400);
    expect((await searchFor({ after: 9_999, limit: 2 })).status).toBe(400);
    expect((await searchFor(by({ propertyName: "nonsense", operator: "EQ", value: "1" }))).status).toBe(400);
    expect((await searchFor({ filterGroups: Array.from({ length: 6 }, () => ({ filters: [] })) })).status).toBe(400);
  });
});
