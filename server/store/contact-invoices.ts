import { money, type Money } from "../domain/money.ts";
import type { Invoice, PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** An open invoice that a CRM contact is billed for, and the deal it belongs to. */
export interface ContactInvoice {
  connectionId: string;
  erpId: string;
  dealId: string;
  invoice: Invoice;
  /** What the last look saw of the deal. */
  dealName: string | null;
  customerName: string | null;
  as: "customer" | "billing-contact";
}

/** What is owed in one currency, how much of it is late, and how many invoices that is. */
export interface Owed {
  open: Money;
  overdue: Money;
  invoices: number;
  late: number;
}

/** $2: "contact:5", which the index knows; $3: [{"id":"5"}], because a deal mentions contacts it does not bill. */
const FROM = `from deal_book b
    join invoice i on i.tenant_id = b.tenant_id and i.deal_id = b.deal_id
  where b.tenant_id = $1 and b.mentions @> array[$2::text] and b.view->'billedContacts' @> $3::jsonb
    and i.state = 'open' and i.balance_minor > 0 and not exists (
      select 1 from invoice_link l where l.tenant_id = i.tenant_id and l.connection_id = i.connection_id
        and l.erp_id = i.erp_id and l.superseded)`;

const sought = (contactId: string): [string, string] => [`contact:${contactId}`, JSON.stringify([{ id: contactId }])];

/** The longest due first; at most 50. */
export async function openOf({ sql, tenantId }: TenantTx, contactId: string): Promise<ContactInvoice[]> {
  return sql<ContactInvoice>(
    `select i.connection_id "connectionId", i.erp_id "erpId", i.deal_id "dealId", i.record invoice, b.view->>'name' "dealName",
       b.view->>'customerName' "customerName",
       (select one->>'as' from jsonb_array_elements(b.view->'billedContacts') one where one->>'id' = $4 limit 1) "as"
     ${FROM} order by i.due_date nulls last, i.erp_id limit 50`,
    [tenantId, ...sought(contactId), contactId],
  );
}

/** In each currency, most invoices first; at most 50 currencies. `today`: what is due before it is late. */
export async function owedBy({ sql, tenantId }: TenantTx, contactId: string, today: PlainDate): Promise<Owed[]> {
  const rows = await sql<{ currency: string; open: number; overdue: number; invoices: number; late: number }>(
    `select i.currency, sum(i.balance_minor)::bigint open, count(*)::int invoices, (count(*) filter (where i.due_date < $4))::int late,
       coalesce(sum(i.balance_minor) filter (where i.due_date < $4), 0)::bigint overdue
     ${FROM} group by i.currency order by count(*) desc, i.currency limit 50`,
    [tenantId, ...sought(contactId), today],
  );
  return rows.map(({ currency, open, overdue, invoices, late }) => ({ open: money(open, currency), overdue: money(overdue, currency), invoices, late }));
}
