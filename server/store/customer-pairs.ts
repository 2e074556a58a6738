import type { CustomerPatch } from "../domain/merging/customer-fields.ts";
import type { Bases } from "../domain/merging/merge-customer.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** Which linked pair: a customer of the CRM ("company:12", "person:7") in one ERP organisation. */
export interface PairKey {
  connectionId: string;
  crmId: string;
}

/** A write that was begun: recorded before it leaves, gone once its answer is booked. */
export interface PendingWrite {
  to: "crm" | "erp";
  patch: CustomerPatch;
}

export interface CustomerPair {
  bases: Bases;
  pending: PendingWrite | null;
}

export async function read({ sql, tenantId }: TenantTx, { connectionId, crmId }: PairKey): Promise<CustomerPair | null> {
  const [row] = await sql<CustomerPair>("select bases, pending from customer_pair where tenant_id = $1 and connection_id = $2 and crm_id = $3", [tenantId, connectionId, crmId]);
  return row ?? null;
}

export async function save(tx: TenantTx, { connectionId, crmId }: PairKey, { bases, pending }: CustomerPair): Promise<void> {
  await tx.sql(
    `insert into customer_pair (tenant_id, connection_id, crm_id, bases, pending, looked_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, connection_id, crm_id) do update set bases = excluded.bases, pending = excluded.pending, looked_at = excluded.looked_at`,
    [tx.tenantId, connectionId, crmId, jsonText(bases), pending === null ? null : jsonText(pending), tx.clock.instant()],
  );
}

/** Linked to another record: what was agreed with the one before says nothing. */
export async function forget({ sql, tenantId }: TenantTx, { connectionId, crmId }: PairKey): Promise<void> {
  await sql("delete from customer_pair where tenant_id = $1 and connection_id = $2 and crm_id = $3", [tenantId, connectionId, crmId]);
}
