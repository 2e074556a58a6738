import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, allocate, amountText, decimalsOf, exactMoney, money, parseDecimal, roundedMoney, sum } from "../../server/domain/money.ts";

describe("money", () => {
  test("knows currencies of no, two and three decimals", () => {
    expect(["JPY", "USD", "KWD"].map(decimalsOf)).toEqual([0, 2, 3]);
    expect([money(500, "JPY"), money(123_450, "USD"), money(1500, "KWD")].map(amountText)).toEqual(["500", "1234.50", "1.500"]);
  });

  test("rounds half away from zero, as both ERPs do (2.165 becomes 2.17)", () => {
    expect(roundedMoney("2.165", "USD").minor).toBe(217);
    expect(roundedMoney("-2.165", "USD").minor).toBe(-217);
    expect(roundedMoney("47.34075", "JPY").minor).toBe(47);
  });

  test("takes exact amounts only where the currency can hold them", () => {
    expect(exactMoney("1.20", "USD")).toEqual(money(120, "USD"));
    expect(exactMoney("1.205", "USD")).toBeUndefined();
    expect(exactMoney("twelve", "USD")).toBeUndefined();
  });

  test.each(["", " ", "1,000", "0x10", "NaN", "Infinity", "1e9999", "--1"])("reads %j as no number", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test("refuses to add two currencies and to leave the safe integers", () => {
    expect(() => add(money(1, "USD"), money(1, "EUR"))).toThrow(RangeError);
    expect(() => money(Number.MAX_SAFE_INTEGER + 2, "USD")).toThrow(RangeError);
    expect(() => money(0.5, "USD")).toThrow(RangeError);
  });

  test("allocates by largest remainder: 10 over 6 and 5 is 5 and 5, 100 over three is 34, 33, 33", () => {
    expect(allocate(money(10, "USD"), [6, 5]).map((part) => part.minor)).toEqual([5, 5]);
    expect(allocate(money(100, "USD"), [1, 1, 1]).map((part) => part.minor)).toEqual([34, 33, 33]);
    expect(allocate(money(-100, "USD"), [1, 1, 1]).map((part) => part.minor)).toEqual([-34, -33, -33]);
  });

  test("allocation sums exactly and leaves no part off by a whole unit, for every total and weights", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (minor, shares) => {
        const whole = shares.reduce((a, b) => a + b, 0);
        fc.pre(whole > 0);
        const parts = allocate(money(minor, "USD"), shares);
        expect(sum(parts, "USD").minor).toBe(minor);
        parts.forEach((part, index) => {
          const exact = (BigInt(minor) * BigInt(shares[index] ?? 0) * 1000n) / BigInt(whole);
          const off = BigInt(part.minor) * 1000n - exact;
          expect(off < 1001n && off > -1001n).toBe(true);
        });
      }),
    );
  });

  test("weights must be zero or more and not all zero", () => {
    for (const weights of [[], [0, 0], [1, -1]]) expect(() => allocate(money(1, "USD"), weights)).toThrow(RangeError);
  });
});
