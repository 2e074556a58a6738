import type { EntityName } from "./entities.ts";
import type { Stored } from "./records.ts";
import type { CompanySettings } from "./settings.ts";

export type Operation = "created" | "updated" | "deleted" | "merged" | "emailed" | "void";

/** What happened to a record, for webhooks. */
export interface Change {
  realmId: string;
  entity: EntityName;
  id: string;
  operation: Operation;
  at: number;
}

export interface Tombstone {
  entity: EntityName;
  id: string;
  at: number;
}

export type Fields = Record<string, unknown>;

/** The records of one company. Writes keep ids, sync tokens, times and customers' balances right; rules stand elsewhere. */
export interface Books {
  readonly realmId: string;
  settings(): CompanySettings;
  changeSettings(next: CompanySettings): void;
  all<T extends Stored = Stored>(entity: EntityName): T[];
  get<T extends Stored = Stored>(entity: EntityName, id: string): T | undefined;
  /** A new record under the next id. */
  insert<T extends Stored = Stored>(entity: EntityName, fields: Fields): T;
  /** What a client changed: the sync token moves on. */
  replace<T extends Stored = Stored>(entity: EntityName, existing: Stored, fields: Fields): T;
  /** What follows from another record's change, such as a balance: only the time moves on, as recorded with customers. */
  derive(entity: EntityName, existing: Stored, changes: Fields): void;
  remove(entity: EntityName, existing: Stored): void;
  /** As it is, for seeds and imports. */
  put(entity: EntityName, record: Stored): void;
  tombstones(): readonly Tombstone[];
  /** Reports a change to the webhooks. */
  report(entity: EntityName, id: string, operation: Operation): void;
  /** The next number of a sequence that no record type owns. */
  serial(sequence: "address"): string;
  now(): number;
  /** The company's own calendar day. */
  today(): string;
  /** The company's own time, with zone offset. */
  stamp(digits?: 0 | 3): string;
}
