import { describe, expect, test } from "vitest";
import { openBench, type Wire } from "./bench.ts";

const OBJECTS = "/crm/objects/2026-09";

async function fresh(call: ReturnType<typeof openBench>["call"]) {
  const make = async (type: string, properties: object) => String((await call("POST", `${OBJECTS}/${type}`, { properties })).body.id);
  const typesOf = async (from: string, to: string): Promise<Record<string, unknown>> => {
    const { results } = (await call("GET", `/crm/v4/objects/${from}/associations/${to}`)).body;
    return Object.fromEntries(results.map((one) => [String(one.toObjectId), one.associationTypes.map((type) => type.typeId)]));
  };
  return { make, typesOf, deal: await make("deals", { dealname: "d" }), first: await make("companies", { name: "one" }), second: await make("companies", { name: "two" }) };
}

describe("associations", () => {
  test("the first company of a deal is its primary one, until another is made that, seen from both sides", async () => {
    const { call } = openBench();
    const { deal, first, second, typesOf } = await fresh(call);
    for (const id of [first, second]) await call("PUT", `${OBJECTS}/deals/${deal}/associations/default/companies/${id}`);
    expect(await typesOf(`deals/${deal}`, "companies")).toEqual({ [first]: [5, 341], [second]: [341] });
    const primary = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 6 }];
    expect((await call("PUT", `/crm/v4/objects/companies/${second}/associations/deals/${deal}`, primary)).status).toBe(201);
    expect(await typesOf(`deals/${deal}`, "companies")).toEqual({ [first]: [341], [second]: [5, 341] });
    expect(await typesOf(`companies/${second}`, "deals")).toEqual({ [deal]: [6, 342] });
    expect(await typesOf(`companies/${first}`, "deals")).toEqual({ [deal]: [342] });
  });

  test("a company has many primary deals", async () => {
    const { call } = openBench();
    const { deal, first, make, typesOf } = await fresh(call);
    const other = await make("deals", { dealname: "e" });
    for (const id of [deal, other]) await call("PUT", `/crm/v4/objects/companies/${first}/associations/default/deals/${id}`);
    expect(await typesOf(`companies/${first}`, "deals")).toEqual({ [deal]: [6, 342], [other]: [6, 342] });
  });

  test("labels of the portal go along with the plain type, and are named from both sides", async () => {
    const { call } = openBench();
    const { deal, make } = await fresh(call);
    const contact = await make("contacts", { email: "who@pays.example" });
    const path = "/crm/v4/associations/deals/contacts/labels";
    const made = await call("POST", path, { name: "billing_contact", label: "Billing contact", inverseLabel: "Pays for" });
    const { typeId } = made.body.results[0] as Wire;
    const billing = [{ associationCategory: "USER_DEFINED", associationTypeId: typeId }];
    const answer = await call("PUT", `${OBJECTS}/deals/${deal}/associations/contacts/${contact}`, billing);
    expect(answer).toMatchObject({ status: 201, body: { labels: ["Billing contact"] } });
    const listed = await call("GET", `${OBJECTS}/contacts/${contact}/associations/deals`);
    expect(listed.body.results[0]?.associationTypes.map((one) => one.label)).toEqual([null, "Pays for"]);
    expect((await call("GET", path)).body.results).toContainEqual({ category: "USER_DEFINED", typeId, label: "Billing contact" });
    expect((await call("POST", path, { name: "billing_contact", label: "Again" })).status).toBe(409);
  });

  test("a type of another pair, of another category, or with an object that is not there is refused and changes nothing", async () => {
    const { call } = openBench();
    const { deal, first, typesOf } = await fresh(call);
    const put = async (associationTypeId: number, to: string, associationCategory = "HUBSPOT_DEFINED") =>
      (await call("PUT", `${OBJECTS}/deals/${deal}/associations/companies/${to}`, [{ associationCategory, associationTypeId }])).status;
    expect(await put(3, first)).toBe(400);
    expect(await put(341, first, "USER_DEFINED")).toBe(400);
    expect(await put(341, "1")).toBe(404);
    expect(await typesOf(`deals/${deal}`, "companies")).toEqual({});
  });

  test("batches create, read and archive, and tell of objects that are not there", async () => {
    const { call } = openBench();
    const { deal, first, second, typesOf } = await fresh(call);
    const path = "/crm/associations/2026-09/deals/companies/batch";
    const inputs = [first, second].map((id) => ({ from: { id: deal }, to: { id }, types: [{ associationTypeId: 341 }] }));
    expect((await call("POST", `${path}/create`, { inputs })).status).toBe(201);
    const read = await call("POST", `${path}/read`, { inputs: [{ id: deal }, { id: "1" }] });
    expect(read).toMatchObject({ status: 207, body: { numErrors: 1, results: [{ from: { id: deal } }] } });
    expect((read.body.results[0] as Wire).to).toHaveLength(2);
    expect((await call("POST", `${path}/archive`, { inputs: [{ from: { id: deal }, to: [{ id: first }] }] })).status).toBe(204);
    expect(Object.keys(await typesOf(`deals/${deal}`, "companies"))).toEqual([second]);
  });

  test("version 3 names associations instead of numbering them", async () => {
    const { call } = openBench();
    const { deal, first } = await fresh(call);
    const path = `/crm/v3/objects/deals/${deal}/associations/companies`;
    expect((await call("PUT", `${path}/${first}/deal_to_company`)).body.id).toBe(deal);
    expect((await call("GET", path)).body.results).toEqual([{ id: first, type: "deal_to_company" }]);
    expect((await call("PUT", `${path}/${first}/deal_to_ticket`)).status).toBe(400);
    expect((await call("DELETE", `${path}/${first}/deal_to_company`)).status).toBe(204);
    expect((await call("GET", path)).body.results).toEqual([]);
  });

  test("an association is told from both sides, once", async () => {
    const { call, install, gathered } = openBench();
    const { deal, first } = await fresh(call);
    await install();
    for (let n = 0; n < 2; n += 1) await call("PUT", `${OBJECTS}/deals/${deal}/associations/default/companies/${first}`);
    expect(await gathered()).toMatchObject([
      { subscriptionType: "deal.associationChange", associationType: "DEAL_TO_COMPANY", fromObjectId: Number(deal), toObjectId: Number(first), isPrimaryAssociation: true, associationRemoved: false },
      { subscriptionType: "company.associationChange", associationType: "COMPANY_TO_DEAL", fromObjectId: Number(first), toObjectId: Number(deal) },
    ]);
  });
});
