import { beforeAll, describe, expect, test } from "vitest";
import { defaultSettings } from "../../server/domain/settings.ts";
import { previewSchema } from "../../server/http/api/deals/preview-schema.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as tenants from "../../server/store/tenants.ts";
import { company, deal, line, organisation } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

describe("trying settings on a deal before they are saved", () => {
  const bench = useBench();
  let [own, connectionId, otherConnection] = ["", "", ""];
  const writes: string[] = [];

  beforeAll(async () => {
    own = await bench().install("100001");
    const other = await bench().install("100002");
    await bench().connectCrm(own, "100001");
    await bench().as(own, tenants.markBaselined);
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "SECRET Ltd");
    const { crm, erp } = bench().vendors;
    const worded = deal({ id: "81", lines: [line({ taxCode: "VAT 20%" })], properties: { po_ref: "PO-9" } });
    crm.readDeal = (id, { deal: names }) => Promise.resolve(id === "81" ? { ...worded, properties: names.includes("po_ref") ? worded.properties : {} } : null);
    erp.describeOrganisation = () => Promise.resolve(organisation({ taxCodes: [{ id: "T20", name: "20% VAT", rate: "20", active: true }] }));
    erp.findCustomers = () => Promise.resolve([company({ id: "58" })]);
    erp.findItems = () => Promise.resolve([]);
    erp.findInvoices = () => Promise.resolve([]);
    const written = (name: string) => () => Promise.reject(new Error(`${name}, call ${writes.push(name)}`));
    Object.assign(erp, { createCustomer: written("createCustomer"), createItem: written("createItem"), createInvoice: written("createInvoice"), updateInvoice: written("updateInvoice") });
    Object.assign(crm, { writeBillingStatus: written("writeBillingStatus"), addTimelineEvent: written("addTimelineEvent") });
  });

  const attempt = (body: unknown) => fetchAsCard(bench(), { method: "POST", path: "/api/v1/settings/try", body });
  const tried = async (settings: object) => {
    const response = await attempt({ dealId: "81", settings });
    expect(response.status, response.text).toBe(200);
    return previewSchema.parse(response.body);
  };

  test("refuses strangers, and whoever may not change settings", async () => {
    const sending = { method: "POST", path: "/api/v1/settings/try", body: { dealId: "81", settings: {} } } as const;
    await refusesStrangers(bench(), sending);
    await bench().as(own, (tx) => tenants.saveSettings(tx, { ...defaultSettings, roles: { admins: ["boss@bluewater.example"], finance: [], others: "settle" } }, 1));
    expectProblem(await fetchAsCard(bench(), sending), 403, "not-allowed");
    await bench().as(own, (tx) => tenants.saveSettings(tx, defaultSettings, 2));
  });

  test("shows what the draft makes of the deal, and keeps and writes nothing", async () => {
    const codes = async (settings: object) => (await tried(settings)).problems.map(({ code }) => code);
    expect(await codes({})).toEqual(["tax-unmapped"]);
    const drafted = await tried({ tax: { codes: { "VAT 20%": "T20" } }, fields: { poNumber: "po_ref" }, dueDays: 7 });
    expect(drafted).toMatchObject({
      ready: true,
      customer: { how: "found", erpName: "Bluewater Dental" },
      invoice: { poNumber: "PO-9", parts: [{ date: "2026-11-23", dueDate: "2026-11-30", lines: [{ tax: { by: "code", name: "20% VAT" } }] }] },
    });
    expect((await bench().as(own, tenants.get)).settings).toEqual(defaultSettings);
    expect(await bench().as(own, (tx) => dealBook.readCard(tx, "81"))).toBeNull();
    expect(writes).toEqual([]);
  });

  test("sees past what would be created on the way: a product that is nowhere stops it, whether the customer is new or not", async () => {
    const rules = { tax: { codes: { "VAT 20%": "T20" } }, items: { whenMissing: "park" } };
    const outcome = async () => {
      const { customer, problems, ready } = await tried(rules);
      return [customer.how, problems.map(({ code }) => code), ready];
    };
    expect(await outcome()).toEqual(["found", ["item-missing"], false]);
    bench().vendors.erp.findCustomers = () => Promise.resolve([]);
    expect(await outcome()).toEqual(["new", ["item-missing"], false]);
  });

  test("a deal that is not there, a foreign company and a rule that makes no sense are refused by name", async () => {
    expectProblem(await attempt({ dealId: "82", settings: {} }), 404, "not-found");
    for (const settings of [{ defaultConnectionId: otherConnection }, { instalments: { kind: "percent", parts: [{ percent: "30", afterDays: 0 }] } }, { colour: "blue" }]) {
      expectProblem(await attempt({ dealId: "81", settings }), 400, "invalid-request");
    }
    expectProblem(await attempt({ dealId: "81" }), 400, "invalid-request");
    expect((await tried({ defaultConnectionId: connectionId })).organisation).toBe("Northside Books");
  });
});
