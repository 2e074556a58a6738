import type { Crm } from "../connectors/crm.ts";
import { VendorError } from "../connectors/vendor-error.ts";
import type { Connection } from "../store/connections.ts";
import * as owners from "../store/crm-owners.ts";
import type { FlowKit } from "./kit.ts";

/** People change their names and jobs rarely. */
const FRESH_FOR_MS = 24 * 3_600_000;

/** Reads who owns deals, once a day. Names are a comfort: where they cannot be read, everything else goes on. */
export async function refreshOwners(kit: Pick<FlowKit, "store" | "clock" | "log">, tenantId: string, { connectionId, connectedAt }: Pick<Connection, "connectionId" | "connectedAt">, crm: Crm): Promise<void> {
  const readAt = (await kit.store.tenant(tenantId, owners.standing))?.readAt ?? null;
  // What was withheld may have been allowed when the app was installed again.
  const fresh = readAt !== null && readAt >= connectedAt && kit.clock.now() - readAt.getTime() < FRESH_FOR_MS;
  if (fresh) return;
  try {
    const found = await crm.listOwners();
    await kit.store.tenant(tenantId, (tx) => owners.save(tx, connectionId, found));
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    kit.log.warn("The owners of deals could not be read", { tenantId, connectionId, error });
  }
}
