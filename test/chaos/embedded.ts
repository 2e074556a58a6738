import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "../../sandbox/kit/random.ts";
import { connectErp } from "../../scripts/admin-browser.ts";
import { TENANTS } from "../../scripts/demo-connections.ts";
import { goLive } from "../../scripts/go-live.ts";
import { openEmbedded, type Database } from "../../server/platform/database.ts";
import { freePort } from "../store/postgres-server.ts";
import { createAppAlone, type Acknowledged, type AppAlone } from "./app-alone.ts";
import { readBooks } from "./books.ts";
import { writeDeals, type ChaosDeal } from "./business.ts";
import { pause, until, type Child } from "./child.ts";
import { faultsInBooks, faultsInLedger } from "./invariants.ts";
import { underWay, type Ledger } from "./ledger.ts";
import { startStandIns, type StandIns } from "./stand-ins.ts";

export interface EmbeddedOrder {
  seed: number;
  kills: number;
  deals: number;
  /** Also waits until every deal has its one invoice; otherwise only what was acknowledged is looked for. */
  toTheEnd: boolean;
  tell: (line: string) => void;
}

export interface EmbeddedReport {
  seed: number;
  kills: number;
  acknowledged: { events: number; requests: number };
  secondProcess: string;
  faults: string[];
}

const [{ portalId }] = TENANTS;
const REST_ROUNDS = 20;

export interface Ground {
  folder: string;
  dataDir: string;
  standIns: StandIns;
  app: AppAlone;
  origin: string;
}

/** The embedded database: kill -9 in the middle of everything, again and again; a client outside knows what was acknowledged. */
export async function runEmbedded(order: EmbeddedOrder): Promise<EmbeddedReport> {
  return onGround(async (ground) => {
    const random = createRandom(order.seed);
    const { app, standIns } = ground;
    let child = app.start();
    await app.ready(child);
    await connectTenants(ground);
    const all = await writeDeals(standIns.vendors, random, order.deals * 2);
    const deals = all.filter((deal) => deal.portalId === portalId).map((deal): ChaosDeal => ({ ...deal, paid: 0 }));
    const over = new AbortController();
    const posting = keepPosting(app, deals, over.signal);
    const secondProcess = await tryASecond(ground);
    for (let kill = 1; kill <= order.kills; kill += 1) {
      await pause(random.next() * 1500);
      child.signal("SIGKILL");
      await child.ended;
      child = app.start();
      await app.ready(child);
      if (kill % 10 === 0) order.tell(`${kill} of ${order.kills} kills, ${app.acknowledged.events.length} events and ${app.acknowledged.requests.length} requests acknowledged`);
    }
    if (order.toTheEnd) await until("Every button was pressed", 120_000, async () => deals.every(({ id }) => app.acknowledged.requests.includes(id)));
    over.abort();
    await posting;
    const faults = await faultsAfter(ground, child, order.toTheEnd ? deals : null);
    const { events, requests } = app.acknowledged;
    return { seed: order.seed, kills: order.kills, acknowledged: { events: events.length, requests: requests.length }, secondProcess, faults };
  });
}

/** A folder, stand-ins and an app that is not started yet; all gone afterwards. */
export async function onGround<T>(work: (ground: Ground) => Promise<T>, dataDirIn?: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "onebook-embedded-"));
  mkdirSync(join(folder, "compiled"));
  const origin = `http://localhost:${await freePort()}`;
  const standIns = await startStandIns(folder, origin);
  try {
    const dataDir = join(dataDirIn ?? folder, "data");
    return await work({ folder, dataDir, standIns, origin, app: createAppAlone({ origin, dataDir, folder, standIns }) });
  } finally {
    await standIns.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function connectTenants({ origin, standIns }: Pick<Ground, "origin" | "standIns">): Promise<void> {
  for (const tenant of TENANTS.slice(0, 1)) {
    await connectErp(origin, tenant);
    await goLive(origin, { portalId: tenant.portalId, hubspotSecret: standIns.apps.hubspot.clientSecret });
  }
}

/** Webhooks one after the other, and the button of every deal until it was accepted. */
async function keepPosting(app: AppAlone, deals: readonly ChaosDeal[], signal: AbortSignal): Promise<void> {
  const waiting = deals.map(({ id }) => id);
  while (!signal.aborted) {
    await app.postEvent();
    const [id] = waiting;
    if (id !== undefined && (await app.pressButton(id))) waiting.shift();
    await pause(20);
  }
}

/** What a second process on the same folder says before it ends. */
async function tryASecond({ app, folder }: Ground): Promise<string> {
  const second = app.start("second");
  const { code } = await second.ended;
  const said = readFileSync(join(folder, "second.log"), "utf8").trim();
  return `${said} (code ${String(code)})`;
}

/** Stops the app and reads its folder; where work is left, starts it again for a while. */
async function faultsAfter(ground: Ground, running: Child, deals: readonly ChaosDeal[] | null): Promise<string[]> {
  let child = running;
  for (let round = 0; ; round += 1) {
    // Long enough for the silence of the last killed process to be noticed, which is what it may still wait for.
    if (deals) await pause(round === 0 ? 30_000 : 10_000);
    await stop(child);
    const found = await inFolder(ground.dataDir, async (ledger, database) => {
      const left = deals === null || round > REST_ROUNDS ? [] : await underWay(ledger);
      if (left.length > 0) return null;
      const faults = await lostOnes(ledger, ground.app.acknowledged);
      return deals === null ? faults : [...faults, ...(await faultsInLedger(ledger, database))];
    });
    if (found) return deals === null ? found : [...found, ...faultsInBooks(await readBooks(ground.standIns.vendors, [...deals]))];
    child = ground.app.start();
    await ground.app.ready(child);
  }
}

export async function stop(child: Child): Promise<void> {
  child.signal("SIGTERM");
  await Promise.race([child.ended, pause(30_000).then(() => child.signal("SIGKILL"))]);
  await child.ended;
}

export async function inFolder<T>(dataDir: string, work: (ledger: Ledger, database: Database) => Promise<T>): Promise<T> {
  const database = await openEmbedded(dataDir);
  const ledger: Ledger = { query: (text, values = []) => database.transaction((sql) => sql(text, values)), close: () => Promise.resolve() };
  try {
    return await work(ledger, database);
  } finally {
    await database.close();
  }
}

/** Everything acknowledged that the database does not have. */
export async function lostOnes(ledger: Ledger, { events, requests }: Acknowledged): Promise<string[]> {
  const kept = new Set((await ledger.query<{ id: string }>("select change->>'id' id from inbox_event")).map(({ id }) => id));
  const asked = new Set((await ledger.query<{ id: string }>("select deal_id id from deal_book where request is not null or revision > 0")).map(({ id }) => id));
  return [
    ...events.filter((id) => !kept.has(id)).map((id) => `Event ${id} was acknowledged and is not there`),
    ...requests.filter((id) => !asked.has(id)).map((id) => `The request of deal ${id} was acknowledged and is not there`),
  ];
}
