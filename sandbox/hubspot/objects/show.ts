import type { Portal, StoredObject } from "../portal.ts";
import { validation } from "../refusal.ts";
import { objectType, type ObjectType } from "../schema/types.ts";
import { associatedWith } from "./associations.ts";
import { historyOf } from "./history.ts";
import { valuesOf } from "./objects.ts";

export interface Shown {
  properties?: string[];
  /** Shown with their earlier values. */
  withHistory?: string[];
  associations?: string[];
}

const NAMES: Record<string, string> = { line_items: "line items" };

/** An object as HubSpot answers it: named properties (null where unset), always its id and times. */
export function show(portal: Portal, type: ObjectType, object: Readonly<StoredObject>, wanted: Shown = {}): object {
  const all = valuesOf(portal, object);
  const known = new Set(portal.propertiesOf(type.name).map((one) => one.name));
  const withHistory = [...new Set(wanted.withHistory?.map((name) => name.toLowerCase()))].filter((name) => known.has(name));
  const asked = [...(wanted.properties ?? []), ...withHistory];
  const named = asked.length > 0 ? asked : type.defaults;
  const stamps = ["createdate", type.modified, "hs_object_id"];
  const names = [...new Set([...named.map((name) => name.toLowerCase()), ...stamps])].filter((name) => known.has(name));
  const associations = wanted.associations?.length ? { associations: associationsOf(portal, object, wanted.associations) } : {};
  return {
    id: object.id,
    properties: Object.fromEntries(names.sort().map((name) => [name, all[name] ?? null])),
    ...(withHistory.length > 0 ? { propertiesWithHistory: historyOf(portal, object, all, withHistory) } : {}),
    createdAt: object.createdAt,
    updatedAt: object.updatedAt,
    archived: object.archived,
    ...(object.archivedAt ? { archivedAt: object.archivedAt } : {}),
    ...associations,
  };
}

/** What a create or update answers: every property that has a value. */
export function showAll(portal: Portal, type: ObjectType, object: Readonly<StoredObject>): object {
  const set = Object.entries(valuesOf(portal, object)).filter(([, value]) => value !== null);
  return show(portal, type, object, { properties: set.map(([name]) => name) });
}

/** The primary company is listed twice: under its plain name, and as the unlabeled association it also is. */
function associationsOf(portal: Portal, object: Readonly<StoredObject>, wanted: string[]): object {
  const lists = wanted.flatMap((named) => {
    const to = objectType(named.trim());
    if (!to) throw validation(`The object type ${named} is unknown`);
    const results = associatedWith(portal, object.type, object.id, to.name).flatMap((one) => {
      const name = `${singular(object.type)}_to_${singular(to.name)}`;
      const plain = { id: one.toId, type: one.primary || !one.knowsPrimary ? name : `${name}_unlabeled` };
      return one.primary ? [plain, { id: one.toId, type: `${name}_unlabeled` }] : [plain];
    });
    return results.length === 0 ? [] : [[NAMES[to.name] ?? to.name, { results }] as const];
  });
  return Object.fromEntries(lists);
}

const singular = (type: string): string => objectType(type)?.singular ?? type;
