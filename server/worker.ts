import { z } from "zod";
import { baseline } from "./flows/baseline.ts";
import { keepCustomerTheSame } from "./flows/customers/keep-the-same.ts";
import { giveUpEvent, giveUpLook } from "./flows/give-up.ts";
import { handleEvent } from "./flows/inbox.ts";
import type { FlowKit } from "./flows/kit.ts";
import { documentsJob, readDocuments } from "./flows/documents/read-documents.ts";
import { collectNotices } from "./flows/notices/collect.ts";
import { giveUpNotice, sendNotice } from "./flows/notices/send.ts";
import { beginLedgers, deriveJob, deriveLedger } from "./flows/ledger/derive.ts";
import { erase, eraseUninstalled, erasureJob } from "./flows/privacy/erase.ts";
import { lookAtDeal } from "./flows/look/look.ts";
import { keepJournals } from "./flows/recognition/keep-journals.ts";
import { keepReminders } from "./flows/reminders/keep-reminders.ts";
import { sweep, tick, upkeep, type SweepIntervals } from "./flows/sweep.ts";
import type { Jobs } from "./store/jobs.ts";

const lookJob = z.object({ tenantId: z.string(), dealId: z.string() });
const inboxJob = z.object({ tenantId: z.string(), dedupeKey: z.string() });
const sweepJob = z.object({ tenantId: z.string(), connectionId: z.string() });
const customerJob = z.object({ tenantId: z.string(), connectionId: z.string(), crmId: z.string() });
const noticeJob = z.object({ tenantId: z.string(), key: z.string() });
const tenantJob = z.object({ tenantId: z.string() });

const TICK_MS = 1000;
const UPKEEP_TICKS = 3600;

export interface WorkerOptions {
  /** Deals looked at side by side. */
  concurrency: number;
  intervals: SweepIntervals;
  /** How long what is kept of an account outlasts its uninstalling. */
  eraseAfterMs: number;
}

/** Which job runs which flow, and the tick that wakes what falls due. Returns a stop. */
export async function startWorker(kit: FlowKit, jobs: Jobs, options: WorkerOptions): Promise<() => Promise<void>> {
  await jobs.work(
    "look",
    options.concurrency,
    (data) => lookAtDeal(kit, lookJob.parse(data).tenantId, lookJob.parse(data).dealId),
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
    await sweep(kit, tenantId, connectionId, options.intervals);
  });
  await jobs.work("customer", 1, (data) => {
    const { tenantId, ...pair } = customerJob.parse(data);
    return keepCustomerTheSame(kit, tenantId, pair);
  });
  await jobs.work("journals", 1, (data) => keepJournals(kit, tenantJob.parse(data).tenantId));
  await jobs.work("reminders", 1, (data) => keepReminders(kit, tenantJob.parse(data).tenantId));
  await jobs.work("notices", 1, (data) => collectNotices(kit, tenantJob.parse(data).tenantId));
  await jobs.work(
    "notice",
    1,
    (data) => sendNotice(kit, noticeJob.parse(data).tenantId, noticeJob.parse(data).key),
    (data) => giveUpNotice(kit, noticeJob.parse(data).tenantId, noticeJob.parse(data).key),
  );
  await jobs.work("ledger", 1, (data) => deriveLedger(kit, deriveJob.parse(data)));
  await jobs.work("documents", 1, (data) => readDocuments(kit, documentsJob.parse(data)));
  await jobs.work("baseline", 1, (data) => baseline(kit, tenantJob.parse(data).tenantId));

  await jobs.work(
    "erase",
    1,
    (data) => erase(kit, erasureJob.parse(data)),
    (data) => erase(kit, { ...erasureJob.parse(data), now: true }),
  );

  const stopping = new AbortController();
  const ticking = keepTicking(kit, options, stopping.signal);
  return async () => {
    stopping.abort();
    await ticking;
    await jobs.stop();
  };
}

async function keepTicking(kit: FlowKit, { intervals, eraseAfterMs }: WorkerOptions, signal: AbortSignal): Promise<void> {
  for (let count = 0; !signal.aborted; count += 1) {
    try {
      await tick(kit, intervals);
      if (count % UPKEEP_TICKS === 0) {
        await upkeep(kit);
        await beginLedgers(kit);
        await eraseUninstalled(kit, eraseAfterMs);
      }
    } catch (error) {
      kit.log.error("The tick failed", { error });
    }
    await kit.clock.sleep(TICK_MS, signal);
  }
}
