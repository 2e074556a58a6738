import { describe, expect, test } from "vitest";
import { openBench } from "./bench.ts";

const DEALS = "/crm/objects/2026-09/deals";
const PATH = "/crm/properties/2026-09/deals";
const PAID = { name: "x_paid", label: "Paid", type: "number", fieldType: "number", groupName: "onebook" };

async function withGroup() {
  const bench = openBench();
  await bench.call("POST", `${PATH}/groups`, { name: "onebook", label: "Onebook" });
  return bench;
}

describe("properties", () => {
  test("groups and properties are made once, and then hold values of their type", async () => {
    const { call } = await withGroup();
    expect((await call("POST", `${PATH}/groups`, { name: "onebook", label: "Onebook" })).status).toBe(409);
    expect((await call("POST", PATH, PAID)).status).toBe(201);
    expect(await call("POST", PATH, PAID)).toMatchObject({ status: 409, body: { category: "OBJECT_ALREADY_EXISTS" } });
    const deal = await call("POST", DEALS, { properties: { dealname: "d", x_paid: "12.50" } });
    expect(deal.body.properties.x_paid).toBe("12.50");
    expect((await call("PATCH", `${DEALS}/${deal.body.id}`, { properties: { x_paid: "much" } })).status).toBe(400);
    expect((await call("PATCH", `${DEALS}/${deal.body.id}`, { properties: { x_paid: "" } })).status).toBe(200);
  });

  test("a definition that does not hold together is refused", async () => {
    const { call } = await withGroup();
    for (const wrong of [{ groupName: "none" }, { fieldType: "select" }, { name: "Not Allowed" }, { type: "money" }, { type: "enumeration", fieldType: "select" }]) {
      expect((await call("POST", PATH, { ...PAID, ...wrong })).status).toBe(400);
    }
    const twins = [{ label: "A", value: "a" }, { label: "B", value: "a" }];
    expect((await call("POST", PATH, { ...PAID, type: "enumeration", fieldType: "select", options: twins })).status).toBe(400);
  });

  test("changing a label keeps everything else; HubSpot's own properties stay as they are", async () => {
    const { call } = await withGroup();
    const options = [{ label: "A", value: "a", displayOrder: 0, hidden: false }];
    await call("POST", PATH, { ...PAID, type: "enumeration", fieldType: "checkbox", options });
    expect((await call("PATCH", `${PATH}/x_paid`, { label: "Settled" })).body).toMatchObject({ label: "Settled", options, groupName: "onebook" });
    expect((await call("PATCH", `${PATH}/amount`, { label: "Mine" })).status).toBe(400);
    expect((await call("DELETE", `${PATH}/amount`)).status).toBe(400);
    expect((await call("PATCH", `${PATH}/unknown`, { label: "Mine" })).status).toBe(404);
  });

  test("several options of a checkbox property are separated by semicolons", async () => {
    const { call } = await withGroup();
    await call("POST", PATH, { ...PAID, type: "enumeration", fieldType: "checkbox", options: [{ label: "A", value: "a" }, { label: "B", value: "b" }] });
    expect((await call("POST", DEALS, { properties: { x_paid: "a;b" } })).status).toBe(201);
    expect((await call("POST", DEALS, { properties: { x_paid: "a;c" } })).status).toBe(400);
  });

  test("an archived property is gone from objects, listed for who asks, and archiving twice is fine", async () => {
    const { call } = await withGroup();
    await call("POST", PATH, PAID);
    for (let n = 0; n < 2; n += 1) expect((await call("DELETE", `${PATH}/x_paid`)).status).toBe(204);
    expect((await call("GET", `${PATH}/x_paid`)).status).toBe(404);
    expect((await call("POST", DEALS, { properties: { x_paid: "1" } })).status).toBe(400);
    expect((await call("GET", `${PATH}?archived=true`)).body.results.map((one) => one.name)).toEqual(["x_paid"]);
    expect((await call("POST", PATH, PAID)).status).toBe(201);
  });

  test("batches create, read and archive definitions, and tell of failures beside the results", async () => {
    const { call } = await withGroup();
    const made = await call("POST", `${PATH}/batch/create`, { inputs: [PAID, { ...PAID, name: "amount" }] });
    expect(made).toMatchObject({ status: 207, body: { results: [{ name: "x_paid" }], errors: [{ category: "OBJECT_ALREADY_EXISTS", context: { name: ["amount"] } }] } });
    const read = await call("POST", `${PATH}/batch/read`, { inputs: [{ name: "x_paid" }, { name: "none" }] });
    expect(read).toMatchObject({ status: 207, body: { results: [{ name: "x_paid" }], numErrors: 1 } });
    expect((await call("POST", `${PATH}/batch/archive`, { inputs: [{ name: "x_paid" }, { name: "none" }] })).status).toBe(204);
  });

  test("a group is renamed, and goes once nothing is in it", async () => {
    const { call } = await withGroup();
    await call("POST", PATH, PAID);
    expect((await call("PATCH", `${PATH}/groups/onebook`, { label: "Money" })).body).toMatchObject({ label: "Money" });
    expect((await call("DELETE", `${PATH}/groups/onebook`)).status).toBe(400);
    await call("DELETE", `${PATH}/x_paid`);
    expect((await call("DELETE", `${PATH}/groups/onebook`)).status).toBe(204);
    expect((await call("GET", `${PATH}/groups/onebook`)).status).toBe(404);
  });

  test("the admin's rules bind writes of 2026-09, some of them only in a stage", async () => {
    const { call } = openBench();
    const rule = { name: "po_number", when: { property: "dealstage", value: "closedwon" } };
    await call("POST", "/__sandbox/required-deal-properties", { portalId: 100001, properties: ["closedate", rule] });
    const make = async (path: string, properties: object) => (await call("POST", path, { properties })).status;
    expect(await make(DEALS, { dealname: "d" })).toBe(400);
    expect(await make("/crm/v3/objects/deals", { dealname: "d" })).toBe(201);
    expect(await make("/crm/objects/2026-03/deals", { dealname: "d" })).toBe(201);
    expect(await make(DEALS, { dealname: "d", closedate: "2026-12-01" })).toBe(201);
    expect(await make(DEALS, { dealname: "d", closedate: "2026-12-01", dealstage: "closedwon" })).toBe(400);
    expect(await make(DEALS, { dealname: "d", closedate: "2026-12-01", dealstage: "closedwon", po_number: "7" })).toBe(201);
  });
});
