import { Decimal } from "decimal.js";
import { amountText, roundedMoney, type DecimalText, type Money } from "../../domain/money.ts";
import type { DimensionChoice, InvoiceDraft, InvoiceDraftLine } from "../../domain/drafts.ts";
import { wireNumber } from "./amounts.ts";
import type { Company, SaleRates } from "./company.ts";
import { refuse } from "./errors.ts";
import { linePrice } from "./line-price.ts";

type Body = Record<string, unknown>;

export const CLASS_DIMENSION = "class";
export const DEPARTMENT_DIMENSION = "department";

export interface TaxStyle {
  /** Outside the United States only. */
  global: "TaxExcluded" | "TaxInclusive" | "NotApplicable" | null;
  codeOf(line: InvoiceDraftLine): string | null;
}

/** In the United States a line says only TAX or NON and prices never include tax; elsewhere it names a tax code. */
export function taxStyle(draft: InvoiceDraft, company: Company): TaxStyle {
  const named = draft.lines.some((line) => line.taxCode === "TAX" || line.taxCode === "NON");
  if (company.country === "US" || named) {
    if (draft.taxMode !== "inclusive") {
      return { global: null, codeOf: (line) => (draft.taxMode === "none" ? "NON" : line.taxCode) };
    }
    const message =
      "A United States company in QuickBooks cannot have prices that include tax. Change the tax setting.";
    throw refuse("park", "validation", message);
  }
  if (draft.taxMode === "none") return { global: "NotApplicable", codeOf: () => null };
  return { global: draft.taxMode === "inclusive" ? "TaxInclusive" : "TaxExcluded", codeOf: (line) => line.taxCode };
}

/** All lines, and after them the discount over the whole. `rates` are needed where prices include tax. */
export function invoiceLines(draft: InvoiceDraft, tax: TaxStyle, rates: SaleRates | null): Body[] {
  const lines = draft.lines.map((line, index) => lineBody(line, index + 1, tax, rates));
  return [...lines, ...discountLine(draft, tax)];
}

function lineBody(line: InvoiceDraftLine, place: number, tax: TaxStyle, rates: SaleRates | null): Body {
  if (line.itemId === null) {
    const message = `Line ${place} has no QuickBooks item. Choose a default item in the settings.`;
    throw refuse("park", "bad-reference", message);
  }
  const code = tax.codeOf(line);
  const inclusive = tax.global === "TaxInclusive";
  const price = linePrice(line, inclusive ? withoutTax(line.amount, place, rates?.get(code ?? "")) : line.amount);
  const quantity = price.each && wireNumber(price.each.quantity, "quantity of a line");
  const unitPrice = price.each && wireNumber(price.each.unitPrice, "unit price of a line");
  const detail: Body = {
    ItemRef: { value: line.itemId },
    ...(price.each ? { Qty: quantity, UnitPrice: unitPrice } : {}),
    ...(code ? { TaxCodeRef: { value: code } } : {}),
    ...(inclusive ? { TaxInclusiveAmt: wireNumber(amountText(line.amount), "amount of a line") } : {}),
    ...(line.serviceDate ? { ServiceDate: line.serviceDate } : {}),
    ...dimensionRefs(line.dimensions, "line"),
  };
  return {
    DetailType: "SalesItemLineDetail",
    Amount: wireNumber(price.amount, "amount of a line"),
    Description: [line.description, price.note].filter((text) => text).join("\n"),
    SalesItemLineDetail: detail,
  };
}

/**
 * QuickBooks takes a line's amount and unit price to be before tax even where prices include it; what the customer
 * pays is told in TaxInclusiveAmt beside them. So the tax has to be taken out here, by the company's own rate.
 */
function withoutTax(gross: Money, place: number, rate: DecimalText | null | undefined): Money {
  if (rate == null) {
    const message = `Line ${place} has a price with tax but no tax code whose rate is known. Map its tax code in the settings.`;
    throw refuse("park", "bad-reference", message);
  }
  const net = new Decimal(amountText(gross)).div(new Decimal(rate).div(100).add(1));
  return roundedMoney(net, gross.currency);
}

/** Its amount is positive and is taken off; QuickBooks works out the amount of a percentage itself. */
function discountLine(draft: InvoiceDraft, tax: TaxStyle): Body[] {
  if (!draft.discount) return [];
  if (draft.discount.kind === "percent") {
    const percent = wireNumber(draft.discount.percent, "discount percentage");
    return [{ DetailType: "DiscountLineDetail", DiscountLineDetail: { PercentBased: true, DiscountPercent: percent } }];
  }
  if (tax.global === "TaxInclusive") {
    const message = "QuickBooks cannot take a fixed discount with tax off prices with tax. Give it as a percentage.";
    throw refuse("park", "validation", message);
  }
  const amount = wireNumber(amountText(draft.discount.amount), "discount");
  return [{ DetailType: "DiscountLineDetail", Amount: amount, DiscountLineDetail: { PercentBased: false } }];
}

/** Classes stand on the line or the header as the company tracks them; locations on the header only. */
export function dimensionRefs(choices: readonly DimensionChoice[], level: "header" | "line"): Body {
  const refs: Body = {};
  for (const { dimensionId, optionId } of choices) {
    if (dimensionId === CLASS_DIMENSION) refs["ClassRef"] = { value: optionId };
    else if (dimensionId === DEPARTMENT_DIMENSION && level === "header") refs["DepartmentRef"] = { value: optionId };
    else {
      const message = `QuickBooks has no ${dimensionId} on an invoice's ${level}. Check the mapping in the settings.`;
      throw refuse("park", "bad-reference", message);
    }
  }
  return refs;
}
