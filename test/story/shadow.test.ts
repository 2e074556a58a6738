import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { becomes, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

interface Shadow {
  mode: string;
  rehearsed: { dealId: string; customer: string; total: { amount: string }; invoices: number }[];
}
interface Card {
  mode: string;
  rehearsal: { customer: string; total: { amount: string } } | null;
  actions: { create: { allowed: boolean; why: string | null } };
}

describe("shadow mode", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let first = "";
    let second = "";
    beforeAll(async () => {
      side = sideOf(world, system);
      await side.card.ask("POST", "/back-to-shadow");
    });

    const shadow = async () => (await side.card.ask<Shadow>("GET", "/shadow")).json;
    const rehearsedFor = async (dealId: string) => (await shadow()).rehearsed.find((one) => one.dealId === dealId);
    /** Every change of a record the app has made at the vendors: reads sent as POST are none, nor are definitions of properties. */
    const writes = async () => {
      const told = await Promise.all(["hubspot", "quickbooks", "xero"].map((vendor) => world.handle<{ calls: { method: string; path: string }[] }>(vendor as "hubspot", "GET", "/calls")));
      const changes = told.flatMap(({ calls }) => calls).filter(({ method, path }) => method !== "GET" && !/\/(search|batch\/read)$|oauth|token|authorize|\/crm\/properties\/|\/batch\?/.test(path));
      return changes.map(({ method, path }) => `${method} ${path}`);
    };

    test("a deal that is won makes nothing anywhere, and says what it would have made", async () => {
      const before = await writes();
      const companyId = await side.sales.company("Shadow Lamps", { domain: "shadowlamps.example" });
      first = await side.sales.deal({ companyId });
      second = await side.sales.deal({ companyId, lines: [{ name: "Lamp", price: "12.50", quantity: "4" }] });
      for (const dealId of [first, second]) await side.sales.win(dealId);
      await expect.poll(() => rehearsedFor(second), SOON).toMatchObject({ customer: "Shadow Lamps", total: { amount: "50.00" }, invoices: 1 });
      await expect.poll(() => rehearsedFor(first), SOON).toMatchObject({ total: { amount: "100.00" } });
      expect((await shadow()).mode).toBe("shadow");
      const card = (await side.card.ask<Card>("GET", `/cards/deals/${first}`)).json;
      expect(card).toMatchObject({ mode: "shadow", rehearsal: { customer: "Shadow Lamps", total: { amount: "100.00" } }, actions: { create: { allowed: false } } });
      expect(await side.books.invoicesOf(first)).toEqual([]);
      expect(await side.books.customersNamed("Shadow Lamps")).toEqual([]);
      expect((await side.sales.shown(first))["status"] ?? null).toBeNull();
      expect(await writes()).toEqual(before);
    });

    test("the button and what needs attention: nothing is made on request, and what would wait is on the list", async () => {
      const { json } = await side.card.ask<{ accepted: boolean; why: string }>("POST", `/deals/${first}/invoice`, {});
      expect(json.accepted).toBe(false);
      expect(json.why).toContain("shadow mode");
      const stray = await side.sales.deal({});
      await side.sales.win(stray);
      await expect.poll(() => side.card.waitsFor(stray), SOON).toBe("no-customer");
      expect((await side.sales.shown(stray))["status"] ?? null).toBeNull();
    });

    test("going live leaves what was invoiced by hand meanwhile to the button, which then works", async () => {
      expect((await side.card.ask("POST", "/go-live", { rehearsed: "leave" })).status).toBe(200);
      expect((await side.card.ask("POST", "/go-live", { rehearsed: "leave" })).status).toBe(200);
      await expect.poll(() => rehearsedFor(first), SOON).toBeUndefined();
      expect(await side.books.invoicesOf(first)).toEqual([]);
      await side.card.ask("POST", `/deals/${first}/invoice`, {});
      await becomes(side, first, { status: "open" });
      expect((await theInvoice(side, first)).subtotal).toBe("100.00");
      expect(await side.books.invoicesOf(second)).toEqual([]);
    });

    test("going live may also invoice what has piled up, once each", async () => {
      await side.card.ask("POST", "/back-to-shadow");
      const third = await side.sales.deal({ companyId: await side.sales.company("Piled Up", {}) });
      await side.sales.win(third);
      await expect.poll(() => rehearsedFor(third), SOON).toBeDefined();
      await side.card.ask("POST", "/go-live", { rehearsed: "invoice" });
      await becomes(side, third, { status: "open" });
      await theInvoice(side, third);
    });
  });
});
