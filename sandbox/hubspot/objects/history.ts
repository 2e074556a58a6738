import type { Origin } from "../happenings.ts";
import type { Portal, StoredObject, Version } from "../portal.ts";

/** HubSpot keeps the newest twenty values of most properties. */
const KEPT = 20;

/** Puts the new values before the older ones. */
export function remember(portal: Portal, object: Readonly<StoredObject>, changed: (readonly [string, string])[], origin: Origin): void {
  const history: Record<string, Version[]> = { ...portal.history.get(object.id) };
  for (const [name, value] of changed) {
    const version = { value, timestamp: object.updatedAt, sourceType: origin.changeSource, sourceId: origin.sourceId };
    history[name] = [version, ...(history[name] ?? [])].slice(0, KEPT);
  }
  portal.history.put(object.id, history);
}

/** Newest first; a property that never had a value has an empty list. */
export function historyOf(portal: Portal, id: string, names: string[]): Record<string, readonly Version[]> {
  const history = portal.history.get(id) ?? {};
  return Object.fromEntries(names.map((name) => [name, history[name] ?? []]));
}
