import type { EraserTx, TenantTx } from "./index.ts";

/** Writes that hold one of the patterns and whose outcome is not known. */
export async function countUnfinished({ sql, tenantId }: TenantTx, patterns: readonly string[]): Promise<number> {
  const [row] = await sql<{ count: number }>(
    "select count(*)::int count from effect where tenant_id = $1 and state in ('intended', 'unknown') and request::text ilike any($2)",
    [tenantId, patterns],
  );
  return row?.count ?? 0;
}

/** Deals are no longer found by a change of the contact; how many they were. */
export async function forgetMentions({ sql, tenantId }: EraserTx, mention: string): Promise<number> {
  const rows = await sql("update deal_book set mentions = array_remove(mentions, $2) where tenant_id = $1 and mentions @> array[$2::text] returning 1", [tenantId, mention]);
  return rows.length;
}

/** What a vendor said when a call failed may name the contact: that it failed stays, what was said goes; in how many connections. */
export async function forgetFailures({ sql, tenantId }: EraserTx, patterns: readonly string[]): Promise<number> {
  const rows = await sql(
    `update connection set last_failure = null, last_failure_said = null
     where tenant_id = $1 and (last_failure ilike any($2) or last_failure_said::text ilike any($2)) returning 1`,
    [tenantId, patterns],
  );
  return rows.length;
}
