import type { TenantTx } from "./index.ts";

export interface DocumentDecision {
  /** References of documents; see domain/ledger/refs.ts. */
  document: string;
  duplicateOf: string;
  decision: "same" | "different";
  by: string;
}

/** The invoice of which this one is a second record, as a person has decided; null where it stands for itself. */
export async function firstOf({ sql, tenantId }: TenantTx, document: string): Promise<string | null> {
  const [row] = await sql<{ first: string }>(
    "select duplicate_of first from document_duplicate where tenant_id = $1 and document = $2 and decision = 'same' order by decided_at desc limit 1",
    [tenantId, document],
  );
  return row?.first ?? null;
}

/** Every decision about any of these as the second record. */
export const about = ({ sql, tenantId }: TenantTx, documents: readonly string[]): Promise<Omit<DocumentDecision, "by">[]> =>
  sql(`select document, duplicate_of "duplicateOf", decision from document_duplicate where tenant_id = $1 and document = any($2) limit 10000`, [tenantId, [...documents]]);

/** The last word counts, and takes back every other that made it a second record. */
export async function decide(tx: TenantTx, { document, duplicateOf, decision, by }: DocumentDecision): Promise<void> {
  await tx.sql("update document_duplicate set decision = 'different', decided_by = $3, decided_at = $4 where tenant_id = $1 and document = $2 and decision = 'same'", [tx.tenantId, document, by, tx.clock.instant()]);
  await tx.sql(
    `insert into document_duplicate (tenant_id, document, duplicate_of, decision, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, document, duplicate_of) do update set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    [tx.tenantId, document, duplicateOf, decision, by, tx.clock.instant()],
  );
}
