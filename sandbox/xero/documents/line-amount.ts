import { Decimal } from "decimal.js";
import { round, written } from "../wire/amounts.ts";
import type { Faults } from "../wire/refusals.ts";
import type { LineSent } from "./line-shape.ts";

export interface LinePrice {
  Quantity?: number;
  UnitAmount?: number;
  LineAmount: number;
  DiscountRate?: number;
  DiscountAmount?: number;
  /** Before rounding: what tax is computed on. */
  exact: Decimal;
}

const ONE_CENT = new Decimal("0.01");

/**
 * Quantity times unit price less the discount. Xero: prices have 2 decimals unless the client asks for 4 (`unitdp`),
 * amounts always 2; a LineAmount that was sent must be the expected one; a discounted line may not vanish in rounding.
 */
export function priceOf(sent: LineSent, unitAmount: number | undefined, unitdp: 2 | 4, faults: Faults): LinePrice | undefined {
  const { Quantity, LineAmount, DiscountRate, DiscountAmount } = sent;
  if (unitAmount === undefined && LineAmount === undefined) {
    faults.check(Quantity === undefined || Quantity === 0, "A unit amount or a line amount must be given with a quantity");
    return undefined;
  }
  const quantity = round(Quantity ?? 1, 4);
  const price = round(unitAmount ?? (quantity === 0 ? 0 : new Decimal(LineAmount!).div(quantity)), unitdp);
  const gross = new Decimal(quantity).times(price);
  const exact = gross.minus(discountOn(gross, sent, faults));
  const amount = round(exact);
  const discounted = Boolean(DiscountRate) || Boolean(DiscountAmount);
  if (discounted && !exact.isZero() && exact.abs().lessThan(ONE_CENT)) faults.add("The line amount after discount is less than 0.01");
  if (LineAmount !== undefined && unitAmount !== undefined && round(LineAmount) !== amount) {
    faults.add(`The line total ${written(LineAmount)} does not match the expected line total ${written(amount)}`);
  }
  return {
    Quantity: quantity,
    UnitAmount: price,
    LineAmount: amount,
    ...(DiscountRate !== undefined && { DiscountRate: round(DiscountRate, 4) }),
    ...(DiscountAmount !== undefined && { DiscountAmount: round(DiscountAmount) }),
    exact,
  };
}

function discountOn(gross: Decimal, { DiscountRate, DiscountAmount }: LineSent, faults: Faults): Decimal {
  if (DiscountRate !== undefined && DiscountRate !== 0) {
    faults.check(DiscountRate > 0 && DiscountRate <= 100, "Discount rate must be between 0 and 100");
    faults.check(!DiscountAmount, "A line item can have a discount rate or a discount amount, not both");
    return gross.times(DiscountRate).div(100);
  }
  const discount = new Decimal(DiscountAmount ?? 0);
  faults.check(discount.gte(0) && (discount.isZero() || discount.lte(gross.abs())), "Discount amount cannot be more than the line amount");
  return discount;
}
