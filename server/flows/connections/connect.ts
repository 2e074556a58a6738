import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import type { TenantTx } from "../../store/index.ts";
import * as parked from "../../store/parked.ts";
import * as tenants from "../../store/tenants.ts";
import * as tickets from "../../store/tickets.ts";
import { enqueueLook } from "../wake.ts";
import { authorizeUrl, expired, keepGrant, newTicket, spendState, unknownSystem, unusable, type ConnectKit } from "./consent.ts";

/** Opens the way from the settings page, where the person is known and the log keeps who asked, to a browser, where they are not. */
export async function issueConnectTicket(kit: ConnectKit, tenantId: string, system: string, askedBy: string): Promise<string> {
  const ticket = await connectTicket(kit, tenantId, system, askedBy);
  await kit.store.tenant(tenantId, (tx) => audit.append(tx, { kind: "changed", dealId: null, payload: { connectLink: system, by: askedBy } }));
  return ticket;
}

/** `askedBy` is named before the consent screen, and becomes who connected where the vendor does not say who agreed. */
export async function connectTicket(kit: ConnectKit, tenantId: string, system: string, askedBy: string | null): Promise<string> {
  if (!Object.hasOwn(kit.connectors.erp, system)) throw unknownSystem(system);
  return newTicket(kit, "", { tenantId, purpose: "connect", system, askedBy });
}

/** Where the vendor's consent screen is, and for whom it will be asked: whoever holds the link has to see whose it is. */
export async function beginConnect(kit: ConnectKit, system: string, ticket: string, browser: string): Promise<{ redirectTo: string; tenantId: string; askedBy: string | null }> {
  const spent = await kit.store.system((tx) => tickets.spend(tx, ticket, "", { purpose: "connect", system }));
  if (!spent) throw expired();
  return { redirectTo: await authorizeUrl(kit, system, browser, spent), tenantId: spent.tenantId, askedBy: spent.askedBy };
}

/**
 * The ERP admin agreed. Every organisation the grant opens becomes a connection. Where another organisation of the same
 * system is connected already, a new one waits until a person confirms it: invoices must not land in the wrong books
 * because somebody picked the wrong company in a list.
 */
export async function finishConnect(kit: ConnectKit, system: string, callback: Record<string, string>, browser: string) {
  const state = await spendState(kit, system, callback, browser);
  const connector = kit.connectors.erp[system];
  if (!connector || state.tenantId === "") throw unknownSystem(system);
  await kit.store.tenant(state.tenantId, requireInstalled);
  const authorization = await connector.oauth.exchange({ callback, redirectUri: kit.redirectUri(system) });
  if (authorization.accounts.length === 0) throw unusable(connector.label);
  const before = await kit.store.tenant(state.tenantId, (tx) => connections.list(tx, "erp"));
  const others = before.filter((one) => one.system === system && one.state !== "disconnected");
  const found = authorization.accounts.map((account) => {
    const known = others.length === 0 || others.some((one) => one.externalId === account.externalId);
    const connectedBy = authorization.authorizedBy ?? state.askedBy;
    return { role: "erp" as const, system, ...account, connectedBy, state: known ? ("active" as const) : ("awaiting-confirmation" as const) };
  });
  const made = await keepGrant(kit, state.tenantId, { system, ...authorization }, found, { before: requireInstalled, after: wakeWaiting });
  return { tenantId: state.tenantId, connections: made };
}

/** A link that was asked for before the account took the app away opens nothing afterwards. */
async function requireInstalled(tx: TenantTx): Promise<void> {
  if ((await tenants.get(tx)).state !== "installed") throw expired();
}

/** What waited for a connection goes on; the first connection of all first finds the deals that were won before it. */
export async function wakeWaiting(tx: TenantTx): Promise<void> {
  const { baselinedAt } = await tenants.get(tx);
  if (baselinedAt === null) await tx.enqueue("baseline", { tenantId: tx.tenantId }, tx.tenantId);
  for (const dealId of await parked.dealsWaitingFor(tx, ["reconnect", "no-connection"])) await enqueueLook(tx, dealId);
}
