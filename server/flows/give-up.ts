import type { CrmChange } from "../connectors/crm.ts";
import { park } from "../domain/parking.ts";
import * as audit from "../store/audit.ts";
import * as inbox from "../store/inbox.ts";
import type { TenantTx } from "../store/index.ts";
import * as parked from "../store/parked.ts";
import type { FlowKit } from "./kit.ts";

/** Work that failed after its last try is shown to a person, never dropped. */

export const giveUpLook = (kit: FlowKit, tenantId: string, dealId: string): Promise<void> =>
  kit.store.tenant(tenantId, (tx) => parkDeal(tx, dealId));

/** An event that names no deal of ours leaves its trace in the log; the next sweep asks for the record itself again. */
export async function giveUpEvent(kit: FlowKit, tenantId: string, dedupeKey: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const event = await inbox.read(tx, dedupeKey);
    const change = event?.change as CrmChange | undefined;
    if (change?.entity === "deal") await parkDeal(tx, change.id);
    await audit.append(tx, { kind: "decided", dealId: null, payload: { gaveUpEvent: dedupeKey, system: event?.system, change } });
  });
}

async function parkDeal(tx: TenantTx, dealId: string): Promise<void> {
  const reason = park("poison", {});
  await parked.setOpen(tx, dealId, [reason]);
  await audit.append(tx, { kind: "decided", dealId, payload: { parked: reason } });
}
