import { AsyncLocalStorage } from "node:async_hooks";

/** One statement with $1 parameters; its rows. */
export type Sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) => Promise<Row[]>;

type Execute = (text: string, params: unknown[]) => Promise<unknown[]>;

const inside = new AsyncLocalStorage<true>();

/**
 * Throws inside another transaction's work: the inner one would wait for the outer, which waits for the inner. On the
 * embedded database, which has one session, that is for ever; on a server it is a pool that runs dry under load.
 */
export function refuseNesting(): void {
  if (inside.getStore()) throw new Error("A transaction was begun inside another one: use the statements of the outer one");
}

/**
 * Runs `work` with statements that belong to this transaction alone.
 *
 * - A failed statement ends the transaction, also where `work` swallows the error: PostgreSQL answers COMMIT with a
 *   silent ROLLBACK then, and what was never stored would be taken for stored.
 * - A statement kept for later is refused: by then the connection may be another tenant's.
 */
export async function runInScope<T>(execute: Execute, work: (sql: Sql) => Promise<T>): Promise<T> {
  let over = false;
  let failure: { error: unknown } | undefined;

  const sql: Sql = async <Row>(text: string, params: unknown[] = []) => {
    if (over) throw new Error("A statement came after the end of its transaction: await every statement inside it");
    try {
      return (await execute(text, params.map(withoutNul))) as Row[];
    } catch (error) {
      failure ??= { error };
      throw error;
    }
  };
  try {
    const result = await inside.run(true, () => work(sql));
    if (failure) throw failure.error;
    return result;
  } finally {
    over = true;
  }
}

/** PostgreSQL's text holds everything but NUL, which turns up in what people paste; refused, it would block the record. */
function withoutNul(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd");
  return Array.isArray(value) ? value.map(withoutNul) : value;
}
