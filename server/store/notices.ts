import type { Digest } from "../domain/notices/digest.ts";
import type { Message } from "../domain/notices/message.ts";
import type { SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export type NoticeKind = "test" | "parked" | "stuck" | "connection" | "digest" | "weekly";
export type NoticeState = "waiting" | "sending" | "sent" | "failed" | "unknown" | "kept";

export interface NewNotice {
  /** What is told under one key is told once: "digest:2026-11-28". */
  key: string;
  kind: NoticeKind;
  message: Message;
  digest?: Digest;
  /** false: only to be read in the app. */
  send: boolean;
}

/** Queues it exactly if it is new; false where it was made before. */
export async function say(tx: TenantTx, { key, kind, message, digest, send }: NewNotice): Promise<boolean> {
  const rows = await tx.sql(
    `insert into notice (tenant_id, key, kind, message, digest, state, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
    [tx.tenantId, key, kind, send ? jsonText(message) : null, digest ? jsonText(digest) : null, send ? "waiting" : "kept", tx.clock.instant()],
  );
  if (rows.length === 0) return false;
  if (send) await tx.enqueue("notice", { tenantId: tx.tenantId, key }, `${tx.tenantId}:${key}`);
  return true;
}

export const wasMade = async ({ sql, tenantId }: TenantTx, key: string): Promise<boolean> =>
  (await sql("select 1 from notice where tenant_id = $1 and key = $2", [tenantId, key])).length > 0;

/** Takes it on for sending; null where it does not wait any more. */
export async function takeUp({ sql, tenantId }: TenantTx, key: string): Promise<Message | null> {
  const [row] = await sql<{ message: Message }>("update notice set state = 'sending' where tenant_id = $1 and key = $2 and state = 'waiting' returning message", [tenantId, key]);
  return row?.message ?? null;
}

/** It never arrived: it waits for another try. */
export async function putBack({ sql, tenantId }: TenantTx, key: string, failure: string): Promise<void> {
  await sql("update notice set state = 'waiting', failure = $3 where tenant_id = $1 and key = $2 and state = 'sending'", [tenantId, key, failure]);
}

/** Its end, one way or another. The words are forgotten with it; where it ended before, nothing changes. */
export async function settle({ sql, tenantId, clock }: TenantTx, key: string, state: "sent" | "failed" | "unknown", failure: string | null): Promise<void> {
  await sql(
    "update notice set state = $3, failure = $4, settled_at = $5, message = null where tenant_id = $1 and key = $2 and state in ('waiting', 'sending')",
    [tenantId, key, state, failure, clock.instant()],
  );
}

export interface LastNotice {
  kind: NoticeKind;
  state: NoticeState;
  at: Date;
  failure: string | null;
}

/** The newest that was meant to be sent. */
export async function last({ sql, tenantId }: TenantTx): Promise<LastNotice | null> {
  const [row] = await sql<LastNotice>(
    `select kind, state, coalesce(settled_at, made_at) at, failure from notice where tenant_id = $1 and state <> 'kept' order by made_at desc, key limit 1`,
    [tenantId],
  );
  return row ?? null;
}

export async function lastDigest({ sql, tenantId }: TenantTx): Promise<Digest | null> {
  const [row] = await sql<{ digest: Digest }>("select digest from notice where tenant_id = $1 and digest is not null order by made_at desc, key limit 1", [tenantId]);
  return row?.digest ?? null;
}

export async function forgetOlderThan({ sql, tenantId }: TenantTx, moment: string): Promise<void> {
  await sql("delete from notice where tenant_id = $1 and made_at < $2", [tenantId, moment]);
}

/** When the account is looked through next; null: at once. */
export async function setDue({ sql, tenantId }: TenantTx, at: string | null): Promise<void> {
  await sql("update tenant set notices_due_at = $2 where tenant_id = $1", [tenantId, at]);
}

/** At most 200. */
export async function due({ sql, clock }: SystemTx): Promise<string[]> {
  const rows = await sql<{ tenantId: string }>(
    `select tenant_id "tenantId" from tenant where state = 'installed' and (notices_due_at is null or notices_due_at <= $1) order by notices_due_at nulls first limit 200`,
    [clock.instant()],
  );
  return rows.map((row) => row.tenantId);
}
