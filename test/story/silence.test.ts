import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BookInvoice } from "./books.ts";
import { movingClock } from "./moving-clock.ts";
import { agrees, becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

const HOUR_MS = 3_600_000;
const VENDORS = ["hubspot", "quickbooks", "xero"] as const;

/** What stands on one side before the silence begins. */
interface Before {
  companyId: string;
  contactId: string;
  customerId: string;
  paid: BookInvoice;
  voided: BookInvoice;
  credited: BookInvoice;
  edited: BookInvoice;
  deals: Record<"paid" | "voided" | "credited" | "edited" | "grown" | "lost", string>;
}

describe("a day on which no webhook arrives", () => {
  const clock = movingClock();
  let world: World;
  const before = new Map<string, Before>();
  const webhooks = (settings: object) => Promise.all(VENDORS.map((vendor) => world.handle(vendor, "POST", "/webhooks", settings)));
  const goOn = (ms: number) => clock.goOn(ms, () => VENDORS.forEach((vendor) => world.sandbox.vendors[vendor].clock.advance(ms)));
  const sideNamed = (system: (typeof SYSTEMS)[number]) => sideOf(world, system);

  async function prepared(side: Side, system: string): Promise<Before> {
    const name = `Silent ${system}`;
    const companyId = await side.sales.company(name, { phone: "+1 207 555 0100", domain: `silent-${system.toLowerCase()}.example` });
    const contactId = await side.sales.contact(`silent-${system}@silence.example`, { firstname: "Sil", lastname: `Ence ${system}` });
    const first = await side.sales.deal({ companyId });
    const paid = await invoiced(side, first);
    const others = ["voided", "credited", "edited", "grown"] as const;
    const ids = await Promise.all(others.map(() => side.sales.deal({ companyId })));
    const [voided, credited, edited] = await Promise.all(ids.map((dealId) => invoiced(side, dealId)));
    if (!voided || !credited || !edited) throw new Error("Not everything was invoiced");
    const lost = await side.sales.deal({ contactId });
    // A first change that goes across says that the pair is watched.
    await side.sales.update("companies", companyId, { phone: "+1 207 555 0101" });
    await expect.poll(async () => (await side.books.customer(paid.customerId)).phone, SOON).toBe("+1 207 555 0101");
    const deals = { paid: first, voided: ids[0] ?? "", credited: ids[1] ?? "", edited: ids[2] ?? "", grown: ids[3] ?? "", lost };
    return { companyId, contactId, customerId: paid.customerId, paid, voided, credited, edited, deals };
  }

  beforeAll(async () => {
    world = await startWorld(undefined, {}, clock);
  });
  afterAll(() => world.stop());

  test("until then everything is right on both sides; then everything changes, a day passes, and each side is swept", async () => {
    await Promise.all(SYSTEMS.map(async (system) => before.set(system, await prepared(sideNamed(system), system))));
    await webhooks({ dropRate: 1 });
    await Promise.all(SYSTEMS.map((system) => changeEverything(sideNamed(system), before.get(system) as Before, system)));
    await goOn(26 * HOUR_MS);
  });

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let was: Before;
    beforeAll(() => {
      side = sideNamed(system);
      was = before.get(system) as Before;
    });

    test("a deal that was won has its invoice", async () => {
      await becomes(side, was.deals.lost, { status: "open" });
      await agrees(side, was.deals.lost, [await theInvoice(side, was.deals.lost)]);
    });

    test("a payment, a void and a credit stand on their deals", async () => {
      await becomes(side, was.deals.paid, { status: "paid", balance: "0.00" });
      await becomes(side, was.deals.voided, { status: "voided" });
      await becomes(side, was.deals.credited, { credited: "25.00" });
      await agrees(side, was.deals.paid, [was.paid]);
      await agrees(side, was.deals.credited, [was.credited]);
    });

    test("a line that was added to an invoiced deal is asked about", async () => {
      await isParked(side, was.deals.grown, "changed-after-sending");
    });

    test("what a person changed on an invoice is shown on the deal and never overwritten", async () => {
      const edited = await side.books.invoice(was.edited.id);
      await becomes(side, was.deals.edited, { invoice_total: edited.total });
      expect((await theInvoice(side, was.deals.edited)).lines).toEqual(edited.lines);
      expect(edited.lines[0]?.amount).toBe("80.00");
    });

    test("a company's new name is in the books, a number changed in the books is asked about, and stands meanwhile", async () => {
      await expect.poll(async () => (await side.books.customer(was.customerId)).name, SOON).toBe(`Renamed ${system}`);
      const conflicts = async () => (await side.card.ask<{ conflicts: { field: string; customer: string }[] }>("GET", "/conflicts")).json.conflicts;
      await expect.poll(async () => (await conflicts()).map(({ field, customer }) => [customer, field]), SOON).toContainEqual([`Renamed ${system}`, "phone"]);
      expect((await side.books.customer(was.customerId)).phone).toBe("+1 207 555 0999");
    });
  });

  describe("QuickBooks, which looks back thirty days and meters every read", () => {
    const sweeps = async () => (await world.handle<{ matching: number }>("quickbooks", "GET", "/calls?path=/cdc")).matching;
    const metered = async () => (await world.handle<{ corePlus: number }[]>("quickbooks", "GET", "/metering")).reduce((total, day) => total + day.corePlus, 0);

    test("an invoice that was deleted during a silence of weeks is missed and shown, although nothing tells of it", async () => {
      const side = sideNamed("QuickBooks");
      const { deals, edited } = before.get("QuickBooks") as Before;
      const { Invoice } = await world.quickbooks<{ Invoice: object }>("GET", `/invoice/${edited.id}`);
      await world.quickbooks("POST", "/invoice?operation=delete", Invoice);
      await goOn(45 * 24 * HOUR_MS);
      await becomes(side, deals.edited, { status: "deleted" });
    });

    test("a day on which nothing happens costs a company with overdue invoices fewer than 60 reads, the sweep and its reference data among them", async () => {
      const { sales } = sideNamed("QuickBooks");
      const { credited } = (before.get("QuickBooks") as Before).deals;
      const daysOverdue = async () => Number((await sales.shown(credited))["days_overdue"] ?? 0);
      const [reads, swept, overdue] = [await metered(), await sweeps(), await daysOverdue()];
      for (let hour = 0; hour < 24; hour += 1) await goOn(HOUR_MS);
      await expect.poll(daysOverdue, SOON).toBe(overdue + 1);
      await expect.poll(sweeps, SOON).toBe(swept + 1);
      const cost = (await metered()) - reads;
      expect(cost).toBeGreaterThan(1);
      expect(cost).toBeLessThan(60);
    });
  });
});

async function changeEverything({ sales, books }: Side, was: Before, system: string): Promise<void> {
  await sales.win(was.deals.lost);
  await sales.addLine(was.deals.grown, { name: "One more thing", price: "50.00" });
  await sales.update("companies", was.companyId, { name: `Renamed ${system}` });
  await books.pay(was.paid, Number(was.paid.balance));
  await books.void(was.voided);
  await books.credit(was.credited, 25);
  await books.editFirstLine(was.edited, 80);
  await books.changePhone(was.customerId, "+1 207 555 0999");
}
