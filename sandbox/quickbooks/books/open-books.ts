import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import { dayIn, stamp } from "../wire/days.ts";
import type { Books, Change, Fields, Tombstone } from "./books.ts";
import { moveCustomerBalance, openAmount } from "./customer-balance.ts";
import { ENTITIES, type EntityName } from "./entities.ts";
import type { Stored } from "./records.ts";
import type { CompanySettings } from "./settings.ts";

interface Ground {
  store: Store;
  clock: SandboxClock;
  report(change: Change): void;
}

/** `initial` is used until settings have been stored. */
export function openBooks(ground: Ground, realmId: string, initial: CompanySettings): Books {
  const { store, clock } = ground;
  const records = (entity: EntityName) => store.collection<Stored>(`${realmId}/${entity}`);
  const counters = store.collection<number>(`${realmId}/counter`);
  const settings = store.collection<CompanySettings>(`${realmId}/settings`);
  const deleted = store.collection<Tombstone>(`${realmId}/deleted`);
  const current = () => settings.get("settings") ?? initial;

  const books: Books = {
    realmId,
    settings: current,
    changeSettings: (next) => settings.put("settings", next),
    all: <T extends Stored>(entity: EntityName) => records(entity).values() as T[],
    get: <T extends Stored>(entity: EntityName, id: string) => records(entity).get(id) as T | undefined,
    insert<T extends Stored>(entity: EntityName, fields: Fields) {
      const time = books.stamp();
      const kept = { ...fields, domain: "QBO", sparse: false, Id: nextId(entity), SyncToken: "0", MetaData: { CreateTime: time, LastUpdatedTime: time } };
      write(entity, undefined, kept);
      return kept as unknown as T;
    },
    replace<T extends Stored>(entity: EntityName, existing: Stored, fields: Fields) {
      const MetaData = { CreateTime: existing.MetaData.CreateTime, LastUpdatedTime: books.stamp() };
      const SyncToken = String(Number(existing.SyncToken) + 1);
      const kept = { ...fields, domain: "QBO", sparse: false, Id: existing.Id, SyncToken, MetaData };
      write(entity, existing, kept);
      return kept as unknown as T;
    },
    derive(entity, existing, changes) {
      const MetaData = { ...existing.MetaData, LastUpdatedTime: books.stamp() };
      write(entity, existing, { ...existing, ...changes, MetaData });
    },
    remove(entity, existing) {
      records(entity).delete(existing.Id);
      deleted.put(`${entity} ${existing.Id}`, { entity, id: existing.Id, at: clock.now() });
      moveCustomerBalance(books, existing, openAmount(entity, existing), undefined, 0);
    },
    put(entity, record) {
      records(entity).put(record.Id, record);
      if (/^\d{1,15}$/.test(record.Id)) raise(ENTITIES[entity].ids, Number(record.Id));
    },
    tombstones: () => deleted.values(),
    report: (entity, id, operation) => ground.report({ realmId, entity, id, operation, at: clock.now() }),
    serial: nextOf,
    now: () => clock.now(),
    today: () => dayIn(clock.now(), current().timeZone),
    stamp: (digits = 0) => stamp(clock.now(), current().timeZone, digits),
  };

  function write(entity: EntityName, before: Stored | undefined, after: Stored): void {
    records(entity).put(after.Id, after);
    moveCustomerBalance(books, before, before ? openAmount(entity, before) : 0, after, openAmount(entity, after));
  }

  const nextId = (entity: EntityName) => nextOf(ENTITIES[entity].ids);

  function nextOf(sequence: string): string {
    raise(sequence, (counters.get(sequence) ?? 0) + 1);
    return String(counters.get(sequence));
  }

  function raise(sequence: string, to: number): void {
    if (to > (counters.get(sequence) ?? 0)) counters.put(sequence, to);
  }

  return books;
}
