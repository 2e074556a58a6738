import type { CrmConnector } from "../../connectors/connector.ts";
import { isAmong, rightsOf, withInstaller } from "../../domain/roles.ts";
import { defaultSettings } from "../../domain/settings.ts";
import * as audit from "../../store/audit.ts";
import type { TenantTx } from "../../store/index.ts";
import * as parked from "../../store/parked.ts";
import * as tenants from "../../store/tenants.ts";
import { enqueueLook } from "../wake.ts";
import { connectTicket } from "./connect.ts";
import { authorizeUrl, keepGrant, spendState, unknownSystem, unusable, type ConnectKit } from "./consent.ts";

/** Sends an admin's browser to the CRM's consent screen. `browser` is the cookie that must come back with the state. */
export async function beginInstall(kit: ConnectKit, system: string, browser: string): Promise<{ redirectTo: string }> {
  return { redirectTo: await authorizeUrl(kit, system, browser, { tenantId: "", askedBy: null }) };
}

/** The CRM admin agreed: creates or revives the tenant, and hands out tickets to go on to an ERP, to whoever may connect one. */
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
  // From here on the account counts as installed, however the installation goes on: one that works is never erased as removed.
  await keepGrant(kit, tenantId, { system, ...authorization }, [connection], { after: (tx) => takeIn(tx, authorization.authorizedBy) });
  await prepareAccount(kit, tenantId, account.name);
  return { tenantId, connectTickets: await ticketsFor(kit, tenantId, authorization.authorizedBy) };
}

/** None for somebody who renewed the CRM's consent and is no admin here: books are connected by admins. */
async function ticketsFor(kit: ConnectKit, tenantId: string, installer: string | null) {
  const { settings } = await kit.store.tenant(tenantId, tenants.get);
  if (!rightsOf(settings.roles, installer).includes("change-settings")) return [];
  const connectTickets = [];
  for (const { system, label } of Object.values(kit.connectors.erp)) connectTickets.push({ system, label, ticket: await connectTicket(kit, tenantId, system, installer) });
  return connectTickets;
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

/** The account is installed, whoever did it is an admin where they may be, and what waited for the CRM goes on. The tenant is locked. */
async function takeIn(tx: TenantTx, installer: string | null): Promise<void> {
  const { state, settings, settingsVersion } = await tenants.get(tx);
  const roles = withInstaller(settings.roles, installer, state);
  if (roles !== settings.roles) await tenants.saveSettings(tx, { ...settings, roles }, settingsVersion);
  if (installer !== null) await audit.append(tx, { kind: "changed", dealId: null, payload: { installedBy: installer, admin: isAmong(roles.admins, installer) } });
  await tenants.setState(tx, "installed");
  for (const dealId of await parked.dealsWaitingFor(tx, ["reconnect", "refused-by-crm"])) await enqueueLook(tx, dealId);
}

function crmConnector(kit: ConnectKit, system: string): CrmConnector {
  const connector = Object.hasOwn(kit.connectors.crm, system) ? kit.connectors.crm[system] : undefined;
  if (!connector) throw unknownSystem(system);
  return connector;
}
