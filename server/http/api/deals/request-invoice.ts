import { z } from "zod";
import { acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";

export const invoiceOptions = z
  .strictObject({
    deliver: z.enum(["draft", "approved", "sent"]).optional().describe("Instead of the tenant's own setting"),
    invoiceDate: z.iso.date().optional(),
    dueDate: z.iso.date().optional(),
    memo: z.string().max(1000).optional(),
    poNumber: z.string().max(100).optional(),
    email: z.email().max(254).optional().describe("Instead of the billing contact's"),
  })
  .refine(({ invoiceDate, dueDate }) => invoiceDate === undefined || dueDate === undefined || dueDate >= invoiceDate, {
    path: ["dueDate"],
    message: "Must not be before the invoice date",
  })
  .meta({ id: "InvoiceOptions" });

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
    const json = await parts.flows.requestInvoice(caller.tenantId, params.dealId, body, caller.by);
    return { status: json.accepted ? 202 : 200, json };
  },
});
