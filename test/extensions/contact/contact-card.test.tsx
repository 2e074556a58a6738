import { Alert, Button, DescriptionListItem, Link, LoadingSpinner, StatusTag, Table, TableCell, TableRow } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { OpenInvoices } from "../../../src/extensions/contact/OpenInvoices.tsx";
import { CONNECTION, money } from "../deal/cards.ts";
import { words } from "../deal/draw-card.tsx";
import { contextOf, draw, FakeServer, settled } from "../surface.tsx";

const CARD = "/api/v1/cards/contacts/701";
const PAY = `/api/v1/invoices/${CONNECTION}/266/pay-link`;
type Invoice = Shape<"ContactInvoice">;
type Card = Shape<"ContactCard">;

const invoice = (changes: Partial<Invoice> = {}): Invoice => ({
  id: "266",
  connectionId: CONNECTION,
  number: "1043",
  url: "https://erp.example/266",
  dealId: "5",
  dealName: "Bluewater website",
  customerName: "Bluewater Dental",
  as: "customer",
  date: "2026-11-01",
  dueDate: "2026-12-01",
  daysOverdue: null,
  total: money("1000.00"),
  balance: money("400.00"),
  ...changes,
});

const owed = (changes: Partial<Shape<"Owed">> = {}): Shape<"Owed"> => ({ open: money("400.00"), overdue: money("0.00"), invoices: 1, late: 0, ...changes });

const card = (changes: Partial<Card> = {}): Card => ({
  invoices: [invoice()],
  owed: [owed()],
  erp: "connected",
  rights: ["see", "create-invoices", "settle", "change-settings"],
  ...changes,
});

async function open(shown: Card | null, { server = new FakeServer(), locale = "en-us", mayCopy = true } = {}) {
  if (shown) server.on("get", "/api/v1/cards/contacts/{contactId}", CARD, shown);
  const [copied, said]: string[][] = [[], []];
  const copy = (text: string) => (mayCopy ? Promise.resolve(void copied?.push(text)) : Promise.reject(new Error("Not allowed")));
  const surface = <OpenInvoices contactId="701" copy={copy} announce={(message) => said?.push(message)} />;
  const view = draw(surface, server, "crm.record.sidebar", contextOf({ locale, language: locale.slice(0, 2) }));
  await settled();
  return {
    ...view,
    server,
    copied,
    said,
    text: () => words(view.getRootNode()),
    rows: () => view.findAll(TableRow).map((row) => row.findAll(TableCell).map(words).join(" | ")).filter((row) => row !== ""),
    sums: () => view.findAll(DescriptionListItem).map((item) => `${item.props.label}: ${words(item)}`),
    press: async () => {
      view.find(Button, (node) => node.text === "Copy pay link").trigger("onClick");
      await settled();
    },
  };
}

