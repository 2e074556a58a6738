import type { Invoice } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface InvoiceRow {
  connectionId: string;
  erpId: string;
  dealId: string;
  invoice: Invoice;
  /** As our own last write left it; null for one made by hand. */
  written: Invoice | null;
  /** Something says it changed since it was read. */
  stale: boolean;
  /** When the ERP was last asked for it, or last answered a write of ours. */
  readAt: Date;
  /** How often it had been marked when this row was read: handed back when the fresh record is saved. */
  marks: number;
}

export async function ofDeal({ sql, tenantId }: TenantTx, dealId: string): Promise<InvoiceRow[]> {
  return sql<InvoiceRow>(
    `select connection_id "connectionId", erp_id "erpId", deal_id "dealId", record invoice, written,
       stale_marks > read_marks stale, stale_marks marks, read_at "readAt"
     from invoice where tenant_id = $1 and deal_id = $2 order by erp_id limit 500`,
    [tenantId, dealId],
  );
}

export interface Saving {
  connectionId: string;
  dealId: string;
  invoice: Invoice;
  /** The record is the answer to a write of ours, and so its new base. */
  written: boolean;
  /** The marks known before the vendor was asked; a later mark keeps the record stale. */
  marks?: number;
}

export async function save(tx: TenantTx, { connectionId, dealId, invoice, written, marks }: Saving): Promise<void> {
  const record = jsonText(invoice);
  await tx.sql(
    `insert into invoice (tenant_id, connection_id, erp_id, deal_id, record, written, state, currency, total_minor, balance_minor, due_date, read_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (tenant_id, connection_id, erp_id) do update set record = excluded.record, state = excluded.state,
       written = coalesce(excluded.written, invoice.written), currency = excluded.currency, total_minor = excluded.total_minor,
       balance_minor = excluded.balance_minor, due_date = excluded.due_date, read_at = excluded.read_at,
       read_marks = greatest(invoice.read_marks, $13)`,
    [
      tx.tenantId,
      connectionId,
      invoice.id,
      dealId,
      record,
      written ? record : null,
      invoice.state,
      invoice.currency,
      invoice.total.minor,
      invoice.balance.minor,
      invoice.dueDate,
      tx.clock.instant(),
      marks ?? 0,
    ],
  );
}

/**
 * Marks invoices as changed. What is said of the version we hold, or of a moment no later than the record we hold, such
 * as the echo of our own write, marks nothing: reading it back would cost a metered call and tell nothing.
 */
export async function markStale({ sql, tenantId }: TenantTx, connectionId: string, erpIds: string[], change: { at: string; version?: string } | null = null): Promise<void> {
  await sql(
    `update invoice set stale_marks = stale_marks + 1 where tenant_id = $1 and connection_id = $2 and erp_id = any($3)
       and case when $5::text is not null then record->>'version' is distinct from $5
                else $4::timestamptz is null or (record->>'modifiedAt')::timestamptz < $4 end`,
    [tenantId, connectionId, erpIds, change?.at ?? null, change?.version ?? null],
  );
}

/** Every invoice of the deal is to be read anew: a person pressed refresh. */
export async function markDealStale({ sql, tenantId }: TenantTx, dealId: string): Promise<void> {
  await sql("update invoice set stale_marks = stale_marks + 1 where tenant_id = $1 and deal_id = $2", [tenantId, dealId]);
}

/** Our invoices of this customer that one of these words may name, for refunds that are not linked. At most 200. */
export async function ofCustomer({ sql, tenantId }: TenantTx, connectionId: string, customerId: string): Promise<{ erpId: string; invoice: Invoice }[]> {
  return sql(
    `select erp_id "erpId", record invoice from invoice
     where tenant_id = $1 and connection_id = $2 and record->>'customerId' = $3 order by read_at desc limit 200`,
    [tenantId, connectionId, customerId],
  );
}

/** Ids of our invoices that should be there, after this one. */
export async function standing({ sql, tenantId }: TenantTx, connectionId: string, afterId: string, limit: number): Promise<string[]> {
  const rows = await sql<{ erpId: string }>(
    `select erp_id "erpId" from invoice where tenant_id = $1 and connection_id = $2 and erp_id > $3 and state not in ('voided', 'deleted')
     order by erp_id limit $4`,
    [tenantId, connectionId, afterId, limit],
  );
  return rows.map((row) => row.erpId);
}

/** How many invoices of ours live in each connection, and how many of them are not settled. */
export async function countByConnection({ sql, tenantId }: TenantTx): Promise<{ connectionId: string; invoices: number; open: number }[]> {
  return sql(
    `select connection_id "connectionId", count(*)::int invoices,
       count(*) filter (where balance_minor > 0 and state not in ('voided', 'deleted'))::int open
     from invoice where tenant_id = $1 group by connection_id order by connection_id limit 100`,
    [tenantId],
  );
}
