import { PgBoss, type ConstructorOptions, type QueueResult } from "pg-boss";
import type { Database, Sql } from "../platform/database.ts";
import type { Ids } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import { givenUpOf, JOB_NAMES, QUEUES, type JobName } from "./queues.ts";
import { sayRarely } from "./say-rarely.ts";

export type { JobName } from "./queues.ts";

/** The job queue, in the same database. A job says only "look again": running one twice does no harm. */
export interface Jobs {
  start(): Promise<void>;
  /**
   * Within the caller's transaction. With a key, at most one such job waits at a time, and one that waits is not begun
   * before this transaction ends, so that it sees what the transaction changed. In an exclusive queue none is added to one
   * that runs: whoever sends there sends again. One that comes "after-others" is begun after all that do not; it may wait
   * beside one with the same key that does not, but none is added to such a one.
   */
  send(sql: Sql, queue: JobName, data: object, key?: string, turn?: Turn): Promise<void>;
  /**
   * A handler that throws is run again, a limited number of times, ever more slowly. Then the job goes to `giveUp`,
   * which may park it; without one it is logged as an error.
   */
  work(queue: JobName, concurrency: number, handler: Handler, giveUp?: Handler): Promise<void>;
  /** Removes a tenant's jobs, but for those that erase, in the caller's transaction; how many. */
  forget(sql: Sql, tenantId: string): Promise<number>;
  /** Removes what a tenant's jobs failed with, where it holds one of these patterns of ilike; how many. */
  clearErrors(sql: Sql, tenantId: string, patterns: readonly string[]): Promise<number>;
  /** Jobs for these queues were committed: an idle local worker of each need not wait for its next poll. */
  nudge(queues: ReadonlySet<JobName>): void;
  /** Waits for running jobs, up to 20 s. */
  stop(): Promise<void>;
}

export type Turn = "at-once" | "after-others";

export type Handler = (data: object) => Promise<void>;

const POLL_SECONDS = 0.5;
const GIVEN_UP_POLL_SECONDS = 5;
/** Where several processes find an empty database, one makes the queue's schema and the others may stumble over it. */
const START_ATTEMPTS = 4;
const SEND_TRIES = 5;
/** The queue's own priority of everything else is 0. */
const AFTER_OTHERS = -1;
const STOP_MS = 20_000;
/** How often one of the processes looks for jobs whose process died. */
const SUPERVISE_SECONDS = 10;
const SCHEMA = "jobs";

export interface JobsOptions {
  /** The queue's own timers and its idea of now; the machine's unless replaced to run on virtual time. */
  clock?: ConstructorOptions["clock"];
  /** Names the jobs, so that a run can be repeated to the letter. The queue draws its own where none is given. */
  ids?: Pick<Ids, "uuid">;
}

