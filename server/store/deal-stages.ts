import type { OpenDeal, StageHistory } from "../domain/forecast/forecast.ts";
import { money } from "../domain/money.ts";
import type { Deal } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

/** The deal is, or was, in this stage; seen again it changes nothing. */
export async function seeStage(tx: TenantTx, { id, pipelineId, stageId }: Pick<Deal, "id" | "pipelineId" | "stageId">): Promise<void> {
  await tx.sql("insert into deal_stage (tenant_id, deal_id, pipeline_id, stage_id, seen_at) values ($1, $2, $3, $4, $5) on conflict do nothing", [tx.tenantId, id, pipelineId, stageId, tx.clock.instant()]);
}

/** Of every stage: how many deals that were in it are closed, and how many of those were won. */
export const stageHistories = ({ sql, tenantId }: TenantTx): Promise<StageHistory[]> =>
  sql<StageHistory>(
    `select s.pipeline_id "pipelineId", s.stage_id "stageId", count(*) filter (where b.view->>'outcome' = 'won')::int won, count(*)::int closed
     from deal_stage s join deal_book b on b.tenant_id = s.tenant_id and b.deal_id = s.deal_id
     where s.tenant_id = $1 and b.view->>'outcome' in ('won', 'lost') group by 1, 2 limit 5000`,
    [tenantId],
  );

/** More open deals than this are no forecast for one page. */
const MOST = 100_000;

/** As last looked at; `withoutAmount`: deals that say nothing of what they are worth. */
export async function openDeals({ sql, tenantId }: TenantTx): Promise<{ deals: OpenDeal[]; withoutAmount: number }> {
  const rows = await sql<{ dealId: string; pipelineId: string; stageId: string; minor: number | null; currency: string | null }>(
    `select distinct on (b.deal_id) b.deal_id "dealId", s.pipeline_id "pipelineId", s.stage_id "stageId", (b.view->'amount'->>'minor')::bigint minor, b.view->'amount'->>'currency' currency
     from deal_book b join deal_stage s on s.tenant_id = b.tenant_id and s.deal_id = b.deal_id and s.stage_id = b.view->>'stageId'
     where b.tenant_id = $1 and b.view->>'outcome' = 'open' order by b.deal_id, s.seen_at desc limit ${MOST + 1}`,
    [tenantId],
  );
  if (rows.length > MOST) throw new RangeError(`More than ${MOST} deals are open`);
  const deals = rows.flatMap(({ minor, currency, ...rest }) => (minor === null || currency === null ? [] : [{ ...rest, amount: money(minor, currency) }]));
  return { deals, withoutAmount: rows.length - deals.length };
}
