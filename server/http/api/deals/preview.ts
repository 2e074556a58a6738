import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";
import { previewSchema } from "./preview-schema.ts";
import { showPreview } from "./show-preview.ts";

export const previewInvoice = endpoint({
  method: "get",
  path: "/api/v1/deals/{dealId}/preview",
  id: "previewInvoice",
  summary: "What Create invoice would do",
  right: "see",
  description: "Asks HubSpot and the ERP at the time of the call and writes nothing. Tax is the ERP's to add, so amounts are before it.",
  params: dealParams,
  answer: previewSchema,
  statuses: { 200: "The invoice as it would be made, and what stands in its way" },
  async handle({ parts, caller, params }) {
    const found = await parts.flows.preview(caller.tenantId, params.dealId);
    return { status: 200, json: showPreview(found) };
  },
});
