import type { Clock } from "../platform/clock.ts";
import type { Database, Sql } from "../platform/database.ts";
import type { Ids } from "../platform/ids.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { JobName, Jobs } from "./jobs.ts";
import { migrate } from "./migrate.ts";

/** A transaction that sees one tenant and nothing else: the database enforces it, not the queries. */
export interface TenantTx {
  tenantId: string;
  sql: Sql;
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  /** Enqueues a job that exists exactly if this transaction commits. */
  enqueue(queue: JobName, data: object, key?: string): Promise<void>;
}

/** A transaction that routes work to tenants; it reads no business data. */
export interface SystemTx {
  sql: Sql;
  clock: Clock;
  enqueue(queue: JobName, data: object, key?: string): Promise<void>;
}

export interface Store {
  /** Brings the schema up to date; several processes may do it at once. */
  migrate(): Promise<void>;
  tenant<T>(tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T>;
  system<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
}

export function openStore(parts: { database: Database; jobs: Jobs; secrets: Secrets; clock: Clock; ids: Ids }): Store {
  const { database, jobs, secrets, clock, ids } = parts;

  /** Runs `work` in a role, and wakes the local workers once what it enqueued is committed. */
  async function inRole<T>(role: string, tenantId: string, work: (sql: Sql, enqueue: TenantTx["enqueue"]) => Promise<T>): Promise<T> {
    let enqueued = false;
    const result = await database.transaction(async (sql) => {
      await sql("select set_config('onebook.tenant', $1, true)", [tenantId]);
      await sql(`set local role ${role}`);
      return work(sql, async (queue, data, key) => {
        enqueued = true;
        // The queue's tables are nobody's tenant: they are written as the connection's own user.
        await sql("set local role none");
        await jobs.send(sql, queue, data, key);
        await sql(`set local role ${role}`);
      });
    });
    if (enqueued) jobs.nudge();
    return result;
  }

  return {
    migrate: () => migrate(database),
    tenant: (tenantId, work) =>
      inRole("onebook_app", tenantId, (sql, enqueue) => work({ tenantId, sql, clock, ids, secrets, enqueue })),
    system: (work) => inRole("onebook_system", "", (sql, enqueue) => work({ sql, clock, enqueue })),
  };
}
