import type { Books } from "../story/books.ts";
import { quickbooksBooks } from "../story/books-quickbooks.ts";
import { xeroBooks } from "../story/books-xero.ts";
import { salesIn, type Sales } from "../story/sales.ts";
import { REALM, XERO_TENANT, type World } from "./world.ts";

export const SIDES = ["quickbooks", "xero"] as const;
export type SideName = (typeof SIDES)[number];

/** One HubSpot account and the books behind it, with the people on both sides. */
export interface Side {
  name: SideName;
  portalId: number;
  tenantId: string;
  sales: Sales;
  books: Books;
  /** Deals that are nearly won, and the companies they are with. */
  deals: string[];
  companies: string[];
  /** Stands in the names of everything of this account's, and must be met nowhere else. */
  canary: string;
}

export const PORTALS: Record<SideName, number> = { quickbooks: 100001, xero: 100002 };
export const CANARIES: Record<SideName, string> = { quickbooks: "Kingfisher", xero: "Bullfinch" };
const ACCOUNTS: Record<SideName, string> = { quickbooks: REALM, xero: XERO_TENANT };
export const accountOf = (side: SideName): string => ACCOUNTS[side];

export function peopleIn(world: World, name: SideName): Pick<Side, "sales" | "books"> {
  const desk = {
    hubspot: <T>(portalId: number, method: string, path: string, body?: unknown) => world.vendor<T>("hubspot", `sandbox-${portalId}`, method, path, body),
    quickbooks: <T>(method: string, path: string, body?: unknown) => world.vendor<T>("quickbooks", "sandbox", method, `/v3/company/${REALM}${path}`, body),
    xero: <T>(method: string, path: string, body?: unknown) => world.vendor<T>("xero", "sandbox", method, `/api.xro/2.0${path}`, body, { "xero-tenant-id": XERO_TENANT }),
    handle: <T>(vendor: "hubspot" | "quickbooks" | "xero", method: string, path: string, body?: unknown) => world.vendor<T>(vendor, "sandbox", method, `/__sandbox${path}`, body),
  };
  return { sales: salesIn(desk, PORTALS[name]), books: name === "xero" ? xeroBooks(desk) : quickbooksBooks(desk) };
}

export interface Stock {
  deals: string[];
  companies: string[];
}

/** What a story begins with: two companies and four deals, none of them won. */
export async function stockUp(world: World, name: SideName): Promise<Stock> {
  const { sales } = peopleIn(world, name);
  const canary = CANARIES[name];
  const companies = [await sales.company(`${canary} Mills`, { phone: "555 0100" }), await sales.company(`${canary} Tools`, { phone: "555 0101" })];
  const deals = [];
  for (const [index, companyId] of [companies[0], companies[0], companies[1], companies[1]].entries()) {
    const lines = index === 2 ? [{ name: `${canary} plan`, price: "33.33", quantity: "3" }, { name: `${canary} help`, price: "0.35" }] : [{ name: `${canary} work`, price: "100.00" }];
    deals.push(await sales.deal({ name: `${canary} deal ${index + 1}`, lines, ...(companyId ? { companyId } : {}) }));
  }
  return { deals, companies };
}
