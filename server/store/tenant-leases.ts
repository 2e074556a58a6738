import { instantOf } from "../platform/clock.ts";
import type { TenantTx } from "./index.ts";

/** False while somebody else holds it. */
export async function claim(tx: TenantTx, name: string, holder: string, forMs: number): Promise<boolean> {
  const now = await tx.sharedNow();
  const rows = await tx.sql(
    `insert into tenant_lease (tenant_id, name, holder, until) values ($1, $2, $3, $4)
     on conflict (tenant_id, name) do update set holder = excluded.holder, until = excluded.until where tenant_lease.until < $5 returning 1`,
    [tx.tenantId, name, holder, instantOf(now + forMs), instantOf(now)],
  );
  return rows.length === 1;
}

/** False where it ran out: whoever held it must not act any more, even if nobody took it over. */
export async function renew(tx: TenantTx, name: string, holder: string, forMs: number): Promise<boolean> {
  const now = await tx.sharedNow();
  const rows = await tx.sql("update tenant_lease set until = $4 where tenant_id = $1 and name = $2 and holder = $3 and until >= $5 returning 1", [
    tx.tenantId,
    name,
    holder,
    instantOf(now + forMs),
    instantOf(now),
  ]);
  return rows.length === 1;
}

export async function release({ sql, tenantId }: TenantTx, name: string, holder: string): Promise<void> {
  await sql("delete from tenant_lease where tenant_id = $1 and name = $2 and holder = $3", [tenantId, name, holder]);
}
