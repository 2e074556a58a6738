import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageingOf, averageDaysToPay, bucketOf, BUCKETS } from "../../server/domain/billing/ageing.ts";
import { addDays } from "../../server/domain/calendar.ts";
import { money } from "../../server/domain/money.ts";

const TODAY = "2026-11-23";

describe("how old a debt is", () => {
  test.each([
    [null, "current"],
    ["2026-12-01", "current"],
    [TODAY, "current"],
    [addDays(TODAY, -1), "1-30"],
    [addDays(TODAY, -30), "1-30"],
    [addDays(TODAY, -31), "31-60"],
    [addDays(TODAY, -60), "31-60"],
    [addDays(TODAY, -61), "61-90"],
    [addDays(TODAY, -90), "61-90"],
    [addDays(TODAY, -91), "over-90"],
  ] as const)("due %s: %s", (dueDate, bucket) => expect(bucketOf(dueDate, TODAY)).toBe(bucket));

  const open = fc.record({
    dueDate: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)), { nil: null }),
    balance: fc.tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom("USD", "EUR", "JPY")).map(([minor, currency]) => money(minor, currency)),
  });

  test("buckets sum to the balance, what is not current is overdue, and the order of invoices does not matter", () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 60 }), (all) => {
        const ageing = ageingOf(all, TODAY);
        for (const { balance, overdue, buckets, invoices } of ageing) {
          expect(BUCKETS.reduce((sum, bucket) => sum + buckets[bucket].minor, 0)).toBe(balance.minor);
          expect(overdue.minor).toBe(balance.minor - buckets.current.minor);
          const own = all.filter((one) => one.balance.currency === balance.currency);
          expect(balance.minor).toBe(own.reduce((sum, one) => sum + one.balance.minor, 0));
          expect(invoices).toBe(own.length);
        }
        expect(ageingOf([...all].reverse(), TODAY)).toEqual(ageing);
      }),
    );
  });
});

test("days to pay are averaged over invoices, paid early counts as none, and nothing paid is no average", () => {
  expect(averageDaysToPay([])).toBeNull();
  expect(averageDaysToPay([{ date: "2026-11-01", paidOn: "2026-11-11" }, { date: "2026-11-01", paidOn: "2026-11-22" }])).toBe(16);
  expect(averageDaysToPay([{ date: "2026-11-10", paidOn: "2026-11-01" }])).toBe(0);
});
