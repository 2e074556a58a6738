import { canonicalText } from "../domain/canonical.ts";
import { sha256 } from "../platform/digest.ts";
import * as audit from "./audit.ts";
import type { EraserTx, SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** That something was erased: it outlives what it tells of, and holds nothing personal. */
export interface Receipt {
  tenantId: string;
  receiptId: string;
  what: "contact" | "tenant";
  /** "contact:5", or the tenant's own id. */
  subject: string;
  /** privacy-webhook: the CRM was told to forget the contact. request: an admin or an operator asked. uninstalled: the time after it has passed. */
  reason: "privacy-webhook" | "request" | "uninstalled";
  begunAt: Date;
  /** null: it is under way, or a process died over it; it is taken up again. */
  finishedAt: Date | null;
  /** Rows by table: struck through, or removed. */
  counts: Record<string, number>;
  /** How far the log went, and the hash it ended with. */
  logEntries: number;
  logHash: string;
  /** Over everything else: a receipt that was altered shows. */
  digest: string | null;
}

const COLUMNS = `tenant_id "tenantId", receipt_id "receiptId", what, subject, reason, begun_at "begunAt", finished_at "finishedAt", counts,
  log_entries "logEntries", log_hash "logHash", digest`;

export type Begun = Pick<Receipt, "what" | "subject" | "reason">;

/** One that was begun and not finished for the same subject is gone on with. */
export async function begin(tx: EraserTx, { what, subject, reason }: Begun): Promise<string> {
  const [open] = await tx.sql<{ receiptId: string }>(
    `select receipt_id "receiptId" from erasure_receipt where tenant_id = $1 and what = $2 and subject = $3 and finished_at is null order by begun_at limit 1`,
    [tx.tenantId, what, subject],
  );
  if (open) return open.receiptId;
  const receiptId = tx.ids.uuid();
  const { entries, hash } = await audit.head(tx);
  await tx.sql(
    `insert into erasure_receipt (tenant_id, receipt_id, what, subject, reason, begun_at, counts, log_entries, log_hash) values ($1, $2, $3, $4, $5, $6, '{}', $7, $8)`,
    [tx.tenantId, receiptId, what, subject, reason, tx.clock.instant(), entries, hash],
  );
  return receiptId;
}

/** Rows more of a table; counted in the transaction that erases them. */
export async function count({ sql, tenantId }: EraserTx, receiptId: string, table: string, rows: number): Promise<void> {
  if (rows === 0) return;
  await sql(
    `update erasure_receipt set counts = counts || jsonb_build_object($3::text, coalesce((counts->>$3)::bigint, 0) + $4::bigint) where tenant_id = $1 and receipt_id = $2`,
    [tenantId, receiptId, table, rows],
  );
}

export async function finish(tx: EraserTx, receiptId: string): Promise<Receipt> {
  const [row] = await tx.sql<Receipt>(`update erasure_receipt set finished_at = $3 where tenant_id = $1 and receipt_id = $2 returning ${COLUMNS}`, [tx.tenantId, receiptId, tx.clock.instant()]);
  if (!row) throw new Error(`Receipt ${receiptId} does not exist`);
  const digest = digestOf(row);
  await tx.sql("update erasure_receipt set digest = $3 where tenant_id = $1 and receipt_id = $2", [tx.tenantId, receiptId, digest]);
  return { ...row, digest };
}

/** What a receipt's digest must be. */
export const digestOf = ({ begunAt, finishedAt, digest: _own, ...rest }: Receipt): string =>
  sha256(canonicalText([begunAt.toISOString(), finishedAt?.toISOString() ?? null, jsonText(rest)]));

/** How many erasures have begun and ended, "3/2": what was read before another one may hold what is erased by now. */
export async function countOf({ sql, tenantId }: TenantTx): Promise<string> {
  const [row] = await sql<{ erasures: string }>("select count(*) || '/' || count(finished_at) erasures from erasure_receipt where tenant_id = $1", [tenantId]);
  return row?.erasures ?? "";
}

/** Newest first; at most 200. */
export const list = ({ sql, tenantId }: TenantTx): Promise<Receipt[]> =>
  sql<Receipt>(`select ${COLUMNS} from erasure_receipt where tenant_id = $1 order by begun_at desc, receipt_id limit 200`, [tenantId]);

/** Of every tenant, for an operator; newest first; at most 1,000. */
export const listAll = ({ sql }: SystemTx): Promise<Receipt[]> => sql<Receipt>(`select ${COLUMNS} from erasure_receipt order by begun_at desc, receipt_id limit 1000`);
