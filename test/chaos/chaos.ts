import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, type Random } from "../../sandbox/kit/random.ts";
import { connectErp } from "../../scripts/admin-browser.ts";
import { TENANTS } from "../../scripts/demo-connections.ts";
import { goLive } from "../../scripts/go-live.ts";
import { sandboxEnvironment } from "../../scripts/sandbox-environment.ts";
import { systemClock } from "../../server/platform/clock.ts";
import { openServer, type Database } from "../../server/platform/database.ts";
import { freePort, startPostgres, type PostgresServer } from "../store/postgres-server.ts";
import { startBalancer } from "./balancer.ts";
import { readBooks } from "./books.ts";
import { closeDeals, payInvoice, writeDeals, type ChaosDeal } from "./business.ts";
import { keepCompiled, pause, until } from "./child.ts";
import { startFleet, type Fleet, type FleetReport } from "./fleet.ts";
import { faultsInBooks, faultsInLedger } from "./invariants.ts";
import { billedDeals, openLedger, underWay, type Billed, type Ledger } from "./ledger.ts";
import { startStandIns, type StandIns } from "./stand-ins.ts";

export interface ChaosOrder {
  seed: number;
  deals: number;
  workers: number;
  webs: number;
  killsPerMinute: number;
  /** Restarts of the database, spread over the run; every second one as if its machine had lost its power. */
  databaseRestarts: number;
  /** Deals closed every second. */
  closedPerSecond: number;
  /** The killing ends when every deal has its invoice, at the latest after so long. */
  mostMinutes: number;
  /** How long all may take to come to rest once nothing is killed any more. */
  patienceMinutes: number;
  tell: (line: string) => void;
}

export interface ChaosReport extends FleetReport {
  seed: number;
  deals: number;
  invoiced: number;
  paid: number;
  databaseRestarts: string[];
  secondsOfChaos: number;
  secondsToQuiet: number;
  stoppedCleanly: boolean;
  /** Empty where every promise was kept. */
  faults: string[];
}

interface Scene {
  order: ChaosOrder;
  random: Random;
  server: PostgresServer;
  database: Database;
  ledger: Ledger;
  standIns: StandIns;
  fleet: Fleet;
  deals: ChaosDeal[];
  /** Of which deals finance has been paid, as far as it will be. */
  paid: Set<string>;
}

/** The whole of it in processes of their own: a database, three vendors, workers and webs that are killed while deals close. */
export async function runChaos(order: ChaosOrder): Promise<ChaosReport> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-chaos-"));
  const random = createRandom(order.seed);
  const ending: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  try {
    const app = `http://localhost:${await freePort()}`;
    // Without fsync, as nothing here ends the operating system, which keeps what was written; a killed server recovers all the same.
    const server = await startPostgres({ flags: ["-c", "max_connections=200", "-c", "fsync=off"] });
    ending.unshift(server.stop);
    const standIns = await startStandIns(folder, app);
    ending.unshift(standIns.stop);
    const webPorts = await Promise.all(Array.from({ length: order.webs }, freePort));
    const balancer = await startBalancer(Number(new URL(app).port), webPorts);
    ending.unshift(balancer.close);
    await keepCompiled();
    const fleet = startFleet({ workers: order.workers, webPorts, folder, random, env: environment(app, server.url, standIns) });
    ending.unshift(() => fleet.stop(30_000));
    const ledger = openLedger(server.url);
    ending.unshift(ledger.close);
    const database = openServer(server.url, systemClock());
    ending.unshift(() => database.close());
    await until("The app is ready", 120_000, async () => (await fetch(`${app}/readyz`)).ok);
    await connectTenants(app, standIns);
    // Deals won before that would be left to the button, as those of the years before Onebook are.
    await until("The deals won before the start are known", 60_000, async () => (await ledger.query("select 1 from tenant where baselined_at is null")).length === 0);
    const deals = await writeQuietly(standIns, () => writeDeals(standIns.vendors, random, order.deals));
    order.tell(`${deals.length} deals are written; ${order.workers} workers and ${order.webs} webs run`);
    const report = await play({ order, random, server, database, ledger, standIns, fleet, deals, paid: new Set() });
    if (report.faults.length > 0) {
      ending.pop();
      order.tell(`What the processes said is kept in ${folder}`);
    }
    return report;
  } finally {
    for (const end of ending) await end();
  }
}

function environment(app: string, databaseUrl: string, standIns: StandIns): Record<string, string> {
  return {
    PUBLIC_URL: app,
    DATABASE_URL: databaseUrl,
    SEALING_KEYS: `chaos:${Buffer.alloc(32, 9).toString("base64")}`,
    LOG_LEVEL: "warn",
    ...sandboxEnvironment(standIns),
  };
}

async function connectTenants(app: string, standIns: StandIns): Promise<void> {
  for (const tenant of TENANTS) {
    await connectErp(app, tenant);
    await goLive(app, { portalId: tenant.portalId, hubspotSecret: standIns.apps.hubspot.clientSecret });
  }
}

