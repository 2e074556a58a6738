import { z } from "zod";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";

export const answerChange = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/change",
  id: "answerChange",
  summary: "Settle the difference between a deal and the invoice that was already sent",
  right: "settle",
  params: dealParams,
  body: z
    .strictObject({ answer: z.enum(["leave", "credit-and-reissue"]) })
    .meta({ id: "ChangeAnswer" }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params, body }) {
    await parts.flows.answerChange(caller.tenantId, params.dealId, body.answer, caller.by);
    return accepted;
  },
});
