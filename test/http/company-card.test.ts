import { beforeAll, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import * as connections from "../../server/store/connections.ts";
import * as links from "../../server/store/links.ts";
import { company } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { putInBook, type InBook } from "./deal-in-book.ts";

describe("a company's card", () => {
  const bench = useBench();
  let [own, connectionId, otherConnection] = ["", "", ""];
  beforeAll(async () => {
    own = await bench().install("100001");
    const other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "Elsewhere Ltd");
  });

  const cardOf = async (companyId: string) => (await fetchAsCard(bench(), { method: "GET", path: `/api/v1/cards/companies/${companyId}` })).body as Record<string, unknown>;
  const bill = (dealId: string, companyId: string, invoices: InBook["invoices"]) => putInBook(bench(), own, dealId, { connectionId, invoices, view: {}, mentions: [`company:${companyId}`] });
  const usd = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "USD" });

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: "/api/v1/cards/companies/801" });
    await refusesStrangers(bench(), { method: "GET", path: `/api/v1/companies/801/customers?text=a&connectionId=${connectionId}` });
    await refusesStrangers(bench(), { method: "POST", path: "/api/v1/companies/801/link", body: { connectionId, customerId: "1" } });
  });

  test("says what is owed, how old it is and how the company pays, and asks no vendor", async () => {
    await bill("11", "801", [
      { id: "11", number: "1011", dueDate: "2026-11-01", balance: money(10_000, "USD") },
      { id: "12", number: "1012", dueDate: "2026-12-20", balance: money(5_000, "USD") },
    ]);
    const allocation = { kind: "payment" as const, sourceId: "p", label: null, invoiceId: "13", amount: money(7_000, "USD"), date: "2026-10-21" };
    await bill("12", "801", [{ id: "13", number: "1013", state: "paid", date: "2026-10-01", balance: money(0, "USD"), allocations: [allocation] }]);
    const card = await cardOf("801");
    expect(card["owes"]).toEqual([
      {
        balance: usd(15_000),
        overdue: usd(10_000),
        invoices: 2,
        buckets: [
          { days: "current", amount: usd(5_000) },
          { days: "1-30", amount: usd(10_000) },
          { days: "31-60", amount: usd(0) },
          { days: "61-90", amount: usd(0) },
          { days: "over-90", amount: usd(0) },
        ],
      },
    ]);
    expect(card).toMatchObject({ averageDaysToPay: 20, paidInvoices: 1, erp: "connected", customers: [{ connectionId, organisation: "Northside Books", customerId: null }] });
    expect((card["invoices"] as { number: string; daysOverdue: number | null }[]).map(({ number, daysOverdue }) => [number, daysOverdue])).toEqual([["1011", 22], ["1012", null]]);
    expect(bench().outboundCalls).toEqual([]);
  });

  test("of a company nobody has invoiced is empty", async () => {
    expect(await cardOf("899")).toMatchObject({ owes: [], credit: [], averageDaysToPay: null, invoices: [] });
  });

  test("is linked by a person to a customer of their own organisations only, and to one that is there", async () => {
    const link = (body: object) => fetchAsCard(bench(), { method: "POST", path: "/api/v1/companies/801/link", body });
    bench().vendors.erp.readCustomer = (id) => Promise.resolve(id === "58" ? company({ id: "58", name: "Bluewater Inc" }) : null);
    bench().vendors.erp.searchCustomers = () => Promise.resolve([company({ id: "58", name: "Bluewater Inc" })]);
    expectProblem(await link({ connectionId: otherConnection, customerId: "58" }), 404, "not-found");
    expectProblem(await link({ connectionId, customerId: "59" }), 404, "not-found");
    const found = await fetchAsCard(bench(), { method: "GET", path: `/api/v1/companies/801/customers?text=blue&connectionId=${connectionId}` });
    expect(found.body).toMatchObject({ customers: [{ id: "58", name: "Bluewater Inc" }] });
    expect((await link({ connectionId, customerId: "58" })).status).toBe(202);
    expect(await bench().as(own, (tx) => links.erpIdsOf(tx, { kind: "customer", connectionId, crmIds: ["company:801"] }))).toEqual({ "company:801": "58" });
    expect((await cardOf("801"))["customers"]).toMatchObject([{ customerId: "58" }]);
    expect((await bench().as(own, (tx) => connections.list(tx, "erp"))).length).toBe(1);
  });
});