/** What reps write before they close anything is told to nobody, to keep the run to what it is about. */
async function writeQuietly<T>(standIns: StandIns, work: () => Promise<T>): Promise<T> {
  await standIns.handle("hubspot", "POST", "/webhooks", { dropRate: 1 });
  const result = await work();
  await pause(500);
  await standIns.handle("hubspot", "POST", "/webhooks", {});
  return result;
}

async function play(scene: Scene): Promise<ChaosReport> {
  const { order, ledger, standIns, fleet, database } = scene;
  const started = performance.now();
  const over = new AbortController();
  const killing = keepKilling(scene, over.signal);
  const closing = keepClosing(scene);
  const databaseRestarts = await untilAllBilled(scene, started);
  over.abort();
  await Promise.all([killing, closing]);
  const secondsOfChaos = seconds(started);
  order.tell(`${secondsOfChaos} s: the killing ends`);
  const calm = performance.now();
  const quiet = await comeToRest(scene, calm);
  const faults = [...(quiet ? [] : ["It did not come to rest"]), ...faultsInBooks(await readBooks(standIns.vendors, scene.deals)), ...(await faultsInLedger(ledger, database))];
  const billed = await billedDeals(ledger);
  const secondsToQuiet = seconds(calm);
  const stoppedCleanly = await fleet.stop(30_000);
  return {
    seed: order.seed,
    deals: scene.deals.length,
    invoiced: billed.length,
    paid: billed.filter(({ state }) => state === "paid" || state === "part_paid").length,
    ...fleet.report,
    databaseRestarts,
    secondsOfChaos,
    secondsToQuiet,
    stoppedCleanly,
    faults: [...faults, ...fleet.report.fell, ...(stoppedCleanly ? [] : ["A process did not stop by itself when it was asked to"])],
  };
}

const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);

async function keepKilling({ order, random, fleet }: Scene, signal: AbortSignal): Promise<void> {
  if (order.killsPerMinute <= 0) return;
  while (!signal.aborted) {
    // Between nothing and twice the mean, so that kills also come close together.
    await pause(random.next() * 2 * (60_000 / order.killsPerMinute));
    if (!signal.aborted) fleet.killOne();
  }
}

async function keepClosing({ order, standIns, deals }: Scene): Promise<void> {
  const step = Math.max(1, Math.round(order.closedPerSecond / 4));
  for (let start = 0; start < deals.length; start += step) {
    await closeDeals(standIns.vendors, deals.slice(start, start + step));
    await pause(250);
  }
}

/** Follows the deals to their invoices, has finance paid, and restarts the database on the way. Returns how it was restarted. */
async function untilAllBilled(scene: Scene, started: number): Promise<string[]> {
  const { order, ledger, server, fleet, deals, paid } = scene;
  const restarts: string[] = [];
  for (let told = 0; ; ) {
    // Where the database is just away, the next round sees.
    const billed = await billedDeals(ledger).catch(() => []);
    await payWhatIsBilled(scene, billed);
    const share = billed.length / deals.length;
    if (restarts.length < order.databaseRestarts && share >= (restarts.length + 1) / (order.databaseRestarts + 1)) {
      const how = restarts.length % 2 === 0 ? "fast" : "immediate";
      await server.restart(how);
      restarts.push(how);
      order.tell(`${seconds(started)} s: the database was restarted (${how})`);
    }
    if (seconds(started) - told >= 10) {
      told = seconds(started);
      order.tell(`${told} s: ${billed.length} of ${deals.length} deals invoiced, ${paid.size} paid, ${fleet.report.killed.worker} workers and ${fleet.report.killed.web} webs killed`);
    }
    if (billed.length >= deals.length || seconds(started) > order.mostMinutes * 60) return restarts;
    await pause(500);
  }
}

async function payWhatIsBilled({ deals, standIns, paid }: Scene, billed: readonly Billed[]): Promise<void> {
  const invoices = new Map(billed.map((one) => [`${one.portalId}:${one.id}`, one]));
  for (const deal of deals) {
    const key = `${deal.portalId}:${deal.id}`;
    const invoice = invoices.get(key);
    if (deal.paid === 0 || !invoice || paid.has(key)) continue;
    paid.add(key);
    await payInvoice(standIns.vendors, deal, invoice);
  }
}

/** Vendors post again what failed, and everything comes to rest. False where patience ended first. */
async function comeToRest(scene: Scene, since: number): Promise<boolean> {
  const { order, ledger, standIns } = scene;
  for (let told = 0, calmRounds = 0; seconds(since) < order.patienceMinutes * 60; ) {
    await standIns.postAgain();
    await payWhatIsBilled(scene, await billedDeals(ledger).catch(() => []));
    const left = await underWay(ledger).catch(() => ["the database does not answer"]);
    calmRounds = left.length === 0 ? calmRounds + 1 : 0;
    if (calmRounds >= 3) return true;
    if (seconds(since) - told >= 10) {
      told = seconds(since);
      order.tell(`${told} s after the last kill: ${left.join(", ")}`);
    }
    await pause(1000);
  }
  return false;
}
