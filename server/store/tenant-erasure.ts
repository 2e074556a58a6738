import type { EraserTx } from "./index.ts";

/** Rows a transaction; a log or a ledger may have millions. */
const AT_ONCE = 5_000;
/** What others refer to goes after them; the tenant itself comes last of all. */
const LATER = ["oauth_grant"];
const KEPT = ["tenant", "erasure_receipt", "refused_request", "migration"];

/** null where there is no such tenant. The row is held until the transaction ends: nobody installs it meanwhile. */
export async function stateOf({ sql, tenantId }: EraserTx): Promise<"installed" | "uninstalled" | null> {
  const [row] = await sql<{ state: "installed" | "uninstalled" }>("select state from tenant where tenant_id = $1 for update", [tenantId]);
  return row?.state ?? null;
}

/** Every table with rows of tenants, asked of the database itself, in an order in which they can be emptied. */
export async function tablesInOrder({ sql }: EraserTx): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select c.relname::text name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     where c.relkind = 'r' and c.relname <> all($1) and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
     order by c.relname = any($2), c.relname limit 1000`,
    [KEPT, LATER],
  );
  return rows.map(({ name }) => name);
}

/** How many went; 0 at the end. */
export async function removeSome({ sql, tenantId }: EraserTx, table: string): Promise<number> {
  const rows = await sql(`delete from "${table}" where ctid in (select ctid from "${table}" where tenant_id = $1 limit ${AT_ONCE}) and tenant_id = $1 returning 1`, [tenantId]);
  return rows.length;
}

export async function removeTenant({ sql, tenantId }: EraserTx): Promise<number> {
  return (await sql("delete from tenant where tenant_id = $1 returning 1", [tenantId])).length;
}
