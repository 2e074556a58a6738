import type { CustomerFacts } from "../domain/health/health.ts";
import { money } from "../domain/money.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

export interface KnownCustomer {
  connectionId: string;
  customerId: string;
  customerName: string;
  /** In the CRM, such as "company:801"; null where no record is linked. */
  crmId: string | null;
  facts: CustomerFacts;
}

interface Row {
  connectionId: string;
  customerId: string;
  customerName: string;
  state: "open" | "paid";
  dueDate: PlainDate | null;
  minor: number;
  currency: string;
  paidOn: PlainDate | null;
  takenBack: number;
  crmId: string | null;
  lastContactOn: PlainDate | null;
}

/** Of one year; more would be cut, and so is refused. */
const MOST = 100_000;

/** Every customer with an open invoice, or one paid since a day, with what is known of it. */
export async function customersSince({ sql, tenantId }: TenantTx, since: PlainDate): Promise<KnownCustomer[]> {
  const rows = await sql<Row>(
    `select i.connection_id "connectionId", i.record->>'customerId' "customerId", i.record->>'customerName' "customerName", i.state, i.due_date::text "dueDate",
       i.balance_minor::bigint minor, i.currency, p.paid_on::text "paidOn", coalesce(p.taken_back, 0)::int "takenBack", l.crm_id "crmId", c.last_on::text "lastContactOn"
     from invoice i
     left join lateral (
       select max(a.applied_on) filter (where a.in_force) paid_on, count(*) filter (where not a.in_force and a.applied_on >= $2) taken_back
       from allocation a where a.tenant_id = i.tenant_id and a.connection_id = i.connection_id and a.invoice_id = i.erp_id and a.kind = 'payment') p on true
     left join lateral (
       select min(k.crm_id) crm_id from link k
       where k.tenant_id = i.tenant_id and k.kind = 'customer' and k.connection_id = i.connection_id and k.erp_id = i.record->>'customerId') l on true
     left join customer_contact c on c.tenant_id = i.tenant_id and c.crm_id = l.crm_id
     where i.tenant_id = $1 and ((i.state = 'open' and i.balance_minor > 0) or (i.state = 'paid' and p.paid_on >= $2))
     limit ${MOST + 1}`,
    [tenantId, since],
  );
  if (rows.length > MOST) throw new RangeError(`More than ${MOST} invoices are open or were paid since ${since}`);
  return [...Map.groupBy(rows, ({ connectionId, customerId }) => JSON.stringify([connectionId, customerId])).values()].map(customerOf);
}

function customerOf(rows: Row[]): KnownCustomer {
  const [{ connectionId, customerId, customerName, crmId, lastContactOn }] = rows as [Row];
  const open = rows.filter(({ state }) => state === "open").map(({ dueDate, minor, currency }) => ({ dueDate, balance: money(minor, currency) }));
  const paid = rows.flatMap(({ state, dueDate, paidOn }) => (state === "paid" && paidOn !== null ? [{ dueDate, paidOn }] : []));
  const takenBack = rows.reduce((all, row) => all + row.takenBack, 0);
  return { connectionId, customerId, customerName, crmId, facts: { open, paid, takenBack, lastContactOn } };
}

/** What the CRM says now; the latest reading counts. */
export async function saveLastContact(tx: TenantTx, crmId: string, on: PlainDate): Promise<void> {
  await tx.sql(
    `insert into customer_contact (tenant_id, crm_id, last_on, read_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, crm_id) do update set last_on = excluded.last_on, read_at = excluded.read_at`,
    [tx.tenantId, crmId, on, tx.clock.instant()],
  );
}
