import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { InvoiceDraft, InvoiceDraftLine } from "../../../server/domain/drafts.ts";
import type { Company } from "../../../server/connectors/quickbooks/company.ts";
import type { WirePayment } from "../../../server/connectors/quickbooks/wire.ts";

export const american: Company = { country: "US", homeCurrency: "USD", multicurrency: false, customNumbers: false };
export const british: Company = { country: "GB", homeCurrency: "GBP", multicurrency: true, customNumbers: false };

export function draftLine(change: Partial<InvoiceDraftLine> = {}): InvoiceDraftLine {
  return {
    itemId: "5",
    accountId: null,
    description: "Design",
    quantity: "2",
    unitPrice: "50",
    discount: null,
    amount: { minor: 10_000, currency: "USD" },
    taxCode: null,
    serviceDate: null,
    dimensions: [],
    ...change,
  };
}

export function invoiceDraft(change: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    reference: "OB-1-2-0-0",
    customerId: "58",
    state: "approved",
    date: "2026-11-20",
    dueDate: null,
    termId: null,
    currency: "USD",
    exchangeRate: null,
    taxMode: "exclusive",
    number: null,
    lines: [draftLine()],
    discount: null,
    memoToCustomer: null,
    poNumber: null,
    billTo: { email: null, cc: [] },
    dimensions: [],
    ...change,
  };
}

/** An invoice as QuickBooks words it, shortened to what matters. */
export function wireInvoice(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Id: "130",
    SyncToken: "2",
    MetaData: { CreateTime: "2026-11-20T01:00:00-08:00", LastUpdatedTime: "2026-11-20T02:00:00.5-08:00" },
    DocNumber: "1037",
    TxnDate: "2026-11-20",
    DueDate: "2026-12-20",
    CurrencyRef: { value: "USD", name: "United States Dollar" },
    PrivateNote: "[Onebook OB-1-2-0-0]",
    LinkedTxn: [],
    Line: [
      {
        Id: "1",
        LineNum: 1,
        Description: "Design",
        Amount: 100.0,
        DetailType: "SalesItemLineDetail",
        SalesItemLineDetail: { ItemRef: { value: "5" }, Qty: 2, UnitPrice: 50, TaxCodeRef: { value: "TAX" } },
      },
      { Amount: 100.0, DetailType: "SubTotalLineDetail", SubTotalLineDetail: {} },
    ],
    TxnTaxDetail: { TotalTax: 8.25 },
    CustomerRef: { value: "58", name: "Acme" },
    TotalAmt: 108.25,
    Balance: 108.25,
    EmailStatus: "NotSet",
    ...change,
  };
}

export function wirePayment(change: Partial<WirePayment> = {}): WirePayment {
  return { Id: "200", TxnDate: "2026-11-21", TotalAmt: "0", Line: [], ...change };
}

const RECORDED = new URL("../../../../shared/specs/quickbooks/recorded/", import.meta.url);
export const haveRecordings = existsSync(RECORDED);

/** The body of the nth answer in a recording of Intuit's sandbox, outside this repository. */
export function recordedBody(file: string, index = 0): string {
  return recording(file, index).body.string;
}

export function recordedStatus(file: string, index = 0): number {
  return recording(file, index).status.code;
}

interface Recorded {
  status: { code: number };
  body: { string: string };
}

function recording(file: string, index: number): Recorded {
  const cassette = parse(readFileSync(new URL(file, RECORDED), "utf8")) as {
    http_interactions: { response: Recorded }[];
  };
  const found = cassette.http_interactions[index];
  if (!found) throw new Error(`${file} has no exchange ${index}`);
  return found.response;
}
