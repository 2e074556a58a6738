import { add, money, type Money } from "../domain/money.ts";
import type { Allocation, Invoice, Settlement } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** Keeps a payment, credit note or refund as read, and with it every invoice it was ever applied to. */
export async function save(tx: TenantTx, { connectionId, settlement }: { connectionId: string; settlement: Settlement }): Promise<void> {
  const { kind, id, state, total, allocations } = settlement;
  await tx.sql(
    `insert into settlement (tenant_id, connection_id, kind, erp_id, record, state, total_minor, currency, read_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, connection_id, kind, erp_id) do update set record = excluded.record, state = excluded.state,
       total_minor = excluded.total_minor, currency = excluded.currency, read_at = excluded.read_at`,
    [tx.tenantId, connectionId, kind, id, jsonText(settlement), state, total.minor, total.currency, tx.clock.instant()],
  );
  await tx.sql("update allocation set in_force = false where tenant_id = $1 and connection_id = $2 and kind = $3 and settlement_id = $4", [
    tx.tenantId,
    connectionId,
    kind,
    id,
  ]);
  const parts = perInvoice(allocations);
  await tx.sql(
    `insert into allocation (tenant_id, connection_id, kind, settlement_id, invoice_id, amount_minor, currency, in_force, applied_on)
     select $1, $2, $3, $4, part.invoice_id, part.amount_minor, part.currency, $8, part.applied_on
     from unnest($5::text[], $6::bigint[], $7::text[], $9::date[]) part (invoice_id, amount_minor, currency, applied_on)
     on conflict (tenant_id, connection_id, kind, settlement_id, invoice_id) do update set
       amount_minor = excluded.amount_minor, currency = excluded.currency, in_force = excluded.in_force,
       applied_on = excluded.applied_on`,
    [
      tx.tenantId,
      connectionId,
      kind,
      id,
      parts.map((part) => part.invoiceId),
      parts.map((part) => part.amount.minor),
      parts.map((part) => part.amount.currency),
      state === "active",
      parts.map((part) => part.date),
    ],
  );
}

/** A settlement may name one invoice on several of its lines. */
function perInvoice(allocations: readonly Allocation[]): Pick<Allocation, "invoiceId" | "amount" | "date">[] {
  const parts = new Map<string, Pick<Allocation, "invoiceId" | "amount" | "date">>();
  for (const { invoiceId, amount, date } of allocations) {
    const before = parts.get(invoiceId);
    parts.set(invoiceId, { invoiceId, date, amount: before ? add(before.amount, amount) : amount });
  }
  return [...parts.values()];
}

/** It is gone from the ERP: what we saw of it stays, out of force. */
export async function markDeleted({ sql, tenantId }: TenantTx, of: { connectionId: string; kind: Settlement["kind"]; id: string }): Promise<void> {
  const values = [tenantId, of.connectionId, of.kind, of.id];
  const where = "tenant_id = $1 and connection_id = $2 and kind = $3";
  await sql(`update settlement set state = 'deleted', record = jsonb_set(record, '{state}', '"deleted"') where ${where} and erp_id = $4`, values);
  await sql(`update allocation set in_force = false where ${where} and settlement_id = $4`, values);
}

/** Invoices the settlement was ever applied to. */
export async function invoicesOf({ sql, tenantId }: TenantTx, of: { connectionId: string; kind: Settlement["kind"]; id: string }): Promise<string[]> {
  const rows = await sql<{ invoiceId: string }>(
    `select invoice_id "invoiceId" from allocation where tenant_id = $1 and connection_id = $2 and kind = $3 and settlement_id = $4`,
    [tenantId, of.connectionId, of.kind, of.id],
  );
  return rows.map((row) => row.invoiceId);
}

/**
 * Keeps what an invoice, as just read, says was applied to it. What was applied before and is not any more has been taken
 * back: a bounced, deleted or unapplied payment.
 */
export async function saveAllocationsOf(tx: TenantTx, connectionId: string, invoice: Invoice): Promise<void> {
  // An invoice tells of what was set against it, never of a refund: that belongs to it by the refund's own note.
  const told = "tenant_id = $1 and connection_id = $2 and invoice_id = $3 and kind <> 'refund'";
  await tx.sql(`update allocation set in_force = false where ${told}`, [tx.tenantId, connectionId, invoice.id]);
  for (const { kind, sourceId, amount, date } of invoice.allocations) {
    await tx.sql(
      `insert into allocation (tenant_id, connection_id, kind, settlement_id, invoice_id, amount_minor, currency, in_force, applied_on)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8)
       on conflict (tenant_id, connection_id, kind, settlement_id, invoice_id) do update set
         amount_minor = excluded.amount_minor, in_force = true, applied_on = excluded.applied_on`,
      [tx.tenantId, connectionId, kind, sourceId, invoice.id, amount.minor, amount.currency, date],
    );
  }
}

/** Payments that were once applied to these invoices and no longer are. */
export async function takenBack({ sql, tenantId }: TenantTx, connectionId: string, invoiceIds: string[]): Promise<{ invoiceId: string; sourceId: string; amount: Money }[]> {
  const rows = await sql<{ invoiceId: string; sourceId: string; minor: number; currency: string }>(
    `select invoice_id "invoiceId", settlement_id "sourceId", amount_minor minor, currency from allocation
     where tenant_id = $1 and connection_id = $2 and kind = 'payment' and not in_force and invoice_id = any($3) order by settlement_id limit 200`,
    [tenantId, connectionId, invoiceIds],
  );
  return rows.map(({ invoiceId, sourceId, minor, currency }) => ({ invoiceId, sourceId, amount: money(minor, currency) }));
}

/** Settlements in force on any of these invoices; at most 500. */
export async function touching({ sql, tenantId }: TenantTx, connectionId: string, invoiceIds: string[]): Promise<Settlement[]> {
  const rows = await sql<{ record: Settlement }>(
    `select s.record from settlement s where s.tenant_id = $1 and s.connection_id = $2 and s.state = 'active' and exists (
       select 1 from allocation a where a.tenant_id = s.tenant_id and a.connection_id = s.connection_id and a.kind = s.kind
         and a.settlement_id = s.erp_id and a.in_force and a.invoice_id = any($3)) order by s.erp_id limit 500`,
    [tenantId, connectionId, invoiceIds],
  );
  return rows.map((row) => row.record);
}
