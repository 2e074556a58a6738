import { Decimal } from "decimal.js";
import { parseDecimal, roundedMoney, subtract, type DecimalText, type Money } from "../money.ts";
import { park, type ParkReason } from "../parking.ts";
import type { Contact, Customer, Deal, PlainDate } from "../records.ts";
import type { Settings } from "../settings.ts";
import { parseInstalments, splitIntoParts, sumsToHundred, type Instalments, type Part } from "./instalments.ts";
import { planLines, totalOf, type PlannedLine } from "./lines.ts";

/** What a person asked for with the button, where it differs from the settings. */
export interface InvoiceRequest {
  by: string;
  at: string;
  deliver?: Settings["trigger"]["deliver"] | undefined;
  invoiceDate?: PlainDate | undefined;
  dueDate?: PlainDate | undefined;
  memo?: string | undefined;
  poNumber?: string | undefined;
  email?: string | undefined;
  /** "new": none of the ERP's customers, however alike. A customer that is linked already stays. */
  customer?: "new" | undefined;
}

/** What should be invoiced for a deal, as far as the CRM alone can say. */
export interface Plan {
  customer: Customer;
  currency: string;
  parts: Part[];
  discount: { kind: "percent"; percent: DecimalText } | { kind: "amount"; amount: Money } | null;
  /** Lines less the deal-level discount, before tax unless the tenant's prices include it. */
  total: Money;
  exchangeRate: DecimalText | null;
  termWord: string | null;
  memo: string | null;
  poNumber: string | null;
  billTo: { email: string | null; cc: string[] };
  dueDate: PlainDate | null;
  /** When parts that lie ahead are made. */
  issue: "on-date" | "at-once";
  /** Equal for two plans exactly when the same things would be invoiced; dates left out. */
  fingerprint: string;
}

export type Planning = { ok: true; plan: Plan } | { ok: false; reasons: ParkReason[] };

/** What of a deal says what is to be billed, and in which parts. */
export type Sale = Pick<Deal, "name" | "lines" | "amount" | "currency" | "properties">;

/** The lines and parts of a sale, whoever is billed for it; null where its lines or instalments cannot be read. */
export function partsOfSale(sale: Sale, settings: Settings, first: PlainDate): { lines: PlannedLine[]; parts: Part[]; total: Money } | null {
  const planned = planLines(sale, settings);
  const rule = instalmentsOf(sale, settings);
  if (!planned.ok || rule === undefined) return null;
  const discount = dealDiscount(sale, settings);
  const total = afterDiscount(totalOf(planned.lines, sale.currency), discount);
  const spread = spreadDiscount(planned.lines, discount, total);
  return { lines: planned.lines, parts: splitIntoParts(spread.lines, rule, first, sale.currency), total };
}

/** `firstDate` is the invoice date of the first part where neither the request nor the deal names one. */
export function planDeal(deal: Deal, settings: Settings, request: InvoiceRequest | null, firstDate: PlainDate): Planning {
  const customer = withTaxNumber(billedCustomer(deal), settings);
  const lines = planLines(deal, settings);
  const rule = instalmentsOf(deal, settings);
  const reasons: ParkReason[] = [];
  if (customer === null) reasons.push(park("no-customer", {}));
  if (!lines.ok) reasons.push(lines.reason);
  if (rule === undefined) reasons.push(park("instalments-unreadable", {}));
  if (customer === null || !lines.ok || rule === undefined) return { ok: false, reasons };

  const header = headerOf(deal, customer, settings, request);
  const discount = dealDiscount(deal, settings);
  const total = afterDiscount(totalOf(lines.lines, deal.currency), discount);
  const spread = rule.kind === "none" ? { lines: lines.lines, discount } : spreadDiscount(lines.lines, discount, total);
  const parts = splitIntoParts(spread.lines, rule, header.date ?? firstDate, deal.currency);
  const issue = rule.kind === "none" ? "at-once" : rule.issue;
  const fingerprint = fingerprintOf(deal, lines.lines, discount, rule, header.poNumberOfDeal);
  return { ok: true, plan: { ...header, customer, currency: deal.currency, total, discount: spread.discount, parts, issue, fingerprint } };
}

/** What mapped fields and the person's request say about the invoice as a whole. */
function headerOf(deal: Deal, customer: Customer, settings: Settings, request: InvoiceRequest | null) {
  const { fields } = settings;
  const property = (name: string | null) => (name === null ? null : blankToNull(deal.properties[name]));
  const poNumberOfDeal = property(fields.poNumber);
  return {
    date: request?.invoiceDate ?? asDate(property(fields.invoiceDate)),
    dueDate: request?.dueDate ?? null,
    exchangeRate: parseDecimal(property(fields.exchangeRate))?.toFixed() ?? null,
    termWord: property(fields.terms),
    memo: request?.memo ?? property(fields.memo),
    poNumber: request?.poNumber ?? poNumberOfDeal,
    poNumberOfDeal,
    billTo: billTo(deal, customer, request, property(fields.copyTo)),
  };
}

