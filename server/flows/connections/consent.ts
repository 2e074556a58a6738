import type { Ids } from "../../platform/ids.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import * as grants from "../../store/grants.ts";
import type { Store, TenantTx } from "../../store/index.ts";
import * as tenants from "../../store/tenants.ts";
import * as tickets from "../../store/tickets.ts";
import type { Ports } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { connectorOf, type Connectors } from "./registry.ts";

export interface ConnectKit {
  store: Store;
  ids: Ids;
  ports: Ports;
  connectors: Connectors;
  /** "https://app.example/connect/quickbooks/callback" */
  redirectUri(system: string): string;
}

type Asker = Pick<tickets.Ticket, "tenantId" | "askedBy">;

/** `browser`: what it is bound to; empty where it is good for whoever holds it. */
export async function newTicket({ store, ids }: ConnectKit, browser: string, ticket: tickets.Ticket): Promise<string> {
  const token = ids.token(24);
  await store.system((tx) => tickets.issue(tx, token, browser, ticket));
  return token;
}

/** The address of the consent screen, with a state that comes back once, in this browser. */
export async function authorizeUrl(kit: ConnectKit, system: string, browser: string, { tenantId, askedBy }: Asker): Promise<string> {
  const connector = connectorOf(kit.connectors, system);
  if (!connector) throw unknownSystem(system);
  const state = await newTicket(kit, browser, { tenantId, purpose: "state", system, askedBy });
  return connector.oauth.authorizeUrl({ state, redirectUri: kit.redirectUri(system) });
}

/** What the browser brought back from the consent screen is good once. */
export async function spendState(kit: ConnectKit, system: string, callback: Record<string, string>, browser: string): Promise<tickets.Ticket> {
  const spent = await kit.store.system((tx) => tickets.spend(tx, callback["state"] ?? "", browser, { purpose: "state", system }));
  if (!spent) throw expired();
  if (callback["error"] !== undefined || !callback["code"]) throw denied();
  return spent;
}

interface MadeConnection {
  connectionId: string;
  name: string;
  state: connections.Connection["state"];
}

/**
 * A grant and what it opens, with what belongs to it before and after, all or nothing; nobody else changes meanwhile whether
 * the account is installed. Tokens of a grant that this one takes the place of are kept no longer.
 */
export async function keepGrant(
  kit: ConnectKit,
  tenantId: string,
  grant: Parameters<typeof grants.create>[1],
  opened: readonly Omit<connections.NewConnection, "grantId">[],
  around: { before?: (tx: TenantTx) => Promise<void>; after: (tx: TenantTx) => Promise<void> },
): Promise<MadeConnection[]> {
  return kit.store.tenant(tenantId, async (tx) => {
    await tenants.lockState(tx);
    await around.before?.(tx);
    const made: MadeConnection[] = [];
    const grantId = await grants.create(tx, grant);
    for (const connection of opened) {
      const connectionId = await connections.save(tx, { ...connection, grantId });
      // It may open lists of the books that the grant before it did not.
      await documents.readAnew(tx, connectionId);
      const name = (await connections.get(tx, connectionId))?.name ?? connection.externalId;
      await audit.append(tx, { kind: "changed", dealId: null, payload: { connected: connectionId, ...connection, name } });
      made.push({ connectionId, name, state: connection.state });
    }
    await grants.eraseUnused(tx);
    await around.after(tx);
    return made;
  });
}

export const expired = () =>
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

export const unusable = (label: string) =>
  new FlowProblem({
    code: "no-account",
    status: 422,
    title: `${label} granted access to no account.`,
    nextStep: "Start again and choose at least one account or organisation.",
  });

export const unknownSystem = (system: string) =>
  new FlowProblem({
    code: "unknown-system",
    status: 404,
    title: `There is no connector named "${system.slice(0, 40)}".`,
    nextStep: "Use one of the links on the settings page.",
  });
