import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const reverseJournal = endpoint({
  method: "post",
  path: "/api/v1/journals/{journalId}/reverse",
  id: "reverseJournal",
  summary: "Reverse a posted journal entry by one with the sides exchanged",
  right: "settle",
  params: z.strictObject({ journalId: ownId }),
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; Onebook sees to it, and the list shows what came of it" },
  async handle({ parts, caller, params }) {
    await parts.flows.reverseJournal(caller.tenantId, params.journalId, caller.by);
    return accepted;
  },
});
