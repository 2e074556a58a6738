import { Alert, BarChart, Button, Form, LoadingSpinner, SearchInput, StatisticsItem, StatusTag, Table, TableRow, ToggleGroup } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { CompanyBalance } from "../../../src/extensions/company/CompanyBalance.tsx";
import { contextOf, draw, FakeServer, settled } from "../surface.tsx";

const CARD = "/api/v1/cards/companies/801";
const CONNECTION = "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b11";
type Card = Shape<"CompanyCard">;
type Node = { text?: string | null; childNodes?: readonly Node[] };

const words = (node: Node): string => (node.childNodes === undefined ? (node.text ?? "") : node.childNodes.map(words).join("")).replaceAll(/[\u00a0\u202f]/g, " ");
const money = (amount: string, currency = "USD") => ({ amount, currency, minor: Math.round(Number(amount) * 100) });
const owes = (balance: string, late: string, currency = "USD"): Card["owes"][number] => ({
  balance: money(balance, currency),
  overdue: money(late, currency),
  invoices: 2,
  buckets: [
    { days: "current", amount: money((Number(balance) - Number(late)).toFixed(2), currency) },
    { days: "1-30", amount: money(late, currency) },
    { days: "31-60", amount: money("0.00", currency) },
    { days: "61-90", amount: money("0.00", currency) },
    { days: "over-90", amount: money("0.00", currency) },
  ],
});
const invoice = (changes: Partial<Shape<"CompanyInvoice">> = {}): Shape<"CompanyInvoice"> => ({ id: "11", connectionId: CONNECTION, number: "1011", url: "https://erp.example/11", dealId: "5", dealName: "Website", date: "2026-10-01", dueDate: "2026-11-01", daysOverdue: 22, total: money("100.00"), balance: money("100.00"), ...changes });
const card = (changes: Partial<Card> = {}): Card => ({
  owes: [owes("150.00", "100.00")],
  credit: [],
  averageDaysToPay: 20,
  paidInvoices: 3,
  invoices: [invoice()],
  customers: [{ connectionId: CONNECTION, system: "Xero", organisation: "Northside Books", customerId: "58" }],
  erp: "connected",
  rights: ["see", "create-invoices", "settle"],
  ...changes,
});

async function drawCompany(shown: Card | FakeServer, { compact = false, locale = "en-us" } = {}) {
  const server = shown instanceof FakeServer ? shown : new FakeServer().on("get", "/api/v1/cards/companies/{companyId}", CARD, shown);
  const view = draw(<CompanyBalance companyId="801" compact={compact} />, server, compact ? "crm.record.sidebar" : "crm.record.tab", contextOf({ locale, language: locale.slice(0, 2) }));
  await settled();
  return { ...view, server, text: () => words(view.getRootNode()) };
}

