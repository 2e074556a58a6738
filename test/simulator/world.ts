import type { PGliteInterface } from "@electric-sql/pglite";
import { connectErp } from "../../scripts/admin-browser.ts";
import { createHubSpot } from "../../sandbox/hubspot/index.ts";
import type { Vendor, VendorOptions } from "../../sandbox/kit/vendor.ts";
import { createQuickBooks } from "../../sandbox/quickbooks/index.ts";
import { registeredApps } from "../../sandbox/registered-apps.ts";
import { branchOf } from "../../sandbox/seeds/branch.ts";
import { products } from "../../sandbox/seeds/products.ts";
import { services } from "../../sandbox/seeds/services.ts";
import { createXero } from "../../sandbox/xero/index.ts";
import { readConfig, type Config } from "../../server/config.ts";
import { onPglite } from "../../server/platform/database.ts";
import { chanceOf } from "./chance.ts";
import type { DatabaseFault } from "./database.ts";
import { Life } from "./life.ts";
import { memoryStore, type MemoryStore } from "./memory-store.ts";
import type { CallFault } from "./call-faults.ts";
import { answerOf, type Call, type NetworkHooks, type VendorName } from "./network.ts";
import { bootProcess, type ServerProcess } from "./server-process.ts";
import type { Timeline } from "./timeline.ts";
import { createTrace, type Trace } from "./trace.ts";

export const APP = "https://onebook.example";
export const ORIGINS: Record<VendorName, string> = { hubspot: "https://hubspot.example", quickbooks: "https://quickbooks.example", xero: "https://xero.example" };
export const VENDORS: readonly VendorName[] = ["hubspot", "quickbooks", "xero"];
export const APPS = registeredApps(APP);

/** Seldom: every sweep costs each of thousands of stories, and what the first one misses the second would miss as well. */
export const SWEEP_MINUTES = { crm: 660, erp: 1200 };

/** How a webhook fares on its way from a vendor to the app. */
export const POST_TROUBLES = ["lost", "twice", "late", "replayed", "not stored"] as const;
export type PostTrouble = (typeof POST_TROUBLES)[number];

/** What the story makes go wrong; all of it asked in passing. */
export interface Troubles {
  call(call: Call): CallFault | null;
  travelMs(): number;
  post(vendor: VendorName): PostTrouble | null;
  database(): DatabaseFault | null;
}

export const NO_TROUBLE: Troubles = { call: () => null, travelMs: () => 0, post: () => null, database: () => null };

export interface Watch {
  leaving(call: Call): Promise<void>;
  ended: NetworkHooks["ended"];
  logLine(line: string): void;
  /** A post was answered with 200. */
  acknowledged(vendor: VendorName, body: string): Promise<void>;
  /** An old post came again, and how it was answered. */
  replayed(vendor: VendorName, status: number): void;
}

