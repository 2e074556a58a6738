import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const holdReminder = endpoint({
  method: "post",
  path: "/api/v1/reminders/{reminderId}/hold",
  id: "holdReminder",
  summary: "Leave a customer alone who disputes what is overdue, or has promised to pay",
  right: "settle",
  params: z.strictObject({ reminderId: ownId }),
  body: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("dispute").describe("Until a person lifts it") }),
      z.strictObject({ kind: z.literal("promise"), days: z.int().min(1).max(90).describe("From today on") }),
    ])
    .meta({ id: "ReminderHold" }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; a draft of this customer's is withdrawn" },
  async handle({ parts, caller, params, body }) {
    await parts.flows.holdReminder(caller.tenantId, params.reminderId, body.kind === "promise" ? body.days : null, caller.by);
    return accepted;
  },
});
