import { z } from "zod";
import { ASKED_AT_ONCE } from "../../../flows/bulk-requests.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";

/** One press for many deals. Sending it again changes nothing: open requests and standing invoices stay as they are. */
export const requestInvoices = endpoint({
  method: "post",
  path: "/api/v1/deals/invoices",
  id: "requestInvoices",
  summary: "Ask for the invoices of up to 100 deals",
  right: "create-invoices",
  description: "Each with the account's own settings. GET on the same address tells how far each of them is.",
  body: z
    .strictObject({ dealIds: z.array(recordId).min(1).max(ASKED_AT_ONCE, `At most ${ASKED_AT_ONCE} deals at once`) })
    .meta({ id: "BulkRequest" }),
  answer: z
    .strictObject({
      deals: z.array(
        z.strictObject({ dealId: z.string(), accepted: z.boolean(), why: z.string().nullable().describe("A sentence where it was not accepted") }),
      ),
    })
    .meta({ id: "BulkRequested" }),
  statuses: { 202: "Recorded for all that were accepted; a look at each of them follows" },
  async handle({ parts, caller, body }) {
    return { status: 202, json: { deals: await parts.flows.requestInvoices(caller.tenantId, body.dealIds, caller.by) } };
  },
});