export function openJobs(database: Database, log: Log, { clock, ids }: JobsOptions = {}): Jobs {
  const backend = database.kind === "embedded" ? { backend: "pglite" as const } : {};
  // Nothing is scheduled by the clock of the database: what falls due is found by the worker's tick.
  const watch = { superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS };
  const boss = new PgBoss({ db: database.jobs, schema: SCHEMA, schedule: false, ...watch, ...backend, ...(clock ? { clock } : {}) });
  const prepared = new Set<JobName>();
  const workers: { queue: string; id: string; idle: boolean }[] = [];
  const trouble = sayRarely((error, times) => log.error("The job queue failed", { error, times }));
  boss.on("error", (error) => trouble.failed(error));

  /** One worker, one job at a time. After a job it fetches the next at once: a queue is worked off, not polled off. */
  async function take(queue: string, pollingIntervalSeconds: number, handler: Handler): Promise<void> {
    const worker = { queue, id: "", idle: true };
    worker.id = await boss.work<object>(queue, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
      if (!job) return;
      worker.idle = false;
      trouble.recovered();
      try {
        await handler(job.data);
      } catch (error) {
        log.warn("A job failed", { queue, ...job.data, error });
        throw error;
      } finally {
        worker.idle = true;
        boss.notifyWorker(worker.id);
      }
    });
    workers.push(worker);
  }

  return {
    async start() {
      await boss.start({ attempts: START_ATTEMPTS });
      const there = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
      for (const name of JOB_NAMES) {
        await prepare(boss, name, there);
        prepared.add(name);
      }
    },
    async send(sql, queue, data, key, turn = "at-once") {
      // pg-boss would ask the database about an unknown queue, on a session that the caller's transaction holds.
      if (!prepared.has(queue)) throw new Error(`Queue ${queue} does not exist, or the job queue was not started`);
      await send(boss, sql, { queue, data, key, turn, id: ids?.uuid() });
    },
    async work(queue, concurrency, handler, giveUp) {
      for (let count = 0; count < concurrency; count += 1) await take(queue, POLL_SECONDS, handler);
      await take(givenUpOf(queue), GIVEN_UP_POLL_SECONDS, async (data) => {
        log.error("A job was given up after its last try", { queue, ...data });
        await giveUp?.(data);
      });
    },
    async forget(sql, tenantId) {
      const rows = await sql(`delete from ${SCHEMA}.job where data->>'tenantId' = $1 and name not like 'erase%' returning 1`, [tenantId]);
      return rows.length;
    },
    async clearErrors(sql, tenantId, patterns) {
      const rows = await sql(`update ${SCHEMA}.job set output = null where data->>'tenantId' = $1 and output::text ilike any($2) returning 1`, [tenantId, patterns]);
      return rows.length;
    },
    nudge(queues) {
      for (const name of queues) {
        const idle = workers.find(({ queue, idle }) => queue === name && idle);
        if (idle) boss.notifyWorker(idle.id);
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** Creating leaves a queue of an older version as it was, so its rules are brought up to date as well. One that is as it should be costs nothing. */
async function prepare(boss: PgBoss, name: JobName, there: ReadonlyMap<string, QueueResult>): Promise<void> {
  const { policy, ...rules } = QUEUES[name];
  const [givenUp, options] = [givenUpOf(name), { ...rules, deadLetter: givenUpOf(name) }];
  if (!there.has(givenUp)) {
    await boss.createQueue(givenUp, { policy: "standard", retryLimit: 5, retryDelay: 10, retryBackoff: true, heartbeatSeconds: QUEUES[name].heartbeatSeconds });
  }
  const old = there.get(name);
  if (!old) await boss.createQueue(name, { policy, ...options });
  else if (Object.entries(options).some(([rule, value]) => old[rule as keyof typeof options] !== value)) await boss.updateQueue(name, options);
}

interface Sent {
  queue: JobName;
  data: object;
  key: string | undefined;
  turn: Turn;
  id: string | undefined;
}

/**
 * The job that waits already will do, but only if it has not begun by the time this transaction commits: begun earlier,
 * it would miss what this transaction changed, and nobody would look again. So its row is locked, which a worker's
 * fetch (SKIP LOCKED) steps around until the commit. A job that began just before is not waiting any more: then a new
 * one is sent.
 */
async function send(boss: PgBoss, sql: Sql, { queue, data, key, turn, id }: Sent): Promise<void> {
  const isWaiting = async (singletonKey: string | undefined): Promise<boolean> =>
    (await sql(`select 1 from ${SCHEMA}.job where name = $1 and singleton_key = $2 and state = 'created' for share`, [queue, singletonKey])).length > 0;
  if (turn === "after-others" && key !== undefined && (await isWaiting(key))) return;
  const singletonKey = turn === "after-others" && key !== undefined ? `${key}:after-others` : key;
  const priority = turn === "after-others" ? AFTER_OTHERS : 0;
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) };
  for (let tries = 0; tries < SEND_TRIES; tries += 1) {
    const sent = await boss.send(queue, data, { db, priority, ...(id && { id }), ...(singletonKey === undefined ? {} : { singletonKey }) });
    if (sent !== null || QUEUES[queue].policy === "exclusive") return;
    if (await isWaiting(singletonKey)) return;
  }
  throw new Error(`A job for ${queue} could not be enqueued in ${SEND_TRIES} tries`);
}
