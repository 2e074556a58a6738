import type { Organisation } from "../../domain/organisation.ts";
import * as connections from "../../store/connections.ts";
import type { FlowKit } from "../kit.ts";

/** Reference data is metered and changes rarely: it is read once a day, and anew when a person presses Retry. */
const FRESH_FOR_MS = 24 * 3_600_000;

export async function organisationOf(kit: FlowKit, tenantId: string, connectionId: string): Promise<Organisation> {
  const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
  const age = connection?.organisationReadAt ? kit.clock.now() - connection.organisationReadAt.getTime() : Infinity;
  if (connection?.organisation && age < FRESH_FOR_MS) return connection.organisation;
  const erp = await kit.ports.erp(tenantId, connectionId);
  const organisation = await erp.describeOrganisation();
  await kit.store.tenant(tenantId, (tx) => connections.saveOrganisation(tx, connectionId, organisation));
  return organisation;
}
