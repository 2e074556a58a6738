import { Decimal } from "decimal.js";
import { z } from "zod";
import type { DecimalText } from "../../domain/money.ts";
import type { Query, Rows } from "./query.ts";
import { decimal, ref, understood } from "./wire.ts";

const MOST_ROWS = 5000;

/** The two lists that tax codes and their rates are put together from. */
export const RATE_QUERIES: readonly Query[] = [
  { entity: "TaxCode", where: "", limit: MOST_ROWS, beyond: "refuse" },
  { entity: "TaxRate", where: "", limit: MOST_ROWS, beyond: "refuse" },
];

export interface SaleTaxCode {
  id: string;
  name: string;
  active: boolean;
  /** Percent on sales; null where QuickBooks does not say. */
  rate: DecimalText | null;
}

const taxRate = z.object({ Id: z.string(), RateValue: decimal.nullish() });
const taxCode = z.object({
  Id: z.string(),
  Name: z.string(),
  Active: z.boolean().nullish(),
  SalesTaxRateList: z.object({ TaxRateDetail: z.array(z.object({ TaxRateRef: ref })).nullish() }).nullish(),
});

export function saleTaxCodes(codes: Rows | undefined, rates: Rows | undefined): SaleTaxCode[] {
  const byId = new Map(
    (rates ?? []).map((row) => understood(taxRate, row, false)).map((each) => [each.Id, each.RateValue ?? null]),
  );
  return (codes ?? [])
    .map((row) => understood(taxCode, row, false))
    .map((each) => ({ id: each.Id, name: each.Name, rate: rateOf(each, byId), active: each.Active !== false }));
}

/** A code's rates add up; one unknown rate makes the whole unknown. */
function rateOf(code: z.infer<typeof taxCode>, rates: Map<string, string | null>): string | null {
  const parts = (code.SalesTaxRateList?.TaxRateDetail ?? []).map((each) => rates.get(each.TaxRateRef.value) ?? null);
  if (parts.length === 0 || parts.includes(null)) return null;
  return parts.reduce((total, part) => total.add(part ?? 0), new Decimal(0)).toFixed();
}
