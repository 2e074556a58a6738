import type { CrmLists } from "../domain/crm-lists.ts";
import * as connections from "../store/connections.ts";
import type { FlowKit } from "./kit.ts";

/** Reads anew what the settings page offers to choose from: pipelines and fields of the CRM, reference lists of each ERP. */
export async function refreshLists(kit: FlowKit, tenantId: string): Promise<void> {
  const crm = await kit.ports.crm(tenantId);
  const [{ pipelines, currencies }, fields] = [await crm.describeAccount(), await crm.describeFields()];
  const lists: CrmLists = { pipelines, currencies, fields };
  await kit.store.tenant(tenantId, (tx) => connections.saveCrmLists(tx, lists));
  const erps = await kit.store.tenant(tenantId, (tx) => connections.list(tx, "erp"));
  for (const { connectionId } of erps.filter(({ state }) => state === "active")) {
    const organisation = await (await kit.ports.erp(tenantId, connectionId)).describeOrganisation();
    await kit.store.tenant(tenantId, (tx) => connections.saveOrganisation(tx, connectionId, organisation));
  }
}
