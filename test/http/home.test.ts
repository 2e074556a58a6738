import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../server/domain/calendar.ts";
import { money, zero } from "../../server/domain/money.ts";
import type { Allocation, Invoice } from "../../server/domain/records.ts";
import type { ShownHome } from "../../server/http/api/home/home-schema.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenants from "../../server/store/tenants.ts";
import { invoice } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { fetchAsCard, refusesStrangers } from "./card-client.ts";
import { noCustomer, putInBook } from "./deal-in-book.ts";

describe("the home page", () => {
  const bench = useBench();
  let [own, other, connectionId, foreign] = ["", "", "", ""];
  const TODAY = "2026-11-23";

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    foreign = await bench().connect(other, "9200", "Elsewhere");
    await putInBook(bench(), other, "5", { connectionId: foreign, invoices: [{ id: "9", dueDate: "2026-10-01" }], parked: [noCustomer] });
  });

  const read = async (): Promise<ShownHome> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/home" });
    expect(response.status, response.text).toBe(200);
    return response.body as ShownHome;
  };

  const usd = (minor: number) => money(minor, "USD");
  const payment = (id: string, date: string, minor: number, currency = "USD"): Allocation => ({
    kind: "payment",
    sourceId: `pay-${id}`,
    label: null,
    invoiceId: id,
    amount: money(minor, currency),
    date,
  });
  const put = (of: Partial<Invoice> & { id: string }, how: { superseded?: boolean; origin?: "created" | "by-hand" } = {}) =>
    bench().as(own, async (tx) => {
      const record = invoice(of);
      const standing = { revision: 1, instalment: 1, fingerprint: "f", origin: how.origin ?? ("created" as const) };
      await links.linkInvoice(tx, { connectionId, dealId: `d${of.id}`, erpId: of.id, ...standing });
      if (how.superseded) await links.supersede(tx, { connectionId, erpId: of.id });
      await invoices.save(tx, { connectionId, dealId: `d${of.id}`, invoice: record, written: true });
      await settlements.saveAllocationsOf(tx, connectionId, record);
    });

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/home" }));

  test("of the first day says so, with every figure there and at nothing", async () => {
    const home = await read();
    expect(home).toMatchObject({ today: TODAY, empty: true, ready: false, underWay: 0, connections: [], created: { count: 0, amounts: [] }, overdue: { count: 0, amounts: [], oldestDue: null } });
    expect(home.days.map((day) => day.date)).toEqual(Array.from({ length: 14 }, (_, index) => addDays(TODAY, index - 13)));
    expect(home.days.every((day) => day.created === 0 && day.paid === 0)).toBe(true);
    expect(home.parked).toEqual({ count: 0, reasons: [], oldest: [], retrying: [] });
  });

  test("counts what was created today in each currency, without what was voided or replaced since, or linked by hand", async () => {
    connectionId = await bench().connect(own, "9100", "Northside Books");
    await put({ id: "1", total: usd(100_000), balance: usd(100_000), dueDate: "2026-12-23" });
    await put({ id: "2", total: usd(20_050), balance: usd(20_050), dueDate: "2026-12-23" });
    await put({ id: "3", currency: "EUR", total: money(5_000, "EUR"), balance: money(5_000, "EUR"), dueDate: "2026-12-23" });
    await put({ id: "4", state: "voided", balance: zero("USD") });
    await put({ id: "5", dueDate: "2026-11-01" }, { superseded: true });
    await put({ id: "6", dueDate: "2026-12-23" }, { origin: "by-hand" });
    const { created, days, empty } = await read();
    expect(created).toEqual({
      count: 3,
      amounts: [
        { minor: 120_050, amount: "1200.50", currency: "USD" },
        { minor: 5_000, amount: "50.00", currency: "EUR" },
      ],
    });
    expect(days.at(-1)).toMatchObject({ date: TODAY, created: 3 });
    expect(empty).toBe(false);
  });

  test("counts payments on the day they are dated, and no more once they are taken back", async () => {
    const paid = { id: "7", state: "open" as const, total: usd(100_000), balance: usd(40_000), dueDate: "2026-12-23" };
    await put({ ...paid, allocations: [payment("7", TODAY, 50_000), { ...payment("7", TODAY, 5_000), sourceId: "second" }, payment("7x", "2026-11-20", 5_000)] });
    await put({ id: "8", state: "paid", currency: "EUR", total: money(900, "EUR"), balance: zero("EUR"), allocations: [payment("8", "2026-11-12", 900, "EUR"), { ...payment("8", TODAY, 1), kind: "credit-note" }] });
    const { paid: today, days } = await read();
    expect(today).toEqual({ count: 1, amounts: [{ minor: 55_000, amount: "550.00", currency: "USD" }] });
    const paidOn = Object.fromEntries(days.filter((day) => day.paid > 0).map((day) => [day.date, day.paid]));
    expect(paidOn).toEqual({ "2026-11-12": 1, "2026-11-20": 1, [TODAY]: 1 });
    await bench().as(own, (tx) => settlements.saveAllocationsOf(tx, connectionId, invoice({ ...paid, balance: usd(100_000), allocations: [] })));
    expect((await read()).paid).toEqual({ count: 0, amounts: [] });
  });

  test("tells what is overdue from what falls due today and in the days after", async () => {
    await put({ id: "11", balance: usd(12_000), dueDate: "2026-11-14" });
    await put({ id: "12", balance: usd(3_000), dueDate: "2026-11-22" });
    await put({ id: "13", balance: usd(700), dueDate: TODAY });
    await put({ id: "14", balance: usd(800), dueDate: "2026-11-29" });
    await put({ id: "15", balance: usd(900), dueDate: "2026-11-30" });
    await put({ id: "16", state: "draft", balance: usd(9_000), dueDate: "2026-11-01" });
    await put({ id: "17", state: "paid", balance: zero("USD"), dueDate: "2026-11-01" });
    const { overdue, dueSoon } = await read();
    expect(overdue).toEqual({ count: 2, amounts: [{ minor: 15_000, amount: "150.00", currency: "USD" }], oldestDue: "2026-11-14" });
    expect(dueSoon).toEqual({ count: 2, amounts: [{ minor: 1_500, amount: "15.00", currency: "USD" }], until: "2026-11-29" });
  });

  test("a day begins and ends where the account is, summer time included", async () => {
    await bench().as(own, (tx) => tenants.rename(tx, "Auckland", "Pacific/Auckland"));
    const { today, created, days } = await read();
    expect(today).toBe("2026-11-23");
    expect(days.at(-1)?.created).toBe(created.count);
    bench().clock.advance(3_600_000 * 2);
    const later = await read();
    expect(later.today).toBe("2026-11-24");
    expect(later.created.count).toBe(0);
    expect(later.days.at(-2)).toEqual({ date: TODAY, created: created.count, paid: 0 });
    await bench().as(own, (tx) => tenants.rename(tx, "Portal", "UTC"));
  });

  test("shows the five deals that have waited longest, with name, amount and days, and how many wait for what", async () => {
    for (const id of ["21", "22", "23", "24", "25", "26"]) {
      await putInBook(bench(), own, id, { connectionId, view: { name: `Deal ${id}` }, parked: [noCustomer] });
      bench().clock.advance(60_000);
    }
    await bench().as(own, (tx) => parked.setOpen(tx, "27", [{ ...noCustomer, code: "period-closed" }]));
    bench().clock.advance(2 * 86_400_000);
    const { parked: waiting } = await read();
    expect(waiting.count).toBe(7);
    expect(waiting.reasons).toEqual([{ code: "no-customer", count: 6 }, { code: "period-closed", count: 1 }]);
    expect(waiting.oldest.map((one) => `${one.deal.name} ${one.deal.amount?.amount} ${one.days}`)).toEqual(["21", "22", "23", "24", "25"].map((id) => `Deal ${id} 1000.00 2`));
  });

  test("counts a deal as under way while it is looked at or asked for, not while it waits for a person", async () => {
    await bench().as(own, async (tx) => {
      await dealBook.claimLease(tx, "31", "worker", 60_000);
      await dealBook.saveRequest(tx, "32", { by: "Ada", at: tx.clock.instant() });
      await dealBook.saveRequest(tx, "21", { by: "Ada", at: tx.clock.instant() });
    });
    expect((await read()).underWay).toBe(2);
    bench().clock.advance(120_000);
    expect((await read()).underWay).toBe(1);
  });
});
