import { createClock } from "../../../sandbox/kit/clock.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { openStore, type Store } from "../../../sandbox/kit/store.ts";
import type { RegisteredApp, Seed } from "../../../sandbox/kit/vendor.ts";
import { createQuickBooks } from "../../../sandbox/quickbooks/index.ts";
import type { Business } from "../../../sandbox/seeds/business.ts";

export const REALM = "9130000000000001";
export const OTHER_REALM = "9130000000000002";
export const ORIGIN = "http://localhost:4020";
/** Noon in London, seven in the morning in New York. */
export const NOW = "2026-11-23T12:00:00.000Z";

const address = { street: "1 Mill Lane", city: "Albany", state: "NY", postalCode: "12207", country: "US" };

/** A company small enough to reckon by hand. */
export const business = (changes: Partial<Business> = {}): Business => ({
  name: "Small Books",
  kind: "services",
  homeCurrency: "USD",
  timeZone: "America/New_York",
  country: "US",
  currencies: [{ code: "EUR", rate: "1.1" }],
  owners: [],
  products: [],
  companies: [],
  contacts: [],
  pipelines: [],
  deals: [],
  erp: {
    customers: [
      { key: "a", name: "Alder Works", email: "books@alder.example", currency: "USD", address, termsDays: 30 },
      { key: "b", name: "Birch GmbH", currency: "EUR", termsDays: 15 },
    ],
    items: [{ key: "i", name: "Design hour", sku: "DH-1", price: "75", taxable: true }],
    invoices: [],
  },
  ...changes,
});

export interface Entry {
  [field: string]: unknown;
  Id: string;
  SyncToken: string;
  DocNumber?: string;
  Balance?: number;
  TotalAmt?: number;
  UnappliedAmt?: number;
  RemainingCredit?: number;
  DueDate?: string;
  TxnTaxDetail?: { TotalTax: number; TxnTaxCodeRef?: { value: string }; TaxLine?: { Amount: number }[] };
  Line?: { Id?: string; Amount?: number; DetailType?: string; LinkedTxn?: { TxnId: string; TxnType: string }[] }[];
  LinkedTxn?: { TxnId: string; TxnType: string }[];
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
}

interface Order {
  seed?: Seed;
  business?: Business;
  store?: Store;
  now?: string;
  send?: typeof fetch;
}

/** A stand-in without a socket, on a frozen clock, with its webhooks caught. */
export function standIn(order: Order = {}) {
  const store = order.store ?? openStore(":memory:");
  const clock = createClock();
  clock.freeze(true);
  clock.set(Date.parse(order.now ?? NOW));
  const app: RegisteredApp = {
    clientId: "client",
    clientSecret: "secret",
    redirectUris: ["http://localhost:3999/callback"],
    webhookUrl: "http://localhost:3999/webhooks",
    webhookKey: "verifier",
  };
  const posts: { headers: Headers; body: string }[] = [];
  const receiver = { status: 200 };
  const send: typeof fetch = async (_url, init) => {
    posts.push({ headers: new Headers(init?.headers), body: init?.body as string });
    return new Response(null, { status: receiver.status });
  };
  const first = order.business ?? business();
  const vendor = createQuickBooks({ clock, random: createRandom(1), store, app, origin: ORIGIN, send: order.send ?? send, seed: order.seed ?? "demo" }, [
    { realmId: REALM, business: first },
    { realmId: OTHER_REALM, business: business({ name: "Other Books" }) },
  ]);

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = { authorization: "Bearer sandbox", accept: "application/json", ...(body !== undefined && { "content-type": "application/json" }), ...headers };
    const content = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
    const response = await vendor.app.fetch(new Request(ORIGIN + path, { method, headers: sent, body: content, redirect: "manual" }));
    const text = await response.text();
    const json = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
    return { status: response.status, headers: response.headers, text, body: json ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }
  const books = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => call(method, `/v3/company/${REALM}${path}`, body, headers);

  async function write(entity: string, body: object, query = ""): Promise<Entry> {
    const answer = await books("POST", `/${entity.toLowerCase()}${query}`, body);
    if (answer.status !== 200) throw new Error(`${entity}: ${answer.text}`);
    return answer.body[entity] as Entry;
  }
  /** Code and element of the fault a request got. */
  async function fault(method: string, path: string, body?: unknown): Promise<{ status: number; code?: string; Detail?: string }> {
    const answer = await books(method, path, body);
    const { Fault } = answer.body as { Fault?: { Error: { code: string; Detail: string }[] } };
    return { status: answer.status, ...Fault?.Error[0] };
  }

  return {
    vendor,
    store,
    clock,
    app,
    posts,
    receiver,
    call,
    books,
    write,
    fault,
    read: async (entity: string, id: string) => (await books("GET", `/${entity.toLowerCase()}/${id}`)).body[entity] as Entry,
    async query(query: string): Promise<Record<string, unknown>> {
      const answer = await books("GET", `/query?query=${encodeURIComponent(query)}`);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.QueryResponse as Record<string, unknown>;
    },
    handle: (path: string, body?: unknown) => call(body === undefined ? "GET" : "POST", `/__sandbox${path}`, body),
    close() {
      vendor.close();
      clock.close();
    },
  };
}
export type StandIn = ReturnType<typeof standIn>;

/** A line of so many pieces at a price; the amount is theirs. */
export const line = (unitPrice: number, quantity = 1, detail: object = {}) => ({
  Amount: Math.round(unitPrice * quantity * 100) / 100,
  DetailType: "SalesItemLineDetail",
  SalesItemLineDetail: { ItemRef: { value: "2" }, Qty: quantity, UnitPrice: unitPrice, ...detail },
});

/** Alder Works, who deals in dollars. */
export const ALDER = { value: "1" };
/** Birch GmbH, who deals in euros. */
export const BIRCH = { value: "2" };

export const invoiceBody = (lines: object[] = [line(100)], more: object = {}) => ({ CustomerRef: ALDER, Line: lines, ...more });

/** A payment from Alder Works against these documents. */
export const paymentBody = (total: number, parts: [amount: number, id: string, type?: string][] = [], more: object = {}) => ({
  CustomerRef: ALDER,
  TotalAmt: total,
  Line: parts.map(([Amount, TxnId, TxnType = "Invoice"]) => ({ Amount, LinkedTxn: [{ TxnId, TxnType }] })),
  ...more,
});
