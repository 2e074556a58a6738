import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox/start.ts";
import { startOnebook, type Running, type StartOptions } from "../../server/main.ts";
import { systemClock, type Clock } from "../../server/platform/clock.ts";
import { connectErp } from "../../scripts/admin-browser.ts";
import { goLive } from "../../scripts/go-live.ts";

export const REALM = "9130000000000001";
export const XERO_TENANT = "00000000-0000-4000-8000-000000000001";

export interface World {
  app: string;
  sandbox: Sandbox;
  running: Running;
  /** What the app takes for the time. */
  now(): number;
  /** JSON of a call to a stand-in as its administrator; throws for anything but success. */
  hubspot<T>(portalId: number, method: string, path: string, body?: unknown): Promise<T>;
  quickbooks<T>(method: string, path: string, body?: unknown): Promise<T>;
  xero<T>(method: string, path: string, body?: unknown): Promise<T>;
  handle<T>(vendor: "hubspot" | "quickbooks" | "xero", method: string, path: string, body?: unknown): Promise<T>;
  /** What an admin does in a browser: installs, agrees to connect this account, and goes live. */
  connect(portalId: number, system: "quickbooks" | "xero", account: string): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Variables beside the world's own, which may depend on where the vendors are. */
type More = Record<string, string> | ((sandbox: Sandbox) => Promise<Record<string, string>>);

/** The whole of it over real ports: three vendors, the app, connected through the OAuth screens. */
export async function startWorld(databaseUrl?: string, more: More = {}, clock: Clock = systemClock(), logTo?: StartOptions["logTo"]): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-story-"));
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const sandbox = await startSandbox({ ports: { hubspot: 0, quickbooks: 0, xero: 0 }, dataDir: folder, appOrigin: app, randomSeed: 7 });
  const env = { ...environment({ port, app, folder, sandbox, databaseUrl }), ...(typeof more === "function" ? await more(sandbox) : more) };
  const start = () => startOnebook({ env, clock, ...(logTo ? { logTo } : {}) });
  let running = await start();
  // Their own limits would make a whole file of sentences wait for the next minute.
  await call(`${sandbox.origins.xero}/__sandbox/settings`, "POST", "sandbox", { perMinute: 10_000 });
  await call(`${sandbox.origins.quickbooks}/__sandbox/limits`, "POST", "sandbox", { perMinute: 10_000, perSecond: 1000 });
  await call(`${sandbox.origins.hubspot}/__sandbox/limits`, "POST", "sandbox", { perTenSeconds: 10_000, searchPerSecond: 1000 });
  const connect: World["connect"] = async (portalId, system, account) => {
    await connectErp(app, { portalId, system, account });
    await goLive(app, { portalId, hubspotSecret: sandbox.apps.hubspot.clientSecret });
  };
  await connect(100001, "quickbooks", REALM);
  await connect(100002, "xero", XERO_TENANT);

  return {
    app,
    sandbox,
    now: () => clock.now(),
    get running() {
      return running;
    },
    hubspot: (portalId, method, path, body) => call(sandbox.origins.hubspot + path, method, `sandbox-${portalId}`, body),
    quickbooks: (method, path, body) => call(`${sandbox.origins.quickbooks}/v3/company/${REALM}${path}`, method, "sandbox", body),
    xero: (method, path, body) => call(`${sandbox.origins.xero}/api.xro/2.0${path}`, method, "sandbox", body, { "xero-tenant-id": XERO_TENANT }),
    handle: (vendor, method, path, body) => call(`${sandbox.origins[vendor]}/__sandbox${path}`, method, "sandbox", body),
    connect,
    async restart() {
      await running.stop();
      running = await start();
      // What they posted while nobody listened they would send again in ten seconds, then a minute: here, at once.
      for (const origin of Object.values(sandbox.origins)) await call(`${origin}/__sandbox/webhooks/flush`, "POST", "sandbox");
    },
    async stop() {
      await running.stop();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environment(of: { port: number; app: string; folder: string; sandbox: Sandbox; databaseUrl: string | undefined }): Record<string, string | undefined> {
  const { origins, apps } = of.sandbox;
  return {
    PORT: String(of.port),
    PUBLIC_URL: of.app,
    DATA_DIR: join(of.folder, "data"),
    DATABASE_URL: of.databaseUrl,
    SEALING_KEYS: `test:${Buffer.alloc(32, 3).toString("base64")}`,
    LOG_LEVEL: process.env["STORY_LOG"] ?? "silent",
    HUBSPOT_CLIENT_ID: apps.hubspot.clientId,
    HUBSPOT_CLIENT_SECRET: apps.hubspot.clientSecret,
    HUBSPOT_APP_URL: origins.hubspot,
    HUBSPOT_API_URL: origins.hubspot,
    QUICKBOOKS_CLIENT_ID: apps.quickbooks.clientId,
    QUICKBOOKS_CLIENT_SECRET: apps.quickbooks.clientSecret,
    QUICKBOOKS_WEBHOOK_TOKEN: apps.quickbooks.webhookKey,
    QUICKBOOKS_AUTHORIZE_URL: `${origins.quickbooks}/connect/oauth2`,
    QUICKBOOKS_TOKEN_URL: `${origins.quickbooks}/oauth2/v1/tokens/bearer`,
    QUICKBOOKS_REVOKE_URL: `${origins.quickbooks}/v2/oauth2/tokens/revoke`,
    QUICKBOOKS_API_URL: origins.quickbooks,
    XERO_CLIENT_ID: apps.xero.clientId,
    XERO_CLIENT_SECRET: apps.xero.clientSecret,
    XERO_WEBHOOK_KEY: apps.xero.webhookKey,
    XERO_AUTHORIZE_URL: `${origins.xero}/identity/connect/authorize`,
    XERO_TOKEN_URL: `${origins.xero}/connect/token`,
    XERO_REVOKE_URL: `${origins.xero}/connect/revocation`,
    XERO_CONNECTIONS_URL: `${origins.xero}/connections`,
    XERO_API_URL: `${origins.xero}/api.xro/2.0`,
  };
}

async function call<T>(url: string, method: string, bearer: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${bearer}`, accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 800)}`);
  return (text === "" ? null : JSON.parse(text)) as T;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
