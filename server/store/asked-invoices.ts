import type { ParkReason } from "../domain/parking.ts";
import type { TenantTx } from "./index.ts";

/** How far the invoice of one deal has come, as our own book knows it. */
export interface AskedInvoice {
  dealId: string;
  /** As the last look left it; null before the first. */
  view: unknown;
  /** Somebody has asked for an invoice, ever. */
  asked: boolean;
  /** That request has not been answered by a look. */
  requestOpen: boolean;
  failures: number;
  /** Of the latest invoice that stands for the deal: neither ended by a person nor replaced; null where there is none. */
  erpId: string | null;
  number: string | null;
  url: string | null;
  /** Of what has waited longest for a person; null where nothing does. */
  code: string | null;
  sentence: string | null;
  nextStep: string | null;
  said: ParkReason["said"];
}

/** One row for each of these deals, in their order, also for one never looked at. Callers ask for at most 100. */
export async function ofDeals({ sql, tenantId }: TenantTx, dealIds: readonly string[]): Promise<AskedInvoice[]> {
  return sql<AskedInvoice>(
    `select d.deal_id "dealId", b.view, (b.request is not null) asked, coalesce(b.request_open, false) "requestOpen",
       coalesce(b.failures, 0) failures, i.erp_id "erpId", i.number, i.url, p.code, p.sentence, p.next_step "nextStep", p.said
     from unnest($2::text[]) with ordinality d (deal_id, place)
       left join deal_book b on b.tenant_id = $1 and b.deal_id = d.deal_id
       left join lateral (
         select v.erp_id, v.record->>'number' number, v.record->'links'->>'view' url from invoice v
         where v.tenant_id = $1 and v.deal_id = d.deal_id and v.state not in ('voided', 'deleted') and not exists (
           select 1 from invoice_link l where l.tenant_id = v.tenant_id and l.connection_id = v.connection_id
             and l.erp_id = v.erp_id and l.superseded)
         order by v.record->>'date' desc, v.erp_id desc limit 1) i on true
       left join lateral (
         select w.code, w.sentence, w.next_step, w.said from parked w where w.tenant_id = $1 and w.deal_id = d.deal_id and w.settled_at is null
         order by w.opened_at, w.parked_id limit 1) p on true
     order by d.place`,
    [tenantId, dealIds],
  );
}
