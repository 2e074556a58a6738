import type { Collection, Store } from "../../sandbox/kit/store.ts";

type Shelves = Map<string, Map<string, unknown>>;

export interface MemoryStore extends Store {
  /** What it holds now, for another one to begin with. Values are frozen, so the two share them. */
  snapshot(): Shelves;
}

/** The state of one stand-in in memory alone: opened in no time from what another one held. */
export function memoryStore(begin: Shelves = new Map()): MemoryStore {
  let shelves = copied(begin);
  let kept: Shelves | null = null;

  function shelf(name: string): Map<string, unknown> {
    const found = shelves.get(name) ?? new Map<string, unknown>();
    shelves.set(name, found);
    return found;
  }
  function writable(name: string): Map<string, unknown> {
    if (kept && !kept.has(name)) kept.set(name, new Map(shelf(name)));
    return shelf(name);
  }

  function collection<T>(name: string): Collection<T> {
    return {
      get: (id) => shelf(name).get(id) as T | undefined,
      put: (id, value) => void writable(name).set(id, frozen(value)),
      delete: (id) => writable(name).delete(id),
      values: () => [...shelf(name).values()] as T[],
      entries: () => [...shelf(name).entries()] as [string, T][],
      get size() {
        return shelf(name).size;
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
      if (kept) throw new Error("A transaction is open already: atomically() does not nest");
      const before = (kept = new Map() as Shelves);
      try {
        return work();
      } catch (error) {
        for (const [name, values] of before) shelves.set(name, values);
        throw error;
      } finally {
        kept = null;
      }
    },
    clear: () => void (shelves = new Map()),
    close: () => undefined,
    snapshot: () => copied(shelves),
  };
}

const copied = (shelves: Shelves): Shelves => new Map([...shelves].map(([name, values]) => [name, new Map(values)]));

const frozen = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (typeof inner === "object" && inner !== null ? Object.freeze(inner) : inner));
