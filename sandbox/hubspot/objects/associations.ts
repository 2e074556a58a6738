import type { Tell } from "../happenings.ts";
import type { Link, Portal } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { associationType, type AssociationType } from "../schema/types.ts";

export interface Associated {
  toId: string;
  typeIds: readonly number[];
  primary: boolean;
  /** HubSpot tells primary from other associations between these two types. */
  knowsPrimary: boolean;
}

/** Two objects, looked at from one of them. */
export interface Pair {
  from: string;
  fromId: string;
  to: string;
  toId: string;
}

const keyOf = ({ from, fromId, to }: Omit<Pair, "toId">) => `${from}:${fromId}:${to}`;
const turned = ({ from, fromId, to, toId }: Pair): Pair => ({ from: to, fromId: toId, to: from, toId: fromId });

/** In order of association; archived objects are not associated with anything. */
export function associatedWith(portal: Portal, from: string, fromId: string, to: string): Associated[] {
  const primaryId = associationType(from, to)?.primaryId ?? null;
  return linksOf(portal, { from, fromId, to })
    .filter((link) => portal.objects.get(link.toId)?.archived === false)
    .map(({ toId, typeIds }) => ({ toId, typeIds, primary: primaryId !== null && typeIds.includes(primaryId), knowsPrimary: primaryId !== null }));
}

/**
 * Associates two objects, in both directions. The first company of a deal or contact becomes its primary one; a line
 * item moves to its new parent, because it has only one. `typeId`: plain, primary or a label; none takes the plain one.
 */
export function associate(portal: Portal, tell: Tell, of: Pair & { typeId?: number }): void {
  const kind = checkedKind(portal, of);
  if (of.from === "deals" && of.to === "line_items") leaveOtherDeals(portal, tell, of);
  if (of.from === "line_items" && of.to === "deals") leaveOtherDeals(portal, tell, turned(of));
  // Deals and contacts have a primary company; no company has a primary deal or contact.
  const [holder, wanted] = of.from === "companies" ? [turned(of), inverseOf(of)] : [of, of.typeId];
  const primaryId = associationType(holder.from, holder.to)?.primaryId ?? null;
  const primary = primaryId !== null && (wanted === primaryId || !linksOf(portal, holder).some((link) => link.typeIds.includes(primaryId)));
  if (primary) demote(portal, holder, primaryId);
  const label = of.typeId === undefined ? undefined : portal.labels.get(String(of.typeId));
  const changed = put(portal, of, typesOf(of, primary, label?.typeId));
  put(portal, turned(of), typesOf(turned(of), primary, label?.inverseId));
  if (changed) tellBoth(tell, of, { typeId: of.typeId ?? kind.typeId, label: label !== undefined, primary, removed: false });
}

export function dissociate(portal: Portal, tell: Tell, of: Pair): void {
  const primaryId = associationType(of.from, of.to)?.primaryId ?? null;
  const link = linksOf(portal, of).find((one) => one.toId === of.toId);
  if (!link) return;
  drop(portal, of);
  drop(portal, turned(of));
  const primary = primaryId !== null && link.typeIds.includes(primaryId);
  tellBoth(tell, of, { typeId: associationType(of.from, of.to)?.typeId ?? 0, label: false, primary, removed: true });
}

/** Forgets an object that is erased for good, on both sides; nobody is told. */
export function forgetAssociations(portal: Portal, type: string, id: string): void {
  for (const [key, { links }] of portal.links.entries()) {
    const [from, fromId, to] = key.split(":");
    if (from === type && fromId === id) portal.links.delete(key);
    else if (to === type && links.some((link) => link.toId === id)) save(portal, key, links.filter((link) => link.toId !== id));
  }
}

/** The object type an association type or label of `from` leads to. */
export function targetOf(portal: Portal, from: string, typeId: number, types: readonly { name: string }[]): string | undefined {
  const label = portal.labels.get(String(typeId));
  if (label) return label.from === from ? label.to : undefined;
  return types.find(({ name }) => {
    const kind = associationType(from, name);
    return kind?.typeId === typeId || kind?.primaryId === typeId;
  })?.name;
}

/** HubSpot's own types between two object types, then the portal's labels, as the labels endpoint lists them. */
export function typesBetween(portal: Portal, from: string, to: string): { category: string; typeId: number; label: string | null }[] {
  const kind = associationType(from, to);
  const own = kind ? [...(kind.primaryId === null ? [] : [kind.primaryId]), kind.typeId] : [];
  const labels = portal.labels.values().filter((one) => one.from === from && one.to === to);
  return [...own, ...labels.map((one) => one.typeId)].map((typeId) => named(portal, from, to, typeId));
}

