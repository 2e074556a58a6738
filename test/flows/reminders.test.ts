import { describe, expect, it } from "vitest";
import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import { money } from "../../server/domain/money.ts";
import { settingsSchema, type Settings } from "../../server/domain/settings.ts";
import { keepReminders } from "../../server/flows/reminders/keep-reminders.ts";
import { holdReminders, releaseReminder, skipReminder } from "../../server/flows/reminders/reminder-requests.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as reminders from "../../server/store/reminders.ts";
import * as tenants from "../../server/store/tenants.ts";
import { invoice } from "../domain/samples.ts";
import { useBench } from "../http/app-bench.ts";
import { fetchAsCard, refusesStrangers } from "../http/card-client.ts";

const bench = useBench();
let portals = 700;
const DAY = 86_400_000;

/** A tenant whose customer 58 may be late; days go on one by one from 23 November 2026, a Monday. */
async function office(change: Partial<Settings["reminders"]> = {}) {
  const here = bench();
  const portal = String((portals += 1));
  const tenantId = await here.install(portal);
  const connectionId = await here.connect(tenantId, `company-${portal}`, "Northwind");
  await here.connectCrm(tenantId, portal);
  const as = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> => here.as(tenantId, work);
  const rules = { mode: "draft", thresholds: { EUR: "150" }, attempts: 2, daysApart: 2, afterDays: 1, quietWeekdays: [], ...change };
  const set = (more: object) => as(async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ reminders: { ...rules, ...more } }), (await tenants.get(tx)).settingsVersion));
  await set({});
  const mails: string[] = [];
  const tasks: string[] = [];
  let failing: Partial<VendorErrorDetails> | null = null;
  here.vendors.erp = {
    sendInvoice: (id) => {
      const fault = failing;
      failing = null;
      if (fault?.applied !== "no") mails.push(id);
      if (fault) throw new VendorError({ system: "xero", consequence: "retry", code: "unknown-outcome", message: "No answer came.", applied: "unknown", ...fault });
      return Promise.resolve(invoice({ id }));
    },
  };
  here.vendors.crm = { createTask: (dealId, { subject }) => Promise.resolve(void tasks.push(`${dealId} ${subject}`)).then(() => ({ id: "1" })), findTask: () => Promise.resolve(null) };
  const eur = (minor: number) => money(minor, "EUR");
  const owes = (id: string, minor: number, dueDate = "2026-11-01") =>
    as((tx) => invoices.save(tx, { connectionId, dealId: "77", written: false, invoice: invoice({ id, number: `N${id}`, customerId: "58", customerName: "Acme", currency: "EUR", state: minor > 0 ? "open" : "paid", dueDate, total: eur(20_000), balance: eur(minor) }) }));
  const run = () => keepReminders(here.parts.kit, tenantId);
  const nextDay = () => {
    here.clock.advance(DAY);
    return run();
  };
  const list = () => as((tx) => reminders.list(tx, ["drafted", "released", "sent", "skipped", "withdrawn"], 100));
  const shown = async () => (await list()).map(({ campaign, attempt, overdue, state }) => `${campaign}.${attempt} ${overdue.minor} ${state}`).sort();
  const drafted = async () => (await list()).find(({ state }) => state === "drafted")!;
  return { kit: here.parts.kit, tenantId, as, set, mails, tasks, owes, run, nextDay, list, shown, drafted, failNext: (fault: Partial<VendorErrorDetails>) => (failing = fault) };
}

