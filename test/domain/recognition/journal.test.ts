import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sideOf } from "../../../server/domain/journals.ts";
import { classKey, journalDraft, journalReference, monthBefore, monthsThrough, planMonth, type DealSum } from "../../../server/domain/recognition/journal.ts";

const words = { reference: "OB-1-J202611-abcdef-1", date: "2026-11-30", currency: "USD", deferredAccountId: "830", revenueAccountId: "200", state: "posted" as const };
const NORTH = classKey({ dimensionId: "region", optionId: "n" });
const sum = (dealId: string, minor: number, key = ""): DealSum => ({ dealId, classKey: key, minor });

describe("The journal of a month", () => {
  it("moves what was recognised from deferred revenue to revenue", () => {
    const [plan] = planMonth("2026-11", [sum("1", 10_000_00), sum("2", 250_00)], []);
    expect(plan).toMatchObject({ minor: 10_250_00, parts: [{ dealId: "1", minor: 10_000_00 }, { dealId: "2", minor: 250_00 }] });
    expect(journalDraft(plan!, words).lines.map(({ accountId, side, amount }) => [accountId, side, amount.minor])).toEqual([
      ["830", "debit", 10_250_00],
      ["200", "credit", 10_250_00],
    ]);
  });

  it("takes back with the sides exchanged, and needs no entry where nothing changed", () => {
    const [plan] = planMonth("2026-12", [sum("1", 400)], [sum("1", 1000)]);
    expect(plan).toMatchObject({ minor: -600, parts: [{ recognised: 400, before: 1000, minor: -600 }] });
    expect(journalDraft(plan!, words).lines.map(({ side, amount }) => [side, amount.minor])).toEqual([["credit", 600], ["debit", 600]]);
    expect(planMonth("2026-12", [sum("1", 400)], [sum("1", 400)])).toEqual([]);
  });

  it("brings a correction of a posted month into the next one, beside that month's own", () => {
    const november = [sum("1", 1000)];
    const [december] = planMonth("2026-12", [sum("1", 1000 - 100 + 1000)], november);
    expect(december).toMatchObject({ minor: 900, parts: [{ recognised: 1900, before: 1000, minor: 900 }] });
  });

  it("keeps classes apart, and moves a deal that changed its class from one to the other", () => {
    const [north, south] = [classKey({ dimensionId: "region", optionId: "n" }), classKey({ dimensionId: "region", optionId: "s" })];
    const plans = planMonth("2026-12", [sum("1", 1500, south)], [sum("1", 1000, north)]);
    expect(plans.map((plan) => [plan.classKey, plan.minor]).sort()).toEqual([[north, -1000], [south, 1500]].sort());
    expect(journalDraft(plans.find((plan) => plan.classKey === south)!, words).lines[0]!.dimensions).toEqual([{ dimensionId: "region", optionId: "s" }]);
  });

  it("balances, sums to what was recognised over all months, does not mind the order, and is empty when repeated", () => {
    const change = fc.record({ dealId: fc.constantFrom("1", "2", "3"), classKey: fc.constantFrom("", NORTH), minor: fc.integer({ min: -1_000_000, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (months) => {
        const recognised: DealSum[] = [];
        const journaled: DealSum[] = [];
        months.forEach((changes, index) => {
          recognised.push(...changes);
          const month = `2026-${String(index + 1).padStart(2, "0")}`;
          const plans = planMonth(month, recognised, journaled);
          expect(planMonth(month, recognised.toReversed(), journaled.toReversed())).toEqual(plans);
          for (const plan of plans) {
            const draft = journalDraft(plan, words);
            expect(sideOf(draft, "debit")).toEqual(sideOf(draft, "credit"));
            expect(plan.parts.reduce((all, { minor }) => all + minor, 0)).toBe(plan.minor);
            journaled.push(...plan.parts.map(({ dealId, minor }) => ({ dealId, classKey: plan.classKey, minor })));
          }
          expect(planMonth(month, recognised, journaled)).toEqual([]);
        });
        // What cancels itself out within a class is in no journal; all else is, to the cent.
        for (const key of ["", NORTH]) {
          const of = (rows: DealSum[]) => rows.filter((row) => row.classKey === key).reduce((all, { minor }) => all + minor, 0);
          expect(of(journaled)).toBe(of(recognised));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("has a reference of at most 31 characters that tells months, places, revisions and reversals apart", () => {
    const of = { accountId: "123456789012", month: "2026-11", place: "a1b2c3", revision: 12, reversal: false };
    expect(journalReference(of)).toBe("OB-56789012-J202611-a1b2c3-12");
    expect(journalReference({ ...of, revision: 9999 }).length).toBeLessThanOrEqual(31);
    expect(journalReference({ ...of, reversal: true })).not.toBe(journalReference(of));
  });

  it("counts months over the turn of the year", () => {
    expect(monthsThrough("2026-11", "2027-02", 24)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
    expect(monthsThrough("2020-01", "2027-02", 2)).toEqual(["2027-01", "2027-02"]);
    expect(monthsThrough("2027-03", "2027-02", 24)).toEqual([]);
    expect(monthBefore("2027-01-15")).toBe("2026-12");
  });
});
