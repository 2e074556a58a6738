import { Alert, DateInput, DescriptionListItem, EmptyState, Form, Input, Link, Panel, ProgressBar, SearchInput, Select, TableRow } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { flattened } from "../../../src/extensions/home/log/flattened.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const LOG = "/api/v1/log";
const VERIFY = "/api/v1/log/verify";
type Page = Shape<"LogPage">;

const entry = (seq: number, changes: Partial<Shape<"LogEntry">> = {}): Shape<"LogEntry"> => ({
  seq,
  at: "2026-11-23T15:00:00.000Z",
  kind: "asked",
  dealId: "5",
  by: "Ada",
  sentence: "Ada asked for an invoice",
  line: { key: "asked.create-invoice", values: { by: "Ada" }, reasons: [] },
  payload: { asked: "create-invoice", by: "Ada" },
  ...changes,
});
const page = (changes: Partial<Page> = {}): Page => ({ entries: [entry(2), entry(1, { kind: "did", by: null, dealId: null, sentence: "Done: create the invoice 1043" })], before: null, people: ["Ada", "Bob"], ...changes });

const serverWith = (...pages: Page[]) => new FakeServer().on("get", LOG, LOG, ...pages);
const drawLog = (server: FakeServer, locale = "en-us", params: Record<string, string> = {}) => drawPage("/log", server, { locale, params });
const asked = (server: FakeServer) => server.calls("get", LOG).map((call) => call.path.split("?")[1]);

