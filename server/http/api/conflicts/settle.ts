import { z } from "zod";
import { acknowledgementSchema, accepted } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";

export const settleConflict = endpoint({
  method: "post",
  path: "/api/v1/conflicts/{conflictId}/settle",
  id: "settleConflict",
  summary: "Decide which system's value of a customer's field counts, or that both may stand",
  right: "settle",
  params: z.strictObject({ conflictId: ownId }),
  body: z.strictObject({ take: z.enum(["crm", "erp", "both"]).describe("both: each system keeps its own") }).meta({ id: "ConflictDecision" }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; Onebook writes the value to the other system, and shows the conflict again where that is refused" },
  async handle({ parts, caller, params, body }) {
    await parts.flows.settleConflict(caller.tenantId, params.conflictId, body.take, caller.by);
    return accepted;
  },
});
