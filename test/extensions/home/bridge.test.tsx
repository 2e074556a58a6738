import { Accordion, Alert, BarChart, Button, DateInput, EmptyState, Heading, Link, Panel, Select, StatusTag, Table, TableCell, TableRow } from "@hubspot/ui-extensions";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { waterfallRows } from "../../../src/extensions/home/bridge/waterfall-rows.ts";
import { FakeServer, pass, settled, virtualTime } from "../surface.tsx";
import { bridge, record, streams, withSteps } from "./bridges.ts";
import { drawPage, words } from "./draw-page.tsx";
import { money } from "./homes.ts";

const BRIDGE = "/api/v1/finance/bridge" as const;
const STREAMS = "/api/v1/finance/streams" as const;
const RECORDS = "/api/v1/finance/bridge/records" as const;
const FILE = "/api/v1/finance/bridge/file" as const;

const serverWith = (...given: Shape<"Bridge">[]) => new FakeServer().on("get", BRIDGE, BRIDGE, ...(given as [Shape<"Bridge">])).on("get", STREAMS, STREAMS, streams());
const drawBridge = (given: Partial<Shape<"Bridge">> = {}, locale = "en-us") => drawPage("/bridge", serverWith(bridge(given)), { locale });
type View = Awaited<ReturnType<typeof drawPage>>;
const rowsOf = (view: View) => view.find(Table).findAll(TableRow).map((row) => row.findAll(TableCell).map(words));
const choose = async (view: View, label: string, value: string) => {
  view.find(Select, (select) => select.props.label === label).props.onChange?.(value);
  await settled();
};
const pick = (view: View, label: string, day: { year: number; month: number; date: number }) =>
  view.find(DateInput, (input) => input.props.label === label).props.onChange?.({ ...day, formattedDate: "" });
const lastAsked = (server: FakeServer) => Object.fromEntries(new URLSearchParams(server.calls("get", BRIDGE).at(-1)?.path.split("?")[1]));

