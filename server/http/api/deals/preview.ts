import { connectorOf } from "../../../flows/connections/registry.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";
import type { AppParts } from "../../parts.ts";
import { invoiceOptions, requireRightsFor } from "./invoice-options.ts";
import { previewSchema } from "./preview-schema.ts";
import { showPreview } from "./show-preview.ts";

const description = "Asks HubSpot and the ERP at the time of the call and writes nothing. Tax is the ERP's to add, so amounts are before it.";
const statuses = { 200: "The invoice as it would be made, and what stands in its way" };

/** With what was asked for last, if anything was. */
export const previewInvoice = endpoint({
  method: "get",
  path: "/api/v1/deals/{dealId}/preview",
  id: "previewInvoice",
  summary: "What Create invoice would do",
  right: "see",
  description,
  params: dealParams,
  answer: previewSchema,
  statuses,
  async handle({ parts, caller, params }) {
    const found = await parts.flows.preview(caller.tenantId, params.dealId, { options: null });
    return { status: 200, json: showPreview(found, labelIn(parts)) };
  },
});

/** A POST because it has a body; like the other, it writes nothing. */
export const previewWithOptions = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/preview",
  id: "previewWithOptions",
  summary: "What Create invoice would do with these changes",
  right: "create-invoices",
  description,
  params: dealParams,
  body: invoiceOptions,
  answer: previewSchema,
  statuses,
  async handle({ parts, caller, params, body }) {
    requireRightsFor(caller, body);
    const found = await parts.flows.preview(caller.tenantId, params.dealId, { options: body });
    return { status: 200, json: showPreview(found, labelIn(parts)) };
  },
});

/** What people call a system. */
export const labelIn =
  ({ connectors }: AppParts) =>
  (system: string): string =>
    connectorOf(connectors, system)?.label ?? system;
