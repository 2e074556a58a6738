import { describe, expect, test } from "vitest";
import { openBench, type Wire } from "./bench.ts";

const PATH = "/integrators/timeline/2026-03/events";
const PAID = { name: "invoice_paid", objectType: "deals", properties: [{ name: "headline" }, { name: "amount", type: "number" }, { name: "on", type: "date" }, { name: "how", type: "enumeration", options: ["card"] }] };

async function withDeal() {
  const bench = openBench();
  const { id } = (await bench.call("GET", "/crm/objects/2026-09/deals?limit=1")).body.results[0] as Wire;
  const send = (more: object) => bench.call("POST", PATH, { id: "e1", eventTypeName: "invoice_paid", objectId: id, properties: { headline: "Paid" }, ...more });
  return { ...bench, id, send };
}

describe("app events", () => {
  test("are taken once each, of registered types only, and read back per object", async () => {
    const { call, id, send } = await withDeal();
    expect((await send({})).status).toBe(400);
    await call("POST", "/__sandbox/event-types", ["invoice_paid"]);
    expect((await send({})).status).toBe(201);
    expect((await send({})).status).toBe(409);
    expect((await send({ id: "e2", timestamp: "2026-11-01T09:00:00Z" })).status).toBe(201);
    expect((await call("GET", `/__sandbox/timeline/100001/${id}`)).body).toMatchObject([{ id: "e1" }, { id: "e2", timestamp: "2026-11-01T09:00:00Z" }]);
  });

  test("carry only the properties of their type, in its formats, about an object that is there", async () => {
    const { call, send } = await withDeal();
    await call("POST", "/__sandbox/event-types", [PAID]);
    for (const wrong of [{ properties: { colour: "red" } }, { properties: { amount: "much" } }, { properties: { on: "soon" } }, { properties: { how: "cash" } }, { objectId: "1" }, { objectId: undefined }, { id: undefined }, { properties: { headline: 1 } }]) {
      expect((await send(wrong)).status).toBe(400);
    }
    expect((await send({ properties: { headline: "Paid", amount: "12.50", on: "2026-11-23", how: "card" } })).status).toBe(201);
  });

  test("come in batches, all or none", async () => {
    const { call, id } = await withDeal();
    await call("POST", "/__sandbox/event-types", [PAID]);
    const one = (event: string, properties: object = {}) => ({ id: event, eventTypeName: "invoice_paid", objectId: id, properties });
    expect((await call("POST", `${PATH}/batch`, { inputs: [one("a"), one("b", { colour: "red" })] })).status).toBe(400);
    expect((await call("POST", `${PATH}/batch`, { inputs: [one("a"), one("b")] })).status).toBe(200);
    expect((await call("POST", `${PATH}/batch`, { inputs: [one("c"), one("a")] })).status).toBe(409);
    expect((await call("GET", `/__sandbox/timeline/100001/${id}`)).body).toHaveLength(2);
  });

  test("find a contact by e-mail", async () => {
    const { call } = openBench();
    await call("POST", "/__sandbox/event-types", [{ name: "reminded", objectType: "contacts" }]);
    const contact = await call("POST", "/crm/v3/objects/contacts", { properties: { email: "who@pays.example" } });
    const sent = await call("POST", PATH, { id: "r", eventTypeName: "reminded", email: "Who@pays.example", properties: {} });
    expect(sent.body).toMatchObject({ objectId: contact.body.id });
  });
});