describe("The page of the bridge", () => {
  afterEach(() => vi.useRealTimers());

  it("says that it is loading, then both numbers, and in words that nothing is unexplained", async () => {
    const server = serverWith(bridge());
    server.hold = true;
    const view = await drawPage("/bridge", server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(words(view.find(Heading))).toBe("We closed $2,400.00. Finance shows $2,100.00.");
    expect(view.find(StatusTag).props.variant).toBe("success");
    expect(words(view.find(StatusTag))).toBe("Unexplained $0.00: every difference has its cause");
    expect(view.text()).toContain("Oct 1, 2026 to Dec 31, 2026 · As we knew it on Nov 23, 2026, 10:00 AM");
    server.verify();
  });

  it("leads line by line from the one to the other; causes that explain nothing are left out, the unexplained never is", async () => {
    expect(rowsOf(await drawBridge()).slice(1)).toEqual([
      ["We closed", "", "$2,400.00", "", "Why"],
      ["Deals entered twice", "-$15.00", "$2,385.00", "1", "Why"],
      ["Not invoiced", "-$60.00", "$2,325.00", "2", "Why"],
      ["Discounts and changed amounts", "-$45.00", "$2,280.00", "3", "Why"],
      ["Earned in another period", "-$180.00", "$2,100.00", "30", "Why"],
      ["Unexplained", "$0.00", "$2,100.00", "0", "Why"],
      ["Finance shows", "", "$2,100.00", "", "Why"],
    ]);
  });

  it("draws a waterfall: what is carried on below, what is taken away or added on top", async () => {
    const chart = (await drawBridge()).find(BarChart).props;
    expect(chart.axes.options).toMatchObject({ stacking: true, groupFieldByColor: "what" });
    expect((chart.data as object[]).slice(0, 3)).toEqual([
      { step: "We closed", amount: 2400, what: "The two numbers" },
      { step: "Twice in CRM", amount: 2385, what: "Carried on" },
      { step: "Twice in CRM", amount: 15, what: "Less" },
    ]);
  });

  it("says loudly what is not explained", async () => {
    const view = await drawBridge(withSteps(100, [["timing", -40, 1], ["unexplained", 0.01, 1]]));
    expect(view.find(StatusTag).props.variant).toBe("danger");
    expect(words(view.find(StatusTag))).toBe("$0.01 is not explained");
  });

  it("says that the two numbers are the same where they are", async () => {
    expect((await drawBridge(withSteps(100, [["unexplained", 0, 0]]))).text()).toContain("Both numbers are the same.");
  });

  it("where nothing happened says so, and offers other periods", async () => {
    const view = await drawBridge({ empty: true });
    expect(view.find(EmptyState).props.title).toBe("Nothing in this period");
    expect(view.maybeFind(Table)).toBeNull();
    expect(view.find(Select, (select) => select.props.label === "Period").props.value).toBe("this-quarter");
  });

  it("asks again for another period, owner or bridge, and keeps what else was chosen", async () => {
    const server = serverWith(bridge());
    const view = await drawPage("/bridge", server);
    expect(lastAsked(server)).toEqual({ kind: "deals-to-revenue" });
    await choose(view, "Period", "this-month");
    expect(lastAsked(server)).toEqual({ kind: "deals-to-revenue", from: "2026-11-01", to: "2026-11-30" });
    await choose(view, "Deal owner", "12");
    expect(lastAsked(server)).toMatchObject({ owner: "12", from: "2026-11-01" });
    await choose(view, "Which numbers", "billings-to-cash");
    expect(lastAsked(server)).toEqual({ kind: "billings-to-cash", from: "2026-11-01", to: "2026-11-30" });
  });

  it("offers what can be told apart, by name, and nothing where there is no choice", async () => {
    const view = await drawBridge();
    const labels = view.findAll(Select).map(({ props }) => props.label);
    expect(labels).toEqual(["Period", "Which numbers", "Deal owner", "Deal currency"]);
    expect(view.find(Select, (select) => select.props.label === "Deal owner").props.options?.map((option) => ("label" in option ? option.label : ""))).toEqual(["Everyone", "Ann Smith", "Owner 12"]);
  });

  it("takes any two days, and a moment in the past", async () => {
    const server = serverWith(bridge());
    const view = await drawPage("/bridge", server);
    await choose(view, "Period", "custom");
    pick(view, "From", { year: 2026, month: 9, date: 15 });
    await settled();
    await view.press("Show");
    expect(lastAsked(server)).toMatchObject({ from: "2026-10-15", to: "2026-12-31" });
    pick(view, "As we knew it on", { year: 2026, month: 10, date: 3 });
    await settled();
    expect(lastAsked(server)).toMatchObject({ from: "2026-10-15", asOf: "2026-11-03" });
  });

  it("each line opens onto the records of both systems, as of the very moment that is shown", async () => {
    const server = serverWith(bridge()).on("get", RECORDS, RECORDS, { records: [record({ amount: money("-45.00") })], total: 1, next: null });
    const view = await drawPage("/bridge", server);
    expect(server.calls("get", RECORDS)).toEqual([]);
    const why = () => view.findAll(Button, (button) => button.text === "Why")[3]!;
    why().trigger("onClick");
    await settled();
    const panel = why().props.overlay?.find(Panel);
    const asked = new URLSearchParams(server.calls("get", RECORDS)[0]?.path.split("?")[1]);
    expect(Object.fromEntries(asked)).toEqual({ kind: "deals-to-revenue", from: "2026-10-01", to: "2026-12-31", asOf: "2026-11-23T15:00:00.000Z", step: "amount-differs", after: "0" });
    expect(panel?.props.title).toBe("Why: Discounts and changed amounts");
    expect(words(panel!)).toContain("Invoiced amount − deal amount");
    expect(panel?.findAll(Link).map(({ text, props }) => [text, (props.href as { url: string }).url])).toEqual([
      ["Workshop", "https://app.hubspot.com/contacts/100001/record/0-3/7"],
      ["Invoice 1043", "https://books.example/1043"],
    ]);
    expect(words(panel!)).toContain("$400.00, won Nov 10, 2026, Owner 12");
    expect(words(panel!)).toContain("In all-$45.00");
    server.verify();
  });

  it("turns the pages of many records; says where none stands behind a number, or why they cannot be shown", async () => {
    const page = (next: number | null) => ({ records: Array.from({ length: 25 }, (_, index) => record({ id: String(index) })), total: 60, next });
    const server = serverWith(bridge()).on("get", RECORDS, RECORDS, page(25), page(50));
    const view = await drawPage("/bridge", server);
    const why = (at: number) => view.findAll(Button, (button) => button.text === "Why")[at]!;
    const panel = (at: number) => why(at).props.overlay!.find(Panel);
    why(1).trigger("onClick");
    await settled();
    expect(words(panel(1))).toContain("1 to 25 of 60");
    panel(1).find(Button, (button) => button.text === "Next page").trigger("onClick");
    await settled();
    expect(words(panel(1))).toContain("26 to 50 of 60");
    server.on("get", RECORDS, RECORDS, { records: [], total: 0, next: null });
    why(5).trigger("onClick");
    await settled();
    expect(words(panel(5))).toContain("No record stands behind it.");
    server.refuse("get", RECORDS, { status: 503, detail: "The database is away." });
    why(2).trigger("onClick");
    await settled();
    expect(panel(2).find(Alert).props.title).toBe("The database is away.");
  });

  it("hands the shown figures on by a link, and offers to ask again once it has ended", async () => {
    virtualTime();
    const server = serverWith(bridge()).on("post", FILE, FILE, { url: "https://onebook.example/documents/bridge?key=k", goodForSeconds: 300 });
    const view = await drawPage("/bridge", server);
    await view.press("PDF for the board");
    expect(server.calls("post", FILE)[0]?.body).toMatchObject({ format: "pdf", locale: "en-us", kind: "deals-to-revenue", from: "2026-10-01", asOf: "2026-11-23T15:00:00.000Z" });
    expect(view.find(Link, (link) => link.text === "Open the PDF").props.href).toEqual({ url: "https://onebook.example/documents/bridge?key=k", external: true });
    await pass(291);
    expect(view.maybeFind(Link, (link) => link.text === "Open the PDF")).toBeNull();
    server.refuse("post", FILE, { status: 422, detail: "Too many records." });
    await view.press("CSV with every record");
    expect(view.text()).toContain("Too many records.");
  });

  it("shows four streams month by month, and the balance that rolls on", async () => {
    const view = await drawBridge();
    const bars = view.findAll(BarChart)[1]?.props.data as object[];
    expect(bars.slice(0, 2)).toEqual([{ month: "October 2026", amount: 2400, stream: "Bookings" }, { month: "October 2026", amount: 1200, stream: "Billings" }]);
    const tables = view.findAll(Table).map((table) => table.findAll(TableRow).map((row) => row.findAll(TableCell).map(words)));
    expect(tables[2]?.[2]).toEqual(["November 2026", "$900.00", "-$50.00", "$400.00", "$450.00"]);
    expect(view.findAll(Accordion).map(({ props }) => props.title)).toContain("The same as a table");
  });

  it("keeps the bridge where the streams cannot be had", async () => {
    const view = await drawPage("/bridge", serverWith(bridge()).refuse("get", STREAMS, { status: 500, detail: "A fault of ours." }));
    expect(view.find(Alert).props.title).toBe("A fault of ours.");
    expect(rowsOf(view)).toHaveLength(8);
  });

  it("says what was wrong with the question, and keeps what was shown", async () => {
    const server = serverWith(bridge());
    const view = await drawPage("/bridge", server);
    server.refuse("get", BRIDGE, { status: 422, detail: "The period ends before it begins.", nextStep: "Swap the two days." });
    await choose(view, "Period", "this-month");
    expect(view.find(Alert).props.title).toBe("The period ends before it begins.");
    expect(rowsOf(view)).toHaveLength(8);
    const failed = await drawPage("/bridge", new FakeServer().noAnswer("get", BRIDGE));
    expect(failed.find(Alert).props.variant).toBe("danger");
  });

  it("says from when on documents are read where the period begins earlier", async () => {
    const said = "Invoices and credit notes without a deal are read from Jan 1, 2025 on.";
    expect((await drawBridge({ documentsSince: "2025-01-01", empty: true })).text()).toContain(said);
    expect((await drawBridge({})).text()).not.toContain("are read from");
  });

  it("says that a month is closed", async () => {
    const view = await drawBridge({ closed: { at: "2026-12-02T15:00:00.000Z", by: "dana@northwind.example" } });
    expect(view.find(Alert).props.title).toBe("This month was closed on Dec 2, 2026, 10:00 AM by dana@northwind.example. What came later shows on the page of the month-end close.");
  });

  it("of a bridge between invoices, speaks of invoices", async () => {
    const view = await drawBridge({ kind: "deals-to-billings" });
    expect(rowsOf(view).map(([name]) => name)).toContain("Billed in another period");
    expect(words(view.find(Heading))).toContain("We billed $2,100.00");
  });

  it.each([
    ["de-de", "Abgeschlossen: 2.400,00 $. Finanzen zeigt: 2.100,00 $.", "Nicht berechnet"],
    ["fr-fr", "Conclu : 2 400,00 $US. La finance montre 2 100,00 $US.", "Non facturé"],
  ])("speaks %s", async (locale, headline, step) => {
    const view = await drawBridge({}, locale);
    expect(words(view.find(Heading))).toBe(headline);
    expect(rowsOf(view).map(([name]) => name)).toContain(step);
  });
});

describe("A waterfall's parts", () => {
  const rows = (start: number, moves: Parameters<typeof withSteps>[1]) =>
    waterfallRows(withSteps(start, moves), { nameOf: (step) => step, total: "total", kept: "kept", less: "less", more: "more" }).slice(1, -1).map(({ amount, what }) => [amount, what]);

  it.each([
    ["goes down", 100, -30, [[70, "kept"], [30, "less"]]],
    ["goes up", 100, 30, [[100, "kept"], [30, "more"]]],
    ["goes down to zero", 100, -100, [[100, "less"]]],
    ["rises from zero", 0, 40, [[40, "more"]]],
    ["falls from zero", 0, -40, [[-40, "less"]]],
    ["falls through zero", 100, -150, [[100, "less"], [-50, "less"]]],
    ["rises through zero", -50, 70, [[-50, "more"], [20, "more"]]],
    ["falls below zero", -50, -20, [[-50, "kept"], [-20, "less"]]],
    ["rises below zero", -50, 20, [[-30, "kept"], [-20, "more"]]],
  ])("%s", (_name, start, amount, parts) => {
    expect(rows(start, [["timing", amount, 1]])).toEqual(parts);
  });

  it("leaves out what is zero", () => {
    expect(rows(100, [["timing", 0, 2], ["unexplained", 0, 0]])).toEqual([]);
  });
});
