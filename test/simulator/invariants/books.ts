import type { SideName } from "../sides.ts";
import { accountOf } from "../sides.ts";
import type { World } from "../world.ts";

/** An invoice in the books as money, in cents. */
export interface Booked {
  id: string;
  /** Ours: "OB-100001-12-1-1"; null for others'. */
  reference: string | null;
  live: boolean;
  lines: number[];
  tax: number;
  total: number;
  balance: number;
}

interface QuickBooksForm {
  Id: string;
  PrivateNote?: string;
  TotalAmt: number;
  Balance: number;
  TxnTaxDetail?: { TotalTax?: number };
  Line: { Amount?: number; DetailType: string }[];
}
interface XeroDocument {
  InvoiceID: string;
  Reference?: string;
  Status: string;
  Total: number;
  TotalTax: number;
  AmountDue: number;
  LineItems: { LineAmount: number }[];
}

const cents = (amount: number | undefined): number => Math.round((amount ?? 0) * 100);

/** Everything invoiced in one company, as its own ledger has it. */
export async function invoicesIn(world: World, side: SideName): Promise<Booked[]> {
  if (side === "xero") {
    const path = "/api.xro/2.0/Invoices?page=1&pageSize=1000";
    const { Invoices } = await world.vendor<{ Invoices: XeroDocument[] }>("xero", "sandbox", "GET", path, undefined, { "xero-tenant-id": accountOf("xero") });
    return Invoices.map((one) => ({
      id: one.InvoiceID,
      reference: /^OB-[\d-]+$/.exec(one.Reference ?? "")?.[0] ?? null,
      live: one.Status !== "VOIDED" && one.Status !== "DELETED",
      lines: one.LineItems.map((line) => cents(line.LineAmount)),
      tax: cents(one.TotalTax),
      total: cents(one.Total),
      balance: cents(one.AmountDue),
    }));
  }
  const query = encodeURIComponent("select * from Invoice maxresults 1000");
  const { QueryResponse } = await world.vendor<{ QueryResponse: { Invoice?: QuickBooksForm[] } }>("quickbooks", "sandbox", "GET", `/v3/company/${accountOf("quickbooks")}/query?query=${query}`);
  return (QueryResponse.Invoice ?? []).map((one) => ({
    id: one.Id,
    reference: /\[Onebook (OB-[\d-]+)\]/.exec(one.PrivateNote ?? "")?.[1] ?? null,
    // A voided one keeps its number and loses its amounts and our note.
    live: /\[Onebook (OB-[\d-]+)\]/.test(one.PrivateNote ?? ""),
    lines: one.Line.filter((line) => line.DetailType === "SalesItemLineDetail").map((line) => cents(line.Amount)),
    tax: cents(one.TxnTaxDetail?.TotalTax),
    total: cents(one.TotalAmt),
    balance: cents(one.Balance),
  }));
}

/** The deal of a reference: "OB-<account>-<deal>-<revision>-<instalment>". */
export const dealOf = (reference: string): string => reference.split("-")[2] ?? "";
