import type { RegisteredApp } from "./kit/vendor.ts";

export interface RegisteredApps {
  hubspot: RegisteredApp;
  quickbooks: RegisteredApp;
  xero: RegisteredApp;
}

/**
 * The app as the three stand-ins know it: made-up credentials in the vendors' formats, of no use anywhere else.
 * HubSpot has no webhook key of its own; it signs with the client secret.
 */
const CREDENTIALS = {
  hubspot: {
    clientId: "5a4db0c5-0000-4000-8000-000000000001",
    clientSecret: "5a4db0c5-0000-4000-8000-5ec4e7000001",
    webhookKey: "5a4db0c5-0000-4000-8000-5ec4e7000001",
  },
  quickbooks: {
    clientId: "ABSandboxQuickBooksClientIdentifier000000000000001",
    clientSecret: "SandboxQuickBooksClientSecret00000000001",
    webhookKey: "5a4db0c5-0000-4000-8000-7e51f1e40002",
  },
  xero: {
    clientId: "5A4DB0C500000000000000000000E003",
    clientSecret: "SandboxXeroClientSecret0000000000000000000000003",
    webhookKey: "U2FuZGJveFhlcm9XZWJob29rS2V5MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMw==",
  },
};

/** `appOrigin` without a slash at the end, such as http://localhost:3000. */
export function registeredApps(appOrigin: string): RegisteredApps {
  const of = (vendor: keyof typeof CREDENTIALS): RegisteredApp => ({
    ...CREDENTIALS[vendor],
    redirectUris: [`${appOrigin}/connect/${vendor}/callback`],
    webhookUrl: `${appOrigin}/webhooks/${vendor}`,
  });
  return { hubspot: of("hubspot"), quickbooks: of("quickbooks"), xero: of("xero") };
}
