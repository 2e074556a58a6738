import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { revenueOfJournal, type AccountClass } from "../../../server/domain/ledger/journal-revenue.ts";

const classes = ["asset", "liability", "equity", "revenue", "expense", null] as const;
const moves = fc.array(fc.record({ class: fc.constantFrom(...classes), minor: fc.integer({ min: -1_000_000, max: 1_000_000 }) }), { maxLength: 12 });
const on = (...lines: [AccountClass | null, number][]) => revenueOfJournal(lines.map(([own, minor]) => ({ class: own, minor })));

describe("What a journal that people booked adds to revenue", () => {
  test("what is accrued or corrected counts, with its sign", () => {
    expect(on(["asset", -50_000], ["revenue", 50_000])).toBe(50_000);
    expect(on(["revenue", -7_000], ["expense", 7_000])).toBe(-7_000);
    expect(on(["asset", -11_900], ["revenue", 10_000], ["liability", 1_900])).toBe(10_000);
    expect(on(["revenue", -300], ["revenue", 300])).toBe(0);
  });

  test("what is deferred or released is the schedules' to tell, and only what goes beyond it counts", () => {
    expect(on(["revenue", -30_000], ["liability", 30_000])).toBe(0);
    expect(on(["liability", -30_000], ["revenue", 30_000])).toBe(0);
    expect(on(["liability", -30_000], ["asset", -20_000], ["revenue", 50_000])).toBe(20_000);
    expect(on(["liability", -30_000], ["revenue", 10_000], ["asset", 20_000])).toBe(0);
  });

  test("an account that is not known moves nothing on revenue", () => {
    expect(on([null, -500], ["asset", 500])).toBe(0);
  });

  test("it never has another sign than the revenue moved, nor goes beyond it, and the entry turned round is the same turned round", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const revenue = all.reduce((sum, { class: own, minor }) => sum + (own === "revenue" ? minor : 0), 0);
        const counted = revenueOfJournal(all);
        expect(Math.abs(counted)).toBeLessThanOrEqual(Math.abs(revenue));
        expect(counted * revenue).toBeGreaterThanOrEqual(0);
        expect(counted + revenueOfJournal(all.map(({ class: own, minor }) => ({ class: own, minor: -minor }))) === 0).toBe(true);
      }),
    );
  });
});
