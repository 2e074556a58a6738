import type { Config } from "./config.ts";
import type { AppRegistration, ConnectorKit, ErpConnector } from "./connectors/connector.ts";
import { createHubSpot, type HubSpotConnector } from "./connectors/hubspot/index.ts";
import { createQuickBooks } from "./connectors/quickbooks/index.ts";
import { createXero } from "./connectors/xero/index.ts";
import type { Connectors } from "./flows/connections/registry.ts";

/** The registry: every system this installation is configured for. A new connector is one entry here and one folder. */
export function connectSystems(config: Config, kit: ConnectorKit): { connectors: Connectors; hubspot: HubSpotConnector } {
  const hubspot = createHubSpot(
    kit,
    { clientId: config.HUBSPOT_CLIENT_ID, clientSecret: config.HUBSPOT_CLIENT_SECRET },
    { app: config.HUBSPOT_APP_URL, api: config.HUBSPOT_API_URL },
  );
  const erps: ErpConnector[] = [quickBooksOf(config, kit), xeroOf(config, kit)].filter((one) => one !== null);
  return { hubspot, connectors: { crm: { hubspot }, erp: Object.fromEntries(erps.map((erp) => [erp.system, erp])) } };
}

function quickBooksOf(config: Config, kit: ConnectorKit): ErpConnector | null {
  const app = registration(config.QUICKBOOKS_CLIENT_ID, config.QUICKBOOKS_CLIENT_SECRET, config.QUICKBOOKS_WEBHOOK_TOKEN);
  if (app === null) return null;
  const endpoints = {
    authorize: config.QUICKBOOKS_AUTHORIZE_URL,
    token: config.QUICKBOOKS_TOKEN_URL,
    revoke: config.QUICKBOOKS_REVOKE_URL,
    api: config.QUICKBOOKS_API_URL,
  };
  const fields = { referenceField: config.QUICKBOOKS_REFERENCE_FIELD ?? null, poNumberField: config.QUICKBOOKS_PO_FIELD ?? null };
  return createQuickBooks(kit, app, endpoints, fields);
}

function xeroOf(config: Config, kit: ConnectorKit): ErpConnector | null {
  const app = registration(config.XERO_CLIENT_ID, config.XERO_CLIENT_SECRET, config.XERO_WEBHOOK_KEY);
  if (app === null) return null;
  return createXero(kit, app, {
    authorize: config.XERO_AUTHORIZE_URL,
    identity: { token: config.XERO_TOKEN_URL, revocation: config.XERO_REVOKE_URL },
    connections: config.XERO_CONNECTIONS_URL,
    api: config.XERO_API_URL,
  });
}

const registration = (clientId?: string, clientSecret?: string, webhookKey?: string): AppRegistration | null =>
  clientId && clientSecret && webhookKey ? { clientId, clientSecret, webhookKey } : null;

/** Every origin the server may call; anything else is refused before it leaves. */
export const allowedOrigins = (config: Config): string[] => [
  config.HUBSPOT_API_URL,
  config.QUICKBOOKS_TOKEN_URL,
  config.QUICKBOOKS_REVOKE_URL,
  config.QUICKBOOKS_API_URL,
  config.XERO_TOKEN_URL,
  config.XERO_REVOKE_URL,
  config.XERO_CONNECTIONS_URL,
  config.XERO_API_URL,
];
