import { z } from "zod";
import { baseline } from "./flows/baseline.ts";
import { giveUpEvent, giveUpLook } from "./flows/give-up.ts";
import { handleEvent } from "./flows/inbox.ts";
import type { FlowKit } from "./flows/kit.ts";
import { lookAtDeal } from "./flows/look/look.ts";
import { sweep, tick, upkeep, type SweepIntervals } from "./flows/sweep.ts";
import * as dealBook from "./store/deal-book.ts";
import type { Jobs } from "./store/jobs.ts";

const lookJob = z.object({ tenantId: z.string(), dealId: z.string() });
const inboxJob = z.object({ tenantId: z.string(), dedupeKey: z.string() });
const sweepJob = z.object({ tenantId: z.string(), connectionId: z.string() });
const baselineJob = z.object({ tenantId: z.string() });

const TICK_MS = 1000;
const UPKEEP_TICKS = 3600;
/** Another worker holds the deal: by then it will have finished or gone on. */
const HELD_MS = 1000;

/** Which job runs which flow, and the tick that wakes what falls due. Returns a stop. */
export async function startWorker(kit: FlowKit, jobs: Jobs, options: { concurrency: number; intervals: SweepIntervals }): Promise<() => Promise<void>> {
  await jobs.work(
    "look",
    options.concurrency,
    async (data) => {
      const { tenantId, dealId } = lookJob.parse(data);
      const looked = await lookAtDeal(kit, tenantId, dealId);
      if (!looked) await kit.store.tenant(tenantId, (tx) => dealBook.lookAgainAt(tx, dealId, kit.clock.now() + HELD_MS));
    },
    (data) => giveUpLook(kit, lookJob.parse(data).tenantId, lookJob.parse(data).dealId),
  );
  await jobs.work(
    "inbox",
    options.concurrency,
    (data) => handleEvent(kit, inboxJob.parse(data).tenantId, inboxJob.parse(data).dedupeKey),
    (data) => giveUpEvent(kit, inboxJob.parse(data).tenantId, inboxJob.parse(data).dedupeKey),
  );
  await jobs.work("sweep", 1, async (data) => {
    const { tenantId, connectionId } = sweepJob.parse(data);
    await sweep(kit, tenantId, connectionId);
  });
  await jobs.work("baseline", 1, (data) => baseline(kit, baselineJob.parse(data).tenantId));

  const stopping = new AbortController();
  const ticking = keepTicking(kit, options.intervals, stopping.signal);
  return async () => {
    stopping.abort();
    await ticking;
    await jobs.stop();
  };
}

async function keepTicking(kit: FlowKit, intervals: SweepIntervals, signal: AbortSignal): Promise<void> {
  for (let count = 0; !signal.aborted; count += 1) {
    try {
      await tick(kit, intervals);
      if (count % UPKEEP_TICKS === 0) await upkeep(kit);
    } catch (error) {
      kit.log.error("The tick failed", { error });
    }
    await kit.clock.sleep(TICK_MS, signal);
  }
}
