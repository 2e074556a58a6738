import { Decimal } from "decimal.js";
import type { LineAmountTypes, LineRecord } from "../books/records.ts";
import { minus, round, sum } from "../wire/amounts.ts";

export interface Totals {
  SubTotal: number;
  TotalTax: number;
  Total: number;
  TotalDiscount: number;
}

/** Sums of lines already rounded: Xero rounds nothing at the level of the document. */
export function totalsOf(lines: LineRecord[], types: LineAmountTypes): Totals {
  const amounts = sum(lines.map(({ LineAmount }) => LineAmount));
  const tax = sum(lines.map(({ TaxAmount }) => TaxAmount));
  const discount = round(sum(lines.map(discountOf)));
  if (types === "Inclusive") return { SubTotal: minus(amounts, tax), TotalTax: tax, Total: amounts, TotalDiscount: discount };
  return { SubTotal: amounts, TotalTax: tax, Total: sum([amounts, tax]), TotalDiscount: discount };
}

const discountOf = ({ Quantity, UnitAmount, LineAmount, DiscountRate, DiscountAmount }: LineRecord): number =>
  DiscountRate || DiscountAmount ? new Decimal(Quantity ?? 0).times(UnitAmount ?? 0).minus(LineAmount).toNumber() : 0;
