import type { CustomerField, FieldValue } from "../domain/merging/customer-fields.ts";
import type { Choice, Conflict } from "../domain/merging/merge-customer.ts";
import type { PairKey } from "./customer-pairs.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface OpenConflict extends PairKey {
  conflictId: string;
  field: CustomerField;
  customerName: string;
  why: string;
  crmValue: FieldValue;
  erpValue: FieldValue;
  /** What the system said that refused a write; null where none was tried. */
  refusal: string | null;
  foundAt: Date;
  choice: Choice["take"] | null;
}

const COLUMNS = `conflict_id "conflictId", connection_id "connectionId", crm_id "crmId", field, customer_name "customerName", why,
  crm_value "crmValue", erp_value "erpValue", refusal, found_at "foundAt", choice`;

export interface FoundConflict extends Omit<Conflict, "why"> {
  why: string;
  refusal: string | null;
}

/**
 * Makes exactly these conflicts of the pair open. A choice made over other values than there are now, or one that a system
 * refused, is forgotten; one made while the pair was being looked at stays, for the look that follows it.
 */
export async function setOpen(tx: TenantTx, { connectionId, crmId }: PairKey, customerName: string, found: readonly FoundConflict[]): Promise<void> {
  const now = tx.clock.instant();
  await tx.sql(
    "update customer_conflict set closed_at = $5 where tenant_id = $1 and connection_id = $2 and crm_id = $3 and closed_at is null and not (field = any($4))",
    [tx.tenantId, connectionId, crmId, found.map(({ field }) => field), now],
  );
  for (const { field, why, crm, erp, refusal } of found) {
    await tx.sql(
      `insert into customer_conflict (tenant_id, conflict_id, connection_id, crm_id, field, customer_name, why, crm_value, erp_value, refusal, found_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (tenant_id, connection_id, crm_id, field) where closed_at is null do update set why = excluded.why,
         customer_name = excluded.customer_name, crm_value = excluded.crm_value, erp_value = excluded.erp_value,
         refusal = excluded.refusal, choice = case when excluded.refusal is null and customer_conflict.crm_value is not distinct from excluded.crm_value
           and customer_conflict.erp_value is not distinct from excluded.erp_value then customer_conflict.choice end`,
      [tx.tenantId, tx.ids.uuid(), connectionId, crmId, field, customerName, why, jsonText(crm), jsonText(erp), refusal, now],
    );
  }
}

/** Open ones of one pair; at most one a field. */
export const ofPair = ({ sql, tenantId }: TenantTx, { connectionId, crmId }: PairKey): Promise<OpenConflict[]> =>
  sql<OpenConflict>(`select ${COLUMNS} from customer_conflict where tenant_id = $1 and connection_id = $2 and crm_id = $3 and closed_at is null`, [tenantId, connectionId, crmId]);

/** Open ones that nobody has decided yet, oldest first; at most 200. */
export const listOpen = ({ sql, tenantId }: TenantTx): Promise<OpenConflict[]> =>
  sql<OpenConflict>(`select ${COLUMNS} from customer_conflict where tenant_id = $1 and closed_at is null and choice is null order by found_at, conflict_id limit 200`, [tenantId]);

export async function get({ sql, tenantId }: TenantTx, conflictId: string): Promise<(OpenConflict & { closedAt: Date | null }) | null> {
  const [row] = await sql<OpenConflict & { closedAt: Date | null }>(
    `select ${COLUMNS}, closed_at "closedAt" from customer_conflict where tenant_id = $1 and conflict_id = $2`,
    [tenantId, conflictId],
  );
  return row ?? null;
}

export async function choose(tx: TenantTx, conflictId: string, { take, by }: { take: Choice["take"]; by: string }): Promise<void> {
  await tx.sql("update customer_conflict set choice = $3, chosen_by = $4, chosen_at = $5 where tenant_id = $1 and conflict_id = $2 and closed_at is null", [
    tx.tenantId,
    conflictId,
    take,
    by,
    tx.clock.instant(),
  ]);
}
