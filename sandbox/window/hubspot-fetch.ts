import { createHmac, randomUUID } from "node:crypto";
import { Agent, fetch as undiciFetch } from "undici";
import type { WindowApp, WindowPerson } from "./parts.ts";

/** HubSpot's limits on `hubspot.fetch`: default and longest wait, bytes each way, calls under way a portal. */
const [WAIT_MS, LONGEST_MS, MOST_BYTES, MOST_AT_ONCE] = [15_000, 120_000, 1_048_576, 20];

export interface ExtensionRequest {
  url: string;
  method?: string;
  timeout?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface ExtensionAnswer {
  status: number;
  type: string;
  body: string;
}

/** HubSpot would not send this, or had no answer to give: the extension's call fails with this sentence. */
export class NotFetched extends Error {}

interface From {
  portalId: number;
  person: WindowPerson;
}

/**
 * `hubspot.fetch` as an extension's server sees it: only permitted addresses, the person and portal appended and signed
 * for, one more try after a lost connection or a 5xx, and HubSpot's limits.
 */
export function createHubSpotFetch(app: WindowApp, secret: string): (from: From, request: ExtensionRequest) => Promise<ExtensionAnswer> {
  const underWay = new Map<number, number>();
  // Connections are not kept: one of a server that was restarted would count as a lost answer.
  const agent = new Agent({ pipelining: 0 });
  return async (from, request) => {
    const address = addressOf(app, from, request);
    const body = bodyOf(request);
    const busy = underWay.get(from.portalId) ?? 0;
    if (busy >= MOST_AT_ONCE) return { status: 429, type: "application/json", body: JSON.stringify({ message: `More than ${MOST_AT_ONCE} calls of this account are under way.` }) };
    underWay.set(from.portalId, busy + 1);
    try {
      const send = () => sendSigned(agent, secret, { ...address, body, method: request.method ?? "GET", wait: Math.min(request.timeout ?? WAIT_MS, LONGEST_MS) });
      const first = await send().catch((error: unknown) => (error instanceof NotFetched ? Promise.reject(error) : null));
      return first === null || first.status >= 500 ? await send().catch(lost) : first;
    } finally {
      underWay.set(from.portalId, (underWay.get(from.portalId) ?? 1) - 1);
    }
  };
}

const lost = (error: unknown): never => {
  throw error instanceof NotFetched ? error : new NotFetched("The app's server could not be reached");
};

function addressOf({ permitted, proxy, appId }: WindowApp, { portalId, person }: From, { url, headers }: ExtensionRequest): { signed: string; real: string } {
  if (headers !== undefined && Object.keys(headers).length > 0) throw new NotFetched("hubspot.fetch sends no headers of an extension's own");
  if (!permitted.some((one) => url === one || url.startsWith(one.endsWith("/") ? one : `${one}/`))) throw new NotFetched(`${url} is not among the app's permitted URLs`);
  const origin = new URL(url).origin;
  const target = proxy[origin] ?? origin;
  const who = new URLSearchParams({ userId: String(person.id), portalId: String(portalId), userEmail: person.email, appId: String(appId) });
  const whole = `${url.replace(origin, target)}${url.includes("?") ? "&" : "?"}${who.toString()}`;
  return { signed: whole.replace(/%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent), real: whole };
}

function bodyOf({ body, method = "GET" }: ExtensionRequest): string {
  if (body === undefined || method === "GET") return "";
  const text = JSON.stringify(body);
  if (Buffer.byteLength(text) > MOST_BYTES) throw new NotFetched("A body may have 1 MB at most");
  return text;
}

interface Sending {
  signed: string;
  real: string;
  method: string;
  body: string;
  wait: number;
}

async function sendSigned(dispatcher: Agent, secret: string, { signed, real, method, body, wait }: Sending): Promise<ExtensionAnswer> {
  const timestamp = String(Date.now());
  const signature = createHmac("sha256", secret).update(`${method}${signed}${body}${timestamp}`).digest("base64");
  const headers = { "content-type": "application/json", "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": timestamp, "x-request-id": randomUUID() };
  const signal = AbortSignal.timeout(wait);
  try {
    const response = await undiciFetch(real, { method, headers, signal, dispatcher, redirect: "error", ...(body === "" ? {} : { body }) });
    const text = await response.text();
    if (Buffer.byteLength(text) > MOST_BYTES) throw new NotFetched("The answer has more than 1 MB");
    return { status: response.status, type: response.headers.get("content-type") ?? "application/json", body: text };
  } catch (error) {
    if (signal.aborted) throw new NotFetched(`No answer within ${wait / 1000} seconds`);
    throw error;
  }
}
