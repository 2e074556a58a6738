import { join } from "node:path";
import { registeredApps, type RegisteredApps } from "../../sandbox/registered-apps.ts";
import type { VendorName } from "../../sandbox/start.ts";
import { openVendors, type Vendors } from "../../scripts/demo/vendors.ts";
import { freePort } from "../store/postgres-server.ts";
import { startChild, until } from "./child.ts";

const NAMES: readonly VendorName[] = ["hubspot", "quickbooks", "xero"];

export interface StandIns {
  origins: Record<VendorName, string>;
  apps: RegisteredApps;
  vendors: Vendors;
  /** Orders something below /__sandbox of one of them. */
  handle<T>(vendor: VendorName, method: string, path: string, body?: unknown): Promise<T>;
  /** The vendors' next attempts at every post that failed, now instead of minutes or hours later. */
  postAgain(): Promise<void>;
  stop: () => Promise<void>;
}

/** The three vendors in a process of their own, as accounts with the highest limits: a run of thousands of deals must not wait for the next minute. */
export async function startStandIns(folder: string, appOrigin: string): Promise<StandIns> {
  const ports = { hubspot: await freePort(), quickbooks: await freePort(), xero: await freePort() };
  const origins = { hubspot: origin(ports.hubspot), quickbooks: origin(ports.quickbooks), xero: origin(ports.xero) };
  const child = startChild({
    file: "sandbox/start.ts",
    env: {
      SANDBOX_HUBSPOT_PORT: String(ports.hubspot),
      SANDBOX_QUICKBOOKS_PORT: String(ports.quickbooks),
      SANDBOX_XERO_PORT: String(ports.xero),
      APP_ORIGIN: appOrigin,
      DATA_DIR: folder,
    },
    logFile: join(folder, "stand-ins.log"),
    up: "handles",
  });
  const handle: StandIns["handle"] = async <T>(vendor: VendorName, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origins[vendor]}/__sandbox${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${vendor} ${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  for (const vendor of NAMES) await until(`The stand-in ${vendor} starts`, 60_000, () => handle(vendor, "GET", "/clock"));
  await handle("xero", "POST", "/settings", { perMinute: 100_000, appPerMinute: 1_000_000, concurrent: 100 });
  await handle("quickbooks", "POST", "/limits", { perMinute: 100_000, perSecond: 1000 });
  await handle("hubspot", "POST", "/limits", { perTenSeconds: 100_000, searchPerSecond: 1000 });
  return {
    origins,
    apps: registeredApps(appOrigin),
    vendors: openVendors({ origins }),
    handle,
    async postAgain() {
      for (const vendor of NAMES) await handle(vendor, "POST", "/webhooks/flush");
    },
    async stop() {
      if (child.isAlive()) child.signal("SIGTERM");
      await child.ended;
    },
  };
}

const origin = (port: number): string => `http://localhost:${port}`;
