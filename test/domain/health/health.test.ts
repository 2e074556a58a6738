import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../server/domain/calendar.ts";
import { healthOf, type CustomerFacts, type HealthRules } from "../../../server/domain/health/health.ts";
import { money } from "../../../server/domain/money.ts";

const TODAY = "2026-11-23";
const rules = (weights: Partial<HealthRules["weights"]> = {}): HealthRules => ({ weights: { punctuality: 40, overdue: 30, takenBack: 10, engagement: 20, ...weights }, bands: { good: 70, watch: 40 } });
const facts = (changes: Partial<CustomerFacts> = {}): CustomerFacts => ({ open: [], paid: [], takenBack: 0, lastContactOn: null, ...changes });
const owed = (minor: number, dueDate: string | null, currency = "USD") => ({ dueDate, balance: money(minor, currency) });
const paid = (late: number) => ({ dueDate: "2026-09-01", paidOn: addDays("2026-09-01", late) });
const partsOf = (of: CustomerFacts) => Object.fromEntries(healthOf(of, rules(), TODAY).parts.map(({ name, score }) => [name, score]));

describe("The health of a customer", () => {
  it("of whom nothing is known is unknown, part by part and as a whole, never 0", () => {
    expect(healthOf(facts(), rules(), TODAY)).toMatchObject({ score: null, band: null });
    expect(partsOf(facts())).toEqual({ punctuality: null, overdue: null, takenBack: null, engagement: null });
  });

  it("has a part for days late, one for what is overdue, one for payments taken back, one for the last contact", () => {
    expect(partsOf(facts({ paid: [paid(0), paid(30)] }))).toEqual({ punctuality: 75, overdue: 100, takenBack: 100, engagement: null });
    expect(partsOf(facts({ open: [owed(7500, "2026-11-22"), owed(2500, TODAY)] }))).toMatchObject({ overdue: 25 });
    expect(partsOf(facts({ takenBack: 1 }))).toMatchObject({ takenBack: 50 });
    expect(partsOf(facts({ lastContactOn: addDays(TODAY, -45) }))).toMatchObject({ engagement: 50 });
    expect(partsOf(facts({ paid: [paid(-5)], lastContactOn: addDays(TODAY, 3) }))).toMatchObject({ punctuality: 100, engagement: 100 });
  });

  it("is the weighted mean of what is known: 75, 100 and 100 with 40, 30 and 10 are 88", () => {
    expect(healthOf(facts({ paid: [paid(0), paid(30)] }), rules(), TODAY)).toMatchObject({ score: 88, band: "good" });
    expect(healthOf(facts({ paid: [paid(0), paid(30)] }), rules({ overdue: 0, takenBack: 0 }), TODAY).score).toBe(75);
  });

  it("never adds up currencies: the one in which most is overdue counts", () => {
    expect(partsOf(facts({ open: [owed(1_000_000, "2027-01-01", "JPY"), owed(100, "2026-01-01", "USD")] }))).toMatchObject({ overdue: 0 });
  });

  it("lies between the worst and the best known part, and a part that becomes unknown changes nothing but its own share", () => {
    const late = fc.array(fc.integer({ min: -10, max: 200 }), { maxLength: 6 });
    fc.assert(
      fc.property(late, fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 400 })), (days, takenBack, silent) => {
        const of = facts({ paid: days.map(paid), takenBack, lastContactOn: silent === null ? null : addDays(TODAY, -silent) });
        const { score, parts } = healthOf(of, rules(), TODAY);
        const known = parts.flatMap((part) => part.score ?? []);
        const within = score === null ? known.length === 0 : score >= Math.min(...known) && score <= Math.max(...known);
        expect(within).toBe(true);
        const without = healthOf(of, rules({ engagement: 0 }), TODAY).score;
        expect(healthOf({ ...of, lastContactOn: null }, rules(), TODAY).score).toBe(without);
      }),
      { numRuns: 200 },
    );
  });
});