export interface World {
  timeline: Timeline;
  trace: Trace;
  pglite: PGliteInterface;
  stores: Record<VendorName, MemoryStore>;
  vendors: Record<VendorName, Vendor>;
  servers: ServerProcess[];
  /** Straight to the database, past every server. */
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** As an administrator of a vendor's account. JSON; throws for anything but success. */
  vendor<T>(name: VendorName, bearer: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  /** To whichever server lives. Rejects where none does, or it dies. */
  app(url: string, init: RequestInit): Promise<Response>;
  /** Anything a browser would open: the app's or a vendor's. */
  browse: typeof fetch;
  boot(skewMs?: number): Promise<ServerProcess>;
  /** Another server in place of one that died; and another, where that dies while it starts. */
  bootAgain(skewMs?: number): Promise<void>;
  /** Told of every life that begins. */
  onBoot: (life: Life) => void;
  connect(portalId: number, system: "quickbooks" | "xero", account: string): Promise<void>;
  troubles: Troubles;
  watch: Watch;
  close(): void;
}

export interface WorldParts {
  seed: number;
  timeline: Timeline;
  pglite: PGliteInterface;
  shelves?: Record<VendorName, ReturnType<MemoryStore["snapshot"]>>;
}

export function openWorld({ seed, timeline, pglite, shelves }: WorldParts): World {
  const trace = createTrace(timeline);
  const database = onPglite(pglite, () => Promise.resolve());
  const config = simulatedConfig();
  const stores = { hubspot: memoryStore(shelves?.hubspot), quickbooks: memoryStore(shelves?.quickbooks), xero: memoryStore(shelves?.xero) };
  const refusals = countdown();
  let born = 0;

  const world: World = {
    timeline,
    trace,
    pglite,
    stores,
    vendors: {} as World["vendors"],
    servers: [],
    query: async <Row>(text: string, params: unknown[] = []) => (await timeline.busy(() => pglite.query(text, params))).rows as Row[],
    async vendor(name, bearer, method, path, body, headers = {}) {
      const init = { method, headers: { authorization: `Bearer ${bearer}`, accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await world.vendors[name].app.fetch(new Request(ORIGINS[name] + path, init));
      const text = await response.text();
      if (!response.ok) throw new VendorRefusal(`${method} ${path} at ${name} answered ${response.status}: ${text.slice(0, 600)}`);
      return (text === "" ? null : JSON.parse(text)) as never;
    },
    app(url, init) {
      const server = world.servers.find((one) => one.life.isAlive());
      return server ? server.ask(url, init) : Promise.reject(new Error("connect ECONNREFUSED"));
    },
    browse: (async (input: string, init: RequestInit) => {
      const vendor = VENDORS.find((name) => input.startsWith(ORIGINS[name]));
      return vendor ? world.vendors[vendor].app.fetch(new Request(input, init)) : world.app(input, init);
    }) as typeof fetch,
    async boot(skewMs = 0) {
      born += 1;
      const network: NetworkHooks = {
        origins: new Map(VENDORS.map((vendor) => [ORIGINS[vendor], { vendor, answer: (request: Request) => world.vendors[vendor].app.fetch(request) }])),
        timeline,
        fault: (call) => world.troubles.call(call),
        travelMs: () => world.troubles.travelMs(),
        late: async (call) => {
          const { status } = await answerOf((request) => world.vendors[call.vendor].app.fetch(request), ORIGINS[call.vendor], call);
          trace.note("late", `${call.vendor} ${call.method} ${call.path.split("?")[0]} ${status}`);
        },
        leaving: (call) => world.watch.leaving(call),
        ended: (call, of) => world.watch.ended(call, of),
      };
      const life = new Life(`server-${born}`);
      world.onBoot(life);
      const parts = { life, config, database, timeline, network, seed, skewMs, databaseFault: (): DatabaseFault | null => (refusals.next() ? "commit-lost" : world.troubles.database()), logLine: (line: string) => world.watch.logLine(line) };
      const server = await bootProcess(parts);
      world.servers = [...world.servers.filter((one) => one.life.isAlive()), server];
      return server;
    },
    async bootAgain(skewMs = 0) {
      try {
        await world.boot(skewMs);
      } catch (error) {
        world.trace.note("boot", (error as Error).message);
        timeline.after(RESTART_MS, () => void world.bootAgain(skewMs));
      }
    },
    onBoot: () => undefined,
    connect: (portalId, system, account) => connectErp(APP, { portalId, system, account }, world.browse),
    troubles: NO_TROUBLE,
    watch: { leaving: () => Promise.resolve(), ended: () => undefined, logLine: () => undefined, acknowledged: () => Promise.resolve(), replayed: () => undefined },
    close() {
      for (const server of world.servers) server.life.end();
      for (const name of VENDORS) world.vendors[name].close();
      timeline.forgetTimers();
    },
  };
  world.vendors = openVendors(world, seed, refusals);
  return world;
}

/** A vendor said no to a person; in a story, that is an answer like any other. */
export class VendorRefusal extends Error {}

function openVendors(world: World, seed: number, refusals: Countdown): World["vendors"] {
  const options = (name: VendorName): VendorOptions => ({
    clock: world.timeline.sandboxClock(),
    random: chanceOf(seed, `vendor ${name}`),
    store: world.stores[name],
    app: APPS[name],
    origin: ORIGINS[name],
    send: postFrom(world, name, refusals),
    seed: "empty",
  });
  return {
    hubspot: createHubSpot(options("hubspot"), [{ portalId: 100001, business: services }, { portalId: 100002, business: products }]),
    quickbooks: createQuickBooks(options("quickbooks"), [{ realmId: REALM, business: services }, { realmId: OTHER_REALM, business: branchOf(services, "Tallowmere Prints") }]),
    xero: createXero(options("xero"), [{ tenantId: XERO_TENANT, business: products }, { tenantId: OTHER_XERO_TENANT, business: branchOf(products, "Thornquay Repairs Ltd") }]),
  };
}

export const REALM = "9130000000000001";
export const OTHER_REALM = "9130000000000002";
export const XERO_TENANT = "00000000-0000-4000-8000-000000000001";
export const OTHER_XERO_TENANT = "00000000-0000-4000-8000-000000000002";

/** Whatever watches over a server's process starts it again after this long. */
const RESTART_MS = 5000;
/** Of the transactions of a post, the one that stores its events: before it, their accounts are looked for. */
const STORING = 2;
const LATE_MS = 90_000;
/** Beyond the five minutes in which HubSpot's signature counts, also by a clock that is ten minutes slow. */
const REPLAY_MS = 960_000;

interface Countdown {
  start(count: number): void;
  /** True for the one that was counted down to. */
  next(): boolean;
}

function countdown(): Countdown {
  let left = 0;
  return {
    start: (count) => void (left = count),
    next: () => left > 0 && (left -= 1) === 0,
  };
}

/** The post between a vendor and the app, with what can happen to it on the way. */
function postFrom(world: World, vendor: VendorName, refusals: Countdown): typeof fetch {
  const deliver = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await world.app(url, init);
    world.trace.note("post", `${vendor} ${response.status}`);
    if (response.status === 200) await world.watch.acknowledged(vendor, typeof init.body === "string" ? init.body : "");
    return response;
  };
  const quietly = (url: string, init: RequestInit) => void deliver(url, init).catch(() => undefined);
  return (async (url: string, init: RequestInit) => {
    const trouble = world.troubles.post(vendor);
    if (trouble) world.trace.note("post", `${vendor} ${trouble}`);
    // Lost means lost for good: the vendor was told that it arrived.
    if (trouble === "lost") return new Response(null, { status: 200 });
    if (trouble === "late") {
      world.timeline.after(LATE_MS, () => quietly(url, init));
      return new Response(null, { status: 200 });
    }
    if (trouble === "replayed") {
      world.timeline.after(REPLAY_MS, () => void deliver(url, init).then(({ status }) => world.watch.replayed(vendor, status), () => undefined));
    }
    if (trouble === "twice") quietly(url, init);
    if (trouble === "not stored") refusals.start(STORING);
    try {
      return await deliver(url, init);
    } catch (error) {
      world.trace.note("post", `${vendor} met no server`);
      throw error;
    }
  }) as typeof fetch;
}

function simulatedConfig(): Config {
  return readConfig({
    PUBLIC_URL: APP,
    SEALING_KEYS: `simulated:${Buffer.alloc(32, 3).toString("base64")}`,
    LOG_LEVEL: "info",
    WORKER_CONCURRENCY: "2",
    SWEEP_CRM_MINUTES: String(SWEEP_MINUTES.crm),
    SWEEP_ERP_MINUTES: String(SWEEP_MINUTES.erp),
    HUBSPOT_CLIENT_ID: APPS.hubspot.clientId,
    HUBSPOT_CLIENT_SECRET: APPS.hubspot.clientSecret,
    HUBSPOT_APP_URL: ORIGINS.hubspot,
    HUBSPOT_API_URL: ORIGINS.hubspot,
    QUICKBOOKS_CLIENT_ID: APPS.quickbooks.clientId,
    QUICKBOOKS_CLIENT_SECRET: APPS.quickbooks.clientSecret,
    QUICKBOOKS_WEBHOOK_TOKEN: APPS.quickbooks.webhookKey,
    QUICKBOOKS_AUTHORIZE_URL: `${ORIGINS.quickbooks}/connect/oauth2`,
    QUICKBOOKS_TOKEN_URL: `${ORIGINS.quickbooks}/oauth2/v1/tokens/bearer`,
    QUICKBOOKS_REVOKE_URL: `${ORIGINS.quickbooks}/v2/oauth2/tokens/revoke`,
    QUICKBOOKS_API_URL: ORIGINS.quickbooks,
    XERO_CLIENT_ID: APPS.xero.clientId,
    XERO_CLIENT_SECRET: APPS.xero.clientSecret,
    XERO_WEBHOOK_KEY: APPS.xero.webhookKey,
    XERO_AUTHORIZE_URL: `${ORIGINS.xero}/identity/connect/authorize`,
    XERO_TOKEN_URL: `${ORIGINS.xero}/connect/token`,
    XERO_REVOKE_URL: `${ORIGINS.xero}/connect/revocation`,
    XERO_CONNECTIONS_URL: `${ORIGINS.xero}/connections`,
    XERO_API_URL: `${ORIGINS.xero}/api.xro/2.0`,
  });
}
