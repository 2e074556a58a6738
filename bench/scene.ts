import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "../sandbox/kit/random.ts";
import { sandboxEnvironment } from "../scripts/sandbox-environment.ts";
import { createAppAlone, type AppAlone } from "../test/chaos/app-alone.ts";
import { writeDeals, type ChaosDeal } from "../test/chaos/business.ts";
import { startChild, until } from "../test/chaos/child.ts";
import { connectTenants } from "../test/chaos/embedded.ts";
import { openLedger, type Ledger } from "../test/chaos/ledger.ts";
import { startStandIns, type StandIns } from "../test/chaos/stand-ins.ts";
import { freePort, startPostgres } from "../test/store/postgres-server.ts";

export interface Scene {
  origin: string;
  standIns: StandIns;
  client: AppAlone;
  ledger: Ledger;
  deals: ChaosDeal[];
}

/** One web and one worker on a PostgreSQL server, connected, with deals that are not won yet. */
export async function onScene<T>(dealCount: number, work: (scene: Scene) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-bench-"));
  const origin = `http://localhost:${await freePort()}`;
  const server = await startPostgres();
  const standIns = await startStandIns(folder, origin);
  const env = {
    PORT: new URL(origin).port,
    PUBLIC_URL: origin,
    DATABASE_URL: server.url,
    SEALING_KEYS: `bench:${Buffer.alloc(32, 5).toString("base64")}`,
    LOG_LEVEL: "silent",
    ...sandboxEnvironment(standIns),
  };
  const start = (role: string, up: string) => startChild({ file: "scripts/start.ts", args: ["--no-sandbox"], env: { ...env, ROLE: role }, logFile: join(folder, `${role}.log`), up });
  const [web, worker] = [start("web", "Onebook is at"), start("worker", "A worker is running")];
  const ledger = openLedger(server.url);
  try {
    await until("The app is ready", 120_000, async () => worker.isUp() && (await fetch(`${origin}/readyz`)).ok);
    await connectTenants({ origin, standIns });
    await until("The deals won before the start are known", 60_000, async () => (await ledger.query("select 1 from tenant where baselined_at is null")).length === 0);
    const deals = (await writeDeals(standIns.vendors, createRandom(1), dealCount * 2)).filter(({ system }) => system === "quickbooks");
    const client = createAppAlone({ origin, dataDir: folder, folder, standIns });
    return await work({ origin, standIns, client, ledger, deals });
  } finally {
    for (const child of [web, worker]) child.signal("SIGKILL");
    await ledger.close();
    await standIns.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
