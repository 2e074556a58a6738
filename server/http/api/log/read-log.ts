import { z } from "zod";
import * as audit from "../../../store/audit.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";
import { describe } from "./describe.ts";

const entrySchema = z
  .strictObject({
    seq: z.int().describe("Without gaps; each entry is chained to the one before"),
    at: z.iso.datetime(),
    kind: z.enum(["seen", "decided", "did", "asked", "changed"]),
    dealId: z.string().nullable(),
    sentence: z.string(),
    payload: z.unknown().describe("null where it is too large to come with others; ask for this entry alone with limit=1"),
  })
  .meta({ id: "LogEntry" });

/** hubspot.fetch takes answers of at most 1 MB; the rest of the answer needs some of it. */
const MOST_PAYLOAD_CHARACTERS = 400_000;

export const readLog = endpoint({
  method: "get",
  path: "/api/v1/log",
  id: "readLog",
  summary: "What Onebook saw, decided and did, and what people asked for",
  right: "see",
  query: z.strictObject({
    dealId: recordId.optional(),
    before: z.coerce.number().int().min(1).optional().describe("Only entries with a smaller seq"),
    text: z.string().trim().min(1).max(100).optional().describe("Somewhere in the payload, in any case"),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z.strictObject({
    entries: z.array(entrySchema),
    before: z.int().nullable().describe("Hand it back for the next page; null at the end"),
  }),
  statuses: { 200: "Newest first" },
  async handle({ parts, caller, query }) {
    const { dealId, before, text, limit } = query;
    const asked = {
      limit,
      ...(dealId === undefined ? {} : { dealId }),
      ...(before === undefined ? {} : { before }),
      ...(text === undefined ? {} : { text }),
    };
    const rows = await parts.store.tenant(caller.tenantId, (tx) => audit.read(tx, asked));
    const last = rows.length === limit ? (rows.at(-1)?.seq ?? null) : null;
    return { status: 200, json: { entries: showEntries(rows), before: last } };
  },
});

function showEntries(rows: audit.LoggedEntry[]): z.infer<typeof entrySchema>[] {
  let room = MOST_PAYLOAD_CHARACTERS;
  return rows.map(({ seq, at, kind, dealId, payload }) => {
    room -= JSON.stringify(payload).length;
    const fits = room >= 0 || rows.length === 1;
    return { seq, at: at.toISOString(), kind, dealId, sentence: describe({ kind, dealId, payload }), payload: fits ? payload : null };
  });
}
