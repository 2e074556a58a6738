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

/** Records come back as stored: change one only by `put`ting a new value. Iteration is in order of first insertion. */
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

/** `file` may be ":memory:". */
export function openStore(file: string): Store {
  const db = new DatabaseSync(file);
  db.exec(SCHEMA);
  const upsert = db.prepare(
    "insert into record values (?, ?, ?) on conflict (collection, id) do update set value = excluded.value",
  );
  const remove = db.prepare("delete from record where collection = ? and id = ?");
  const load = db.prepare("select id, value from record where collection = ? order by rowid");
  const memory = new Map<string, Map<string, unknown>>();
  let undo: (() => void)[] | undefined;

  function recordsOf(name: string): Map<string, unknown> {
    let records = memory.get(name);
    if (!records) {
      records = new Map();
      for (const row of load.all(name)) records.set(String(row.id), JSON.parse(String(row.value)));
      memory.set(name, records);
    }
    return records;
  }

  function collection<T>(name: string): Collection<T> {
    const restore = (id: string) => {
      const records = recordsOf(name);
      const before = records.get(id);
      const had = records.has(id);
      undo?.push(() => (had ? records.set(id, before) : records.delete(id)));
    };
    return {
      get: (id) => recordsOf(name).get(id) as T | undefined,
      put(id, value) {
        restore(id);
        upsert.run(name, id, JSON.stringify(value));
        recordsOf(name).set(id, value);
      },
      delete(id) {
        restore(id);
        remove.run(name, id);
        return recordsOf(name).delete(id);
      },
      values: () => [...recordsOf(name).values()] as T[],
      entries: () => [...recordsOf(name).entries()] as [string, T][],
      get size() {
        return recordsOf(name).size;
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
      undo = [];
      db.exec("begin");
      try {
        const result = work();
        db.exec("commit");
        return result;
      } catch (error) {
        db.exec("rollback");
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        undo = undefined;
      }
    },
    clear() {
      db.exec("delete from record");
      memory.clear();
    },
    close: () => db.close(),
  };
}
