import type { TenantTx } from "./index.ts";

/** A column whose texts are sealed, and what each is bound to. */
export interface SealedColumn {
  table: string;
  /** The one column that tells a tenant's rows apart. */
  key: string;
  column: string;
  contextOf: (tenantId: string, key: string) => string;
}

/** A tenant has one address for its messages; sealed for this tenant, it opens in no other row. */
export const channelContext = (tenantId: string): string => `notice-channel:${tenantId}`;
export const grantContext = (tenantId: string, grantId: string): string => `oauth-grant:${tenantId}:${grantId}`;

/** Every one there is: a column called sealed_… that is missing here would be lost with its key, so a test looks. */
export const SEALED: readonly SealedColumn[] = [
  { table: "oauth_grant", key: "grant_id", column: "sealed_tokens", contextOf: grantContext },
  { table: "notice_channel", key: "tenant_id", column: "sealed_url", contextOf: channelContext },
];

export interface SealedBatch {
  /** Where the next batch begins; null at the end. */
  after: string | null;
  /** Under the current key before. */
  current: number;
  /** Moved under the current key. */
  moved: number;
  /** Changed by somebody else meanwhile, who sealed it under a key of theirs: worth another run. */
  missed: number;
  /** Keys of rows that no key opens. */
  lost: string[];
}

const AT_ONCE = 100;

/** Moves a batch of one column under the current key. What somebody else writes meanwhile stands: theirs is newer. */
export async function sealAnew(tx: TenantTx, { table, key, column, contextOf }: SealedColumn, after: string): Promise<SealedBatch> {
  const rows = await tx.sql<{ key: string; sealed: string | null }>(
    `select ${key} "key", ${column} sealed from ${table} where tenant_id = $1 and ${key} > $2 order by ${key} limit ${AT_ONCE}`,
    [tx.tenantId, after],
  );
  const batch: SealedBatch = { after: rows.length < AT_ONCE ? null : (rows.at(-1)?.key ?? null), current: 0, moved: 0, missed: 0, lost: [] };
  for (const row of rows) {
    if (row.sealed === null) continue;
    if (!tx.secrets.isOutdated(row.sealed)) {
      batch.current += 1;
      continue;
    }
    const opened = openOr(tx, row.sealed, contextOf(tx.tenantId, row.key));
    if (opened === null) {
      batch.lost.push(row.key);
      continue;
    }
    const moved = await tx.sql(`update ${table} set ${column} = $3 where tenant_id = $1 and ${key} = $2 and ${column} = $4 returning 1`, [
      tx.tenantId,
      row.key,
      tx.secrets.seal(opened, contextOf(tx.tenantId, row.key)),
      row.sealed,
    ]);
    if (moved.length === 1) batch.moved += 1;
    else batch.missed += 1;
  }
  return batch;
}

function openOr(tx: TenantTx, sealed: string, context: string): string | null {
  try {
    return tx.secrets.open(sealed, context);
  } catch {
    return null;
  }
}
