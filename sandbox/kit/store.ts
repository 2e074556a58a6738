import { DatabaseSync } from "node:sqlite";

/**
 * The state of one stand-in: named collections of JSON records, read from memory and written through to one SQLite
 * file, so that a killed process comes back with everything it had answered for.
 */
export interface Store {
  collection<T>(name: string): Collection<T>;
  /** The next whole number of a named sequence, starting at `first`. */
  next(sequence: string, first?: number): number;
  /** Runs `work` in one transaction; when it throws, memory and file are as before. Not nestable, not for promises. */
  atomically<T>(work: () => T): T;
  /** Forgets everything. */
  clear(): void;
  close(): void;
}

/**
 * Records are copied when put and frozen: change one only by putting a new value, or a restart would not know of it.
 * Iteration is in order of first insertion.
 */
export interface Collection<T> {
  get(id: string): Readonly<T> | undefined;
  put(id: string, value: T): void;
  delete(id: string): boolean;
  values(): Readonly<T>[];
  entries(): [string, Readonly<T>][];
  readonly size: number;
}

const SCHEMA = `
  pragma journal_mode = wal;
  pragma synchronous = off;
  create table if not exists record (
    collection text not null, id text not null, value text not null, primary key (collection, id));`;

/** `file` may be ":memory:". `exclusive` refuses a second process, whose memory would not see the writes of the first. */
export function openStore(file: string, { exclusive = false } = {}): Store {
  const records = openRecords(file, exclusive);
  /** Collections changed in the transaction that is open. */
  let touched: Set<string> | undefined;
  let cleared = false;

  function collection<T>(name: string): Collection<T> {
    return {
      get: (id) => records.of(name).get(id) as T | undefined,
      put(id, value) {
        touched?.add(name);
        records.put(name, id, value);
      },
      delete(id) {
        touched?.add(name);
        return records.delete(name, id);
      },
      values: () => [...records.of(name).values()] as T[],
      entries: () => [...records.of(name).entries()] as [string, T][],
      get size() {
        return records.of(name).size;
      },
    };
  }

  return {
    collection,
    next(sequence, first = 1) {
      const counters = collection<number>("sequence");
      const value = counters.get(sequence) ?? first;
      counters.put(sequence, value + 1);
      return value;
    },
    atomically(work) {
      if (touched) throw new Error("A transaction is open already: atomically() does not nest");
      records.run("begin");
      const changed = (touched = new Set());
      try {
        const result = work();
        if (result instanceof Promise) throw new Error("atomically() cannot wait for a promise");
        records.run("commit");
        return result;
      } catch (error) {
        records.run("rollback");
        records.reload(cleared ? records.loaded() : changed);
        throw error;
      } finally {
        touched = undefined;
        cleared = false;
      }
    },
    clear() {
      cleared = touched !== undefined;
      records.clear();
    },
    close: records.close,
  };
}

/** The SQLite file and the copy of it in memory, loaded collection by collection when first asked for. */
function openRecords(file: string, exclusive: boolean) {
  const db = new DatabaseSync(file);
  if (exclusive) db.exec("pragma locking_mode = exclusive");
  db.exec(SCHEMA);
  const upsert = db.prepare(
    "insert into record values (?, ?, ?) on conflict (collection, id) do update set value = excluded.value",
  );
  const remove = db.prepare("delete from record where collection = ? and id = ?");
  const load = db.prepare("select id, value from record where collection = ? order by rowid");
  const memory = new Map<string, Map<string, unknown>>();

  function of(name: string): Map<string, unknown> {
    let records = memory.get(name);
    if (!records) {
      records = new Map();
      for (const row of load.all(name)) records.set(String(row.id), frozen(String(row.value)));
      memory.set(name, records);
    }
    return records;
  }

  return {
    of,
    put(name: string, id: string, value: unknown) {
      const records = of(name);
      const text = JSON.stringify(value);
      upsert.run(name, id, text);
      records.set(id, frozen(text));
    },
    delete(name: string, id: string) {
      const records = of(name);
      remove.run(name, id);
      return records.delete(id);
    },
    run: (statement: "begin" | "commit" | "rollback") => db.exec(statement),
    /** Memory of these collections is no longer true: read them again when next asked for. */
    reload(names: Iterable<string>) {
      for (const name of names) memory.delete(name);
    },
    loaded: () => memory.keys(),
    clear() {
      db.exec("delete from record");
      memory.clear();
    },
    close: () => db.close(),
  };
}

/** The record as any later process would read it, with every level of it frozen. */
const frozen = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => (typeof value === "object" && value !== null ? Object.freeze(value) : value));
