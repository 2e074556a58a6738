import { canonicalText } from "../domain/canonical.ts";
import type { CheckName } from "../domain/closing/checklist.ts";
import type { ClosedFigures } from "../domain/closing/figures.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** A month as it was closed; what happened to it since is beside its figures, never in them. */
export interface MonthClose {
  closeId: string;
  /** "2026-10" */
  month: string;
  books: ClosedFigures[];
  believedAt: Date;
  leftOpen: CheckName[];
  comment: string;
  closedBy: string;
  closedAt: Date;
  reopenedBy: string | null;
  reopenedAt: Date | null;
  reopenReason: string | null;
  /** The figures are those that were closed: their digest fits. */
  intact: boolean;
}

/** As many closes of one tenant as are shown: years of months, some of them reopened. */
const MOST = 200;

/** Latest month first, of one month the latest close first. */
export async function list({ sql, tenantId }: TenantTx, month: string | null = null): Promise<MonthClose[]> {
  const rows = await sql<Omit<MonthClose, "intact"> & { digest: string }>(
    `select close_id "closeId", month, books, believed_at "believedAt", digest, left_open "leftOpen", comment, closed_by "closedBy", closed_at "closedAt",
       reopened_by "reopenedBy", reopened_at "reopenedAt", reopen_reason "reopenReason"
     from month_close where tenant_id = $1 and ($2::text is null or month = $2) order by month desc, closed_at desc, close_id limit ${MOST}`,
    [tenantId, month],
  );
  return rows.map(({ digest, ...row }) => ({ ...row, intact: digest === digestOf(row.month, row.believedAt.toISOString(), row.books) }));
}

const digestOf = (month: string, believedAt: string, books: ClosedFigures[]): string => sha256(canonicalText([month, believedAt, books]));

/** False where the month is closed already. */
export async function add(tx: TenantTx, of: Pick<MonthClose, "month" | "books" | "leftOpen" | "comment" | "closedBy"> & { believedAt: string }): Promise<boolean> {
  const rows = await tx.sql(
    `insert into month_close (tenant_id, close_id, month, books, believed_at, digest, left_open, comment, closed_by, closed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, month) where reopened_at is null do nothing returning 1`,
    [tx.tenantId, tx.ids.uuid(), of.month, jsonText(of.books), of.believedAt, digestOf(of.month, of.believedAt, of.books), jsonText(of.leftOpen), of.comment, of.closedBy, tx.clock.instant()],
  );
  return rows.length === 1;
}

/** False where the month is not closed. */
export async function reopen(tx: TenantTx, month: string, { by, reason }: { by: string; reason: string }): Promise<boolean> {
  const rows = await tx.sql(
    `update month_close set reopened_by = $3, reopened_at = $4, reopen_reason = $5
     where tenant_id = $1 and month = $2 and reopened_at is null returning 1`,
    [tx.tenantId, month, by, tx.clock.instant(), reason],
  );
  return rows.length === 1;
}

/** Deals that wait for a person, without those that were won after a day: what becomes of them is another month's. */
export async function waitingUntil({ sql, tenantId }: TenantTx, to: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(distinct p.deal_id)::int count from parked p where p.tenant_id = $1 and p.settled_at is null and not exists (
       select 1 from ledger_fact f where f.tenant_id = $1 and f.stream = 'bookings' and f.deal_id = p.deal_id and f.reverses is null and f.dated > $2
         and not exists (select 1 from ledger_fact r where r.tenant_id = $1 and r.reverses = f.seq))`,
    [tenantId, to],
  );
  return row?.count ?? 0;
}

/** Journals of recognised revenue of a month that are made and not posted, or posted and not as they were. */
export async function unpostedJournals({ sql, tenantId }: TenantTx, month: string): Promise<number> {
  const [row] = await sql<{ count: number }>(`select count(*)::int count from revenue_journal where tenant_id = $1 and month = $2 and (state in ('drafted', 'approved') or (state = 'posted' and trouble is not null))`, [tenantId, month]);
  return row?.count ?? 0;
}
