import { Decimal } from "decimal.js";
import type { InvoiceDraftLine } from "../../domain/drafts.ts";
import { amountText, decimalsOf, type Money } from "../../domain/money.ts";
import { decimalOf } from "./amounts.ts";

/** Xero with unitdp=4: quantities and unit prices have up to 4 decimals, discount rates 2. */
const PRICE_DECIMALS = 4;
const RATE_DECIMALS = 2;

export interface LinePrice {
  quantity: Decimal;
  unitAmount: Decimal;
  /** Percent, in Xero's own discount column; null where the discount is in the price. */
  discountRate: Decimal | null;
  /** What the figures hide and the customer should read; null where they speak for themselves. */
  note: string | null;
}

export type PricedLine = Pick<InvoiceDraftLine, "quantity" | "unitPrice" | "discount" | "amount">;

/**
 * How a line is written so that Xero arrives at exactly `amount`. Xero works the line's amount out itself from
 * quantity, price and discount rate. A discount amount is never sent: where it implies a rate of more than two decimals
 * Xero's view and edit screens show different totals (XeroAPI/xero-node#592). Nor is a discounted line of less than
 * 0.01 such as 1 × 0.01 at 50 %, which Xero refuses (XeroAPI/Xero-NetStandard#147). So, the first that gives the
 * amount: the line as sold; with a rate of two decimals; with a lower unit price; one piece at the whole amount.
 * See docs/decisions/xero-discounts.md.
 */
export function linePrice(line: PricedLine, amount: Money): LinePrice {
  const quantity = decimalOf(line.quantity, "quantity of a line");
  const unitAmount = decimalOf(line.unitPrice, "unit price of a line");
  const target = new Decimal(amountText(amount));
  const places = placesOf(amount);
  const rounds = (value: Decimal) => value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(target);
  const gross = quantity.mul(unitAmount);
  const note = noteOf(line, amount, quantity, unitAmount);

  if (fits(quantity) && fits(unitAmount)) {
    if (rounds(gross)) return { quantity, unitAmount, discountRate: null, note: null };
    const discountRate = rateFor(line, gross, target, places);
    if (discountRate) return { quantity, unitAmount, discountRate, note: null };
  }
  return { ...netPrice(quantity, amount), discountRate: null, note };
}

/** A price that gives the amount without any discount: of each piece, or of the whole as one piece. */
export function netPrice(quantity: Decimal, amount: Money): Pick<LinePrice, "quantity" | "unitAmount"> {
  const target = new Decimal(amountText(amount));
  if (fits(quantity) && !quantity.isZero()) {
    const unitAmount = target.div(quantity).toDecimalPlaces(PRICE_DECIMALS, Decimal.ROUND_HALF_UP);
    const total = quantity.mul(unitAmount).toDecimalPlaces(placesOf(amount), Decimal.ROUND_HALF_UP);
    if (total.eq(target)) return { quantity, unitAmount };
  }
  return { quantity: new Decimal(1), unitAmount: target };
}

/** A rate that gives the amount whether Xero rounds before taking it off or only after. */
function rateFor(line: PricedLine, gross: Decimal, target: Decimal, places: number): Decimal | null {
  if (gross.lte(0) || target.lte(0) || target.gte(gross)) return null;
  const asked = line.discount?.kind === "percent" ? [decimalOf(line.discount.percent, "discount of a line")] : [];
  const implied = new Decimal(1).sub(target.div(gross)).mul(100).toDecimalPlaces(RATE_DECIMALS, Decimal.ROUND_HALF_UP);
  const smallest = new Decimal(10).pow(-places);
  const gives = (rate: Decimal) =>
    [gross, gross.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)].every((base) => {
      const net = base.mul(new Decimal(100).sub(rate)).div(100);
      return net.gte(smallest) && net.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(target);
    });
  const candidates = [...asked, implied].filter((rate) => rate.decimalPlaces() <= RATE_DECIMALS && rate.gt(0) && rate.lt(100));
  return candidates.find(gives) ?? null;
}

/** Xero may keep two decimals of an amount in yen as well: figures that need no rounding there come out right either way. */
const placesOf = ({ currency }: Money): number => Math.max(2, decimalsOf(currency));

const fits = (value: Decimal): boolean => value.decimalPlaces() <= PRICE_DECIMALS;

/** In figures, which read the same in every language: "7 × 19.99 − 10.00". */
function noteOf(line: PricedLine, amount: Money, quantity: Decimal, price: Decimal): string {
  const own = !line.discount
    ? ""
    : line.discount.kind === "percent"
      ? ` − ${line.discount.percent}%`
      : ` − ${amountText(line.discount.amount)}`;
  const share = line.amount.minor - amount.minor;
  const ofDeal = share === 0 ? "" : ` − ${amountText({ minor: share, currency: amount.currency })}`;
  return `${quantity.toFixed()} × ${price.toFixed()}${own}${ofDeal}`;
}
