import { parseRef } from "../domain/ledger/refs.ts";
import { money, type Money } from "../domain/money.ts";
import type { MonthOfSales } from "../domain/receivables/days-sales.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** What is still owed on one invoice. */
export interface OpenInvoice {
  connectionId: string;
  dealId: string;
  customerId: string;
  customerName: string;
  dueDate: PlainDate | null;
  balance: Money;
}

/** A ledger of what is owed has far fewer; beyond it the figures would be cut, so they are refused. */
const MOST_OPEN = 100_000;

/** A part of the deal's bill that stands: not replaced by a later revision. */
const STANDS = `not exists (select 1 from invoice_link l where l.tenant_id = i.tenant_id and l.connection_id = i.connection_id
  and l.erp_id = i.erp_id and l.superseded)`;

export async function openInvoices({ sql, tenantId }: TenantTx): Promise<OpenInvoice[]> {
  const rows = await sql<Omit<OpenInvoice, "balance"> & { minor: number; currency: string }>(
    `select i.connection_id "connectionId", i.deal_id "dealId", i.record->>'customerId' "customerId", i.record->>'customerName' "customerName",
       i.due_date::text "dueDate", i.balance_minor::bigint minor, i.currency
     from invoice i where i.tenant_id = $1 and i.state = 'open' and i.balance_minor > 0 and ${STANDS} limit ${MOST_OPEN + 1}`,
    [tenantId],
  );
  if (rows.length > MOST_OPEN) throw new RangeError(`More than ${MOST_OPEN} invoices are open`);
  return rows.map(({ minor, currency, ...rest }) => ({ ...rest, balance: money(minor, currency) }));
}

/** What was invoiced month by month since a day, tax included, less credit notes, in each currency. */
export const salesByMonth = ({ sql, tenantId }: TenantTx, since: PlainDate): Promise<(MonthOfSales & { currency: string })[]> =>
  sql(
    `select currency, to_char(date_trunc('month', on_day), 'YYYY-MM-DD') "month", sum(minor)::bigint minor from (
       select i.currency, (i.record->>'date')::date on_day, i.total_minor minor from invoice i
       where i.tenant_id = $1 and i.state in ('open', 'paid') and i.record->>'date' >= $2 and ${STANDS}
       union all
       select s.currency, (s.record->>'date')::date, -s.total_minor from settlement s
       where s.tenant_id = $1 and s.kind = 'credit-note' and s.state = 'active' and s.record->>'date' >= $2) sold
     group by 1, 2 order by 1, 2 desc`,
    [tenantId, since],
  );

/** Invoices dated in a period that are not posted yet. */
export async function draftsDated({ sql, tenantId }: TenantTx, { from, to }: { from: PlainDate; to: PlainDate }): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int count from invoice i where i.tenant_id = $1 and i.state = 'draft' and i.record->>'date' between $2 and $3 and ${STANDS}`,
    [tenantId, from, to],
  );
  return row?.count ?? 0;
}

/** Where the ERP shows the documents of these references; what is no document, or has no address, is left out. By reference. */
export async function addressesOf({ sql, tenantId }: TenantTx, references: readonly string[]): Promise<Map<string, string>> {
  const documents = references.flatMap((ref) => [parseRef(ref)].flatMap((of) => (of === null ? [] : [{ ...of, ref }])));
  const rows = await sql<{ ref: string; url: string | null }>(
    `select w.ref, coalesce(i.record->'links'->>'view', d.view) url
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) w (ref, connection_id, kind, erp_id)
       left join invoice i on w.kind = 'invoice' and i.tenant_id = $1 and i.connection_id = w.connection_id and i.erp_id = w.erp_id
       left join erp_document d on d.tenant_id = $1 and d.connection_id = w.connection_id and d.kind = w.kind and d.erp_id = w.erp_id`,
    [tenantId, documents.map(({ ref }) => ref), documents.map((one) => one.connectionId), documents.map(({ kind }) => kind), documents.map((one) => one.erpId)],
  );
  return new Map(rows.flatMap(({ ref, url }) => (url === null ? [] : [[ref, url] as const])));
}
