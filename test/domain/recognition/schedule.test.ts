import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountText, money } from "../../../server/domain/money.ts";
import { earningsOf } from "../../../server/domain/recognition/contract.ts";
import { milestoneNames, parsePolicy, recognitionProperties, recognitionSchema, type Policy } from "../../../server/domain/recognition/policy.ts";
import { RESIDUES, type Residue } from "../../../server/domain/recognition/residue.ts";
import { firstBilledFirst, revise } from "../../../server/domain/recognition/revise.ts";
import { earningsOn, scheduleOf, type Known, type Schedule } from "../../../server/domain/recognition/schedule.ts";
import { spreadLike, SPREADS, type Earning, type Spread } from "../../../server/domain/recognition/spread.ts";

const shown = (entries: { on: string; amount: { minor: number; currency: string } }[]) => entries.map(({ on, amount }) => `${on} ${amountText(amount)}`);
const like = (rule: Residue, minor: number, from: string, to: string, by: Spread) => spreadLike(rule, { total: money(minor, "USD"), from, to, by }).map(({ amount }) => amountText(amount));

describe("The leftover cent", () => {
  test.each([
    ["first, by subtraction: 2,258.06 over January to March alike (OCA, account_move_cutoff)", "first", 225_806, "2023-01-08", "2023-03-15", "even-months", ["752.68", "752.69", "752.69"]],
    ["first, by subtraction: 2,258.06 prorated (OCA, account_move_cutoff)", "first", 225_806, "2023-01-08", "2023-03-15", "prorated-months", ["774.19", "1000.00", "483.87"]],
    ["last: a third of 100.00, by the rule of ledgerly", "last", 10_000, "2026-01-01", "2026-03-31", "even-months", ["33.33", "33.33", "33.34"]],
    ["last but one: a third of 100.00, by the rule of NetSuite's prorated periods", "next-to-last", 10_000, "2026-01-01", "2026-03-31", "even-months", ["33.33", "33.34", "33.33"]],
    ["of 200.00 over six months: cumulatively, no prefix is off by more than half a cent", "cumulative", 20_000, "2026-01-01", "2026-06-30", "even-months", ["33.33", "33.34", "33.33", "33.33", "33.34", "33.33"]],
    ["of 200.00 over six months, last but one", "next-to-last", 20_000, "2026-01-01", "2026-06-30", "even-months", ["33.33", "33.33", "33.33", "33.33", "33.35", "33.33"]],
  ] as const)("%s", (_name, rule, minor, from, to, by, parts) => expect(like(rule, minor, from, to, by)).toEqual(parts));

  test("wherever it goes, the parts sum to the total", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...RESIDUES), fc.constantFrom(...SPREADS), fc.constantFrom("2026-01-01", "2026-03-15", "2027-12-31"), (minor, rule, by, to) => {
        expect(spreadLike(rule, { total: money(minor, "USD"), from: "2026-01-01", to, by }).reduce((all, { amount }) => all + amount.minor, 0)).toBe(minor);
      }),
    );
  });
});

const known: Known = { signedOn: "2026-01-05", invoicedOn: "2026-01-10", deliveredOn: null, starts: null, ends: null, term: null, reached: {}, used: [] };
const overTime = (changes: object = {}): Policy => ({ earn: "over-time", by: "prorated-months", months: null, starts: "invoice", ...changes });
const year = { months: 12, days: 0, startsOn: null };

