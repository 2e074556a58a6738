import { createRequire } from "node:module";
import type { AxiosResponse, AxiosStatic, InternalAxiosRequestConfig } from "axios";
import { AccountingApi } from "xero-node/dist/gen/api/accountingApi.js";
import { nonsense } from "./errors.ts";
import type { Answer, Call, Transport } from "./transport.ts";

/**
 * xero-node 20.0.0 behind a fence. The SDK knows the paths, verbs, parameters and the spelling of bodies; it is never
 * given a token, a real host or the network:
 *
 * - a fresh AccountingApi for every call: the SDK keeps one mutable token a client, which two organisations would share;
 * - instead of a bearer token it holds a ticket good for one call, and its host does not exist;
 * - the axios it uses hands every ticketed request to our transport, which has the deadline (the SDK has none), the
 *   size limit, the token, and refuses HTML that the SDK would resolve as `{}`;
 * - what is used of an answer is the transport's own reading of it, not the SDK's, which turns dates typed as strings
 *   into Dates, amounts into floats, and drops every field it does not know;
 * - its rejections, JSON in a string, are replaced by the error that caused them.
 *
 * Only the generated accounting client is loaded: the package's entry would also load openid-client, whose discovery
 * asks identity.xero.com whatever the configuration says.
 */
export interface Sdk {
  read(use: Use): Promise<Answer>;
  /** `key` travels as the Idempotency-Key: the SDK's own parameter takes anything and sends "[object Object]". */
  write(key: string, use: Use): Promise<Answer>;
  /** Changes since this moment only; the SDK's own parameter wants a Date. */
  readSince(since: string, use: Use): Promise<Answer>;
  pdf(use: Use): Promise<Uint8Array>;
}

export type Use = (api: AccountingApi, tenantId: string) => Promise<unknown>;

interface Open {
  transport: Transport;
  extra: Pick<Call, "write" | "key" | "modifiedSince">;
  answer?: Answer | Uint8Array;
  error?: unknown;
}

const FENCED_HOST = "https://xero-sdk.invalid";
const TENANT = "fenced";

const axios = createRequire(createRequire(import.meta.url).resolve("xero-node"))("axios") as AxiosStatic;

/** Open calls only: a ticket is removed as soon as its call settles. */
const tickets = new Map<string, Open>();
let issued = 0;

axios.interceptors.request.use((config) => {
  const open = tickets.get(bearerOf(config));
  if (!open) return config;
  config.transformResponse = [];
  config.adapter = (ready) => carry(ready, open);
  return config;
});

export function createSdk(transport: Transport): Sdk {
  async function run(extra: Open["extra"], use: Use): Promise<Answer | Uint8Array> {
    issued += 1;
    const ticket = `xero-ticket-${issued}`;
    const open: Open = { transport, extra };
    tickets.set(ticket, open);
    const api = new AccountingApi(FENCED_HOST);
    api.accessToken = ticket;
    try {
      await use(api, TENANT);
    } catch {
      // A rejection of the SDK's is a string made of whatever it had at hand; what really happened is in `open`.
    } finally {
      tickets.delete(ticket);
    }
    if (open.error instanceof Error) throw open.error;
    if (open.answer === undefined) throw nonsense(extra.write, "The call to Xero could not be made.");
    return open.answer;
  }

  return {
    read: async (use) => (await run({ write: false }, use)) as Answer,
    write: async (key, use) => (await run({ write: true, key }, use)) as Answer,
    readSince: async (modifiedSince, use) => (await run({ write: false, modifiedSince }, use)) as Answer,
    pdf: async (use) => (await run({ write: false }, use)) as Uint8Array,
  };
}

async function carry(config: InternalAxiosRequestConfig, open: Open): Promise<AxiosResponse> {
  try {
    const call = callOf(config, open.extra);
    open.answer = config.responseType === "arraybuffer" ? await open.transport.pdf(call) : await open.transport.json(call);
  } catch (error) {
    open.error = error;
    throw error;
  }
  return { data: undefined, status: 200, statusText: "OK", headers: {}, config };
}

function callOf(config: InternalAxiosRequestConfig, extra: Open["extra"]): Call {
  const method = config.method?.toUpperCase();
  const asked = Object.entries((config.params ?? {}) as Record<string, unknown>);
  return {
    method: method === "PUT" || method === "POST" ? method : "GET",
    path: new URL(config.url ?? "", FENCED_HOST).pathname,
    query: Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
    ...(method !== "GET" && typeof config.data === "string" ? { body: config.data } : {}),
    ...extra,
  };
}

function bearerOf(config: InternalAxiosRequestConfig): string {
  const header: unknown = config.headers.get("Authorization");
  return typeof header === "string" ? header.replace(/^Bearer /, "") : "";
}
