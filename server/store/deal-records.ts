import type { KnownDeal } from "../domain/ledger/known-deal.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface DealRecord {
  deal: KnownDeal;
  gone: boolean;
}

export async function save(tx: TenantTx, dealId: string, deal: KnownDeal): Promise<void> {
  await tx.sql(
    `insert into deal_record (tenant_id, deal_id, record, gone, read_at) values ($1, $2, $3, false, $4)
     on conflict (tenant_id, deal_id) do update set record = excluded.record, gone = false, read_at = excluded.read_at`,
    [tx.tenantId, dealId, jsonText(deal), tx.clock.instant()],
  );
}

export async function markGone({ sql, tenantId, clock }: TenantTx, dealId: string): Promise<void> {
  await sql("update deal_record set gone = true, read_at = $3 where tenant_id = $1 and deal_id = $2 and not gone", [tenantId, dealId, clock.instant()]);
}

export async function read({ sql, tenantId }: TenantTx, dealId: string): Promise<DealRecord | null> {
  const [row] = await sql<DealRecord>("select record deal, gone from deal_record where tenant_id = $1 and deal_id = $2", [tenantId, dealId]);
  return row ?? null;
}

/** Deals of the book by id, in pages of 200, with whether the CRM's record of each is known. */
export async function page({ sql, tenantId }: TenantTx, after: string): Promise<{ dealId: string; known: boolean }[]> {
  return sql(
    `select b.deal_id "dealId", r.deal_id is not null known from deal_book b
       left join deal_record r on r.tenant_id = b.tenant_id and r.deal_id = b.deal_id
     where b.tenant_id = $1 and b.deal_id > $2 order by b.deal_id limit 200`,
    [tenantId, after],
  );
}

/** Won deals closed within these days, the latest first. */
export async function wonBetween({ sql, tenantId }: TenantTx, from: string, to: string, limit: number): Promise<KnownDeal[]> {
  const rows = await sql<{ deal: KnownDeal }>(
    `select record deal from deal_record where tenant_id = $1 and record ->> 'outcome' = 'won' and not gone and record ->> 'closeDate' between $2 and $3
     order by record ->> 'closeDate' desc, deal_id limit $4`,
    [tenantId, from, to, limit],
  );
  return rows.map(({ deal }) => deal);
}
