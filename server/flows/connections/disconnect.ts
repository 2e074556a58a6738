import { VendorError } from "../../connectors/vendor-error.ts";
import type { Log } from "../../platform/log.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as grants from "../../store/grants.ts";
import type { Store, TenantTx } from "../../store/index.ts";
import * as tenants from "../../store/tenants.ts";
import type { Ports } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { wakeWaiting } from "./connect.ts";

interface Kit {
  store: Store;
  ports: Ports;
  log: Log;
  /** Ends a grant at the vendor; does nothing where it is over already. */
  revoke: (system: string, tokens: grants.GrantTokens) => Promise<void>;
}

/** A person confirms that the newly connected, different organisation is the right one. */
export async function confirmConnection(kit: Kit, tenantId: string, connectionId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const connection = await existing(tx, connectionId);
    if (connection.state !== "awaiting-confirmation") return;
    await connections.setState(tx, connectionId, "active");
    await audit.append(tx, { kind: "changed", dealId: null, payload: { confirmed: connectionId, name: connection.name, by } });
    await wakeWaiting(tx);
  });
}

/** Revokes at the vendor where it answers, and forgets the tokens here whether it does or not. */
export async function disconnect(kit: Kit, tenantId: string, connectionId: string, by: string): Promise<void> {
  const connection = await kit.store.tenant(tenantId, (tx) => existing(tx, connectionId));
  if (connection.state === "disconnected") return;
  await endAtVendor(kit, tenantId, connection);
  const last = await kit.store.tenant(tenantId, async (tx) => {
    await connections.setState(tx, connectionId, "disconnected");
    await audit.append(tx, { kind: "changed", dealId: null, payload: { disconnected: connectionId, name: connection.name, by } });
    const all = [...(await connections.list(tx, "erp")), ...(await connections.list(tx, "crm"))];
    const shared = all.some((one) => one.grantId === connection.grantId && one.state !== "disconnected");
    return shared ? null : grants.get(tx, connection.grantId);
  });
  if (last === null) return;
  // The vendor's part of a shared grant ended with its last connection; what is left of it is ended here.
  await quietly(kit, tenantId, () => kit.revoke(connection.system, last.tokens));
  await kit.store.tenant(tenantId, (tx) => grants.erase(tx, connection.grantId));
}

/**
 * Where the CRM account took the app away, every grant is ended and no call is made any more; true then. An account that
 * takes it back meanwhile keeps it.
 */
export async function uninstallIfRemoved(kit: Kit, tenantId: string): Promise<boolean> {
  const isRemoved = () => kit.store.tenant(tenantId, isTakenAway);
  if (!(await isRemoved())) return false;
  for (const { connectionId } of await kit.store.tenant(tenantId, (tx) => connections.list(tx, "erp"))) {
    if (await isRemoved()) await disconnect(kit, tenantId, connectionId, "uninstall");
  }
  return kit.store.tenant(tenantId, markUninstalled);
}

/** A CRM tells an app of its removal in no other way than by refusing its refresh token; a refused access token alone proves nothing. */
async function isTakenAway(tx: TenantTx): Promise<boolean> {
  const states = [];
  for (const { grantId } of await connections.list(tx, "crm")) states.push((await grants.get(tx, grantId))?.state);
  return states.includes("broken") && !states.includes("active");
}

async function markUninstalled(tx: TenantTx): Promise<boolean> {
  await tenants.lockState(tx);
  if (!(await isTakenAway(tx))) return false;
  for (const connection of await connections.list(tx, "crm")) await connections.setState(tx, connection.connectionId, "disconnected");
  await grants.eraseUnused(tx);
  await tenants.setState(tx, "uninstalled");
  await audit.append(tx, { kind: "changed", dealId: null, payload: { uninstalled: tx.tenantId } });
  return true;
}

async function endAtVendor(kit: Kit, tenantId: string, connection: connections.Connection): Promise<void> {
  if (connection.state !== "active") return;
  await quietly(kit, tenantId, async () => {
    const port = connection.role === "crm" ? await kit.ports.crm(tenantId) : await kit.ports.erp(tenantId, connection.connectionId);
    await port.disconnect();
  });
}

/** A vendor that does not answer keeps nobody connected here. */
async function quietly(kit: Kit, tenantId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    kit.log.warn("A grant could not be revoked at the vendor", { tenantId, error });
  }
}

async function existing(tx: TenantTx, connectionId: string): Promise<connections.Connection> {
  const connection = await connections.get(tx, connectionId);
  if (connection) return connection;
  throw new FlowProblem({
    code: "not-found",
    status: 404,
    title: "There is no such connection.",
    nextStep: "Reload the settings page.",
  });
}
