import { instantOf } from "../platform/clock.ts";
import { sha256 } from "../platform/digest.ts";
import type { TenantTx } from "./index.ts";

/** A signature is good for five minutes either way: one from the future could come again for ten. */
const KEPT_MS = 11 * 60_000;

/** False where a request under this signature was taken before. */
export async function take({ sql, tenantId, clock }: TenantTx, signature: string): Promise<boolean> {
  await sql("delete from seen_request where tenant_id = $1 and seen_at < $2", [tenantId, instantOf(clock.now() - KEPT_MS)]);
  const rows = await sql("insert into seen_request (tenant_id, signature_hash, seen_at) values ($1, $2, $3) on conflict do nothing returning 1", [
    tenantId,
    sha256(signature),
    clock.instant(),
  ]);
  return rows.length === 1;
}

/** Nothing came of it: the same request may come again. */
export async function giveBack({ sql, tenantId }: TenantTx, signature: string): Promise<void> {
  await sql("delete from seen_request where tenant_id = $1 and signature_hash = $2", [tenantId, sha256(signature)]);
}
