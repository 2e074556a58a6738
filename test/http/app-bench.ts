import { createHmac } from "node:crypto";
import type { Express } from "express";
import { afterAll, beforeAll } from "vitest";
import { bindFlows } from "../../server/app-flows.ts";
import { createApp, type AppParts } from "../../server/app.ts";
import type { Authorization, OAuthClient } from "../../server/connectors/connector.ts";
import type { Crm } from "../../server/connectors/crm.ts";
import type { Erp } from "../../server/connectors/erp.ts";
import { createHubSpot, PRODUCTION_ENDPOINTS as HUBSPOT } from "../../server/connectors/hubspot/index.ts";
import { createQuickBooks, PRODUCTION_ENDPOINTS as QUICKBOOKS } from "../../server/connectors/quickbooks/index.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { createXero, PRODUCTION_ENDPOINTS as XERO } from "../../server/connectors/xero/index.ts";
import { createPorts } from "../../server/flows/connections/ports.ts";
import type { Clock } from "../../server/platform/clock.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createLog } from "../../server/platform/log.ts";
import { OutboundError, type Outbound, type OutboundCall } from "../../server/platform/outbound.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
import * as refusedRequests from "../../server/store/refused-requests.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as tenants from "../../server/store/tenants.ts";
import { storeOn, testSecrets, type TestStore } from "../store/databases.ts";

export const PUBLIC_URL = "https://onebook.example";
export const SECRETS = { hubspot: "hubspot-client-secret", quickbooks: "quickbooks-verifier", xero: "xero-webhook-key" };
const START = Date.parse("2026-11-23T10:00:00.000Z");

export interface TestClock extends Clock {
  advance(ms: number): void;
}

export interface Bench {
  app: Express;
  parts: AppParts;
  store: TestStore["store"];
  /** For looking at rows as nobody in the app can. */
  database: TestStore["database"];
  clock: TestClock;
  /** What the vendors answer; whatever is not scripted here is down. */
  vendors: { crm: Partial<Crm>; erp: Partial<Erp>; grant: Authorization | null; messages: Outbound["request"] };
  /** Calls that tried to leave the process: addresses, and what a scripted port or channel was asked. */
  outboundCalls: string[];
  /** All that was logged. */
  logged: string[];
  /** The same app with some parts changed. */
  appWith(changes: Partial<AppParts>): Express;
  /** Installed, and live. */
  install(portalId: string): Promise<string>;
  /** A QuickBooks company; its connection id. */
  connect(tenantId: string, externalId: string, name: string): Promise<string>;
  connectCrm(tenantId: string, portalId: string): Promise<string>;
  as<T>(tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T>;
  refusals(): Promise<string[]>;
}

/** A whole app on an embedded database in memory: real store, flows and verifiers; vendors that are down unless scripted. */
export function useBench(): () => Bench {
  let opened: { bench: Bench; base: TestStore } | undefined;
  beforeAll(async () => {
    const clock = manualClock();
    const base = await storeOn(await openEmbedded("memory://"), clock);
    opened = { base, bench: benchOn(base, clock) };
  });
  afterAll(async () => {
    await opened?.base.jobs.stop();
    await opened?.base.database.close();
  });
  return () => {
    if (!opened) throw new Error("The bench is not open yet");
    return opened.bench;
  };
}

function benchOn({ store, database }: TestStore, clock: TestClock): Bench {
  const vendors: Bench["vendors"] = { crm: {}, erp: {}, grant: null, messages: () => Promise.reject(new OutboundError("notices", "unreachable", "no")) };
  const outboundCalls: string[] = [];
  const logged: string[] = [];
  const connectors = scriptedConnectors(clock, vendors, outboundCalls);
  const [ids, log] = [systemIds(), createLog("debug", { write: (line) => void logged.push(line) })];
  const ports = createPorts({ store, clock, log, connectors });
  const notices = { origins: ["https://hooks.slack.com"], outbound: { request: (call: OutboundCall) => (outboundCalls.push(JSON.stringify(call)), vendors.messages(call)) } };
  const kit = { store, clock, ids, log, ports, revoke: () => Promise.resolve(), notices };
  const flows = bindFlows(kit, connectors, PUBLIC_URL);
  const signedRequests = connectors.crm.hubspot.webhooks;
  const parts: AppParts = { store, kit, connectors, flows, clock, ids, log, secrets: testSecrets, publicUrl: PUBLIC_URL, signedRequests, requestsPerMinute: 100_000 };
  const as: Bench["as"] = (tenantId, work) => store.tenant(tenantId, work);
  return {
    app: createApp(parts),
    parts,
    store,
    database,
    clock,
    vendors,
    outboundCalls,
    logged,
    appWith: (changes) => createApp({ ...parts, ...changes }),
    async install(portalId) {
      const tenantId = await store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: portalId, name: `Portal ${portalId}`, timeZone: "UTC" }));
      await as(tenantId, (tx) => tenants.setMode(tx, "live"));
      return tenantId;
    },
    connect: (tenantId, externalId, name) => as(tenantId, (tx) => connect(tx, { role: "erp", system: "quickbooks", externalId, name })),
    connectCrm: (tenantId, portalId) => as(tenantId, (tx) => connect(tx, { role: "crm", system: "hubspot", externalId: portalId, name: "Portal" })),
    as,
    refusals: async () => (await store.system(refusedRequests.recent)).map((row) => `${row.place} ${row.reason} ${row.count}`),
  };
}

