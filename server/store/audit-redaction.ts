import { canonicalText } from "../domain/canonical.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** What the entry that struck others out holds of them: by seq, the digest of what was left. */
interface Tombstone {
  struckOut?: Record<string, string>;
}

interface Left {
  seq: number;
  at: Date;
  kind: string;
  dealId: string | null;
  payload: object;
}

/** What is left of an entry, to the last letter: nothing but this may stand in its place. */
export const digestOf = ({ seq, at, kind, dealId, payload }: Left): string => sha256(canonicalText([seq, at.toISOString(), kind, dealId, jsonText(payload)]));

export type StruckOut = Left & { redactedBy: number };

/** Those of the struck-out entries that are not as the entry says that struck them out. */
export async function altered({ sql, tenantId }: TenantTx, entries: readonly StruckOut[]): Promise<Set<number>> {
  if (entries.length === 0) return new Set();
  const rows = await sql<{ seq: number; payload: Tombstone }>("select seq, payload from audit where tenant_id = $1 and seq = any($2) and redacted_by is null", [
    tenantId,
    [...new Set(entries.map(({ redactedBy }) => redactedBy))],
  ]);
  const told = new Map(rows.map(({ seq, payload }) => [seq, payload.struckOut ?? {}]));
  const wrong = entries.filter((entry) => {
    const digest = told.get(entry.redactedBy)?.[String(entry.seq)];
    return entry.redactedBy <= entry.seq || digest !== digestOf(entry);
  });
  return new Set(wrong.map(({ seq }) => seq));
}
