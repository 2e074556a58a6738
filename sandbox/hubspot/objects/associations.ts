import type { Tell } from "../happenings.ts";
import type { Portal, StoredAssociation } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { associationType, type AssociationType } from "../schema/types.ts";

export interface Associated {
  toId: string;
  typeIds: number[];
  primary: boolean;
  /** HubSpot tells primary from other associations between these two types. */
  knowsPrimary: boolean;
}

const keyOf = (from: string, fromId: string, to: string, toId: string) => `${from}:${fromId}:${to}:${toId}`;

/** In order of association; archived objects are not associated with anything. */
export function associatedWith(portal: Portal, from: string, fromId: string, to: string): Associated[] {
  const kind = associationType(from, to);
  return portal.associations
    .values()
    .filter((one) => one.from === from && one.fromId === fromId && one.to === to && portal.objects.get(one.toId)?.archived === false)
    .map(({ toId, typeIds }) => ({
      toId,
      typeIds: [...typeIds],
      primary: kind?.primaryId != null && typeIds.includes(kind.primaryId),
      knowsPrimary: kind?.primaryId != null,
    }));
}

/**
 * Associates two objects, in both directions. The first company becomes the primary one; a line item moves to its new
 * parent, because it has only one. `typeId`: the wanted type, plain or primary; none takes the plain one.
 */
export function associate(portal: Portal, tell: Tell, of: { from: string; fromId: string; to: string; toId: string; typeId?: number }): void {
  const { from, fromId, to, toId, typeId } = of;
  const kind = checkedKind(portal, of);
  if (from === "deals" && to === "line_items") moveLine(portal, tell, fromId, toId);
  if (to === "deals" && from === "line_items") moveLine(portal, tell, toId, fromId);
  const siblings = associatedWith(portal, from, fromId, to);
  const primary = kind.primaryId !== null && (typeId === kind.primaryId || !siblings.some((one) => one.primary));
  if (primary) demote(portal, from, fromId, to);
  put(portal, { from, fromId, to, toId, typeIds: primary && kind.primaryId !== null ? [kind.primaryId, kind.typeId] : [kind.typeId] });
  const back = associationType(to, from);
  if (back) put(portal, { from: to, fromId: toId, to: from, toId: fromId, typeIds: [back.typeId] });
  tell({ kind: "associationChange", from, fromId, to, toId, typeId: kind.typeId, primary, removed: false });
}

export function dissociate(portal: Portal, tell: Tell, of: { from: string; fromId: string; to: string; toId: string }): void {
  const { from, fromId, to, toId } = of;
  if (!portal.associations.delete(keyOf(from, fromId, to, toId))) return;
  portal.associations.delete(keyOf(to, toId, from, fromId));
  const typeId = associationType(from, to)?.typeId ?? 0;
  tell({ kind: "associationChange", from, fromId, to, toId, typeId, primary: false, removed: true });
}

/** The kind of the association, once both objects are known to exist and the type to be one between them. */
function checkedKind(portal: Portal, { from, fromId, to, toId, typeId }: { from: string; fromId: string; to: string; toId: string; typeId?: number }): AssociationType {
  const kind = associationType(from, to);
  if (!kind) throw validation(`Objects of type ${from} cannot be associated with ${to}`);
  if (typeId !== undefined && typeId !== kind.typeId && typeId !== kind.primaryId) {
    throw validation(`The association type ${typeId} between ${from} and ${to} does not exist`);
  }
  for (const [type, id] of [[from, fromId], [to, toId]] as const) {
    const object = portal.objects.get(id);
    if (object?.type !== type || object.archived) throw notFound(`No ${type} with the id ${id}`);
  }
  return kind;
}

function put(portal: Portal, association: StoredAssociation): void {
  const { from, fromId, to, toId } = association;
  const key = keyOf(from, fromId, to, toId);
  const known = portal.associations.get(key)?.typeIds ?? [];
  portal.associations.put(key, { ...association, typeIds: [...new Set([...association.typeIds, ...known])] });
}

function demote(portal: Portal, from: string, fromId: string, to: string): void {
  const primaryId = associationType(from, to)?.primaryId;
  for (const [key, one] of portal.associations.entries()) {
    if (one.from !== from || one.fromId !== fromId || one.to !== to) continue;
    portal.associations.put(key, { ...one, typeIds: one.typeIds.filter((id) => id !== primaryId) });
  }
}

function moveLine(portal: Portal, tell: Tell, dealId: string, lineId: string): void {
  for (const { toId } of associatedWith(portal, "line_items", lineId, "deals")) {
    if (toId !== dealId) dissociate(portal, tell, { from: "deals", fromId: toId, to: "line_items", toId: lineId });
  }
}
