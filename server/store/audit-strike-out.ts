import { append, type LoggedEntry } from "./audit.ts";
import { digestOf } from "./audit-redaction.ts";
import type { EraserTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/**
 * Puts other payloads in the place of these entries' own. First an entry is added that holds the digests of what will be
 * left: the chain goes on over the old hashes, and over what stands now through that entry. Who reads it sees that
 * something was struck out, when and of what; not what it was. At most a few hundred at a time.
 */
export async function strikeOut(tx: EraserTx, subject: string, entries: readonly LoggedEntry[]): Promise<void> {
  const left = entries.map((entry) => [String(entry.seq), digestOf(entry)]);
  const by = await append(tx, { kind: "changed", dealId: null, payload: { erased: subject, struckOut: Object.fromEntries(left) as Record<string, string> } });
  for (const { seq, payload } of entries) {
    await tx.sql("update audit set payload = $3, salt = null, redacted_by = $4 where tenant_id = $1 and seq = $2", [tx.tenantId, seq, jsonText(payload), by]);
  }
}
