import type { CrmOwner } from "../domain/crm-lists.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

const MOST = 20_000;

/** What the CRM told of its owners; null: it did not let us ask, and the names that are known stay. */
export async function save({ sql, tenantId, clock }: TenantTx, connectionId: string, owners: readonly CrmOwner[] | null): Promise<void> {
  await sql("update connection set owners_read_at = $3, owners_withheld = $4 where tenant_id = $1 and connection_id = $2", [tenantId, connectionId, clock.instant(), owners === null]);
  if (owners === null) return;
  await sql(
    `insert into crm_owner (tenant_id, owner_id, name) select distinct on (r.id) $1, r.id, r.name from jsonb_to_recordset($2::jsonb) r (id text, name text)
     on conflict (tenant_id, owner_id) do update set name = excluded.name where crm_owner.name <> excluded.name`,
    [tenantId, jsonText(owners)],
  );
}

/** Names by id. */
export async function names({ sql, tenantId }: TenantTx): Promise<Map<string, string>> {
  const rows = await sql<CrmOwner>(`select owner_id id, name from crm_owner where tenant_id = $1 order by owner_id limit ${MOST}`, [tenantId]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** When they were last asked for, and whether the account withholds them; null without a CRM. */
export async function standing({ sql, tenantId }: TenantTx): Promise<{ readAt: Date | null; withheld: boolean } | null> {
  const [row] = await sql<{ readAt: Date | null; withheld: boolean }>(
    `select owners_read_at "readAt", owners_withheld withheld from connection where tenant_id = $1 and role = 'crm' order by connected_at desc limit 1`,
    [tenantId],
  );
  return row ?? null;
}
