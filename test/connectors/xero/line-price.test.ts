import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsAfterDiscount } from "../../../server/connectors/xero/deal-discount.ts";
import { linePrice, type LinePrice, type PricedLine } from "../../../server/connectors/xero/line-price.ts";
import { decimalsOf, money, roundedMoney, sum } from "../../../server/domain/money.ts";
import { draftLine, invoiceDraft } from "./samples.ts";

/** How Xero arrives at a line's amount: quantity × price, less the rate, rounded half up (facts: algorithms 4). */
function asXeroWould({ quantity, unitAmount, discountRate }: LinePrice, currency: string): number {
  const net = quantity.mul(unitAmount).mul(new Decimal(100).sub(discountRate ?? 0)).div(100);
  return net.toDecimalPlaces(decimalsOf(currency), Decimal.ROUND_HALF_UP).mul(new Decimal(10).pow(decimalsOf(currency))).toNumber();
}

function priced(change: Partial<PricedLine> & { minor: number; currency?: string }) {
  const amount = money(change.minor, change.currency ?? "GBP");
  return linePrice({ ...draftLine(), ...change, amount }, amount);
}
const shown = (price: LinePrice) => [price.quantity.toFixed(), price.unitAmount.toFixed(), price.discountRate?.toFixed() ?? null, price.note];

describe("how a line is written so that Xero arrives at its amount", () => {
  it("leaves a line without a discount as it was sold, with up to four decimals of price", () => {
    expect(shown(priced({ quantity: "3", unitPrice: "33.35", minor: 10_005 }))).toEqual(["3", "33.35", null, null]);
    expect(shown(priced({ quantity: "1000", unitPrice: "0.0125", minor: 1250 }))).toEqual(["1000", "0.0125", null, null]);
  });

  it("uses Xero's own discount column for a percentage of two decimals", () => {
    const discount = { kind: "percent", percent: "12.5" } as const;
    expect(shown(priced({ quantity: "3", unitPrice: "33.33", discount, minor: 8749 }))).toEqual(["3", "33.33", "12.5", null]);
  });

  it("never sends a discount amount: it becomes a rate of two decimals that gives the same amount", () => {
    const discount = { kind: "amount", amount: money(1000, "GBP") } as const;
    expect(shown(priced({ quantity: "7", unitPrice: "19.99", discount, minor: 12_993 }))).toEqual(["7", "19.99", "7.15", null]);
  });

  it("lowers the price where no rate of two decimals gives the amount, and says what was taken off", () => {
    const discount = { kind: "amount", amount: money(1, "GBP") } as const;
    expect(shown(priced({ quantity: "4", unitPrice: "25000", discount, minor: 9_999_999 }))).toEqual(["4", "24999.9975", null, "4 × 25000 − 0.01"]);
  });

  it("writes one piece at the whole amount where no price of four decimals gives it", () => {
    expect(shown(priced({ quantity: "300000", unitPrice: "0.00333", minor: 99_900 }))).toEqual(["1", "999", null, "300000 × 0.00333"]);
  });

  it("writes a line that is wholly given away at a price of nothing, because Xero refuses a discounted line of 0.00", () => {
    const discount = { kind: "percent", percent: "100" } as const;
    expect(shown(priced({ quantity: "2.25", unitPrice: "64.22", discount, minor: 0 }))).toEqual(["2.25", "0", null, "2.25 × 64.22 − 100%"]);
    const half = { kind: "percent", percent: "50" } as const;
    for (const minor of [0, 1]) expect(priced({ quantity: "1", unitPrice: "0.01", discount: half, minor }).discountRate).toBeNull();
  });

  it("keeps to the currency's own decimals", () => {
    const discount = { kind: "percent", percent: "10" } as const;
    expect(asXeroWould(priced({ quantity: "3", unitPrice: "333", discount, minor: 899, currency: "JPY" }), "JPY")).toBe(899);
  });

  it("gives exactly the amount, by Xero's arithmetic, for any quantity, price, discount and share of a deal's discount", () => {
    const decimals = (max: number, places: number) =>
      fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 0, max: places })).map(([n, p]) => new Decimal(n).div(new Decimal(10).pow(p)).toFixed());
    const currency = fc.constantFrom("GBP", "JPY", "KWD");
    fc.assert(
      fc.property(decimals(1_000_000, 6), decimals(1_000_000, 6), decimals(10_000, 4), fc.integer({ min: 0, max: 500 }), currency, (quantity, unitPrice, percent, share, code) => {
        const off = Decimal.min(percent, 100).toFixed();
        const amount = roundedMoney(new Decimal(quantity).mul(unitPrice).mul(new Decimal(100).sub(off)).div(100), code);
        const line: PricedLine = { quantity, unitPrice, discount: { kind: "percent", percent: off }, amount };
        const target = money(Math.max(amount.minor - share, 0), code);
        const price = linePrice(line, target);
        expect(asXeroWould(price, code)).toBe(target.minor);
        expect(price.unitAmount.decimalPlaces()).toBeLessThanOrEqual(4);
        expect(price.quantity.decimalPlaces()).toBeLessThanOrEqual(4);
        expect(price.discountRate?.decimalPlaces() ?? 0).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("a discount over the whole deal", () => {
  it("is taken from every line in proportion and sums exactly", () => {
    const lines = [100, 50, 30, 20].map((amount) => draftLine({ amount: money(amount * 100, "GBP") }));
    const after = amountsAfterDiscount(invoiceDraft({ lines, discount: { kind: "amount", amount: money(1000, "GBP") } }));
    expect(after.map((each) => each.minor)).toEqual([9500, 4750, 2850, 1900]);
  });

  it("takes nothing from lines that are themselves a deduction", () => {
    const lines = [draftLine({ amount: money(10_000, "GBP") }), draftLine({ amount: money(-2000, "GBP") })];
    const after = amountsAfterDiscount(invoiceDraft({ lines, discount: { kind: "percent", percent: "10" } }));
    expect(after.map((each) => each.minor)).toEqual([9200, -2000]);
  });

  it("sums to the discounted total for any lines and any discount", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 30 }).filter((all) => all.some((each) => each > 0));
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (minors, hundredths) => {
        const lines = minors.map((minor) => draftLine({ amount: money(minor, "GBP") }));
        const percent = new Decimal(hundredths).div(100).toFixed();
        const total = sum(amountsAfterDiscount(invoiceDraft({ lines, discount: { kind: "percent", percent } })), "GBP").minor;
        const gross = minors.reduce((a, b) => a + b, 0);
        expect(total).toBe(gross - new Decimal(gross).mul(percent).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
      }),
    );
  });

  it("cannot be taken from nothing", () => {
    const lines = [draftLine({ amount: money(0, "GBP") })];
    const draft = invoiceDraft({ lines, discount: { kind: "amount", amount: money(100, "GBP") } });
    expect(() => amountsAfterDiscount(draft)).toThrow(/more than zero/);
  });
});
