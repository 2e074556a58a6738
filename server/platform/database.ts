import { join } from "node:path";
import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import { DatabaseError, Pool, types, type PoolClient } from "pg";
import { fromPglite, type ConstructorOptions } from "pg-boss";
import type { Clock } from "./clock.ts";
import { roomOn } from "./disk-room.ts";
import { lockFolder } from "./folder-lock.ts";
import { refuseNesting, runInScope, type Sql } from "./transaction-scope.ts";

export type { Sql } from "./transaction-scope.ts";

/** One interface over the embedded PostgreSQL and a server. */
export interface Database {
  kind: "embedded" | "server";
  /**
   * All or nothing; never inside another one. Serialization failures and deadlocks are repeated a few times, so `work`
   * must be repeatable. Throws a CommitUnknown where the connection broke while the server was committing.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements without parameters, in one transaction. */
  script(text: string): Promise<void>;
  /** What the job queue runs on. */
  jobs: NonNullable<ConstructorOptions["db"]>;
  close(): Promise<void>;
}

/** Epoch milliseconds by the server's own clock, which goes on within a transaction. */
export async function serverNow(sql: Sql): Promise<number> {
  const [row] = await sql<{ now: number }>("select (extract(epoch from clock_timestamp()) * 1000)::bigint now");
  if (!row) throw new Error("The database does not say what time it is");
  return row.now;
}

/** The transaction may have been committed or not: whoever asked must look before doing it again. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super("The connection to the database broke during a commit; whether it was carried out is unknown", { cause });
    this.name = "CommitUnknown";
  }
}

const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 30_000;
/** A transaction waits for nothing but the database, so one that idles has lost its owner. */
const IDLE_TRANSACTION_MS = 60_000;
const CONFLICT_TRIES = 4;
const CONFLICTS = ["40001", "40P01"];
const [BIGINT_OID, DATE_OID] = [20, 1082];

/**
 * `folder` may be "memory://" for one that is gone with the process. Throws where another process holds the folder, and
 * a DiskFull, now or at any later statement, where its disk has too little room.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const inMemory = folder.startsWith("memory://");
  const unlock = inMemory ? () => undefined : lockFolder(folder);
  try {
    const needRoom = inMemory ? () => undefined : roomOn(folder);
    needRoom();
    const db = await openPglite(inMemory ? folder : join(folder, "postgres"));
    const close = () => db.close().then(unlock);
    return onPglite(db, close, needRoom);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The embedded database once it is open; several may share one, each closing it in its own way. `needRoom` throws where nothing may be written. */
export function onPglite(db: PGliteInterface, close: () => Promise<void>, needRoom: () => void = () => undefined): Database {
  const jobs = fromPglite(db);
  return {
    kind: "embedded",
    async transaction(work) {
      refuseNesting();
      needRoom();
      return db.transaction((tx) => runInScope(async (text, params) => (await tx.query(text, params)).rows, work));
    },
    async script(text) {
      refuseNesting();
      needRoom();
      await db.transaction((tx) => tx.exec(text));
    },
    jobs: {
      ...jobs,
      executeSql: async (text: string, values?: unknown[]) => {
        needRoom();
        return jobs.executeSql(text, values);
      },
    },
    close,
  };
}

export const openPglite = (place: string): Promise<PGliteInterface> =>
  PGlite.create(place, { parsers: { [BIGINT_OID]: asSafeNumber, [DATE_OID]: asPlainDate } });

export function openServer(url: string, clock: Clock): Database {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    connectionTimeoutMillis: 10_000,
    application_name: "onebook",
    types: { getTypeParser: ((oid: number) => parserOf(oid)) as typeof types.getTypeParser },
  });
  // An idle connection that the server drops is replaced at its next use.
  pool.on("error", () => undefined);
  return {
    kind: "server",
    transaction: (work) => withConflictsRepeated(pool, clock, work),
    script: (text) =>
      withConflictsRepeated(pool, clock, async (sql) => {
        await sql(text);
      }),
    jobs: {
      async executeSql(text: string, values?: unknown[]) {
        const result = await pool.query<Record<string, unknown>>(text, values);
        return Array.isArray(result) ? { rows: result.flatMap((one: { rows: unknown[] }) => one.rows) } : { rows: result.rows };
      },
    },
    close: () => pool.end(),
  };
}

async function withConflictsRepeated<T>(pool: Pool, clock: Clock, work: (sql: Sql) => Promise<T>): Promise<T> {
  refuseNesting();
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (!CONFLICTS.includes(code) || tries >= CONFLICT_TRIES) throw error;
      await clock.sleep(20 * 2 ** tries);
    }
  }
}

async function once<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  let broken: Error | undefined;
  const drop = (error: Error) => (broken = error);
  client.on("error", drop);
  try {
    await client.query("begin");
    const result = await runInScope(async (text, params) => (await client.query(text, params)).rows as unknown[], work);
    await commit(client);
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off("error", drop);
    client.release(broken);
  }
}

/** The driver's own error may have an empty message, where a host has several addresses. */
async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = error instanceof DatabaseError ? message : (code ?? message);
    throw new Error(`The database gives no connection (${why}). Check DATABASE_URL, and that the server runs and has room.`, { cause: error });
  }
}

/** An error the server itself reports means that nothing was committed, unless it was about to go down. */
async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query("commit");
  } catch (error) {
    throw error instanceof DatabaseError && error.severity !== "FATAL" ? error : new CommitUnknown(error);
  }
}

/** Money is stored as bigint and read as a number; one beyond the safe integers must not pass silently. */
function asSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`A stored whole number is too large: ${text}`);
  return value;
}

/** Accounting dates are plain dates: as a Date, one would slip by a day with the server's time zone. */
const asPlainDate = (text: string): string => text;

function parserOf(oid: number): (text: string) => unknown {
  if (oid === BIGINT_OID) return asSafeNumber;
  return oid === DATE_OID ? asPlainDate : (types.getTypeParser(oid) as (text: string) => unknown);
}
