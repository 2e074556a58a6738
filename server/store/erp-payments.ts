import { keptOf, type KeptPayment, type LonePayment } from "../domain/ledger/lone-payments.ts";
import { money } from "../domain/money.ts";
import type { PlainDate, Settlement } from "../domain/records.ts";
import type { Reading } from "./erp-documents.ts";
import * as erpKept from "./erp-kept.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export type PaymentKey = Pick<KeptPayment, "kind" | "id">;

/**
 * Keeps what a list told of them, as documents are kept: what was seen in a later state stays, and one dated before the
 * reading's first day is left out unless it is known. Returns the invoices that they settle, or did until now.
 */
export async function save(tx: TenantTx, connectionId: string, { since, pass }: Pick<Reading, "since" | "pass">, payments: readonly Settlement[]): Promise<string[]> {
  const { sql, tenantId } = tx;
  const rows = jsonText(payments.map(rowOf));
  await erpKept.markSeen(tx, "erp_payment", connectionId, pass, payments);
  const saved = await sql<{ kind: string; id: string }>(
    `insert into erp_payment (tenant_id, connection_id, kind, erp_id, customer_id, state, dated, currency, rate, total_minor, first_invoice, modified_at, pass)
     select $1, $2, r.kind, r.erp_id, r.customer_id, r.state, r.dated, r.currency, r.rate, r.total_minor, r.first_invoice, r.modified_at, $4
     from jsonb_to_recordset($5::jsonb) r (kind text, erp_id text, customer_id text, state text, dated date, currency text, rate text, total_minor bigint, first_invoice text, modified_at timestamptz)
     where r.dated >= $3 or exists (select 1 from erp_payment p where p.tenant_id = $1 and p.connection_id = $2 and p.kind = r.kind and p.erp_id = r.erp_id)
     on conflict (tenant_id, connection_id, kind, erp_id) do update set customer_id = excluded.customer_id, state = excluded.state, dated = excluded.dated, currency = excluded.currency,
       rate = excluded.rate, total_minor = excluded.total_minor, first_invoice = excluded.first_invoice, modified_at = excluded.modified_at
     where excluded.modified_at >= erp_payment.modified_at
     returning kind, erp_id id`,
    [tenantId, connectionId, since, pass, rows],
  );
  const keys = jsonText(saved);
  const before = await sql<{ invoiceId: string }>(
    `delete from erp_payment_part p using jsonb_to_recordset($3::jsonb) r (kind text, id text)
     where p.tenant_id = $1 and p.connection_id = $2 and p.kind = r.kind and p.erp_id = r.id returning p.invoice_id "invoiceId"`,
    [tenantId, connectionId, keys],
  );
  const after = await sql<{ invoiceId: string }>(
    `insert into erp_payment_part (tenant_id, connection_id, kind, erp_id, invoice_id, amount_minor)
     select $1, $2, r.kind, r.erp_id, part.invoice_id, sum(part.amount_minor)
     from jsonb_to_recordset($3::jsonb) r (kind text, erp_id text, parts jsonb)
       join jsonb_to_recordset($4::jsonb) s (kind text, id text) on s.kind = r.kind and s.id = r.erp_id
       cross join jsonb_to_recordset(r.parts) part (invoice_id text, amount_minor bigint)
     group by 3, 4, 5 returning invoice_id "invoiceId"`,
    [tenantId, connectionId, rows, keys],
  );
  return [...new Set([...before, ...after].map(({ invoiceId }) => invoiceId))];
}

function rowOf(payment: Settlement) {
  const { kind, id, customerId, state, date, exchangeRate, modifiedAt, allocations } = payment;
  const { minor, currency } = keptOf(payment);
  return {
    kind,
    erp_id: id,
    customer_id: customerId,
    state,
    dated: date,
    currency,
    rate: exchangeRate ?? null,
    total_minor: minor,
    first_invoice: allocations[0]?.invoiceId ?? null,
    modified_at: modifiedAt,
    parts: allocations.map(({ invoiceId, amount }) => ({ invoice_id: invoiceId, amount_minor: amount.minor })),
  };
}

export const markDeleted = (tx: TenantTx, connectionId: string, keys: readonly PaymentKey[]): Promise<PaymentKey[]> => erpKept.markDeleted(tx, "erp_payment", connectionId, keys);

export const unseen = (tx: TenantTx, connectionId: string, pass: number, atOnce: number): Promise<PaymentKey[]> => erpKept.unseen(tx, "erp_payment", connectionId, pass, atOnce);

