import { beforeAll, describe, expect, test } from "vitest";
import type { InvoiceDraft } from "../../server/domain/drafts.ts";
import { money } from "../../server/domain/money.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { lookAtDeal } from "../../server/flows/look/look.ts";
import { previewSchema } from "../../server/http/api/deals/preview-schema.ts";
import * as audit from "../../server/store/audit.ts";
import * as links from "../../server/store/links.ts";
import * as tenants from "../../server/store/tenants.ts";
import { company, contact, deal, invoice, line, organisation } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

describe("creating an invoice from the card", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];
  const twins = [company({ id: "58", name: "Bluewater Dental" }), company({ id: "59", name: "Bluewater Dental Ltd" })];
  const made: InvoiceDraft[] = [];

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().connectCrm(own, "100001");
    await bench().as(own, tenants.markBaselined);
    connectionId = await bench().connect(own, "9130", "Northside Books");
    const { vendors } = bench();
    vendors.crm.readDeal = (id) => Promise.resolve(deal({ id, company: company({ id: `5${id}` }) }));
    vendors.crm.writeBillingStatus = () => Promise.resolve();
    vendors.crm.addTimelineEvent = () => Promise.resolve(true);
    vendors.erp.describeOrganisation = () => Promise.resolve(organisation({ closedUntil: "2026-10-31", taxCodes: [{ id: "T20", name: "20% VAT", rate: "20", active: true }] }));
    vendors.erp.findCustomers = () => Promise.resolve(twins);
    vendors.erp.readCustomer = (id) => Promise.resolve(twins.find((one) => one.id === id) ?? null);
    vendors.erp.createCustomer = (draft) => Promise.resolve(company({ id: "60", name: draft.name }));
    vendors.erp.findItems = () => Promise.resolve([]);
    vendors.erp.createItem = (draft) => Promise.resolve({ id: "7", name: draft.name, sku: draft.sku, unitPrice: null, active: true, rawStatus: null, modifiedAt: "2026-11-20T09:00:00.000Z" });
    vendors.erp.findInvoices = () => Promise.resolve([]);
    vendors.erp.createInvoice = (draft) => {
      made.push(draft);
      return Promise.resolve(invoice({ id: draft.reference, number: `20${made.length}`, reference: draft.reference, customerId: draft.customerId, date: draft.date }));
    };
  });

  const send = (method: "GET" | "POST", path: string, body?: unknown, portalId?: string) =>
    fetchAsCard(bench(), { method, path: `/api/v1/deals/${path}`, body, ...(portalId ? { portalId } : {}) });
  const preview = async (id: string, body: unknown) => {
    const response = await send("POST", `${id}/preview`, body);
    expect(response.status, response.text).toBe(200);
    return previewSchema.parse(response.body);
  };
  const look = (id: string) => lookAtDeal(bench().parts.kit, own, id);

  describe("the preview with changes", () => {
    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: "/api/v1/deals/71/preview", body: {} }));

    test("shows every change as the invoice would have it, and what each line's tax is", async () => {
      const options = { deliver: "draft", invoiceDate: "2026-12-01", memo: "Thanks", poNumber: "PO-7", email: "billing@bluewater.example", customer: { use: "59" } };
      const shown = await preview("71", options);
      expect(shown).toMatchObject({
        organisation: "Northside Books",
        system: "QuickBooks Online",
        deliver: "draft",
        asked: { deliver: "draft", invoiceDate: "2026-12-01", dueDate: null },
        customer: { name: "Bluewater Dental", erpName: "Bluewater Dental Ltd", how: "chosen" },
        invoice: {
          memo: "Thanks",
          poNumber: "PO-7",
          email: "billing@bluewater.example",
          taxMode: "exclusive",
          lineCount: 1,
          parts: [{ date: "2026-12-01", dueDate: "2026-12-31", lines: [{ tax: { by: "erp", name: null, rate: null } }] }],
        },
        problems: [],
        ready: true,
      });
    });

    test("names the mapped tax code and its rate, and a word that is mapped to none", async () => {
      const settings = settingsSchema.parse({ tax: { codes: { standard: "T20" } } });
      const before = await bench().as(own, tenants.get);
      await bench().as(own, (tx) => tenants.saveSettings(tx, settings, before.settingsVersion));
      bench().vendors.crm.readDeal = (id) =>
        Promise.resolve(deal({ id, lines: [line({ id: "1", quantity: "1", taxCode: "standard" }), line({ id: "2", quantity: "1", taxCode: "odd" })] }));
      const { invoice: shown, problems } = await preview("72", { customer: { use: "59" } });
      expect(shown?.parts[0]?.lines.map((one) => one.tax)).toEqual([
        { by: "code", name: "20% VAT", rate: "20" },
        { by: "unmapped", name: "odd", rate: null },
      ]);
      expect(problems.map(({ code }) => code)).toEqual(["tax-unmapped"]);
      bench().vendors.crm.readDeal = (id) => Promise.resolve(deal({ id, company: company({ id: `5${id}` }) }));
    });

    test("says before anything is sent that a date lies in a closed period, or is due too early, or that nobody can be mailed", async () => {
      const problems = async (body: object) => (await preview("73", { customer: { use: "59" }, ...body })).problems.map(({ code, nextStep }) => [code, nextStep]);
      expect(await problems({ invoiceDate: "2026-10-31" })).toMatchObject([["period-closed", expect.stringContaining("later invoice date")]]);
      expect(await problems({ dueDate: "2026-11-01" })).toEqual([["deal-incomplete", "Choose a due date on or after the invoice date."]]);
      bench().vendors.crm.readDeal = (id) => Promise.resolve(deal({ id, contacts: [contact({ email: null })], company: company({ id: "573", email: null }) }));
      expect(await problems({ deliver: "sent" })).toMatchObject([["deal-incomplete", expect.stringContaining("e-mail address")]]);
      expect(await problems({ deliver: "approved" })).toEqual([]);
      bench().vendors.crm.readDeal = (id) => Promise.resolve(deal({ id, company: company({ id: `5${id}` }) }));
    });

    test("offers the customers to choose from, takes a choice, or none of them, and writes nothing", async () => {
      const open = await preview("74", {});
      expect(open).toMatchObject({ customer: { how: "unclear" }, ready: false });
      expect(open.problems[0]?.choices.map(({ id }) => id)).toEqual(["58", "59"]);
      expect((await preview("74", { customer: { use: "58" } })).customer).toMatchObject({ how: "chosen", erpName: "Bluewater Dental" });
      expect(await preview("74", { customer: "new" })).toMatchObject({ customer: { how: "new" }, ready: true });
      expect((await preview("74", { customer: { use: "999" } })).customer.how).toBe("unclear");
      expect(await bench().as(own, (tx) => links.erpIdsOf(tx, { kind: "customer", connectionId, crmIds: ["company:574"] }))).toEqual({});
      expect(await bench().as(own, (tx) => audit.read(tx, { dealId: "74", limit: 10 }))).toEqual([]);
    });
  });

  describe("the request", () => {
    test("pressed twice at once, repeated by HubSpot and pressed again later, makes one invoice", async () => {
      made.length = 0;
      const press = () => send("POST", "75/invoice", { customer: { use: "59" }, memo: "Once" });
      const [first, second] = await Promise.all([press(), press()]);
      expect([first.status, second.status]).toEqual([202, 202]);
      await Promise.all([look("75"), look("75")]);
      await press();
      await look("75");
      expect(made.map(({ customerId, memoToCustomer }) => [customerId, memoToCustomer])).toEqual([["59", "Once"]]);
      const late = await press();
      expect([late.status, late.body]).toEqual([200, { accepted: false, why: "Invoice 201 already stands for this deal." }]);
    });

    test("for none of the customers found makes a new one, once", async () => {
      made.length = 0;
      await send("POST", "76/invoice", { customer: "new" });
      await look("76");
      await look("76");
      expect(made.map(({ customerId }) => customerId)).toEqual(["60"]);
      expect(await bench().as(own, (tx) => links.erpIdsOf(tx, { kind: "customer", connectionId, crmIds: ["company:576"] }))).toEqual({ "company:576": "60" });
    });

    test("what was asked for is there again when the deal is parked and the form is opened anew", async () => {
      await send("POST", "77/invoice", { memo: "Kept", invoiceDate: "2026-12-02" });
      await look("77");
      const again = previewSchema.parse((await send("GET", "77/preview")).body);
      expect(again.asked).toEqual({ deliver: null, invoiceDate: "2026-12-02", dueDate: null, memo: "Kept", poNumber: null, email: null });
      expect(again.invoice?.memo).toBe("Kept");
    });

    test("choosing the customer needs the right to settle; creating an invoice the right to create", async () => {
      const before = await bench().as(own, tenants.get);
      const settings = settingsSchema.parse({ roles: { admins: ["boss@bluewater.example"], others: "create-invoices" } });
      await bench().as(own, (tx) => tenants.saveSettings(tx, settings, before.settingsVersion));
      expect((await send("POST", "78/preview", {})).status).toBe(200);
      expectProblem(await send("POST", "78/preview", { customer: "new" }), 403, "not-allowed");
      expectProblem(await send("POST", "78/invoice", { customer: { use: "58" } }), 403, "not-allowed");
      const version = (await bench().as(own, tenants.get)).settingsVersion;
      await bench().as(own, (tx) => tenants.saveSettings(tx, { ...settings, roles: { ...settings.roles, others: "see" } }, version));
      expectProblem(await send("POST", "78/invoice", {}), 403, "not-allowed");
      expect((await send("GET", "78/preview")).status).toBe(200);
    });
  });

  test("a preview of hundreds of lines and a hundred instalments stays small enough for a card", async () => {
    const lines = Array.from({ length: 600 }, (_none, at) => line({ id: String(at), productId: String(at), quantity: "1", unitPrice: "100", name: "N".repeat(2000) }));
    bench().vendors.crm.readDeal = (id) => Promise.resolve(deal({ id, lines, amount: money(6_000_000, "USD"), company: company({ id: "579" }) }));
    bench().vendors.erp.findCustomers = () => Promise.resolve([]);
    const before = await bench().as(own, tenants.get);
    await bench().as(own, (tx) => tenants.saveSettings(tx, settingsSchema.parse({ instalments: { kind: "monthly", months: 120 } }), before.settingsVersion));
    const response = await send("GET", "79/preview");
    const { invoice: shown, ready } = previewSchema.parse(response.body);
    expect(ready).toBe(true);
    expect([shown?.lineCount, shown?.parts.length, shown?.parts[0]?.lines.length, shown?.parts[1]?.lines.length]).toEqual([600, 120, 500, 0]);
    expect(response.text.length).toBeLessThan(1_000_000);
  });
});
