import type { Book, Period } from "../domain/bridge/book.ts";
import { bookOfFacts, type Billing, type Booking, type Cash, type EarnedSums, type StandingFacts, type Unbilled } from "../domain/ledger/book-of-facts.ts";
import type { FactDetail } from "../domain/ledger/fact.ts";
import { money } from "../domain/money.ts";
import { keptBook } from "./book-cache.ts";
import * as receipts from "./erasure-receipts.ts";
import { headAt } from "./facts.ts";
import type { TenantTx } from "./index.ts";

export interface BookQuery extends Period {
  /** What was believed at this moment; now, where it is left out. */
  asOf?: string;
  /** When sales drew its report: what became of its deals since then shows as lost or re-dated. As of the same moment, where left out. */
  reportAsOf?: string;
  /** A tenant whose organisations keep their books in several currencies has one book in each; the busiest, where left out. */
  homeCurrency?: string;
  /** Without the payments, a third of all records, where nothing asks for cash. With them, where it is left out. */
  payments?: boolean;
}

/** More records than this in one period are no book for one page; a narrower period is asked for. */
const MOST_ROWS = 1_000_000;

/**
 * The book of a period from the ledger facts, as it was believed at a moment: the same answer however often and late it is
 * asked, and kept while it is asked for again. It holds every deal, document and payment of each deal of which anything is dated in the period.
 */
export async function bookAsOf(tx: TenantTx, { asOf, reportAsOf, homeCurrency, payments = true, from, to }: BookQuery): Promise<Book> {
  const { seq } = await headAt(tx, asOf);
  const currency = homeCurrency ?? (await mainCurrency(tx, seq)) ?? "USD";
  const reportSeq = reportAsOf === undefined ? null : (await headAt(tx, reportAsOf)).seq;
  // Erasing rewrites facts that stand, and an account that was erased whole begins to count anew.
  const erasures = await receipts.countOf(tx);
  return keptBook([tx.tenantId, erasures, seq, reportSeq, currency, from, to, payments].join(" "), async () => {
    const of = { from, to, currency, seq, payments };
    // In the usual 4 MB the joins of a large book go through files.
    await tx.sql("select set_config('work_mem', '64MB', true)");
    const reported = reportSeq === null ? null : (await standing(tx, { ...of, seq: reportSeq, payments: false })).bookings;
    // The database sums up while what stands is put into lists here.
    const [records, earned] = await Promise.all([standing(tx, of), earnedSums(tx, of)]);
    return bookOfFacts({ homeCurrency: currency, ...records, reported, ...earned }, { from, to });
  });
}

/** The home currency of most facts; null where there is none. Nearly always there is one, and it is found without counting. */
export async function mainCurrency(tx: TenantTx, seq: number): Promise<string | null> {
  const known = await knownCurrencies(tx);
  if (known.length < 2) return known[0] ?? null;
  const [row] = await tx.sql<{ currency: string }>(
    `select home_currency currency from ledger_fact where tenant_id = $1 and seq <= $2 and stream in ('bookings', 'billings')
     group by 1 order by count(*) desc, 1 limit 1`,
    [tx.tenantId, seq],
  );
  return row?.currency ?? null;
}

/** The home currencies of the ledger by name. Steps from one to the next, however many facts there are. */
export async function knownCurrencies({ sql, tenantId }: TenantTx): Promise<string[]> {
  const rows = await sql<{ currency: string }>(
    `with recursive known (currency) as (
       (select home_currency from ledger_fact where tenant_id = $1 order by home_currency limit 1)
       union all
       select (select f.home_currency from ledger_fact f where f.tenant_id = $1 and f.home_currency > known.currency order by f.home_currency limit 1)
         from known where known.currency is not null)
     select currency from known where currency is not null limit 100`,
    [tenantId],
  );
  return rows.map(({ currency }) => currency);
}

interface Of extends Period {
  currency: string;
  seq: number;
  payments: boolean;
}

/** Subjects of which anything, also something since reversed, is dated in the period. */
const ACTIVE = `with active as materialized (select distinct subject from ledger_fact
  where tenant_id = $1 and home_currency = $2 and dated between $3 and $4 and seq <= $5)`;

interface Row {
  stream: "bookings" | "billings" | "cash";
  dealId: string | null;
  document: string | null;
  payment: string | null;
  on: string;
  minor: number;
  currency: string;
  rate: string;
  /** null for cash: what the bridge needs of it stands in its columns. */
  detail: FactDetail | null;
}

