import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import type { Instant } from "../../domain/records.ts";
import type { Erp, ErpChange, ErpChanges } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import type { Context } from "./context.ts";
import { nonsense, refuse } from "./errors.ts";
import { listOf } from "./lists.ts";
import { quoted } from "./query.ts";
import { epochOf, instantFrom } from "./times.ts";
import { tellerOf, type Row } from "./told.ts";
import { isTooLarge } from "./transport.ts";

/** What is watched, by QuickBooks' name. */
export const WATCHED: Record<string, ErpChange["entity"]> = {
  Invoice: "invoice",
  Payment: "payment",
  CreditMemo: "credit-note",
  SalesReceipt: "sales-receipt",
  RefundReceipt: "refund",
  // Some of what is put into the bank is a sale like any other paid on the spot, under numbers of the same sequence.
  Deposit: "sales-receipt",
  JournalEntry: "journal",
  Customer: "customer",
  Item: "item",
};

/** Intuit: an answer holds at most 1,000 objects and says nothing of the rest, and looks back 30 days at most. */
const CDC_OBJECTS = 1000;
const LOOK_BACK_MS = 30 * 86_400_000 - 3_600_000;
/** Records of one kind taken in one call of ours; the rest is behind the cursor. */
const MOST_ROWS = 5000;
/** A change that was being written while the answer was put together is seen again rather than missed. */
const OVERLAP_MS = 60_000;

const changed = z.object({
  Id: z.string(),
  status: z.string().nullish(),
  SyncToken: z.string().nullish(),
  MetaData: z.object({ CreateTime: z.string().nullish(), LastUpdatedTime: z.string().nullish() }).nullish(),
});
const cdcAnswer = z.object({
  CDCResponse: z.array(z.object({ QueryResponse: z.array(z.record(z.string(), z.unknown())).nullish() })),
  time: z.string().nullish(),
});

interface Sweep {
  since: Instant;
  changes: Map<string, ErpChange>;
  /** As QuickBooks sent them: they hold the whole record, where it tells of revenue or money and is not deleted. */
  rows: Map<string, Row>;
  /** The earliest point up to which everything of every kind has been seen. */
  until: number;
  deletionsUnseen: boolean;
}

/**
 * One call to change data capture as a rule. Where it may have been cut off, or is too large to be taken, each kind is asked
 * for alone, and a kind that is still too much is read by time, page by page. Then, and after more than 30 days without a
 * sweep, deletions go unseen: QuickBooks' query language does not know deleted records. That is said, so that ours are asked
 * for by their ids and the lists are read anew.
 */
