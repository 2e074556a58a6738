import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { money } from "../../../server/domain/money.ts";
import { daysSales } from "../../../server/domain/receivables/days-sales.ts";
import { invoiceDelay } from "../../../server/domain/receivables/invoice-delay.ts";
import { overdueBy } from "../../../server/domain/receivables/overdue.ts";

describe("Days sales outstanding, counted back", () => {
  const sales = (amounts: number[], months: string[]) => amounts.map((minor, index) => ({ month: `${months[index]}-01`, minor }));
  const SEPTEMBER_BACK = ["2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04"];

  test("Oracle's table, with April as it should be: 1,000 of 2,250 in 30 days are 13.3, and 166.3 in all", () => {
    const counted = daysSales(1_200_000, sales([250_000, 175_000, 225_000, 250_000, 200_000, 225_000], SEPTEMBER_BACK), "2026-09-30");
    expect(counted).toMatchObject({ days: "166.3", left: 0 });
    expect(counted.months.at(-1)).toEqual({ month: "2026-04-01", minor: 225_000, days: 30, taken: 100_000, counted: "13.3" });
    expect(counted.months.map((month) => month.counted)).toEqual(["30.0", "31.0", "31.0", "30.0", "31.0", "13.3"]);
  });

  test("of the month that is under way only the days so far count", () => {
    expect(daysSales(100, sales([200], ["2026-11"]), "2026-11-10").days).toBe("5.0");
    expect(daysSales(300, sales([200, 200], ["2026-11", "2026-10"]), "2026-11-10").days).toBe("25.5");
  });

  test("a month without sales, or with more credited than sold, counts its days and takes up nothing", () => {
    expect(daysSales(100, sales([0, -50, 100], ["2026-11", "2026-10", "2026-09"]), "2026-11-30").days).toBe("91.0");
  });

  test("no debt is no days; what no known month takes up is said", () => {
    expect(daysSales(0, sales([100], ["2026-11"]), "2026-11-30")).toEqual({ days: "0.0", left: 0, months: [] });
    expect(daysSales(-5, [], "2026-11-30")).toEqual({ days: "0.0", left: 0, months: [] });
    expect(daysSales(150, sales([100], ["2026-11"]), "2026-11-30")).toMatchObject({ days: "30.0", left: 50 });
  });

  test("what the months take up and what is left are the debt, and more debt is never fewer days", () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(amounts, fc.nat(400_000), fc.nat(1000), (minors, debt, more) => {
        const months = sales(minors, SEPTEMBER_BACK);
        const counted = daysSales(debt, months, "2026-09-17");
        expect(counted.months.reduce((all, { taken }) => all + taken, counted.left)).toBe(debt);
        expect(Number(daysSales(debt + more, months, "2026-09-17").days)).toBeGreaterThanOrEqual(Number(counted.days));
      }),
      { numRuns: 100 },
    );
  });
});

describe("Overdue by whoever answers for it", () => {
  const invoice = (key: string | null, dueDate: string, minor: number, currency = "USD") => ({ key, name: key === null ? null : `Name ${key}`, dueDate, balance: money(minor, currency) });

  test("sums each one's late invoices in each currency, the largest first, and what is due today is not late", () => {
    const rows = overdueBy(
      [invoice("a", "2026-11-01", 100), invoice("a", "2026-10-01", 50), invoice("a", "2026-11-20", 70, "EUR"), invoice("b", "2026-11-22", 900), invoice("b", "2026-11-23", 5), invoice(null, "2026-11-22", 1)],
      "2026-11-23",
    );
    expect(rows).toEqual([
      { key: "b", name: "Name b", overdue: money(900, "USD"), invoices: 1, oldestDue: "2026-11-22", daysLate: 1 },
      { key: "a", name: "Name a", overdue: money(150, "USD"), invoices: 2, oldestDue: "2026-10-01", daysLate: 53 },
      { key: "a", name: "Name a", overdue: money(70, "EUR"), invoices: 1, oldestDue: "2026-11-20", daysLate: 3 },
      { key: null, name: null, overdue: money(1, "USD"), invoices: 1, oldestDue: "2026-11-22", daysLate: 1 },
    ]);
  });

  test("what is paid or credited beyond its total is not late", () => {
    expect(overdueBy([invoice("a", "2026-11-01", 0), invoice("a", "2026-11-01", -10)], "2026-11-23")).toEqual([]);
  });
});

describe("From close to invoice", () => {
  const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };
  const line = { lines: [{ amount: "10.00" }] };
  const deal = (id: string, closedOn: string, more: object = {}) => ({ id, amount: "10.00", closedOn, ...more });
  const invoice = (id: string, date: string) => ({ id, date, ...line });
  const delay = (book: object) => invoiceDelay(readBook({ currency: "USD", ...book }), NOVEMBER);

  test("counts to the first invoice; before the close is no day; what has none waits", () => {
    const found = delay({
      deals: [deal("A", "2026-11-02"), deal("B", "2026-11-03"), deal("C", "2026-11-04"), deal("D", "2026-11-05"), deal("old", "2026-10-31")],
      invoices: [invoice("A2", "2026-11-20"), invoice("A1", "2026-11-12"), invoice("B1", "2026-11-01"), invoice("C1", "2026-11-08"), invoice("O1", "2026-11-09")],
      links: [{ deal: "A", document: "A2" }, { deal: "A", document: "A1" }, { deal: "B", document: "B1" }, { deal: "C", document: "C1" }, { deal: "old", document: "O1" }],
    });
    expect(found).toMatchObject({ invoiced: 3, waiting: 1, medianDays: 4, averageDays: 5 });
    expect(found.slowest.map(({ deal: id, days }) => [id, days])).toEqual([["A", 10], ["C", 4], ["B", 0]]);
  });

  test("an invoice of a second record is one of the first, and a second record is no deal of its own", () => {
    const found = delay({
      deals: [deal("A", "2026-11-02"), deal("A again", "2026-11-02", { duplicateOf: "A" })],
      invoices: [invoice("I", "2026-11-05")],
      links: [{ deal: "A again", document: "I" }],
    });
    expect(found).toMatchObject({ invoiced: 1, waiting: 0, medianDays: 3 });
  });

  test("where nothing was won there is no figure", () => {
    expect(delay({})).toEqual({ invoiced: 0, waiting: 0, medianDays: null, averageDays: null, slowest: [] });
  });
});
