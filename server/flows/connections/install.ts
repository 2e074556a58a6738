import type { CrmConnector } from "../../connectors/connector.ts";
import { isAdmin, withInstaller } from "../../domain/roles.ts";
import { defaultSettings } from "../../domain/settings.ts";
import type { Ids } from "../../platform/ids.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import * as grants from "../../store/grants.ts";
import type { Store, TenantTx } from "../../store/index.ts";
import * as parked from "../../store/parked.ts";
import * as tenants from "../../store/tenants.ts";
import * as tickets from "../../store/tickets.ts";
import type { Ports } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { enqueueLook } from "../wake.ts";
import { connectorOf, type Connectors } from "./registry.ts";

export interface ConnectKit {
  store: Store;
  ids: Ids;
  ports: Ports;
  connectors: Connectors;
  /** "https://app.example/connect/quickbooks/callback" */
  redirectUri(system: string): string;
}

/** Sends an admin's browser to the CRM's consent screen. `browser` is the cookie that must come back with the state. */
export async function beginInstall(kit: ConnectKit, system: string, browser: string): Promise<{ redirectTo: string }> {
  return { redirectTo: await authorizeUrl(kit, system, browser, { tenantId: "", askedBy: null }) };
}

/** The CRM admin agreed: creates or revives the tenant, and hands out tickets to go on to an ERP. */
export async function finishInstall(kit: ConnectKit, system: string, callback: Record<string, string>, browser: string) {
  const connector = crmConnector(kit, system);
  await spendState(kit, system, callback, browser);
  const authorization = await connector.oauth.exchange({ callback, redirectUri: kit.redirectUri(system) });
  const [account] = authorization.accounts;
  if (!account) throw unusable(connector.label);
  // Also where it breaks off right here nobody else can make themselves the admin.
  const roles = withInstaller(defaultSettings.roles, authorization.authorizedBy, "installed");
  const tenantId = await kit.store.system((tx) =>
    tenants.create(tx, { crmSystem: system, crmAccountId: account.externalId, name: account.name ?? account.externalId, timeZone: "UTC", roles }),
  );
  const connection = { role: "crm" as const, system, ...account, state: "active" as const, connectedBy: authorization.authorizedBy };
  await storeConnections(kit, tenantId, { system, ...authorization }, [connection]);
  await prepareAccount(kit, tenantId, account.name);
  const connectTickets = [];
  for (const erp of Object.values(kit.connectors.erp)) {
    connectTickets.push({ system: erp.system, label: erp.label, ticket: await issueConnectTicket(kit, tenantId, erp.system, null) });
  }
  return { tenantId, connectTickets };
}

/**
 * Our property group, and the account's time zone and name, which is told here or with the grant. Where this fails the app is
 * installed all the same: the first write makes the properties, and the day's reading of the lists brings the time zone.
 */
async function prepareAccount(kit: ConnectKit, tenantId: string, name: string | null): Promise<void> {
  const crm = await kit.ports.crm(tenantId);
  await crm.ensureProperties();
  const account = await crm.describeAccount();
  await kit.store.tenant(tenantId, (tx) => tenants.rename(tx, account.name ?? name, account.timeZone));
}

/**
 * Opens the way from the settings page, where the user is known, to a browser, where they are not. `askedBy` stands in
 * the audit log and becomes who connected where the vendor does not say who agreed; null while installing.
 */
export async function issueConnectTicket(kit: ConnectKit, tenantId: string, system: string, askedBy: string | null): Promise<string> {
  if (!Object.hasOwn(kit.connectors.erp, system)) throw unknownSystem(system);
  const ticket = kit.ids.token(24);
  await kit.store.system((tx) => tickets.issue(tx, ticket, "", { tenantId, purpose: "connect", system, askedBy }));
  if (askedBy !== null) {
    await kit.store.tenant(tenantId, (tx) => audit.append(tx, { kind: "changed", dealId: null, payload: { connectLink: system, by: askedBy } }));
  }
  return ticket;
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
  return { tenantId: state.tenantId, connections: await storeConnections(kit, state.tenantId, { system, ...authorization }, found) };
}

type NewGrant = Parameters<typeof grants.create>[1];
type NewConnection = Omit<connections.NewConnection, "grantId">;

