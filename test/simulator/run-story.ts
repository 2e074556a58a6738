import { instantOf } from "../../server/platform/clock.ts";
import { ACTIONS, Broken } from "./actions.ts";
import { driven, type Base } from "./base.ts";
import { checkQuiescence, checkTakenUp } from "./invariants/quiescence.ts";
import { checkSafety } from "./invariants/safety.ts";
import { watchTraffic, type TrafficWatch } from "./invariants/traffic.ts";
import { Violation } from "./invariants/violation.ts";
import { Dead } from "./life.ts";
import { emptyMemory, type Memory } from "./memory.ts";
import { CANARIES, peopleIn, PORTALS, type Side, type SideName } from "./sides.ts";
import type { Item, Story } from "./story.ts";
import { troublesOf } from "./troubles.ts";
import { NO_TROUBLE, SWEEP_MINUTES, VendorRefusal, type World } from "./world.ts";

export interface Outcome {
  /** The promise that was broken, or null. */
  violation: Violation | null;
  sha256: string;
  trace: readonly string[];
  calls: number;
}

const HOUR_MS = 3_600_000;
const HEALED_MS = 24 * HOUR_MS;
const TAKEN_UP_MS = HOUR_MS / 2;

/** Lives one story through to its end: what people do and what goes wrong, then a day in which everything works. */
export async function runStory(base: Base, story: Story): Promise<Outcome> {
  const world = await base.begin(story.seed);
  const traffic = watchTraffic(world);
  try {
    const violation = await live(world, base, story, traffic).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Violation) return error;
        if (error instanceof Broken) return new Violation(9, error.message);
        throw error;
      },
    );
    if (violation) world.trace.note("broken", violation.message);
    return { violation, sha256: world.trace.sha256(), trace: world.trace.lines(), calls: traffic.calls() };
  } finally {
    world.close();
  }
}

async function live(world: World, base: Base, story: Story, traffic: TrafficWatch): Promise<void> {
  const memory = emptyMemory();
  const sides = story.sides.map((name) => sideIn(world, base, name));
  const troubles = troublesOf(story, world);
  world.onBoot = troubles.crashesOf;
  // The account that has no part in the story is not swept: that would cost as much as the story itself.
  await world.query("update connection set swept_at = $1::timestamptz + interval '30 days' where not (tenant_id = any($2))", [instantOf(world.timeline.now()), sides.map((side) => side.tenantId)]);
  for (let server = 0; server < story.servers; server += 1) await driven(world.timeline, world.bootAgain(story.skewMs[server]));
  world.troubles = troubles;
  for (const item of story.items) {
    if (item.kind !== "action") continue;
    const side = sides.find((one) => one.name === item.side);
    if (!side) continue;
    await goOn(world, item.afterMs);
    await world.timeline.nextMoment();
    await act(world, side, item, memory);
    await world.timeline.rest();
    traffic.check();
    await checkSafety(world, sides, memory);
  }
  await goOn(world, 10 * 60_000);
  await heal(world);
  await goOn(world, TAKEN_UP_MS);
  await checkTakenUp(world, sides, memory);
  await goOn(world, HEALED_MS - TAKEN_UP_MS);
  traffic.check();
  await checkSafety(world, sides, memory);
  await checkQuiescence(world, sides, memory);
  traffic.check();
}

function sideIn(world: World, base: Base, name: SideName): Side {
  const { deals, companies } = base.stock[name];
  return { name, portalId: PORTALS[name], tenantId: base.tenants[name], ...peopleIn(world, name), deals: [...deals], companies, canary: CANARIES[name] };
}

/** Nothing goes wrong any more, and where no server lives, one is started. */
async function heal(world: World): Promise<void> {
  world.trace.note("heal", "everything works again");
  world.troubles = NO_TROUBLE;
  world.onBoot = () => undefined;
  for (const { life } of world.servers) life.dies = () => false;
  if (!world.servers.some(({ life }) => life.isAlive())) await driven(world.timeline, world.bootAgain());
}

type ActionItem = Extract<Item, { kind: "action" }>;

/** What a person's computer answers when it did not work; they see it and go on with their day. */
async function act(world: World, side: Side, item: ActionItem, memory: Memory): Promise<void> {
  const dealId = side.deals[item.deal % side.deals.length] ?? "";
  world.trace.note("person", `${side.name} ${item.action} deal ${dealId}`);
  try {
    await driven(world.timeline, ACTIONS[item.action].run({ world, side, dealId, drawn: item.with, memory }));
  } catch (error) {
    if (error instanceof Broken || error instanceof TypeError || error instanceof ReferenceError) throw error;
    const why = error instanceof Dead ? "the server died" : error instanceof VendorRefusal ? "refused" : "it failed";
    world.trace.note("person", `${item.action}: ${why}: ${(error as Error).message.slice(0, 160)}`);
  }
}

/** Goes from one thing that is waited for to the next, so that hours without anything cost nothing. */
async function goOn(world: World, ms: number): Promise<void> {
  const { timeline } = world;
  const until = timeline.now() + ms;
  for (let idle = POLL_MS; timeline.now() < until; ) {
    const now = timeline.now();
    const { job, other } = await waitedFor(world);
    const due = Math.min(job, other);
    timeline.polling = job <= now + POLL_MS;
    idle = due <= now ? Math.min(idle * 2, LONGEST_IDLE_MS) : POLL_MS;
    await timeline.pass(Math.min(due <= now ? now + idle : due + POLL_MS, until) - now);
  }
}

/** A little more than a worker sleeps between two looks at its queue. */
const POLL_MS = 600;
const LONGEST_IDLE_MS = 600_000;

const WAITED_FOR = `select extract(epoch from least(
  (select min(start_after) from jobs.job where state < 'active'),
  (select min(started_on + expire_seconds * interval '1 second') from jobs.job where state = 'active'))) * 1000 job,
extract(epoch from least(
  (select min(least(look_at, lease_until)) from deal_book),
  (select min(swept_at + case role when 'crm' then interval '${SWEEP_MINUTES.crm} minutes' else interval '${SWEEP_MINUTES.erp} minutes' end) from connection where state = 'active'))) * 1000 other`;

/** When the next job, and the next thing the tick looks for, fall due. */
async function waitedFor(world: World): Promise<{ job: number; other: number }> {
  const [row] = await world.query<{ job: string | null; other: string | null }>(WAITED_FOR);
  const at = (text: string | null | undefined) => (text === null || text === undefined ? Infinity : Math.ceil(Number(text)));
  return { job: at(row?.job), other: at(row?.other) };
}
