import { cpus } from "node:os";
import { billedDeals, underWay } from "../test/chaos/ledger.ts";
import { closeDeals } from "../test/chaos/business.ts";
import { until } from "../test/chaos/child.ts";
import { atRate, oneByOne, round, timed } from "./measure.ts";
import { onScene, type Scene } from "./scene.ts";

const DEALS = 40;
const READS = 200;
const POSTS_A_SECOND = 150;
const SECONDS_OF_POSTS = 10;

/** Everything in one run on one machine: its ratios mean something on another one, its milliseconds do not. */
async function main(): Promise<void> {
  const report = await onScene(DEALS, async (scene) => {
    const looks = await looksPerSecond(scene);
    const reads = await cardReads(scene);
    const webhooks = await webhooksWithDeadVendors(scene);
    return { cpus: cpus().length, looks, reads, webhooks, ratios: { cardOverEmpty: round(reads.card.p50 / reads.empty.p50), webhookTailOverEmpty: round(webhooks.acknowledged.p99 / reads.empty.p99) } };
  });
  console.log(JSON.stringify(report, null, 2));
}

/** Deals that close at once, until the last has its invoice and everything rests; one worker with four looks side by side. */
async function looksPerSecond({ standIns, ledger, deals }: Scene) {
  const looked = async () => Number((await ledger.query<{ n: string }>("select count(*) n from jobs.job where name = 'look' and state = 'completed'"))[0]?.n ?? 0);
  const before = await looked();
  const ms = await timed(async () => {
    await closeDeals(standIns.vendors, deals);
    await until("Every deal has its invoice", 300_000, async () => (await billedDeals(ledger)).length >= deals.length);
    await until("All is quiet", 120_000, async () => (await underWay(ledger)).length === 0);
  });
  const looks = (await looked()) - before;
  return { deals: deals.length, looks, seconds: round(ms / 1000), looksPerSecond: round((looks * 1000) / ms), invoicesPerSecond: round((deals.length * 1000) / ms) };
}

/** A card from the app's own book beside a request that does nothing, both signed and sent in the same way. */
async function cardReads({ client, deals }: Scene) {
  const [deal] = deals;
  const empty = await oneByOne(READS, () => client.get("/healthz"));
  const card = await oneByOne(READS, () => client.get(`/api/v1/cards/deals/${deal?.id ?? ""}`));
  return { empty, card };
}

/** All three vendors are gone, and the worker keeps trying to reach them. */
async function webhooksWithDeadVendors({ standIns, client }: Scene) {
  await standIns.stop();
  const statuses = new Map<string, number>();
  const acknowledged = await atRate(POSTS_A_SECOND, SECONDS_OF_POSTS, async () => {
    const status = String(await client.postEvent());
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  return { perSecond: POSTS_A_SECOND, acknowledged, statuses: Object.fromEntries(statuses) };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
