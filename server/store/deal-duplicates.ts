import type { TenantTx } from "./index.ts";

export interface DuplicateDecision {
  dealId: string;
  duplicateOf: string;
  decision: "same-sale" | "different";
  by: string;
}

/** The deal of which this one is a second record, as a person has decided; null where it is a sale of its own. */
export async function rootOf({ sql, tenantId }: TenantTx, dealId: string): Promise<string | null> {
  const [row] = await sql<{ root: string }>(
    `select duplicate_of root from deal_duplicate where tenant_id = $1 and deal_id = $2 and decision = 'same-sale' order by decided_at desc limit 1`,
    [tenantId, dealId],
  );
  return row?.root ?? null;
}

/** Every decision about any of these deals. */
export async function about({ sql, tenantId }: TenantTx, dealIds: string[]): Promise<Omit<DuplicateDecision, "by">[]> {
  return sql(
    `select deal_id "dealId", duplicate_of "duplicateOf", decision from deal_duplicate
     where tenant_id = $1 and (deal_id = any($2) or duplicate_of = any($2)) limit 10000`,
    [tenantId, dealIds],
  );
}

/** The last word counts. */
export async function decide(tx: TenantTx, { dealId, duplicateOf, decision, by }: DuplicateDecision): Promise<void> {
  await tx.sql(
    `insert into deal_duplicate (tenant_id, deal_id, duplicate_of, decision, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, deal_id, duplicate_of) do update set decision = excluded.decision, decided_by = excluded.decided_by,
       decided_at = excluded.decided_at`,
    [tx.tenantId, dealId, duplicateOf, decision, by, tx.clock.instant()],
  );
}
