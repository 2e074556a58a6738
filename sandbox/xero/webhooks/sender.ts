import { createHmac } from "node:crypto";
import { createDeliveries, type Deliveries } from "../../kit/deliveries.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import type { Change } from "../books/books.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Xero publishes no steps, only that retries taper off and end after 24 hours. */
const RETRY_DELAYS_MS = [10_000, 50_000, 4 * MINUTE, 25 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR];
export const TIMEOUT_MS = 5000;

/** base64(HMAC-SHA256(raw body, webhook key)). */
export const signatureOf = (body: string, key: string): string => createHmac("sha256", key).update(body).digest("base64");

/** Xero counts an answer with a body or a cookie as a failure, whatever its status. */
export function strictly(send: typeof fetch): typeof fetch {
  return async (...asked) => {
    const response = await send(...asked);
    const body = await response.text();
    if (body !== "" || response.headers.has("set-cookie")) throw new Error("The answer has a body or a cookie");
    return new Response(null, { status: response.status });
  };
}

export const createXeroDeliveries = (options: VendorOptions): Deliveries =>
  createDeliveries(
    { ...options, send: strictly(options.send) },
    {
      retryDelaysMs: RETRY_DELAYS_MS,
      timeoutMs: TIMEOUT_MS,
      headers: ({ body }) => ({ "x-xero-signature": signatureOf(body, options.app.webhookKey) }),
      accepts: (status) => status === 200,
    },
  );

/** One post for all that a request changed; a record changed twice by it is told of once. */
export function bodyFor({ store, random }: VendorOptions, changes: Change[]): string {
  const once = changes.filter((change, n) => changes.findIndex((other) => other.id === change.id) === n);
  const last = (change: Change) => changes.findLast((other) => other.id === change.id)!;
  const sequences = once.map(() => store.next("webhook-sequence"));
  const events = once.map((change) => ({
    ...(change.category === "CREDITNOTE" && { data: last(change).data }),
    resourceUrl: `https://api.xero.com/api.xro/2.0/${COLLECTIONS[change.category]}/${change.id}`,
    resourceId: change.id,
    tenantId: change.tenantId,
    tenantType: "ORGANISATION",
    eventCategory: change.category,
    eventType: change.type,
    eventDateUtc: new Date(change.at).toISOString().slice(0, -1),
  }));
  return JSON.stringify({ events, firstEventSequence: sequences[0] ?? 0, lastEventSequence: sequences.at(-1) ?? 0, entropy: entropy(random) });
}

const COLLECTIONS = { INVOICE: "Invoices", CONTACT: "Contacts", CREDITNOTE: "CreditNotes" };

/** Twenty capital letters. */
export const entropy = (random: VendorOptions["random"]): string => Array.from({ length: 20 }, () => String.fromCharCode(65 + Math.floor(random.next() * 26))).join("");
