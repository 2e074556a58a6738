import { Alert, BarChart, Button, EmptyState, Link, Modal, StatisticsItem, Table, TableCell, TableRow } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";
import { money } from "./homes.ts";

const PATH = "/api/v1/finance/receivables" as const;
type Receivables = Shape<"Receivables">;

const late = (id: string | null, name: string | null, amount: string): Shape<"OverdueOf"> => ({ id, name, overdue: money(amount), invoices: 2, oldestDue: "2026-10-01", daysLate: 53 });

const owed = (changes: Partial<Receivables["currencies"][number]> = {}): Receivables["currencies"][number] => ({
  balance: money("1250.00"),
  overdue: money("250.00"),
  invoices: 3,
  buckets: (["current", "1-30", "31-60", "61-90", "over-90"] as const).map((days, at) => ({ days, amount: money(["1000.00", "200.00", "0.00", "0.00", "50.00"][at] ?? "") })),
  dso: { days: "41.5", complete: true, months: [{ month: "2026-11-01", sales: money("800.00"), taken: money("800.00"), days: 23, counted: "23.0" }] },
  ...changes,
});

const receivables = (changes: Partial<Receivables> = {}): Receivables => ({
  today: "2026-11-23",
  currencies: [owed()],
  customers: { total: 1, largest: [late("c1 58", "Bluewater Dental", "250.00")] },
  owners: { total: 2, largest: [late("12", null, "200.00"), late(null, null, "50.00")] },
  delay: { from: "2026-08-26", to: "2026-11-23", invoiced: 8, waiting: 1, medianDays: 1.5, averageDays: 3, slowest: [{ deal: { id: "7", name: "Workshop" }, wonOn: "2026-11-01", invoicedOn: "2026-11-12", days: 11 }] },
  accuracy: { from: "2026-10-25", to: "2026-11-23", deals: 28, right: 27, percent: "96.4", wrong: [{ step: "amount-differs", count: 25, deals: [{ id: "9", name: "Rollout" }] }] },
  rights: ["see"],
  ...changes,
});

const drawReceivables = (given: Partial<Receivables> = {}, locale = "en-us") => drawPage("/receivables", new FakeServer().on("get", PATH, PATH, receivables(given)), { locale });
type View = Awaited<ReturnType<typeof drawPage>>;
/** The first one lies in the panel that tells how the days of sales were counted. */
const tables = (view: View) => view.findAll(Table).map((table) => table.findAll(TableRow).map((row) => row.findAll(TableCell).map(words)));
const figures = (view: View) => view.findAll(StatisticsItem).map(({ props }) => `${props.label}: ${String(props.number).replaceAll(/[\u00a0\u202f]/g, " ")}`);

describe("The page of what is owed", () => {
  it("says that it is loading, and what went wrong", async () => {
    const server = new FakeServer().on("get", PATH, PATH, receivables());
    server.hold = true;
    const view = await drawPage("/receivables", server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(view.isWorking()).toBe(false);
    const failed = await drawPage("/receivables", new FakeServer().refuse("get", PATH, { status: 503, detail: "The database is away." }));
    expect(failed.find(Alert).props.title).toBe("The database is away.");
  });

  it("ages what is owed in each currency, as bars and as a table that sums up", async () => {
    const view = await drawReceivables({ currencies: [owed(), owed({ balance: money("9.00", "EUR") })] });
    expect(figures(view).slice(0, 3)).toEqual(["Open: $1,250.00", "Overdue: $250.00", "Days of sales outstanding: 41.5 days"]);
    expect(view.findAll(BarChart)).toHaveLength(2);
    expect(tables(view)[1]?.[1]).toEqual(["$1,000.00", "$200.00", "$0.00", "$0.00", "$50.00", "$1,250.00"]);
    expect(view.text()).toContain("What is owed in EUR");
  });

  it("tells how the days of sales were counted, and that they are more where the debt is older than the sales", async () => {
    const view = await drawReceivables({ currencies: [owed({ dso: { ...owed().dso, complete: false } })] });
    expect(figures(view)[2]).toBe("Days of sales outstanding: more than 41.5 days");
    const modal = view.find(Button, (button) => button.text === "Why: Days of sales outstanding").props.overlay?.find(Modal);
    expect(words(modal!)).toContain("taken off the newest month's invoices");
    expect(words(modal!)).toContain("the true figure is higher");
    expect(modal?.findAll(TableRow).at(-1)?.findAll(TableCell).map(words)).toEqual(["November 2026", "$800.00", "$800.00", "23"]);
  });

  it("names who is late, by customer and by owner, and says where nobody is", async () => {
    const view = await drawReceivables();
    expect(tables(view)[2]?.[1]).toEqual(["Bluewater Dental", "$250.00", "Oct 1, 2026, 53 days late, 2 invoices"]);
    expect(tables(view)[3]?.slice(1).map(([name]) => name)).toEqual(["Owner 12", "No owner known"]);
    expect((await drawReceivables({ customers: { total: 0, largest: [] }, owners: { total: 0, largest: [] } })).text()).toContain("Nobody is late.");
  });

  it("turns the pages of many, and says how many there are in all", async () => {
    const many = Array.from({ length: 50 }, (_, index) => late(`c ${index}`, "Long ".repeat(100) + index, "1.00"));
    const view = await drawReceivables({ customers: { total: 812, largest: many } });
    const table = view.findAll(Table)[2];
    expect(table?.props).toMatchObject({ paginated: true, pageCount: 5 });
    expect(view.text()).toContain("The 50 largest of 812");
  });

  it("tells how long invoices take and how well both systems agree, each with its formula and its deals", async () => {
    const view = await drawReceivables();
    expect(view.text()).toContain("1.5 days");
    expect(view.text()).toContain("Over 8 deals, on average 3 days; 1 more wait for their first invoice");
    expect(view.text()).toContain("96.4% (27 of 28 deals)");
    expect(view.text()).toContain("Discounts and changed amounts: 25 deals");
    expect(view.text()).toContain("and 24 more");
    expect(view.findAll(Link).map(({ text, props }) => `${text} ${(props.href as { url: string }).url.split("/").at(-1)}`)).toEqual(["Workshop 7", "Rollout 9"]);
    const why = (name: string) => words(view.find(Button, (button) => button.text === `Why: ${name}`).props.overlay!.find(Modal));
    expect(why("Data accuracy")).toContain("100 × deals that both systems hold alike ÷ deals won");
    expect(why("From close to invoice")).toContain("first invoice");
  });

  it("where nothing is owed or was won says so", async () => {
    const view = await drawReceivables({ currencies: [], delay: { from: "2026-08-26", to: "2026-11-23", invoiced: 0, waiting: 0, medianDays: null, averageDays: null, slowest: [] }, accuracy: { from: "2026-10-25", to: "2026-11-23", deals: 0, right: 0, percent: null, wrong: [] } });
    expect(view.find(EmptyState).props.title).toBe("Nothing is owed");
    expect(view.text()).toContain("No deal won in this time has an invoice yet");
    expect(view.text()).toContain("No deal in this time");
    expect(view.maybeFind(Table)).toBeNull();
  });

  it.each([
    ["de-de", "Offen: 1.250,00 $", "41,5 Tage"],
    ["fr-fr", "Ouvert: 1 250,00 $US", "41,5 jours"],
  ])("speaks %s", async (locale, open, days) => {
    const shown = figures(await drawReceivables({}, locale));
    expect(shown[0]).toBe(open);
    expect(shown[2]).toContain(days);
  });
});
