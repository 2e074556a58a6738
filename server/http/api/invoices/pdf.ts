import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId, recordId } from "../../ids.ts";
import { requireInvoiceOfDeal } from "./invoice-of-deal.ts";

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
    await requireInvoiceOfDeal(parts, caller.tenantId, params);
    const pdf = await parts.flows.invoicePdf(caller.tenantId, connectionId, invoiceId);
    return { status: 200, pdf, name: `invoice-${invoiceId}.pdf` };
  },
});
