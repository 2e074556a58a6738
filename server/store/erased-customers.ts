import { ERASED } from "../domain/privacy/person.ts";
import type { Invoice } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** The ERP keeps its customer, as the law tells it to; we have erased the person and do not take the name in again. */
export async function add({ sql, tenantId }: TenantTx, of: { connectionId: string; erpId: string }): Promise<void> {
  await sql("insert into erased_customer (tenant_id, connection_id, erp_id) values ($1, $2, $3) on conflict do nothing", [tenantId, of.connectionId, of.erpId]);
}

/** Somebody was linked to the customer anew: it is a known customer again. */
export async function forget({ sql, tenantId }: TenantTx, of: { connectionId: string; erpId: string }): Promise<void> {
  await sql("delete from erased_customer where tenant_id = $1 and connection_id = $2 and erp_id = $3", [tenantId, of.connectionId, of.erpId]);
}

/** The invoice as it may be kept. */
export async function nameless({ sql, tenantId }: TenantTx, connectionId: string, invoice: Invoice): Promise<Invoice> {
  const rows = await sql("select 1 from erased_customer where tenant_id = $1 and connection_id = $2 and erp_id = $3", [tenantId, connectionId, invoice.customerId]);
  return rows.length === 0 ? invoice : { ...invoice, customerName: ERASED };
}
