import { money } from "../domain/money.ts";
import type { OpenAmount } from "../domain/billing/ageing.ts";
import type { Invoice, PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** An open invoice of a deal that a company buys in. */
export interface CompanyInvoice {
  connectionId: string;
  erpId: string;
  dealId: string;
  dealName: string | null;
  invoice: Invoice;
}

/** Far more than any customer owes at once; beyond it the figures would be cut, so they are refused. */
const MOST_OPEN = 20_000;
const PAID_COUNTED = 500;

/** $2: "company:5", which the index knows: a deal mentions the company it bills. */
const FROM = `from deal_book b
    join invoice i on i.tenant_id = b.tenant_id and i.deal_id = b.deal_id
  where b.tenant_id = $1 and b.mentions @> array[$2::text] and not exists (
    select 1 from invoice_link l where l.tenant_id = i.tenant_id and l.connection_id = i.connection_id
      and l.erp_id = i.erp_id and l.superseded)`;
const OPEN = `${FROM} and i.state = 'open' and i.balance_minor > 0`;

const sought = (companyId: string): string => `company:${companyId}`;

/** Every open amount, for the figures. */
export async function openAmounts({ sql, tenantId }: TenantTx, companyId: string): Promise<OpenAmount[]> {
  const rows = await sql<{ dueDate: PlainDate | null; minor: number; currency: string }>(
    `select i.due_date::text "dueDate", i.balance_minor::bigint minor, i.currency ${OPEN} limit ${MOST_OPEN + 1}`,
    [tenantId, sought(companyId)],
  );
  if (rows.length > MOST_OPEN) throw new Error(`A company has more than ${MOST_OPEN} open invoices`);
  return rows.map(({ dueDate, minor, currency }) => ({ dueDate, balance: money(minor, currency) }));
}

/** The longest due first; at most 100. */
export const openOf = ({ sql, tenantId }: TenantTx, companyId: string): Promise<CompanyInvoice[]> =>
  sql<CompanyInvoice>(
    `select i.connection_id "connectionId", i.erp_id "erpId", i.deal_id "dealId", b.view->>'name' "dealName", i.record invoice
     ${OPEN} order by i.due_date nulls last, i.erp_id limit 100`,
    [tenantId, sought(companyId)],
  );

/** The newest paid invoices that name a payment, and the day of the last one of each; at most 500. */
export const paidOf = ({ sql, tenantId }: TenantTx, companyId: string): Promise<{ date: PlainDate; paidOn: PlainDate }[]> =>
  sql(
    `select * from (
       select i.record->>'date' "date", (select max(a->>'date') from jsonb_array_elements(i.record->'allocations') a where a->>'kind' <> 'credit-note') "paidOn"
       ${FROM} and i.state = 'paid' order by i.record->>'date' desc limit ${PAID_COUNTED}) paid
     where "paidOn" is not null`,
    [tenantId, sought(companyId)],
  );

export interface KnownCustomer {
  connectionId: string;
  erpId: string;
}

/** What the company is in each organisation. */
export const customersOf = ({ sql, tenantId }: TenantTx, companyId: string): Promise<KnownCustomer[]> =>
  sql(`select connection_id "connectionId", erp_id "erpId" from link where tenant_id = $1 and kind = 'customer' and crm_id = $2 order by created_at limit 100`, [tenantId, sought(companyId)]);

/** Credit of these customers that is applied to nothing yet, in each currency. */
export async function creditOf({ sql, tenantId }: TenantTx, customers: readonly KnownCustomer[]): Promise<{ minor: number; currency: string }[]> {
  return sql(
    `select s.currency, sum((s.record->'unapplied'->>'minor')::bigint)::bigint minor from settlement s
       join unnest($2::text[], $3::text[]) c (connection_id, customer_id) on s.connection_id = c.connection_id and s.record->>'customerId' = c.customer_id
     where s.tenant_id = $1 and s.state = 'active' and s.kind <> 'refund' and (s.record->'unapplied'->>'minor')::bigint > 0
     group by s.currency order by minor desc limit 50`,
    [tenantId, customers.map((one) => one.connectionId), customers.map((one) => one.erpId)],
  );
}

/** Deals of the company that wait for somebody to say who it is; at most 100. */
export async function dealsOf({ sql, tenantId }: TenantTx, companyId: string): Promise<string[]> {
  const rows = await sql<{ dealId: string }>(`select deal_id "dealId" from deal_book where tenant_id = $1 and mentions @> array[$2::text] order by looked_at desc limit 100`, [tenantId, sought(companyId)]);
  return rows.map((row) => row.dealId);
}
