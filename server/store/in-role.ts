import type { Database, Sql } from "../platform/database.ts";
import { oneAtATime } from "../platform/one-at-a-time.ts";
import type { JobName, Jobs, Turn } from "./jobs.ts";

export type Enqueue = (queue: JobName, data: object, key?: string, turn?: Turn) => Promise<void>;

/** onebook_app sees one tenant; onebook_system routes work to tenants; onebook_eraser removes what is one tenant's. */
export type Role = "onebook_app" | "onebook_system" | "onebook_eraser";

/** What is left of a tenant's people and work in the queue; how many jobs it was. */
export interface QueueErasure {
  /** Every job of the tenant but those that erase. */
  forget(tenantId: string): Promise<number>;
  /** What its failed jobs said, where that holds one of these patterns (of ilike). */
  clearErrors(tenantId: string, patterns: readonly string[]): Promise<number>;
}

/** Runs `work` in a role and, once what it enqueued is committed, wakes the local workers of its queues. */
export async function inRole<T>(
  { database, jobs }: { database: Database; jobs: Jobs },
  { role, tenantId }: { role: Role; tenantId: string },
  work: (sql: Sql, enqueue: Enqueue, queue: QueueErasure) => Promise<T>,
): Promise<T> {
  const enqueued = new Set<JobName>();
  const result = await database.transaction(async (bare) => {
    const takeOn = () => bare("select set_config('onebook.tenant', $1, true), set_config('role', $2, true)", [tenantId, role]);
    await takeOn();
    const inTurn = oneAtATime();
    const sql: Sql = (text, params) => inTurn(() => bare(text, params));
    // The queue's tables are nobody's tenant: they are written as the connection's own user. Nothing else may slip in
    // between, also where the caller runs several statements at once, and a failure must not leave that user behind.
    const asOwner = <R>(step: () => Promise<R>): Promise<R> =>
      inTurn(async () => {
        await bare("set local role none");
        try {
          return await step();
        } finally {
          await takeOn().catch(() => undefined);
        }
      });
    const enqueue: Enqueue = (queue, data, key, turn) => {
      enqueued.add(queue);
      return asOwner(() => jobs.send(bare, queue, data, key, turn));
    };
    const queue: QueueErasure = {
      forget: (id) => asOwner(() => jobs.forget(bare, id)),
      clearErrors: (id, patterns) => asOwner(() => jobs.clearErrors(bare, id, patterns)),
    };
    return work(sql, enqueue, queue);
  });
  if (enqueued.size > 0) jobs.nudge(enqueued);
  return result;
}
