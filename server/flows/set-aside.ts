import type { ErpChange } from "../connectors/erp.ts";
import { VendorError, type VendorErrorCode } from "../connectors/vendor-error.ts";
import type { Connection } from "../store/connections.ts";
import { acceptFor } from "./inbox.ts";
import type { FlowKit } from "./kit.ts";

/** Failures that say something of the vendor or of our access to it: every other change would fail like this one. */
const OF_ALL: readonly VendorErrorCode[] = ["throttled", "quota-exhausted", "unreachable", "reconnect", "missing-scope"];
/** The same, until it has gone on for some sweeps: a vendor that breaks over one record breaks over it each time. */
const OF_ALL_AT_FIRST: readonly VendorErrorCode[] = ["vendor-fault", "unknown-outcome"];
const PATIENT_SWEEPS = 3;

/**
 * A change that a sweep found and could not deal with becomes an event of its own, with its own limited number of tries:
 * one record that cannot be read must not keep the others waiting, sweep after sweep. False where the failure is not
 * that one's own, and the sweep should end.
 */
export async function setAside(kit: Pick<FlowKit, "store" | "log">, tenantId: string, connection: Connection, change: ErpChange, error: unknown): Promise<boolean> {
  if (error instanceof VendorError && isOfAll(error, connection)) return false;
  const { connectionId, externalId } = connection;
  const dedupeKey = `swept:${change.entity}:${change.id}:${change.at}`;
  await kit.store.tenant(tenantId, (tx) => acceptFor(tx, connection, [{ externalId, dedupeKey, change }]));
  kit.log.warn("A change was set aside", { tenantId, connectionId, entity: change.entity, id: change.id, error });
  return true;
}

function isOfAll({ details: { code } }: VendorError, { sweepFailures }: Connection): boolean {
  return OF_ALL.includes(code) || (OF_ALL_AT_FIRST.includes(code) && sweepFailures < PATIENT_SWEEPS);
}
