import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const leaveOutJournal = endpoint({
  method: "post",
  path: "/api/v1/journals/{journalId}/leave-out",
  id: "leaveOutJournal",
  summary: "Leave a drafted journal entry out: its amounts come with the next month's",
  right: "settle",
  params: z.strictObject({ journalId: ownId }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; Onebook sees to it, and the list shows what came of it" },
  async handle({ parts, caller, params }) {
    await parts.flows.leaveOutJournal(caller.tenantId, params.journalId, caller.by);
    return accepted;
  },
});
