import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, amountText, money } from "../../../server/domain/money.ts";
import { earningsOf, type ContractChange } from "../../../server/domain/recognition/contract.ts";
import { rollForward } from "../../../server/domain/recognition/roll-forward.ts";
import { SPREADS, type Term } from "../../../server/domain/recognition/spread.ts";

const usd = (whole: number) => money(Math.round(whole * 100), "USD");
const year = (total: number, by: Term["by"] = "even-months"): Term => ({ total: usd(total), from: "2026-01-01", to: "2026-12-31", by });
const shown = (term: Term, ...changes: ContractChange[]) => earningsOf(term, changes).map(({ on, amount }) => `${on} ${amountText(amount)}`);

describe("A contract that changes", () => {
  test("a month of 90 upgraded to 120 after 20 of 30 days has earned 60 to that day (Stripe, subscriptions and invoicing)", () => {
    const month: Term = { total: usd(90), from: "2026-06-01", to: "2026-06-30", by: "days" };
    const upgraded = { on: "2026-06-21", total: usd(60 + 40), to: "2026-06-30", method: "prospective" } as const;
    expect(shown(month, upgraded)).toEqual(["2026-06-20 60.00", "2026-06-30 40.00"]);
  });

  test("prospectively, what was earned stays and the rest is spread over what lies ahead", () => {
    const cut = { on: "2026-07-01", total: usd(9000), to: "2026-12-31", method: "prospective" } as const;
    expect(shown(year(12_000), cut).slice(4, 8)).toEqual(["2026-05-31 1000.00", "2026-06-30 1000.00", "2026-07-31 500.00", "2026-08-31 500.00"]);
  });

  test("with catch-up, it is as if it had always been so, and the difference is an entry of its own on the day", () => {
    const cut = { on: "2026-07-01", total: usd(9000), to: "2026-12-31", method: "catch-up" } as const;
    expect(shown(year(12_000), cut).slice(4, 8)).toEqual(["2026-05-31 1000.00", "2026-06-30 1000.00", "2026-07-01 -1500.00", "2026-07-31 750.00"]);
  });

  test("extended by half a year at no charge, the rest is earned more slowly", () => {
    const extended = { on: "2026-07-01", total: usd(12_000), to: "2027-06-30", method: "prospective" } as const;
    expect(shown(year(12_000), extended).slice(5, 7)).toEqual(["2026-06-30 1000.00", "2026-07-31 500.00"]);
  });

  test("cancelled without a refund, the rest is earned on the day; with one, earlier months are not restated", () => {
    const cancelled = (total: number) => ({ on: "2026-04-01", total: usd(total), to: "2026-03-31", method: "prospective" }) as const;
    expect(shown(year(12_000), cancelled(12_000)).slice(2)).toEqual(["2026-03-31 1000.00", "2026-04-01 9000.00"]);
    expect(shown(year(12_000), cancelled(3000)).slice(2)).toEqual(["2026-03-31 1000.00"]);
    expect(shown(year(12_000), cancelled(2500)).slice(2)).toEqual(["2026-03-31 1000.00", "2026-04-01 -500.00"]);
  });

  test("90 at once, refunded in February, leaves January as it was (Stripe, refunds and disputes)", () => {
    const once: Term = { total: usd(90), from: "2026-01-15", to: "2026-01-15", by: "days" };
    expect(shown(once, { on: "2026-02-10", total: usd(0), to: "2026-02-09", method: "catch-up" })).toEqual(["2026-01-15 90.00", "2026-02-10 -90.00"]);
  });

  const changes = fc.array(
    fc.record({
      on: fc.constantFrom("2026-01-01", "2026-02-14", "2026-06-30", "2026-07-01", "2026-12-31", "2027-02-01"),
      total: fc.integer({ min: -50_000, max: 5_000_000 }).map((minor) => money(minor, "USD")),
      to: fc.constantFrom("2026-02-13", "2026-07-31", "2026-12-31", "2027-12-31"),
      method: fc.constantFrom("prospective" as const, "catch-up" as const),
    }),
    { maxLength: 4 },
  );

  test("whatever happens to it, a contract earns its last total, and never an entry before a change differs for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(...SPREADS), changes, (minor, by, list) => {
        const term = { ...year(0, by), total: money(minor, "USD") };
        const earnings = earningsOf(term, list);
        const sorted = list.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
        expect(earnings.reduce((all, { amount }) => all + amount.minor, 0)).toBe(sorted.at(-1)?.total.minor ?? minor);
        const [earlier, last] = [sorted.slice(0, -1), sorted.at(-1)];
        if (last === undefined) return;
        const untouched = earningsOf(term, earlier).filter(({ on }) => on < last.on && on.slice(0, 7) < last.on.slice(0, 7));
        expect(earnings.slice(0, untouched.length)).toEqual(untouched);
      }),
    );
  });
});