export const testTokens = {
  accessToken: "access",
  accessExpiresAt: "2099-01-01T00:00:00.000Z",
  refreshToken: "refresh",
  refreshExpiresAt: null,
  grantExpiresAt: null,
  scopes: [],
};

async function connect(tx: TenantTx, of: Pick<connections.NewConnection, "role" | "system" | "externalId" | "name">): Promise<string> {
  const grantId = await grants.create(tx, { system: of.system, tokens: testTokens, authorizedBy: null });
  return connections.save(tx, { ...of, grantId, state: "active", connectedBy: null });
}

/** The real connectors' verifiers and parsers; ports and OAuth as scripted. */
function scriptedConnectors(clock: Clock, vendors: Bench["vendors"], calls: string[]) {
  const outbound = {
    request: ({ system, url }: { system: string; url: string }) => {
      calls.push(url);
      return Promise.reject(new OutboundError(system, "unreachable", "no"));
    },
  };
  const kit = { clock, outbound };
  const app = (webhookKey?: string) => ({ clientId: "client", clientSecret: SECRETS.hubspot, ...(webhookKey ? { webhookKey } : {}) });
  const hubspot = createHubSpot(kit, app(), HUBSPOT);
  const quickbooks = createQuickBooks(kit, app(SECRETS.quickbooks), QUICKBOOKS);
  const xero = createXero(kit, app(SECRETS.xero), XERO);
  const oauthOf = (real: OAuthClient): OAuthClient => ({
    authorizeUrl: real.authorizeUrl.bind(real),
    exchange: () => (vendors.grant ? Promise.resolve(vendors.grant) : Promise.reject(down("oauth"))),
    refresh: () => Promise.reject(down("oauth")),
    revoke: () => Promise.resolve(),
  });
  return {
    crm: { hubspot: { ...hubspot, oauth: oauthOf(hubspot.oauth), open: () => orDown<Crm>("hubspot", vendors.crm, calls) } },
    erp: {
      quickbooks: { ...quickbooks, oauth: oauthOf(quickbooks.oauth), open: () => orDown<Erp>("quickbooks", vendors.erp, calls) },
      xero: { ...xero, oauth: oauthOf(xero.oauth), open: () => orDown<Erp>("xero", vendors.erp, calls) },
    },
  };
}

const down = (system: string) =>
  new VendorError({ system, consequence: "retry", code: "unreachable", message: `${system} could not be reached.`, applied: "no" });

function orDown<Port extends object>(system: string, scripted: Partial<Port>, calls: string[]): Port {
  const proxy = new Proxy(scripted, {
    get(target, name) {
      // A port is handed on through promises, which would take a "then" for a promise of its own.
      if (name === "then") return undefined;
      const own = Reflect.get(target, name) as ((...asked: unknown[]) => unknown) | undefined;
      return (...asked: unknown[]) => {
        calls.push(`${system} ${String(name)} ${JSON.stringify(asked)}`);
        return own ? own(...asked) : Promise.reject(down(system));
      };
    },
  });
  return proxy as Port;
}

function manualClock(): TestClock {
  let now = START;
  return {
    now: () => now,
    instant: () => new Date(now).toISOString(),
    sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true })),
    advance: (ms) => (now += ms),
  };
}

/** HubSpot's v3 signature as its documentation describes it, written independently of the server's verifier. */
export function hubspotHeaders(of: { method: string; url: string; body?: string; at: number; secret?: string }): Record<string, string> {
  const escapes = "%3A %2F %3F %40 %21 %24 %27 %28 %29 %2A %2C %3B".split(" ");
  const url = escapes.reduce((text, escape) => text.replaceAll(escape, decodeURIComponent(escape)), of.url);
  const source = `${of.method}${url}${of.body ?? ""}${of.at}`;
  const signature = createHmac("sha256", of.secret ?? SECRETS.hubspot).update(source).digest("base64");
  return { "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": String(of.at) };
}
