import { join } from "node:path";
import { createHubSpot } from "./hubspot/index.ts";
import { launch, type Launched } from "./kit/launch.ts";
import type { Seed } from "./kit/vendor.ts";
import { createQuickBooks } from "./quickbooks/index.ts";
import { registeredApps, type RegisteredApps } from "./registered-apps.ts";
import { branchOf } from "./seeds/branch.ts";
import { products } from "./seeds/products.ts";
import { services } from "./seeds/services.ts";
import { readSettings } from "./settings.ts";
import { createXero } from "./xero/index.ts";

export interface SandboxOrder {
  /** 0 takes any free port. */
  ports: Record<VendorName, number>;
  /** Each stand-in keeps one file in the folder sandbox/ below it. */
  dataDir: string;
  /** Where the app is, without a slash at the end: it gets the webhooks and the redirects. */
  appOrigin: string;
  /** What a stand-in without state begins with. */
  seed?: Seed;
  /** Makes ids and faults repeat; for tests with a folder of their own. */
  randomSeed?: number;
}

export type VendorName = "hubspot" | "quickbooks" | "xero";

export interface Sandbox {
  /** Such as http://localhost:4010. */
  origins: Record<VendorName, string>;
  /** Each with its vendor (`app.fetch`, `reset`), its clock and the app as registered there. */
  vendors: Record<VendorName, Launched>;
  apps: RegisteredApps;
  /** Lets go of ports and files; what they held is there again at the next start. */
  close(): Promise<void>;
}

/** Starts the three stand-ins, all or none. Throws an error to show to people when a port or a file cannot be had. */
export async function startSandbox(order: SandboxOrder): Promise<Sandbox> {
  const apps = registeredApps(order.appOrigin);
  const started: Launched[] = [];
  const common = (vendor: VendorName) => ({
    port: order.ports[vendor],
    portVariable: `SANDBOX_${vendor.toUpperCase()}_PORT`,
    file: join(order.dataDir, "sandbox", `${vendor}.sqlite`),
    app: apps[vendor],
    seed: order.seed ?? "demo",
    ...(order.randomSeed !== undefined && { randomSeed: order.randomSeed }),
  });
  const start = async (...asked: Parameters<typeof launch>) => {
    const launched = await launch(...asked);
    started.push(launched);
    return launched;
  };
  const close = async () => void (await Promise.all(started.map((launched) => launched.close())));
  try {
    const hubspot = await start({
      ...common("hubspot"),
      name: "HubSpot",
      create: (options) => createHubSpot(options, [{ portalId: 100001, business: services }, { portalId: 100002, business: products }]),
    });
    const quickbooks = await start({
      ...common("quickbooks"),
      name: "QuickBooks",
      create: (options) =>
        createQuickBooks(options, [
          { realmId: "9130000000000001", business: services },
          { realmId: "9130000000000002", business: branchOf(services, "Tallowmere Prints") },
        ]),
    });
    const xero = await start({
      ...common("xero"),
      name: "Xero",
      create: (options) =>
        createXero(options, [
          { tenantId: "00000000-0000-4000-8000-000000000001", business: products },
          { tenantId: "00000000-0000-4000-8000-000000000002", business: branchOf(products, "Thornquay Repairs Ltd") },
        ]),
    });
    const origins = { hubspot: hubspot.origin, quickbooks: quickbooks.origin, xero: xero.origin };
    return { origins, vendors: { hubspot, quickbooks, xero }, apps, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Run alone: `node sandbox/start.ts`. */
async function main(): Promise<void> {
  const sandbox = await startSandbox(readSettings(process.env));
  for (const { name, origin, app } of Object.values(sandbox.vendors)) {
    process.stdout.write(`${name.padEnd(10)} ${origin}  handles ${origin}/__sandbox/  webhooks to ${app.webhookUrl}\n`);
  }
  const stop = () => void sandbox.close();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
