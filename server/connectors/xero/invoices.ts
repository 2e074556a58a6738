import { z } from "zod";
import type { Invoice as SdkInvoice } from "xero-node/dist/gen/model/accounting/invoice.js";
import type { Invoice } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import type { VendorError } from "../vendor-error.ts";
import type { Context } from "./context.ts";
import { nonsense, refuse, standing } from "./errors.ts";
import { invoiceBody } from "./invoice-draft.ts";
import { invoiceRecord } from "./invoice-record.ts";
import type { OrganisationFacts } from "./organisation-facts.ts";
import { allPages } from "./pages.ts";
import { referenceIn } from "./reference.ts";
import { orNull, type Answer } from "./transport.ts";
import { invoice as invoiceSchema, oneOf, writtenOne, type WireInvoice } from "./wire.ts";
import { quoted } from "./where.ts";

/** Invoices that begin with one reference: a few revisions and instalments of one deal. */
const MOST_FOUND = 200;
export const UNIT_DECIMALS = 4;

type InvoicePart = Pick<
  Erp,
  "readInvoice" | "findInvoices" | "createInvoice" | "updateInvoice" | "approveInvoice" | "sendInvoice" | "readInvoicePdf" | "payLink"
>;

const onlineInvoices = z.object({ OnlineInvoices: z.array(z.object({ OnlineInvoiceUrl: z.url({ protocol: /^https?$/ }) })) });

export function createInvoices(context: Context): InvoicePart {
  const { sdk, options } = context;

  const record = (wire: WireInvoice, facts: OrganisationFacts, payLink: string | null = null): Invoice =>
    invoiceRecord(wire, { facts, options }, payLink);

  /** What is known of the organisation is fetched first: once a write is done, nothing else may fail. */
  async function written(call: (facts: OrganisationFacts) => Promise<Answer>): Promise<Invoice> {
    const facts = await context.facts();
    return record(writtenOne(await call(facts), "Invoices", invoiceSchema), facts);
  }

  const change = (id: string, body: (facts: OrganisationFacts) => SdkInvoice, key: string): Promise<Invoice> =>
    written((facts) => {
      const invoices = [{ ...body(facts), invoiceID: id }];
      return sdk.write(key, (api, tenant) => api.updateInvoice(tenant, id, { invoices }, UNIT_DECIMALS, key));
    });

  async function readInvoice(id: string): Promise<Invoice | null> {
    const wire = await readWireInvoice(context, id);
    // A bill that we owe is an invoice to Xero, but none to us.
    if (wire === null || wire.Type !== "ACCREC") return null;
    const payLink = options.payLink && wire.Status === "AUTHORISED" ? await payLinkOf(context, id) : null;
    return record(wire, await context.facts(), payLink);
  }

  /** The mail has left: whatever fails from here on, it must not be taken for unsent. */
  async function afterMail(id: string, key: string): Promise<Invoice> {
    const sent = await readInvoice(id);
    if (sent === null) throw nonsense(true, "Xero mailed an invoice that it no longer shows.");
    return sent.sent ? sent : change(id, () => ({ sentToContact: true }), `${key}-sent`);
  }

  return {
    readInvoice,

    async findInvoices({ reference, number }) {
      const facts = await context.facts();
      const found = await withReference(context, reference);
      const named = number === undefined ? [] : await invoicesWhere(context, `Type=="ACCREC" AND InvoiceNumber==${quoted(number)}`);
      const all = new Map([...found, ...named].map((wire) => [wire.InvoiceID, wire]));
      return [...all.values()].map((wire) => record(wire, facts));
    },

    /** PUT only ever creates; POST would change an existing invoice of the same number. */
    createInvoice: (draft, key) =>
      written((facts) => {
        const invoices = [invoiceBody(draft, facts, options)];
        return sdk.write(key, (api, tenant) => api.createInvoices(tenant, { invoices }, true, UNIT_DECIMALS, key));
      }),

    /** Xero has no lock of its own, so the time of the last change is compared just before: one call more. */
    async updateInvoice(id, version, draft, key) {
      const current = version === null ? null : await readWireInvoice(context, id);
      if (current && current.UpdatedDateUTC !== version) throw staleVersion();
      return change(id, (facts) => invoiceBody(draft, facts, options), key);
    },

    approveInvoice: (id, _version, key) => change(id, () => status("AUTHORISED"), key),

    /**
     * To the contact's own address: Xero takes none of ours. The mail is answered with nothing, so the invoice is read;
     * where Xero has not marked it as sent, it is told to.
     */
    async sendInvoice(id, key) {
      await sdk.write(key, (api, tenant) => api.emailInvoice(tenant, id, {}, key));
      return standing(afterMail(id, key));
    },

    payLink: (id) => payLinkOf(context, id),

    readInvoicePdf: (id) => sdk.pdf((api, tenant) => api.getInvoiceAsPdf(tenant, id)),
  };
}

export async function readWireInvoice({ sdk }: Context, id: string): Promise<WireInvoice | null> {
  const answer = await orNull(sdk.read((api, tenant) => api.getInvoice(tenant, id, UNIT_DECIMALS)));
  return answer && oneOf(answer, "Invoices", invoiceSchema);
}

/** StartsWith finds longer references too, and other people's; each is compared. */
async function withReference(context: Context, reference: string): Promise<WireInvoice[]> {
  const condition = `Type=="ACCREC" AND Reference!=null AND Reference.StartsWith(${quoted(reference)})`;
  return (await invoicesWhere(context, condition)).filter((wire) => referenceIn(wire.Reference) === reference);
}

/** With `page`, because without it lists leave the lines out. */
function invoicesWhere({ sdk }: Context, where: string): Promise<WireInvoice[]> {
  const ask = (page: number, size: number) =>
    sdk.read((api, tenant) =>
      api.getInvoices(
        tenant,
        undefined,
        where,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        page,
        undefined,
        undefined,
        UNIT_DECIMALS,
        undefined,
        size,
      ),
    );
  return allPages({ name: "Invoices", schema: invoiceSchema, ask }, MOST_FOUND);
}

async function payLinkOf({ sdk }: Context, id: string): Promise<string | null> {
  const answer = await orNull(sdk.read((api, tenant) => api.getOnlineInvoice(tenant, id)));
  const parsed = onlineInvoices.safeParse(answer?.body);
  return parsed.success ? (parsed.data.OnlineInvoices[0]?.OnlineInvoiceUrl ?? null) : null;
}

const status = (word: "AUTHORISED"): SdkInvoice => ({ status: word }) as unknown as SdkInvoice;

function staleVersion(): VendorError {
  return refuse("retry", "stale-version", "Somebody changed this invoice in Xero in the meantime. It is read again before anything else is done.");
}
