import { Decimal } from "decimal.js";
import { amountText, parseDecimal, type DecimalText, type Money } from "../../domain/money.ts";
import type { InvoiceDraftLine } from "../../domain/drafts.ts";
import { refuse } from "./errors.ts";

/** QuickBooks: unit prices have up to 7 decimals, amounts 2. */
const PRICE_DECIMALS = 7;
const AMOUNT_DECIMALS = 2;

export interface LinePrice {
  amount: DecimalText;
  /** Absent where no unit price of 7 decimals gives the amount: the amount then stands alone. */
  each: { quantity: DecimalText; unitPrice: DecimalText } | null;
  /** What the customer should read about it; null where the figures speak for themselves. */
  note: string | null;
}

/**
 * How a line is written so that QuickBooks' own check, amount = quantity × unit price, holds to the cent. A discount
 * has no field that QuickBooks is known to honour, so the amount is the discounted one, the unit price follows from
 * it, and the note says what was taken off. See docs/decisions/quickbooks-line-discounts.md.
 * `target`: the amount to write where it is not the drafted one, as when tax is taken out of it.
 */
export function linePrice(line: InvoiceDraftLine, target: Money = line.amount): LinePrice {
  const quantity = decimalOf(line.quantity, "quantity");
  const unitPrice = decimalOf(line.unitPrice, "unit price");
  const amount = new Decimal(amountText(target));
  if (amount.decimalPlaces() > AMOUNT_DECIMALS) {
    throw refuse("park", "validation", "QuickBooks keeps two decimals of an amount. Round the line in the CRM.");
  }
  const discount = discountNote(line, quantity.mul(unitPrice));
  const price = [unitPrice, quantity.isZero() ? unitPrice : amount.div(quantity).toDecimalPlaces(PRICE_DECIMALS)].find(
    (candidate) => candidate.decimalPlaces() <= PRICE_DECIMALS && agrees(quantity, candidate, amount),
  );
  const each = price ? { quantity: quantity.toFixed(), unitPrice: price.toFixed() } : null;
  const alone = each ? null : `${quantity.toFixed()} × ${unitPrice.toFixed()}`;
  const notes = [alone, discount].filter((note) => note !== null);
  return { amount: amount.toFixed(AMOUNT_DECIMALS), each, note: notes.length > 0 ? notes.join(", ") : null };
}

function agrees(quantity: Decimal, price: Decimal, amount: Decimal): boolean {
  return quantity.mul(price).toDecimalPlaces(AMOUNT_DECIMALS, Decimal.ROUND_HALF_UP).eq(amount);
}

function discountNote(line: InvoiceDraftLine, gross: Decimal): string | null {
  if (!line.discount) return null;
  const was = gross.toDecimalPlaces(AMOUNT_DECIMALS, Decimal.ROUND_HALF_UP).toFixed(AMOUNT_DECIMALS);
  const off = line.discount.kind === "percent" ? `${line.discount.percent}%` : amountText(line.discount.amount);
  return `${off} discount (was ${was})`;
}

function decimalOf(text: DecimalText, what: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw refuse("bug", "validation", `A line's ${what} is not a number.`);
  return value;
}
