import { Decimal } from "decimal.js";
import { dateIn } from "../../domain/calendar.ts";
import { parseDecimal, roundedMoney } from "../../domain/money.ts";
import type { Address, Contact, Customer, Deal, DealLine, Discount, Recurring } from "../../domain/records.ts";
import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { WireAccount, WireDeal, WireObject } from "./wire.ts";

export const DEAL_PROPERTIES = [
  "dealname",
  "pipeline",
  "dealstage",
  "amount",
  "deal_currency_code",
  "closedate",
  "hubspot_owner_id",
  "hs_is_closed_won",
  "hs_is_closed",
];
export const LINE_PROPERTIES = [
  "name",
  "description",
  "quantity",
  "price",
  "discount",
  "hs_discount_percentage",
  "hs_product_id",
  "hs_sku",
  "hs_position_on_quote",
  "hs_tax_rate_group_id",
  "recurringbillingfrequency",
  "hs_recurring_billing_period",
  "hs_recurring_billing_start_date",
];
export const COMPANY_PROPERTIES = ["name", "domain", "phone", "address", "city", "state", "zip", "country"];
export const CONTACT_PROPERTIES = ["firstname", "lastname", "email", "phone", "address", "city", "state", "zip", "country"];

/** An empty text and null are the same to HubSpot. */
const text = (from: WireObject, name: string): string | null => from.properties[name]?.trim() || null;

const origin = (from: WireObject, rawStatus: string | null) => ({ id: from.id, rawStatus, modifiedAt: instantOf(parseInstant(from.updatedAt)) });

export interface DealParts {
  deal: WireDeal;
  lines: WireObject[];
  company: WireObject | null;
  contacts: WireObject[];
  account: WireAccount;
  properties: { deal: string[]; company: string[] };
}

export function readDeal({ deal, lines, company, contacts, account, properties }: DealParts): Deal {
  const currency = text(deal, "deal_currency_code") ?? account.companyCurrency;
  const amount = parseDecimal(text(deal, "amount"));
  const won = text(deal, "hs_is_closed_won") === "true";
  const closed = text(deal, "hs_is_closed") === "true";
  const closeDate = text(deal, "closedate");
  return {
    ...origin(deal, text(deal, "dealstage")),
    name: text(deal, "dealname") ?? `Deal ${deal.id}`,
    pipelineId: text(deal, "pipeline") ?? "",
    stageId: text(deal, "dealstage") ?? "",
    outcome: won ? "won" : closed ? "lost" : "open",
    amount: amount ? roundedMoney(amount, currency) : null,
    currency,
    closeDate: closeDate === null ? null : dateIn(account.timeZone, momentOf(closeDate)),
    ownerId: text(deal, "hubspot_owner_id"),
    lines: [...lines].sort(byPosition).map((line) => readLine(line)),
    company: company && readCompany(company, properties.company),
    contacts: contacts.map(readContact),
    properties: pick(deal, properties.deal),
  };
}

/** "2026-11-20T00:00:00Z", or milliseconds as older accounts store them. */
const momentOf = (value: string): number => (/^\d+$/.test(value) ? Number(value) : parseInstant(value));

const pick = (from: WireObject, names: string[]) => Object.fromEntries(names.map((name) => [name, text(from, name)]));

function byPosition(a: WireObject, b: WireObject): number {
  const place = (line: WireObject) => Number(text(line, "hs_position_on_quote") ?? Infinity);
  return place(a) - place(b) || Number(a.id) - Number(b.id) || 0;
}

function readLine(line: WireObject): DealLine {
  return {
    id: line.id,
    productId: text(line, "hs_product_id"),
    sku: text(line, "hs_sku"),
    name: text(line, "name") ?? `Line ${line.id}`,
    description: text(line, "description"),
    quantity: text(line, "quantity") ?? "1",
    unitPrice: text(line, "price") ?? "0",
    discount: readDiscount(line),
    recurring: readRecurring(line),
    taxCode: text(line, "hs_tax_rate_group_id"),
  };
}

/** HubSpot's amount discount is for one unit; ours is for the whole line. A percentage wins where both are set. */
function readDiscount(line: WireObject): Discount | null {
  const percent = parseDecimal(text(line, "hs_discount_percentage"));
  if (percent && !percent.isZero()) return { kind: "percent", percent: percent.toFixed() };
  const perUnit = parseDecimal(text(line, "discount"));
  if (!perUnit || perUnit.isZero()) return null;
  const quantity = parseDecimal(text(line, "quantity")) ?? new Decimal(1);
  return { kind: "amount", amount: perUnit.mul(quantity).toFixed() };
}

const FREQUENCIES: Record<string, Recurring["frequency"]> = {
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  per_six_months: "semiannually",
  annually: "annually",
};

function readRecurring(line: WireObject): Recurring | null {
  const frequency = text(line, "recurringbillingfrequency");
  if (frequency === null) return null;
  return {
    frequency: FREQUENCIES[frequency] ?? "other",
    termMonths: monthsOf(text(line, "hs_recurring_billing_period")),
    startsOn: text(line, "hs_recurring_billing_start_date")?.slice(0, 10) ?? null,
  };
}

/** An ISO 8601 period of years and months, "P1Y6M"; null for none, and for one in other units. */
function monthsOf(period: string | null): number | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(period ?? "");
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0);
}

function readAddress(from: WireObject): Address | null {
  const address = {
    street: text(from, "address"),
    city: text(from, "city"),
    region: text(from, "state"),
    postalCode: text(from, "zip"),
    country: text(from, "country"),
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}

/** `extra`: the tenant's own property names; the first may be where the tax number is kept. */
export function readCompany(company: WireObject, extra: string[]): Customer {
  return {
    ...origin(company, null),
    kind: "company",
    name: text(company, "name") ?? text(company, "domain") ?? `Company ${company.id}`,
    domain: text(company, "domain"),
    taxNumber: null,
    email: null,
    phone: text(company, "phone"),
    address: readAddress(company),
    currency: null,
    active: true,
    properties: pick(company, extra),
  };
}

export function readContact(contact: WireObject): Contact {
  return {
    ...origin(contact, null),
    firstName: text(contact, "firstname"),
    lastName: text(contact, "lastname"),
    email: text(contact, "email"),
    phone: text(contact, "phone"),
    address: readAddress(contact),
  };
}
