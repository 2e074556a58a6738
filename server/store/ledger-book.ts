import type { Book, Period } from "../domain/bridge/book.ts";
import { bookOfFacts, type Billing, type Booking, type Cash, type EarnedSums, type StandingFacts } from "../domain/ledger/book-of-facts.ts";
import type { FactDetail } from "../domain/ledger/fact.ts";
import { money } from "../domain/money.ts";
import { headAt } from "./facts.ts";
import type { TenantTx } from "./index.ts";

export interface BookQuery extends Period {
  /** What was believed at this moment; now, where it is left out. */
  asOf?: string;
  /** When sales drew its report: what became of its deals since then shows as lost or re-dated. As of the same moment, where left out. */
  reportAsOf?: string;
  /** A tenant whose organisations keep their books in several currencies has one book in each; the busiest, where left out. */
  homeCurrency?: string;
}

/** More records than this in one period are no book for one page; a narrower period is asked for. */
const MOST_ROWS = 1_000_000;

/**
 * The book of a period from the ledger facts, as it was believed at a moment: the same answer however often and late it is
 * asked. It holds every deal, document and payment of each deal of which anything is dated in the period.
 */
export async function bookAsOf(tx: TenantTx, { asOf, reportAsOf, homeCurrency, from, to }: BookQuery): Promise<Book> {
  const { seq } = await headAt(tx, asOf);
  const currency = homeCurrency ?? (await mainCurrency(tx, seq)) ?? "USD";
  const of = { from, to, currency, seq };
  const reportSeq = reportAsOf === undefined ? null : (await headAt(tx, reportAsOf)).seq;
  const bookings = await standing<Booking>(tx, "bookings", of);
  const reported = reportSeq === null ? null : await standing<Booking>(tx, "bookings", { ...of, seq: reportSeq });
  const billings = await standing<Billing>(tx, "billings", of);
  const cash = await standing<Cash>(tx, "cash", of);
  return bookOfFacts({ homeCurrency: currency, bookings, reported, billings, earned: await earnedSums(tx, of), unbilled: await unbilledSums(tx, of), cash }, { from, to });
}

/** The home currency of most facts; null where there is none. */
export async function mainCurrency({ sql, tenantId }: TenantTx, seq: number): Promise<string | null> {
  const [row] = await sql<{ currency: string }>(
    `select home_currency currency from ledger_fact where tenant_id = $1 and seq <= $2 and stream in ('bookings', 'billings')
     group by 1 order by count(*) desc, 1 limit 1`,
    [tenantId, seq],
  );
  return row?.currency ?? null;
}

interface Of extends Period {
  currency: string;
  seq: number;
}

/** Subjects of which anything, also something since reversed, is dated in the period. */
const ACTIVE = `(select distinct subject from ledger_fact
  where tenant_id = $1 and home_currency = $2 and dated between $3 and $4 and seq <= $5)`;

interface Row {
  dealId: string | null;
  document: string | null;
  payment: string | null;
  on: string;
  minor: number;
  currency: string;
  rate: string;
  detail: FactDetail;
}

async function standing<Fact>({ sql, tenantId }: TenantTx, stream: "bookings" | "billings" | "cash", { currency, from, to, seq }: Of): Promise<Fact[]> {
  const rows = await sql<Row>(
    `select f.deal_id "dealId", f.document, f.payment, f.dated "on", f.amount_minor minor, f.currency, f.rate, f.detail
     from ledger_fact f join ${ACTIVE} active using (subject)
     where f.tenant_id = $1 and f.home_currency = $2 and f.seq <= $5 and f.stream = $6 and f.reverses is null and not exists (
       select 1 from ledger_fact r where r.tenant_id = $1 and r.reverses = f.seq and r.seq <= $5)
     limit ${MOST_ROWS + 1}`,
    [tenantId, currency, from, to, seq, stream],
  );
  if (rows.length > MOST_ROWS) throw new RangeError(`The period from ${from} to ${to} holds more than ${MOST_ROWS} ${stream}; ask for a shorter one`);
  return rows.map(({ minor, currency: own, ...rest }) => ({ ...rest, amount: money(minor, own) })) as Fact[];
}

const SUMS = `coalesce(sum(f.amount_minor) filter (where f.dated < $3), 0)::bigint before,
  coalesce(sum(f.amount_minor) filter (where f.dated between $3 and $4), 0)::bigint inside,
  coalesce(sum(f.amount_minor) filter (where f.dated > $4), 0)::bigint after`;
const EARNED = `ledger_fact f join ${ACTIVE} active using (subject)
  where f.tenant_id = $1 and f.home_currency = $2 and f.seq <= $5 and f.stream = 'recognised'`;

/** Over all facts, reversals included: they sum to what stands, and need no look at which of them does. */
async function earnedSums({ sql, tenantId }: TenantTx, { currency, from, to, seq }: Of): Promise<Map<string, EarnedSums>> {
  const rows = await sql<EarnedSums & { document: string }>(
    `select f.document, ${SUMS} from ${EARNED} and f.document is not null group by f.document limit ${MOST_ROWS + 1}`,
    [tenantId, currency, from, to, seq],
  );
  return new Map(rows.map(({ document, ...sums }) => [document, sums]));
}

async function unbilledSums({ sql, tenantId }: TenantTx, { currency, from, to, seq }: Of): Promise<StandingFacts["unbilled"]> {
  const rows = await sql<EarnedSums & { dealId: string; own: string; rate: string }>(
    `select f.deal_id "dealId", f.currency own, f.rate, ${SUMS} from ${EARNED} and f.document is null and f.deal_id is not null
     group by f.deal_id, f.currency, f.rate having sum(abs(f.amount_minor)) > 0 limit ${MOST_ROWS}`,
    [tenantId, currency, from, to, seq],
  );
  return rows.map(({ dealId, own, rate, ...sums }) => ({ dealId, currency: own, rate, sums })).filter(({ sums }) => sums.before !== 0 || sums.inside !== 0 || sums.after !== 0);
}
