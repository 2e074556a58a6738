import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWorkflowAction } from "./card.ts";
import { agrees, becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

describe("what people ask for", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let companyId: string;
    beforeAll(async () => {
      side = sideOf(world, system);
      companyId = await side.sales.company(`Button Makers ${system}`);
    });
    const press = (dealId: string, options: object = {}) => side.card.ask<{ accepted: boolean }>("POST", `/deals/${dealId}/invoice`, options);

    test("the button pressed twice at once on an open deal makes one invoice, and a third time says that it stands", async () => {
      const dealId = await side.sales.deal({ companyId });
      const presses = await Promise.all([press(dealId), press(dealId)]);
      expect(presses.map((one) => one.status)).toEqual([202, 202]);
      await becomes(side, dealId, { status: "open", invoice_count: "1" });
      await theInvoice(side, dealId);
      expect(await press(dealId)).toMatchObject({ status: 200, json: { accepted: false } });
    });

    test("the button pressed while the deal is being looked at is not forgotten", async () => {
      const dealId = await side.sales.deal({ companyId });
      const fault = { id: `slow-${system}`, kind: "slow", when: "after", method: "GET", path: `/deals/${dealId}`, ms: 1000, times: 1 };
      await world.handle("hubspot", "POST", "/faults", fault);
      await side.card.ask("POST", `/deals/${dealId}/refresh`);
      const hits = async () => (await world.handle<{ id: string; hits: number }[]>("hubspot", "GET", "/faults")).find((one) => one.id === fault.id)?.hits ?? 1;
      await expect.poll(hits, SOON).toBe(1);
      await press(dealId);
      await becomes(side, dealId, { status: "open" });
    });

    test("a deal won before Onebook was connected is invoiced only when asked", async () => {
      const dealId = await side.sales.seeded(system === "QuickBooks" ? "Birchbark Publishing - spring catalogue" : "Lantern Street Cinemas - kiosk trial");
      await side.card.ask("POST", `/deals/${dealId}/refresh`);
      const card = async () => (await side.card.ask<{ lookedAt: string | null; status: { state: string } }>("GET", `/cards/deals/${dealId}`)).json;
      await expect.poll(async () => (await card()).lookedAt, SOON).not.toBeNull();
      expect((await card()).status.state).toBe("not_invoiced");
      expect(await side.books.invoicesOf(dealId)).toEqual([]);
      await press(dealId);
      await becomes(side, dealId, { status: "open" });
      await theInvoice(side, dealId);
    });

    test("a workflow asks for an invoice, twice, and gets one", async () => {
      const dealId = await side.sales.deal({ companyId });
      for (const _ of [1, 2]) expect((await runWorkflowAction(world, side.sales.portalId, dealId)).status).toBe(200);
      await becomes(side, dealId, { status: "open" });
      await theInvoice(side, dealId);
    });

    test("what was typed beside the button is on the invoice", async () => {
      const dealId = await side.sales.deal({ companyId });
      await press(dealId, { invoiceDate: "2026-11-02", dueDate: "2026-12-24", memo: "Thank you", poNumber: "PO 77", email: "ap@buttons.example" });
      await becomes(side, dealId, { status: "open", invoice_date: "2026-11-02", due_date: "2026-12-24" });
      const invoice = await theInvoice(side, dealId);
      expect(invoice).toMatchObject({ date: "2026-11-02", dueDate: "2026-12-24" });
      expect(JSON.stringify(invoice.raw)).toContain("PO 77");
    });

    test("a deal changed after its invoice waits; left as it is, nothing moves", async () => {
      const dealId = await side.sales.deal({ companyId });
      const before = await invoiced(side, dealId);
      await side.sales.addLine(dealId, { name: "One more thing", price: "50.00" });
      await side.sales.update("deals", dealId, { amount: "150.00" });
      await isParked(side, dealId, "changed-after-sending");
      await becomes(side, dealId, { parked_reason: expect.stringContaining(before.number) });
      expect((await side.card.ask("POST", `/deals/${dealId}/change`, { answer: "leave" })).status).toBe(202);
      await becomes(side, dealId, { parked_reason: null, status: "open" });
      expect(await theInvoice(side, dealId)).toEqual(before);
    });

    test("credited and issued anew, the deal shows the new invoice and the old one owes nothing", async () => {
      const dealId = await side.sales.deal({ companyId });
      const before = await invoiced(side, dealId);
      await side.sales.addLine(dealId, { name: "One more thing", price: "50.00" });
      await side.sales.update("deals", dealId, { amount: "150.00" });
      await isParked(side, dealId, "changed-after-sending");
      await side.card.ask("POST", `/deals/${dealId}/change`, { answer: "credit-and-reissue" });
      await expect.poll(async () => (await side.books.invoicesOf(dealId)).length, SOON).toBe(2);
      const after = (await side.books.invoicesOf(dealId)).find((one) => one.id !== before.id);
      await becomes(side, dealId, { status: "open", invoice_number: after?.number, invoice_count: "1", parked_reason: null });
      expect(after?.lines.map((line) => line.amount)).toEqual(["100.00", "50.00"]);
      expect((await side.books.invoice(before.id)).balance).toBe("0.00");
      await agrees(side, dealId, after ? [after] : []);
    });

    test("a paid invoice is not credited: a person is told to settle it", async () => {
      const dealId = await side.sales.deal({ companyId });
      const invoice = await invoiced(side, dealId);
      await side.books.pay(invoice, 40);
      await becomes(side, dealId, { status: "part_paid" });
      await side.sales.addLine(dealId, { name: "Extra", price: "50.00" });
      await isParked(side, dealId, "changed-after-sending");
      await side.card.ask("POST", `/deals/${dealId}/change`, { answer: "credit-and-reissue" });
      await becomes(side, dealId, { parked_reason: expect.stringContaining("payments or credits") });
      await agrees(side, dealId, [await theInvoice(side, dealId)]);
    });

    test("what nobody was given yet follows the deal: one invoice, brought up to date", async () => {
      const dealId = await side.sales.deal({ companyId });
      await press(dealId, { deliver: "draft" });
      const state = system === "Xero" ? "draft" : "open";
      await becomes(side, dealId, { status: state });
      const before = await theInvoice(side, dealId);
      await side.sales.addLine(dealId, { name: "One more thing", price: "50.00" });
      await side.sales.update("deals", dealId, { amount: "150.00" });
      await expect.poll(async () => (await theInvoice(side, dealId)).lines.map((line) => line.amount), SOON).toEqual(["100.00", "50.00"]);
      expect((await theInvoice(side, dealId)).id).toBe(before.id);
      await becomes(side, dealId, { status: state, parked_reason: null, invoice_total: (await theInvoice(side, dealId)).total });
    });
  });
});
