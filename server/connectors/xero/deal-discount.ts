import { Decimal } from "decimal.js";
import type { InvoiceDraft } from "../../domain/drafts.ts";
import { allocate, money, sum, type Money } from "../../domain/money.ts";
import { refuse } from "./errors.ts";

/**
 * Each line's amount after its share of the deal's discount, summing exactly to the discounted total. Xero has no
 * discount on a document. A negative line would need an account, an item and a tax rate of its own, and would be wrong
 * for tax as soon as two lines are taxed differently; on the lines each share lowers the tax it belongs to.
 */
export function amountsAfterDiscount(draft: Pick<InvoiceDraft, "lines" | "discount" | "currency">): Money[] {
  const amounts = draft.lines.map((line) => line.amount);
  const off = discountOf(draft);
  if (off.minor === 0) return amounts;
  const weights = amounts.map((amount) => Math.max(amount.minor, 0));
  if (weights.every((weight) => weight === 0)) {
    throw refuse("park", "validation", "A discount needs a line of more than zero to be taken from. Correct the lines of the deal.");
  }
  const shares = allocate(off, weights);
  return amounts.map((amount, index) => money(amount.minor - (shares[index]?.minor ?? 0), amount.currency));
}

function discountOf({ lines, discount, currency }: Pick<InvoiceDraft, "lines" | "discount" | "currency">): Money {
  if (discount === null) return money(0, currency);
  if (discount.kind === "amount") return discount.amount;
  const gross = sum(
    lines.map((line) => line.amount),
    currency,
  );
  const minor = new Decimal(gross.minor).mul(discount.percent).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return money(minor.toNumber(), currency);
}
