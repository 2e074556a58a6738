import { z } from "zod";
import type { InvoiceDraft } from "../../domain/drafts.ts";
import type { Invoice } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import type { VendorError } from "../vendor-error.ts";
import { composed, type Company } from "./company.ts";
import type { Context } from "./context.ts";
import { afterWrite, refuse } from "./errors.ts";
import { invoiceBody, type Standing } from "./invoice-draft.ts";
import { envelope, gone, readRawInvoice, recordOf } from "./invoice-reads.ts";
import { invoice as invoiceSchema, understood } from "./wire.ts";

const fieldsSchema = z.object({ CustomField: z.array(z.record(z.string(), z.unknown())).nullish() });

export function createInvoiceWrites(context: Context): Pick<Erp, "createInvoice" | "updateInvoice" | "sendInvoice"> {
  const { sdk, transport, options } = context;

  /** The company is known before anything is sent: a failing read after a write would hide that the write stands. */
  function record(company: Company, raw: unknown): Invoice {
    return afterWrite(() => recordOf(context, company, understood(invoiceSchema, raw, true), []));
  }

  async function bodyOf(draft: InvoiceDraft, standing: Standing | null) {
    const rates = draft.taxMode === "inclusive" ? await context.saleRates() : null;
    return composed(context, (company) => invoiceBody(draft, { company, options, rates, standing }));
  }

  return {
    async createInvoice(draft, key) {
      const { company, body } = await bodyOf(draft, null);
      const answer = await sdk.write(body, key, (client, entity, done) => client.createInvoice(entity, done));
      return record(company, answer);
    },

    /** Sparse: what finance people added to the invoice stays. Our mark in their note is exchanged, the note is not. */
    async updateInvoice(id, version, draft, key) {
      const raw = await readRawInvoice(context, id);
      if (raw === null) throw gone();
      const standing = understood(invoiceSchema, raw, false);
      if (version !== null && standing.SyncToken !== version) throw stale();
      const fields = fieldsSchema.parse(raw).CustomField ?? [];
      const note = standing.PrivateNote;
      const { company, body } = await bodyOf(draft, { note, fields });
      const update = { ...body, Id: id, SyncToken: standing.SyncToken, sparse: true };
      const answer = await sdk.write(update, key, (client, entity, done) => client.updateInvoice(entity, done));
      return record(company, answer);
    },

    /** Over the transport: the SDK's call carries neither a request id nor the content type this path asks for. */
    async sendInvoice(id, key) {
      const company = await context.company();
      const path = `/invoice/${encodeURIComponent(id)}/send`;
      const contentType = "application/octet-stream";
      const answer = await transport.json({
        method: "POST",
        path,
        query: { requestid: key },
        contentType,
        body: "",
        write: true,
      });
      return record(company, understood(envelope, answer, true).Invoice);
    },
  };
}

function stale(): VendorError {
  return refuse(
    "retry",
    "stale-version",
    "Somebody changed this invoice in QuickBooks in the meantime. It is read again first.",
  );
}
