import { Alert, Button, Form, Link, Modal, Panel, Select, StatusTag, Table, TableCell, TableRow, TextArea } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";
import { money } from "./homes.ts";

const MONTHS = "/api/v1/finance/months" as const;
const MONTH = "/api/v1/finance/months/{month}" as const;
type Closing = Shape<"MonthClosing">;
type Close = Closing["closes"][number];

const close = (changes: Partial<Close> = {}): Close => ({ closedAt: "2026-11-03T15:00:00.000Z", closedBy: "dana@northwind.example", comment: "As agreed.", leftOpen: ["parked"], reopenedAt: null, reopenedBy: null, reopenReason: null, intact: true, ...changes });

const check = (name: Closing["checks"][number]["check"], count: number, amount?: string): Closing["checks"][number] => ({ check: name, done: count === 0, count, amounts: amount === undefined ? [] : [money(amount)] });

const closing = (changes: Partial<Closing> = {}): Closing => ({
  month: "2026-10",
  from: "2026-10-01",
  to: "2026-10-31",
  mayClose: "yes",
  checks: [check("sources", 0), check("parked", 0), check("not-invoiced", 0, "0.00"), check("drafts", 0), check("journals", 0), check("unexplained", 0, "0.00")],
  unconverted: [],
  books: [{ currency: "USD", figures: [{ figure: "crm", amount: money("1000.00") }, { figure: "erp", amount: money("400.00") }, { figure: "timing", amount: money("-600.00") }, { figure: "unexplained", amount: money("0.00") }], adjustments: [] }],
  closes: [],
  rights: ["see", "create-invoices", "settle"],
  ...changes,
});

const months = (last: Close | null = null): Shape<"Months"> => ({
  today: "2026-11-23",
  months: [
    { month: "2026-11", from: "2026-11-01", to: "2026-11-30", over: false, close: null },
    { month: "2026-10", from: "2026-10-01", to: "2026-10-31", over: true, close: last },
    { month: "2026-09", from: "2026-09-01", to: "2026-09-30", over: true, close: close() },
  ],
  rights: ["see", "create-invoices", "settle"],
});

const serverWith = (...given: Closing[]) => new FakeServer().on("get", MONTHS, MONTHS, months()).on("get", MONTH, `${MONTHS}/2026-10`, ...(given as [Closing]));
const drawClosing = (given: Partial<Closing> = {}, locale = "en-us") => drawPage("/closing", serverWith(closing(given)), { locale });
type View = Awaited<ReturnType<typeof drawPage>>;
const tables = (view: View) => view.findAll(Table).map((table) => table.findAll(TableRow).map((row) => row.findAll(TableCell).map(words)));
const modal = (view: View, label: string) => view.find(Button, (button) => button.text === label).props.overlay!.find(Modal);

