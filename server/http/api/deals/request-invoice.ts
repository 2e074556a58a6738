import { acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";
import { invoiceOptions, requireRightsFor } from "./invoice-options.ts";

/** The button. Pressing it twice is one request; where an invoice stands it says so and does nothing. */
export const requestInvoice = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/invoice",
  id: "requestInvoice",
  summary: "Ask for the deal's invoice",
  right: "create-invoices",
  params: dealParams,
  body: invoiceOptions,
  answer: acknowledgementSchema,
  statuses: { ...LOOK_FOLLOWS, 200: "An invoice stands already; nothing was asked for" },
  async handle({ parts, caller, params, body }) {
    requireRightsFor(caller, body);
    const json = await parts.flows.requestInvoice(caller.tenantId, params.dealId, body, caller.by);
    return { status: json.accepted ? 202 : 200, json };
  },
});
