import type { Period } from "../domain/bridge/book.ts";
import type { MonthlySum } from "../domain/reporting/streams.ts";
import type { TenantTx } from "./index.ts";
import { knownCurrencies } from "./ledger-book.ts";

interface Of extends Period {
  homeCurrency: string;
  /** Facts up to this number: what was believed when it was the last. */
  seq: number;
}

/** A fact and its reversal cancel each other out, so the plain sum over all of them is what stands. */
const FACTS = "from ledger_fact where tenant_id = $1 and home_currency = $2 and seq <= $3";
/** A second record of a deal was not sold twice. */
const COUNTS = "(stream <> 'bookings' or detail->>'duplicateOf' is null)";
const JOURNALS = "coalesce(sum(home_minor) filter (where detail->>'kind' = 'journal'), 0)::bigint";

/** The four streams of a period by calendar month, in home currency. */
export const monthlySums = ({ sql, tenantId }: TenantTx, { homeCurrency, seq, from, to }: Of): Promise<MonthlySum[]> =>
  sql(
    `select date_trunc('month', dated)::date::text "month", stream, sum(home_minor)::bigint minor, ${JOURNALS} journals
     ${FACTS} and dated between $4 and $5 and ${COUNTS} group by 1, 2 order by 1, 2`,
    [tenantId, homeCurrency, seq, from, to],
  );

/** What was billed before a day less what was earned before it, journals left out; minor units of the home currency. */
export async function billedNotEarned({ sql, tenantId }: TenantTx, { homeCurrency, seq, from }: Of): Promise<number> {
  const [row] = await sql<{ minor: number }>(
    `select coalesce(sum(case stream when 'billings' then home_minor else -home_minor end), 0)::bigint minor
     ${FACTS} and dated < $4 and stream in ('billings', 'recognised') and coalesce(detail->>'kind', '') <> 'journal'`,
    [tenantId, homeCurrency, seq, from],
  );
  return row?.minor ?? 0;
}

/** The home currencies the ledger is kept in, the busiest first. */
export async function homeCurrencies(tx: TenantTx): Promise<string[]> {
  const { sql, tenantId } = tx;
  const known = await knownCurrencies(tx);
  if (known.length < 2) return known;
  const rows = await sql<{ currency: string }>(
    `select home_currency currency from ledger_fact where tenant_id = $1 and stream in ('bookings', 'billings')
     group by 1 order by count(*) desc, 1 limit 20`,
    [tenantId],
  );
  return rows.map(({ currency }) => currency);
}

/** Who owns these deals in the CRM, as last recorded, also of deals that are won no more. */
export async function ownersOf({ sql, tenantId }: TenantTx, dealIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ dealId: string; owner: string | null }>(
    `select distinct on (deal_id) deal_id "dealId", detail->>'owner' owner from ledger_fact
     where tenant_id = $1 and stream = 'bookings' and reverses is null and deal_id = any($2) order by deal_id, seq desc`,
    [tenantId, [...dealIds]],
  );
  return new Map(rows.flatMap(({ dealId, owner }) => (owner === null ? [] : [[dealId, owner] as const])));
}
