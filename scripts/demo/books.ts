import { listIn, textIn, type Vendors, type Wire } from "./vendors.ts";

const PROPERTIES = ["dealname", "onebook_status", "onebook_invoice_number", "onebook_invoice_total", "onebook_paid", "onebook_credited", "onebook_balance"];

interface BookedInvoice {
  number: string;
  dealId: string;
  totalCents: number;
  openCents: number;
}

export interface Comparison {
  deals: number;
  totalCents: number;
  openCents: number;
  differences: string[];
}

/** Cents of an amount with at most two decimals. Yen and dinars do not occur in what the demo invoices. */
const cents = (text: string): number => Math.round(Number(text === "" ? "0" : text) * 100);

/** Holds every invoiced deal of a portal against the invoices of the ERP that carry its reference, to the cent. */
export async function compareBooks(vendors: Vendors, portalId: number, erp: "quickbooks" | "xero"): Promise<Comparison> {
  const invoices = erp === "quickbooks" ? await quickBooksInvoices(vendors) : await xeroInvoices(vendors);
  const deals = await invoicedDeals(vendors, portalId);
  const differences = deals.flatMap((deal) => differencesOf(deal, invoices));
  const known = new Set(deals.map((deal) => textIn(deal, "id")));
  for (const invoice of invoices) {
    if (!known.has(invoice.dealId)) differences.push(`Invoice ${invoice.number} names deal ${invoice.dealId}, which shows no invoice`);
  }
  const sum = (pick: (invoice: BookedInvoice) => number) => invoices.reduce((total, invoice) => total + pick(invoice), 0);
  return { deals: deals.length, totalCents: sum((one) => one.totalCents), openCents: sum((one) => one.openCents), differences };
}

function differencesOf(deal: Wire, invoices: BookedInvoice[]): string[] {
  const shown = deal["properties"] as Wire;
  const amount = (name: string) => cents(textIn(shown, name));
  const own = invoices.filter((invoice) => invoice.dealId === textIn(deal, "id"));
  const [total, open] = [own.reduce((all, one) => all + one.totalCents, 0), own.reduce((all, one) => all + one.openCents, 0)];
  const name = textIn(shown, "dealname");
  const found: string[] = [];
  if (amount("onebook_invoice_total") !== total) found.push(`${name}: HubSpot says ${amount("onebook_invoice_total")}, the ERP ${total} cents in total`);
  if (amount("onebook_balance") !== open) found.push(`${name}: HubSpot says ${amount("onebook_balance")}, the ERP ${open} cents open`);
  if (amount("onebook_paid") + amount("onebook_credited") + amount("onebook_balance") !== amount("onebook_invoice_total")) {
    found.push(`${name}: paid, credited and open do not add up to the total`);
  }
  return found;
}

async function invoicedDeals(vendors: Vendors, portalId: number): Promise<Wire[]> {
  const answer = await vendors.hubspot(portalId, "POST", "/crm/objects/2026-09/deals/search", {
    filterGroups: [{ filters: [{ propertyName: "onebook_invoice_number", operator: "HAS_PROPERTY" }] }],
    properties: PROPERTIES,
    limit: 200,
  });
  return listIn(answer, "results");
}

/** OB-{portal}-{deal}-{revision}-{instalment} */
const dealIn = (text: string): string | undefined => /OB-\d+-(\d+)-\d+-\d+(?!C)/.exec(text)?.[1];

async function quickBooksInvoices(vendors: Vendors): Promise<BookedInvoice[]> {
  const query = encodeURIComponent("select * from Invoice startposition 1 maxresults 1000");
  const answer = await vendors.quickbooks("GET", `/query?query=${query}`);
  return listIn(answer, "QueryResponse", "Invoice").flatMap((invoice) => {
    const dealId = dealIn(textIn(invoice, "PrivateNote"));
    if (dealId === undefined) return [];
    return [{ number: textIn(invoice, "DocNumber"), dealId, totalCents: cents(textIn(invoice, "TotalAmt")), openCents: cents(textIn(invoice, "Balance")) }];
  });
}

async function xeroInvoices(vendors: Vendors): Promise<BookedInvoice[]> {
  const answer = await vendors.xero("GET", "/Invoices?page=1&pageSize=1000");
  return listIn(answer, "Invoices").flatMap((invoice) => {
    const dealId = dealIn(textIn(invoice, "Reference"));
    if (dealId === undefined || ["VOIDED", "DELETED"].includes(textIn(invoice, "Status"))) return [];
    return [{ number: textIn(invoice, "InvoiceNumber"), dealId, totalCents: cents(textIn(invoice, "Total")), openCents: cents(textIn(invoice, "AmountDue")) }];
  });
}
