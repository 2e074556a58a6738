import type { Crm } from "../connectors/crm.ts";
import { VendorError } from "../connectors/vendor-error.ts";
import type { CrmFields } from "../domain/crm-lists.ts";
import type { Connection } from "../store/connections.ts";
import * as connections from "../store/connections.ts";
import * as tenants from "../store/tenants.ts";
import type { FlowKit } from "./kit.ts";

/** Reads anew what the settings page offers to choose from: pipelines and fields of the CRM, reference lists of each ERP. */
export async function refreshLists(kit: FlowKit, tenantId: string): Promise<void> {
  const crm = await kit.ports.crm(tenantId);
  await readCrmLists(kit, tenantId, crm, null);
  const erps = await kit.store.tenant(tenantId, (tx) => connections.list(tx, "erp"));
  for (const { connectionId } of erps.filter(({ state }) => state === "active")) {
    const organisation = await (await kit.ports.erp(tenantId, connectionId)).describeOrganisation();
    await kit.store.tenant(tenantId, (tx) => connections.saveOrganisation(tx, connectionId, organisation));
  }
}

/** Stages get other names and chances. */
const FRESH_FOR_MS = 24 * 3_600_000;

/**
 * Reads the pipelines once a day, whether anybody opens the settings or not: the forecast and the filters of the bridge
 * need them. Where they cannot be read, what is known of them stands and everything else goes on.
 */
export async function keepCrmLists(kit: Pick<FlowKit, "store" | "clock" | "log">, tenantId: string, { connectionId }: Pick<Connection, "connectionId">, crm: Crm): Promise<void> {
  const known = await kit.store.tenant(tenantId, connections.crmLists);
  if (known !== null && kit.clock.now() - known.readAt.getTime() < FRESH_FOR_MS) return;
  try {
    await readCrmLists(kit, tenantId, crm, known?.lists.fields ?? null);
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    kit.log.warn("The pipelines could not be read", { tenantId, connectionId, error });
  }
}

/** @param fields as they are known; null: they are read too */
async function readCrmLists(kit: Pick<FlowKit, "store">, tenantId: string, crm: Crm, fields: CrmFields | null): Promise<void> {
  const { name, timeZone, pipelines, currencies } = await crm.describeAccount();
  const lists = { pipelines, currencies, fields: fields ?? (await crm.describeFields()) };
  await kit.store.tenant(tenantId, async (tx) => {
    await connections.saveCrmLists(tx, lists);
    await tenants.rename(tx, name, timeZone);
  });
}
