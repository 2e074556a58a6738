import type { CashFact } from "../domain/commission/commission.ts";
import type { PaidInvoice } from "../domain/commission/statement.ts";
import { dateIn } from "../domain/calendar.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";
import { ownersOf } from "./ledger-sums.ts";

/** Of one month; beyond it the figures would be cut, so they are refused. */
const MOST = 50_000;

/**
 * Invoices of deals of which cash moved in a period, or of which it came to light in it that cash had, with all their cash facts.
 * Credit notes and journals are none: they bring no cash.
 */
export async function paidInvoices(tx: TenantTx, { from, to, timeZone }: { from: PlainDate; to: PlainDate; timeZone: string }): Promise<PaidInvoice[]> {
  const { sql, tenantId } = tx;
  const billings = await sql<Omit<PaidInvoice, "cash" | "ownerId">>(
    `select b.document id, b.currency, b.dated::text "date", b.deal_id "dealId", b.detail->>'number' number, (b.detail->>'total')::bigint total,
       (select coalesce(sum((line->>'minor')::bigint), 0)::bigint from jsonb_array_elements(b.detail->'lines') line) net
     from ledger_fact b
     where b.tenant_id = $1 and b.stream = 'billings' and b.deal_id is not null and b.detail->>'kind' = 'invoice' and b.reverses is null
       and not exists (select 1 from ledger_fact r where r.tenant_id = $1 and r.reverses = b.seq)
       and b.subject in (select c.subject from ledger_fact c where c.tenant_id = $1 and c.stream = 'cash'
         and (c.dated between $2 and $3 or c.recorded_at between $2::date - 1 and $3::date + 2))
     limit ${MOST + 1}`,
    [tenantId, from, to],
  );
  if (billings.length > MOST) throw new RangeError(`Cash moved on more than ${MOST} invoices`);
  const cash = await cashOf(tx, billings.map(({ id }) => id), timeZone);
  const owners = await ownersOf(tx, [...new Set(billings.flatMap(({ dealId }) => dealId ?? []))]);
  return billings.map((one) => ({ ...one, ownerId: owners.get(one.dealId ?? "") ?? null, cash: cash.get(one.id) ?? [] }));
}

async function cashOf({ sql, tenantId }: TenantTx, documents: string[], timeZone: string): Promise<Map<string, CashFact[]>> {
  const rows = await sql<Omit<CashFact, "recordedOn"> & { document: string; recordedAt: Date }>(
    `select document, key, seq, dated::text dated, recorded_at "recordedAt", amount_minor::bigint minor from ledger_fact
     where tenant_id = $1 and stream = 'cash' and document = any($2) and deal_id is not null order by seq limit ${MOST * 10}`,
    [tenantId, documents],
  );
  return Map.groupBy(
    rows.map(({ recordedAt, ...rest }) => ({ ...rest, recordedOn: dateIn(timeZone, recordedAt.getTime()) })),
    ({ document }) => document,
  );
}
