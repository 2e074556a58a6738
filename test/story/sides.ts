import { expect } from "vitest";
import type { BookInvoice, Books } from "./books.ts";
import { quickbooksBooks } from "./books-quickbooks.ts";
import { xeroBooks } from "./books-xero.ts";
import { cardOf, type Card } from "./card.ts";
import { salesIn, type Sales } from "./sales.ts";
import type { World } from "./world.ts";

export const SYSTEMS = ["QuickBooks", "Xero"] as const;

/**
 * How long things may take to come right; far more than they do. A post that met a busy machine is sent again by the
 * stand-ins after 10 s and then 50 s, as the vendors do.
 */
export const SOON = { timeout: 120_000, interval: 80 };

/** One HubSpot portal with the ERP behind it, seen by the people on both sides. */
export interface Side {
  world: World;
  sales: Sales;
  books: Books;
  card: Card;
}

export function sideOf(world: World, system: (typeof SYSTEMS)[number]): Side {
  const books = system === "QuickBooks" ? quickbooksBooks(world) : xeroBooks(world);
  return { world, books, sales: salesIn(world, books.portalId), card: cardOf(world, books.portalId) };
}

export const becomes = (side: Side, dealId: string, wanted: Record<string, unknown>): Promise<void> =>
  expect.poll(() => side.sales.shown(dealId), SOON).toMatchObject(wanted);

export const isParked = (side: Side, dealId: string, code: string): Promise<void> => expect.poll(() => side.card.waitsFor(dealId), SOON).toBe(code);

/** Wins the deal and waits until the one invoice of it stands and shows on the deal. */
export async function invoiced(side: Side, dealId: string, state = "open"): Promise<BookInvoice> {
  await side.sales.win(dealId);
  await becomes(side, dealId, { status: state });
  return theInvoice(side, dealId);
}

export async function theInvoice(side: Side, dealId: string): Promise<BookInvoice> {
  const found = await side.books.invoicesOf(dealId);
  expect(found).toHaveLength(1);
  return found[0] as BookInvoice;
}

/** What the deal says of the money is what the ERP says of it, and it adds up: paid + credited + open = total. */
export async function agrees(side: Side, dealId: string, invoices: readonly BookInvoice[]): Promise<void> {
  const deal = await side.sales.shown(dealId);
  const now = await Promise.all(invoices.map((one) => side.books.invoice(one.id)));
  const cents = (amount: string | null | undefined) => Math.round(Number(amount ?? "NaN") * 100);
  const sum = (amounts: string[]) => amounts.reduce((total, amount) => total + cents(amount), 0);
  expect({ total: cents(deal["invoice_total"]), balance: cents(deal["balance"]) }).toEqual({ total: sum(now.map((one) => one.total)), balance: sum(now.map((one) => one.balance)) });
  expect(cents(deal["paid"]) + cents(deal["credited"]) + cents(deal["balance"])).toBe(cents(deal["invoice_total"]));
}
