import type { CrmChange } from "../connectors/crm.ts";
import { park } from "../domain/parking.ts";
import * as audit from "../store/audit.ts";
import * as dealBook from "../store/deal-book.ts";
import * as inbox from "../store/inbox.ts";
import type { TenantTx } from "../store/index.ts";
import * as parked from "../store/parked.ts";
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

/** An event that names no deal of ours leaves its trace in the log; the next sweep asks for the record itself again. */
export async function giveUpEvent(kit: FlowKit, tenantId: string, dedupeKey: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const event = await inbox.read(tx, dedupeKey);
    const change = event?.change as CrmChange | undefined;
    if (change?.entity === "deal") await parkPoison(tx, change.id);
    await audit.append(tx, { kind: "decided", dealId: null, payload: { gaveUpEvent: dedupeKey, system: event?.system, change } });
  });
}

export async function parkPoison(tx: TenantTx, dealId: string): Promise<void> {
  const reason = park("poison", {});
  await parked.setOpen(tx, dealId, [reason]);
  await audit.append(tx, { kind: "decided", dealId, payload: { parked: reason } });
}
