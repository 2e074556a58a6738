import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Book, Period } from "../../../server/domain/bridge/book.ts";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { billingsToCash, billingsToRevenue, bookingsToBillings } from "../../../server/domain/bridge/shorter-bridges.ts";
import type { Bridge } from "../../../server/domain/bridge/steps.ts";
import { amountText } from "../../../server/domain/money.ts";
import { PERIOD, plantedBook } from "./planted-book.ts";

const JANUARY = { from: "2026-01-01", to: "2026-01-31" };

function shown({ from, to, steps }: Bridge) {
  const some = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => [step, amountText(amount)]);
  return { from: amountText(from), ...(Object.fromEntries(some) as Record<string, string>), to: amountText(to) };
}

const book = (of: object) => readBook({ currency: "USD", ...of });

/** Three years sold for 300,000, billed a year at a time. */
const contract = book({
  deals: [{ id: "D", amount: "300000.00", closedOn: "2026-01-01" }],
  invoices: [{ id: "I", date: "2026-01-01", lines: [{ amount: "100000.00" }], tax: "20000.00" }],
  payments: [{ id: "P", date: "2026-01-20", amount: "50000.00", allocations: [{ document: "I", amount: "50000.00" }] }],
  schedules: [{ document: "I", spread: { from: "2026-01-01", to: "2026-12-31", by: "even-months" } }],
  links: [{ deal: "D", document: "I", covers: "100000.00" }],
});

describe("The four streams", () => {
  test("300,000 booked, 100,000 billed, a month of it earned, part of it paid (cadel.ai, revenue reconciliation)", () => {
    const year = { from: "2026-01-01", to: "2026-12-31" };
    expect(shown(bookingsToBillings(contract, year))).toEqual({ from: "300000.00", "not-invoiced": "-200000.00", to: "100000.00" });
    expect(shown(billingsToRevenue(contract, JANUARY))).toEqual({ from: "100000.00", deferred: "-91666.67", to: "8333.33" });
    expect(shown(billingsToCash(contract, JANUARY))).toEqual({ from: "120000.00", "not-paid": "-70000.00", to: "50000.00" });
  });

  test("cash: prepaid, of an earlier invoice, on account, at another rate", () => {
    const of = book({
      invoices: [
        { id: "old", date: "2025-12-01", lines: [{ amount: "10.00" }] },
        { id: "new", date: "2026-01-10", lines: [{ amount: "100.00" }] },
        { id: "euro", date: "2026-01-10", currency: "EUR", rate: "1.10", lines: [{ amount: "20.00" }] },
      ],
      payments: [
        { id: "before", date: "2025-12-20", amount: "30.00", allocations: [{ document: "new", amount: "30.00" }] },
        { id: "late", date: "2026-01-05", amount: "10.00", allocations: [{ document: "old", amount: "10.00" }] },
        { id: "on account", date: "2026-01-06", amount: "7.00" },
        { id: "in euro", date: "2026-01-15", currency: "EUR", rate: "1.20", amount: "20.00", allocations: [{ document: "euro", amount: "20.00" }] },
        { id: "after", date: "2026-02-01", amount: "70.00", allocations: [{ document: "new", amount: "70.00" }] },
      ],
    });
    expect(shown(billingsToCash(of, JANUARY))).toEqual({
      from: "122.00",
      "not-paid": "-70.00",
      "paid-before": "-30.00",
      "billed-earlier": "10.00",
      "not-applied": "7.00",
      currency: "2.00",
      to: "41.00",
    });
  });

  test.each<[string, (book: Book, period: Period) => Bridge]>([
    ["bookings to billings", bookingsToBillings],
    ["billings to revenue", billingsToRevenue],
    ["billings to cash", billingsToCash],
  ])("%s: the steps always lead from one number to the other, each by its records", (_name, of) => {
    fc.assert(
      fc.property(plantedBook, ({ book: json }) => {
        const { from, to, steps } = of(readBook(json), PERIOD);
        expect(from.minor + steps.reduce((all, { amount }) => all + amount.minor, 0)).toBe(to.minor);
        for (const { amount, evidence } of steps) expect(evidence.reduce((all, one) => all + one.amount.minor, 0)).toBe(amount.minor);
      }),
      { numRuns: 50 },
    );
  });
});
