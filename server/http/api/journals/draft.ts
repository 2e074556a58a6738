import { endpoint } from "../../endpoint.ts";
import { accepted, acknowledgementSchema } from "../acknowledgement.ts";

export const draftJournals = endpoint({
  method: "post",
  path: "/api/v1/journals/draft",
  id: "draftJournals",
  summary: "See to the journal entries of recognised revenue now, with accounts and lock dates read anew",
  right: "settle",
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; the list shows what came of it" },
  async handle({ parts, caller }) {
    await parts.flows.draftJournals(caller.tenantId, caller.by);
    return accepted;
  },
});
