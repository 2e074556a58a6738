import type { Journal, JournalDraft } from "../domain/journals.ts";
import { canonicalText } from "../domain/canonical.ts";
import type { DealSum, JournalPart, Month } from "../domain/recognition/journal.ts";
import type { Values } from "../domain/sentences/fill.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface RevenueJournal {
  journalId: string;
  connectionId: string;
  /** reversal: takes a posted one back, with the same parts. */
  kind: "month" | "reversal";
  month: Month;
  classKey: string;
  revision: number;
  reference: string;
  entry: JournalDraft;
  minor: number;
  currency: string;
  /** Equal where the parts are. */
  partsDigest: string;
  deals: number;
  state: "drafted" | "approved" | "posted" | "withdrawn";
  leftOut: boolean;
  reverses: string | null;
  /** The reversal that takes it back, posted or on its way; null where none does. */
  reversedBy: string | null;
  erpId: string | null;
  erpState: "draft" | "posted" | "gone" | null;
  erpLink: string | null;
  trouble: Trouble | null;
  draftedAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  postedAt: Date | null;
}

export interface Trouble {
  sentence: string;
  nextStep: string;
  /** The same as data; not on rows of before there was such. */
  said?: { key: string; values: Values };
}

const COLUMNS = `j.journal_id "journalId", j.connection_id "connectionId", j.kind, j.month, j.class_key "classKey", j.revision, j.reference, j.entry,
  j.minor, j.currency, j.parts_digest "partsDigest", jsonb_array_length(j.parts) deals, j.state, j.left_out "leftOut", j.reverses, j.erp_id "erpId", j.erp_state "erpState", j.erp_link "erpLink", j.trouble,
  j.drafted_at "draftedAt", j.approved_by "approvedBy", j.approved_at "approvedAt", j.posted_at "postedAt",
  (select r.journal_id from revenue_journal r where r.tenant_id = j.tenant_id and r.reverses = j.journal_id and r.state <> 'withdrawn') "reversedBy"`;

/** Two years of monthly journals in twenty classes, redrafted and reversed now and then. */
const MOST = 1000;

/** Latest month first, a reversal before what is drafted anew with it; those withdrawn only where something is left of them in the ERP, or a person left them out. */
export async function list({ sql, tenantId }: TenantTx, connectionId: string | null = null): Promise<RevenueJournal[]> {
  return sql<RevenueJournal>(
    `select ${COLUMNS} from revenue_journal j where j.tenant_id = $1 and ($2::text is null or j.connection_id = $2)
       and (j.state <> 'withdrawn' or j.left_out or j.erp_state = 'draft')
     order by j.month desc, j.drafted_at desc, j.kind = 'reversal' desc, j.journal_id limit ${MOST}`,
    [tenantId, connectionId],
  );
}

export async function get({ sql, tenantId }: TenantTx, journalId: string): Promise<RevenueJournal | null> {
  const [row] = await sql<RevenueJournal>(`select ${COLUMNS} from revenue_journal j where j.tenant_id = $1 and j.journal_id = $2`, [tenantId, journalId]);
  return row ?? null;
}

export type NewJournal = Pick<RevenueJournal, "journalId" | "connectionId" | "kind" | "month" | "classKey" | "revision" | "reference" | "entry" | "minor" | "currency" | "reverses"> & {
  parts: JournalPart[];
  approvedBy: string | null;
};

export async function add(tx: TenantTx, of: NewJournal): Promise<void> {
  const now = tx.clock.instant();
  await tx.sql(
    `insert into revenue_journal (tenant_id, journal_id, connection_id, kind, month, class_key, revision, reference, entry, minor, currency, parts, parts_digest,
       reverses, state, drafted_at, approved_by, approved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $16, $13, case when $14::text is null then 'drafted' else 'approved' end, $15, $14,
       case when $14::text is null then null else $15::timestamptz end)`,
    [tx.tenantId, of.journalId, of.connectionId, of.kind, of.month, of.classKey, of.revision, of.reference, jsonText(of.entry), of.minor, of.currency, jsonText(of.parts), of.reverses, of.approvedBy, now, digestOf(of.parts)],
  );
}

export const digestOf = (parts: readonly JournalPart[]): string => sha256(canonicalText(parts));

/** What each deal has in a journal. */
export async function partsOf({ sql, tenantId }: TenantTx, journalId: string): Promise<JournalPart[]> {
  const [row] = await sql<{ parts: JournalPart[] }>("select parts from revenue_journal where tenant_id = $1 and journal_id = $2", [tenantId, journalId]);
  return row?.parts ?? [];
}

/** Refused by the accounting system: it waits for a person again. */
export async function backToDraft({ sql, tenantId }: TenantTx, journalId: string): Promise<void> {
  await sql("update revenue_journal set state = 'drafted', approved_by = null, approved_at = null where tenant_id = $1 and journal_id = $2 and state = 'approved'", [tenantId, journalId]);
}

