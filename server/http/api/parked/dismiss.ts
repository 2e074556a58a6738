import { z } from "zod";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";

export const dismissParked = endpoint({
  method: "post",
  path: "/api/v1/parked/{parkedId}/dismiss",
  id: "dismissParked",
  summary: "Take it off the list with a comment; it comes back when a later look finds the same",
  right: "settle",
  params: z.strictObject({ parkedId: ownId }),
  body: z.strictObject({ comment: z.string().trim().min(1).max(1000) }).meta({ id: "Dismissal" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params, body }) {
    await parts.flows.dismissParked(caller.tenantId, params.parkedId, body.comment, caller.by);
    return done;
  },
});
