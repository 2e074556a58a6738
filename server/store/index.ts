import type { Clock } from "../platform/clock.ts";
import type { Database, Sql } from "../platform/database.ts";
import type { Ids } from "../platform/ids.ts";
import type { Secrets } from "../platform/secrets.ts";
import { inRole, type Enqueue, type QueueErasure } from "./in-role.ts";
import type { Jobs } from "./jobs.ts";
import { migrate } from "./migrate.ts";

/** A transaction that sees one tenant and nothing else: the database enforces it, not the queries. */
export interface TenantTx {
  tenantId: string;
  sql: Sql;
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  /** Epoch milliseconds by the one clock that all processes share: what two of them must agree on, such as a lease. */
  sharedNow: () => Promise<number>;
  /** Enqueues a job that exists exactly if this transaction commits. */
  enqueue: Enqueue;
}

/** A transaction that may also strike out and remove what is one tenant's; only the flows of `flows/privacy` open one. */
export interface EraserTx extends TenantTx {
  queue: QueueErasure;
}

/** A transaction that routes work to tenants; it reads no business data. */
export interface SystemTx {
  sql: Sql;
  clock: Clock;
  sharedNow: () => Promise<number>;
  enqueue: Enqueue;
}

export interface Store {
  /** Brings the schema up to date; several processes may do it at once. */
  migrate(): Promise<void>;
  /** `work` may run more than once (see Database.transaction), and must not open another transaction. */
  tenant<T>(tenantId: string, work: (tx: TenantTx) => Promise<T>): Promise<T>;
  system<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
  eraser<T>(tenantId: string, work: (tx: EraserTx) => Promise<T>): Promise<T>;
}

/** The same store for work on many deals: the looks that it asks for are begun after those that an event or a person asked for. */
export const afterOthers = (store: Store): Store => ({
  ...store,
  tenant: (tenantId, work) => store.tenant(tenantId, (tx) => work({ ...tx, enqueue: looksLast(tx.enqueue) })),
  system: (work) => store.system((tx) => work({ ...tx, enqueue: looksLast(tx.enqueue) })),
});

const looksLast =
  (enqueue: Enqueue): Enqueue =>
  (queue, data, key) =>
    enqueue(queue, data, key, queue === "look" ? "after-others" : "at-once");

export interface StoreParts {
  database: Database;
  jobs: Jobs;
  secrets: Secrets;
  clock: Clock;
  ids: Ids;
  /** Where several processes share the database: its clock. Alone, a process has only its own. */
  sharedNow?: SharedNow | undefined;
}

export type SharedNow = (sql: Sql) => Promise<number>;

export function openStore(parts: StoreParts): Store {
  const { database, secrets, clock, ids } = parts;
  const shared = parts.sharedNow ?? (async () => clock.now());
  return {
    migrate: () => migrate(database, clock),
    tenant: (tenantId, work) =>
      inRole(parts, { role: "onebook_app", tenantId }, (sql, enqueue) => work({ tenantId, sql, clock, ids, secrets, sharedNow: () => shared(sql), enqueue })),
    system: (work) => inRole(parts, { role: "onebook_system", tenantId: "" }, (sql, enqueue) => work({ sql, clock, sharedNow: () => shared(sql), enqueue })),
    eraser: (tenantId, work) =>
      inRole(parts, { role: "onebook_eraser", tenantId }, (sql, enqueue, queue) => work({ tenantId, sql, clock, ids, secrets, sharedNow: () => shared(sql), enqueue, queue })),
  };
}