describe("A contact's card", () => {
  it("says that it is loading, then shows what came with that one request", async () => {
    const server = new FakeServer();
    server.hold = true;
    const view = await open(card(), { server });
    expect(view.maybeFind(LoadingSpinner)).not.toBeNull();
    server.release();
    await settled();
    expect(view.maybeFind(LoadingSpinner)).toBeNull();
    expect(server.asked.map((one) => one.path)).toEqual([CARD]);
  });

  it("says what went wrong, and tries again when asked to", async () => {
    const server = new FakeServer().refuse("get", CARD, { status: 503, detail: "The database is away.", nextStep: "Wait a minute." });
    const view = await open(null, { server });
    expect(view.find(Alert).props.title).toBe("The database is away.");
    server.on("get", "/api/v1/cards/contacts/{contactId}", CARD, card());
    view.find(Button).trigger("onClick");
    await settled();
    expect(view.rows()).toHaveLength(1);
  });

  it("of a contact who owes nothing says so", async () => {
    const view = await open(card({ invoices: [], owed: [] }));
    expect(view.text()).toContain("Nothing to pay");
    expect(view.maybeFind(Table)).toBeNull();
  });

  it("shows each invoice with when it is due, its deal and for whom, and leads to both", async () => {
    const view = await open(card({ invoices: [invoice({ daysOverdue: 1, as: "billing-contact" }), invoice({ id: "267", number: null, url: null, dueDate: null }), invoice({ id: "268", number: "1045" })] }));
    expect(view.rows()).toEqual([
      "Invoice 1043Overdue by 1 dayBluewater websitefor Bluewater DentalCopy pay link | $400.00",
      "InvoiceNo due dateBluewater websiteCopy pay link | $400.00",
      "Invoice 1045Due Dec 1, 2026Bluewater websiteCopy pay link | $400.00",
    ]);
    expect(view.findAll(StatusTag).map((tag) => [tag.text, tag.props.variant])).toEqual([["Overdue by 1 day", "danger"]]);
    const links = view.findAll(Link).map((link) => (link.props.href as { url: string }).url);
    expect(links.slice(0, 2)).toEqual(["https://erp.example/266", "https://app.hubspot.com/contacts/100001/record/0-3/5"]);
  });

  it("sums each currency by itself, and what is late in it", async () => {
    const view = await open(card({ owed: [owed({ open: money("900.00"), overdue: money("400.00"), invoices: 3, late: 1 }), owed({ open: money("50.00", "EUR"), overdue: money("0.00", "EUR") })] }));
    expect(view.sums()).toEqual(["Open (3 invoices): $900.00", "Overdue (1 invoice): $400.00", "Open (1 invoice): €50.00"]);
  });

  it("copies the pay link when it is pressed and not before, and says so", async () => {
    const server = new FakeServer().on("post", "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", PAY, { url: "https://pay.example/266", code: null, why: null });
    const view = await open(card(), { server });
    expect(server.calls("post", PAY)).toEqual([]);
    await view.press();
    expect([view.copied, view.said]).toEqual([["https://pay.example/266"], ["The pay link of Invoice 1043 is copied."]]);
    server.verify();
  });

  it("shows the payment page where the browser lets nothing be copied", async () => {
    const server = new FakeServer().on("post", "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", PAY, { url: "https://pay.example/266", code: null, why: null });
    const view = await open(card(), { server, mayCopy: false });
    await view.press();
    expect((view.find(Link, (link) => link.text === "Open the payment page").props.href as { url: string }).url).toBe("https://pay.example/266");
    expect(view.said).toEqual([]);
  });

  it.each([
    ["not-offered" as const, "There is no payment page. Turn on online payments"],
    ["settled" as const, "Nothing is left to pay on it."],
    ["ended" as const, "It was voided or deleted"],
    ["draft" as const, "Still a draft."],
  ])("says why there is no pay link: %s", async (code, sentence) => {
    const server = new FakeServer().on("post", "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", PAY, { url: null, code, why: "server words" });
    const view = await open(card(), { server });
    await view.press();
    expect(view.text()).toContain(sentence);
    expect(view.copied).toEqual([]);
  });

  it("says when the accounting system does not answer, and lets it be tried again", async () => {
    const server = new FakeServer().refuse("post", PAY, { status: 503, detail: "Xero does not answer.", nextStep: "Try again in a minute." });
    const view = await open(card(), { server });
    await view.press();
    expect(view.text()).toContain("Xero does not answer. Try again in a minute.");
    server.on("post", "/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", PAY, { url: "https://pay.example/266", code: null, why: null });
    await view.press();
    expect(view.copied).toEqual(["https://pay.example/266"]);
    expect(view.text()).not.toContain("Xero does not answer");
  });

  it.each([
    ["none" as const, ["see", "change-settings"] as const, "No accounting system is connected", "Open the connected apps"],
    ["none" as const, ["see"] as const, "No accounting system is connected", "Ask an admin to connect"],
    ["reconnect" as const, ["see"] as const, "The accounting system is disconnected", "Ask an admin to reconnect"],
  ])("says who can do what while none is connected: %s, %j", async (erp, rights, title, words) => {
    const view = await open(card({ invoices: [], owed: [], erp, rights: [...rights] }));
    expect(view.find(Alert).props.title).toBe(title);
    expect(view.text()).toContain(words);
  });

  it("still shows what was last known while the connection has to be renewed", async () => {
    const view = await open(card({ erp: "reconnect" }));
    expect(view.text()).toContain("What you see is the last known state.");
    expect(view.rows()).toHaveLength(1);
  });

  it("shows ten of very many invoices at a time, and how many are not listed", async () => {
    const many = Array.from({ length: 50 }, (_, index) => invoice({ id: String(index), dealName: "A deal with a very long name ".repeat(9), customerName: "K".repeat(300) }));
    const view = await open(card({ invoices: many, owed: [owed({ invoices: 61 })] }));
    expect(view.rows()).toHaveLength(10);
    expect(view.find(Table).props).toMatchObject({ paginated: true, pageCount: 5 });
    expect(view.text()).toContain("11 more are not listed");
  });

  it.each([
    ["de-de", "Offen (1 Rechnung): 400,00 $", "Seit 3 Tagen überfällig", "Zahlungslink kopieren"],
    ["fr-fr", "À payer (1 facture): 400,00 $US", "En retard de 3 jours", "Copier le lien de paiement"],
  ])("speaks %s", async (locale, sum, late, copy) => {
    const view = await open(card({ invoices: [invoice({ daysOverdue: 3 })] }), { locale });
    expect(view.sums()).toEqual([sum]);
    expect(view.text()).toContain(late);
    expect(view.text()).toContain(copy);
  });
});
