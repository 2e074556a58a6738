import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const skipReminder = endpoint({
  method: "post",
  path: "/api/v1/reminders/{reminderId}/skip",
  id: "skipReminder",
  summary: "Decide against a drafted reminder; it counts as an attempt",
  right: "settle",
  params: z.strictObject({ reminderId: ownId }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; the list shows what came of it" },
  async handle({ parts, caller, params }) {
    await parts.flows.skipReminder(caller.tenantId, params.reminderId, caller.by);
    return accepted;
  },
});
