import type { Portal } from "../portal.ts";
import { validation } from "../refusal.ts";
import { OBJECT_TYPES, type ObjectType } from "../schema/types.ts";
import { associate, associatedWith } from "./associations.ts";
import { findObject, type ObjectDesk } from "./objects.ts";

/** The primary object takes over associations, and values where it has none; the other one is archived. Returns the id of the primary. */
export function mergeObjects({ portal, tell, clock }: ObjectDesk, type: ObjectType, primaryId: string, otherId: string): string {
  const [primary, other] = [primaryId, otherId].map((id) => findObject(portal, type, id));
  if (!primary || !other || primary.id === other.id) throw validation("Both objects must exist and differ");
  takeOver(portal, type.name, primary.id, other.id);
  const now = new Date(clock.now()).toISOString();
  const own = Object.fromEntries(Object.entries(primary.properties).filter(([, value]) => value !== null));
  const mergedIds = [primary.properties["hs_merged_object_ids"], other.properties["hs_merged_object_ids"], other.id].filter(Boolean).join(";");
  portal.objects.put(other.id, { ...other, archived: true, archivedAt: now, updatedAt: now });
  portal.objects.put(primary.id, { ...primary, properties: { ...other.properties, ...own, hs_merged_object_ids: mergedIds }, updatedAt: now });
  tell({ kind: "merge", type: type.name, id: primary.id, merged: [other.id] });
  return primary.id;
}

/** A company that was primary for the other one stays second where the primary object has its own. */
function takeOver(portal: Portal, type: string, primaryId: string, otherId: string): void {
  for (const { name } of OBJECT_TYPES) {
    for (const { toId } of associatedWith(portal, type, otherId, name)) {
      associate(portal, () => undefined, { from: type, fromId: primaryId, to: name, toId });
    }
  }
}
