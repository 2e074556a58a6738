import { join } from "node:path";
import { PGlite, type PGliteInterface, type Transaction } from "@electric-sql/pglite";
import { Pool, types, type PoolClient } from "pg";
import { fromPglite, type ConstructorOptions } from "pg-boss";
import type { Clock } from "./clock.ts";
import { lockFolder } from "./folder-lock.ts";

/** One statement with $1 parameters; its rows. */
export type Sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) => Promise<Row[]>;

/** One interface over the embedded PostgreSQL and a server. */
export interface Database {
  kind: "embedded" | "server";
  /** All or nothing. Serialization failures and deadlocks are repeated a few times, so `work` must be repeatable. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements without parameters, in one transaction. */
  script(text: string): Promise<void>;
  /** What the job queue runs on. */
  jobs: NonNullable<ConstructorOptions["db"]>;
  close(): Promise<void>;
}

const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 30_000;
const CONFLICT_TRIES = 4;
const BIGINT_OID = 20;

/** `folder` may be "memory://" for one that is gone with the process. */
export async function openEmbedded(folder: string): Promise<Database> {
  const inMemory = folder.startsWith("memory://");
  const unlock = inMemory ? () => undefined : lockFolder(folder);
  const db = await openPglite(inMemory ? folder : join(folder, "postgres"));
  return {
    kind: "embedded",
    transaction: (work) => db.transaction((tx) => work(sqlOf(tx))),
    script: async (text) => {
      await db.transaction((tx) => tx.exec(text));
    },
    jobs: fromPglite(db),
    async close() {
      await db.close();
      unlock();
    },
  };
}

async function openPglite(place: string): Promise<PGliteInterface> {
  return PGlite.create(place, { parsers: { [BIGINT_OID]: (text: string) => asSafeNumber(text) } });
}

const sqlOf =
  (tx: Transaction): Sql =>
  async <Row>(text: string, params: unknown[] = []) =>
    (await tx.query<Row>(text, params)).rows;

export function openServer(url: string, clock: Clock): Database {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT_MS,
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
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (!["40001", "40P01"].includes(code) || tries >= CONFLICT_TRIES) throw error;
      await clock.sleep(20 * 2 ** tries);
    }
  }
}

async function once<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client: PoolClient = await pool.connect();
  let broken: Error | undefined;
  const drop = (error: Error) => (broken = error);
  client.on("error", drop);
  try {
    await client.query("begin");
    const result = await work(async <Row>(text: string, params: unknown[] = []) => (await client.query(text, params)).rows as Row[]);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off("error", drop);
    client.release(broken);
  }
}

/** Money is stored as bigint and read as a number; one beyond the safe integers must not pass silently. */
function asSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`A stored whole number is too large: ${text}`);
  return value;
}

const parserOf = (oid: number): ((text: string) => unknown) => (oid === BIGINT_OID ? asSafeNumber : (types.getTypeParser(oid) as (text: string) => unknown));
