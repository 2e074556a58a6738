import type { Period } from "../domain/bridge/book.ts";
import type { FactDetail, Stream } from "../domain/ledger/fact.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** Facts of one home currency that were recorded after one number and up to another. */
export interface Window {
  homeCurrency: string;
  after: number;
  upTo: number;
}

/** What adds up to a figure: facts of these streams, dated within these days. */
export interface Summed {
  streams: readonly Stream[];
  /** null: from the first fact on. */
  from: PlainDate | null;
  to: PlainDate;
  /** A balance: what was billed less what was earned, journals left out. */
  balance: boolean;
}

export interface LateFact {
  stream: Stream;
  subject: string;
  dealId: string | null;
  document: string | null;
  on: PlainDate;
  detail: FactDetail;
  sources: string[];
  recordedAt: Date;
}

export interface LateSum extends LateFact {
  /** Minor units of the home currency by which it moves the figure. */
  minor: number;
  /** Something of its key stood before. */
  stood: boolean;
  stands: boolean;
}

const FACT = `f.stream, f.subject, f.deal_id "dealId", f.document, f.dated "on", f.detail, f.sources, f.recorded_at "recordedAt"`;

/**
 * What of the late facts moves a figure, the largest first, with how many there are and their sum. A fact and its reversal
 * that are both late, and an invoice that only came to be counted with its deal, move nothing and are left out.
 */
export async function movers({ sql, tenantId }: TenantTx, { homeCurrency, after, upTo }: Window, { streams, from, to, balance }: Summed, most: number): Promise<{ rows: LateSum[]; count: number; sum: number }> {
  const rows = await sql<LateSum & { count: number; sum: number }>(
    `with late as (
       select max(seq) seq, sum(case when $8 and stream = 'recognised' then -home_minor else home_minor end)::bigint minor, coalesce(bool_or(reverses <= $3), false) stood
       from ledger_fact
       where tenant_id = $1 and home_currency = $2 and seq > $3 and seq <= $4 and stream = any($5) and dated >= coalesce($6::date, '-infinity') and dated <= $7
         and (stream <> 'bookings' or detail->>'duplicateOf' is null) and (not $8 or coalesce(detail->>'kind', '') <> 'journal')
       group by stream, key, dated, coalesce(document, deal_id) having sum(home_minor) <> 0)
     select ${FACT}, late.minor, late.stood, f.reverses is null stands, count(*) over ()::int count, (sum(late.minor) over ())::bigint sum
     from late join ledger_fact f on f.tenant_id = $1 and f.seq = late.seq
     order by abs(late.minor) desc, f.seq desc limit $9`,
    [tenantId, homeCurrency, after, upTo, [...streams], from, to, balance, most],
  );
  return { rows: rows.map(({ count: _, sum: __, ...row }) => row), count: rows[0]?.count ?? 0, sum: rows[0]?.sum ?? 0 };
}

/** Of each of these subjects, the last of the late facts of each stream and document, one dated in the period rather than another; the latest first. */
export const latestOf = ({ sql, tenantId }: TenantTx, { homeCurrency, after, upTo, period }: Window & { period: Period }, subjects: readonly string[]): Promise<LateFact[]> =>
  sql<LateFact>(
    `select * from (
       select distinct on (f.subject, f.stream, f.document) ${FACT}, f.seq from ledger_fact f
       where f.tenant_id = $1 and f.home_currency = $2 and f.seq > $3 and f.seq <= $4 and f.subject = any($5)
       order by f.subject, f.stream, f.document, f.dated between $6 and $7 desc, f.seq desc) last
     order by seq desc limit 5000`,
    [tenantId, homeCurrency, after, upTo, [...subjects], period.from, period.to],
  );

/** What people call the deals and documents of these subjects, as last recorded: by the deal's id and by the document's reference. */
export async function namesOf({ sql, tenantId }: TenantTx, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>(
    `select distinct on (id) id, name from (
       select seq, case stream when 'bookings' then deal_id else document end id, case stream when 'bookings' then detail->>'name' else detail->>'number' end name
       from ledger_fact where tenant_id = $1 and subject = any($2) and stream in ('bookings', 'billings', 'recognised')) named
     where id is not null and name is not null order by id, seq desc limit 5000`,
    [tenantId, [...subjects]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
