import type { WaitingDeal } from "../domain/notices/alerts.ts";
import type { TenantTx } from "./index.ts";

/** What is to be told, each thing handed out once: whoever asks tells it, in the same transaction. */

/** A message holds no more; what is left comes with the next. */
const MOST = 50;

/** Waiting deals of which nobody was told yet. */
export const newlyParked = (tx: TenantTx): Promise<WaitingDeal[]> => take(tx, "told_at", "true", []);

/** Waiting deals that have waited since before this moment, told once as such. */
export const longParked = (tx: TenantTx, before: string): Promise<WaitingDeal[]> => take(tx, "told_stuck_at", "opened_at < $3", [before]);

async function take({ sql, tenantId, clock }: TenantTx, column: "told_at" | "told_stuck_at", condition: string, values: unknown[]): Promise<WaitingDeal[]> {
  return sql<WaitingDeal>(
    `update parked p set ${column} = $2 from (
       select parked_id from parked where tenant_id = $1 and settled_at is null and ${column} is null and ${condition}
       order by opened_at, parked_id limit ${MOST} for update skip locked) found
     where p.tenant_id = $1 and p.parked_id = found.parked_id
     returning p.code, p.sentence, p.next_step "nextStep",
       (select b.view->>'name' from deal_book b where b.tenant_id = p.tenant_id and b.deal_id = p.deal_id) "dealName"`,
    [tenantId, clock.instant(), ...values],
  );
}

/** Connections that have ended since this was last asked; one that works again may end, and be told, again. */
export async function newlyBroken({ sql, tenantId }: TenantTx): Promise<{ system: string; name: string }[]> {
  const rows = await sql<{ system: string; name: string; state: string }>(
    `update connection set told_state = state where tenant_id = $1 and told_state is distinct from state and state in ('active', 'needs-reconnect')
     returning system, name, state`,
    [tenantId],
  );
  return rows.filter(({ state }) => state === "needs-reconnect").map(({ system, name }) => ({ system, name }));
}
