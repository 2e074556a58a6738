import { PgBoss } from "pg-boss";
import type { Database, Sql } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";

export type JobName = "look" | "inbox" | "sweep" | "baseline";

/** The job queue, in the same database. A job says only "look again": losing one or running it twice does no harm. */
export interface Jobs {
  start(): Promise<void>;
  /** Within the caller's transaction. With a key, at most one such job waits at a time. */
  send(sql: Sql, queue: JobName, data: object, key?: string): Promise<void>;
  work(queue: JobName, concurrency: number, handler: (data: object) => Promise<void>): Promise<void>;
  /** Something was committed: local workers need not wait for their next poll. */
  nudge(): void;
  /** Waits for running jobs, up to 20 s. */
  stop(): Promise<void>;
}

interface QueueRules {
  policy: "standard" | "short";
  retryLimit: number;
}

/** "short" with a key: one waiting while others may run; the deal's lease keeps two from acting. */
const QUEUES: Record<JobName, QueueRules> = {
  look: { policy: "short", retryLimit: 3 },
  inbox: { policy: "standard", retryLimit: 8 },
  sweep: { policy: "short", retryLimit: 1 },
  baseline: { policy: "short", retryLimit: 5 },
};

const POLL_SECONDS = 0.5;
/** Longer than a lease (90 s) and than any honest job. */
const EXPIRE_SECONDS = 300;
const KEEP_SECONDS = 3 * 86_400;

export function openJobs(database: Database, log: Log): Jobs {
  const boss = new PgBoss({ db: database.jobs, schema: "jobs", ...(database.kind === "embedded" ? { backend: "pglite" } : {}) });
  const workers: { queue: JobName; id: string }[] = [];
  boss.on("error", (error) => log.error("The job queue failed", { error }));

  return {
    async start() {
      await boss.start();
      for (const [name, rules] of Object.entries(QUEUES)) {
        const options = { ...rules, retryBackoff: true, retryDelay: 2, expireInSeconds: EXPIRE_SECONDS, deleteAfterSeconds: KEEP_SECONDS };
        await boss.createQueue(name, options);
      }
    },
    async send(sql, queue, data, key) {
      const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) };
      await boss.send(queue, data, { db, ...(key === undefined ? {} : { singletonKey: key }) });
    },
    async work(queue, concurrency, handler) {
      const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, localConcurrency: concurrency };
      const id = await boss.work<object>(queue, options, async ([job]) => {
        if (job) await handler(job.data);
      });
      workers.push({ queue, id });
    },
    nudge() {
      for (const { id } of workers) boss.notifyWorker(id);
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}
