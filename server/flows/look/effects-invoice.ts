import type { InvoiceDraft } from "../../domain/drafts.ts";
import type { BookedInvoice } from "../../domain/invoicing/observation.ts";
import { reflects } from "../../domain/invoicing/reflects.ts";
import type { Invoice, PlainDate, Settlement } from "../../domain/records.ts";
import type { TenantTx } from "../../store/index.ts";
import * as invoices from "../../store/invoices.ts";
import * as links from "../../store/links.ts";
import * as settlements from "../../store/settlements.ts";
import { recordDeal } from "../ledger/record-deal.ts";
import { erpFor } from "../acting.ts";
import type { EffectKind } from "./effects.ts";
import type { Look } from "./run.ts";

/** Where an invoice stands in the deal's book. */
export interface Standing {
  connectionId: string;
  revision: number;
  instalment: number;
  fingerprint: string | null;
  origin: BookedInvoice["origin"];
}

/** Links the invoice to its deal. `written`: it is as our last write left it, and what differs from it later is somebody else's. */
export async function bookInvoice(look: Look, tx: TenantTx, invoice: Invoice, standing: Standing, written = true): Promise<void> {
  await links.linkInvoice(tx, { dealId: look.dealId, erpId: invoice.id, ...standing });
  await invoices.save(tx, { connectionId: standing.connectionId, dealId: look.dealId, invoice, written });
  await recordDeal(tx, look.dealId);
}

export const createInvoice: EffectKind<Standing & { draft: InvoiceDraft }, Invoice> = {
  step: "create-invoice",
  send: async (look, request, key) => (await erpFor(look, request)).createInvoice(request.draft, key),
  async find(look, request) {
    const { reference, customerId } = request.draft;
    const found = await (await erpFor(look, request)).findInvoices({ reference, customerId });
    return found.find((invoice) => invoice.reference === reference) ?? null;
  },
  // Found after a lost answer, it may have been edited meanwhile: then it is somebody's work, and stays as it is.
  record: (look, tx, invoice, { draft, ...standing }, found) => bookInvoice(look, tx, invoice, standing, !found || reflects(invoice, draft)),
};

export interface UpdateRequest extends Standing {
  invoiceId: string;
  version: string | null;
  draft: InvoiceDraft;
}

export const updateInvoice: EffectKind<UpdateRequest, Invoice> = {
  step: "update-invoice",
  async send(look, request, key) {
    const erp = await erpFor(look, request);
    return erp.updateInvoice(request.invoiceId, request.version, request.draft, key);
  },
  async find(look, request) {
    const current = await (await erpFor(look, request)).readInvoice(request.invoiceId);
    return current && reflects(current, request.draft) ? current : null;
  },
  record: (look, tx, invoice, { draft: _d, version: _v, invoiceId: _i, ...standing }) => bookInvoice(look, tx, invoice, standing),
};

export const sendInvoice: EffectKind<{ connectionId: string; invoiceId: string }, Invoice> = {
  step: "send-invoice",
  send: async (look, request, key) => (await erpFor(look, request)).sendInvoice(request.invoiceId, key),
  async find(look, request) {
    const current = await (await erpFor(look, request)).readInvoice(request.invoiceId);
    return current?.sent ? current : null;
  },
  async record(look, tx, invoice, { connectionId }) {
    await invoices.save(tx, { connectionId, dealId: look.dealId, invoice, written: true });
    await links.markMailed(tx, { connectionId, erpId: invoice.id });
    await recordDeal(tx, look.dealId);
  },
};

export interface CreditRequest {
  connectionId: string;
  invoice: Invoice;
  reference: string;
  on: PlainDate;
}

/** Credits the whole invoice; from then on another one stands in its place. */
export const creditInvoice: EffectKind<CreditRequest, Settlement> = {
  step: "credit-invoice",
  async send(look, request, key) {
    const erp = await erpFor(look, request);
    return erp.creditInvoice(request.invoice, request.reference, request.on, key);
  },
  async find(look, request) {
    const { reference, invoice } = request;
    const found = await (await erpFor(look, request)).findCreditNotes({ reference, customerId: invoice.customerId });
    return found.find((note) => note.allocations.some((part) => part.invoiceId === invoice.id)) ?? null;
  },
  async record(look, tx, note, { connectionId, invoice }) {
    await settlements.save(tx, { connectionId, settlement: note });
    await invoices.markStale(tx, connectionId, [invoice.id]);
    await links.supersede(tx, { connectionId, erpId: invoice.id });
    await recordDeal(tx, look.dealId);
  },
};
