import { z } from "zod";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams, ownId, recordId } from "../../ids.ts";
import { requireOwnConnection } from "../own-connection.ts";

export const linkInvoice = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/link-invoice",
  id: "linkInvoice",
  summary: "Make an invoice that was written by hand the deal's own",
  right: "settle",
  params: dealParams,
  body: z.strictObject({ connectionId: ownId, invoiceId: recordId }).meta({ id: "InvoiceToLink" }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params, body }) {
    await requireOwnConnection(parts, caller, body.connectionId);
    await parts.flows.linkInvoice(caller.tenantId, params.dealId, body, caller.by);
    return accepted;
  },
});
