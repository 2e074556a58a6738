import { Alert, Button, EmptyState, Form, Link, LoadingButton, LoadingSpinner, ProgressBar, StatusTag, Table, TableCell, TableRow } from "@hubspot/ui-extensions";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { BulkInvoices } from "../../../src/extensions/bulk/BulkInvoices.tsx";
import { words } from "../deal/draw-card.tsx";
import { contextOf, draw, FakeServer, pass, settled, virtualTime } from "../surface.tsx";

const PATH = "/api/v1/deals/invoices";
type Deal = Shape<"BulkDeal">;
type Bulk = Shape<"BulkProgress">;

const deal = (dealId: string, state: Deal["state"], changes: Partial<Deal> = {}): Deal => ({
  dealId,
  name: `Deal of ${dealId}`,
  customerName: null,
  amount: { minor: 100_000, amount: "1000.00", currency: "USD" },
  state,
  invoice: state === "done" ? { number: `10${dealId}`, url: `https://erp.example/${dealId}` } : null,
  code: null,
  sentence: null,
  nextStep: null,
  said: null,
  ...changes,
});

const bulk = (deals: Deal[], changes: Partial<Bulk> = {}): Bulk => ({
  deals,
  deliver: "approved",
  erp: "connected",
  rights: ["see", "create-invoices", "settle", "change-settings"],
  ...changes,
});

async function open(dealIds: string[], answers: Bulk[], { server = new FakeServer(), locale = "en-us" } = {}) {
  if (answers.length > 0) server.on("get", PATH, PATH, ...answers);
  const view = draw(<BulkInvoices dealIds={dealIds} />, server, "crm.bulkActions", contextOf({ locale, language: locale.slice(0, 2) }));
  await settled();
  return {
    ...view,
    server,
    text: () => words(view.getRootNode()),
    rows: () => view.findAll(TableRow).map((row) => row.findAll(TableCell).map(words).join(" | ")).filter((row) => row !== ""),
    tags: () => view.findAll(StatusTag).map((tag) => tag.text),
    start: async () => {
      view.find(Form).trigger("onSubmit");
      await settled();
    },
  };
}

const accepted = (...dealIds: string[]) => ({ deals: dealIds.map((dealId) => ({ dealId, accepted: true, why: null })) });

