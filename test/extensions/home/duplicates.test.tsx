import { Alert, EmptyState, Link, Select, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";
import { money } from "./homes.ts";

const LIST = "/api/v1/finance/duplicates";
const INVOICES = "/api/v1/finance/duplicate-invoices";
type Found = Shape<"SuspectedDuplicates">;
type Pair = Found["pairs"][number];

const deal = (dealId: string, changes: Partial<Pair["first"]> = {}): Pair["first"] => ({ dealId, name: `Deal of ${dealId}`, customer: "Acme Corp", closedOn: "2026-11-03", amount: money("1200.00"), ...changes });
const pair = (changes: Partial<Pair> = {}): Pair => ({ first: deal("4001"), second: deal("4002", { customer: "Acme Corporation Ltd.", closedOn: "2026-11-09" }), because: ["same-amount", "same-name"], decision: null, ...changes });
const found = (pairs: Pair[], rights: Found["rights"] = ["see", "create-invoices", "settle"]): Found => ({
  from: "2026-10-01",
  to: "2026-12-31",
  periods: [
    { name: "this-quarter", from: "2026-10-01", to: "2026-12-31" },
    { name: "last-quarter", from: "2026-07-01", to: "2026-09-30" },
  ],
  pairs,
  rights,
});
type Invoices = Shape<"SuspectedInvoices">;
const { pairs: _none, ...days } = found([]);
const invoices = (pairs: Invoices["pairs"]): Invoices => ({ ...days, pairs });
const serverWith = (...answers: Found[]) =>
  new FakeServer()
    .on("get", LIST, LIST, ...answers)
    .on("post", LIST, LIST, { accepted: true, why: null })
    .on("get", INVOICES, INVOICES, invoices([]));
const tags = (view: Awaited<ReturnType<typeof drawPage>>) => view.findAll(StatusTag).map(({ text }) => text);

describe("Sales entered twice", () => {
  it("shows both deals, each with amount, customer and day and the way to it, and why they look like one", async () => {
    const view = await drawPage("/duplicates", serverWith(found([pair()])));
    const tile = words(view.find(Tile));
    for (const said of ["Same amount · Same customer", "$1,200.00", "Acme Corp · Closed", "Acme Corporation Ltd. · Closed", "To be decided"]) expect(tile).toContain(said);
    expect(view.find(Tile).findAll(Link).map(({ props }) => (props.href as { url: string }).url.split("/").at(-1))).toEqual(["4001", "4002"]);
  });

  it.each([
    ["One sale", "same-sale", "Only the first counts."],
    ["Two sales", "different", "Both count."],
  ] as const)("%s: the word is sent of the second about the first, and stands there afterwards", async (label, decision, means) => {
    const server = serverWith(found([pair()]), found([pair({ decision })]));
    const view = await drawPage("/duplicates", server);
    await view.press(label);
    expect(server.calls("post", LIST).map(({ body }) => body)).toEqual([{ dealId: "4002", duplicateOf: "4001", decision }]);
    expect(tags(view)).toEqual([label]);
    expect(view.text()).toContain(means);
    expect(view.maybeButton(label)).toBeNull();
    server.verify();
  });

  it("puts what is still to be decided first, and lets what was decided be decided otherwise", async () => {
    const view = await drawPage("/duplicates", serverWith(found([pair({ decision: "different" }), pair({ first: deal("5001"), second: deal("5002") })])));
    expect(tags(view)).toEqual(["To be decided", "Two sales"]);
    expect(words(view.findAll(Tile)[1]!)).toContain("One sale");
  });

  it("keeps a pair whose decision was refused, and says why", async () => {
    const view = await drawPage("/duplicates", serverWith(found([pair()])).refuse("post", LIST, { status: 404, detail: "There is no deal 4002." }));
    await view.press("One sale");
    expect(view.find(Alert).props.title).toBe("There is no deal 4002.");
    expect(tags(view)).toEqual(["To be decided"]);
  });

  it("asks for another period by its name", async () => {
    const server = serverWith(found([pair()]), found([]));
    const view = await drawPage("/duplicates", server);
    (view.find(Select).props as { onChange?: (value: string) => void }).onChange?.("last-quarter");
    await settled();
    const last = "?from=2026-07-01&to=2026-09-30";
    expect(server.asked.map(({ path }) => path).sort()).toEqual([INVOICES, `${INVOICES}${last}`, LIST, `${LIST}${last}`]);
    expect(view.find(EmptyState).props.title).toBe("No sale looks entered twice");
  });

  it("offers no button to those who may not settle, and says who can", async () => {
    const view = await drawPage("/duplicates", serverWith(found([pair()], ["see"])));
    expect(view.maybeButton("One sale")).toBeNull();
    expect(view.text()).toContain("Someone with the right to settle can decide these.");
  });

  it("stays whole without names, amounts or days, with very many pairs, and in German and French", async () => {
    const bare = { name: "", customer: null, closedOn: null, amount: null };
    const many = Array.from({ length: 200 }, (_none, at) => pair({ first: deal(`1${at}`, bare), second: deal(`2${at}`, { name: "x".repeat(500) }) }));
    const view = await drawPage("/duplicates", serverWith(found(many)));
    expect(view.findAll(Tile)).toHaveLength(200);
    expect(view.text()).not.toMatch(/undefined|null|NaN/);
    expect(view.text()).toContain("Deal 10");
    expect((await drawPage("/duplicates", serverWith(found([pair()])), { locale: "de-de" })).text()).toContain("Zwei Verkäufe");
    expect((await drawPage("/duplicates", serverWith(found([])), { locale: "fr-fr" })).find(EmptyState).props.title).toBe("Aucune vente ne semble saisie deux fois");
  });
});

describe("Invoices entered twice", () => {
  type Invoice = Invoices["pairs"][number]["first"];
  const invoice = (number: string | null, changes: Partial<Invoice> = {}): Invoice => ({ document: `c1:invoice:${number}`, number, customer: "Acme Corp", date: "2026-11-03", total: money("1200.00"), dealId: null, url: "https://books.example/1", ...changes });
  const invoicePair = (changes: Partial<Invoices["pairs"][number]> = {}): Invoices["pairs"][number] => ({ first: invoice("A-1", { dealId: "4001" }), second: invoice("A-2"), because: ["same-amount", "near-date"], decision: null, ...changes });
  const withInvoices = (...answers: Invoices[]) =>
    new FakeServer()
      .on("get", LIST, LIST, found([]))
      .on("get", INVOICES, INVOICES, ...answers)
      .on("post", INVOICES, INVOICES, { accepted: true, why: null });

  it("shows both invoices with the way to them, which of them a deal has, and why they look like one", async () => {
    const view = await drawPage("/duplicates", withInvoices(invoices([invoicePair()])));
    const tile = words(view.find(Tile));
    for (const said of ["Same customer and amount · Within days", "Invoice A-1", "Invoice A-2", "$1,200.00", "of a deal", "To be decided"]) expect(tile).toContain(said);
    expect(view.find(Tile).findAll(Link)).toHaveLength(2);
  });

  it.each([
    ["One invoice", "same", "The second is no revenue of its own."],
    ["Two invoices", "different", "Both count."],
  ] as const)("%s: the word is sent of the second about the first, and stands there afterwards", async (label, decision, means) => {
    const server = withInvoices(invoices([invoicePair()]), invoices([invoicePair({ decision })]));
    const view = await drawPage("/duplicates", server);
    await view.press(label);
    expect(server.calls("post", INVOICES).map(({ body }) => body)).toEqual([{ document: "c1:invoice:A-2", duplicateOf: "c1:invoice:A-1", decision }]);
    expect(tags(view)).toEqual([label]);
    expect(view.text()).toContain(means);
    server.verify();
  });

  it("stays whole without numbers, names or addresses, says when there is nothing, and leaves the sales alone when it fails", async () => {
    const bare = { customer: "", url: null };
    const view = await drawPage("/duplicates", withInvoices(invoices([invoicePair({ first: invoice(null, bare), second: invoice(null, { ...bare, document: "c1:invoice:2" }) })])), { locale: "de-de" });
    expect(view.text()).toContain("Rechnung ohne Nummer");
    expect(view.text()).not.toMatch(/undefined|null|NaN/);
    expect((await drawPage("/duplicates", withInvoices(invoices([])), { locale: "fr-fr" })).text()).toContain("Aucune facture de la période");
    const failing = await drawPage("/duplicates", withInvoices(invoices([])).refuse("get", INVOICES, { status: 503, detail: "Not now." }));
    expect(failing.find(Alert).props.title).toBe("Not now.");
    expect(failing.find(EmptyState).props.title).toBe("No sale looks entered twice");
  });
});