/** Whoever gets the invoice: the first of the deal's contacts that has an address. */
export const billingContact = (contacts: readonly Contact[]): Contact | undefined => contacts.find((contact) => contact.email);

/** The company, else the billing contact as a person who buys. */
export function billedCustomer(deal: Deal): Customer | null {
  if (deal.company) {
    const email = deal.company.email ?? billingContact(deal.contacts)?.email ?? null;
    return { ...deal.company, email };
  }
  const [contact] = deal.contacts;
  return contact ? asCustomer(contact) : null;
}

/** The CRM keeps the tax number in a property of the tenant's choosing. */
function withTaxNumber(customer: Customer | null, { fields }: Settings): Customer | null {
  if (customer === null || fields.taxNumber === null) return customer;
  return { ...customer, taxNumber: customer.taxNumber ?? blankToNull(customer.properties[fields.taxNumber]) };
}

function asCustomer(contact: Contact): Customer {
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(" ");
  return {
    ...contact,
    kind: "person",
    name: name || contact.email || `Contact ${contact.id}`,
    domain: null,
    taxNumber: null,
    currency: null,
    active: true,
    properties: {},
  };
}

function billTo(deal: Deal, customer: Customer, request: InvoiceRequest | null, copies: string | null): Plan["billTo"] {
  const billing = billingContact(deal.contacts)?.email ?? null;
  const cc = (copies ?? "").split(/[,;\s]+/).filter((address) => /^[^@\s]+@[^@\s]+$/.test(address));
  return { email: request?.email ?? billing ?? customer.email, cc: cc.slice(0, 20) };
}

/** undefined: the deal's own rule cannot be read, or the tenant's percents do not make a whole. */
function instalmentsOf(deal: Pick<Deal, "properties">, settings: Settings): Instalments | undefined {
  const name = settings.fields.instalments;
  const own = parseInstalments(name === null ? null : (deal.properties[name] ?? null));
  if (own !== null) return own;
  const rule = settings.instalments;
  return rule.kind === "percent" && !sumsToHundred(rule.parts.map((part) => part.percent)) ? undefined : rule;
}

function dealDiscount(deal: Pick<Deal, "properties" | "currency">, settings: Settings): Plan["discount"] {
  const read = (name: string | null) => parseDecimal(name === null ? null : deal.properties[name]);
  const percent = read(settings.fields.discountPercent);
  if (percent?.gt(0)) return { kind: "percent", percent: percent.toFixed() };
  const amount = read(settings.fields.discountAmount);
  return amount?.gt(0) ? { kind: "amount", amount: roundedMoney(amount, deal.currency) } : null;
}

function afterDiscount(gross: Money, discount: Plan["discount"]): Money {
  if (discount === null) return gross;
  if (discount.kind === "amount") return subtract(gross, discount.amount);
  const minor = new Decimal(gross.minor).mul(discount.percent).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return { ...gross, minor: gross.minor - minor.toNumber() };
}

/** Instalments need lines that carry the discount themselves: it is put on each line in proportion. */
function spreadDiscount(lines: PlannedLine[], discount: Plan["discount"], total: Money) {
  if (discount === null) return { lines, discount };
  const gross = lines.reduce((minor, line) => minor + line.amount.minor, 0);
  let left = total.minor;
  const reduced = lines.map((line, index) => {
    const share = new Decimal(total.minor).mul(line.amount.minor).div(gross || 1);
    const minor = index === lines.length - 1 ? left : share.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    left -= minor;
    return { ...line, discount: null, amount: { ...line.amount, minor } };
  });
  return { lines: reduced, discount: null };
}

function fingerprintOf(
  deal: Deal,
  lines: readonly PlannedLine[],
  discount: Plan["discount"],
  rule: Instalments,
  poNumber: string | null,
): string {
  const customer = deal.company?.id ?? deal.contacts[0]?.id ?? null;
  const shown = lines.map((line) => [
    line.probe?.sku ?? null,
    line.description,
    line.quantity,
    line.unitPrice,
    line.discount,
    line.amount.minor,
    line.taxWord,
  ]);
  return JSON.stringify([customer, deal.currency, shown, discount, rule, poNumber]);
}

const asDate = (text: string | null): PlainDate | null => /^\d{4}-\d{2}-\d{2}/.exec(text ?? "")?.[0] ?? null;
const blankToNull = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);