/**
 * A grant and what it opens, all or nothing. Tokens of a grant that this one takes the place of are kept no longer. With the
 * CRM's own the account counts as installed, however the installation goes on: one that works is never erased as removed.
 */
async function storeConnections(kit: ConnectKit, tenantId: string, grant: NewGrant, found: readonly NewConnection[]) {
  return kit.store.tenant(tenantId, async (tx) => {
    await tenants.lockState(tx);
    const isOfBooks = found.some(({ role }) => role === "erp");
    if (isOfBooks) await requireInstalled(tx);
    const made = [];
    const grantId = await grants.create(tx, grant);
    for (const connection of found) {
      const connectionId = await connections.save(tx, { ...connection, grantId });
      // It may open lists of the books that the grant before it did not.
      await documents.readAnew(tx, connectionId);
      const name = (await connections.get(tx, connectionId))?.name ?? connection.externalId;
      await audit.append(tx, { kind: "changed", dealId: null, payload: { connected: connectionId, ...connection, name } });
      made.push({ connectionId, name, state: connection.state });
    }
    await grants.eraseUnused(tx);
    if (isOfBooks) await wakeWaiting(tx);
    else await takeIn(tx, grant.authorizedBy);
    return made;
  });
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

/** The account is installed, whoever did it is an admin where they may be, and what waited for the CRM goes on. The tenant is locked. */
async function takeIn(tx: TenantTx, installer: string | null): Promise<void> {
  const { state, settings, settingsVersion } = await tenants.get(tx);
  const roles = withInstaller(settings.roles, installer, state);
  if (roles !== settings.roles) await tenants.saveSettings(tx, { ...settings, roles }, settingsVersion);
  if (installer !== null) await audit.append(tx, { kind: "changed", dealId: null, payload: { installedBy: installer, admin: isAdmin(roles, installer) } });
  await tenants.setState(tx, "installed");
  for (const dealId of await parked.dealsWaitingFor(tx, ["reconnect", "refused-by-crm"])) await enqueueLook(tx, dealId);
}

type Asker = Pick<tickets.Ticket, "tenantId" | "askedBy">;

async function authorizeUrl(kit: ConnectKit, system: string, browser: string, { tenantId, askedBy }: Asker): Promise<string> {
  const connector = connectorOf(kit.connectors, system);
  if (!connector) throw unknownSystem(system);
  const state = kit.ids.token(24);
  await kit.store.system((tx) => tickets.issue(tx, state, browser, { tenantId, purpose: "state", system, askedBy }));
  return connector.oauth.authorizeUrl({ state, redirectUri: kit.redirectUri(system) });
}

async function spendState(kit: ConnectKit, system: string, callback: Record<string, string>, browser: string): Promise<tickets.Ticket> {
  const spent = await kit.store.system((tx) => tickets.spend(tx, callback["state"] ?? "", browser, { purpose: "state", system }));
  if (!spent) throw expired();
  if (callback["error"] !== undefined || !callback["code"]) throw denied();
  return spent;
}

function crmConnector(kit: ConnectKit, system: string): CrmConnector {
  const connector = Object.hasOwn(kit.connectors.crm, system) ? kit.connectors.crm[system] : undefined;
  if (!connector) throw unknownSystem(system);
  return connector;
}

const expired = () =>
  new FlowProblem({
    code: "link-expired",
    status: 410,
    title: "This link has expired, was used before, or was opened in another browser.",
    nextStep: "Start again from HubSpot or from the settings page.",
  });

const denied = () =>
  new FlowProblem({
    code: "access-denied",
    status: 403,
    title: "Access was not granted.",
    nextStep: "Start again and agree to the access Onebook asks for; nothing was changed.",
  });

const unusable = (label: string) =>
  new FlowProblem({
    code: "no-account",
    status: 422,
    title: `${label} granted access to no account.`,
    nextStep: "Start again and choose at least one account or organisation.",
  });

const unknownSystem = (system: string) =>
  new FlowProblem({
    code: "unknown-system",
    status: 404,
    title: `There is no connector named "${system.slice(0, 40)}".`,
    nextStep: "Use one of the links on the settings page.",
  });
