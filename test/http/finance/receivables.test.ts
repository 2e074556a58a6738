import { beforeAll, describe, expect, test } from "vitest";
import type { Invoice } from "../../../server/domain/records.ts";
import { money, zero } from "../../../server/domain/money.ts";
import { useBench } from "../app-bench.ts";
import { fetchAsCard, refusesStrangers } from "../card-client.ts";
import { putInBook } from "../deal-in-book.ts";
import { putQuarter, usd } from "./quarter.ts";

/** What of the answer is looked at here. */
interface Shown {
  currencies: { balance: { amount: string; currency: string }; buckets: { days: string; amount: { amount: string } }[]; dso: { days: string; complete: boolean; months: unknown[] } }[];
  customers: { total: number; largest: { name: string; overdue: { amount: string; currency: string }; daysLate: number }[] };
  owners: { total: number; largest: { id: string | null; overdue: { amount: string } }[] };
  delay: object;
  accuracy: object;
}

describe("the receivables page", () => {
  const bench = useBench();
  const PATH = "/api/v1/finance/receivables";
  let [own, connectionId] = ["", ""];

  const read = async (portalId = "100001"): Promise<Shown> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: PATH, portalId });
    expect(response.status, response.text).toBe(200);
    return response.body as Shown;
  };
  const put = (dealId: string, ...invoices: Partial<Invoice>[]) => putInBook(bench(), own, dealId, { connectionId, invoices });

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().install("100002");
    connectionId = await bench().connect(own, "9100", "Northside Books");
  });

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: PATH }));

  test("of an account without invoices is empty, not zero", async () => {
    expect(await read()).toMatchObject({ currencies: [], customers: { total: 0, largest: [] }, owners: { total: 0 }, delay: { invoiced: 0, medianDays: null }, accuracy: { deals: 0, percent: null } });
  });

  test("ages what is owed, counts back its days of sales, and says who is late", async () => {
    await putQuarter(bench(), own, connectionId);
    await put("1", { id: "901", date: "2026-10-06", dueDate: "2026-11-05", total: usd(100_000), balance: usd(40_000), customerId: "58" });
    await put("2", { id: "902", date: "2026-11-12", dueDate: "2026-12-12", total: usd(35_000), balance: usd(35_000), customerId: "59", customerName: "Harbour Café" });
    await put("9", { id: "903", date: "2026-08-01", dueDate: "2026-08-31", currency: "EUR", total: money(5_000, "EUR"), balance: money(5_000, "EUR"), customerId: "58" });
    await put("8", { id: "904", state: "paid", date: "2026-11-01", total: usd(15_000), balance: zero("USD") }, { id: "905", state: "voided", balance: zero("USD") });
    const shown = await read();
    expect(shown.currencies.map(({ balance, buckets }) => [balance.amount, balance.currency, ...buckets.map(({ amount }) => amount.amount)])).toEqual([
      ["750.00", "USD", "350.00", "400.00", "0.00", "0.00", "0.00"],
      ["50.00", "EUR", "0.00", "0.00", "0.00", "50.00", "0.00"],
    ]);
    // 750.00 owed: November's 500.00 in 23 days, then 250.00 of October's 1,000.00 in 31 days.
    expect(shown.currencies[0]?.dso).toMatchObject({ days: "30.8", complete: true });
    expect(shown.customers).toMatchObject({ total: 2, largest: [{ name: "Bluewater Dental", overdue: { amount: "400.00", currency: "USD" }, daysLate: 18 }, { overdue: { amount: "50.00", currency: "EUR" } }] });
    expect(shown.owners.largest).toMatchObject([{ id: "11", overdue: { amount: "400.00" } }, { id: null, overdue: { amount: "50.00" } }]);
  });

  test("tells how long invoices take and how well both systems agree", async () => {
    const { delay, accuracy } = await read();
    expect(delay).toMatchObject({ invoiced: 2, waiting: 1, medianDays: 1.5, slowest: [{ deal: { id: "2", name: "Workshop" }, days: 2 }, { days: 1 }] });
    expect(accuracy).toMatchObject({
      from: "2026-10-25",
      to: "2026-11-23",
      deals: 3,
      right: 0,
      percent: "0.0",
      wrong: [{ step: "duplicate-deals", count: 1 }, { step: "not-invoiced", count: 1, deals: [{ id: "3", name: "=cmd()" }] }, { step: "amount-differs", count: 1 }],
    });
  });

  test("shows nobody another's", async () => {
    expect((await read("100002")).currencies).toEqual([]);
  });
});
