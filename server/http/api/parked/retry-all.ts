import { z } from "zod";
import { endpoint } from "../../endpoint.ts";

export const retryAllParked = endpoint({
  method: "post",
  path: "/api/v1/parked/retry",
  id: "retryAllParked",
  summary: "Look again at up to 100 deals that wait for the same reason, longest first",
  right: "settle",
  description: "Asking again within a minute, while it runs, changes nothing. GET /api/v1/parked tells how far it is.",
  body: z.strictObject({ reason: z.string().regex(/^[a-z-]{1,40}$/, "Not the code of a reason") }).meta({ id: "RetryAll" }),
  answer: z.strictObject({ deals: z.int().describe("How many deals are looked at again") }).meta({ id: "RetryAllBegun" }),
  statuses: { 202: "Recorded; Onebook looks at each of these deals again" },
  async handle({ parts, caller, body }) {
    return { status: 202, json: { deals: await parts.flows.retryAllParked(caller.tenantId, body.reason, caller.by) } };
  },
});
