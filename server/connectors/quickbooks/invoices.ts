import { z } from "zod";
import type { Allocation, Invoice } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import { composed, type Company } from "./company.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { invoiceBody } from "./invoice-draft.ts";
import { invoiceRecord } from "./invoice-record.ts";
import { linkedPayments } from "./linked-payments.ts";
import { quoted, type Query } from "./query.ts";
import { invoice as invoiceSchema, understood, type WireInvoice } from "./wire.ts";

/** One customer's invoices that are searched for our reference, at most. */
const MOST_INVOICES = 10_000;
const envelope = z.object({ Invoice: z.unknown() });
const fieldsSchema = z.object({ CustomField: z.array(z.record(z.string(), z.unknown())).nullish() });

type InvoicePart = Pick<
  Erp,
  "readInvoice" | "findInvoices" | "createInvoice" | "updateInvoice" | "approveInvoice" | "sendInvoice" | "readInvoicePdf"
>;

export function createInvoices(context: Context): InvoicePart {
  const { sdk, transport, options } = context;

  /** The company is known before anything is sent: a failing read after a write would hide that the write stands. */
  function record(company: Company, raw: unknown, write: boolean): Invoice {
    return recordOf(context, company, understood(invoiceSchema, raw, write), []);
  }

  async function readInvoice(id: string): Promise<Invoice | null> {
    const raw = await readRawInvoice(context, id);
    if (raw === null) return null;
    const wire = understood(invoiceSchema, raw, false);
    return recordOf(context, await context.company(), wire, await paymentsOf(context, wire));
  }

  return {
    readInvoice,

    async findInvoices(probe) {
      const queries: Query[] = [
        { entity: "Invoice", where: `CustomerRef = ${quoted(probe.customerId)}`, orderBy: "Id", limit: MOST_INVOICES, beyond: "refuse" },
      ];
      if (probe.number !== undefined) {
        queries.push({ entity: "Invoice", where: `DocNumber = ${quoted(probe.number)}`, limit: 100, beyond: "refuse" });
      }
      const company = await context.company();
      const rows = (await context.queries.all(queries)).flat();
      const found = new Map<string, Invoice>();
      for (const row of rows) {
        const candidate = record(company, row, false);
        const ours = candidate.reference === probe.reference;
        if (ours || (probe.number !== undefined && candidate.number === probe.number)) found.set(candidate.id, candidate);
      }
      return [...found.values()];
    },

    async createInvoice(draft, key) {
      const { company, body } = await composed(context, (facts) => invoiceBody(draft, facts, options, null));
      return record(company, await sdk.write(body, key, (client, entity, done) => client.createInvoice(entity, done)), true);
    },

    /** Sparse: what finance people added to the invoice stays. Our mark in their note is exchanged, the note is not. */
    async updateInvoice(id, version, draft, key) {
      const raw = await readRawInvoice(context, id);
      if (raw === null) throw gone();
      const standing = understood(invoiceSchema, raw, false);
      if (version !== null && standing.SyncToken !== version) throw stale();
      const fields = fieldsSchema.parse(raw).CustomField ?? [];
      const note = standing.PrivateNote;
      const { company, body } = await composed(context, (facts) => invoiceBody(draft, facts, options, { note, fields }));
      const update = { ...body, Id: id, SyncToken: standing.SyncToken, sparse: true };
      return record(company, await sdk.write(update, key, (client, entity, done) => client.updateInvoice(entity, done)), true);
    },

    /** QuickBooks has no drafts: an invoice is a debt from the start. */
    async approveInvoice(id) {
      const standing = await readInvoice(id);
      if (!standing) throw gone();
      return standing;
    },

    /** Over the transport: the SDK's call carries neither a request id nor the content type this path asks for. */
    async sendInvoice(id, key) {
      const company = await context.company();
      const path = `/invoice/${encodeURIComponent(id)}/send`;
      const contentType = "application/octet-stream";
      const answer = await transport.json({ method: "POST", path, query: { requestid: key }, contentType, body: "", write: true });
      return record(company, understood(envelope, answer, true).Invoice, true);
    },

    async readInvoicePdf(id) {
      const pdf = await sdk.read((client, done) => client.getInvoicePdf(encodeURIComponent(id), done));
      return pdf as Uint8Array;
    },
  };
}

/** Over the transport: the SDK cannot ask for the payment link. null where QuickBooks has it no more. */
export async function readRawInvoice(context: Context, id: string): Promise<unknown> {
  const path = `/invoice/${encodeURIComponent(id)}`;
  const query: Record<string, string> = context.options.invoiceLink ? { include: "invoiceLink" } : {};
  try {
    const answer = await context.transport.json({ method: "GET", path, query, write: false });
    return understood(envelope, answer, false).Invoice;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

export function isGone(error: unknown): boolean {
  return error instanceof VendorError && error.details.code === "not-found";
}

function recordOf(context: Context, company: Company, wire: WireInvoice, payments: Allocation[]): Invoice {
  return invoiceRecord(wire, { homeCurrency: company.homeCurrency, options: context.options, payments });
}

/** The invoice names its payments without amounts; what each applied stands on the payment. */
async function paymentsOf(context: Context, wire: WireInvoice): Promise<Allocation[]> {
  const allocations = await linkedPayments(context, wire.LinkedTxn ?? []);
  return allocations.filter((each) => each.invoiceId === wire.Id);
}

function gone(): VendorError {
  return refuse("park", "not-found", "QuickBooks no longer has this invoice. Look at the deal again.");
}

function stale(): VendorError {
  return refuse("retry", "stale-version", "Somebody changed this invoice in QuickBooks in the meantime. It is read again first.");
}
