import { z } from "zod";
import type { Allocation, Invoice } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import type { VendorError } from "../vendor-error.ts";
import type { Company } from "./company.ts";
import type { Context } from "./context.ts";
import { isGone, refuse } from "./errors.ts";
import { invoiceRecord } from "./invoice-record.ts";
import { linkedPayments } from "./linked-payments.ts";
import { quoted, type Query } from "./query.ts";
import { customField, referenceIn } from "./reference.ts";
import { invoice as invoiceSchema, understood, type WireInvoice } from "./wire.ts";

/** One customer's invoices that are searched for our reference, at most. */
const MOST_INVOICES = 10_000;
/** An odd invoice of years ago must not keep us from finding ours, so only what tells them apart is looked at first. */
const invoiceMarks = z.object({
  Id: z.string(),
  DocNumber: z.string().nullish(),
  PrivateNote: z.string().nullish(),
  CustomField: z.array(customField).nullish(),
});
const invoiceLink = z.object({ InvoiceLink: z.string().nullish() });
export const envelope = z.object({ Invoice: z.unknown() });

type InvoiceReads = Pick<Erp, "readInvoice" | "findInvoices" | "approveInvoice" | "readInvoicePdf" | "payLink">;

export function createInvoiceReads(context: Context): InvoiceReads {
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
        {
          entity: "Invoice",
          where: `CustomerRef = ${quoted(probe.customerId)}`,
          orderBy: "Id",
          limit: MOST_INVOICES,
          beyond: "refuse",
        },
      ];
      if (probe.number !== undefined) {
        queries.push({ entity: "Invoice", where: `DocNumber = ${quoted(probe.number)}`, limit: 100, beyond: "refuse" });
      }
      const company = await context.company();
      const rows = (await context.queries.all(queries)).flat();
      const found = new Map<string, Invoice>();
      for (const row of rows) {
        const marks = understood(invoiceMarks, row, false);
        const ours = referenceIn(marks, context.options.referenceField) === probe.reference;
        const sameNumber = probe.number !== undefined && marks.DocNumber === probe.number;
        if (!ours && !sameNumber) continue;
        found.set(marks.Id, recordOf(context, company, understood(invoiceSchema, row, false), []));
      }
      return [...found.values()];
    },

    /** QuickBooks has no drafts: an invoice is a debt from the start. */
    async approveInvoice(id) {
      const standing = await readInvoice(id);
      if (!standing) throw gone();
      return standing;
    },

    /** Intuit makes one only where the company takes online payments and the invoice has an e-mail address. */
    async payLink(id) {
      const raw = await readRawInvoice(context, id, true);
      return raw === null ? null : (understood(invoiceLink, raw, false).InvoiceLink ?? null);
    },

    async readInvoicePdf(id) {
      const pdf = await context.sdk.read((client, done) => client.getInvoicePdf(encodeURIComponent(id), done));
      return pdf as Uint8Array;
    },
  };
}

/** Over the transport: the SDK cannot ask for the payment link. null where QuickBooks has it no more. */
export async function readRawInvoice(context: Context, id: string, withLink = context.options.invoiceLink): Promise<unknown> {
  const path = `/invoice/${encodeURIComponent(id)}`;
  const query: Record<string, string> = withLink ? { include: "invoiceLink" } : {};
  try {
    const answer = await context.transport.json({ method: "GET", path, query, write: false });
    return understood(envelope, answer, false).Invoice;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

export function recordOf(context: Context, company: Company, wire: WireInvoice, payments: Allocation[]): Invoice {
  return invoiceRecord(wire, { homeCurrency: company.homeCurrency, options: context.options, payments });
}

/** The invoice names its payments without amounts; what each applied stands on the payment. */
async function paymentsOf(context: Context, wire: WireInvoice): Promise<Allocation[]> {
  const allocations = await linkedPayments(context, wire.LinkedTxn ?? []);
  return allocations.filter((each) => each.invoiceId === wire.Id);
}

export function gone(): VendorError {
  return refuse("park", "not-found", "QuickBooks no longer has this invoice. Look at the deal again.");
}