export function createChanges(context: Context, clock: Clock): Pick<Erp, "changesSince"> {
  /** null: more than can be taken at once. */
  async function captured(
    entities: string[],
    since: Instant,
  ): Promise<{ rows: [string, unknown][]; time: string | null } | null> {
    const answer = await context.sdk.read((client, done) => client.changeDataCapture(entities.join(","), since, done)).catch(nullWhereTooLarge);
    if (answer === null) return null;
    const parsed = cdcAnswer.safeParse(answer);
    if (!parsed.success) throw nonsense(false, "QuickBooks answered a request for changes with something else.");
    const lists = parsed.data.CDCResponse.flatMap((part) => part.QueryResponse ?? []).flatMap((part) =>
      Object.entries(part),
    );
    const rows = lists.flatMap(([name, list]) =>
      Array.isArray(list) ? list.map((row): [string, unknown] => [name, row]) : [],
    );
    return { rows, time: parsed.data.time ?? null };
  }

  async function byTime(entity: string, sweep: Sweep): Promise<void> {
    const where = `MetaData.LastUpdatedTime >= ${quoted(sweep.since)}`;
    const inactive = entity === "Customer" || entity === "Item" ? " AND Active IN (true, false)" : "";
    const orderBy = "MetaData.LastUpdatedTime";
    if (entity !== "Customer" && entity !== "Item") sweep.deletionsUnseen = true;
    const rows = await context.queries.one({
      entity,
      where: `${where}${inactive}`,
      orderBy,
      limit: MOST_ROWS,
      beyond: "cut",
    });
    rows.forEach((row) => note(sweep, entity, row));
    if (rows.length < MOST_ROWS) return;
    const last = Math.max(...rows.map((row) => epochOf(atOf(row) ?? sweep.since)));
    if (last <= epochOf(sweep.since))
      throw refuse(
        "park",
        "validation",
        "Too many QuickBooks records changed at one moment to be followed. Start the sweep anew from now.",
      );
    sweep.until = Math.min(sweep.until, last);
  }

  async function alone(entity: string, sweep: Sweep, recent: boolean): Promise<void> {
    if (!recent) return byTime(entity, sweep);
    const found = await captured([entity], sweep.since);
    found?.rows.forEach(([name, row]) => note(sweep, name, row));
    if (!found || found.rows.length >= CDC_OBJECTS) await byTime(entity, sweep);
  }

  return {
    async changesSince(cursor): Promise<ErpChanges> {
      const since = instantFrom(cursor);
      if (since === undefined)
        throw refuse("bug", "validation", "The cursor of a QuickBooks sweep is a moment in ISO 8601.");
      const now = clock.now();
      const recent = now - epochOf(since) < LOOK_BACK_MS;
      const sweep: Sweep = { since, changes: new Map(), rows: new Map(), until: now - OVERLAP_MS, deletionsUnseen: false };
      const first = recent ? await captured(Object.keys(WATCHED), since) : null;
      first?.rows.forEach(([name, row]) => note(sweep, name, row));
      const time = instantFrom(first?.time ?? "");
      if (time !== undefined) sweep.until = Math.min(sweep.until, epochOf(time) - OVERLAP_MS);
      const end = sweep.until;
      if (!first || first.rows.length >= CDC_OBJECTS) {
        for (const entity of Object.keys(WATCHED)) await alone(entity, sweep, recent);
      }
      const next = instantOf(Math.max(sweep.until, epochOf(since)));
      return { changes: await withRecords(context, sweep), cursor: next, more: sweep.until < end, deletionsUnseen: sweep.deletionsUnseen };
    },
  };
}

function nullWhereTooLarge(error: unknown): null {
  if (isTooLarge(error)) return null;
  throw error;
}

/** Where one makes no sense, the change is told without it: deals depend on nothing but its id. */
async function withRecords(context: Context, { changes, rows }: Sweep): Promise<ErpChange[]> {
  if (rows.size === 0) return [...changes.values()];
  const tell = await tellerOf(context, [...rows.values()]);
  return [...changes].map(([key, change]) => {
    const row = rows.get(key);
    try {
      return row ? { ...change, ...tell(row) } : change;
    } catch (error) {
      if (error instanceof VendorError) return change;
      throw error;
    }
  });
}

function note(sweep: Sweep, name: string, row: unknown): void {
  const entity = WATCHED[name];
  if (!entity) return;
  const parsed = changed.safeParse(row);
  if (!parsed.success) throw nonsense(false, "QuickBooks reported a change without an id.");
  const { Id: id, status, SyncToken: version, MetaData: meta } = parsed.data;
  const created = instantFrom(meta?.CreateTime ?? "");
  // Made and changed again since: what is known from the answer to its creation is old by now. QuickBooks' times are whole
  // seconds, so a change within the second of the creation is told by its version alone.
  const untouched = version === "0" && created !== undefined && (atOf(row) ?? created) <= created;
  const isNew = untouched && created >= sweep.since;
  const hint = status === "Deleted" ? "deleted" : isNew ? "created" : "updated";
  const change: ErpChange = { entity, id, hint, at: atOf(row) ?? sweep.since, ...(version ? { version } : {}) };
  const [key, kind] = [`${entity} ${id}`, listOf(name)];
  sweep.changes.set(key, change);
  if (kind && hint !== "deleted") sweep.rows.set(key, { kind, row });
  else sweep.rows.delete(key);
}

function atOf(row: unknown): Instant | undefined {
  const parsed = changed.safeParse(row);
  return instantFrom((parsed.success ? parsed.data.MetaData?.LastUpdatedTime : null) ?? "");
}