describe("Creating the invoices of selected deals", () => {
  afterEach(() => vi.useRealTimers());

  it("says that it is loading, and asks once for all of them", async () => {
    const server = new FakeServer();
    server.hold = true;
    const view = await open(["1", "2", "1"], [bulk([deal("1", "ready"), deal("2", "ready")])], { server });
    expect(view.maybeFind(LoadingSpinner)).not.toBeNull();
    server.release();
    await settled();
    expect(view.maybeFind(LoadingSpinner)).toBeNull();
    expect(server.asked.map((one) => one.path)).toEqual([`${PATH}?ids=1%2C2`]);
  });

  it("says what went wrong, and tries again when asked to", async () => {
    const server = new FakeServer().refuse("get", PATH, { status: 503, detail: "The database is away.", nextStep: "Wait a minute." });
    const view = await open(["1"], [], { server });
    expect(view.find(Alert).props.title).toBe("The database is away.");
    server.on("get", PATH, PATH, bulk([deal("1", "ready")]));
    view.find(Button).trigger("onClick");
    await settled();
    expect(view.find(LoadingButton).text).toBe("Create 1 invoice");
  });

  it("without a selection says what to do, and asks nobody", async () => {
    const view = await open([], []);
    expect(view.find(EmptyState).props.title).toBe("No deals selected");
    expect(view.server.asked).toEqual([]);
  });

  it("of more than a hundred deals says how many are too many, and asks nobody", async () => {
    const view = await open(Array.from({ length: 1234 }, (_, index) => String(index)), []);
    expect(view.find(Alert).props.title).toBe("1,234 deals are selected");
    expect(view.text()).toContain("Onebook takes 100 at a time");
    expect(view.server.asked).toEqual([]);
  });

  it("says how many invoices will be made of how many deals and whether customers are told, before anything happens", async () => {
    const view = await open(["1", "2", "3"], [bulk([deal("1", "ready"), deal("2", "done"), deal("3", "ready")], { deliver: "sent" })]);
    expect(view.text()).toContain("2 of 3 selected deals have no invoice yet");
    expect(view.text()).toContain("e-mailed to the customer at once");
    expect(view.findAll(LoadingButton).map((button) => [button.text, button.props.variant])).toEqual([["Create 2 invoices", "primary"]]);
    expect(view.maybeFind(ProgressBar)).toBeNull();
    expect(view.server.calls("post", PATH)).toEqual([]);
  });

  it("asks only for the deals that have none, then shows how far they are, unasked, until the last has come to its end", async () => {
    virtualTime();
    const before = bulk([deal("1", "ready"), deal("2", "ready"), deal("3", "done")]);
    const during = bulk([deal("1", "working"), deal("2", "done"), deal("3", "done")]);
    const after = bulk([deal("1", "waiting", { code: "no-customer", sentence: "There is nobody to bill.", nextStep: "Add a company." }), deal("2", "done"), deal("3", "done")]);
    const server = new FakeServer().on("post", PATH, PATH, accepted("1", "2"));
    const view = await open(["1", "2", "3"], [before, during, after], { server });
    await view.start();
    expect(server.calls("post", PATH).map((call) => call.body)).toEqual([{ dealIds: ["1", "2"] }]);
    expect(view.find(ProgressBar).props).toMatchObject({ title: "Creating invoices", value: 2, maxValue: 3, valueDescription: "2 of 3 deals" });
    expect(view.text()).toContain("You can close this.");
    expect(view.maybeFind(LoadingButton)).toBeNull();
    await pass(1);
    expect(view.find(ProgressBar).props).toMatchObject({ title: "Finished", value: 3, maxValue: 3 });
    expect(view.tags().slice(0, 2)).toEqual(["1 needs a person", "2 invoiced"]);
    const asked = server.asked.length;
    await pass(60);
    expect(server.asked).toHaveLength(asked);
    server.verify();
  });

  it("closed and opened again, shows the work that went on meanwhile", async () => {
    const view = await open(["1", "2"], [bulk([deal("1", "working"), deal("2", "done")])]);
    expect(view.find(ProgressBar).props).toMatchObject({ value: 1, maxValue: 2 });
    view.leave();
    await settled();
    const again = await open(["1", "2"], [bulk([deal("1", "done"), deal("2", "done")])]);
    expect(again.text()).toContain("None of these deals needs an invoice from here");
    expect(again.rows()).toEqual(["Deal of 1 | $1,000.00 | InvoicedInvoice 101", "Deal of 2 | $1,000.00 | InvoicedInvoice 102"]);
  });

  it("lists first what needs a person, with why and what to do, and leads to each deal and invoice", async () => {
    const waiting = deal("4", "waiting", { customerName: "Bluewater Dental", code: "no-customer", sentence: "There is nobody to bill.", nextStep: "Add a company." });
    const view = await open(["1", "2", "3", "4"], [bulk([deal("1", "done"), deal("2", "none", { code: "lost", sentence: "server words" }), deal("3", "ready", { name: null, amount: null }), waiting])]);
    expect(view.rows()).toEqual([
      "Deal of 4Bluewater Dental | $1,000.00 | Needs a personThere is nobody to bill.Add a company.",
      "Deal of 2 | $1,000.00 | No invoiceThe deal was lost.",
      "Deal 3 |  | Not invoiced",
      "Deal of 1 | $1,000.00 | InvoicedInvoice 101",
    ]);
    expect(view.findAll(Link).map((link) => (link.props.href as { url: string }).url)).toEqual([
      "https://app.hubspot.com/contacts/100001/record/0-3/4",
      "https://app.hubspot.com/contacts/100001/record/0-3/2",
      "https://app.hubspot.com/contacts/100001/record/0-3/3",
      "https://app.hubspot.com/contacts/100001/record/0-3/1",
      "https://erp.example/1",
    ]);
  });

  it("shows a hundred deals ten at a time", async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => String(index + 1));
    const view = await open(hundred, [bulk(hundred.map((id) => deal(id, "ready", { name: "A deal with a very long name ".repeat(9) })))]);
    expect(view.rows()).toHaveLength(10);
    expect(view.find(LoadingButton).text).toBe("Create 100 invoices");
    const links = () => view.findAll(Link).map((link) => (link.props.href as { url: string }).url.split("/").at(-1));
    (view.find(Table).props as unknown as { onPageChange: (page: number) => void }).onPageChange(10);
    await settled();
    expect(links()).toEqual(["91", "92", "93", "94", "95", "96", "97", "98", "99", "100"]);
  });

  it("offers no button to somebody who may only see", async () => {
    const view = await open(["1"], [bulk([deal("1", "ready")], { rights: ["see"] })]);
    expect(view.find(Alert).props.title).toContain("Ask an admin");
    expect(view.maybeFind(LoadingButton)).toBeNull();
    expect(view.rows()).toHaveLength(1);
  });

  it.each([
    ["none" as const, "No accounting system is connected"],
    ["reconnect" as const, "The accounting system is disconnected"],
  ])("offers no button while the accounting system is out of reach: %s", async (erp, title) => {
    const view = await open(["1"], [bulk([deal("1", "ready")], { erp })]);
    expect(view.find(Alert).props.title).toBe(title);
    expect(view.maybeFind(LoadingButton)).toBeNull();
  });

  it("shows why asking was refused, and keeps the button for another try", async () => {
    const server = new FakeServer().refuse("post", PATH, { status: 403, detail: "You may not create invoices.", nextStep: "Ask an admin." });
    const view = await open(["1"], [bulk([deal("1", "ready")])], { server });
    await view.start();
    expect(view.find(Alert).props.title).toBe("You may not create invoices.");
    expect(view.find(LoadingButton).text).toBe("Create 1 invoice");
  });

  it.each([
    ["de-de", "2 Rechnungen erstellen", "2 von 2 ausgewählten Deals haben noch keine Rechnung", "1.000,00 $"],
    ["fr-fr", "Créer 2 factures", "2 transactions sur 2 n'ont pas encore de facture", "1 000,00 $US"],
  ])("speaks %s", async (locale, button, sentence, amount) => {
    const view = await open(["1", "2"], [bulk([deal("1", "ready"), deal("2", "ready")])], { locale });
    expect(view.find(LoadingButton).text).toBe(button);
    expect(view.text()).toContain(sentence);
    expect(view.text()).toContain(amount);
  });
});
