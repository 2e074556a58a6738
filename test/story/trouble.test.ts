import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agrees, becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { REALM, startWorld, XERO_TENANT, type World } from "./world.ts";

describe("when things go wrong", () => {
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
      companyId = await side.sales.company(`Troubled ${system}`);
    });
    const deal = () => side.sales.deal({ companyId });
    const vendor = () => side.books.system;
    const creation = () => (system === "Xero" ? { method: "PUT", path: "/Invoices" } : { method: "POST", path: "/invoice\\?" });

    test.each([
      { kind: "reset", when: "before" },
      { kind: "reset", when: "after" },
      { kind: "html", when: "after" },
      { kind: "truncate", when: "after" },
      { kind: "empty", when: "after" },
      { kind: "status", status: 500, when: "before" },
      { kind: "status", status: 503, when: "after" },
      { kind: "status", status: 429, retryAfter: 1, when: "before" },
    ])("the answer to creating an invoice is spoilt ($kind $when): there is exactly one", async (fault) => {
      const dealId = await deal();
      await world.handle(vendor(), "POST", "/faults", { ...creation(), ...fault, times: 1 });
      const invoice = await invoiced(side, dealId);
      await agrees(side, dealId, [invoice]);
    });

    test("webhooks doubled and out of order change nothing; five times the same event is one invoice", async () => {
      for (const one of ["hubspot", vendor()] as const) await world.handle(one, "POST", "/webhooks", { duplicateRate: 1, reorderRate: 0.5 });
      const dealId = await deal();
      const invoice = await invoiced(side, dealId);
      const { deliveries } = await world.handle<{ deliveries: { id: string; body: string }[] }>("hubspot", "GET", "/webhooks");
      const told = deliveries.filter((one) => one.body.includes(dealId)).at(-1)?.id ?? "";
      for (let time = 0; time < 5; time += 1) await world.handle("hubspot", "POST", `/webhooks/${told}/redeliver`);
      await side.books.pay(invoice, Number(invoice.total));
      await becomes(side, dealId, { status: "paid" });
      await theInvoice(side, dealId);
      for (const one of ["hubspot", vendor()] as const) await world.handle(one, "POST", "/webhooks", {});
    });

    test("expired access tokens are renewed on the way", async () => {
      await world.handle("hubspot", "POST", "/tokens/expire", {});
      if (system === "Xero") await world.handle("xero", "POST", "/tokens/expire", { which: "access" });
      else await world.handle("quickbooks", "POST", "/tokens", { expire: "access" });
      await invoiced(side, await deal());
    });

    test("a closed period waits with the day named; reopened and retried, it goes on", async () => {
      await side.books.closeUntil("2026-12-31");
      const dealId = await deal();
      await side.card.ask("POST", `/deals/${dealId}/invoice`, {});
      await isParked(side, dealId, "period-closed");
      await becomes(side, dealId, { status: "parked" });
      await side.books.closeUntil(null);
      const [waiting] = await side.card.parked(dealId);
      expect((await side.card.ask("POST", `/parked/${waiting?.id}/retry`)).status).toBe(202);
      await becomes(side, dealId, { status: "open", parked_reason: null });
      await theInvoice(side, dealId);
    });

    test("the app stops in the middle and finishes after its start: one invoice", async () => {
      const dealId = await deal();
      await world.handle(vendor(), "POST", "/faults", { ...creation(), id: `stop-${system}`, kind: "slow", when: "after", ms: 1500, times: 1 });
      await side.sales.win(dealId);
      const hits = async () => (await world.handle<{ id: string; hits: number }[]>(vendor(), "GET", "/faults")).find((one) => one.id === `stop-${system}`)?.hits ?? 1;
      await expect.poll(hits, SOON).toBe(1);
      await world.restart();
      await becomes(side, dealId, { status: "open" });
      await theInvoice(side, dealId);
    });

    test("access withdrawn: what comes waits and says so; connected again, it goes on", async () => {
      if (system === "Xero") await world.handle("xero", "POST", "/tokens/expire", { which: "all" });
      else for (const expire of ["refresh", "access", "grant"]) await world.handle("quickbooks", "POST", "/tokens", { expire });
      const dealId = await deal();
      await side.sales.win(dealId);
      await isParked(side, dealId, "reconnect");
      await becomes(side, dealId, { status: "parked", parked_reason: expect.stringMatching(/renewed/) });
      expect((await side.card.connections()).find((one) => one.system === vendor())?.state).toBe("needs-reconnect");
      await world.connect(side.sales.portalId, vendor(), system === "Xero" ? XERO_TENANT : REALM);
      await becomes(side, dealId, { status: "open", parked_reason: null });
      await theInvoice(side, dealId);
    });

    test("another company picked by mistake waits for confirmation and gets no invoice", async () => {
      const other = system === "Xero" ? "00000000-0000-4000-8000-000000000002" : "9130000000000002";
      await world.connect(side.sales.portalId, vendor(), other);
      const states = (await side.card.connections()).filter((one) => one.system === vendor()).map((one) => one.state);
      expect(states).toEqual(["active", "awaiting-confirmation"]);
    });
  });
});
