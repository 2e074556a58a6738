import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const liftReminderHold = endpoint({
  method: "post",
  path: "/api/v1/reminders/{reminderId}/lift",
  id: "liftReminderHold",
  summary: "Remind a customer again who was left alone",
  right: "settle",
  params: z.strictObject({ reminderId: ownId }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; the list shows what came of it" },
  async handle({ parts, caller, params }) {
    await parts.flows.liftReminderHold(caller.tenantId, params.reminderId, caller.by);
    return accepted;
  },
});
