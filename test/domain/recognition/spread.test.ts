import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountText, money } from "../../../server/domain/money.ts";
import { divide, RESIDUES } from "../../../server/domain/recognition/residue.ts";
import { spread, SPREADS, type Spread } from "../../../server/domain/recognition/spread.ts";

const spreadText = (minor: number, from: string, to: string, by: Spread) => spread({ total: money(minor, "USD"), from, to, by }).map(({ amount }) => amountText(amount));

describe("Published cases", () => {
  test.each([
    ["120,000 over a year is 10,000 a month (cadel.ai, revenue reconciliation)", 12_000_000, "2026-01-01", "2026-12-31", "even-months", Array.from({ length: 12 }, () => "10000.00")],
    ["31 over a month from 15 January, by day (Stripe, subscriptions and invoicing)", 3100, "2025-01-15", "2025-02-14", "days", ["17.00", "14.00"]],
    ["120 from 15 June, by day (Stripe, granularities)", 12_000, "2025-06-15", "2025-10-12", "days", ["16.00", "31.00", "31.00", "30.00", "12.00"]],
    ["120 from 15 June, months alike (Stripe, granularities)", 12_000, "2025-06-15", "2025-10-12", "term-months", ["30.00", "30.00", "30.00", "30.00"]],
    ["400 from mid-August to mid-December, even periods (NetSuite, section_N1684020)", 40_000, "2025-08-15", "2025-12-15", "even-months", ["80.00", "80.00", "80.00", "80.00", "80.00"]],
    ["300 from 1 May to 1 August, months alike (ERPNext, deferred revenue tests)", 30_000, "2021-05-01", "2021-07-31", "term-months", ["100.00", "100.00", "100.00"]],
    ["2,258.06 from 8 January to 15 March, prorated (OCA, account_move_cutoff)", 225_806, "2023-01-08", "2023-03-15", "prorated-months", ["774.19", "1000.00", "483.87"]],
  ] as const)("%s", (_name, minor, from, to, by, parts) => expect(spreadText(minor, from, to, by)).toEqual(parts));

  // The terms of a CRM are whole days, so that nothing here is earned by the hour; what is divided by time is divided like this.
  test("120 from noon of 15 June to noon of 13 October, by the millisecond (Stripe, granularities)", () => {
    const bounds = ["2025-06-15T12:00Z", "2025-07-01T00:00Z", "2025-08-01T00:00Z", "2025-09-01T00:00Z", "2025-10-01T00:00Z", "2025-10-13T12:00Z"].map(Date.parse);
    const parts = bounds.slice(1).map((end, index) => ({ on: new Date(end).toISOString().slice(0, 10), weight: new Decimal(end - (bounds[index] ?? end)) }));
    for (const rule of RESIDUES) expect(divide(12_000, parts, rule, "USD").map(({ amount }) => amountText(amount)), rule).toEqual(["15.50", "31.00", "31.00", "30.00", "12.50"]);
  });

  test("three years are 36 months, also across a leap day (where ledgerly counts 37)", () => {
    for (const from of ["2026-01-01", "2027-03-01"]) {
      const to = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
      const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
      for (const by of SPREADS) expect(spread({ total: money(36_000, "USD"), from, to: last, by })).toHaveLength(36);
    }
  });
});

test("A third of 100.00 is rounded cumulatively", () => expect(spreadText(10_000, "2026-01-01", "2026-03-31", "even-months")).toEqual(["33.33", "33.34", "33.33"]));

test("The parts always sum to the total, in the order of their dates, and no prefix is off by more than half a minor unit", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.integer(), day, day, fc.constantFrom(...SPREADS), (minor, one, other, by) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const parts = spread({ total: money(minor, "USD"), from, to, by });
      expect(parts.reduce((all, { amount }) => all + amount.minor, 0)).toBe(minor);
      expect(parts.map(({ on }) => on)).toEqual(parts.map(({ on }) => on).toSorted());
      if (by !== "even-months") return;
      let told = 0;
      parts.forEach(({ amount }, index) => {
        told += amount.minor;
        expect(Math.abs(told - (minor * (index + 1)) / parts.length)).toBeLessThanOrEqual(0.5 + 1e-6);
      });
    }),
  );
});

test("A term that ends before it begins, or lasts longer than a century, is refused", () => {
  expect(() => spreadText(1, "2026-02-01", "2026-01-01", "days")).toThrow(/cannot end on 2026-01-01/);
  for (const by of SPREADS) expect(() => spreadText(1, "2026-01-01", "2226-01-01", by)).toThrow(/at most 1200 months/);
});
