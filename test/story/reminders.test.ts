import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminOf } from "../../scripts/demo-people.ts";
import type { Shape } from "../../src/extensions/api/client.ts";
import type { BookInvoice } from "./books.ts";
import { movingClock } from "./moving-clock.ts";
import { becomes, invoiced, sideOf, SOON, SYSTEMS, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

type Reminder = Shape<"Reminder">;
type System = (typeof SYSTEMS)[number];

const DAY_MS = 86_400_000;
const VENDORS = ["hubspot", "quickbooks", "xero"] as const;
/** Past every due date that the stand-ins' terms give. */
const LATE_DAYS = 40;
const RULES = { mode: "draft", via: "erp-mail", attempts: 9, daysApart: 2, afterDays: 1, quietWeekdays: [] };

interface Owing {
  customer: string;
  dealId: string;
  invoice: BookInvoice;
}

describe("what is overdue is asked for once, and what is open is weighed", () => {
  const clock = movingClock();
  let world: World;
  const goOn = (days: number) => clock.goOn(days * DAY_MS, () => VENDORS.forEach((vendor) => world.sandbox.vendors[vendor].clock.advance(days * DAY_MS)));
  const owing = new Map<System, { olga: Owing; nick: Owing }>();
  beforeAll(async () => {
    world = await startWorld(undefined, {}, clock);
  });
  afterAll(() => world.stop());

  async function owes(side: Side, first: string): Promise<Owing> {
    const last = `Overdue ${side.books.system}`;
    const contactId = await side.sales.contact(`${first}-${side.books.system}@reminders.example`.toLowerCase(), { firstname: first, lastname: last });
    const dealId = await side.sales.deal({ contactId });
    return { customer: `${first} ${last}`, dealId, invoice: await invoiced(side, dealId) };
  }

  async function begin(system: System): Promise<void> {
    const side = sideOf(world, system);
    const [olga, nick] = await Promise.all([owes(side, "Olga"), owes(side, "Nick")]);
    await side.card.rules({ reminders: { ...RULES, thresholds: { [olga.invoice.currency]: "50.00" } } });
    owing.set(system, { olga, nick });
  }

  test("two customers are billed on both sides, nothing is asked for before it is due, and its day goes by", async () => {
    await Promise.all(SYSTEMS.map(begin));
    for (const system of SYSTEMS) expect((await sideOf(world, system).card.ask<Shape<"ReminderList">>("GET", "/reminders")).json).toMatchObject({ mode: "draft", reminders: [] });
    await goOn(LATE_DAYS);
  });

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let olga: Owing;
    let nick: Owing;
    beforeAll(() => {
      side = sideOf(world, system);
      ({ olga, nick } = owing.get(system)!);
    });

    const remindersOf = async ({ customer }: Owing) => (await side.card.ask<Shape<"ReminderList">>("GET", "/reminders")).json.reminders.filter((one) => one.customer === customer);
    const statesOf = async (of: Owing) => (await remindersOf(of)).map(({ attempt, state }) => `${attempt} ${state}`).sort();
    const inState = async (of: Owing, state: Reminder["state"], attempt: number): Promise<Reminder> => {
      const found = async () => (await remindersOf(of)).find((one) => one.state === state && one.attempt === attempt);
      await expect.poll(found, SOON).toBeDefined();
      return (await found())!;
    };
    const press = ({ id }: Reminder, what: string, body: object = {}) => side.card.ask("POST", `/reminders/${id}/${what}`, body);
    /** How often the accounting system was asked to mail the invoice. */
    const mails = async ({ invoice: { id } }: Owing) => {
      const path = side.books.system === "quickbooks" ? `/invoice/${id}/send` : `/Invoices/${id}/Email`;
      return (await world.handle<{ matching: number }>(side.books.system, "GET", `/calls?method=POST&path=${path}`)).matching;
    };
    const tasks = async () => (await side.sales.tasks(olga.dealId)).flatMap((task) => (task["hs_task_subject"]?.startsWith("Payment reminder") ? [task["hs_task_subject"]] : []));

    test("once it is overdue a reminder is drafted, and nothing leaves before somebody approves it", async () => {
      const { invoice, dealId } = olga;
      expect(await inState(olga, "drafted", 1)).toMatchObject({ via: "erp-mail", overdue: { amount: invoice.total }, invoices: [{ number: invoice.number, dealId, dueDate: invoice.dueDate }] });
      expect([await mails(olga), await mails(nick)]).toEqual([0, 0]);
    });

    test("approved, it leaves once through the accounting system's own mail, and not again in the days after", async () => {
      const drafted = await inState(olga, "drafted", 1);
      await press(drafted, "release");
      await press(drafted, "release");
      expect(await inState(olga, "sent", 1)).toMatchObject({ decidedBy: adminOf(side.books.portalId).email, trouble: null });
      await press(await inState(nick, "drafted", 1), "skip");
      await goOn(1);
      await goOn(2);
      await inState(olga, "drafted", 2);
      expect([await mails(olga), await mails(nick)]).toEqual([1, 0]);
    });

    test("a promise to pay stops it while others are asked, and the day after it ends it is due again", async () => {
      const second = await inState(olga, "drafted", 2);
      await press(second, "hold", { kind: "promise", days: 5 });
      await inState(olga, "held", 2);
      expect((await press(second, "release")).status).toBe(409);
      await press(await inState(nick, "drafted", 2), "skip");
      await goOn(3);
      // Drafts of all customers are made together: with Nick's, Olga's would be there.
      await inState(nick, "drafted", 3);
      expect(await statesOf(olga)).toEqual(["1 sent", "2 held"]);
      await goOn(3);
      await inState(olga, "drafted", 2);
      expect(await mails(olga)).toBe(1);
    });

    test("a dispute stops it until somebody lifts it, and by a task it reaches the deal's owner once", async () => {
      await press(await inState(olga, "drafted", 2), "hold", { kind: "dispute" });
      const held = await inState(olga, "held", 2);
      await side.card.rules({ reminders: { via: "crm-task" } });
      await press(held, "lift");
      await press(await inState(olga, "drafted", 2), "release");
      await inState(olga, "sent", 2);
      await goOn(3);
      await inState(olga, "drafted", 3);
      expect(await tasks()).toEqual([`Payment reminder 2: ${olga.customer}, ${olga.invoice.total} ${olga.invoice.currency}`]);
      expect(await mails(olga)).toBe(1);
    });

    test("paid, it is asked for no more", async () => {
      await side.books.pay(olga.invoice, Number(olga.invoice.total));
      await becomes(side, olga.dealId, { status: "paid" });
      await press(await inState(nick, "drafted", 3), "skip");
      await goOn(3);
      await inState(nick, "drafted", 4);
      expect(await statesOf(olga)).toEqual(["1 sent", "2 sent"]);
      expect([await mails(olga), (await tasks()).length]).toEqual([1, 1]);
    });

    test("a deal that is open is weighed by the chance of its stage, moves with it, and once won counts in the history of every stage it was in", async () => {
      const { currency } = olga.invoice;
      const [early, late] = [{ id: "presentationscheduled", label: "Presentation Scheduled" }, { id: "contractsent", label: "Contract Sent" }];
      const rowOf = async ({ label }: { label: string }) => {
        const { forecasts } = (await side.card.ask<Shape<"Forecast">>("GET", "/forecast")).json;
        return forecasts.find((one) => one.currency === currency)?.rows.find((one) => one.stage === label) ?? null;
      };
      const sums = async () => [(await rowOf(early))?.amount.minor ?? 0, (await rowOf(late))?.amount.minor ?? 0];
      const [first = 0, second = 0] = await sums();
      const contactId = await side.sales.contact(`weighed-${system}@reminders.example`);
      const deal = (name: string) => side.sales.deal({ name, contactId, currency, properties: { dealstage: early.id } });
      const [moves] = await Promise.all([deal("Moves"), deal("Stays")]);
      await expect.poll(sums, SOON).toEqual([first + 20_000, second]);
      const before = (await rowOf(early))!;
      expect(before).toMatchObject({ source: "crm", rate: 60, weighted: { minor: 0.6 * before.amount.minor } });
      expect(before.low).toBeLessThan(60);
      expect(before.high).toBeGreaterThan(60);
      await side.sales.update("deals", moves, { dealstage: late.id });
      await expect.poll(sums, SOON).toEqual([first + 10_000, second + 10_000]);
      await invoiced(side, moves);
      await expect.poll(sums, SOON).toEqual([first + 10_000, second]);
      expect(await rowOf(early)).toMatchObject({ won: before.won + 1, closed: before.closed + 1 });
    });
  });
});