/** One association type as answers show it. */
export function named(portal: Portal, from: string, to: string, typeId: number): { category: string; typeId: number; label: string | null } {
  const label = portal.labels.get(String(typeId));
  if (label) return { category: "USER_DEFINED", typeId, label: label.label };
  return { category: "HUBSPOT_DEFINED", typeId, label: typeId === associationType(from, to)?.primaryId ? "Primary" : null };
}

/** The kind of the association, once both objects are known to exist and the type to be one between them. */
function checkedKind(portal: Portal, { from, fromId, to, toId, typeId }: Pair & { typeId?: number }): AssociationType {
  const kind = associationType(from, to);
  if (!kind) throw validation(`Objects of type ${from} cannot be associated with ${to}`);
  if (typeId !== undefined && !typesBetween(portal, from, to).some((one) => one.typeId === typeId)) {
    throw validation(`The association type ${typeId} between ${from} and ${to} does not exist`);
  }
  for (const [type, id] of [[from, fromId], [to, toId]] as const) {
    const object = portal.objects.get(id);
    if (object?.type !== type || object.archived) throw notFound(`No ${type} with the id ${id}`);
  }
  return kind;
}

/** The wanted type as it is called from the other side; only the primary one matters there. */
const inverseOf = ({ from, to, typeId }: Pair & { typeId?: number }): number | null | undefined =>
  typeId !== undefined && typeId === associationType(from, to)?.primaryId ? associationType(to, from)?.primaryId : undefined;

function typesOf({ from, to }: Pair, primary: boolean, labelId: number | undefined): number[] {
  const kind = associationType(from, to);
  if (!kind) return [];
  return [...(primary && kind.primaryId !== null ? [kind.primaryId] : []), kind.typeId, ...(labelId === undefined ? [] : [labelId])];
}

const linksOf = (portal: Portal, of: Omit<Pair, "toId">): readonly Readonly<Link>[] => portal.links.get(keyOf(of))?.links ?? [];

/** Whether anything is new. */
function put(portal: Portal, of: Pair, typeIds: number[]): boolean {
  const links = linksOf(portal, of);
  const known = links.find((link) => link.toId === of.toId);
  if (known && typeIds.every((id) => known.typeIds.includes(id))) return false;
  const next = { toId: of.toId, typeIds: [...new Set([...typeIds, ...(known?.typeIds ?? [])])] };
  save(portal, keyOf(of), known ? links.map((link) => (link === known ? next : link)) : [...links, next]);
  return true;
}

function drop(portal: Portal, of: Pair): void {
  save(portal, keyOf(of), linksOf(portal, of).filter((link) => link.toId !== of.toId));
}

function save(portal: Portal, key: string, links: readonly Readonly<Link>[]): void {
  if (links.length === 0) portal.links.delete(key);
  else portal.links.put(key, { links: [...links] });
}

function demote(portal: Portal, of: Pair, primaryId: number): void {
  const inverse = associationType(of.to, of.from)?.primaryId;
  for (const { toId } of linksOf(portal, of).filter((link) => link.typeIds.includes(primaryId))) {
    takeType(portal, { ...of, toId }, primaryId);
    if (inverse != null) takeType(portal, turned({ ...of, toId }), inverse);
  }
}

function takeType(portal: Portal, of: Pair, typeId: number): void {
  const links = linksOf(portal, of).map((link) => (link.toId === of.toId ? { ...link, typeIds: link.typeIds.filter((one) => one !== typeId) } : link));
  save(portal, keyOf(of), links);
}

function leaveOtherDeals(portal: Portal, tell: Tell, { fromId: dealId, toId: lineId }: Pair): void {
  for (const { toId } of associatedWith(portal, "line_items", lineId, "deals")) {
    if (toId !== dealId) dissociate(portal, tell, { from: "deals", fromId: toId, to: "line_items", toId: lineId });
  }
}

/** An app subscribed on both sides hears of it from both. */
function tellBoth(tell: Tell, of: Pair, more: { typeId: number; label: boolean; primary: boolean; removed: boolean }): void {
  tell({ kind: "associationChange", ...of, ...more });
  const back = associationType(of.to, of.from);
  if (back) tell({ kind: "associationChange", ...turned(of), ...more, typeId: back.typeId, label: false });
}
