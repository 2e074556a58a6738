import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface Intent {
  state: "done" | "to-do";
  /** The vendor call counts anew after each definite refusal. */
  attempt: number;
  /** An earlier attempt has no known outcome: look it up before sending. */
  resumed: boolean;
  /** What to send: of an unfinished attempt, what that one sent. */
  request: unknown;
  outcome: unknown;
}

interface Row {
  state: "intended" | "done" | "refused" | "unknown";
  attempt: number;
  request: unknown;
  outcome: unknown;
}

export interface Wanted {
  key: string;
  dealId: string;
  revision: number;
  step: string;
  subject: string;
  request: unknown;
}

/** Records the intent of a write, or finds out what became of the one recorded before under the same key. */
export async function intend(tx: TenantTx, wanted: Wanted): Promise<Intent> {
  const { key, dealId, revision, step, subject } = wanted;
  const request = jsonText(wanted.request);
  const fresh = await tx.sql(
    `insert into effect (tenant_id, key, deal_id, revision, step, subject, request, state, intended_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'intended', $8) on conflict do nothing returning 1`,
    [tx.tenantId, key, dealId, revision, step, subject, request, tx.clock.instant()],
  );
  if (fresh.length === 1) return { state: "to-do", attempt: 1, resumed: false, request: wanted.request, outcome: null };
  const [row] = await tx.sql<Row>("select state, attempt, request, outcome from effect where tenant_id = $1 and key = $2 for update", [tx.tenantId, key]);
  if (!row) throw new Error(`Effect ${key} vanished`);
  if (row.state === "done") return { ...row, state: "done", resumed: false };
  if (row.state !== "refused") return { ...row, state: "to-do", resumed: true };
  await tx.sql(
    "update effect set state = 'intended', attempt = attempt + 1, request = $3, error = null, intended_at = $4, finished_at = null where tenant_id = $1 and key = $2",
    [tx.tenantId, key, request, tx.clock.instant()],
  );
  return { state: "to-do", attempt: row.attempt + 1, resumed: false, request: wanted.request, outcome: null };
}

export type Outcome = { state: "done"; outcome: unknown } | { state: "refused" | "unknown"; error: object };

/**
 * Records what became of an intent. What is done stays done: a worker that lost its lease and comes back late with a
 * refusal must not free the effect for another attempt.
 */
export async function finish(tx: TenantTx, key: string, result: Outcome): Promise<void> {
  const outcome = result.state === "done" ? jsonText(result.outcome) : null;
  const error = result.state === "done" ? null : jsonText(result.error);
  await tx.sql(
    `update effect set state = $3, outcome = $4, error = $5, finished_at = $6
     where tenant_id = $1 and key = $2 and state <> 'done'`,
    [tx.tenantId, key, result.state, outcome, error, tx.clock.instant()],
  );
}

export interface Unfinished {
  revision: number;
  step: string;
  subject: string;
  request: unknown;
}

/** Intents of the deal without a known outcome, oldest first; at most 200. */
export async function unfinished({ sql, tenantId }: TenantTx, dealId: string): Promise<Unfinished[]> {
  return sql<Unfinished>(
    `select revision, step, subject, request from effect
     where tenant_id = $1 and deal_id = $2 and state in ('intended', 'unknown') order by intended_at limit 200`,
    [tenantId, dealId],
  );
}

/** Whether a step of this name was begun for the deal at or after a moment. */
export async function begunSince({ sql, tenantId }: TenantTx, dealId: string, step: string, since: string): Promise<boolean> {
  const rows = await sql("select 1 from effect where tenant_id = $1 and deal_id = $2 and step = $3 and intended_at >= $4 limit 1", [
    tenantId,
    dealId,
    step,
    since,
  ]);
  return rows.length > 0;
}

/** At most 10,000: far more than one deal's timeline ever holds. */
export async function doneKeys({ sql, tenantId }: TenantTx, dealId: string, step: string): Promise<Set<string>> {
  const rows = await sql<{ key: string }>(
    "select key from effect where tenant_id = $1 and deal_id = $2 and step = $3 and state = 'done' limit 10000",
    [tenantId, dealId, step],
  );
  return new Set(rows.map((row) => row.key));
}
