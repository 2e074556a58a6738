import type { SandboxClock } from "../../kit/clock.ts";
import type { Origin, Tell } from "../happenings.ts";
import type { Portal, RequiredProperty, StoredObject } from "../portal.ts";
import { notFound, Refusal, validation } from "../refusal.ts";
import { calculated } from "../schema/calculated.ts";
import type { ObjectType } from "../schema/types.ts";
import { checkedValues, normalised } from "../schema/values.ts";
import { remember } from "./history.ts";

export interface ObjectDesk {
  portal: Portal;
  clock: Pick<SandboxClock, "now">;
  tell: Tell;
  origin: Origin;
  /** A 2026-09 path: the admin's rules for writes are enforced. */
  strict: boolean;
}

/** Creates, changes, archives and finds the objects of one portal. */
export function createObject(desk: ObjectDesk, type: ObjectType, given: Record<string, unknown>): Readonly<StoredObject> {
  const { portal, tell } = desk;
  const defaults = defaultsOf(portal, type);
  const values = { ...copiedFromProduct(portal, type, given), ...checkedValues(portal, type.name, given, defaults) };
  const properties = normalised(portal, type.name, { ...defaults, ...values });
  if (desk.strict) requireAdminFields(portal, type, properties);
  checkUnique(portal, type, properties, null);
  const now = timeOf(desk);
  const object: StoredObject = { id: portal.nextId(), type: type.name, properties, createdAt: now, updatedAt: now, archived: false, createdBy: desk.origin };
  portal.objects.put(object.id, object);
  tell({ kind: "creation", type: type.name, id: object.id });
  for (const [property, value] of changesOf({}, valuesOf(portal, object))) tell({ kind: "propertyChange", type: type.name, id: object.id, property, value });
  return object;
}

export function updateObject(desk: ObjectDesk, object: Readonly<StoredObject>, type: ObjectType, given: Record<string, unknown>): Readonly<StoredObject> {
  const { portal } = desk;
  const values = normalised(portal, type.name, checkedValues(portal, type.name, given, object.properties));
  const properties = withCloseDate(portal, type, object, { ...object.properties, ...values }, timeOf(desk));
  if (desk.strict) requireAdminFields(portal, type, properties);
  checkUnique(portal, type, properties, object.id);
  const changed = Object.keys(properties).filter((name) => (properties[name] ?? null) !== (object.properties[name] ?? null));
  if (changed.length === 0) return object;
  const before = valuesOf(portal, object);
  const next: StoredObject = { ...object, properties, updatedAt: timeOf(desk) };
  portal.objects.put(object.id, next);
  const changes = changesOf(before, valuesOf(portal, next));
  remember(portal, { object, before, changes, origin: desk.origin, at: next.updatedAt });
  for (const [property, value] of changes) desk.tell({ kind: "propertyChange", type: type.name, id: object.id, property, value });
  return next;
}

const STAMPS = ["hs_lastmodifieddate", "lastmodifieddate", "hs_object_id", "createdate", "hs_createdate"];

/** What is different, the values HubSpot works out itself included; a value that went is empty text. */
function changesOf(before: Record<string, string | null>, after: Record<string, string | null>): [name: string, value: string][] {
  return Object.entries(after).flatMap(([name, value]): [string, string][] =>
    (value ?? "") === (before[name] ?? "") || STAMPS.includes(name) ? [] : [[name, value ?? ""]],
  );
}

/** Into the recycle bin; archiving what is there already changes nothing. */
export function archiveObject({ portal, tell, clock }: ObjectDesk, type: ObjectType, id: string): void {
  const object = portal.objects.get(id);
  if (!object || object.type !== type.name || object.archived) return;
  const now = new Date(clock.now()).toISOString();
  portal.objects.put(id, { ...object, archived: true, archivedAt: now, updatedAt: now });
  tell({ kind: "deletion", type: type.name, id });
}

