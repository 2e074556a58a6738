import type { ParkReason } from "../domain/parking.ts";
import type { ParkedRow } from "./parked.ts";
import type { TenantTx } from "./index.ts";

/** Parked work as finance goes through it: across deals, with what is known of the deal. */
export interface WaitingRow extends ParkedRow {
  /** As the last look left it; null before the first. */
  view: unknown;
  lookedAt: Date | null;
  /** An invoice stands for the deal. */
  invoiced: boolean;
}

export interface Position {
  openedAt: string;
  parkedId: string;
}

export interface Sought {
  code: string | null;
  /** Somewhere in the sentence or in the deal's or customer's name, case aside. */
  text: string | null;
}

const FOUND = `p.tenant_id = $1 and p.settled_at is null and ($2::text is null or p.code = $2) and ($3::text is null
  or p.sentence ilike $3 or b.view->>'name' ilike $3 or b.view->>'customerName' ilike $3)`;
const FROM = "from parked p left join deal_book b on b.tenant_id = p.tenant_id and b.deal_id = p.deal_id";

const INVOICED = `exists (select 1 from invoice_link l join invoice i using (tenant_id, connection_id, erp_id)
  where l.tenant_id = p.tenant_id and l.deal_id = p.deal_id and not l.superseded and i.state not in ('voided', 'deleted'))`;

/** Oldest first, behind `after`; at most 200. */
export async function page({ sql, tenantId }: TenantTx, of: Sought & { after: Position | null; limit: number }): Promise<WaitingRow[]> {
  return sql<WaitingRow>(
    `select p.parked_id "parkedId", p.deal_id "dealId", p.code, p.sentence, p.next_step "nextStep", p.choices, p.said, p.opened_at "openedAt",
       p.settled_at "settledAt", p.settled_by "settledBy", p.resolution, b.view, b.looked_at "lookedAt", ${INVOICED} invoiced ${FROM}
     where ${FOUND} and ($4::timestamptz is null or (p.opened_at, p.parked_id) > ($4, $5))
     order by p.opened_at, p.parked_id limit $6`,
    [tenantId, of.code, pattern(of.text), of.after?.openedAt ?? null, of.after?.parkedId ?? "", Math.max(1, Math.min(of.limit, 200))],
  );
}

export async function count({ sql, tenantId }: TenantTx, of: Sought): Promise<number> {
  const [row] = await sql<{ count: number }>(`select count(*)::int count ${FROM} where ${FOUND}`, [tenantId, of.code, pattern(of.text)]);
  return row?.count ?? 0;
}

/** How many wait for each reason, most first; at most 100 reasons. */
export async function countByReason({ sql, tenantId }: TenantTx): Promise<{ code: ParkReason["code"]; count: number }[]> {
  return sql(
    `select code, count(*)::int count from parked where tenant_id = $1 and settled_at is null
     group by code order by count(*) desc, code limit 100`,
    [tenantId],
  );
}

/** The deals that have waited longest for this reason, each once. */
export async function dealsWaitingLongest({ sql, tenantId }: TenantTx, code: string, limit: number): Promise<string[]> {
  const rows = await sql<{ dealId: string }>(
    `select deal_id "dealId" from parked where tenant_id = $1 and settled_at is null and code = $2 order by opened_at, parked_id limit $3`,
    [tenantId, code, limit],
  );
  return rows.map((row) => row.dealId);
}

/** As a pattern in which what a person typed stands for itself. */
const pattern = (text: string | null): string | null => (text === null ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`);
