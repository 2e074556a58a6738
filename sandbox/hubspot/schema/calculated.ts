import { Decimal } from "decimal.js";
import { associatedWith } from "../objects/associations.ts";
import type { Portal, StoredObject } from "../portal.ts";
import { contractValues, NO_CONTRACT, paymentsOf } from "./contract-values.ts";

/** The properties HubSpot works out itself, from the object and its neighbours. */
export function calculated(portal: Portal, object: Readonly<StoredObject>): Record<string, string | null> {
  const stamps = {
    hs_object_id: object.id,
    createdate: object.properties["createdate"] ?? object.createdAt,
    hs_createdate: object.createdAt,
    hs_lastmodifieddate: object.updatedAt,
    ...(object.type === "contacts" ? { lastmodifieddate: object.updatedAt } : {}),
  };
  if (object.type === "deals") return { ...stamps, ...dealValues(portal, object) };
  if (object.type === "line_items") return { ...stamps, ...lineValues(portal, object) };
  return stamps;
}

function dealValues(portal: Portal, deal: Readonly<StoredObject>): Record<string, string | null> {
  const pipeline = portal.pipelines.get(deal.properties["pipeline"] ?? "");
  const stage = pipeline?.stages.find((one) => one.id === deal.properties["dealstage"]);
  const probability = stage?.metadata.probability ?? "0";
  const closed = stage?.metadata.isClosed === "true";
  const { companyCurrency, currencies } = portal.facts();
  const currency = deal.properties["deal_currency_code"] ?? companyCurrency;
  const rate = currency === companyCurrency ? "1" : (currencies.find((one) => one.code === currency)?.rate ?? "1");
  const amount = deal.properties["amount"];
  return {
    hs_is_closed: String(closed),
    hs_is_closed_won: String(closed && Number(probability) === 1),
    hs_deal_stage_probability: probability,
    hs_exchange_rate: rate,
    amount_in_home_currency: amount == null ? null : new Decimal(amount).mul(rate).toDecimalPlaces(fractionDigits(companyCurrency), Decimal.ROUND_HALF_UP).toFixed(),
    num_associated_contacts: String(associatedWith(portal, "deals", deal.id, "contacts").length),
    ...sumsOf(portal, deal),
  };
}

function sumsOf(portal: Portal, deal: Readonly<StoredObject>): Record<string, string> {
  const lines = associatedWith(portal, "deals", deal.id, "line_items").flatMap(({ toId }) => portal.objects.get(toId) ?? []);
  const values = lines.map((line) => lineValues(portal, line));
  const sums = Object.keys(NO_CONTRACT).map((name) => [name, Decimal.sum(0, ...values.map((one) => one[name] ?? "0")).toFixed()] as const);
  return { hs_num_of_associated_line_items: String(lines.length), ...Object.fromEntries(sums) };
}

/** A line's amount is net of its discount, rounded to the currency; `discount` is for one unit. */
function lineValues(portal: Portal, line: Readonly<StoredObject>): Record<string, string | null> {
  const number = (name: string) => new Decimal(line.properties[name] ?? "0");
  const quantity = line.properties["quantity"] == null ? new Decimal(1) : number("quantity");
  const gross = quantity.mul(number("price"));
  const percent = number("hs_discount_percentage");
  const discount = percent.isZero() ? number("discount").mul(quantity) : gross.mul(percent).div(100);
  const currency = line.properties["hs_line_item_currency_code"] ?? portal.facts().companyCurrency;
  const digits = fractionDigits(currency);
  const shown = (value: Decimal) => value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toFixed();
  const amount = shown(gross.sub(discount));
  const contract = contractValues(new Decimal(amount), line.properties["recurringbillingfrequency"] ?? null, line.properties["hs_recurring_billing_period"] ?? null);
  return {
    amount,
    hs_pre_discount_amount: shown(gross),
    hs_total_discount: shown(discount),
    ...Object.fromEntries(Object.entries(contract).map(([name, value]) => [name, shown(value)])),
    ...paymentsOf(line.properties),
  };
}

/** ISO 4217: what is not listed has two digits after the point. */
const DIGITS: Record<string, number> = {
  ...Object.fromEntries(["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((code) => [code, 0])),
  ...Object.fromEntries(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3])),
};
const fractionDigits = (currency: string): number => DIGITS[currency] ?? 2;
