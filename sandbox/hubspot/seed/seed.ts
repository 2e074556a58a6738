import { Decimal } from "decimal.js";
import type { Seed } from "../../kit/vendor.ts";
import type { Business, SeedDeal, SeedLine } from "../../seeds/business.ts";
import type { ObjectDesk } from "../objects/objects.ts";
import { createObject } from "../objects/objects.ts";
import { associate } from "../objects/associations.ts";
import type { Portal } from "../portal.ts";
import { createProperty } from "../schema/properties.ts";
import { objectType } from "../schema/types.ts";

/** What an account like this has made for itself; a new account has neither. */
const OWN_PROPERTIES = [
  { type: "deals", name: "po_number", label: "PO number" },
  { type: "companies", name: "vat_number", label: "VAT number" },
];

type Keys = Map<string, string>;

/** Fills a portal from a business, each record dated in its own past; nobody is told of it. */
export function seedPortal(portal: Portal, business: Business, seed: Seed): void {
  portal.saveFacts({
    portalId: portal.portalId,
    name: business.name,
    timeZone: business.timeZone,
    companyCurrency: business.homeCurrency,
    currencies: business.currencies,
    requiredDealProperties: [],
  });
  business.pipelines.forEach((pipeline, displayOrder) =>
    portal.pipelines.put(pipeline.key, {
      id: pipeline.key,
      label: pipeline.label,
      displayOrder,
      stages: pipeline.stages.map((stage, order) => ({
        id: stage.key,
        label: stage.label,
        displayOrder: order,
        metadata: { probability: String(stage.closedWon ? "1.0" : stage.closedLost ? "0.0" : stage.probability), isClosed: String(Boolean(stage.closedWon || stage.closedLost)) },
      })),
    }),
  );
  const owners: Keys = new Map();
  business.owners.forEach((owner, index) => {
    const id = String(portal.portalId * 1000 + index + 1);
    owners.set(owner.key, id);
    portal.owners.put(id, { id, email: owner.email, firstName: owner.firstName, lastName: owner.lastName, userId: 9_000_001 + index });
  });
  if (seed === "empty") return;
  for (const { type, name, label } of OWN_PROPERTIES) {
    const group = objectType(type)?.group ?? "";
    createProperty(portal, type, { name, label, type: "string", fieldType: "text", groupName: group, description: "", options: [], hasUniqueValue: false });
  }
  seedRecords(portal, business, owners);
}

function seedRecords(portal: Portal, business: Business, owners: Keys): void {
  const companies = seedCompanies(portal, business, owners);
  const contacts = seedContacts(portal, business, companies);
  const products = seedProducts(portal, business);
  for (const deal of business.deals) seedDeal(portal, deal, { owners, companies, contacts, products });
}

const IMPORT = { changeSource: "IMPORT", sourceId: "1" } as const;
const deskAt = (portal: Portal, day: string): ObjectDesk => ({ portal, clock: { now: () => Date.parse(`${day}T09:00:00Z`) }, tell: () => undefined, origin: IMPORT, strict: false });

function add(portal: Portal, typeName: string, day: string, properties: Record<string, string | undefined>): string {
  const type = objectType(typeName);
  if (!type) throw new Error(`No object type ${typeName}`);
  const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  return createObject(deskAt(portal, day), type, given).id;
}

const STARTED = "2025-01-06";

function seedCompanies(portal: Portal, { companies }: Business, owners: Keys): Keys {
  return new Map(
    companies.map((one) => [
      one.key,
      add(portal, "companies", STARTED, {
        name: one.name,
        domain: one.domain,
        vat_number: one.taxNumber,
        phone: one.phone,
        hubspot_owner_id: owners.get(one.owner),
        ...addressOf(one.address),
      }),
    ]),
  );
}

const addressOf = (address: Business["companies"][number]["address"]) => ({
  address: address?.street,
  city: address?.city,
  state: address?.state,
  zip: address?.postalCode,
  country: address?.country,
});

function seedContacts(portal: Portal, { contacts }: Business, companies: Keys): Keys {
  return new Map(
    contacts.map((one) => {
      const id = add(portal, "contacts", STARTED, { firstname: one.firstName, lastname: one.lastName, email: one.email, phone: one.phone, jobtitle: one.jobTitle, ...addressOf(one.address) });
      link(portal, "contacts", id, "companies", one.company === undefined ? undefined : companies.get(one.company));
      return [one.key, id];
    }),
  );
}

const recurringOf = (recurring: { frequency: string; termMonths: number; startsOn?: string } | undefined) => ({
  recurringbillingfrequency: recurring?.frequency,
  hs_recurring_billing_period: recurring && `P${recurring.termMonths}M`,
  hs_recurring_billing_start_date: recurring?.startsOn,
});

function seedProducts(portal: Portal, { products }: Business): Keys {
  return new Map(
    products.map((one) => [one.key, add(portal, "products", STARTED, { name: one.name, description: one.description, price: one.price, hs_sku: one.sku, ...recurringOf(one.recurring) })]),
  );
}

function seedDeal(portal: Portal, deal: SeedDeal, keys: { owners: Keys; companies: Keys; contacts: Keys; products: Keys }): void {
  const id = add(portal, "deals", deal.createdOn, {
    dealname: deal.name,
    pipeline: deal.pipeline,
    dealstage: deal.stage,
    amount: deal.amount,
    deal_currency_code: deal.currency,
    closedate: `${deal.closesOn}T17:00:00Z`,
    hubspot_owner_id: keys.owners.get(deal.owner),
    po_number: deal.poNumber,
  });
  link(portal, "deals", id, "companies", deal.company === undefined ? undefined : keys.companies.get(deal.company));
  for (const contact of deal.contacts) link(portal, "deals", id, "contacts", keys.contacts.get(contact));
  deal.lines.forEach((line, index) => link(portal, "deals", id, "line_items", seedLine(portal, deal, line, index, keys.products)));
}

/** HubSpot keeps an amount discount per unit. */
function seedLine(portal: Portal, deal: SeedDeal, line: SeedLine, index: number, products: Keys): string {
  const perUnit = line.discountAmount === undefined ? undefined : new Decimal(line.discountAmount).div(line.quantity).toFixed();
  return add(portal, "line_items", deal.createdOn, {
    name: line.name,
    hs_product_id: line.product === undefined ? undefined : products.get(line.product),
    hs_sku: line.sku,
    quantity: line.quantity,
    price: line.unitPrice,
    hs_discount_percentage: line.discountPercent,
    discount: perUnit,
    hs_line_item_currency_code: deal.currency,
    hs_position_on_quote: String(index),
    ...recurringOf(line.recurring),
  });
}

function link(portal: Portal, from: string, fromId: string, to: string, toId: string | undefined): void {
  if (toId !== undefined) associate(portal, () => undefined, { from, fromId, to, toId });
}