describe("The schedule of a line", () => {
  test.each<[string, Policy, Partial<Known>, Schedule]>([
    ["a year from the invoice", overTime(), { term: year }, { kind: "term", from: "2026-01-10", to: "2027-01-09", by: "prorated-months" }],
    ["a year from the signature", overTime({ starts: "signature" }), { term: year }, { kind: "term", from: "2026-01-05", to: "2027-01-04", by: "prorated-months" }],
    ["a year from delivery, once delivered", overTime({ starts: "delivery" }), { term: year, deliveredOn: "2026-03-01" }, { kind: "term", from: "2026-03-01", to: "2027-02-28", by: "prorated-months" }],
    ["a year from delivery, not delivered yet", overTime({ starts: "delivery" }), { term: year }, { kind: "shares", parts: [] }],
    ["the line's own first day comes before any other", overTime({ starts: "delivery" }), { term: { ...year, startsOn: "2026-02-01" }, starts: "2026-04-01" }, { kind: "term", from: "2026-02-01", to: "2027-01-31", by: "prorated-months" }],
    ["a field of the deal before the rule", overTime(), { term: year, starts: "2026-04-01" }, { kind: "term", from: "2026-04-01", to: "2027-03-31", by: "prorated-months" }],
    ["extended, or ended early, by the deal's last day", overTime(), { term: year, ends: "2026-06-30" }, { kind: "term", from: "2026-01-10", to: "2026-06-30", by: "prorated-months" }],
    ["ended before it began", overTime(), { term: year, ends: "2025-12-31" }, { kind: "shares", parts: [{ on: "2026-01-10", percent: "100" }] }],
    ["a week", overTime(), { term: { months: 0, days: 7, startsOn: null } }, { kind: "term", from: "2026-01-10", to: "2026-01-16", by: "prorated-months" }],
    ["over time without any term", overTime(), {}, { kind: "at-once" }],
    ["over the policy's own months", overTime({ months: 3 }), {}, { kind: "term", from: "2026-01-10", to: "2026-04-09", by: "prorated-months" }],
    ["on delivery", { earn: "on-delivery" }, { deliveredOn: "2026-05-20" }, { kind: "shares", parts: [{ on: "2026-05-20", percent: "100" }] }],
    ["by milestones, those reached", { earn: "milestones", milestones: [{ name: "go-live", percent: "70", field: null }, { name: "design", percent: "30", field: null }] }, { reached: { design: "2026-02-02" } }, { kind: "shares", parts: [{ on: "2026-02-02", percent: "30" }] }],
    ["by usage", { earn: "usage" }, { used: [{ on: "2026-02-28", minor: 5 }, { on: "2026-01-31", minor: 7 }] }, { kind: "amounts", parts: [{ on: "2026-01-31", minor: 7 }, { on: "2026-02-28", minor: 5 }] }],
  ])("%s", (_name, policy, changes, expected) => expect(scheduleOf(policy, { ...known, ...changes })).toEqual(expected));

  test("milestones of a third each sum to the whole once all are reached, and to the cent before", () => {
    const parts = ["2026-01-31", "2026-02-28", "2026-03-31"].map((on, index) => ({ on, percent: index === 1 ? "33.34" : "33.33" }));
    const earned = (count: number) => shown(earningsOn({ kind: "shares", parts: parts.slice(0, count) }, money(10_000, "USD"), "2026-01-01", "cumulative"));
    expect(earned(2)).toEqual(["2026-01-31 33.33", "2026-02-28 33.34"]);
    expect(earned(3)).toEqual(["2026-01-31 33.33", "2026-02-28 33.34", "2026-03-31 33.33"]);
  });

  test("a policy can be said in words, and an unknown word is none", () => {
    expect(["At once", "on delivery", "usage", "12 months", "1 month", "someday", "0 months"].map((words) => parsePolicy(words)?.earn)).toEqual(["at-once", "on-delivery", "usage", "over-time", "over-time", undefined, undefined]);
  });

  test("milestones are named once each, whichever rule names them, and their fields are read with the deal", () => {
    const milestones = (...parts: object[]) => ({ earn: "milestones", milestones: parts });
    const rules = recognitionSchema.parse({ oneOff: milestones({ name: "Launch", percent: "60", field: "live_on" }), items: [{ item: "A", policy: milestones({ name: "Launch", percent: "50" }, { name: "Design", percent: "50" }) }, { item: "B" }] });
    expect(milestoneNames(rules)).toEqual(["Launch", "Design"]);
    expect(recognitionProperties(rules)).toEqual(["live_on"]);
    expect(milestoneNames(recognitionSchema.parse({}))).toEqual([]);
  });

  test("a tenant who says nothing earns single things at once and recurring ones over their term", () => {
    expect(recognitionSchema.parse({})).toMatchObject({ oneOff: { earn: "at-once" }, recurring: { earn: "over-time", by: "prorated-months" }, changes: "prospective", residue: "cumulative" });
  });
});

