import { TENANTS } from "../../scripts/demo-connections.ts";
import { listIn, textIn, type Vendors, type Wire } from "../../scripts/demo/vendors.ts";
import { inBatches, type ChaosDeal } from "./business.ts";

const PAGE = 1000;
const MOST_PAGES = 100;

interface ErpInvoice {
  dealId: string;
  number: string;
  totalCents: number;
  openCents: number;
}

export interface DealInBooks {
  deal: ChaosDeal;
  status: string;
  parkedReason: string;
  crm: { number: string; total: number; paid: number; open: number };
  invoices: ErpInvoice[];
}

export interface Books {
  deals: DealInBooks[];
  /** Invoices of ours in an ERP that belong to none of the deals. */
  strays: string[];
}

const cents = (text: string): number => Math.round(Number(text === "" ? "0" : text) * 100);
/** OB-{portal}-{deal}-{revision}-{instalment} */
const dealIn = (text: string): string | undefined => /OB-\d+-(\d+)-\d+-\d+(?!C)/.exec(text)?.[1];

/** Both sides as their own APIs tell them: every deal with what HubSpot shows of it and the ERP's invoices that carry its reference. */
export async function readBooks(vendors: Vendors, deals: readonly ChaosDeal[]): Promise<Books> {
  const found: Books = { deals: [], strays: [] };
  for (const { portalId, system } of TENANTS) {
    const own = deals.filter((deal) => deal.portalId === portalId);
    const invoices = Map.groupBy(system === "quickbooks" ? await quickBooks(vendors) : await xero(vendors), ({ dealId }) => dealId);
    const shown = new Map((await readDeals(vendors, portalId, own)).map((one) => [textIn(one, "id"), one["properties"] as Wire]));
    for (const deal of own) {
      found.deals.push(inBooks(deal, shown.get(deal.id) ?? {}, invoices.get(deal.id) ?? []));
      invoices.delete(deal.id);
    }
    found.strays.push(...[...invoices.values()].flat().map(({ number, dealId }) => `Invoice ${number} in ${system} names deal ${dealId}`));
  }
  return found;
}

function inBooks(deal: ChaosDeal, shown: Wire, invoices: ErpInvoice[]): DealInBooks {
  const amount = (name: string) => cents(textIn(shown, name));
  const crm = { number: textIn(shown, "onebook_invoice_number"), total: amount("onebook_invoice_total"), paid: amount("onebook_paid"), open: amount("onebook_balance") };
  return { deal, status: textIn(shown, "onebook_status"), parkedReason: textIn(shown, "onebook_parked_reason"), crm, invoices };
}

const PROPERTIES = ["onebook_status", "onebook_parked_reason", "onebook_invoice_number", "onebook_invoice_total", "onebook_paid", "onebook_balance"];

const readDeals = (vendors: Vendors, portalId: number, deals: readonly ChaosDeal[]): Promise<Wire[]> =>
  inBatches(deals, async (some) => listIn(await vendors.hubspot(portalId, "POST", "/crm/objects/2026-09/deals/batch/read", { inputs: some.map(({ id }) => ({ id })), properties: PROPERTIES }), "results"));

async function pages(read: (page: number) => Promise<Wire[]>): Promise<Wire[]> {
  const all: Wire[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const some = await read(page);
    all.push(...some);
    if (some.length < PAGE) return all;
  }
  throw new Error(`More than ${MOST_PAGES * PAGE} invoices`);
}

async function quickBooks(vendors: Vendors): Promise<ErpInvoice[]> {
  const query = (page: number) => encodeURIComponent(`select * from Invoice startposition ${page * PAGE + 1} maxresults ${PAGE}`);
  const all = await pages(async (page) => listIn(await vendors.quickbooks("GET", `/query?query=${query(page)}`), "QueryResponse", "Invoice"));
  return all.flatMap((one) => booked(dealIn(textIn(one, "PrivateNote")), textIn(one, "DocNumber"), textIn(one, "TotalAmt"), textIn(one, "Balance")));
}

async function xero(vendors: Vendors): Promise<ErpInvoice[]> {
  const all = await pages(async (page) => listIn(await vendors.xero("GET", `/Invoices?page=${page + 1}&pageSize=${PAGE}`), "Invoices"));
  const live = all.filter((one) => !["VOIDED", "DELETED"].includes(textIn(one, "Status")));
  return live.flatMap((one) => booked(dealIn(textIn(one, "Reference")), textIn(one, "InvoiceNumber"), textIn(one, "Total"), textIn(one, "AmountDue")));
}

const booked = (dealId: string | undefined, number: string, total: string, open: string): ErpInvoice[] =>
  dealId === undefined ? [] : [{ dealId, number, totalCents: cents(total), openCents: cents(open) }];
