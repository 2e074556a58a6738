import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const releaseReminder = endpoint({
  method: "post",
  path: "/api/v1/reminders/{reminderId}/release",
  id: "releaseReminder",
  summary: "Send a drafted reminder",
  right: "settle",
  params: z.strictObject({ reminderId: ownId }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; the list shows what came of it" },
  async handle({ parts, caller, params }) {
    await parts.flows.releaseReminder(caller.tenantId, params.reminderId, caller.by);
    return accepted;
  },
});
