import { Decimal } from "decimal.js";
import { parseDecimal } from "../../domain/money.ts";
import type { DealLine, Discount, Recurring } from "../../domain/records.ts";
import { unusable } from "./errors.ts";
import { dayOf, text } from "./values.ts";
import type { WireObject } from "./wire.ts";

export const LINE_PROPERTIES = [
  "name",
  "description",
  "quantity",
  "price",
  "discount",
  "hs_discount_percentage",
  "hs_pricing_model",
  "hs_product_id",
  "hs_sku",
  "hs_position_on_quote",
  "hs_tax_rate_group_id",
  "recurringbillingfrequency",
  "hs_recurring_billing_period",
  "hs_recurring_billing_start_date",
];

/** As the lines are ordered on the deal; those without a place come last, in the order they were made. */
export function byPosition(a: WireObject, b: WireObject): number {
  const place = (line: WireObject) => parseDecimal(text(line, "hs_position_on_quote"))?.toNumber() ?? Infinity;
  const [left, right] = [place(a), place(b)];
  return left === right ? Number(a.id) - Number(b.id) : left - right;
}

/** Numbers stay the text they are: whether a line can be billed is decided where all of it is seen. */
export function readLine(line: WireObject): DealLine {
  const name = text(line, "name") ?? `Line ${line.id}`;
  if ((text(line, "hs_pricing_model") ?? "flat") !== "flat") {
    throw unusable(`The line "${name}" has tiered prices, which are no price for one unit. Give it a flat price.`, "hs_pricing_model");
  }
  return {
    id: line.id,
    productId: text(line, "hs_product_id"),
    sku: text(line, "hs_sku"),
    name,
    description: text(line, "description"),
    quantity: text(line, "quantity") ?? "1",
    unitPrice: text(line, "price") ?? "0",
    discount: readDiscount(line),
    recurring: readRecurring(line, name),
    taxCode: text(line, "hs_tax_rate_group_id"),
  };
}

/** HubSpot's amount discount is for one unit, ours is for the whole line. A percentage wins where both are set. */
function readDiscount(line: WireObject): Discount | null {
  const percent = text(line, "hs_discount_percentage");
  if (percent !== null && !parseDecimal(percent)?.isZero()) return { kind: "percent", percent };
  const perUnit = text(line, "discount");
  if (perUnit === null || parseDecimal(perUnit)?.isZero()) return null;
  const quantity = parseDecimal(text(line, "quantity")) ?? new Decimal(1);
  return { kind: "amount", amount: parseDecimal(perUnit)?.mul(quantity).toFixed() ?? perUnit };
}

const FREQUENCIES: Record<string, Recurring["frequency"]> = {
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  per_six_months: "semiannually",
  annually: "annually",
};

function readRecurring(line: WireObject, name: string): Recurring | null {
  const frequency = text(line, "recurringbillingfrequency");
  if (frequency === null) return null;
  const period = text(line, "hs_recurring_billing_period");
  return {
    frequency: FREQUENCIES[frequency] ?? "other",
    termMonths: period === null ? null : monthsOf(period, name),
    startsOn: dayOf(text(line, "hs_recurring_billing_start_date")),
  };
}

/** HubSpot takes ISO 8601 periods, "P12M" mostly. One in weeks or days cannot be told apart from no end by its months. */
function monthsOf(period: string, name: string): number {
  const [, years, months] = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:0D)?$/.exec(period) ?? [];
  if (years === undefined && months === undefined) {
    const message = `The term "${period.slice(0, 20)}" of the line "${name}" is not in whole months. Give it a term in months.`;
    throw unusable(message, "hs_recurring_billing_period");
  }
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}
