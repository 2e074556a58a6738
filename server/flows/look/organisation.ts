import type { Organisation } from "../../domain/organisation.ts";
import { instantOf } from "../../platform/clock.ts";
import * as connections from "../../store/connections.ts";
import type { FlowKit } from "../kit.ts";

/** Reference data is metered and changes rarely: it is read once a day, and anew when a person presses Retry. */
const FRESH_FOR_MS = 24 * 3_600_000;

/** Of many looks at once one reads; it has this long before another one may. */
const CLAIM_MS = 2 * 60_000;

export async function organisationOf(kit: FlowKit, tenantId: string, connectionId: string): Promise<Organisation> {
  const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
  const readAt = connection?.organisationReadAt ?? null;
  const known = connection?.organisation ?? null;
  // One that was forgotten is wanted as it is now, by whoever asks.
  if (known !== null && readAt !== null && (kit.clock.now() - readAt.getTime() < FRESH_FOR_MS || !(await claim(kit, tenantId, connectionId, readAt)))) return known;
  const erp = await kit.ports.erp(tenantId, connectionId);
  const organisation = await erp.describeOrganisation();
  await kit.store.tenant(tenantId, (tx) => connections.saveOrganisation(tx, connectionId, organisation));
  return organisation;
}

/** What is a little over a day old will do for the others: reading costs each time. */
const claim = (kit: FlowKit, tenantId: string, connectionId: string, readAt: Date): Promise<boolean> =>
  kit.store.tenant(tenantId, (tx) => connections.claimOrganisation(tx, connectionId, readAt, instantOf(kit.clock.now() - FRESH_FOR_MS + CLAIM_MS)));
