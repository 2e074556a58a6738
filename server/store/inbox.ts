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

/** False where the same event was accepted before. */
export async function accept(tx: TenantTx, event: InboxEvent): Promise<boolean> {
  const rows = await tx.sql(
    `insert into inbox_event (tenant_id, dedupe_key, system, connection_id, change, received_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1`,
    [tx.tenantId, event.dedupeKey, event.system, event.connectionId, jsonText(event.change), tx.clock.instant()],
  );
  return rows.length === 1;
}

export async function read({ sql, tenantId }: TenantTx, dedupeKey: string): Promise<InboxEvent | null> {
  const [row] = await sql<InboxEvent>(
    `select dedupe_key "dedupeKey", system, connection_id "connectionId", change from inbox_event where tenant_id = $1 and dedupe_key = $2`,
    [tenantId, dedupeKey],
  );
  return row ?? null;
}

export async function markHandled(tx: TenantTx, dedupeKey: string): Promise<void> {
  await tx.sql("update inbox_event set handled_at = $3 where tenant_id = $1 and dedupe_key = $2", [tx.tenantId, dedupeKey, tx.clock.instant()]);
}

/** Forgets what is too old to be delivered again; at most 10,000 rows a call. */
export async function forgetOld({ sql, clock }: SystemTx): Promise<void> {
  await sql(
    `delete from inbox_event where (tenant_id, dedupe_key) in (
       select tenant_id, dedupe_key from inbox_event where received_at < $1 limit 10000)`,
    [instantOf(clock.now() - KEEP_DAYS * 86_400_000)],
  );
}
