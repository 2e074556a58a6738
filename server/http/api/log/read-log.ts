import { z } from "zod";
import { addDays, startOfDay } from "../../../domain/calendar.ts";
import { instantOf } from "../../../platform/clock.ts";
import * as audit from "../../../store/audit.ts";
import type { TenantTx } from "../../../store/index.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";
import { saidSchema, showSaid } from "../reason.ts";
import { describe, reasonsOf } from "./describe.ts";
import { LINES, lineText, type LineKey } from "./lines.ts";

const KEYS = Object.keys(LINES) as [LineKey, ...LineKey[]];

const kindSchema = z.enum(["seen", "decided", "did", "asked", "changed"]);

const entrySchema = z
  .strictObject({
    seq: z.int().describe("Without gaps; each entry is chained to the one before"),
    at: z.iso.datetime(),
    kind: kindSchema,
    dealId: z.string().nullable(),
    by: z.string().nullable().describe("Who asked; null for what Onebook did by itself"),
    sentence: z.string(),
    line: z
      .strictObject({
        key: z.enum(KEYS).describe("Which sentence it is"),
        values: z.record(z.string(), z.string()).describe("What stands in its gaps"),
        reasons: z.array(saidSchema).describe("The reasons it speaks of; empty where they are kept as English only"),
      })
      .describe("The same sentence as data"),
    payload: z.unknown().describe("null where it is too large to come with others; ask for this entry alone with limit=1"),
  })
  .meta({ id: "LogEntry" });

const day = z.iso.date("Not a day such as 2026-11-23");

const querySchema = z.strictObject({
  q: z.string().trim().min(1).max(100).optional().describe("Somewhere in the payload, in any case"),
  kind: kindSchema.optional(),
  person: z.string().min(1).max(254).optional().describe("Exactly as the answer lists them under people"),
  dealId: recordId.optional(),
  from: day.optional().describe("The first day, in the account's time zone"),
  to: day.optional().describe("The last day, included"),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().describe("Only entries with a smaller seq"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
type Query = z.output<typeof querySchema>;

/** hubspot.fetch takes answers of at most 1 MB; the rest of the answer needs some of it. */
const MOST_PAYLOAD_CHARACTERS = 400_000;
/** Words are looked for in so many entries at a time: no index helps there. */
const SEARCHED_AT_ONCE = 20_000;

export const readLog = endpoint({
  method: "get",
  path: "/api/v1/log",
  id: "readLog",
  summary: "What Onebook saw, decided and did, and what people asked for",
  right: "see",
  description: "With q, 20,000 entries are searched at a time: a page may be short or empty while there is more before it.",
  query: querySchema,
  answer: z
    .strictObject({
      entries: z.array(entrySchema),
      before: z.int().nullable().describe("Hand it back for the next page; null at the end"),
      people: z.array(z.string()).describe("Everyone who ever asked for something; at most 100"),
    })
    .meta({ id: "LogPage" }),
  statuses: { 200: "Newest first" },
  async handle({ parts, caller, query }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const notBelow = query.q === undefined ? 1 : Math.max(1, (query.before ?? (await audit.lastSeq(tx)) + 1) - SEARCHED_AT_ONCE);
      const rows = await audit.read(tx, { ...(await soughtBy(tx, query)), notBelow });
      const last = rows.length === query.limit ? rows.at(-1)?.seq : notBelow;
      return { entries: showEntries(rows), before: last === undefined || last <= 1 ? null : last, people: await audit.people(tx) };
    });
    return { status: 200, json };
  },
});

/** Days are the account's; what was not asked for is left out. */
async function soughtBy(tx: TenantTx, { q, kind, person, dealId, from, to, before, limit }: Query): Promise<audit.Sought> {
  const { timeZone } = await tenants.get(tx);
  const asked = {
    text: q,
    kind,
    by: person,
    dealId,
    before,
    since: from === undefined ? undefined : instantOf(startOfDay(timeZone, from)),
    until: to === undefined ? undefined : instantOf(startOfDay(timeZone, addDays(to, 1))),
  };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return { ...given, limit };
}

function showEntries(rows: audit.LoggedEntry[]): z.infer<typeof entrySchema>[] {
  let room = MOST_PAYLOAD_CHARACTERS;
  return rows.map(({ seq, at, kind, dealId, payload }) => {
    room -= JSON.stringify(payload).length;
    const fits = room >= 0 || rows.length === 1;
    const entry = { kind, dealId, payload };
    const line = describe(entry);
    const reasons = reasonsOf(entry).flatMap((said) => showSaid(said) ?? []);
    return { seq, at: at.toISOString(), kind, dealId, by: byOf(payload), sentence: lineText(line), line: { ...line, reasons }, payload: fits ? payload : null };
  });
}

const byOf = (payload: object): string | null => {
  const by = "by" in payload ? payload.by : null;
  return typeof by === "string" ? by : null;
};
