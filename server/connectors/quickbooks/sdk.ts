import { createRequire } from "node:module";
import type { AxiosResponse, AxiosStatic, InternalAxiosRequestConfig } from "axios";
import { nonsense } from "./errors.ts";
import type { Call, Transport } from "./transport.ts";

/**
 * node-quickbooks 2.0.50 behind a fence. The SDK knows the paths, verbs and envelopes; it is never given a token, a
 * real host or the network:
 *
 * - its constructor (which evals its arguments) is not run: an object on its prototype is all its methods need;
 * - instead of a bearer token it holds a ticket good for one call, so no error of its can carry a credential;
 * - its host does not exist, so a call that ever slipped past the fence would die unresolved;
 * - the axios it uses hands every ticketed request to our transport, which has the deadline, the size limit, the
 *   token, the exact numbers and the errors. Requests of anyone else on the same axios are left alone;
 * - its callback only settles a promise, which cannot throw and cannot be settled twice.
 *
 * The methods below are all that is used. Left out on purpose: delete and void (by id they read first, which is
 * metered), batch (cannot carry what ours needs), send and reads with `include` (it cannot set them).
 */
export interface SdkClient {
  createCustomer(entity: object, done: Done): void;
  updateCustomer(entity: object, done: Done): void;
  createItem(entity: object, done: Done): void;
  createInvoice(entity: object, done: Done): void;
  createCreditMemo(entity: object, done: Done): void;
  createPayment(entity: object, done: Done): void;
  createJournalEntry(entity: object, done: Done): void;
  updateInvoice(entity: object, done: Done): void;
  getCustomer(id: string, done: Done): void;
  getPayment(id: string, done: Done): void;
  getCreditMemo(id: string, done: Done): void;
  getRefundReceipt(id: string, done: Done): void;
  getJournalEntry(id: string, done: Done): void;
  getInvoicePdf(id: string, done: Done): void;
  findCustomers(where: string, done: Done): void;
  findAccounts(where: string, done: Done): void;
  findItems(where: string, done: Done): void;
  findInvoices(where: string, done: Done): void;
  findPayments(where: string, done: Done): void;
  findCreditMemos(where: string, done: Done): void;
  findSalesReceipts(where: string, done: Done): void;
  findRefundReceipts(where: string, done: Done): void;
  findDeposits(where: string, done: Done): void;
  findJournalEntries(where: string, done: Done): void;
  changeDataCapture(entities: string, since: string, done: Done): void;
}

export type Done = (error: unknown, data?: unknown) => void;

export interface Sdk {
  /** A GET through the SDK. Resolves with what it unwrapped, numbers as text. */
  read(use: (client: SdkClient, done: Done) => void): Promise<unknown>;
  /**
   * A POST through the SDK. The SDK takes `requestId` off the object it is given and deletes it there, so the body is
   * copied for every call: a retry with the same draft carries the key again.
   */
  write(body: object, key: string, use: (client: SdkClient, body: object, done: Done) => void): Promise<unknown>;
}

interface Open {
  transport: Transport;
  write: boolean;
  /** What the transport failed with, as it was. */
  error?: unknown;
}

const FENCED_HOST = "https://quickbooks-sdk.invalid";
const REALM = "/realm";

const ownRequire = createRequire(import.meta.url);
const prototype = (ownRequire("node-quickbooks") as { prototype: object }).prototype;
const axios = createRequire(ownRequire.resolve("node-quickbooks"))("axios") as AxiosStatic;

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
  function run(write: boolean, use: (client: SdkClient, done: Done) => void): Promise<unknown> {
    issued += 1;
    const ticket = `ticket-${issued}`;
    const open: Open = { transport, write };
    tickets.set(ticket, open);
    return new Promise<unknown>((resolve, reject) => {
      const client = Object.assign(Object.create(prototype) as SdkClient, {
        token: ticket,
        oauthversion: "2.0",
        endpoint: FENCED_HOST,
        realmId: REALM,
        minorversion: 75,
      });
      use(client, (error, data) => (error ? reject(open.error instanceof Error ? open.error : nonsense(write, UNUSABLE)) : resolve(data)));
    }).finally(() => tickets.delete(ticket));
  }

  return {
    read: (use) => run(false, use),
    write: (body, key, use) => run(true, (client, done) => use(client, { ...body, requestId: key }, done)),
  };
}

/** The SDK stumbled over an answer, and its own error may hold the whole request. */
const UNUSABLE = "QuickBooks sent an answer that cannot be used.";

async function carry(config: InternalAxiosRequestConfig, open: Open): Promise<AxiosResponse> {
  const call = callOf(config, open.write);
  try {
    const data = config.responseType === "arraybuffer" ? await open.transport.pdf(call) : await open.transport.json(call);
    return { data, status: 200, statusText: "OK", headers: {}, config };
  } catch (error) {
    open.error = error;
    throw error;
  }
}

function callOf(config: InternalAxiosRequestConfig, write: boolean): Call {
  const url = new URL(config.url ?? "", FENCED_HOST);
  const asked = Object.entries({ ...Object.fromEntries(url.searchParams), ...(config.params as object) });
  return {
    method: config.method?.toUpperCase() === "POST" ? "POST" : "GET",
    path: url.pathname.slice(REALM.length),
    // `format` is a leftover of the XML days; the transport sets the minor version itself.
    query: Object.fromEntries(
      asked
        .filter(([name]) => name !== "format" && name !== "minorversion")
        .map(([name, value]) => [name, String(value)]),
    ),
    ...(typeof config.data === "string" ? { body: config.data } : {}),
    write,
  };
}

function bearerOf(config: InternalAxiosRequestConfig): string {
  const header: unknown = config.headers.get("Authorization");
  return typeof header === "string" ? header.replace(/^Bearer /, "") : "";
}
