import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../server/domain/calendar.ts";
import { money } from "../../../server/domain/money.ts";
import { decideReminder, isQuiet, type Campaign, type OverdueInvoice, type ReminderRules } from "../../../server/domain/reminders/reminders.ts";

const rules = (changes: Partial<ReminderRules> = {}): ReminderRules => ({ thresholds: { EUR: 150_00, USD: 100_00 }, attempts: 2, daysApart: 2, afterDays: 1, quietWeekdays: [], quietDates: [], ...changes });
const fresh: Campaign = { number: 1, attempts: 0, lastOn: null, hold: null };
const owed = (minor: number, dueDate = "2026-11-01", currency = "EUR"): OverdueInvoice => ({ connectionId: "c1", invoiceId: dueDate, dealId: "1", number: "1043", dueDate, balance: money(minor, currency) });

/** Reminds day by day as the flow does, and tells on which days what was asked for. */
function run(invoices: OverdueInvoice[], days: number, change: Partial<ReminderRules> = {}, begin: Campaign = fresh) {
  let campaign = begin;
  const told: string[] = [];
  let finished = 0;
  for (let at = 0; at < days; at += 1) {
    const today = addDays("2026-11-10", at);
    const decision = decideReminder(invoices, "EUR", campaign, rules(change), today);
    if (decision.kind === "finished") finished += 1;
    if (decision.kind !== "remind") continue;
    told.push(`${at} ${decision.overdue.minor}`);
    campaign = { ...campaign, attempts: decision.attempt, lastOn: today };
  }
  return { told, finished, campaign };
}

describe("Payment reminders", () => {
  it("ask for nothing at 149 overdue, once for 155.00, nothing on the next two days, a second time after them, then never again", () => {
    expect(run([owed(149_00)], 10).told).toEqual([]);
    const { told, finished } = run([owed(100_00), owed(55_00, "2026-11-02")], 30);
    expect(told).toEqual(["0 15500", "3 15500"]);
    expect(finished).toBe(26);
  });

  it("have a threshold for each currency, and never remind in one that has none", () => {
    expect(decideReminder([owed(100_00, "2026-11-01", "USD")], "USD", fresh, rules(), "2026-11-10").kind).toBe("remind");
    expect(decideReminder([owed(9_999_00, "2026-11-01", "GBP")], "GBP", fresh, rules(), "2026-11-10")).toEqual({ kind: "wait", because: "below-threshold" });
  });

  it("leave quiet weekdays and dates alone", () => {
    expect(isQuiet("2026-11-28", rules({ quietWeekdays: [6, 7] }))).toBe(true);
    expect(isQuiet("2026-11-27", rules({ quietWeekdays: [6, 7] }))).toBe(false);
    expect(run([owed(200_00)], 3, { quietDates: ["2026-11-10", "2026-11-11"] }).told).toEqual(["2 20000"]);
  });

  it("stop on a dispute until it is lifted, and on a promise until its day has passed", () => {
    const held = (hold: Campaign["hold"]) => run([owed(200_00)], 6, {}, { ...fresh, hold }).told;
    expect(held({ kind: "dispute", until: null })).toEqual([]);
    expect(held({ kind: "promise", until: "2026-11-12" })).toEqual(["3 20000", ]);
  });

  it("begin anew once the customer had paid up, and not before", () => {
    const { campaign } = run([owed(200_00)], 10);
    expect(decideReminder([], "EUR", campaign, rules(), "2026-11-25")).toEqual({ kind: "over" });
    expect(decideReminder([], "EUR", fresh, rules(), "2026-11-25")).toEqual({ kind: "wait", because: "nothing-overdue" });
    expect(decideReminder([owed(200_00)], "EUR", { ...fresh, number: 2 }, rules(), "2026-11-25").kind).toBe("remind");
  });

  it("never exceed the attempts nor come closer than the days apart, whatever is owed on whatever days", () => {
    const some = fc.array(fc.record({ minor: fc.integer({ min: 1, max: 400_00 }), late: fc.integer({ min: -5, max: 60 }) }), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9 }), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }), (rows, attempts, daysApart, quietWeekdays) => {
        const invoices = rows.map(({ minor, late }) => owed(minor, addDays("2026-11-10", -late)));
        const { told } = run(invoices, 90, { attempts, daysApart, quietWeekdays });
        const days = told.map((text) => Number(text.split(" ")[0]));
        expect(days.length).toBeLessThanOrEqual(attempts);
        days.slice(1).forEach((day, at) => expect(day - (days[at] ?? 0)).toBeGreaterThan(daysApart));
        days.forEach((day) => expect(isQuiet(addDays("2026-11-10", day), rules({ quietWeekdays }))).toBe(false));
      }),
      { numRuns: 100 },
    );
  });
});
