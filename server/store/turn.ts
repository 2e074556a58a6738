import type { TenantTx } from "./index.ts";

/**
 * Waits for every other transaction that takes a turn of this name, until this one ends. Those that share a turn wait only
 * for whoever takes it alone. `name` holds the tenant.
 */
export async function takeTurn({ sql }: Pick<TenantTx, "sql">, name: string, how: "alone" | "shared" = "alone"): Promise<void> {
  await sql(`select pg_advisory_xact_lock${how === "shared" ? "_shared" : ""}(hashtextextended($1, 0))`, [name]);
}