describe("A schedule that changes", () => {
  const term: Schedule = { kind: "term", from: "2026-01-01", to: "2026-12-31", by: "even-months" };
  const recorded = earningsOn(term, money(1_200_000, "USD"), "2026-01-01", "cumulative");
  const to = (total: number, method: "prospective" | "catch-up", schedule: Schedule = term) =>
    shown(revise({ recorded, schedule, total: money(total, "USD"), on: "2026-07-01", method, residue: "cumulative" }));

  test("agrees with the contract's own rule for a price cut, an extension and an upgrade, whichever way the tenant chose", () => {
    for (const method of ["prospective", "catch-up"] as const) {
      for (const [total, last] of [[900_000, "2026-12-31"], [1_200_000, "2027-06-30"], [1_800_000, "2026-12-31"]] as const) {
        const contract = earningsOf({ total: money(1_200_000, "USD"), from: "2026-01-01", to: "2026-12-31", by: "even-months" }, [{ on: "2026-07-01", total: money(total, "USD"), to: last, method }]);
        expect(to(total, method, { ...term, to: last })).toEqual(shown(contract));
      }
    }
  });

  test("ended early, with nothing credited, what is left is earned on the day", () => {
    expect(to(1_200_000, "prospective", { ...term, to: "2026-06-30" }).slice(-2)).toEqual(["2026-06-30 1000.00", "2026-07-01 6000.00"]);
  });

  test("whatever it changes to, it sums to the new total, and no day before the change is restated", () => {
    const ends = fc.constantFrom("2026-03-31", "2026-07-31", "2027-12-31");
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 5_000_000 }), ends, fc.constantFrom("prospective" as const, "catch-up" as const), fc.constantFrom(...RESIDUES), fc.constantFrom(...SPREADS), (minor, last, method, residue, by) => {
        const revised = revise({ recorded, schedule: { kind: "term", from: "2026-01-01", to: last, by }, total: money(minor, "USD"), on: "2026-07-01", method, residue });
        expect(revised.reduce((all, { amount }) => all + amount.minor, 0)).toBe(minor);
        expect(revised.filter(({ on }) => on < "2026-07-01")).toEqual(recorded.filter(({ on }) => on < "2026-07-01"));
      }),
    );
  });
});

describe("Several invoices of one contract", () => {
  const months = earningsOn({ kind: "term", from: "2026-01-01", to: "2026-04-30", by: "even-months" }, money(40_000, "USD"), "2026-01-01", "cumulative");

  test("the first billed is the first earned, and what goes beyond them is ahead of its invoice", () => {
    expect(firstBilledFirst(months, [15_000, 15_000]).map(shown)).toEqual([
      ["2026-01-31 100.00", "2026-02-28 50.00"],
      ["2026-02-28 50.00", "2026-03-31 100.00"],
      ["2026-04-30 100.00"],
    ]);
  });

  test("every cent of every day goes somewhere, whatever is billed and taken back", () => {
    const entries = fc.array(fc.record({ on: fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-31"), amount: fc.integer({ min: -900, max: 900 }).map((minor) => money(minor, "USD")) }));
    fc.assert(
      fc.property(entries, fc.array(fc.nat(900), { maxLength: 4 }), fc.constantFrom(1, -1), (list, sizes, sign) => {
        const lists = firstBilledFirst(list, sizes.map((size) => sign * size));
        for (const day of ["2026-01-31", "2026-02-28", "2026-03-31"]) {
          const sum = (of: Earning[]) => of.filter(({ on }) => on === day).reduce((all, { amount }) => all + amount.minor, 0);
          expect(sum(lists.flat())).toBe(sum(list));
        }
      }),
    );
  });
});
