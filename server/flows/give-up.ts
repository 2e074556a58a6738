import type { CrmChange } from "../connectors/crm.ts";
import type { ErpChange } from "../connectors/erp.ts";
import { park } from "../domain/parking.ts";
import { trouble } from "../domain/sentences/troubles.ts";
import * as audit from "../store/audit.ts";
import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import * as inbox from "../store/inbox.ts";
import type { TenantTx } from "../store/index.ts";
import * as links from "../store/links.ts";
import * as parked from "../store/parked.ts";
import * as settlements from "../store/settlements.ts";
import type { FlowKit } from "./kit.ts";

/** Work that failed after its last try is shown to a person, never dropped. */

/** A job's tries are also used up by workers that were killed with it in hand, and by a database that was away. */
const TRIES = 3;
const AGAIN_MS = 60_000;

/**
 * Only what fails again and again without ever coming to rest is parked: the tries of one job say little of the deal,
 * which may have been looked at meanwhile.
 */
export const giveUpLook = (kit: FlowKit, tenantId: string, dealId: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    if ((await dealBook.countFailure(tx, dealId)) >= TRIES) await parkPoison(tx, dealId);
    else await dealBook.lookAgainAt(tx, dealId, tx.clock.now() + AGAIN_MS);
  });

/** Every deal that it may concern waits for a person; where none is known, the connection says that something could not be read. */
export async function giveUpEvent(kit: FlowKit, tenantId: string, dedupeKey: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const event = await inbox.read(tx, dedupeKey);
    if (!event) return;
    const change = event.change as CrmChange | ErpChange;
    const deals = await dealsOf(tx, event.connectionId, change);
    for (const dealId of deals) await parkPoison(tx, dealId);
    if (deals.length === 0) await connections.noteFailed(tx, event.connectionId, trouble("change-given-up", { entity: change.entity, id: change.id }));
    await audit.append(tx, { kind: "decided", dealId: null, payload: { gaveUpEvent: dedupeKey, system: event.system, change, deals } });
  });
}

/** Of the record itself where it is a deal; else of the invoices it is, or is known to have settled. */
async function dealsOf(tx: TenantTx, connectionId: string, { entity, id }: CrmChange | ErpChange): Promise<string[]> {
  if (entity === "deal") return [id];
  if (entity === "invoice") return links.dealsOf(tx, connectionId, [id]);
  if (entity !== "payment" && entity !== "credit-note" && entity !== "refund") return [];
  return links.dealsOf(tx, connectionId, await settlements.invoicesOf(tx, { connectionId, kind: entity, id }));
}

export async function parkPoison(tx: TenantTx, dealId: string): Promise<void> {
  const reason = park("poison", {});
  await parked.setOpen(tx, dealId, [reason]);
  await audit.append(tx, { kind: "decided", dealId, payload: { parked: reason } });
}
