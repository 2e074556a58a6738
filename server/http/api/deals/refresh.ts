import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";

export const refreshDeal = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/refresh",
  id: "refreshDeal",
  summary: "Read the deal and its invoices anew",
  right: "see",
  params: dealParams,
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params }) {
    await parts.flows.refresh(caller.tenantId, params.dealId, caller.by);
    return accepted;
  },
});