describe("The page of the month-end close", () => {
  it("says that it is loading, and what went wrong", async () => {
    const server = serverWith(closing());
    server.hold = true;
    const view = await drawPage("/closing", server);
    expect(view.isWorking()).toBe(true);
    const failed = await drawPage("/closing", new FakeServer().refuse("get", MONTHS, { status: 503, detail: "The database is away." }));
    expect(failed.find(Alert).props.title).toBe("The database is away.");
    const half = await drawPage("/closing", new FakeServer().on("get", MONTHS, MONTHS, months()).refuse("get", `${MONTHS}/2026-10`, { status: 500, detail: "A fault of ours." }));
    expect(half.find(Alert).props.title).toBe("A fault of ours.");
  });

  it("opens on the newest month that is over and not closed, and offers the others", async () => {
    const select = (await drawClosing()).find(Select).props;
    expect(select.value).toBe("2026-10");
    expect(select.options?.map((option) => ("label" in option ? option.label : ""))).toEqual(["November 2026: Under way", "October 2026: Open", "September 2026: Closed"]);
  });

  it("goes through what is to be settled, and leads to where that is done", async () => {
    const view = await drawClosing({ mayClose: "with-comment", checks: [check("sources", 1), check("parked", 3), check("not-invoiced", 2, "-500.00"), check("drafts", 1), check("journals", 1), check("unexplained", 1, "0.01")] });
    expect(view.findAll(StatusTag).map(words)).toEqual(["Open", "Open", "Open", "Open", "Open", "Open"]);
    expect(view.text()).toContain("Deals not wholly invoiced: 2 (-$500.00)");
    const ways = view.findAll(PageLink).filter((link) => link.text?.startsWith("See the") || link.text?.startsWith("See what"));
    expect(ways.map(({ props }) => [props.to, props.params])).toEqual([
      ["/connections", undefined],
      ["/attention", undefined],
      ["/bridge", { from: "2026-10-01", to: "2026-10-31" }],
      ["/journals", undefined],
      ["/bridge", { from: "2026-10-01", to: "2026-10-31" }],
    ]);
    const settledMonth = await drawClosing();
    expect(settledMonth.findAll(StatusTag).map(words)).toEqual(["Done", "Done", "Done", "Done", "Done", "Done"]);
    expect(settledMonth.text()).toContain("Nothing is unexplained");
  });

  it.each([
    ["en-us", "Records in no figure, without an exchange rate: 21", "Deal Zloty sale Oct 4, 2026, $10.00", "Invoice 17", "and 19 more", "add the currency with its rate in HubSpot"],
    ["de", "Datensätze ohne Wechselkurs, die in keiner Zahl stehen: 21", "Deal Zloty sale", "Rechnung 17", "und 19 weitere", "mit ihrem Kurs in HubSpot"],
    ["fr", "Enregistrements sans taux de change, dans aucun chiffre : 21", "Transaction Zloty sale", "Facture 17", "et 19 de plus", "son taux dans HubSpot"],
  ])("names what is in no figure for want of a rate, with the way out (%s)", async (locale, ...said) => {
    const row = { dealId: "7", on: "2026-10-04", amount: money("10.00") };
    const view = await drawClosing({ mayClose: "with-comment", checks: [check("no-rate", 21)], unconverted: [{ ...row, kind: "deal", name: "Zloty sale" }, { ...row, kind: "invoice", name: "17" }] }, locale);
    for (const words of said) expect(view.text()).toContain(words);
    expect(view.findAll(Link).map(({ props }) => (typeof props.href === "object" ? props.href.url : props.href))).toContainEqual(expect.stringContaining("/0-3/7"));
  });

  it("closes with a comment where something is open, and shows the month as closed", async () => {
    const server = serverWith(closing({ mayClose: "with-comment", checks: [check("parked", 1)] }), closing({ mayClose: "closed", closes: [close()] })).on("post", `${MONTH}/close`, `${MONTHS}/2026-10/close`, { accepted: true, why: null });
    const view = await drawPage("/closing", server);
    const confirm = () => modal(view, "Close the month").find(Button);
    expect(words(modal(view, "Close the month"))).toContain("never changes them");
    expect(confirm().props.disabled).toBe(true);
    modal(view, "Close the month").find(TextArea).props.onChange?.("Settled by phone.");
    await settled();
    expect(confirm().props.disabled).toBe(false);
    modal(view, "Close the month").find(Form).trigger("onSubmit");
    await settled();
    expect(server.calls("post", `${MONTHS}/2026-10/close`)[0]?.body).toEqual({ comment: "Settled by phone." });
    expect(view.findAll(StatusTag).map(words)).toContain("Closed Nov 3, 2026, 10:00 AM by dana@northwind.example");
    server.verify();
  });

  it("closes without a word where all is settled, and says why it was refused", async () => {
    const server = serverWith(closing()).refuse("post", `${MONTHS}/2026-10/close`, { status: 409, detail: "The month is closed already." });
    const view = await drawPage("/closing", server);
    expect(modal(view, "Close the month").find(Button).props.disabled).toBe(false);
    modal(view, "Close the month").find(Form).trigger("onSubmit");
    await settled();
    expect(modal(view, "Close the month").find(Alert).props.title).toBe("The month is closed already.");
  });

  it("keeps a closed month's figures and shows what came later beside them", async () => {
    const adjusted = [{ figure: "crm" as const, closed: money("1000.00"), adjustment: money("300.00"), now: money("1300.00") }, { figure: "not-invoiced" as const, closed: money("0.00"), adjustment: money("-300.00"), now: money("-300.00") }];
    const view = await drawClosing({ mayClose: "closed", closes: [close()], books: [{ ...closing().books[0]!, adjustments: adjusted }] });
    expect(tables(view)[0]?.slice(1, 4)).toEqual([["Closed deals (HubSpot)", "$1,000.00"], ["Recognised revenue (books)", "$400.00"], ["Earned in another period", "-$600.00"]]);
    expect(tables(view)[1]?.slice(1)).toEqual([["Closed deals (HubSpot)", "$1,000.00", "$300.00", "$1,300.00", "Why"], ["Not invoiced", "$0.00", "-$300.00", "-$300.00", "Why"]]);
    expect(view.text()).toContain("As they were closed");
    expect((await drawClosing({ mayClose: "closed", closes: [close()] })).text()).toContain("Nothing that came later changes this month.");
  });

  it("tells which records came later, each with the way to it, when it was recorded and from what", async () => {
    const fact = { stream: "bookings" as const, on: "2026-10-20", recordedAt: "2026-11-09T15:00:00.000Z", source: { system: "crm" as const, asOf: "2026-11-09T14:58:00.000Z" } };
    const records: Shape<"LateRecords">["records"] = [
      { kind: "deal", name: "Late sale", deal: { id: "9", name: "Late sale" }, document: null, amount: money("300.00"), change: "new", fact },
      { kind: "payment", name: "PAY-7", deal: { id: "8", name: null }, document: { number: "INV-7", url: "https://books.example/7" }, amount: money("-20.00"), change: "gone", fact: { ...fact, stream: "cash", source: { system: "erp", asOf: "2026-11-09T14:58:00.000Z" } } },
      { kind: "invoice", name: "INV-8", deal: null, document: { number: "INV-8", url: null }, amount: money("10.00"), change: null, fact: null },
    ];
    const late = { closed: money("1000.00"), adjustment: money("295.00"), now: money("1295.00"), records, more: { count: 3, amount: money("4.00") }, rest: money("1.00") };
    const adjusted = { figure: "crm" as const, closed: late.closed, adjustment: late.adjustment, now: late.now };
    const server = serverWith(closing({ mayClose: "closed", closes: [close()], books: [{ ...closing().books[0]!, adjustments: [adjusted] }] })).on("get", `${MONTH}/late`, `${MONTHS}/2026-10/late`, late);
    const view = await drawPage("/closing", server);
    const why = () => view.find(Button, (button) => button.text === "Why");
    expect(server.calls("get", `${MONTHS}/2026-10/late`)).toEqual([]);
    why().trigger("onClick");
    await settled();
    expect(server.calls("get", `${MONTHS}/2026-10/late`)).toMatchObject([{ path: `${MONTHS}/2026-10/late?figure=crm&book=USD` }]);
    const panel = why().props.overlay!.find(Panel);
    expect(panel.findAll(TableRow).slice(1).map((row) => row.findAll(TableCell).map(words))).toEqual([
      ["Late sale", "Nov 9, 2026, 10:00 AMBookings Oct 20, 2026, new since then, from HubSpot, last changed there Nov 9, 2026, 9:58 AM", "$300.00"],
      ["Payment PAY-7Invoice INV-7Deal 8", "Nov 9, 2026, 10:00 AMCash Oct 20, 2026, no more there, from the accounting system, last changed there Nov 9, 2026, 9:58 AM", "-$20.00"],
      ["Invoice INV-8", "By a change of another record", "$10.00"],
      ["Further records: 3", "", "$4.00"],
      ["From no later record: the figure is worked out in another way since then", "", "$1.00"],
      ["In all", "", "$295.00"],
    ]);
    expect(panel.findAll(Link).map(({ props }) => (props.href as { url: string }).url)).toEqual([expect.stringContaining("/9"), "https://books.example/7", "https://books.example/7", expect.stringContaining("/8")]);
  });

  it("opens a month again with a reason, which stays in its history", async () => {
    const reopened = close({ reopenedAt: "2026-11-05T15:00:00.000Z", reopenedBy: "ada@northwind.example", reopenReason: "A late deal." });
    const server = serverWith(closing({ mayClose: "closed", closes: [close()] }), closing({ closes: [reopened] })).on("post", `${MONTH}/reopen`, `${MONTHS}/2026-10/reopen`, { accepted: true, why: null });
    const view = await drawPage("/closing", server);
    modal(view, "Open it again").find(TextArea).props.onChange?.("A late deal.");
    await settled();
    modal(view, "Open it again").find(Form).trigger("onSubmit");
    await settled();
    expect(server.calls("post", `${MONTHS}/2026-10/reopen`)[0]?.body).toEqual({ reason: "A late deal." });
    expect(view.text()).toContain("Left open: Deals that wait for a person");
    expect(view.text()).toContain("Opened again Nov 5, 2026, 10:00 AM by ada@northwind.example: A late deal.");
  });

  it("says loudly where kept figures do not fit their digest", async () => {
    expect((await drawClosing({ mayClose: "closed", closes: [close({ intact: false })] })).find(Alert).props.variant).toBe("danger");
  });

  it("offers no deed before the month is over, nor to those who may only look", async () => {
    const early = await drawClosing({ mayClose: "not-over" });
    expect(early.text()).toContain("The month is not over yet.");
    expect(early.maybeButton("Close the month")).toBeNull();
    const looking = await drawClosing({ rights: ["see"] });
    expect(looking.maybeButton("Close the month")).toBeNull();
    expect(looking.text()).toContain("Ask an admin if you should close months.");
  });

  it.each([["de-de", "Monat abschließen", "Nichts ist ungeklärt"], ["fr-fr", "Clôturer le mois", "Rien n'est inexpliqué"]])("speaks %s", async (locale, button, nothing) => {
    const view = await drawClosing({}, locale);
    expect(view.maybeButton(button)).not.toBeNull();
    expect(view.text()).toContain(nothing);
  });
});
