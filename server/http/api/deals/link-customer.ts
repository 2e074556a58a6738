import { z } from "zod";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams, recordId } from "../../ids.ts";

export const linkCustomer = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/link-customer",
  id: "linkCustomer",
  summary: "Say which customer of the ERP the deal's customer is, for all of their deals",
  right: "settle",
  params: dealParams,
  body: z.strictObject({ customerId: recordId }).meta({ id: "CustomerToLink" }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params, body }) {
    await parts.flows.linkCustomer(caller.tenantId, params.dealId, body, caller.by);
    return accepted;
  },
});
