import type { TenantTx } from "./index.ts";

/** The last time everything that waits for one reason was tried again. */
export interface RetryBatch {
  code: string;
  startedAt: Date;
  askedBy: string;
  total: number;
  /** Deals that a look has come to its end with since, or that wait for nothing any more. */
  done: number;
}

/** Begins anew for this reason; what was known of the time before is forgotten. */
export async function begin(tx: TenantTx, of: { code: string; dealIds: string[]; by: string }): Promise<void> {
  await tx.sql(
    `insert into retry_batch (tenant_id, code, deal_ids, asked_by, started_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, code) do update set deal_ids = excluded.deal_ids, asked_by = excluded.asked_by, started_at = excluded.started_at`,
    [tx.tenantId, of.code, of.dealIds, of.by, tx.clock.instant()],
  );
}

/** Those begun at `since` or later that have not come to their end, newest first; at most 20. */
export async function underWay({ sql, tenantId }: TenantTx, since: string): Promise<RetryBatch[]> {
  return sql<RetryBatch>(
    `select * from (
       select r.code, r.started_at "startedAt", r.asked_by "askedBy", cardinality(r.deal_ids) total, (
         select count(*)::int from unnest(r.deal_ids) d (deal_id)
           left join deal_book b on b.tenant_id = r.tenant_id and b.deal_id = d.deal_id
         where b.looked_at > r.started_at or not exists (
           select 1 from parked p where p.tenant_id = r.tenant_id and p.deal_id = d.deal_id and p.code = r.code and p.settled_at is null)) done
       from retry_batch r where r.tenant_id = $1 and r.started_at >= $2) counted
     where done < total order by "startedAt" desc, code limit 20`,
    [tenantId, since],
  );
}
