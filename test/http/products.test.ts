import { beforeAll, describe, expect, test } from "vitest";
import type { Item } from "../../server/domain/records.ts";
import { lookAtDeal } from "../../server/flows/look/look.ts";
import * as audit from "../../server/store/audit.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as tenants from "../../server/store/tenants.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { company, deal, line, organisation } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

describe("which item a product is", () => {
  const bench = useBench();
  let [own, connectionId, otherConnection] = ["", "", ""];
  const item = (id: string, name: string, active = true): Item => ({ id, name, sku: null, unitPrice: null, active, rawStatus: null, modifiedAt: "2026-11-20T09:00:00.000Z" });
  const items = [item("17", "Web design"), item("18", "Web retired", false)];

  beforeAll(async () => {
    own = await bench().install("100001");
    const other = await bench().install("100002");
    await bench().connectCrm(own, "100001");
    await bench().as(own, tenants.markBaselined);
    await bench().as(own, (tx) => tenants.saveSettings(tx, settingsSchema.parse({ items: { whenMissing: "park" }, trigger: { automatic: true } }), 1));
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "SECRET Ltd");
    const { crm, erp } = bench().vendors;
    const lines = [line(), line({ id: "9002", productId: "302", sku: null, name: "100% Care" }), line({ id: "9003", productId: null, name: "By hand" })];
    crm.readDeal = (id) => Promise.resolve(deal({ id, lines, amount: null }));
    crm.writeBillingStatus = () => Promise.resolve();
    crm.addTimelineEvent = () => Promise.resolve(true);
    erp.describeOrganisation = () => Promise.resolve(organisation());
    erp.findCustomers = () => Promise.resolve([company({ id: "58" })]);
    erp.findInvoices = () => Promise.resolve([]);
    erp.findItems = ({ ids = [] }) => Promise.resolve(items.filter(({ id }) => ids.includes(id)));
    erp.searchItems = (text) => Promise.resolve(items.filter(({ name }) => name.toLowerCase().includes(text)));
    await lookAtDeal(bench().parts.kit, own, "91");
  });

  const PATH = "/api/v1/mapping/products";
  const get = (path: string) => fetchAsCard(bench(), { method: "GET", path });
  const map = (body: object) => fetchAsCard(bench(), { method: "POST", path: PATH, body });
  const listed = async (q = "") => ((await get(`${PATH}?connectionId=${connectionId}${q}`)).body as { products: { id: string; name: string; item: unknown }[] }).products;
  const waits = () => bench().as(own, async (tx) => (await parked.listOpen(tx, "91")).map(({ code, sentence }) => [code, sentence]));

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: `${PATH}?connectionId=${connectionId}` });
    await refusesStrangers(bench(), { method: "GET", path: `/api/v1/mapping/items?connectionId=${connectionId}&text=web` });
    await refusesStrangers(bench(), { method: "POST", path: PATH, body: { connectionId, productId: "301", itemId: "17" } });
  });

  test("lists the products of deals once each, and finds them by part of name or SKU as it was typed", async () => {
    expect((await listed()).map(({ id, item: of }) => [id, of])).toEqual([["302", null], ["301", null]]);
    expect((await listed("&q=100%25")).map(({ id }) => id)).toEqual(["302"]);
    expect((await listed("&q=web-")).map(({ id }) => id)).toEqual(["301"]);
  });

  test("offers items in use, and no other tenant's", async () => {
    expect((await get(`/api/v1/mapping/items?connectionId=${connectionId}&text=web`)).body).toEqual({ items: [{ id: "17", name: "Web design", sku: null }] });
    expect((await get(`/api/v1/mapping/items?connectionId=${connectionId}&itemId=17`)).body).toEqual({ items: [{ id: "17", name: "Web design", sku: null }] });
    expect((await get(`/api/v1/mapping/items?connectionId=${connectionId}&itemId=gone`)).body).toEqual({ items: [] });
    for (const neither of ["", "&text=web&itemId=17"]) expectProblem(await get(`/api/v1/mapping/items?connectionId=${connectionId}${neither}`), 400, "invalid-request");
    expectProblem(await get(`/api/v1/mapping/items?connectionId=${otherConnection}&text=web`), 404, "not-found");
    expectProblem(await map({ connectionId: otherConnection, productId: "301", itemId: "17" }), 404, "not-found");
  });

  test("a choice counts at once: the deal that waited for it goes on; taken back, the product is looked for again", async () => {
    expect(await waits()).toEqual([["item-missing", '"Website" (WEB-1) is not an item in the ERP.']]);
    expectProblem(await map({ connectionId, productId: "301", itemId: "18" }), 404, "not-found");
    expect((await map({ connectionId, productId: "301", itemId: "17" })).status).toBe(202);
    expect((await listed("&q=web")).map(({ item: of }) => of)).toEqual([{ id: "17", name: "Web design", origin: "by-hand" }]);
    await lookAtDeal(bench().parts.kit, own, "91");
    expect(await waits()).toEqual([["item-missing", '"100% Care" is not an item in the ERP.']]);
    const [last] = (await bench().as(own, (tx) => audit.read(tx, { limit: 50 }))).filter(({ kind }) => kind === "asked");
    expect(last?.payload).toEqual({ asked: "map-product", productId: "301", item: "Web design", itemId: "17", by: "ada@bluewater.example" });
    expect((await map({ connectionId, productId: "301", itemId: null })).status).toBe(202);
    expect(await bench().as(own, (tx) => links.erpIdsOf(tx, { kind: "item", connectionId, crmIds: ["301"] }))).toEqual({});
  });
});
