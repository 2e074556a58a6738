import { z } from "zod";
import { instantOf } from "../../platform/clock.ts";
import { zero } from "../../domain/money.ts";
import type { ErpDocument, Instant } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { exchangeRate, readMoney } from "./amounts.ts";
import type { Context } from "./context.ts";
import { nonsense, refuse } from "./errors.ts";
import { STATES, viewLink } from "./invoice-record.ts";
import { onePage, PAGE_SIZE, type Question } from "./pages.ts";
import { epochOf, instantFrom } from "./times.ts";
import { decimal, moment, plainDate } from "./wire.ts";

const words = z.string().nullish();

/** What a list tells of a document, also where it is asked for summaries alone. */
const listed = z.object({
  Status: z.string(),
  Contact: z.object({ ContactID: z.string().min(1), Name: words }),
  Date: plainDate,
  TotalTax: decimal.nullish(),
  Total: decimal,
  CurrencyCode: z.string().length(3),
  CurrencyRate: decimal.nullish(),
  UpdatedDateUTC: moment,
});
const listedInvoice = listed.extend({ InvoiceID: z.string().min(1), InvoiceNumber: words });
const listedCredit = listed.extend({ CreditNoteID: z.string().min(1), CreditNoteNumber: words });

export const invoiceDocument = listedInvoice.transform((wire) => documentRecord(wire, { kind: "invoice", id: wire.InvoiceID, number: wire.InvoiceNumber }));
export const creditDocument = listedCredit.transform((wire) => documentRecord(wire, { kind: "credit-note", id: wire.CreditNoteID, number: wire.CreditNoteNumber }));

interface Named {
  kind: ErpDocument["kind"];
  id: string;
  number: string | null | undefined;
}

function documentRecord(wire: z.infer<typeof listed>, { kind, id, number }: Named): ErpDocument {
  const state = STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero reports a status of a document that does not exist.");
  const currency = wire.CurrencyCode;
  return {
    kind,
    id,
    number: number?.trim() ? number : null,
    customerId: wire.Contact.ContactID,
    customerName: wire.Contact.Name ?? "",
    state,
    date: wire.Date,
    currency,
    exchangeRate: exchangeRate(wire.CurrencyRate),
    tax: wire.TotalTax == null ? zero(currency) : readMoney(wire.TotalTax, currency),
    total: readMoney(wire.Total, currency),
    modifiedAt: wire.UpdatedDateUTC,
    view: null,
  };
}

const EPOCH = "1970-01-01T00:00:00.000Z";
const FIRST = `invoice|${EPOCH}|1`;
const ORDER = "UpdatedDateUTC ASC";

/**
 * Page by page in the order of change: a document that changes meanwhile moves to the end and would pull another one onto a
 * page already read, so each page begins anew with the last change seen, and the page is turned only where that is the
 * change it began with.
 */
export function createDocuments(context: Context): Pick<Erp, "documentsDated"> {
  return {
    async documentsDated(since, cursor) {
      const { kind, from, page } = placeOf(cursor ?? FIRST);
      const { rows, last } = await onePage(question(context, kind, since, from), page, PAGE_SIZE);
      const documents = await withViews(context, rows);
      if (last) return { documents, payments: [], cursor: kind === "invoice" ? FIRST.replace("invoice", "credit-note") : null };
      const next = secondBefore(documents.reduce((latest, { modifiedAt }) => (modifiedAt > latest ? modifiedAt : latest), from));
      return { documents, payments: [], cursor: next > from ? `${kind}|${next}|1` : `${kind}|${from}|${page + 1}` };
    },
  };
}

/** With the page on which Xero shows an invoice, which no answer tells. */
export async function withViews(context: Context, documents: readonly ErpDocument[]): Promise<ErpDocument[]> {
  if (documents.length === 0) return [];
  const facts = await context.facts();
  return documents.map((document) => ({ ...document, view: document.kind === "invoice" ? viewLink(document.id, facts, context.options) : null }));
}

/** If-Modified-Since goes by the second, and leaves out its own. */
const secondBefore = (at: Instant): Instant => instantOf(Math.floor(epochOf(at) / 1000) * 1000 - 1000);

function question({ sdk }: Context, kind: ErpDocument["kind"], since: string, from: Instant): Question<ErpDocument> {
  const [year, month, day] = since.split("-").map(Number);
  const where = `Type=="${kind === "invoice" ? "ACCREC" : "ACCRECCREDIT"}" AND Date>=DateTime(${year}, ${month}, ${day})`;
  if (kind === "credit-note") {
    const ask = (page: number, size: number) => sdk.readSince(from, (api, tenant) => api.getCreditNotes(tenant, undefined, where, ORDER, page, undefined, size));
    return { name: "CreditNotes", schema: creditDocument, ask };
  }
  const ask = (page: number, size: number) =>
    sdk.readSince(from, (api, tenant) =>
      api.getInvoices(tenant, undefined, where, ORDER, undefined, undefined, undefined, undefined, page, undefined, undefined, undefined, true, size),
    );
  return { name: "Invoices", schema: invoiceDocument, ask };
}

function placeOf(cursor: string): { kind: ErpDocument["kind"]; from: Instant; page: number } {
  const [kind, at = "", page = ""] = cursor.split("|");
  const from = instantFrom(at);
  if ((kind !== "invoice" && kind !== "credit-note") || from === undefined || !/^\d+$/.test(page)) {
    throw refuse("bug", "validation", "This is no place in the list of Xero's documents.");
  }
  return { kind, from, page: Number(page) };
}
