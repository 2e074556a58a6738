import type { Origin } from "../happenings.ts";
import type { Portal, StoredObject, Version } from "../portal.ts";

/** HubSpot keeps the newest twenty values of most properties. */
const KEPT = 20;

interface Changes {
  object: Readonly<StoredObject>;
  before: Readonly<Record<string, string | null>>;
  changes: (readonly [name: string, value: string])[];
  origin: Origin;
  at: string;
}

/** Puts the new values before the older ones. Only what changes after creation is kept: the rest can be told from the object. */
export function remember(portal: Portal, { object, before, changes, origin, at }: Changes): void {
  if (changes.length === 0) return;
  const history: Record<string, readonly Version[]> = { ...portal.history.get(object.id) };
  for (const [name, value] of changes) {
    const older = history[name] ?? firstOf(object, before[name] ?? null);
    history[name] = [versionOf(value, at, origin), ...older].slice(0, KEPT);
  }
  portal.history.put(object.id, history);
}

/** Newest first; a property that never had a value has an empty list. */
export function historyOf(portal: Portal, object: Readonly<StoredObject>, values: Readonly<Record<string, string | null>>, names: string[]): Record<string, readonly Version[]> {
  const history = portal.history.get(object.id) ?? {};
  return Object.fromEntries(names.map((name) => [name, history[name] ?? firstOf(object, values[name] ?? null)]));
}

const firstOf = (object: Readonly<StoredObject>, value: string | null): Version[] =>
  value === null ? [] : [versionOf(value, object.createdAt, object.createdBy)];

const versionOf = (value: string, timestamp: string, { changeSource, sourceId }: Origin): Version => ({ value, timestamp, sourceType: changeSource, sourceId });
