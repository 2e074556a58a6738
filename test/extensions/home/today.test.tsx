import { Accordion, Alert, BarChart, Link, ProgressBar, StatisticsItem, StatusTag, Table, TableRow } from "@hubspot/ui-extensions";
import { PageLink, PageTitle } from "@hubspot/ui-extensions/pages";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, pass, settled, virtualTime } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";
import { days, home, money, waiting, XERO } from "./homes.ts";
import { PAGES } from "../../../src/extensions/home/page-list.ts";
import { homeTexts } from "../../../src/extensions/texts/home/index.ts";

const HOME = "/api/v1/home";
const serverWith = (...homes: Shape<"Home">[]) => new FakeServer().on("get", HOME, HOME, ...homes);
const drawHome = (of: Partial<Shape<"Home">> = {}, locale?: string) => drawPage("/", serverWith(home(of)), locale === undefined ? {} : { locale });

type Drawn = Awaited<ReturnType<typeof drawHome>>;
const figures = (view: Drawn) => view.findAll(StatisticsItem).map((item) => `${item.props.label}: ${item.props.number} (${words(item)})`.replaceAll(/[\u00a0\u202f]/g, " "));

const usd = (amount: string, count: number) => ({ count, amounts: [money(amount)] });

describe("Today", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says that it is loading, then shows everything from one request", async () => {
    const server = serverWith(home());
    server.hold = true;
    const view = await drawPage("/", server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(view.isWorking()).toBe(false);
    expect(view.find(PageTitle).text).toBe("Today");
    expect(server.asked).toEqual([{ method: "get", path: HOME, body: undefined }]);
  });

  it("says what went wrong, and shows the page once it answers again", async () => {
    const server = new FakeServer().refuse("get", HOME, { status: 503, detail: "The database is away.", nextStep: "Wait a minute." });
    const view = await drawPage("/", server);
    expect(view.find(Alert).props).toMatchObject({ title: "The database is away.", variant: "danger" });
    server.on("get", HOME, HOME, home());
    await view.press("Try again");
    expect(view.maybeFind(Alert)).toBeNull();
    expect(view.text()).toContain("All quiet");
  });

  it("shows what was created, paid and is overdue, money first, and what waits", async () => {
    const view = await drawHome({
      created: usd("1200.50", 3),
      paid: usd("400.00", 1),
      overdue: { ...usd("12400.00", 2), oldestDue: "2026-11-14" },
      dueSoon: { ...usd("15.00", 2), until: "2026-11-29" },
      underWay: 1,
      parked: { count: 7, reasons: [{ code: "no-customer", count: 6 }, { code: "period-closed", count: 1 }], oldest: [waiting(1)], retrying: [] },
    });
    expect(figures(view)).toEqual([
      "Created today: $1,200.50 (3 invoices)",
      "Paid today: $400.00 (1 invoice)",
      "Overdue: $12,400.00 (2 invoices, the oldest due Nov 14)",
      "Needs attention: 7 (Nobody to bill (6))",
    ]);
    expect(view.text()).toContain("$15.00, 2 invoices");
    expect(view.text()).toContain("1 deal");
    expect(view.text()).toContain("As of Nov 23, 2026, 10:00 AM");
  });

  it("on a quiet day says that nothing was created, paid, overdue or waits", async () => {
    const view = await drawHome();
    expect(figures(view)).toEqual([
      "Created today: 0 (No invoice yet)",
      "Paid today: 0 (No payment yet)",
      "Overdue: 0 (Nothing is overdue)",
      "Needs attention: 0 (Nothing waits)",
    ]);
    expect(view.findAll(StatusTag)[0]?.text).toBe("All quiet");
    expect(view.maybeFind(BarChart)).toBeNull();
    expect(view.text()).toContain("No invoice was created or paid in the last 14 days.");
    expect(view.text()).toContain("Nothing until Nov 29");
  });

  it("never adds currencies up, and counts those that there is no room to name", async () => {
    const view = await drawHome({
      created: { count: 3, amounts: [money("10.00"), money("20.00", "EUR"), money("300", "JPY")] },
      paid: { count: 9, amounts: [money("10.00"), money("20.00", "EUR"), money("300", "JPY"), money("4.00", "GBP"), money("5.00", "CHF")] },
    });
    expect(figures(view).slice(0, 2)).toEqual([
      "Created today: $10.00 (3 invoices and €20.00, ¥300)",
      "Paid today: $10.00 (9 invoices and €20.00, ¥300, 2 more currencies)",
    ]);
  });

  it("lists the five deals that have waited longest, each leading to its deal, and the way to all of them", async () => {
    const oldest = [waiting(1), waiting(2, { days: 0, deal: { name: null, customerName: null, amount: null } }), waiting(3, { days: 1 })];
    const view = await drawHome({ parked: { count: 1203, reasons: [], oldest, retrying: [] } });
    expect(view.findAll(TableRow).slice(1).map(words)).toEqual([
      "Bluewater website 1Bluewater DentalThe deal has neither a company nor a contact to bill.$1,000.003 days",
      "Deal 2The deal has neither a company nor a contact to bill.Since today",
      "Bluewater website 3Bluewater DentalThe deal has neither a company nor a contact to bill.$1,000.001 day",
    ]);
    expect(view.find(Link).props.href).toEqual({ url: "https://app.hubspot.com/contacts/100001/record/0-3/1", external: true });
    expect(view.find(PageLink, (link) => link.text === "See all 1,203").props.to).toBe("/attention");
  });

  it("shows fourteen days as bars, in a sentence and as a table", async () => {
    const view = await drawHome({ days: days({ created: 3, paid: 1200 }) });
    expect(view.text()).toContain("In 14 days: 3 created, 1,200 with a payment.");
    const bars = view.find(BarChart).props.data;
    expect(bars).toHaveLength(28);
    expect(Array.isArray(bars) ? bars.slice(-2) : bars).toEqual([{ day: "Nov 23", count: 3, what: "Created" }, { day: "Nov 23", count: 1200, what: "Paid" }]);
    expect(view.find(Accordion).props.title).toBe("The same as a table");
    expect(words(view.find(Accordion).find(Table).findAll(TableRow)[14] ?? {})).toBe("Nov 2331,200");
  });

  it("on the first day says what will appear here", async () => {
    const view = await drawHome({ empty: true });
    expect(view.text()).toContain("deals that need an answer from you");
    expect(view.maybeFind(StatisticsItem)).toBeNull();
    expect(view.maybeFind(Alert)).toBeNull();
  });

  it("says so while the deals won before it was installed are still being read", async () => {
    const view = await drawHome({ empty: true, ready: false });
    expect(view.find(Alert).props).toMatchObject({ variant: "info", title: "Onebook is still reading which deals were won before it was installed" });
  });

  it.each([
    [["see", "create-invoices", "settle", "change-settings"] as const, "Connect QuickBooks Online or Xero in the settings. Invoices for deals you win then follow.", true],
    [["see"] as const, "Ask an admin to connect QuickBooks Online or Xero in Onebook's settings.", false],
  ])("without an accounting system tells %s what can be done", async (rights, sentence, leads) => {
    const view = await drawHome({ empty: true, connections: [], rights: [...rights] });
    expect(view.find(Alert).props).toMatchObject({ title: "No accounting system is connected", variant: "info" });
    expect(view.text()).toContain(sentence);
    expect(view.maybeFind(Link)?.text).toBe(leads ? "Open Onebook's settings" : undefined);
  });

  it("says which connection was lost, and keeps showing what is known", async () => {
    const lost = { id: XERO, role: "erp" as const, label: "Xero", name: "Northside Books", health: "needs-reconnect" as const };
    const view = await drawHome({ connections: [lost], created: usd("10.00", 1) });
    expect(view.find(Alert).props).toMatchObject({ title: "Xero Northside Books is disconnected", variant: "danger" });
    expect(figures(view)[0]).toBe("Created today: $10.00 (1 invoice)");
    expect(view.findAll(StatusTag).at(-1)?.props.variant).toBe("danger");
    expect(view.findAll(StatusTag).at(-1)?.text).toBe("Disconnected");
  });

  it("shows how far a retry has come and follows it until it has ended", async () => {
    virtualTime();
    const retrying = (done: number) => home({ parked: { count: 3, reasons: [], oldest: [], retrying: [{ code: "period-closed", startedAt: "2026-11-23T15:00:00.000Z", askedBy: "dana", total: 3, done }] } });
    const server = serverWith(retrying(1), retrying(2), home());
    const view = await drawPage("/", server);
    expect(view.find(ProgressBar).props).toMatchObject({ title: "Trying again: Period closed", value: 1, maxValue: 3, valueDescription: "1 of 3 deals looked at" });
    await pass(1);
    expect(view.find(ProgressBar).props.value).toBe(2);
    await pass(10);
    expect(view.maybeFind(ProgressBar)).toBeNull();
    expect(server.calls("get", HOME)).toHaveLength(3);
  });

  it("keeps the last digest to be read: figures, what waited and why, and what did not work", async () => {
    const digest = { date: "2026-11-22", created: usd("1200.50", 3), paid: usd("80.00", 1), overdue: { count: 0, amounts: [] }, parked: 2, reasons: [{ code: "no-customer" as const, count: 2 }], connections: ["Xero: Northside Books"] };
    const view = await drawHome({ digest });
    const accordion = view.findAll(Accordion).find(({ props }) => String(props.title).startsWith("Digest of"));
    const read = words(accordion ?? { text: "" }).replaceAll(/[\u00a0\u202f]/g, " ");
    for (const line of ["Created: $1,200.50 (3 invoices)", "Overdue then: 0", "Waiting then: 2 × Nobody to bill", "Did not work: Xero: Northside Books"]) expect(read).toContain(line);
    expect((await drawHome()).findAll(Accordion).some(({ props }) => String(props.title).startsWith("Digest of"))).toBe(false);
  });

  it("cuts very long names, and keeps four connections in the line", async () => {
    const long = "Extraordinarily ".repeat(20);
    const connections = Array.from({ length: 9 }, (_, index) => ({ id: XERO.slice(0, -1) + String(index), role: "erp" as const, label: "Xero", name: long, health: "well" as const }));
    const view = await drawHome({ connections, parked: { count: 1, reasons: [{ code: "brand-new", count: 1 }], oldest: [waiting(1, { deal: { name: long, customerName: long, amount: money("99999999999.99") } })], retrying: [] } });
    expect(view.find(Link).text).toHaveLength(60);
    expect(view.findAll(StatusTag)).toHaveLength(4);
    expect(figures(view)[3]).toBe("Needs attention: 1 (brand new (1))");
    expect(view.text()).toContain("$99,999,999,999.99");
  });

  it.each([
    ["de-de", "Heute erstellt: 1.200,50 $ (3 Rechnungen)", "Stand 23. Nov. 2026, 10:00"],
    ["fr-fr", "Créées aujourd'hui: 1 200,50 $US (3 factures)", "Situation au 23 nov. 2026, 10:00"],
  ])("speaks %s", async (locale, first, asOf) => {
    const view = await drawHome({ created: usd("1200.50", 3) }, locale);
    expect(figures(view)[0]).toBe(first);
    expect(view.text()).toContain(asOf);
  });

  it("marks the page one is on and leads to the others; an unknown address is told as one", async () => {
    const view = await drawHome();
    const others = PAGES.filter(({ path }) => path !== "/").map(({ name, path }) => `${homeTexts.en.pages[name]} ${path}`);
    expect(view.findAll(PageLink).slice(0, others.length).map((link) => `${link.text} ${link.props.to}`)).toEqual(others);
    const lost = await drawPage("/elsewhere", new FakeServer());
    expect(lost.find(PageTitle).text).toBe("There is no such page");
    expect(lost.findAll(PageLink)).toHaveLength(PAGES.length);
  });
});