export function restoreObject({ portal, tell, clock }: ObjectDesk, id: string): void {
  const object = portal.objects.get(id);
  if (!object?.archived) throw notFound();
  const { archivedAt: _, ...rest } = object;
  portal.objects.put(id, { ...rest, archived: false, updatedAt: new Date(clock.now()).toISOString() });
  tell({ kind: "restore", type: object.type, id });
}

/** By id, or by a property with unique values. Archived objects are found only by those who ask for them. */
export function findObject(portal: Portal, type: ObjectType, id: string, idProperty?: string, archived = false): Readonly<StoredObject> | undefined {
  const found = idProperty && idProperty !== "hs_object_id" ? byUnique(portal, type, idProperty, id) : portal.objects.get(id);
  return found?.type === type.name && found.archived === archived ? found : undefined;
}

function byUnique(portal: Portal, type: ObjectType, property: string, value: string): Readonly<StoredObject> | undefined {
  const definition = portal.propertiesOf(type.name).find((one) => one.name === property);
  if (!definition?.hasUniqueValue) throw validation(`Property ${property} is not a unique identifier property`);
  return portal.objects.values().find((one) => one.type === type.name && !one.archived && sameText(one.properties[property], value));
}

export function valuesOf(portal: Portal, object: Readonly<StoredObject>): Record<string, string | null> {
  return { ...object.properties, ...calculated(portal, object) };
}

const timeOf = ({ clock }: ObjectDesk): string => new Date(clock.now()).toISOString();
const sameText = (a: string | null | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

function defaultsOf(portal: Portal, type: ObjectType): Record<string, string | null> {
  if (type.name === "line_items") return { quantity: "1" };
  return type.name === "deals" ? { pipeline: portal.pipelines.values()[0]?.id ?? null } : {};
}

/** A line made from a product starts with the product's values. */
function copiedFromProduct(portal: Portal, type: ObjectType, given: Record<string, unknown>): Record<string, string | null> {
  const productId = given["hs_product_id"];
  if (type.name !== "line_items" || (typeof productId !== "string" && typeof productId !== "number") || productId === "") return {};
  const product = portal.objects.get(String(productId));
  if (product?.type !== "products") throw validation(`Product ${productId} does not exist`);
  const copied = ["name", "description", "price", "hs_sku", "recurringbillingfrequency", "hs_recurring_billing_period"];
  return Object.fromEntries(copied.map((name) => [name, product.properties[name] ?? null]));
}

function checkUnique(portal: Portal, type: ObjectType, properties: Record<string, string | null>, own: string | null): void {
  for (const { name } of portal.propertiesOf(type.name).filter((one) => one.hasUniqueValue)) {
    const value = properties[name];
    const other = value ? byUnique(portal, type, name, value) : undefined;
    if (!other || other.id === own) continue;
    const what = type.name === "contacts" ? "Contact" : "Object";
    throw new Refusal(409, "CONFLICT", `${what} already exists. Existing ID: ${other.id}`);
  }
}

function requireAdminFields(portal: Portal, type: ObjectType, properties: Record<string, string | null>): void {
  if (type.name !== "deals") return;
  const applies = ({ when }: RequiredProperty) => !when || properties[when.property] === when.value;
  const missing = portal.facts().requiredDealProperties.filter((rule) => applies(rule) && !properties[rule.name]).map(({ name }) => name);
  if (missing.length === 0) return;
  const errors = missing.map((name) => ({ message: `${name} is required`, code: "REQUIRED_PROPERTY_MISSING", context: { propertyName: [name] } }));
  throw validation(`Some required properties were not set: ${missing.join(", ")}.`, errors);
}

/** Moving a deal into a closed stage dates it today, unless the same request names a date. */
function withCloseDate(portal: Portal, type: ObjectType, before: Readonly<StoredObject>, after: Record<string, string | null>, now: string) {
  if (type.name !== "deals" || after["dealstage"] === before.properties["dealstage"]) return after;
  const stage = portal.pipelines.get(after["pipeline"] ?? "")?.stages.find((one) => one.id === after["dealstage"]);
  const dated = after["closedate"] !== before.properties["closedate"];
  return stage?.metadata.isClosed === "true" && !dated ? { ...after, closedate: now } : after;
}
