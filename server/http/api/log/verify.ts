import { z } from "zod";
import * as audit from "../../../store/audit.ts";
import { endpoint } from "../../endpoint.ts";

/** As many as are checked well within the time a card waits for an answer. */
const CHECKED_AT_ONCE = 5_000;

export const verifyLog = endpoint({
  method: "get",
  path: "/api/v1/log/verify",
  id: "verifyLog",
  summary: "Check part of the log's chain: whether an entry was altered or removed",
  right: "see",
  description: "Checks 5,000 entries; ask again from checkedTo + 1 until it is last. Entries cut off at the very end leave no trace in the chain.",
  query: z.strictObject({ from: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).default(1).describe("A seq; what is before it has been checked") }),
  answer: z
    .strictObject({
      checkedTo: z.int().describe("A seq; 0 where the log is empty"),
      last: z.int().describe("The newest seq"),
      brokenAt: z.int().nullable().describe("The first entry that does not fit; null where all that were checked do"),
    })
    .meta({ id: "LogCheck" }),
  statuses: { 200: "Checked as far as checkedTo" },
  async handle({ parts, caller, query: { from } }) {
    return parts.store.tenant(caller.tenantId, async (tx) => {
      const last = await audit.lastSeq(tx);
      const to = Math.min(from + CHECKED_AT_ONCE - 1, last);
      const brokenAt = to < from ? null : await audit.firstBrokenEntry(tx, { from, to });
      return { status: 200, json: { checkedTo: to, last, brokenAt } };
    });
  },
});
