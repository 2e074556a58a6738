import { linesTotal } from "./amounts.ts";
import type { Business, SeedDeal, SeedLine } from "./business.ts";
import { addDays, nextMonth } from "./days.ts";
import { TODAY } from "./deals.ts";

/** A line by product key; a product of undefined is a line somebody typed by hand. */
export type OddLine = [product: string | undefined, quantity: string, unitPrice: string, more?: Partial<SeedLine>];

/** A deal that is unlike the ordinary ones in the one way its key names. Company by name, contact by key. */
export interface OddDeal {
  key: string;
  name: string;
  stage?: string;
  currency?: string;
  company?: string;
  contact?: string;
  poNumber?: string;
  lines?: OddLine[];
  /** Where it is not the sum of the lines. */
  amount?: string;
  /** Days from today; past for a closed deal. */
  closesIn?: number;
}

export function oddDealsFor(business: Pick<Business, "companies" | "contacts" | "products" | "homeCurrency" | "owners">, odd: OddDeal[]): SeedDeal[] {
  return odd.map((deal, n) => {
    const company = deal.company === undefined ? undefined : named(business.companies, deal.company);
    const closesOn = addDays(TODAY, deal.closesIn ?? 4 + n * 3);
    const currency = deal.currency ?? business.homeCurrency;
    const lines = (deal.lines ?? []).map((line) => lineFrom(line, business, closesOn));
    const staff = company && business.contacts.find((contact) => contact.company === company.key)?.key;
    const contact = deal.contact ?? staff;
    return {
      key: deal.key,
      name: deal.name,
      pipeline: "default",
      stage: deal.stage ?? "contractsent",
      amount: deal.amount ?? linesTotal(lines, currency),
      currency,
      createdOn: addDays(closesOn, -45),
      closesOn,
      owner: company?.owner ?? business.owners[n % business.owners.length]!.key,
      ...(company && { company: company.key }),
      contacts: contact === undefined || contact === "" ? [] : [contact],
      ...(deal.poNumber && { poNumber: deal.poNumber }),
      lines,
    };
  });
}

function named<T extends { name: string }>(from: T[], name: string): T {
  const found = from.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No such record in the seeds: ${name}`);
  return found;
}

function lineFrom([key, quantity, unitPrice, more]: OddLine, business: Pick<Business, "products">, closesOn: string): SeedLine {
  if (key === undefined) return { name: "Extra work", quantity, unitPrice, ...more };
  const product = business.products.find((candidate) => candidate.key === key);
  if (!product) throw new Error(`No such product in the seeds: ${key}`);
  return {
    product: key,
    name: product.name,
    ...(product.sku && { sku: product.sku }),
    quantity,
    unitPrice,
    ...(product.recurring && { recurring: { ...product.recurring, startsOn: nextMonth(closesOn) } }),
    ...more,
  };
}
