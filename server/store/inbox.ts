import { instantOf } from "../platform/clock.ts";
import type { SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface InboxEvent {
  dedupeKey: string;
  system: string;
  connectionId: string;
  /** A CrmChange or ErpChange. */
  change: unknown;
}

const KEEP_DAYS = 30;

/** Stores what was not accepted before, and says which that is. In one statement: a post may hold hundreds of events. */
export async function accept<E extends InboxEvent>(tx: TenantTx, events: readonly E[]): Promise<E[]> {
  const rows = await tx.sql<{ dedupeKey: string }>(
    `insert into inbox_event (tenant_id, dedupe_key, system, connection_id, change, received_at)
     select $1, "dedupeKey", system, "connectionId", change, $3
       from jsonb_to_recordset($2::jsonb) as event("dedupeKey" text, system text, "connectionId" text, change jsonb)
     on conflict do nothing returning dedupe_key "dedupeKey"`,
    [tx.tenantId, jsonText(events), tx.clock.instant()],
  );
  const stored = new Set(rows.map(({ dedupeKey }) => dedupeKey));
  return events.filter(({ dedupeKey }) => stored.delete(dedupeKey));
}

export async function read({ sql, tenantId }: TenantTx, dedupeKey: string): Promise<InboxEvent | null> {
  const [row] = await sql<InboxEvent>(
    `select dedupe_key "dedupeKey", system, connection_id "connectionId", change from inbox_event where tenant_id = $1 and dedupe_key = $2`,
    [tenantId, dedupeKey],
  );
  return row ?? null;
}

export async function markHandled(tx: TenantTx, dedupeKeys: readonly string[]): Promise<void> {
  await tx.sql("update inbox_event set handled_at = $3 where tenant_id = $1 and dedupe_key = any($2)", [tx.tenantId, dedupeKeys, tx.clock.instant()]);
}

/** Forgets what is too old to be delivered again; at most 10,000 rows a call. */
export async function forgetOld({ sql, clock }: SystemTx): Promise<void> {
  await sql(
    `delete from inbox_event where (tenant_id, dedupe_key) in (
       select tenant_id, dedupe_key from inbox_event where received_at < $1 limit 10000)`,
    [instantOf(clock.now() - KEEP_DAYS * 86_400_000)],
  );
}
