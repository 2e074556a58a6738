import type { Sandbox } from "../sandbox/start.ts";

/** The app's configuration for the stand-ins: their addresses and the credentials it is registered with there. */
export function sandboxEnvironment({ origins, apps }: Pick<Sandbox, "origins" | "apps">): Record<string, string> {
  const { hubspot, quickbooks, xero } = origins;
  return {
    // Seals tokens of the stand-ins only, which are worth nothing; a key of one's own in the environment wins.
    ...(process.env["DATABASE_URL"] && !process.env["SEALING_KEYS"] ? { SEALING_KEYS: `sandbox:${Buffer.alloc(32, 1).toString("base64")}` } : {}),
    HUBSPOT_CLIENT_ID: apps.hubspot.clientId,
    HUBSPOT_CLIENT_SECRET: apps.hubspot.clientSecret,
    HUBSPOT_APP_URL: hubspot,
    HUBSPOT_API_URL: hubspot,
    QUICKBOOKS_CLIENT_ID: apps.quickbooks.clientId,
    QUICKBOOKS_CLIENT_SECRET: apps.quickbooks.clientSecret,
    QUICKBOOKS_WEBHOOK_TOKEN: apps.quickbooks.webhookKey,
    QUICKBOOKS_AUTHORIZE_URL: `${quickbooks}/connect/oauth2`,
    QUICKBOOKS_TOKEN_URL: `${quickbooks}/oauth2/v1/tokens/bearer`,
    QUICKBOOKS_REVOKE_URL: `${quickbooks}/v2/oauth2/tokens/revoke`,
    QUICKBOOKS_API_URL: quickbooks,
    XERO_CLIENT_ID: apps.xero.clientId,
    XERO_CLIENT_SECRET: apps.xero.clientSecret,
    XERO_WEBHOOK_KEY: apps.xero.webhookKey,
    XERO_AUTHORIZE_URL: `${xero}/identity/connect/authorize`,
    XERO_TOKEN_URL: `${xero}/connect/token`,
    XERO_REVOKE_URL: `${xero}/connect/revocation`,
    XERO_CONNECTIONS_URL: `${xero}/connections`,
    XERO_API_URL: `${xero}/api.xro/2.0`,
  };
}