async function standing({ sql, tenantId }: TenantTx, { currency, from, to, seq, payments }: Of): Promise<Pick<StandingFacts, "bookings" | "billings" | "cash">> {
  const rows = await sql<Row>(
    `${ACTIVE} select f.stream, f.deal_id "dealId", f.document, f.payment, f.dated "on", f.amount_minor minor, f.currency, f.rate, case when f.stream <> 'cash' then f.detail end detail
     from active join ledger_fact f using (subject)
     where f.tenant_id = $1 and f.home_currency = $2 and f.seq <= $5 and f.stream <> 'recognised' and ($6 or f.stream <> 'cash') and f.reverses is null and not exists (
       select 1 from ledger_fact r where r.tenant_id = $1 and r.reverses = f.seq and r.seq <= $5)
     limit ${MOST_ROWS + 1}`,
    [tenantId, currency, from, to, seq, payments],
  );
  requireRoom(rows.length, { from, to });
  const lists: Record<Row["stream"], unknown[]> = { bookings: [], billings: [], cash: [] };
  // In place: copies of a large book cost as much as reading it.
  for (const row of rows) lists[row.stream].push(Object.assign(row, { amount: money(row.minor, row.currency) }));
  return lists as { bookings: Booking[]; billings: Billing[]; cash: Cash[] };
}

function requireRoom(rows: number, { from, to }: Period): void {
  if (rows > MOST_ROWS) throw new RangeError(`The period from ${from} to ${to} holds more than ${MOST_ROWS} records; ask for a shorter one`);
}

const SEQ_DIGITS = 19;
const DAY_LENGTH = "2026-11-28".length;

interface EarnedRow extends EarnedSums {
  document: string | null;
  dealId: string | null;
  own: string;
  rate: string;
  journal: string | null;
}

/** Over all facts, reversals included: they sum to what stands, and need no look at which of them does. */
async function earnedSums({ sql, tenantId }: TenantTx, { currency, from, to, seq }: Of): Promise<Pick<StandingFacts, "earned" | "unbilled">> {
  const rows = await sql<EarnedRow>(
    `${ACTIVE} select f.document, f.deal_id "dealId", f.currency own, f.rate,
       max(case when f.deal_id is null then lpad(f.seq::text, ${SEQ_DIGITS}, '0') || f.dated::text || (f.detail->>'number') end) journal,
       coalesce(sum(f.amount_minor) filter (where f.dated < $3), 0)::bigint before,
       coalesce(sum(f.amount_minor) filter (where f.dated between $3 and $4), 0)::bigint inside,
       coalesce(sum(f.amount_minor) filter (where f.dated > $4), 0)::bigint after
     from active join ledger_fact f using (subject)
     where f.tenant_id = $1 and f.home_currency = $2 and f.seq <= $5 and f.stream = 'recognised'
     group by f.document, f.deal_id, f.currency, f.rate limit ${MOST_ROWS + 1}`,
    [tenantId, currency, from, to, seq],
  );
  requireRoom(rows.length, { from, to });
  return sortedOut(rows);
}

/** By document, and apart from them what no document bills. A rate that was corrected since leaves rows that come to nothing. */
function sortedOut(rows: readonly EarnedRow[]): Pick<StandingFacts, "earned" | "unbilled"> {
  const earned = new Map<string, EarnedSums>();
  const unbilled: Unbilled[] = [];
  for (const { document, dealId, own: currency, rate, journal, before, inside, after } of rows) {
    const of = document === null ? (dealId === null ? null : { dealId }) : journal === null ? null : journalOf(document, journal);
    if (of !== null) unbilled.push({ of, currency, rate, sums: { before, inside, after } });
    else if (document !== null) {
      const known = earned.get(document);
      earned.set(document, { before: before + (known?.before ?? 0), inside: inside + (known?.inside ?? 0), after: after + (known?.after ?? 0) });
    }
  }
  return { earned, unbilled: unbilled.filter(({ sums: { before, inside, after } }) => before !== 0 || inside !== 0 || after !== 0) };
}

/** What the latest fact of a journal says of it: it comes with its number in front, so that the greatest is the latest. */
const journalOf = (journal: string, latest: string): Unbilled["of"] => ({ journal, on: latest.slice(SEQ_DIGITS, SEQ_DIGITS + DAY_LENGTH), number: latest.slice(SEQ_DIGITS + DAY_LENGTH) });
