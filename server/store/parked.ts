import type { ParkReason } from "../domain/parking.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface ParkedRow extends ParkReason {
  parkedId: string;
  dealId: string;
  openedAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
  resolution: string | null;
}

const COLUMNS = `parked_id "parkedId", deal_id "dealId", code, sentence, next_step "nextStep", choices, said, opened_at "openedAt",
  settled_at "settledAt", settled_by "settledBy", resolution`;

/**
 * Makes exactly these reasons open for the deal: new ones open, ones no longer true settle by themselves. One that a
 * person has dismissed stays dismissed as long as it reads the same.
 */
export async function setOpen(tx: TenantTx, dealId: string, reasons: readonly ParkReason[]): Promise<void> {
  const now = tx.clock.instant();
  await tx.sql(
    `update parked set settled_at = $4, settled_by = 'onebook', resolution = 'No longer true'
     where tenant_id = $1 and deal_id = $2 and settled_at is null and not (code = any($3))`,
    [tx.tenantId, dealId, reasons.map((reason) => reason.code), now],
  );
  for (const { code, sentence, nextStep, choices, said } of reasons) {
    await tx.sql(
      `insert into parked (tenant_id, parked_id, deal_id, code, sentence, next_step, choices, opened_at, said)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9 where not exists (
         select 1 from parked where tenant_id = $1 and deal_id = $3 and code = $4 and sentence = $5 and settled_by <> 'onebook')
       on conflict (tenant_id, deal_id, code) where settled_at is null do update set sentence = excluded.sentence,
         next_step = excluded.next_step, choices = excluded.choices, said = excluded.said`,
      [tx.tenantId, tx.ids.uuid(), dealId, code, sentence, nextStep, jsonText(choices), now, said && jsonText(said)],
    );
  }
}

/** Open ones, oldest first; at most 200. */
export async function listOpen({ sql, tenantId }: TenantTx, dealId: string | null = null): Promise<ParkedRow[]> {
  return sql<ParkedRow>(
    `select ${COLUMNS} from parked where tenant_id = $1 and settled_at is null and ($2::text is null or deal_id = $2)
     order by opened_at, parked_id limit 200`,
    [tenantId, dealId],
  );
}

export async function get({ sql, tenantId }: TenantTx, parkedId: string): Promise<ParkedRow | null> {
  const [row] = await sql<ParkedRow>(`select ${COLUMNS} from parked where tenant_id = $1 and parked_id = $2`, [tenantId, parkedId]);
  return row ?? null;
}

/** Deals waiting for one of these reasons, such as a renewed connection; at most 1,000. */
export async function dealsWaitingFor({ sql, tenantId }: TenantTx, codes: ParkReason["code"][]): Promise<string[]> {
  const rows = await sql<{ dealId: string }>(
    `select distinct deal_id "dealId" from parked where tenant_id = $1 and settled_at is null and code = any($2) limit 1000`,
    [tenantId, codes],
  );
  return rows.map((row) => row.dealId);
}

/** False where it was settled already. */
export async function settle(tx: TenantTx, parkedId: string, by: string, resolution: string): Promise<boolean> {
  const rows = await tx.sql(
    "update parked set settled_at = $3, settled_by = $4, resolution = $5 where tenant_id = $1 and parked_id = $2 and settled_at is null returning 1",
    [tx.tenantId, parkedId, tx.clock.instant(), by, resolution],
  );
  return rows.length === 1;
}
