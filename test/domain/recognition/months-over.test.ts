import fc from "fast-check";
import { expect, test } from "vitest";
import { amountText, money } from "../../../server/domain/money.ts";
import { keepMonthsOver } from "../../../server/domain/recognition/months-over.ts";
import { merged } from "../../../server/domain/recognition/revise.ts";
import type { Earning } from "../../../server/domain/recognition/spread.ts";

const on = (day: string, minor: number): Earning => ({ on: day, amount: money(minor, "USD") });
const shown = (entries: readonly Earning[]) => entries.map(({ on: day, amount }) => `${day} ${amountText(amount)}`);
const until = (entries: readonly Earning[], day: string) => entries.filter((entry) => entry.on < day);
const sum = (entries: readonly Earning[]) => entries.reduce((all, { amount }) => all + amount.minor, 0);

test("the difference to a month that is over is an entry of the day; within the month that runs, the record is followed", () => {
  const correct = (recorded: Earning[], wanted: Earning[], late: Earning[] = []) => shown(keepMonthsOver({ recorded, wanted, late, today: "2026-03-05", currency: "USD" }));
  expect(correct([on("2026-01-10", 100)], [on("2026-01-10", 80)])).toEqual(["2026-01-10 1.00", "2026-03-05 -0.20"]);
  expect(correct([on("2026-03-01", 100)], [on("2026-03-02", 80)])).toEqual(["2026-03-02 0.80"]);
  expect(correct([on("2026-01-10", 100)], [on("2026-01-10", 100), on("2026-02-10", 50)], [on("2026-02-10", 50)])).toEqual(["2026-01-10 1.00", "2026-02-10 0.50"]);
  expect(correct([on("2026-01-10", 100), on("2026-03-02", -20)], [on("2026-01-10", 80)])).toEqual(["2026-01-10 1.00", "2026-03-02 -0.20"]);
});

test("whatever changes and whenever: no month that is over is restated, it sums to what is wanted, and asking again changes nothing", () => {
  const day = fc.constantFrom("2025-12-31", "2026-01-01", "2026-02-14", "2026-02-28", "2026-03-01", "2026-03-05", "2026-03-31", "2026-07-01");
  const entries = fc.array(fc.tuple(day, fc.integer({ min: -1_000_000, max: 1_000_000 })), { maxLength: 6 }).map((rows) => merged(rows.map(([one, minor]) => on(one, minor))));
  fc.assert(
    fc.property(entries, entries, fc.constantFrom("2026-03-01", "2026-03-05", "2026-03-31"), (recorded, wanted, today) => {
      const found = keepMonthsOver({ recorded, wanted, late: [], today, currency: "USD" });
      expect(until(found, "2026-03-01")).toEqual(until(recorded, "2026-03-01"));
      expect(sum(found)).toBe(sum(wanted));
      for (const later of [today, "2026-03-31", "2026-04-01", "2026-09-09"]) expect(keepMonthsOver({ recorded: found, wanted, late: [], today: later, currency: "USD" })).toEqual(found);
    }),
  );
});
