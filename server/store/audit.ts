import { canonicalText } from "../domain/canonical.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface Entry {
  /** seen: read from a vendor. decided: what follows. did: an effect. asked: by a person. changed: settings, connections. */
  kind: "seen" | "decided" | "did" | "asked" | "changed";
  dealId: string | null;
  payload: object;
}

export interface LoggedEntry extends Entry {
  seq: number;
  at: Date;
}

/**
 * Adds one entry to the tenant's chain, in the transaction that makes it true. Entries are numbered without gaps and
 * each holds the hash of the one before, so that a removed or altered one shows.
 */
export async function append(tx: TenantTx, entry: Entry): Promise<void> {
  await tx.sql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`audit:${tx.tenantId}`]);
  const [last] = await tx.sql<{ seq: number; hash: string }>(
    "select seq, hash from audit where tenant_id = $1 order by seq desc limit 1",
    [tx.tenantId],
  );
  const seq = (last?.seq ?? 0) + 1;
  const at = tx.clock.instant();
  const previous = last?.hash ?? "";
  const payload = jsonText(entry.payload);
  await tx.sql(
    `insert into audit (tenant_id, seq, at, kind, deal_id, payload, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, seq, at, entry.kind, entry.dealId, payload, previous, hashOf(previous, seq, at, entry, payload)],
  );
}

const hashOf = (previous: string, seq: number, at: string, { kind, dealId }: Entry, payload: string): string =>
  sha256(canonicalText([previous, seq, at, kind, dealId, payload]));

/** Newest first; `before` is a seq. `text` is found anywhere in the payload, case aside. At most 200. */
export async function read(tx: TenantTx, of: { dealId?: string; before?: number; text?: string; limit: number }): Promise<LoggedEntry[]> {
  return tx.sql<LoggedEntry>(
    `select seq, at, kind, deal_id "dealId", payload from audit
     where tenant_id = $1 and ($2::text is null or deal_id = $2) and ($3::bigint is null or seq < $3)
       and ($4::text is null or payload::text ilike $4)
     order by seq desc limit $5`,
    [tx.tenantId, of.dealId ?? null, of.before ?? null, of.text === undefined ? null : containing(of.text), Math.max(0, Math.min(of.limit, 200))],
  );
}

/** As a pattern in which what a person typed stands for itself. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Walks the chain from the start; the seq of the first entry that does not fit, or null where all do. */
export async function firstBrokenEntry(tx: TenantTx): Promise<number | null> {
  let previous = "";
  for (let from = 1; ; from += 500) {
    const rows = await tx.sql<LoggedEntry & { previousHash: string; hash: string }>(
      `select seq, at, kind, deal_id "dealId", payload, previous_hash "previousHash", hash from audit
       where tenant_id = $1 and seq >= $2 order by seq limit 500`,
      [tx.tenantId, from],
    );
    for (const [index, row] of rows.entries()) {
      const expected = hashOf(previous, row.seq, row.at.toISOString(), row, canonicalText(row.payload));
      if (row.seq !== from + index || row.previousHash !== previous || row.hash !== expected) return from + index;
      previous = row.hash;
    }
    if (rows.length < 500) return null;
  }
}
