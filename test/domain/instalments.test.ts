import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInstalments, splitIntoParts, type Instalments } from "../../server/domain/invoicing/instalments.ts";
import { planLines, totalOf, type PlannedLine } from "../../server/domain/invoicing/lines.ts";
import { money } from "../../server/domain/money.ts";
import { defaultSettings } from "../../server/domain/settings.ts";
import { deal, line } from "./samples.ts";

const planned = (amounts: number[]): PlannedLine[] =>
  amounts.map((minor, index) => ({
    key: String(index),
    productId: null,
    probe: { sku: null, name: `Line ${index}` },
    description: `Line ${index}`,
    quantity: "1",
    unitPrice: "0",
    discount: null,
    amount: money(minor, "USD"),
    taxWord: null,
    serviceDate: null,
  }));

const percents = (...shares: number[]): Instalments => ({
  kind: "percent",
  parts: shares.map((percent, index) => ({ percent: String(percent), afterDays: index * 30 })),
  issue: "on-date",
});

describe("instalments", () => {
  test("reads the deal's own words, and says so when it cannot", () => {
    expect(parseInstalments("30/70")).toMatchObject({ kind: "percent", parts: [{ percent: "30" }, { percent: "70", afterDays: 30 }] });
    expect(parseInstalments("12 months")).toMatchObject({ kind: "monthly", months: 12 });
    expect(parseInstalments("  ")).toBeNull();
    for (const text of ["30/60", "half now", "1 month", "500 months"]) expect(parseInstalments(text)).toBeUndefined();
  });

  test("a deposit of half of an odd amount is half to the cent, whatever its lines round to", () => {
    const parts = splitIntoParts(planned([3333, 3333, 3335]), percents(50, 50), "2026-11-23", "USD");
    expect(parts.map((part) => totalOf(part.lines, "USD").minor)).toEqual([5001, 5000]);
  });

  test("monthly parts fall on the same day of each month, or on its last", () => {
    const parts = splitIntoParts(planned([300]), { kind: "monthly", months: 3, issue: "on-date" }, "2026-12-31", "USD");
    expect(parts.map((part) => part.date)).toEqual(["2026-12-31", "2027-01-31", "2027-02-28"]);
    expect(parts.map((part) => part.share)).toEqual(["1/3", "2/3", "3/3"]);
  });

  test("every line and the total sum exactly over all parts", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 12 });
    const rules = fc.oneof(
      fc.integer({ min: 2, max: 36 }).map((months): Instalments => ({ kind: "monthly", months, issue: "on-date" })),
      fc.integer({ min: 1, max: 99 }).map((first) => percents(first, 100 - first)),
    );
    fc.assert(
      fc.property(amounts, rules, (minors, rule) => {
        const parts = splitIntoParts(planned(minors), rule, "2026-01-31", "USD");
        const whole = minors.reduce((a, b) => a + b, 0);
        expect(parts.reduce((total, part) => total + totalOf(part.lines, "USD").minor, 0)).toBe(whole);
        minors.forEach((minor, index) => {
          const shares = parts.flatMap((part) => part.lines.filter((one) => one.key === String(index)));
          expect(shares.reduce((total, share) => total + share.amount.minor, 0)).toBe(minor);
        });
      }),
    );
  });
});

describe("planned lines", () => {
  const lines = (...changes: Parameters<typeof line>[0][]) => changes.map((change) => line(change));
  const amounts = (of: ReturnType<typeof deal>, settings = defaultSettings) => {
    const result = planLines(of, settings);
    return result.ok ? result.lines.map((one) => one.amount.minor) : result.reason.code;
  };

  test("discounts in percent and in amount come off the line", () => {
    const discounted = lines(
      { discount: { kind: "percent", percent: "10" } },
      { discount: { kind: "amount", amount: "25.50" } },
      { quantity: "2.25", unitPrice: "64.22", discount: { kind: "percent", percent: "100" } },
    );
    expect(amounts(deal({ lines: discounted }))).toEqual([90_000, 97_450, 0]);
  });

  test("a recurring line is billed for its term when that is what the deal amount says, else for its first period", () => {
    const yearly = lines({ quantity: "1", unitPrice: "100", recurring: { frequency: "monthly", termMonths: 12, startsOn: null } });
    expect(amounts(deal({ lines: yearly, amount: money(120_000, "USD") }))).toEqual([120_000]);
    expect(amounts(deal({ lines: yearly, amount: money(10_000, "USD") }))).toEqual([10_000]);
  });

  test("a deal without lines becomes one line over its amount, or waits where the tenant wants lines", () => {
    expect(amounts(deal({ lines: [] }))).toEqual([100_000]);
    expect(amounts(deal({ lines: [], amount: null }))).toBe("no-lines");
    const strict = { ...defaultSettings, items: { ...defaultSettings.items, whenNoLines: "park" as const } };
    expect(amounts(deal({ lines: [] }), strict)).toBe("no-lines");
  });

  test("a quantity that is no number waits for a person instead of being guessed", () => {
    expect(amounts(deal({ lines: lines({ quantity: "two" }) }))).toBe("line-unreadable");
  });
});
