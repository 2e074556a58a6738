import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePrice } from "../../../server/connectors/quickbooks/line-price.ts";
import { roundedMoney } from "../../../server/domain/money.ts";
import { draftLine } from "./fixtures.ts";

const dollars = (minor: number) => ({ minor, currency: "USD" });

describe("the price of a QuickBooks line", () => {
  it("is taken over as it is where it gives the amount", () => {
    expect(linePrice(draftLine())).toEqual({ amount: "100.00", each: { quantity: "2", unitPrice: "50" }, note: null });
  });

  it("shows a discount as a lower price and says so", () => {
    const line = draftLine({ discount: { kind: "percent", percent: "10" }, amount: dollars(9000) });
    expect(linePrice(line)).toEqual({
      amount: "90.00",
      each: { quantity: "2", unitPrice: "45" },
      note: "10% discount (was 100.00)",
    });
  });

  it("finds a price of at most seven decimals for a discount that does not divide", () => {
    const line = draftLine({
      quantity: "3",
      unitPrice: "33.33",
      discount: { kind: "amount", amount: dollars(1000) },
      amount: dollars(8999),
    });
    expect(linePrice(line)).toEqual({
      amount: "89.99",
      each: { quantity: "3", unitPrice: "29.9966667" },
      note: "10.00 discount (was 99.99)",
    });
  });

  it("lets the amount stand alone where no price can give it, and says how it came about", () => {
    const line = draftLine({ quantity: "9999999", unitPrice: "0.00000001", amount: dollars(10) });
    expect(linePrice(line)).toEqual({ amount: "0.10", each: null, note: "9999999 × 0.00000001" });
  });

  it("rounds yen to whole ones without QuickBooks noticing", () => {
    const line = draftLine({ quantity: "3", unitPrice: "33.5", amount: { minor: 101, currency: "JPY" } });
    expect(linePrice(line).each).toEqual({ quantity: "3", unitPrice: "33.6666667" });
  });

  it("refuses an amount with more decimals than QuickBooks keeps", () => {
    const line = draftLine({ quantity: "1", unitPrice: "1.234", amount: { minor: 1234, currency: "KWD" } });
    expect(() => linePrice(line)).toThrow(/two decimals/);
  });

  it("always agrees with quantity times price to the cent, or leaves both out", () => {
    const quantity = fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => new Decimal(thousandths).div(1000));
    const price = fc.integer({ min: 0, max: 900_000_000 }).map((parts) => new Decimal(parts).div(10_000));
    const percent = fc.integer({ min: 0, max: 10_000 }).map((parts) => new Decimal(parts).div(100));
    fc.assert(
      fc.property(quantity, price, percent, (q, p, off) => {
        const amount = roundedMoney(q.mul(p).mul(new Decimal(100).sub(off)).div(100), "USD");
        const line = draftLine({
          quantity: q.toFixed(),
          unitPrice: p.toFixed(),
          discount: { kind: "percent", percent: off.toFixed() },
          amount,
        });
        const written = linePrice(line);
        expect(roundedMoney(written.amount, "USD")).toEqual(amount);
        if (written.each === null) return;
        const unit = new Decimal(written.each.unitPrice);
        expect(unit.decimalPlaces()).toBeLessThanOrEqual(7);
        expect(roundedMoney(unit.mul(written.each.quantity), "USD")).toEqual(amount);
      }),
    );
  });
});
