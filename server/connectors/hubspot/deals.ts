import type { z } from "zod";
import type { Customer } from "../../domain/records.ts";
import type { Crm } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import { associatedOf, listAssociated } from "./associations.ts";
import { readAll } from "./batch.ts";
import { STATUS_NUMBER } from "./billing-properties.ts";
import { DEAL_PROPERTIES, readDeal } from "./deal-record.ts";
import { unusable } from "./errors.ts";
import { LINE_PROPERTIES } from "./line-record.ts";
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES, partyProperties, readCompany, readPerson } from "./party-record.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { written, wireDeal, wireObject, type WireAccount, type WireDeal, type WireObject } from "./wire.ts";

/** More than this on one deal waits for a person rather than being cut off. */
const LINE_LIMIT = 2000;
const PARTY_LIMIT = 500;

type Deals = Pick<Crm, "readDeal" | "readCustomer" | "updateCustomer">;

export function createDeals(transport: Transport, account: () => Promise<WireAccount>): Deals {
  return {
    async readDeal(id, properties) {
      const query = `?properties=${listed([...DEAL_PROPERTIES, STATUS_NUMBER.name, ...properties.deal])}&associations=line_items,companies,contacts`;
      const deal = await readOne(transport, "deals", id, query, wireDeal);
      if (deal === null) return null;
      const [lines, company, contacts, portal] = await Promise.all([
        linesOf(transport, deal),
        companyOf(transport, deal, properties.company),
        contactsOf(transport, deal),
        account(),
      ]);
      return readDeal({ deal, lines, company, contacts, account: portal, properties });
    },
    async readCustomer(kind, id, properties): Promise<Customer | null> {
      const [type, names] = kind === "company" ? ["companies", COMPANY_PROPERTIES] : ["contacts", CONTACT_PROPERTIES];
      const found = await readOne(transport, type, id, `?properties=${listed([...names, ...properties])}`, wireObject);
      if (found === null) return null;
      return kind === "company" ? readCompany(found, properties) : readPerson(found, properties);
    },
    async updateCustomer(kind, id, patch, taxNumberProperty) {
      const type = kind === "company" ? "companies" : "contacts";
      const properties = partyProperties(kind, patch, taxNumberProperty);
      try {
        if (Object.keys(properties).length > 0) await transport.write("PATCH", objects(type, `/${id}`), { properties }, written);
      } catch (error) {
        if (error instanceof VendorError && error.details.code === "not-found") return null;
        throw error;
      }
      // HubSpot answers a change with the properties it was sent: the whole record is read to learn what stands.
      return this.readCustomer(kind, id, taxNumberProperty === null ? [] : [taxNumberProperty]);
    },
  };
}

/**
 * null also where HubSpot answers with another record: this one was merged into it and is none of its own any more.
 * Taken for itself, the same deal would be invoiced once under each of its ids.
 */
async function readOne<T extends WireObject>(
  transport: Transport,
  type: string,
  id: string,
  query: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  if (!/^\d{1,20}$/.test(id)) return null;
  const found = await transport.getOrNull(objects(type, `/${id}${query}`), schema);
  return found === null || found.archived === true || found.id !== id ? null : found;
}

const listed = (names: string[]): string => encodeURIComponent([...new Set(names)].join(","));

async function linesOf(transport: Transport, deal: WireDeal): Promise<WireObject[]> {
  const associated = await associatedOf(transport, deal, "line_items", LINE_LIMIT);
  return readAll(transport, "line_items", associated.map(({ id }) => id), LINE_PROPERTIES);
}

/** The primary company, else the only one. */
async function companyOf(transport: Transport, deal: WireDeal, extra: string[]): Promise<WireObject | null> {
  const associated = await associatedOf(transport, deal, "companies", PARTY_LIMIT);
  const company = associated.find(({ primary }) => primary) ?? associated[0];
  if (company === undefined) return null;
  if (associated.length > 1 && !company.primary) {
    throw unusable(
      `The deal has ${associated.length} companies and none of them is its primary one. Make the one to be invoiced the primary company.`,
    );
  }
  const [found] = await readAll(transport, "companies", [company.id], [...new Set([...COMPANY_PROPERTIES, ...extra])]);
  return found ?? null;
}

/** Labels cost a call and are asked for only where there is a choice. */
async function contactsOf(transport: Transport, deal: WireDeal): Promise<WireObject[]> {
  const came = await associatedOf(transport, deal, "contacts", PARTY_LIMIT);
  const associated = came.length < 2 ? came : await listAssociated(transport, deal.id, "contacts", PARTY_LIMIT);
  const billing = associated.filter(({ labels }) => labels.some(isBilling));
  const ordered = [...new Set([...billing, ...associated])];
  return readAll(transport, "contacts", ordered.map(({ id }) => id), CONTACT_PROPERTIES);
}

const isBilling = (label: string): boolean => /billing|invoic|accounts? payable/i.test(label);
