import { contentOf, reconcile, reversalOf, standingOf, type Appends } from "../domain/ledger/reconcile.ts";
import type { Fact, FactDetail, NewFact, Stream } from "../domain/ledger/fact.ts";
import { money } from "../domain/money.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";
import { takeTurn } from "./turn.ts";

/** How far the ledger goes: its last fact, and when that came to be believed; 0 and null before the first. */
export interface Head {
  seq: number;
  recordedAt: string | null;
}

interface Row {
  seq: number;
  stream: Stream;
  key: string;
  dealId: string | null;
  document: string | null;
  payment: string | null;
  on: string;
  minor: number;
  currency: string;
  homeMinor: number;
  homeCurrency: string;
  rate: string;
  detail: FactDetail;
  sources: string[];
  recordedAt: Date;
  reverses: number | null;
}

const COLUMNS = `seq, stream, key, deal_id "dealId", document, payment, dated "on", amount_minor minor, currency, home_minor "homeMinor",
  home_currency "homeCurrency", rate, detail, sources, recorded_at "recordedAt", reverses`;

/** A deal with its invoices of 120 parts, each earned over years, has far fewer. */
const MOST_OF_SUBJECT = 50_000;

const factOf = ({ minor, currency, homeMinor, homeCurrency, recordedAt, ...rest }: Row): Fact => ({
  ...rest,
  amount: money(minor, currency),
  home: money(homeMinor, homeCurrency),
  recordedAt: recordedAt.toISOString(),
});

/** Every fact of a subject, reversals included, in the order in which they came to be believed: its history. */
export async function ofSubject({ sql, tenantId }: TenantTx, subject: string): Promise<Fact[]> {
  const rows = await sql<Row>(`select ${COLUMNS} from ledger_fact where tenant_id = $1 and subject = $2 order by seq limit ${MOST_OF_SUBJECT + 1}`, [tenantId, subject]);
  if (rows.length > MOST_OF_SUBJECT) throw new RangeError(`${subject} has more than ${MOST_OF_SUBJECT} ledger facts`);
  return rows.map(factOf);
}

/** These facts; at most 1000, unknown ones left out. */
export async function byNumber({ sql, tenantId }: TenantTx, seqs: number[]): Promise<Fact[]> {
  const rows = await sql<Row>(`select ${COLUMNS} from ledger_fact where tenant_id = $1 and seq = any($2) order by seq`, [tenantId, seqs.slice(0, 1000)]);
  return rows.map(factOf);
}

/**
 * Makes exactly the wanted facts stand for the subject, by adding reversals and new facts. Doing it again adds nothing.
 * What was added, or null where all was as wanted.
 */
export async function makeStand(tx: TenantTx, subject: string, wanted: NewFact[], wantedNow: () => Promise<NewFact[]> = () => Promise.resolve(wanted)): Promise<Appends | null> {
  const compare = async (facts: NewFact[]) => reconcile(standingOf(await ofSubject(tx, subject)), facts);
  if (isEmpty(await compare(wanted))) return null;
  // Only now is the head locked, and what stands read once more: another transaction may have been first.
  const head = await lockHead(tx);
  const appends = await compare(await wantedNow());
  if (isEmpty(appends)) return null;
  await append(tx, subject, head, appends);
  return appends;
}

const isEmpty = ({ reversed, fresh }: Appends): boolean => reversed.length + fresh.length === 0;

/**
 * One transaction at a time adds facts, or strikes a person out of them: a reversal that was read before somebody was
 * erased would write their name anew.
 */
export const lockFacts = (tx: Pick<TenantTx, "sql" | "tenantId">): Promise<void> => takeTurn(tx, `facts:${tx.tenantId}`);

async function lockHead(tx: TenantTx): Promise<{ seq: number; recordedAt: Date }> {
  const { sql, tenantId, clock } = tx;
  await lockFacts(tx);
  await sql("insert into ledger_head (tenant_id, seq, recorded_at) values ($1, 0, $2) on conflict do nothing", [tenantId, clock.instant()]);
  const [head] = await sql<{ seq: number; recordedAt: Date }>(`select seq, recorded_at "recordedAt" from ledger_head where tenant_id = $1 for update`, [tenantId]);
  if (!head) throw new Error(`Tenant ${tenantId} has no ledger`);
  return head;
}

async function append(tx: TenantTx, subject: string, head: { seq: number; recordedAt: Date }, { reversed, fresh }: Appends): Promise<void> {
  const added = [...reversed.map(reversalOf), ...fresh.map((fact) => ({ ...fact, reverses: null }))];
  const rows = added.map((fact, index) => ({
    seq: head.seq + index + 1,
    stream: fact.stream,
    key: fact.key,
    deal_id: fact.dealId,
    document: fact.document,
    payment: fact.payment,
    dated: fact.on,
    amount_minor: fact.amount.minor,
    currency: fact.amount.currency,
    home_minor: fact.home.minor,
    home_currency: fact.home.currency,
    rate: fact.rate,
    detail: fact.detail,
    sources: fact.sources,
    digest: sha256(contentOf(fact)),
    reverses: fact.reverses,
  }));
  // Clocks of several processes differ: a later number never has an earlier moment, or "as of then" would not hold.
  const [{ at } = { at: null }] = await tx.sql<{ at: Date }>(
    `update ledger_head set seq = $2, recorded_at = greatest(recorded_at, $3::timestamptz) where tenant_id = $1 returning recorded_at at`,
    [tx.tenantId, head.seq + rows.length, tx.clock.instant()],
  );
  await tx.sql(
    `insert into ledger_fact (tenant_id, subject, recorded_at, seq, stream, key, deal_id, document, payment, dated, amount_minor, currency,
       home_minor, home_currency, rate, detail, sources, digest, reverses)
     select $1, $2, $3, r.* from jsonb_to_recordset($4::jsonb) r (seq bigint, stream text, key text, deal_id text, document text,
       payment text, dated date, amount_minor bigint, currency text, home_minor bigint, home_currency text, rate text, detail jsonb,
       sources text[], digest text, reverses bigint)`,
    [tx.tenantId, subject, at, jsonText(rows)],
  );
}

/** The last fact believed at a moment (now, where none is said). Everything with a number up to it was believed then. */
export async function headAt({ sql, tenantId }: TenantTx, asOf?: string): Promise<Head> {
  const [row] = asOf === undefined
    ? await sql<{ seq: number; at: Date }>("select seq, recorded_at at from ledger_head where tenant_id = $1", [tenantId])
    : await sql<{ seq: number; at: Date }>(
        "select seq, recorded_at at from ledger_fact where tenant_id = $1 and recorded_at <= $2 order by recorded_at desc, seq desc limit 1",
        [tenantId, asOf],
      );
  return row ? { seq: row.seq, recordedAt: row.at.toISOString() } : { seq: 0, recordedAt: null };
}

/** Whether the facts of everything the book held before its ledger are derived. */
export async function isDerived({ sql, tenantId }: TenantTx): Promise<boolean> {
  return (await sql("select 1 from ledger_head where tenant_id = $1 and derived_at is not null", [tenantId])).length === 1;
}

export async function markDerived(tx: TenantTx): Promise<void> {
  await lockHead(tx);
  await tx.sql("update ledger_head set derived_at = $2 where tenant_id = $1", [tx.tenantId, tx.clock.instant()]);
}
