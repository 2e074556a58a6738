import { z } from "zod";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";

export const retryParked = endpoint({
  method: "post",
  path: "/api/v1/parked/{parkedId}/retry",
  id: "retryParked",
  summary: "Look again at what waits for a person",
  right: "settle",
  params: z.strictObject({ parkedId: ownId }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, params }) {
    await parts.flows.retryParked(caller.tenantId, params.parkedId, caller.by);
    return accepted;
  },
});