describe("The log", () => {
  it("says that it is loading, then shows a sentence a row with when, whose deal and who", async () => {
    const server = serverWith(page());
    server.hold = true;
    const view = await drawLog(server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(view.findAll(TableRow).slice(1).map(words)).toEqual([
      "Nov 23, 2026, 10:00 AMAda asked for an invoice5AdaDetails",
      "Nov 23, 2026, 10:00 AMDone: create the invoice 1043OnebookDetails",
    ]);
    expect(view.findAll(Link).map((link) => link.props.href)).toEqual([{ url: "https://app.hubspot.com/contacts/100001/record/0-3/5", external: true }]);
    expect(asked(server)).toEqual(["limit=25"]);
  });

  it("says what went wrong, and keeps the filters", async () => {
    const server = serverWith(page());
    const view = await drawLog(server);
    server.refuse("get", LOG, { status: 400, detail: "The request has a field that is not of the right form.", nextStep: "Correct it." });
    view.find(Input).props.onInput?.("#5");
    await settled();
    view.find(Form).trigger("onSubmit");
    await settled();
    expect(view.find(Alert).props).toMatchObject({ title: "The request has a field that is not of the right form.", variant: "warning" });
    expect(view.find(Input).props.value).toBe("#5");
    expect(view.findAll(TableRow)).toHaveLength(3);
  });

  it("of the first day says what will stand here, and of a search that nothing was found", async () => {
    const none = page({ entries: [] });
    const view = await drawLog(serverWith(none));
    expect(view.find(EmptyState).props.title).toBe("Nothing has happened yet");
    const filtered = await drawLog(serverWith(none), "en-us", { deal: "77" });
    expect(filtered.find(EmptyState).props.title).toBe("Nothing found");
    expect(asked(filtered.server)).toEqual(["dealId=77&limit=25"]);
  });

  it("is filtered by words, kind, person, deal and days when the filters are sent, and cleared again", async () => {
    const server = serverWith(page());
    const view = await drawLog(server);
    view.find(SearchInput).props.onInput?.(" 1043 ");
    await settled();
    const selects = view.findAll(Select);
    expect(selects.map((select) => select.props.options.length)).toEqual([6, 3]);
    selects[0]?.props.onChange?.("did");
    await settled();
    view.findAll(Select)[1]?.props.onChange?.("Ada");
    await settled();
    view.find(Input).props.onInput?.("5");
    await settled();
    view.findAll(DateInput)[0]?.props.onChange?.({ year: 2026, month: 10, date: 1, formattedDate: "" });
    await settled();
    view.findAll(DateInput)[1]?.props.onChange?.({ year: 2026, month: 10, date: 23, formattedDate: "" });
    await settled();
    expect(asked(server)).toHaveLength(1);
    view.find(Form).trigger("onSubmit");
    await settled();
    expect(asked(server)[1]).toBe("q=1043&kind=did&person=Ada&dealId=5&from=2026-11-01&to=2026-11-23&limit=25");
    await view.press("Clear the filters");
    expect(asked(server)[2]).toBe("limit=25");
    expect(view.find(SearchInput).props.value).toBe("");
  });

  it("is turned to older entries and back", async () => {
    const server = serverWith(page({ before: 76 }));
    const view = await drawLog(server);
    await view.press("Older entries");
    await view.press("Newer entries");
    expect(asked(server)).toEqual(["limit=25", "before=76&limit=25", "limit=25"]);
  });

  it("says when only the newest entries were searched, and searches on when asked to", async () => {
    const server = serverWith(page({ entries: [], before: 5000 }), page());
    const view = await drawLog(server);
    expect(view.text()).toContain("Older ones have not been searched yet.");
    await view.press("Search older entries");
    expect(asked(server)).toEqual(["limit=25", "before=5000&limit=25"]);
    expect(view.findAll(TableRow)).toHaveLength(3);
  });

  it("opens what is behind a sentence without asking again", async () => {
    const view = await drawLog(serverWith(page()));
    view.button("Details").trigger("onClick");
    await settled();
    const panel = view.button("Details").props.overlay?.find(Panel);
    expect(panel?.props.title).toBe("Entry 2");
    expect(panel?.findAll(DescriptionListItem).map((item) => `${item.props.label}: ${words(item)}`)).toEqual(["asked: create-invoice", "by: Ada"]);
    expect(asked(view.server)).toHaveLength(1);
  });

  it("asks for an entry that was too large to come with the others when it is opened, and says when that failed", async () => {
    const server = serverWith(page({ entries: [entry(2, { payload: null })] }));
    const view = await drawLog(server);
    server.refuse("get", LOG, { status: 503, detail: "The database is away." });
    await view.press("Details");
    expect(view.button("Details").props.overlay?.find(Alert).props.title).toBe("The database is away.");
    server.on("get", LOG, LOG, page());
    view.button("Details").trigger("onClick");
    await settled();
    expect(asked(server).at(-1)).toBe("before=3&limit=1");
    expect(view.button("Details").props.overlay?.findAll(DescriptionListItem)).toHaveLength(2);
  });

  it("cuts a sentence of any length, and shows a large entry in part", async () => {
    const payload = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field${index}`, "x".repeat(900)]));
    const view = await drawLog(serverWith(page({ entries: [entry(1, { sentence: "word ".repeat(500), payload })] })));
    expect(words(view.findAll(TableRow)[1] ?? {}).length).toBeLessThan(300);
    const panel = view.button("Details").props.overlay?.find(Panel);
    expect(panel?.findAll(DescriptionListItem)).toHaveLength(80);
    expect(words(panel ?? {})).toContain("and 120 more");
  });

  it.each([
    ["de-de", "Was geschah", "Protokoll prüfen"],
    ["fr-fr", "Ce qui s'est passé", "Vérifier le journal"],
  ])("speaks %s", async (locale, header, check) => {
    const view = await drawLog(serverWith(page()), locale);
    expect(view.text()).toContain(header);
    expect(view.button(check).props.disabled).not.toBe(true);
  });
});

describe("Checking the log", () => {
  const drawCheck = async (...answers: Shape<"LogCheck">[]) => drawLog(serverWith(page()).on("get", VERIFY, VERIFY, ...answers));
  const parts = (view: Awaited<ReturnType<typeof drawCheck>>) => view.server.calls("get", VERIFY).map((call) => call.path.split("?")[1]);

  it("goes on part by part to where the log ended when it began, and says that it is whole", async () => {
    const view = await drawCheck({ checkedTo: 5000, last: 7000, brokenAt: null }, { checkedTo: 7010, last: 7010, brokenAt: null });
    await view.press("Check the log");
    expect(parts(view)).toEqual(["from=1", "from=5001"]);
    expect(view.find(Alert).props).toMatchObject({ title: "All 7,000 entries are unaltered", variant: "success" });
  });

  it("shows how far it is, and can be stopped", async () => {
    const view = await drawCheck({ checkedTo: 5000, last: 12_000, brokenAt: null });
    view.server.hold = true;
    await view.press("Check the log");
    view.server.release();
    view.server.hold = true;
    await settled();
    expect(view.find(ProgressBar).props).toMatchObject({ value: 5000, maxValue: 12_000, valueDescription: "5,000 of 12,000 entries" });
    await view.press("Stop");
    view.server.release();
    await settled();
    expect(parts(view)).toHaveLength(2);
    expect(view.maybeFind(Alert)).toBeNull();
    expect(view.text()).toContain("5,000 of 12,000 entries");
  });

  it.each([
    ["an entry that does not fit", [{ checkedTo: 5000, last: 7000, brokenAt: 1234 }], "Entry 1,234 does not fit"],
    ["a log that was cut off meanwhile", [{ checkedTo: 5000, last: 12_000, brokenAt: null }, { checkedTo: 7000, last: 7000, brokenAt: null }], "Entry 7,001 does not fit"],
  ])("names %s and goes no further", async (_what, answers, title) => {
    const view = await drawCheck(...answers);
    await view.press("Check the log");
    expect(view.find(Alert).props).toMatchObject({ title, variant: "danger" });
    expect(parts(view)).toHaveLength(answers.length);
  });

  it("says when there is nothing to check, and when the check could not be done", async () => {
    const empty = await drawCheck({ checkedTo: 0, last: 0, brokenAt: null });
    await empty.press("Check the log");
    expect(empty.text()).toContain("The log is still empty");
    const failing = await drawLog(serverWith(page()).noAnswer("get", VERIFY));
    await failing.press("Check the log");
    expect(failing.find(Alert).props.title).toBe("Onebook did not answer.");
    expect(failing.maybeButton("Stop")).toBeNull();
  });

  it("stops when the page is left", async () => {
    const view = await drawCheck({ checkedTo: 5000, last: 50_000, brokenAt: null });
    view.server.hold = true;
    await view.press("Check the log");
    view.leave();
    await settled();
    view.server.release();
    await settled();
    expect(parts(view)).toHaveLength(1);
  });

  it("gives up on a server that gets no further", async () => {
    const view = await drawCheck({ checkedTo: 5000, last: 50_000, brokenAt: null });
    await view.press("Check the log");
    expect(parts(view)).toEqual(["from=1", "from=5001"]);
    expect(view.text()).toContain("5,000 of 50,000 entries");
  });
});

describe("The fields of an entry", () => {
  it("are named by the way to them, without what is empty", () => {
    expect(flattened({ invoice: { total: { minor: 100, currency: "USD" }, lines: [{ id: "1" }, { id: "2" }] }, none: null, blank: "", no: false })).toEqual({
      fields: [
        { name: "invoice.total.minor", value: "100" },
        { name: "invoice.total.currency", value: "USD" },
        { name: "invoice.lines.0.id", value: "1" },
        { name: "invoice.lines.1.id", value: "2" },
        { name: "no", value: "false" },
      ],
      left: 0,
    });
    expect(flattened("word")).toEqual({ fields: [{ name: "", value: "word" }], left: 0 });
  });
});
