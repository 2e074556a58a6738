import { ERASED } from "../domain/privacy/person.ts";
import type { LoneDocument, PaidPart } from "../domain/ledger/lone-documents.ts";
import { money } from "../domain/money.ts";
import type { ErpDocument, PlainDate } from "../domain/records.ts";
import * as erpKept from "./erp-kept.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export type DocumentKey = Pick<ErpDocument, "kind" | "id">;

/** How far the list of an organisation's documents has been read. */
export interface Reading {
  since: PlainDate;
  pass: number;
  cursor: string | null;
  pages: number;
  done: boolean;
}

/** Begun with `since` where there was none. */
export async function reading({ sql, tenantId }: TenantTx, connectionId: string, since: PlainDate): Promise<Reading> {
  await sql("insert into erp_document_reading (tenant_id, connection_id, since) values ($1, $2, $3) on conflict do nothing", [tenantId, connectionId, since]);
  const [row] = await sql<Reading>("select since, pass, cursor, pages, done from erp_document_reading where tenant_id = $1 and connection_id = $2", [tenantId, connectionId]);
  if (!row) throw new Error(`The documents of connection ${connectionId} are not being read`);
  return row;
}

/** The first day from which the documents of every organisation are read; null where none is read yet. */
export async function readSince({ sql, tenantId }: TenantTx): Promise<PlainDate | null> {
  const [row] = await sql<{ since: PlainDate | null }>("select max(since)::text since from erp_document_reading where tenant_id = $1", [tenantId]);
  return row?.since ?? null;
}

/** A page was kept. A reading that was begun anew meanwhile is left alone. */
export async function saveReading({ sql, tenantId }: TenantTx, connectionId: string, pass: number, at: Pick<Reading, "cursor" | "done">): Promise<void> {
  await sql("update erp_document_reading set cursor = $4, done = $5, pages = pages + 1 where tenant_id = $1 and connection_id = $2 and pass = $3", [tenantId, connectionId, pass, at.cursor, at.done]);
}

export async function readAnew({ sql, tenantId }: TenantTx, connectionId: string): Promise<void> {
  await sql("update erp_document_reading set pass = pass + 1, cursor = null, pages = 0, done = false where tenant_id = $1 and connection_id = $2", [tenantId, connectionId]);
}

/**
 * Keeps what a list told of them. What was seen in a later state stays; one dated before the reading's first day is left
 * out unless it is known, as is what books no revenue: journals of wages and most money at the bank do not. The name of a
 * customer who was erased is not taken in again, nor what a sale on the spot is called: in Xero people write that.
 */
export async function save(tx: TenantTx, connectionId: string, { since, pass }: Pick<Reading, "since" | "pass">, documents: readonly ErpDocument[]): Promise<void> {
  const { sql, tenantId } = tx;
  const rows = documents.map(({ id, customerId, customerName, date, exchangeRate, tax, total, modifiedAt, ...rest }) => ({
    ...rest,
    erp_id: id,
    customer_id: customerId,
    customer_name: customerName,
    dated: date,
    rate: exchangeRate,
    tax_minor: tax.minor,
    total_minor: total.minor,
    modified_at: modifiedAt,
  }));
  await sql(
    `insert into erp_document (tenant_id, connection_id, kind, erp_id, number, customer_id, customer_name, state, dated, currency, rate, tax_minor, total_minor, modified_at, view, pass)
     select $1, $2, r.kind, r.erp_id, case when erased and r.kind in ('sales-receipt', 'refund-receipt') then null else r.number end, r.customer_id,
       case when erased then $6 else r.customer_name end,
       r.state, r.dated, r.currency, r.rate, r.tax_minor, r.total_minor, r.modified_at, r.view, $4
     from jsonb_to_recordset($5::jsonb) r (kind text, erp_id text, number text, customer_id text, customer_name text, state text, dated date, currency text, rate text,
       tax_minor bigint, total_minor bigint, modified_at timestamptz, view text)
       cross join lateral (select exists (select 1 from erased_customer e where e.tenant_id = $1 and e.connection_id = $2 and e.erp_id = r.customer_id) erased) known
     where (r.dated >= $3 and (r.total_minor <> 0 or r.kind in ('invoice', 'credit-note'))) or exists (select 1 from erp_document d where d.tenant_id = $1 and d.connection_id = $2 and d.kind = r.kind and d.erp_id = r.erp_id)
     on conflict (tenant_id, connection_id, kind, erp_id) do update set number = excluded.number, customer_id = excluded.customer_id, customer_name = excluded.customer_name,
       state = excluded.state, dated = excluded.dated, currency = excluded.currency, rate = excluded.rate, tax_minor = excluded.tax_minor, total_minor = excluded.total_minor,
       modified_at = excluded.modified_at, view = excluded.view, pass = excluded.pass
     where excluded.modified_at >= erp_document.modified_at`,
    [tenantId, connectionId, since, pass, jsonText(rows), ERASED],
  );
  await erpKept.markSeen(tx, "erp_document", connectionId, pass, documents);
}

export const markDeleted = (tx: TenantTx, connectionId: string, keys: readonly DocumentKey[]): Promise<DocumentKey[]> => erpKept.markDeleted(tx, "erp_document", connectionId, keys);

export const unseen = (tx: TenantTx, connectionId: string, pass: number, atOnce: number): Promise<DocumentKey[]> => erpKept.unseen(tx, "erp_document", connectionId, pass, atOnce);