describe("A company's card", () => {
  it("says that it is loading, then what is owed and how old it is, in one request", async () => {
    const server = new FakeServer().on("get", "/api/v1/cards/companies/{companyId}", CARD, card());
    server.hold = true;
    const view = await drawCompany(server);
    expect(view.maybeFind(LoadingSpinner)).not.toBeNull();
    server.release();
    await settled();
    expect(view.findAll(StatisticsItem).map(({ props }) => `${props.label} ${props.number}`)).toEqual(["Balance $150.00", "Overdue $100.00"]);
    expect((view.find(BarChart).props.data as { amount: number }[]).map(({ amount }) => amount)).toEqual([50, 100, 0, 0, 0]);
    expect(view.text()).toContain("Not due: $50.00 · 1 to 30 days: $100.00");
    expect(view.text()).toContain("Pays after 20 days on average, over 3 paid invoices");
    expect(server.asked).toHaveLength(1);
  });

  it("lists open invoices with their deals, the late ones as such", async () => {
    const view = await drawCompany(card({ invoices: [invoice(), invoice({ id: "12", number: null, url: null, dueDate: "2026-12-20", daysOverdue: null })], owes: [{ ...owes("150.00", "100.00"), invoices: 250 }] }));
    expect(view.findAll(TableRow).map(words).slice(1)).toEqual(["1011WebsiteOverdue by 22 days$100.00", "12WebsiteDec 20, 2026$100.00"]);
    expect(view.text()).toContain("248 more are not listed");
  });

  it("without an invoice says so, and where all is paid, too", async () => {
    expect((await drawCompany(card({ owes: [], invoices: [], paidInvoices: 0, averageDaysToPay: null }))).text()).toContain("No invoice has been made for this company yet");
    expect((await drawCompany(card({ owes: [], invoices: [] }))).text()).toContain("Nothing is open");
  });

  it("keeps currencies apart, and shows no chart where nothing is late", async () => {
    const view = await drawCompany(card({ owes: [owes("150.00", "100.00"), owes("80.00", "0.00", "EUR")], credit: [money("12.00")] }));
    expect(view.findAll(BarChart)).toHaveLength(1);
    expect(view.findAll(StatusTag).map(({ text }) => text)).toContain("Nothing is late");
    expect(view.text()).toContain("Credit that is applied to nothing yet: $12.00");
    expect((await drawCompany(card(), { compact: true })).maybeFind(BarChart)).toBeNull();
  });

  it("is linked to a customer: searched, chosen, confirmed", async () => {
    const server = new FakeServer()
      .on("get", "/api/v1/cards/companies/{companyId}", CARD, card({ customers: [{ connectionId: CONNECTION, system: "Xero", organisation: "Northside Books", customerId: null }] }), card())
      .on("get", "/api/v1/companies/{companyId}/customers", "/api/v1/companies/801/customers", { customers: [{ id: "58", name: "Bluewater", email: null, domain: null, taxNumber: null, currency: "USD", city: "Bath", active: true }] })
      .on("post", "/api/v1/companies/{companyId}/link", "/api/v1/companies/801/link", { accepted: true, why: null });
    const view = await drawCompany(server);
    expect(view.text()).toContain("Not linked to a customer of Northside Books in Xero yet");
    view.find(SearchInput).props.onChange?.("blue");
    await settled();
    view.find(Form).trigger("onSubmit", { targetValue: {} } as never);
    await settled();
    expect(view.find(ToggleGroup).props.options).toEqual([{ value: "58", label: "Bluewater (Bath, USD)" }]);
    const confirm = () => view.find(Button, (node) => node.text === "Link this customer");
    expect(confirm().props.disabled).toBe(true);
    (view.find(ToggleGroup).props.onChange as (value: string) => void)("58");
    await settled();
    confirm().trigger("onClick");
    await settled();
    expect(server.calls("post", "/api/v1/companies/801/link").map(({ body }) => body)).toEqual([{ connectionId: CONNECTION, customerId: "58" }]);
    expect(view.text()).toContain("Customer 58 of Northside Books in Xero");
    server.verify();
  });

  it("to those who may only see offers no link, and says who can", async () => {
    const view = await drawCompany(card({ rights: ["see"] }));
    expect(view.maybeFind(SearchInput)).toBeNull();
    expect(view.text()).toContain("Someone with the right to settle can link it.");
  });

  it("says what went wrong, and that the accounting system must be reconnected", async () => {
    const broken = await drawCompany(new FakeServer().refuse("get", CARD, { status: 503, detail: "The database is away.", nextStep: "Wait." }));
    expect(broken.find(Alert).props.title).toBe("The database is away.");
    expect((await drawCompany(card({ erp: "reconnect" }))).findAll(Alert)).toHaveLength(1);
  });

  it("stays whole with hundreds of invoices and very long names, and speaks German and French", async () => {
    const view = await drawCompany(card({ invoices: Array.from({ length: 100 }, (_none, at) => invoice({ id: String(at), dealName: "N".repeat(300) })) }));
    expect(view.find(Table).props).toMatchObject({ paginated: true, pageCount: 10 });
    expect(view.text()).toContain(`${"N".repeat(59)}…`);
    expect(view.text()).not.toContain("N".repeat(60));
    expect((await drawCompany(card(), { locale: "de-de" })).text()).toContain("Zahlt im Mittel nach 20 Tagen");
    expect((await drawCompany(card(), { locale: "fr-fr" })).text()).toContain("Paie après 20 jours en moyenne");
  });
});