/** Payments of which a part settles one of these invoices, or refunds that belong to one. */
export const touching = ({ sql, tenantId }: TenantTx, connectionId: string, invoiceIds: readonly string[]): Promise<PaymentKey[]> =>
  sql<PaymentKey>(
    `select kind, erp_id id from erp_payment_part where tenant_id = $1 and connection_id = $2 and invoice_id = any($3)
     union
     select p.kind, p.erp_id from allocation a join erp_payment p on p.tenant_id = a.tenant_id and p.connection_id = a.connection_id and p.kind = a.kind and p.erp_id = a.settlement_id
     where a.tenant_id = $1 and a.connection_id = $2 and a.kind = 'refund' and a.invoice_id = any($3)`,
    [tenantId, connectionId, invoiceIds],
  );

/** The invoices that these payments settle. */
export async function invoicesOf({ sql, tenantId }: TenantTx, connectionId: string, keys: readonly PaymentKey[]): Promise<string[]> {
  const rows = await sql<{ invoiceId: string }>(
    `select distinct p.invoice_id "invoiceId" from erp_payment_part p join jsonb_to_recordset($3::jsonb) r (kind text, id text) on r.kind = p.kind and r.id = p.erp_id
     where p.tenant_id = $1 and p.connection_id = $2`,
    [tenantId, connectionId, jsonText(keys)],
  );
  return rows.map(({ invoiceId }) => invoiceId);
}

interface Row extends Pick<KeptPayment, "kind" | "customerId" | "state">, Pick<LonePayment, "connectionId" | "withDocuments" | "ofDeal"> {
  erpId: string;
  dated: PlainDate;
  currency: string;
  rate: string | null;
  totalMinor: number;
  modifiedAt: Date;
}

/** With what of each counts elsewhere: a part with its document, where that counts, or with a deal's; the rest of one, and a refund, with a deal. */
export async function byKey({ sql, tenantId }: TenantTx, connectionId: string, keys: readonly PaymentKey[]): Promise<Omit<LonePayment, "homeCurrency">[]> {
  const linked = (invoiceId: string) => `exists (select 1 from invoice_link l where l.tenant_id = p.tenant_id and l.connection_id = p.connection_id and l.erp_id = ${invoiceId})`;
  const rows = await sql<Row>(
    `select p.connection_id "connectionId", p.kind, p.erp_id "erpId", p.customer_id "customerId", p.state, p.dated, p.currency, p.rate, p.total_minor "totalMinor", p.modified_at "modifiedAt",
       (select coalesce(sum(part.amount_minor), 0)::bigint from erp_payment_part part
        where part.tenant_id = p.tenant_id and part.connection_id = p.connection_id and part.kind = p.kind and part.erp_id = p.erp_id and (${linked("part.invoice_id")}
          or exists (select 1 from ledger_fact f where f.tenant_id = p.tenant_id and f.subject = 'document:' || p.connection_id || ':invoice:' || part.invoice_id
            and f.key = 'cash:' || p.connection_id || ':' || p.kind || ':' || p.erp_id || ':' || p.connection_id || ':invoice:' || part.invoice_id and f.reverses is null
            and not exists (select 1 from ledger_fact r where r.tenant_id = f.tenant_id and r.reverses = f.seq)))) "withDocuments",
       (p.first_invoice is not null and ${linked("p.first_invoice")}) or (p.kind = 'refund' and exists (select 1 from allocation a
          join invoice_link l on l.tenant_id = a.tenant_id and l.connection_id = a.connection_id and l.erp_id = a.invoice_id
          where a.tenant_id = p.tenant_id and a.connection_id = p.connection_id and a.kind = 'refund' and a.settlement_id = p.erp_id and a.in_force)) "ofDeal"
     from jsonb_to_recordset($3::jsonb) k (kind text, id text) join erp_payment p on p.kind = k.kind and p.erp_id = k.id
     where p.tenant_id = $1 and p.connection_id = $2 order by p.kind, p.erp_id`,
    [tenantId, connectionId, jsonText(keys)],
  );
  return rows.map(({ connectionId: own, withDocuments, ofDeal, erpId: id, dated: date, currency, rate: exchangeRate, totalMinor, modifiedAt, ...rest }) => ({
    connectionId: own,
    withDocuments,
    ofDeal,
    payment: { ...rest, id, date, exchangeRate, total: money(totalMinor, currency), modifiedAt: modifiedAt.toISOString() },
  }));
}
