import { OutboundError, type OutboundAnswer } from "../../platform/outbound.ts";
import * as channels from "../../store/notice-channel.ts";
import * as notices from "../../store/notices.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";

const DEADLINE_MS = 8000;
const MAX_BYTES = 16 * 1024;

/** How a call ended: said, refused for good, to be tried again because it cannot have arrived, or not known. */
type Ending = { how: "sent" } | { how: "failed" | "again" | "unknown"; why: string };

/**
 * Sends one message. Intent before the call, outcome after it. Where no answer came, or a process ended in between, it is
 * not sent again: a message that comes twice is worse than one that can still be read in the app. See
 * docs/decisions/messages-at-most-once.md.
 */
export async function sendNotice(kit: FlowKit, tenantId: string, key: string): Promise<void> {
  const taken = await kit.store.tenant(tenantId, async (tx) => {
    const { state } = await tenants.get(tx);
    const [message, url] = [await notices.takeUp(tx, key), state === "installed" ? await channels.addressOf(tx) : null];
    if (message === null) await notices.settle(tx, key, "unknown", "Onebook was interrupted while it was sent; it is not sent again.");
    else if (url === null) await notices.settle(tx, key, "failed", "There is no address any more.");
    return message === null || url === null ? null : { message, url };
  });
  if (taken === null) return;
  const ending = await post(kit, taken.url, JSON.stringify(taken.message));
  await kit.store.tenant(tenantId, async (tx) => {
    if (ending.how === "sent") await notices.settle(tx, key, "sent", null);
    else if (ending.how === "again") await notices.putBack(tx, key, ending.why);
    else await notices.settle(tx, key, ending.how, ending.why);
  });
  if (ending.how === "again") throw new Error(`A message was not taken: ${ending.why}`);
}

/** After the last try it has failed, and says why. */
export const giveUpNotice = (kit: Pick<FlowKit, "store">, tenantId: string, key: string): Promise<void> =>
  kit.store.tenant(tenantId, (tx) => notices.settle(tx, key, "failed", "It was not taken, although Onebook tried for about an hour."));

async function post({ notices: { outbound } }: FlowKit, url: string, body: string): Promise<Ending> {
  try {
    const headers = { "content-type": "application/json; charset=utf-8" };
    return endingOf(await outbound.request({ system: "notices", method: "POST", url, headers, body, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES }));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    if (error.reason === "refused-host") return { how: "failed", why: "Messages may not be sent to this host." };
    if (error.reason === "redirected") return { how: "failed", why: "The address leads elsewhere, where Onebook does not follow." };
    return error.reached === "no" ? { how: "again", why: "The host could not be reached." } : { how: "unknown", why: "No answer came; it may have arrived, so it is not sent again." };
  }
}

/** What the host says of it may hold anything and is not repeated. */
function endingOf({ status }: OutboundAnswer): Ending {
  if (status >= 200 && status <= 299) return { how: "sent" };
  if (status === 429 || status >= 500) return { how: "again", why: `The host answered ${status}.` };
  return { how: "failed", why: `The host refused it with ${status}: the address is no longer good. Make a new one there and enter it here.` };
}
