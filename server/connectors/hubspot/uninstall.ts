import type { Session } from "../connector.ts";
import { VendorError } from "../vendor-error.ts";
import type { HubSpotOAuth } from "./oauth.ts";
import { externalInstall } from "./paths.ts";
import type { Transport } from "./transport.ts";

/**
 * Takes the app off the account, which also writes to its admins, and then ends the token in case HubSpot lets it live
 * on. An account that has already removed the app is where we want it to be.
 */
export async function uninstall(transport: Transport, session: Session, oauth: Pick<HubSpotOAuth, "revokeToken">): Promise<void> {
  const token = await unlessGone(session.accessToken());
  if (token === undefined) return;
  const [removed] = await Promise.allSettled([unlessGone(transport.end(externalInstall))]);
  await oauth.revokeToken(token, "access_token");
  if (removed.status === "rejected") throw removed.reason;
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof VendorError && error.details.code === "reconnect") return undefined;
    throw error;
  }
}
