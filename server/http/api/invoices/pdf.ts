import { z } from "zod";
import * as links from "../../../store/links.ts";
import { endpoint } from "../../endpoint.ts";
import { notFound } from "../../http-problem.ts";
import { ownId, recordId } from "../../ids.ts";

/** Only of invoices that belong to a deal: whoever may see a deal need not see the whole ledger. */
export const invoicePdf = endpoint({
  method: "get",
  path: "/api/v1/invoices/{connectionId}/{invoiceId}/pdf",
  id: "invoicePdf",
  summary: "The invoice as the ERP prints it",
  right: "see",
  params: z.strictObject({ connectionId: ownId, invoiceId: recordId }),
  answer: "pdf",
  statuses: { 200: "The document" },
  async handle({ parts, caller, params }) {
    const { connectionId, invoiceId } = params;
    const deals = await parts.store.tenant(caller.tenantId, (tx) => links.dealsOf(tx, connectionId, [invoiceId]));
    if (deals.length === 0) throw notFound("such invoice on any deal");
    const pdf = await parts.flows.invoicePdf(caller.tenantId, connectionId, invoiceId);
    return { status: 200, pdf, name: `invoice-${invoiceId}.pdf` };
  },
});