test("a bundle of 100,000 is allocated by stand-alone prices of 75,000, 14,000 and 20,000 (EY)", () => {
  expect(allocate(money(100_000, "JPY"), [75_000, 14_000, 20_000]).map(({ minor }) => minor)).toEqual([68_807, 12_844, 18_349]);
});

describe("Deferred and unbilled revenue", () => {
  const months = ["01-31", "02-28", "03-31"].map((end) => ({ from: `2026-${end.slice(0, 2)}-01`, to: `2026-${end}` }));

  test("120,000 billed on 1 January leaves 110,000 deferred after January (cadel.ai, revenue reconciliation)", () => {
    const movements = [{ on: "2026-01-01", billed: usd(120_000) }, ...earningsOf(year(120_000), []).map(({ on, amount }) => ({ on, earned: amount }))];
    expect(amountText(rollForward(movements, months, "USD")[0]!.deferred)).toBe("110000.00");
  });

  test("120 for a quarter with a credit note of 30 before it is paid: 59, then 28 and 31 less (Stripe, credit notes)", () => {
    const earned = earningsOf({ total: usd(90), from: "2026-01-01", to: "2026-03-31", by: "days" }, []);
    const movements = [{ on: "2026-01-01", billed: usd(120) }, { on: "2026-01-01", billed: usd(-30) }, ...earned.map(({ on, amount }) => ({ on, earned: amount }))];
    expect(rollForward(movements, months, "USD").map((one) => amountText(one.closing))).toEqual(["59.00", "31.00", "0.00"]);
  });

  test("earned before it is billed, it is unbilled", () => {
    const movements = [{ on: "2026-01-31", earned: usd(10) }, { on: "2026-02-01", billed: usd(25) }];
    const [january, february] = rollForward(movements, months, "USD");
    expect([january!.unbilled, january!.deferred, february!.unbilled, february!.deferred].map(amountText)).toEqual(["10.00", "0.00", "0.00", "15.00"]);
  });

  test("opening + billed - earned = closing, and one period's closing is the next one's opening", () => {
    const movement = fc.record({ on: fc.constantFrom("2025-12-31", "2026-01-01", "2026-02-28", "2026-03-15"), billed: fc.integer().map((minor) => money(minor % 1e9, "USD")), earned: fc.integer().map((minor) => money(minor % 1e9, "USD")) });
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        let before: number | undefined;
        for (const { opening, billed, earned, closing, deferred, unbilled } of rollForward(movements, months, "USD")) {
          expect(opening.minor + billed.minor - earned.minor).toBe(closing.minor);
          expect(deferred.minor - unbilled.minor).toBe(closing.minor);
          if (before !== undefined) expect(opening.minor).toBe(before);
          before = closing.minor;
        }
      }),
    );
  });

  test("periods that leave a gap are refused", () => {
    expect(() => rollForward([], [months[0]!, months[2]!], "USD")).toThrow(/does not follow/);
  });
});
