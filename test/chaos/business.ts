import type { Random } from "../../sandbox/kit/random.ts";
import { TENANTS } from "../../scripts/demo-connections.ts";
import { payQuickBooks, payXero } from "../../scripts/demo/finance.ts";
import { listIn, textIn, type Vendors } from "../../scripts/demo/vendors.ts";

export interface ChaosDeal {
  portalId: number;
  system: "quickbooks" | "xero";
  id: string;
  /** The share of its invoice that finance is paid while the processes die: nothing, half or all. */
  paid: 0 | 0.5 | 1;
}

const V = "/crm/objects/2026-09";
const BATCH = 100;
const DEALS_PER_COMPANY = 25;
const DEAL_TO_COMPANY = 5;
const LINE_TO_DEAL = 20;
const hubspotDefined = (to: string, associationTypeId: number) => ({ to: { id: to }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId }] });

/** Xero answers 5,000 calls a day and organisation, no more. A deal costs some three, and those again in which a worker was killed. */
const MOST_IN_XERO = 900;

/** So many deals one stage before won, half in each portal as far as Xero's day goes, some two dozen to a company that neither ERP knows yet, with one to three lines each. */
export async function writeDeals(vendors: Vendors, random: Random, count: number): Promise<ChaosDeal[]> {
  const deals: ChaosDeal[] = [];
  const inXero = Math.min(Math.floor(count / 2), MOST_IN_XERO);
  for (const { portalId, system } of TENANTS) {
    const own = system === "xero" ? inXero : count - inXero;
    const create = async (type: string, inputs: object[]) =>
      (await inBatches(inputs, (some) => vendors.hubspot(portalId, "POST", `${V}/${type}/batch/create`, { inputs: some }).then((answer) => listIn(answer, "results")))).map((one) => textIn(one, "id"));
    const companies = await create(
      "companies",
      numbers(Math.ceil(own / DEALS_PER_COMPANY)).map((n) => ({ properties: { name: `Fellmoor ${portalId} Works ${n}`, domain: `works-${n}.fellmoor-${portalId}.example` } })),
    );
    const lines = numbers(own).map(() => numbers(1 + Math.floor(random.next() * 3)).map((n) => ({ name: `Work ${n}`, price: (5 + Math.floor(random.next() * 90_000) / 100).toFixed(2), quantity: "1" })));
    const ids = await create(
      "deals",
      lines.map((some, n) => ({
        properties: { dealname: `Order ${portalId}-${n}`, pipeline: "default", dealstage: "contractsent", amount: some.reduce((sum, line) => sum + Number(line.price), 0).toFixed(2) },
        associations: [hubspotDefined(companies[n % companies.length] ?? "", DEAL_TO_COMPANY)],
      })),
    );
    await create("line_items", lines.flatMap((some, n) => some.map((properties) => ({ properties, associations: [hubspotDefined(ids[n] ?? "", LINE_TO_DEAL)] }))));
    deals.push(...ids.map((id): ChaosDeal => ({ portalId, system, id, paid: SHARES[Math.floor(random.next() * SHARES.length)] ?? 0 })));
  }
  return deals.map((deal) => ({ deal, at: random.next() })).sort((a, b) => a.at - b.at).map(({ deal }) => deal);
}

/** Most are not paid yet. */
const SHARES = [0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1] as const;

/** A rep moves these deals to won. */
export async function closeDeals(vendors: Vendors, deals: readonly ChaosDeal[]): Promise<void> {
  for (const { portalId } of TENANTS) {
    const own = deals.filter((deal) => deal.portalId === portalId);
    await inBatches(own, (some) => vendors.hubspot(portalId, "POST", `${V}/deals/batch/update`, { inputs: some.map(({ id }) => ({ id, properties: { dealstage: "closedwon" } })) }).then(() => []));
  }
}

/** Finance records what came in for one invoice. */
export async function payInvoice(vendors: Vendors, deal: ChaosDeal, invoice: { number: string; totalCents: number }): Promise<void> {
  const amount = (Math.round(invoice.totalCents * deal.paid) / 100).toFixed(2);
  await (deal.system === "quickbooks" ? payQuickBooks : payXero)(vendors, invoice.number, amount);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

export async function inBatches<T, R>(all: readonly T[], work: (some: T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += BATCH) results.push(...(await work(all.slice(start, start + BATCH))));
  return results;
}
