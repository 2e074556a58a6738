import type { RecognitionEntry } from "../domain/ledger/known-deal.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

export interface KeptEntry {
  entryId: string;
  lineId: string;
  kind: "usage" | "milestone";
  milestone: string | null;
  on: PlainDate;
  minor: number | null;
  by: string;
  at: Date;
}

const MOST = 2000;

/** In force, by date; at most 2000. */
export async function ofDeal({ sql, tenantId }: TenantTx, dealId: string): Promise<KeptEntry[]> {
  return sql(
    `select entry_id "entryId", line_id "lineId", kind, milestone, dated "on", amount_minor minor, entered_by "by", entered_at "at"
     from recognition_entry where tenant_id = $1 and deal_id = $2 and withdrawn_at is null order by dated, entry_id limit ${MOST}`,
    [tenantId, dealId],
  );
}

export const asKnown = ({ lineId, on, milestone, minor }: KeptEntry): RecognitionEntry =>
  milestone === null ? { lineId, on, kind: "usage", minor: minor ?? 0 } : { lineId, on, kind: "milestone", milestone };

/** Entering the same entry again, under its own id, changes nothing. False where the deal has too many already. */
export async function add(tx: TenantTx, dealId: string, { entryId, by, ...entry }: RecognitionEntry & { entryId: string; by: string }): Promise<boolean> {
  if ((await ofDeal(tx, dealId)).length >= MOST) return false;
  const [milestone, minor] = entry.kind === "milestone" ? [entry.milestone, null] : [null, entry.minor];
  await tx.sql(
    `insert into recognition_entry (tenant_id, entry_id, deal_id, line_id, kind, milestone, dated, amount_minor, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [tx.tenantId, entryId, dealId, entry.lineId, entry.kind, milestone, entry.on, minor, by, tx.clock.instant()],
  );
  return true;
}

/** False where there is no such entry in force. */
export async function withdraw({ sql, tenantId, clock }: TenantTx, dealId: string, entryId: string, by: string): Promise<boolean> {
  const rows = await sql(
    `update recognition_entry set withdrawn_by = $4, withdrawn_at = $5
     where tenant_id = $1 and deal_id = $2 and entry_id = $3 and withdrawn_at is null returning 1`,
    [tenantId, dealId, entryId, by, clock.instant()],
  );
  return rows.length === 1;
}
