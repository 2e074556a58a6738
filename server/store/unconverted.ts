import { money, type Money } from "../domain/money.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** A record that is in no figure: no rate from its currency to the home currency is known, so it has no facts. */
export interface Unconverted {
  kind: "deal" | "invoice";
  dealId: string;
  /** The deal's name, the invoice's number. */
  name: string;
  on: PlainDate;
  amount: Money;
}

const SHOWN = 20;

/** Of a currency that is not the home currency of every organisation; where there is none, there is no ledger either. Read once, not for each row. */
const isForeign = (currency: string) =>
  `${currency} <> any (array(select c.organisation->>'homeCurrency' from connection c where c.tenant_id = $1 and c.role = 'erp' and c.organisation is not null))`;

/** No fact of the deal stands that is about the record. */
const hasNoFact = (dealId: string, about: string) => `not exists (select 1 from ledger_fact f where f.tenant_id = $1 and f.subject = 'deal:' || ${dealId} and ${about} and f.reverses is null
  and not exists (select 1 from ledger_fact r where r.tenant_id = $1 and r.reverses = f.seq))`;

/**
 * Won deals and posted invoices dated up to a day that are in no figure, the latest first; how many there are, and the
 * first 20. Earlier months' count too: what is paid and earned of them later is missing as well.
 */
export async function unconvertedUntil({ sql, tenantId }: TenantTx, to: PlainDate): Promise<{ count: number; first: Unconverted[] }> {
  const rows = await sql<Omit<Unconverted, "amount"> & { minor: number; currency: string; count: number }>(
    `select kind, deal_id "dealId", name, dated "on", minor, currency, (count(*) over ())::int count from (
       select 'deal' kind, d.deal_id, d.record->>'name' name, d.record->>'closeDate' dated, (d.record->'amount'->>'minor')::bigint minor, d.record->>'currency' currency
       from deal_record d
       where d.tenant_id = $1 and d.record->>'outcome' = 'won' and not d.gone and d.record->>'closeDate' <= $2 and d.record->'amount'->>'minor' is not null
         and ${isForeign("d.record->>'currency'")} and ${hasNoFact("d.deal_id", "f.stream = 'bookings'")}
       union all
       select 'invoice', i.deal_id, coalesce(i.record->>'number', i.erp_id), i.record->>'date', i.total_minor, i.currency
       from invoice i
       where i.tenant_id = $1 and i.state in ('open', 'paid') and i.record->>'date' <= $2
         and exists (select 1 from invoice_link l where l.tenant_id = $1 and l.connection_id = i.connection_id and l.erp_id = i.erp_id)
         and ${isForeign("i.currency")} and ${hasNoFact("i.deal_id", "f.stream = 'billings' and f.document = i.connection_id || ':invoice:' || i.erp_id")}) missing
     order by dated desc, kind, deal_id, name limit ${SHOWN}`,
    [tenantId, to],
  );
  return { count: rows[0]?.count ?? 0, first: rows.map(({ minor, currency, count: _, ...row }) => ({ ...row, amount: money(minor, currency) })) };
}
