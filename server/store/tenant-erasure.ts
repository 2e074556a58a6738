import type { EraserTx } from "./index.ts";

/** Rows a transaction; a log or a ledger may have millions. */
const AT_ONCE = 5_000;
/** The tenant itself comes last of all, the receipt stays, and what was turned away is nobody's. */
const KEPT = ["tenant", "erasure_receipt", "refused_request", "migration"];

/** Every table with rows of tenants, asked of the database itself: whatever refers to another comes before it. */
export async function tablesInOrder({ sql }: EraserTx): Promise<string[]> {
  const rows = await sql<{ name: string; refersTo: string[] }>(
    `select c.relname::text name, coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and f.relname <> c.relname), '{}') "refersTo"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     where c.relkind = 'r' and c.relname <> all($1) and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
     order by c.relname limit 1000`,
    [KEPT],
  );
  const ordered: string[] = [];
  for (let left = rows; left.length > 0; ) {
    const free = left.filter(({ name }) => !left.some((other) => other.refersTo.includes(name)));
    if (free.length === 0) throw new Error(`These tables refer to each other: ${left.map(({ name }) => name).join(", ")}`);
    ordered.push(...free.map(({ name }) => name));
    left = left.filter((one) => !free.includes(one));
  }
  return ordered;
}

/** How many went; 0 at the end. */
export async function removeSome({ sql, tenantId }: EraserTx, table: string): Promise<number> {
  const rows = await sql(`delete from "${table}" where ctid in (select ctid from "${table}" where tenant_id = $1 limit ${AT_ONCE}) and tenant_id = $1 returning 1`, [tenantId]);
  return rows.length;
}

export async function removeTenant({ sql, tenantId }: EraserTx): Promise<number> {
  return (await sql("delete from tenant where tenant_id = $1 returning 1", [tenantId])).length;
}
