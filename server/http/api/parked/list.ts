import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { instantOf } from "../../../platform/clock.ts";
import * as retryBatches from "../../../store/retry-batches.ts";
import * as tenants from "../../../store/tenants.ts";
import * as waiting from "../../../store/waiting.ts";
import { endpoint } from "../../endpoint.ts";
import { after, cursorAfter, cursorSchema } from "./cursor.ts";
import { RETRY_SHOWN_MS, reasonCountSchema, retryingSchema, showRetrying, showWaiting, waitingSchema } from "./waiting-schema.ts";

export const listParked = endpoint({
  method: "get",
  path: "/api/v1/parked",
  id: "listParked",
  summary: "Everything that waits for a person, page by page",
  right: "see",
  query: z.strictObject({
    q: z.string().trim().min(1).max(100).optional().describe("Somewhere in the sentence or in the deal's or customer's name, in any case"),
    reason: z.string().regex(/^[a-z-]{1,40}$/, "Not the code of a reason").optional(),
    cursor: cursorSchema.optional().describe("From the answer before, for the page behind it"),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z
    .strictObject({
      parked: z.array(waitingSchema),
      cursor: z.string().nullable().describe("Hand it back for the next page; null at the end"),
      total: z.int().describe("How many were found on all pages"),
      reasons: z.array(reasonCountSchema).describe("Everything that waits, by reason, most first"),
      retrying: z.array(retryingSchema).describe("Retries of everything for one reason that are under way"),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "WaitingPage" }),
  statuses: { 200: "Oldest first" },
  async handle({ parts, caller, query }) {
    const sought = { code: query.reason ?? null, text: query.q ?? null };
    const now = parts.clock.now();
    const found = await parts.store.tenant(caller.tenantId, async (tx) => ({
      tenant: await tenants.get(tx),
      rows: await waiting.page(tx, { ...sought, after: query.cursor === undefined ? null : after(query.cursor), limit: query.limit }),
      total: await waiting.count(tx, sought),
      reasons: await waiting.countByReason(tx),
      retrying: await retryBatches.underWay(tx, instantOf(now - RETRY_SHOWN_MS)),
    }));
    const last = found.rows.length === query.limit ? found.rows.at(-1) : undefined;
    return {
      status: 200,
      json: {
        parked: found.rows.map((row) => showWaiting(row, found.tenant, now)),
        cursor: last === undefined ? null : cursorAfter(last),
        total: found.total,
        reasons: found.reasons,
        retrying: found.retrying.map(showRetrying),
        rights: [...caller.rights],
      },
    };
  },
});
