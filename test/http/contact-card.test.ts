import { beforeAll, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import * as connections from "../../server/store/connections.ts";
import * as links from "../../server/store/links.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { putInBook, type InBook } from "./deal-in-book.ts";

type Billed = NonNullable<NonNullable<InBook["view"]>["billedContacts"]>;

const rights = ["see", "create-invoices", "settle", "change-settings"];

describe("a contact's card", () => {
  const bench = useBench();
  let [own, other, connectionId, otherConnection] = ["", "", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "Elsewhere Ltd");
  });

  const cardOf = (contactId: string, portalId = "100001") => fetchAsCard(bench(), { method: "GET", path: `/api/v1/cards/contacts/${contactId}`, portalId });
  const invoicesOf = async (contactId: string) => ((await cardOf(contactId)).body as { invoices: Record<string, unknown>[] }).invoices;
  /** A deal whose invoices are for these contacts, and that mentions them as looks do. */
  const bill = (dealId: string, contacts: Billed, invoices: InBook["invoices"] = [{ id: dealId, number: `10${dealId}` }], mentions: string[] = []) =>
    putInBook(bench(), own, dealId, {
      connectionId,
      invoices,
      view: { billedContacts: contacts },
      mentions: [...contacts.map(({ id }) => `contact:${id}`), ...mentions],
    });
  const usd = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "USD" });

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/cards/contacts/701" }));

  test("shows what a person who buys has still to pay, and asks no vendor", async () => {
    const invoice = { id: "901", number: "1901", dueDate: "2026-11-20", balance: money(25_050, "USD"), links: { view: "https://erp.example/901", pay: null } };
    await bill("901", [{ id: "701", as: "customer" }], [invoice]);
    const response = await cardOf("701");
    expect([response.status, response.body]).toEqual([
      200,
      {
        invoices: [
          {
            id: "901",
            connectionId,
            number: "1901",
            url: "https://erp.example/901",
            dealId: "901",
            dealName: "Bluewater website",
            customerName: "Bluewater Dental",
            as: "customer",
            date: "2026-11-23",
            dueDate: "2026-11-20",
            daysOverdue: 3,
            total: usd(100_000),
            balance: usd(25_050),
          },
        ],
        owed: [{ open: usd(25_050), overdue: usd(25_050), invoices: 1, late: 1 }],
        erp: "connected",
        rights,
      },
    ]);
    expect(bench().outboundCalls).toEqual([]);
  });

  test("shows what whoever gets a company's invoices is billed for", async () => {
    await bill("902", [{ id: "702", as: "billing-contact" }]);
    expect(await invoicesOf("702")).toMatchObject([{ id: "902", as: "billing-contact" }]);
  });

  test("does not show invoices of deals that only mention the contact", async () => {
    await bill("903", [{ id: "703", as: "billing-contact" }], undefined, ["contact:704"]);
    expect(await invoicesOf("704")).toEqual([]);
    expect(await invoicesOf("703")).toHaveLength(1);
  });

  test("counts each currency by itself, and what is late in it", async () => {
    await bill("905", [{ id: "705", as: "customer" }], [
      { id: "905a", dueDate: "2026-11-22" },
      { id: "905b", dueDate: "2026-11-23" },
      { id: "905c", dueDate: null },
      { id: "905d", dueDate: "2026-11-01", currency: "EUR", total: money(500, "EUR"), balance: money(500, "EUR") },
    ]);
    const eur = { minor: 500, amount: "5.00", currency: "EUR" };
    expect((await cardOf("705")).body).toMatchObject({
      owed: [
        { open: usd(300_000), overdue: usd(100_000), invoices: 3, late: 1 },
        { open: eur, overdue: eur, invoices: 1, late: 1 },
      ],
    });
  });

  test("puts the longest due first, and those without a due date last", async () => {
    expect((await invoicesOf("705")).map(({ id, daysOverdue }) => [id, daysOverdue])).toEqual([
      ["905d", 22],
      ["905a", 1],
      ["905b", null],
      ["905c", null],
    ]);
  });

  test("shows nothing that is paid, a draft, voided or replaced", async () => {
    await bill("906", [{ id: "706", as: "customer" }], [
      { id: "906a", state: "paid", balance: money(0, "USD") },
      { id: "906b", state: "draft" },
      { id: "906c", state: "voided" },
      { id: "906d" },
    ]);
    await bench().as(own, (tx) => links.supersede(tx, { connectionId, erpId: "906d" }));
    expect((await cardOf("706")).body).toEqual({ invoices: [], owed: [], erp: "connected", rights });
  });

  test("shows fifty invoices at most, and the sum of all", async () => {
    await bill("907", [{ id: "707", as: "customer" }], Array.from({ length: 60 }, (_, index) => ({ id: `907-${index}` })));
    const { invoices, owed } = (await cardOf("707")).body as { invoices: unknown[]; owed: unknown[] };
    expect(invoices).toHaveLength(50);
    expect(owed).toMatchObject([{ open: usd(6_000_000), invoices: 60 }]);
  });

  test("turns no address of an invoice into a link but a web address", async () => {
    await bill("908", [{ id: "708", as: "customer" }], [{ id: "908", links: { view: "javascript:alert(1)", pay: null } }]);
    expect(await invoicesOf("708")).toMatchObject([{ url: null }]);
  });

  test("knows nothing of another account's contact of the same number", async () => {
    const of = { connectionId: otherConnection, invoices: [{ id: "909" }], view: { billedContacts: [{ id: "709", as: "customer" as const }] }, mentions: ["contact:709"] };
    await putInBook(bench(), other, "909", of);
    expect((await cardOf("709")).body).toMatchObject({ invoices: [], owed: [] });
    expect((await cardOf("709", "100002")).body).toMatchObject({ invoices: [{ id: "909" }] });
  });

  test("says when no accounting system is connected, or its connection has to be renewed", async () => {
    await bench().install("100003");
    expect((await cardOf("1", "100003")).body).toEqual({ invoices: [], owed: [], erp: "none", rights });
    const lapsed = await bench().install("100004");
    const old = await bench().connect(lapsed, "9134", "Lapsed Ltd");
    await bench().as(lapsed, (tx) => connections.setState(tx, old, "needs-reconnect"));
    expect((await cardOf("1", "100004")).body).toMatchObject({ erp: "reconnect" });
  });

  test("refuses what is no contact's id", async () => {
    expectProblem(await cardOf("7'01"), 400, "invalid-request");
  });
});
