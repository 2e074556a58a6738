import * as erasedCustomers from "./erased-customers.ts";
import type { TenantTx } from "./index.ts";

export interface Link {
  kind: "customer" | "item";
  connectionId: string;
  crmId: string;
  erpId: string;
  origin: "created" | "matched" | "by-hand";
  /** What people call it in the ERP, where that is known. */
  erpName?: string | null;
}

/** The organisations where this customer of the CRM is linked; at most 100. */
export async function connectionsOf({ sql, tenantId }: TenantTx, crmId: string): Promise<string[]> {
  const rows = await sql<{ connectionId: string }>(`select connection_id "connectionId" from link where tenant_id = $1 and kind = 'customer' and crm_id = $2 limit 100`, [tenantId, crmId]);
  return rows.map((row) => row.connectionId);
}

/** Customers of the ERPs that are this customer of the CRM and no other: a company may share one with the person who gets its invoices. At most 100. */
export const onlyOf = ({ sql, tenantId }: TenantTx, crmId: string): Promise<Link[]> =>
  sql<Link>(
    `select kind, connection_id "connectionId", crm_id "crmId", erp_id "erpId", origin from link l where tenant_id = $1 and kind = 'customer' and crm_id = $2
       and not exists (select 1 from link o where o.tenant_id = l.tenant_id and o.kind = l.kind and o.connection_id = l.connection_id and o.erp_id = l.erp_id and o.crm_id <> l.crm_id)
     limit 100`,
    [tenantId, crmId],
  );

/** Customers of the CRM that are this one of the ERP; several where a person linked several; at most 100. */
export async function customersOf({ sql, tenantId }: TenantTx, connectionId: string, erpId: string): Promise<string[]> {
  const rows = await sql<{ crmId: string }>(`select crm_id "crmId" from link where tenant_id = $1 and kind = 'customer' and connection_id = $2 and erp_id = $3 limit 100`, [tenantId, connectionId, erpId]);
  return rows.map((row) => row.crmId);
}

/** Links two records; a link by hand replaces what was there, any other leaves a link that stands. */
export async function link(tx: TenantTx, { kind, connectionId, crmId, erpId, origin, erpName = null }: Link): Promise<void> {
  const onConflict = origin === "by-hand" ? "do update set erp_id = excluded.erp_id, origin = excluded.origin, erp_name = excluded.erp_name" : "do nothing";
  await tx.sql(
    `insert into link (tenant_id, kind, connection_id, crm_id, erp_id, origin, created_at, erp_name) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant_id, kind, connection_id, crm_id) ${onConflict}`,
    [tx.tenantId, kind, connectionId, crmId, erpId, origin, tx.clock.instant(), erpName],
  );
  if (kind === "customer") await erasedCustomers.forget(tx, { connectionId, erpId });
}

export async function unlink({ sql, tenantId }: TenantTx, { kind, connectionId, crmId }: Pick<Link, "kind" | "connectionId" | "crmId">): Promise<void> {
  await sql("delete from link where tenant_id = $1 and kind = $2 and connection_id = $3 and crm_id = $4", [tenantId, kind, connectionId, crmId]);
}

/** ERP ids by CRM id, of those that are linked. */
export async function erpIdsOf({ sql, tenantId }: TenantTx, of: { kind: Link["kind"]; connectionId: string; crmIds: string[] }): Promise<Record<string, string>> {
  const rows = await sql<{ crmId: string; erpId: string }>(
    `select crm_id "crmId", erp_id "erpId" from link where tenant_id = $1 and kind = $2 and connection_id = $3 and crm_id = any($4)`,
    [tenantId, of.kind, of.connectionId, of.crmIds],
  );
  return Object.fromEntries(rows.map((row) => [row.crmId, row.erpId]));
}

export interface InvoiceLink {
  connectionId: string;
  erpId: string;
  dealId: string;
  revision: number;
  instalment: number;
  fingerprint: string | null;
  origin: "created" | "matched" | "by-hand";
  superseded: boolean;
  mailed: boolean;
}

const INVOICE_COLUMNS = `connection_id "connectionId", erp_id "erpId", deal_id "dealId", revision, instalment, fingerprint, origin, superseded, mailed`;

/** An invoice belongs to one deal for good; its place in the deal's revisions may move on. */
export async function linkInvoice(tx: TenantTx, link: Omit<InvoiceLink, "superseded" | "mailed">): Promise<void> {
  const { connectionId, erpId, dealId, revision, instalment, fingerprint, origin } = link;
  const rows = await tx.sql(
    `insert into invoice_link (tenant_id, connection_id, erp_id, deal_id, revision, instalment, fingerprint, origin, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, connection_id, erp_id) do update set revision = excluded.revision, instalment = excluded.instalment,
       fingerprint = excluded.fingerprint where invoice_link.deal_id = excluded.deal_id returning 1`,
    [tx.tenantId, connectionId, erpId, dealId, revision, instalment, fingerprint, origin, tx.clock.instant()],
  );
  if (rows.length === 0) throw new Error(`Invoice ${erpId} already belongs to another deal`);
}

export async function invoicesOf({ sql, tenantId }: TenantTx, dealId: string): Promise<InvoiceLink[]> {
  return sql<InvoiceLink>(`select ${INVOICE_COLUMNS} from invoice_link where tenant_id = $1 and deal_id = $2 order by revision, instalment limit 500`, [
    tenantId,
    dealId,
  ]);
}

/** The deals these invoices belong to. */
export async function dealsOf({ sql, tenantId }: TenantTx, connectionId: string, erpIds: string[]): Promise<string[]> {
  const rows = await sql<{ dealId: string }>(
    `select distinct deal_id "dealId" from invoice_link where tenant_id = $1 and connection_id = $2 and erp_id = any($3)`,
    [tenantId, connectionId, erpIds],
  );
  return rows.map((row) => row.dealId);
}

export async function markMailed({ sql, tenantId }: TenantTx, of: { connectionId: string; erpId: string }): Promise<void> {
  await sql("update invoice_link set mailed = true where tenant_id = $1 and connection_id = $2 and erp_id = $3", [tenantId, of.connectionId, of.erpId]);
}

/** Another invoice stands in its place. */
export async function supersede({ sql, tenantId }: TenantTx, of: { connectionId: string; erpId: string }): Promise<void> {
  await sql("update invoice_link set superseded = true where tenant_id = $1 and connection_id = $2 and erp_id = $3", [tenantId, of.connectionId, of.erpId]);
}