/** Documents that may have to be counted otherwise since the deal's invoices changed: these invoices, and what was ever credited or given back on them. */
export const touching = ({ sql, tenantId }: TenantTx, connectionId: string, invoiceIds: readonly string[]): Promise<DocumentKey[]> =>
  sql<DocumentKey>(
    `select d.kind, d.erp_id id from erp_document d where d.tenant_id = $1 and d.connection_id = $2 and d.kind = 'invoice' and d.erp_id = any($3)
       and exists (select 1 from ledger_fact f where f.tenant_id = $1 and f.subject = 'document:' || d.connection_id || ':invoice:' || d.erp_id)
     union
     select d.kind, d.erp_id from allocation a join erp_document d on d.tenant_id = a.tenant_id and d.connection_id = a.connection_id and d.erp_id = a.settlement_id
       and d.kind = ${CREDITED_AS}
     where a.tenant_id = $1 and a.connection_id = $2 and a.kind in ('credit-note', 'refund') and a.invoice_id = any($3)`,
    [tenantId, connectionId, invoiceIds],
  );

interface Row extends Omit<LoneDocument, "document" | "homeCurrency" | "paid"> {
  paid: (Omit<PaidPart, "amount"> & { minor: number })[] | null;
  kind: ErpDocument["kind"];
  erpId: string;
  number: string | null;
  customerId: string;
  customerName: string;
  state: ErpDocument["state"];
  dated: PlainDate;
  currency: string;
  rate: string | null;
  taxMinor: number;
  totalMinor: number;
  modifiedAt: Date;
  view: string | null;
}

/** The document that a settlement of a deal's invoice is in this list. */
const CREDITED_AS = "case a.kind when 'credit-note' then 'credit-note' when 'refund' then 'refund-receipt' end";

const COLUMNS = `d.connection_id "connectionId", d.kind, d.erp_id "erpId", d.number, d.customer_id "customerId", d.customer_name "customerName", d.state, d.dated, d.currency, d.rate,
  d.tax_minor "taxMinor", d.total_minor "totalMinor", d.modified_at "modifiedAt", d.view,
  (select l.deal_id from invoice_link l where d.kind = 'invoice' and l.tenant_id = d.tenant_id and l.connection_id = d.connection_id and l.erp_id = d.erp_id) "dealId",
  case when d.kind not in ('credit-note', 'refund-receipt') then 0 else (select coalesce(sum(a.amount_minor), 0)::bigint from allocation a
    join invoice_link l on l.tenant_id = a.tenant_id and l.connection_id = a.connection_id and l.erp_id = a.invoice_id
    where a.tenant_id = d.tenant_id and a.connection_id = d.connection_id and d.kind = ${CREDITED_AS} and a.settlement_id = d.erp_id and a.in_force) end "ofDeals",
  case when d.kind = 'invoice' then (select jsonb_agg(jsonb_build_object('kind', p.kind, 'id', p.erp_id, 'date', p.dated, 'minor', part.amount_minor, 'exchangeRate', p.rate,
      'modifiedAt', to_char(p.modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.kind, p.erp_id)
    from erp_payment_part part join erp_payment p using (tenant_id, connection_id, kind, erp_id)
    where part.tenant_id = d.tenant_id and part.connection_id = d.connection_id and part.invoice_id = d.erp_id and p.state = 'active' and p.currency = d.currency) end paid,
  (select p.duplicate_of from document_duplicate p where p.tenant_id = d.tenant_id and p.document = d.connection_id || ':' || d.kind || ':' || d.erp_id and p.decision = 'same'
    order by p.decided_at desc limit 1) "duplicateOf"`;

export type KeptDocument = Omit<LoneDocument, "homeCurrency">;

const kept = ({ connectionId, dealId, ofDeals, duplicateOf, paid, erpId: id, dated: date, rate: exchangeRate, taxMinor, totalMinor, modifiedAt, ...rest }: Row): KeptDocument => ({
  connectionId,
  dealId,
  ofDeals,
  duplicateOf,
  paid: (paid ?? []).map(({ minor, ...part }) => ({ ...part, amount: money(minor, rest.currency) })),
  document: { ...rest, id, date, exchangeRate, tax: money(taxMinor, rest.currency), total: money(totalMinor, rest.currency), modifiedAt: modifiedAt.toISOString() },
});

/** With the deal they belong to, what of a credit note belongs to deals, and what a person decided. */
export async function byKey({ sql, tenantId }: TenantTx, connectionId: string, keys: readonly DocumentKey[]): Promise<KeptDocument[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from jsonb_to_recordset($3::jsonb) r (kind text, id text) join erp_document d on d.kind = r.kind and d.erp_id = r.id
     where d.tenant_id = $1 and d.connection_id = $2 order by d.kind, d.erp_id`,
    [tenantId, connectionId, jsonText(keys)],
  );
  return rows.map(kept);
}

/** Invoices that count, dated in the period; the latest first. */
export async function invoicesBetween({ sql, tenantId }: TenantTx, from: PlainDate, to: PlainDate, most: number): Promise<KeptDocument[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from erp_document d where d.tenant_id = $1 and d.dated between $2 and $3 and d.kind = 'invoice' and d.state in ('open', 'paid')
     order by d.dated desc, d.connection_id, d.erp_id limit $4`,
    [tenantId, from, to, most],
  );
  return rows.map(kept);
}
