import { createHubSpotFetch } from "../sandbox/window/hubspot-fetch.ts";
import { adminOf } from "./demo-people.ts";

interface Account {
  portalId: number;
  hubspotSecret: string;
}

/** The admin's press of "Go live" in the settings: an account begins in shadow mode, in which nothing is written. */
export async function goLive(appOrigin: string, account: Account): Promise<void> {
  await askAsAdmin(appOrigin, account, "POST", "/go-live", { rehearsed: "leave" });
}

interface SettingsAnswer {
  version: number;
  settings: { roles: Record<string, unknown> };
}

/** The admin names who may create invoices and settle what waits; everybody else sees. */
export async function nameFinance(appOrigin: string, account: Account, finance: string[]): Promise<void> {
  const { version, settings } = (await askAsAdmin(appOrigin, account, "GET", "/settings")) as SettingsAnswer;
  await askAsAdmin(appOrigin, account, "PUT", "/settings", { version, settings: { ...settings, roles: { ...settings.roles, finance } } });
}

/** The body of the answer. Throws where it is not what was asked for. */
async function askAsAdmin(appOrigin: string, { portalId, hubspotSecret }: Account, method: "GET" | "POST" | "PUT", path: string, sent?: unknown): Promise<unknown> {
  const call = createHubSpotFetch({ appId: 1_000_001, name: "Onebook", permitted: [appOrigin], proxy: {}, variables: {} }, hubspotSecret);
  const { status, body } = await call({ portalId, person: adminOf(portalId) }, { url: `${appOrigin}/api/v1${path}`, method, ...(sent === undefined ? {} : { body: sent }) });
  if (status !== 200) throw new Error(`${method} ${path} ended in ${status}: ${body.slice(0, 500)}`);
  return JSON.parse(body);
}