describe("Reminding customers of what is overdue", () => {
  it("is off until an admin switches it on, and drafts nothing below the threshold", async () => {
    const { set, owes, run, shown } = await office({ mode: "off" });
    await owes("1", 20_000);
    await run();
    expect(await shown()).toEqual([]);
    await set({ mode: "draft", thresholds: { EUR: "200.01" } });
    await run();
    expect(await shown()).toEqual([]);
  });

  it("sends nothing before a person releases the draft, and then each invoice once", async () => {
    const { kit, tenantId, owes, run, nextDay, shown, drafted, mails } = await office();
    await owes("1", 10_000);
    await owes("2", 5_500, "2026-11-05");
    await run();
    await run();
    expect(await shown()).toEqual(["1.1 15500 drafted"]);
    expect(mails).toEqual([]);
    await releaseReminder(kit, tenantId, (await drafted()).reminderId, "Ada");
    await run();
    await run();
    expect(mails).toEqual(["1", "2"]);
    await nextDay();
    await nextDay();
    expect(await shown()).toEqual(["1.1 15500 sent"]);
    await nextDay();
    expect(await shown()).toEqual(["1.1 15500 sent", "1.2 15500 drafted"]);
  });

  it("by itself makes its attempts and no more, until the customer has paid up", async () => {
    const { owes, run, nextDay, shown, mails } = await office({ mode: "send" });
    await owes("1", 20_000);
    await run();
    for (let day = 0; day < 12; day += 1) await nextDay();
    expect(await shown()).toEqual(["1.1 20000 sent", "1.2 20000 sent"]);
    expect(mails).toEqual(["1", "1"]);
    await owes("1", 0);
    await nextDay();
    await owes("2", 20_000);
    await nextDay();
    expect(await shown()).toEqual(["1.1 20000 sent", "1.2 20000 sent", "2.1 20000 sent"]);
  });

  it("never sends the same reminder twice, also where no answer came", async () => {
    const { owes, run, nextDay, list, mails, failNext } = await office({ mode: "send" });
    await owes("1", 20_000);
    failNext({ applied: "unknown" });
    await expect(run()).rejects.toThrow("No answer came.");
    await run();
    await nextDay();
    expect(mails).toEqual(["1"]);
    expect(await list()).toMatchObject([{ state: "sent", trouble: "No answer came to a mail of this reminder. It may have left, and is not sent again." }]);
  });

  it("waits for a person where the mail was refused, and is sent once when that is put right", async () => {
    const { kit, tenantId, owes, run, nextDay, drafted, mails, shown, failNext } = await office({ mode: "send" });
    await owes("1", 20_000);
    failNext({ consequence: "park", code: "validation", message: "The contact has no address.", applied: "no" });
    await run();
    await nextDay();
    expect(await drafted()).toMatchObject({ trouble: "The contact has no address." });
    await releaseReminder(kit, tenantId, (await drafted()).reminderId, "Ada");
    await run();
    expect(mails).toEqual(["1"]);
    expect(await shown()).toEqual(["1.1 20000 sent"]);
  });

  it("asks for nothing that was paid since, and stops on a dispute and on a promise until its day", async () => {
    const { kit, tenantId, owes, run, nextDay, shown, drafted, list, mails } = await office();
    await owes("1", 20_000);
    await run();
    const { reminderId } = await drafted();
    await releaseReminder(kit, tenantId, reminderId, "Ada");
    await owes("1", 0);
    await run();
    expect(mails).toEqual([]);
    expect(await shown()).toEqual(["1.1 20000 withdrawn"]);
    await owes("1", 20_000);
    await run();
    await holdReminders(kit, tenantId, reminderId, { promiseDays: 1 }, "Ada");
    await run();
    await nextDay();
    expect((await list()).filter(({ state }) => state === "drafted")).toEqual([]);
    await nextDay();
    expect(await shown()).toEqual(["1.1 20000 drafted"]);
    await holdReminders(kit, tenantId, reminderId, "dispute", "Ada");
    for (let day = 0; day < 5; day += 1) await nextDay();
    expect(await shown()).toEqual(["1.1 20000 withdrawn"]);
    await holdReminders(kit, tenantId, reminderId, null, "Ada");
    await nextDay();
    expect(await shown()).toEqual(["1.1 20000 drafted"]);
  });

  it("takes a person's no for an attempt, and leaves a task instead of a mail where the tenant wants it so", async () => {
    const { kit, tenantId, set, owes, run, nextDay, drafted, shown, tasks, mails } = await office();
    await owes("1", 20_000);
    await run();
    await skipReminder(kit, tenantId, (await drafted()).reminderId, "Ada");
    await set({ mode: "send", via: "crm-task" });
    await nextDay();
    expect(await shown()).toEqual(["1.1 20000 skipped"]);
    await nextDay();
    await nextDay();
    expect(await shown()).toEqual(["1.1 20000 skipped", "1.2 20000 sent"]);
    expect(tasks).toEqual(["77 Payment reminder 2: Acme, 200.00 EUR"]);
    expect(mails).toEqual([]);
  });

  it("leaves quiet days alone, and sends nothing in shadow", async () => {
    const { kit, tenantId, as, set, owes, run, drafted, mails, shown } = await office({ mode: "send" });
    await owes("1", 20_000);
    await set({ mode: "send", quietDates: [new Date(bench().clock.now()).toISOString().slice(0, 10)] });
    await run();
    expect(await shown()).toEqual([]);
    await set({ mode: "send" });
    await as((tx) => tenants.setMode(tx, "shadow"));
    await run();
    expect(mails).toEqual([]);
    await expect(releaseReminder(kit, tenantId, (await drafted()).reminderId, "Ada")).rejects.toMatchObject({ code: "in-shadow" });
  });

  it("lists and decides over the wire, and refuses strangers", async () => {
    const tenantId = await bench().install("100001");
    const connectionId = await bench().connect(tenantId, "9100", "Northside Books");
    const PATH = "/api/v1/reminders";
    await refusesStrangers(bench(), { method: "GET", path: PATH });
    const debtor = { connectionId, customerId: "58", currency: "EUR" };
    const owed = { connectionId, invoiceId: "1", dealId: "77", number: "1043", dueDate: "2026-11-01", balance: money(15_500, "EUR") };
    await bench().as(tenantId, (tx) => reminders.draft(tx, { ...debtor, customerName: "Acme", campaign: 1, attempt: 1, overdue: owed.balance, invoices: [owed], via: "erp-mail" }));
    const read = async () => (await fetchAsCard(bench(), { method: "GET", path: PATH })).body as { reminders: { id: string; state: string; hold: object | null }[] };
    const [draft] = (await read()).reminders;
    expect(draft).toMatchObject({ customer: "Acme", organisation: "Northside Books", overdue: { amount: "155.00" }, state: "drafted", invoices: [{ number: "1043" }] });
    const post = (what: string, body?: object) => fetchAsCard(bench(), { method: "POST", path: `${PATH}/${draft!.id}/${what}`, ...(body ? { body } : {}) });
    expect((await post("hold", { kind: "promise", days: 0 })).status).toBe(400);
    expect((await post("hold", { kind: "promise", days: 7 })).status).toBe(202);
    expect((await read()).reminders).toMatchObject([{ state: "held", hold: { kind: "promise" } }]);
    expect((await post("release")).status).toBe(409);
    expect((await post("lift")).status).toBe(202);
    expect((await read()).reminders).toEqual([]);
  });
});