/** The number of the next one of this month and class. */
export async function nextRevision({ sql, tenantId }: TenantTx, of: { connectionId: string; month: Month; classKey: string; kind: RevenueJournal["kind"] }): Promise<number> {
  const [row] = await sql<{ last: number | null }>(
    "select max(revision) last from revenue_journal where tenant_id = $1 and connection_id = $2 and month = $3 and class_key = $4 and kind = $5",
    [tenantId, of.connectionId, of.month, of.classKey, of.kind],
  );
  return (row?.last ?? 0) + 1;
}

/** False where it is no draft any more. */
export async function approve(tx: TenantTx, journalId: string, by: string): Promise<boolean> {
  const rows = await tx.sql("update revenue_journal set state = 'approved', approved_by = $3, approved_at = $4, trouble = null where tenant_id = $1 and journal_id = $2 and state = 'drafted' returning 1", [
    tx.tenantId,
    journalId,
    by,
    tx.clock.instant(),
  ]);
  return rows.length === 1;
}

/** False where it is no draft any more. `leftOut`: a person's decision, which stands. */
export async function withdraw({ sql, tenantId }: TenantTx, journalId: string, leftOut: boolean): Promise<boolean> {
  const rows = await sql("update revenue_journal set state = 'withdrawn', left_out = $3, trouble = null where tenant_id = $1 and journal_id = $2 and state = 'drafted' returning 1", [tenantId, journalId, leftOut]);
  return rows.length === 1;
}

/** What the ERP holds of it now; one that is posted there is posted here, whoever did it. */
export async function saveErp(tx: TenantTx, journalId: string, { id, state, link }: Pick<Journal, "id" | "state" | "link">): Promise<void> {
  const kept = state === "draft" || state === "posted" ? state : "gone";
  await tx.sql(
    `update revenue_journal set erp_id = $3, erp_state = $4, erp_link = $5, trouble = null,
       state = case when $4 = 'posted' then 'posted' else state end, posted_at = case when $4 = 'posted' then coalesce(posted_at, $6) else posted_at end
     where tenant_id = $1 and journal_id = $2`,
    [tx.tenantId, journalId, id, kept, link, tx.clock.instant()],
  );
}

export async function setTrouble({ sql, tenantId }: TenantTx, journalId: string, trouble: Trouble | null): Promise<void> {
  await sql("update revenue_journal set trouble = $3 where tenant_id = $1 and journal_id = $2", [tenantId, journalId, trouble === null ? null : jsonText(trouble)]);
}

/** It stands there no more; what it moved is in no book, until a person says what becomes of it. */
export async function markGone({ sql, tenantId }: TenantTx, journalId: string, trouble: Trouble): Promise<void> {
  await sql("update revenue_journal set erp_state = 'gone', trouble = $3 where tenant_id = $1 and journal_id = $2 and state = 'posted'", [tenantId, journalId, jsonText(trouble)]);
}

/** A person takes it that one is gone. False where it is not. `leftOut`: what it held comes with the next month's. */
export async function acceptGone({ sql, tenantId }: TenantTx, journalId: string, leftOut: boolean): Promise<boolean> {
  const rows = await sql(
    "update revenue_journal set state = 'withdrawn', left_out = $3, trouble = null where tenant_id = $1 and journal_id = $2 and state = 'posted' and erp_state = 'gone' returning 1",
    [tenantId, journalId, leftOut],
  );
  return rows.length === 1;
}

/** What was recognised of each deal in a class, in home currency, from the first month's first day to a day; at most 200,000 deals. */
export async function recognisedThrough(
  { sql, tenantId }: TenantTx,
  of: { connectionId: string; homeCurrency: string; from: string; to: string },
): Promise<{ dealId: string; pipelineId: string | null; minor: number }[]> {
  return sql(
    `select f.deal_id "dealId", sum(f.home_minor)::bigint minor,
       (select b.detail->>'pipeline' from ledger_fact b where b.tenant_id = $1 and b.deal_id = f.deal_id and b.stream = 'bookings' and b.reverses is null
        order by b.seq desc limit 1) "pipelineId"
     from ledger_fact f
     where f.tenant_id = $1 and f.stream = 'recognised' and f.home_currency = $3 and f.dated between $4 and $5 and f.deal_id is not null
       and starts_with(f.document, $2 || ':')
     group by f.deal_id having sum(f.home_minor) <> 0 order by f.deal_id limit 200000`,
    [tenantId, of.connectionId, of.homeCurrency, of.from, of.to],
  );
}

/**
 * What of each deal is in journals as the plan of a month takes it for granted: all that is posted or agreed on, and the
 * drafts of the months before. A reversal takes back what it reverses.
 */
export async function journaledFor({ sql, tenantId }: TenantTx, connectionId: string, month: Month): Promise<DealSum[]> {
  return sql<DealSum>(
    `select part->>'dealId' "dealId", class_key "classKey", sum((part->>'minor')::bigint * case kind when 'reversal' then -1 else 1 end)::bigint minor
     from revenue_journal, jsonb_array_elements(parts) part
     where tenant_id = $1 and connection_id = $2 and (state in ('posted', 'approved') or (state = 'drafted' and kind = 'month' and month < $3))
     group by 1, 2`,
    [tenantId, connectionId, month],
  );
}
