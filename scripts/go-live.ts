import { createHubSpotFetch } from "../sandbox/window/hubspot-fetch.ts";
import type { WindowPerson } from "../sandbox/window/parts.ts";

/** An admin's press of "Go live" in the settings: an account begins in shadow mode, in which nothing is written. */
export async function goLive(appOrigin: string, of: { portalId: number; person: WindowPerson; hubspotSecret: string }): Promise<void> {
  const { portalId, person, hubspotSecret } = of;
  const call = createHubSpotFetch({ appId: 1_000_001, name: "Onebook", permitted: [appOrigin], proxy: {}, variables: {} }, hubspotSecret);
  const { status, body } = await call({ portalId, person }, { url: `${appOrigin}/api/v1/go-live`, method: "POST", body: { rehearsed: "leave" } });
  if (status !== 200) throw new Error(`Going live ended in ${status}: ${body.slice(0, 500)}`);
}
