import type { Business } from "./business.ts";
import { itemsFor } from "./catalogue.ts";
import { companiesFrom, type CompanyRow } from "./companies.ts";
import { contactsFor } from "./contacts.ts";
import { dealsFor } from "./deals.ts";
import { customersFor } from "./erp-customers.ts";
import { oddDealsFor, type OddDeal } from "./odd-deals.ts";
import { pastInvoicesFor } from "./past-invoices.ts";
import { pipelines } from "./pipelines.ts";

/** What is written by hand about a business; all else follows from it, the same way each time. */
export interface Outline
  extends Pick<Business, "name" | "kind" | "homeCurrency" | "timeZone" | "country" | "currencies" | "owners" | "products"> {
  companies: CompanyRow[];
  oddDeals: OddDeal[];
  largestOrder: number;
  randomSeed: number;
  invoiceNumber: (n: number) => string;
}

const DEALS = 150;

export function build(outline: Outline): Business {
  const { companies: rows, oddDeals, largestOrder, randomSeed, invoiceNumber, ...facts } = outline;
  const companies = companiesFrom(rows, facts.owners);
  const contacts = contactsFor(companies, facts.country);
  const crm = { ...facts, companies, contacts };
  const deals = [...dealsFor({ ...crm, largestOrder }, DEALS - oddDeals.length, randomSeed), ...oddDealsFor(crm, oddDeals)];
  const customers = customersFor(companies, contacts, facts.homeCurrency);
  const items = itemsFor(facts.products);
  const invoices = pastInvoicesFor({ ...crm, deals, customers, items, number: invoiceNumber });
  return { ...crm, pipelines, deals, erp: { customers, items, invoices } };
}
