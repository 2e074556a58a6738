import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastOfMonth } from "../../server/domain/calendar.ts";
import type { Shape } from "../../src/extensions/api/client.ts";
import { quickbooksDesk, xeroDesk, type Desk } from "./journal-desks.ts";
import { movingClock } from "./moving-clock.ts";
import { becomes, invoiced, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

type Journal = Shape<"RevenueJournal">;

const DAY_MS = 86_400_000;
const VENDORS = ["hubspot", "quickbooks", "xero"] as const;

describe("a month of recognised revenue, and what the books hold beside it", () => {
  const clock = movingClock();
  let world: World;
  const goOn = (ms: number) => clock.goOn(ms, () => VENDORS.forEach((vendor) => world.sandbox.vendors[vendor].clock.advance(ms)));
  const deals = new Map<string, string>();
  let month: string;
  beforeAll(async () => {
    world = await startWorld(undefined, {}, clock);
    month = new Date(world.now()).toISOString().slice(0, 7);
  });
  afterAll(() => world.stop());

  const deskOf = (system: string) => (system === "QuickBooks" ? quickbooksDesk(world) : xeroDesk(world));

  /** A year that is billed today, in an account that has its months drafted from this one on. */
  async function billedForAYear(system: (typeof SYSTEMS)[number]): Promise<void> {
    const side = sideOf(world, system);
    const { accounts } = await deskOf(system);
    const [connection] = (await side.card.connections()).filter((one) => one.system === side.books.system);
    const posting = { mode: "draft", from: month, accounts: { [connection!.id]: accounts }, classes: [] };
    await side.card.rules({ posting });
    const contactId = await side.sales.contact(`year-${system}@journals.example`, { firstname: "Yara", lastname: `Year ${system}` });
    const dealId = await side.sales.deal({ contactId, lines: [{ name: "Plan", price: "1200.00", recurringbillingfrequency: "annually", hs_recurring_billing_period: "P12M" }] });
    expect((await invoiced(side, dealId)).subtotal).toBe("1200.00");
    deals.set(system, dealId);
  }

  test("a year is billed on both sides, and the month comes to its end", async () => {
    await Promise.all(SYSTEMS.map(billedForAYear));
    const [year = 0, of = 0] = month.split("-").map(Number);
    await goOn(Date.UTC(year, of, 2, 12) - world.now());
  });

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let desk: Desk;
    let day: string;
    let lastDay: string;
    /** What is earned of the year in the month. */
    let minor: number;
    beforeAll(async () => {
      side = sideOf(world, system);
      desk = await deskOf(system);
      day = `${month}-01`;
      lastDay = lastOfMonth(day);
    });

    const journals = async () => (await side.card.ask<Shape<"RevenueJournalList">>("GET", "/journals")).json.journals;
    const press = (path: string) => side.card.ask("POST", `/journals/${path}`, {});
    /** The entry of the page in this state, once there is one. */
    const inState = async (state: Journal["state"], kind: Journal["kind"] = "month"): Promise<Journal> => {
      const found = async () => (await journals()).filter((one) => one.state === state && one.kind === kind && !one.reversed);
      await expect.poll(async () => (await found()).length, SOON).toBe(1);
      return (await found())[0]!;
    };
    const entryOf = async ({ reference }: Journal) => (await desk.entries()).filter((one) => one.reference === reference && one.posted);
    /** What the bridge says is recognised of an invoice in the month. */
    const earned = async (number: string) => {
      const { records } = (await side.card.ask<Shape<"BridgeRecords">>("GET", `/finance/bridge/records?from=${day}&to=${lastDay}&step=erp`)).json;
      return records.find(({ documents }) => documents.some((one) => one.number === number))?.amount.amount;
    };
    const unposted = async () => (await side.card.ask<Shape<"MonthClosing">>("GET", `/finance/months/${month}`)).json.checks.find(({ check }) => check === "journals");

    test("the part of the year that is earned in the month, and no more, is drafted by itself once the month is over, and nothing is in the books before somebody approves it", async () => {
      const drafted = await inState("drafted");
      const invoice = await theInvoice(side, deals.get(system) ?? "");
      expect(drafted).toMatchObject({ month, amount: { amount: await earned(invoice.number) }, deals: 1 });
      minor = drafted.amount.minor;
      expect(minor).toBeGreaterThan(0);
      expect(minor).toBeLessThanOrEqual(10_000);
      expect(await entryOf(drafted)).toEqual([]);
      expect(await unposted()).toMatchObject({ done: false, count: 1 });
    });

    test("approved, it stands in the books once, in the month, to the cent as the page says", async () => {
      const { id } = await inState("drafted");
      await press(`${id}/approve`);
      const posted = await inState("posted");
      const { deferred, revenue } = desk.accounts;
      expect(await entryOf(posted)).toMatchObject([{ date: posted.date, moved: { [deferred]: -minor, [revenue]: minor } }]);
      expect(posted.date.slice(0, 7)).toBe(month);
      expect(await unposted()).toMatchObject({ done: true });
    });

    test("reversed, the books are as before, and the month waits to be drafted anew", async () => {
      const first = await inState("posted");
      await press(`${first.id}/reverse`);
      const reversal = await inState("posted", "reversal");
      const { deferred, revenue } = desk.accounts;
      expect(reversal.amount.minor).toBe(-minor);
      expect(await entryOf(reversal)).toMatchObject([{ moved: { [deferred]: minor, [revenue]: -minor } }]);
      const again = await inState("drafted");
      expect(again.amount.minor).toBe(minor);
      await press(`${again.id}/approve`);
      expect(await entryOf(await inState("posted"))).toHaveLength(1);
    });

    test("booked on another account by hand, with the same amount on the same day, it is noticed by the next day's sweep, and right again once it is put back", async () => {
      const posted = await inState("posted");
      const { revenue } = desk.accounts;
      const troubleOf = async () => (await journals()).find(({ id }) => id === posted.id)?.trouble?.sentence ?? null;
      await desk.rebook((await entryOf(posted))[0]!, revenue, desk.other);
      await goOn(DAY_MS);
      await expect.poll(troubleOf, SOON).toContain("The accounts of this entry were changed");
      expect(await unposted()).toMatchObject({ done: false, count: 1 });
      await desk.rebook((await entryOf(posted))[0]!, desk.other, revenue);
      await goOn(DAY_MS);
      await expect.poll(troubleOf, SOON).toBeNull();
      expect(await unposted()).toMatchObject({ done: true });
    });

    test("taken away in the books by hand, it is noticed by the next day's sweep, stands on the list of the month, and is not posted again", async () => {
      const posted = await inState("posted");
      await desk.remove((await entryOf(posted))[0]!);
      const before = (await desk.entries()).filter((one) => one.posted).length;
      await goOn(DAY_MS);
      await expect.poll(async () => (await journals()).find(({ id }) => id === posted.id)?.gone, SOON).toBe(true);
      expect((await journals()).find(({ id }) => id === posted.id)?.trouble?.sentence).toContain("no longer in the accounting system");
      expect(await unposted()).toMatchObject({ done: false, count: 1 });
      expect((await desk.entries()).filter((one) => one.posted)).toHaveLength(before);
      await press(`${posted.id}/leave-out`);
      await inState("left-out");
      expect(await unposted()).toMatchObject({ done: true });
    });

    test("what somebody sells on the spot, and what somebody books as earned, is revenue without a deal from the next sweep on", async () => {
      const entries = await desk.entries();
      await desk.sell(77.7, day);
      await desk.earn(88.8, day);
      await goOn(DAY_MS);
      const alone = async () => {
        const { records } = (await side.card.ask<Shape<"BridgeRecords">>("GET", `/finance/bridge/records?from=${day}&to=${lastDay}&step=no-deal`)).json;
        return records.map(({ amount, documents }) => [documents[0]?.kind, amount.amount, documents[0]?.url?.startsWith("http")]);
      };
      await expect.poll(alone, SOON).toEqual(expect.arrayContaining([["sales-receipt", "77.70", true], ["journal", "88.80", true]]));
      const [booked] = (await desk.entries()).filter(({ id }) => !entries.some((one) => one.id === id));
      await desk.remove(booked!);
      await goOn(DAY_MS);
      const amounts = async () => (await alone()).map(([, amount]) => amount);
      await expect.poll(amounts, SOON).not.toContain("88.80");
      expect(await amounts()).toContain("77.70");
    });

    test("an invoice that somebody writes by hand is revenue without a deal from the next sweep on, until it is linked to its deal", async () => {
      const byHand = await side.books.newInvoice({ customerId: (await theInvoice(side, deals.get(system) ?? "")).customerId, amount: 345, date: day, dueDate: day });
      await goOn(DAY_MS);
  
      const period = `from=${day}&to=${lastDay}`;
      const alone = async () => {
        const { records } = (await side.card.ask<Shape<"BridgeRecords">>("GET", `/finance/bridge/records?${period}&step=no-deal`)).json;
        return records.find(({ documents }) => documents.some(({ number }) => number === byHand.number));
      };
      await expect.poll(async () => (await alone())?.amount.amount, SOON).toBe("345.00");
      expect((await alone())?.documents[0]?.url).toMatch(/^https?:/);
      const [connection] = (await side.card.connections()).filter((one) => one.system === side.books.system);
      const owner = await side.sales.deal({ name: "Sold by hand", contactId: await side.sales.contact(`hand-${system}@journals.example`) });
      await side.card.ask("POST", `/deals/${owner}/link-invoice`, { connectionId: connection!.id, invoiceId: byHand.id });
      await becomes(side, owner, { invoice_number: byHand.number });
      await side.sales.update("deals", owner, { closedate: `${day}T12:00:00.000Z` });
      await side.sales.win(owner);
      await expect.poll(alone, SOON).toBeUndefined();
      const { records } = (await side.card.ask<Shape<"BridgeRecords">>("GET", `/finance/bridge/records?${period}&step=erp`)).json;
      expect(records.filter(({ documents }) => documents.some(({ number }) => number === byHand.number)).map(({ amount }) => amount.amount)).toEqual(["345.00"]);
    });
  });
});
