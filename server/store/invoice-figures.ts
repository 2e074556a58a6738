import { money, type Money } from "../domain/money.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** How many, and what they add up to in each of their currencies: never one sum over several. */
export interface Figures {
  count: number;
  amounts: Money[];
}

interface Row {
  count: number;
  minor: number;
  currency: string;
}

/** An account bills in a handful of currencies; the largest are shown first. */
const MOST_CURRENCIES = 50;

const figuresOf = (rows: readonly Row[]): Figures => ({
  count: rows.reduce((all, row) => all + row.count, 0),
  amounts: rows.map(({ minor, currency }) => money(minor, currency)),
});

/** A part of the deal's bill that stands: not replaced by a later revision. */
const STANDS = `exists (select 1 from invoice_link l where l.tenant_id = i.tenant_id and l.connection_id = i.connection_id
  and l.erp_id = i.erp_id and not l.superseded)`;

/** Invoices Onebook created from `from` until before `until`, without those voided, deleted or replaced since. Totals. */
export async function createdBetween({ sql, tenantId }: TenantTx, from: string, until: string): Promise<Figures> {
  const rows = await sql<Row>(
    `select count(*)::int count, sum(i.total_minor)::bigint minor, i.currency from invoice_link l
       join invoice i on i.tenant_id = l.tenant_id and i.connection_id = l.connection_id and i.erp_id = l.erp_id
     where l.tenant_id = $1 and l.origin = 'created' and l.created_at >= $2 and l.created_at < $3 and not l.superseded
       and i.state not in ('voided', 'deleted')
     group by i.currency order by count(*) desc, i.currency limit ${MOST_CURRENCIES}`,
    [tenantId, from, until],
  );
  return figuresOf(rows);
}

const PAYMENTS = "a.in_force and a.kind in ('payment', 'prepayment', 'overpayment')";

/** Payments dated this day: how many invoices they settle wholly or in part, and the money received for them. */
export async function paidOn({ sql, tenantId }: TenantTx, day: PlainDate): Promise<Figures> {
  const rows = await sql<Row>(
    `select count(distinct (a.connection_id, a.invoice_id))::int count, sum(a.amount_minor)::bigint minor, a.currency from allocation a
     where a.tenant_id = $1 and a.applied_on = $2 and ${PAYMENTS} and exists (
       select 1 from invoice i where i.tenant_id = a.tenant_id and i.connection_id = a.connection_id and i.erp_id = a.invoice_id)
     group by a.currency order by count(*) desc, a.currency limit ${MOST_CURRENCIES}`,
    [tenantId, day],
  );
  return figuresOf(rows);
}

/** Open invoices due before this day, what is still owed on them, and the oldest due date; null where nothing is late. */
export async function overdue({ sql, tenantId }: TenantTx, today: PlainDate): Promise<Figures & { oldest: PlainDate | null }> {
  const rows = await sql<Row & { oldest: PlainDate }>(
    `select count(*)::int count, sum(i.balance_minor)::bigint minor, i.currency, min(i.due_date)::text oldest from invoice i
     where i.tenant_id = $1 and i.state = 'open' and i.balance_minor > 0 and i.due_date < $2 and ${STANDS}
     group by i.currency order by count(*) desc, i.currency limit ${MOST_CURRENCIES}`,
    [tenantId, today],
  );
  return { ...figuresOf(rows), oldest: rows.map((row) => row.oldest).sort()[0] ?? null };
}

/** Open invoices due from the one day to the other, both included, and what is still owed on them. */
export async function dueBetween({ sql, tenantId }: TenantTx, from: PlainDate, to: PlainDate): Promise<Figures> {
  const rows = await sql<Row>(
    `select count(*)::int count, sum(i.balance_minor)::bigint minor, i.currency from invoice i
     where i.tenant_id = $1 and i.state = 'open' and i.balance_minor > 0 and i.due_date between $2 and $3 and ${STANDS}
     group by i.currency order by count(*) desc, i.currency limit ${MOST_CURRENCIES}`,
    [tenantId, from, to],
  );
  return figuresOf(rows);
}

/** A day and the moments it begins and ends in the tenant's time zone: 23 to 25 hours apart. */
export interface Day {
  date: PlainDate;
  from: string;
  until: string;
}

/** For each day, in the order given: invoices created on it, and invoices a payment of that date belongs to. */
export async function perDay({ sql, tenantId }: TenantTx, days: readonly Day[]): Promise<{ date: PlainDate; created: number; paid: number }[]> {
  return sql(
    `select d.date::text, (
         select count(*)::int from invoice_link l
           join invoice i on i.tenant_id = l.tenant_id and i.connection_id = l.connection_id and i.erp_id = l.erp_id
         where l.tenant_id = $1 and l.origin = 'created' and l.created_at >= d.from_at and l.created_at < d.until_at
           and not l.superseded and i.state not in ('voided', 'deleted')) created, (
         select count(distinct (a.connection_id, a.invoice_id))::int from allocation a
         where a.tenant_id = $1 and a.applied_on = d.date and ${PAYMENTS} and exists (
           select 1 from invoice i where i.tenant_id = a.tenant_id and i.connection_id = a.connection_id and i.erp_id = a.invoice_id)) paid
     from unnest($2::date[], $3::timestamptz[], $4::timestamptz[]) d (date, from_at, until_at) order by d.date`,
    [tenantId, days.map((day) => day.date), days.map((day) => day.from), days.map((day) => day.until)],
  );
}

/** Whether the book holds any invoice at all. */
export async function any({ sql, tenantId }: TenantTx): Promise<boolean> {
  const rows = await sql("select 1 from invoice where tenant_id = $1 limit 1", [tenantId]);
  return rows.length > 0;
}
