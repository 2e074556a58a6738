import { Hono } from "hono";
import { z } from "zod";
import type { Store } from "../../kit/store.ts";
import { requireScope } from "../identity/caller.ts";
import type { Portal, TimelineEvent } from "../portal.ts";
import { Refusal, validation } from "../refusal.ts";
import { objectType } from "../schema/types.ts";
import { bodyOf, change, type Api } from "./desk.ts";

const token = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/),
  type: z.enum(["string", "number", "date", "enumeration"]).default("string"),
  options: z.array(z.string()).max(100).optional(),
});
const template = z.strictObject({
  name: z.string().min(1).max(100),
  objectType: z.string().refine((name) => objectType(name) !== undefined, "is no object type").default("deals"),
  /** null: any properties. */
  properties: z.array(token).max(100).nullable().default(null),
});
type Template = z.infer<typeof template>;
/** A name alone is an event on deals with any properties. */
export const eventTypes = z.array(z.union([z.string().min(1).max(100).transform((name) => template.parse({ name })), template])).max(100);

const iframe = z.object({ headerLabel: z.string(), linkLabel: z.string(), url: z.string(), width: z.number().int(), height: z.number().int() });
/** As HubSpot's OpenAPI file has it; fields it does not know are ignored. */
const occurrence = z.object({
  id: z.string().min(1).max(200),
  eventTypeName: z.string(),
  objectId: z.coerce.string().optional(),
  email: z.string().optional(),
  domain: z.string().optional(),
  utk: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  properties: z.record(z.string(), z.string()),
  extraData: z.record(z.string(), z.unknown()).optional(),
  timelineIFrame: iframe.optional(),
  objectTypeFullyQualifiedName: z.string().optional(),
});
type Occurrence = z.infer<typeof occurrence>;
const BATCH_LIMIT = 500;

/** Which events the app has is part of its project at HubSpot; here they are registered through a handle. */
const templates = (store: Store) => store.collection<readonly Template[]>("event-types");
export const eventTypesOf = (store: Store): readonly Template[] => templates(store).get("types") ?? [];
export const setEventTypes = (store: Store, types: Template[]): void => templates(store).put("types", types);

/** App events: each event type and id once and for all, a batch all or none. */
export function createTimelineRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const version of ["2026-03", "2026-09"]) {
    routes.post(`/integrators/timeline/${version}/events`, async (c) => {
      requireScope(api.caller(c), "timeline");
      const body = await bodyOf(c, occurrence);
      return c.json(change(api, c, ({ portal }) => add(api, portal, body)), 201);
    });
    routes.post(`/integrators/timeline/${version}/events/batch`, async (c) => {
      requireScope(api.caller(c), "timeline");
      const body = await bodyOf(c, z.object({ inputs: z.array(occurrence).min(1).max(BATCH_LIMIT) }));
      const now = new Date(api.clock.now()).toISOString();
      const results = change(api, c, ({ portal }) => body.inputs.map((one) => add(api, portal, one)));
      return c.json({ status: "COMPLETE", results, startedAt: now, completedAt: now });
    });
  }
  return routes;
}

/** For the window: what an object's timeline shows, in the order it was sent. */
export const timelineOf = (portal: Portal, objectId: string): readonly TimelineEvent[] => portal.timeline.values().filter((event) => event.objectId === objectId);

function add(api: Api, portal: Portal, event: Occurrence): object {
  const known = eventTypesOf(api.store).find(({ name }) => name === event.eventTypeName);
  if (!known) throw validation(`The event type ${event.eventTypeName} does not exist in this app`);
  checkTokens(known, event.properties);
  const type = objectType(known.objectType)?.name ?? "";
  const objectId = subjectOf(portal, type, event);
  const key = `${event.eventTypeName}/${event.id}`;
  if (portal.timeline.get(key)) throw new Refusal(409, "CONFLICT", `An occurrence of ${event.eventTypeName} with the id ${event.id} already exists. Occurrences are immutable.`);
  const timestamp = event.timestamp ?? new Date(api.clock.now()).toISOString();
  portal.timeline.put(key, { id: event.id, eventTypeName: event.eventTypeName, objectType: type, objectId, timestamp, properties: event.properties });
  return { ...event, objectId, timestamp };
}

function checkTokens({ name, properties }: Template, given: Record<string, string>): void {
  if (properties === null) return;
  for (const [key, value] of Object.entries(given)) {
    const known = properties.find((one) => one.name === key);
    if (!known) throw validation(`The event type ${name} has no property ${key}`);
    if (known.type === "number" && !/^-?\d*\.?\d+$/.test(value)) throw validation(`The property ${key} must be a number, not ${value}`);
    if (known.type === "date" && !/^\d{1,14}$/.test(value) && Number.isNaN(Date.parse(value))) throw validation(`The property ${key} must be a date, not ${value}`);
    if (known.type === "enumeration" && !known.options?.includes(value)) throw validation(`The property ${key} does not know the option ${value}`);
  }
}

/** The object named by its id, a contact by e-mail, or a company by domain. */
function subjectOf(portal: Portal, type: string, { objectId, email, domain }: Occurrence): string {
  const matches = portal.objects.values().filter((one) => {
    if (one.type !== type || one.archived) return false;
    if (objectId !== undefined) return one.id === objectId;
    if (type === "contacts" && email !== undefined) return one.properties["email"] === email.toLowerCase();
    return type === "companies" && domain !== undefined && one.properties["domain"] === domain;
  });
  const [subject] = matches;
  if (!subject) throw validation(`There is none of the ${type} the event is about: name an objectId of this portal`);
  return subject.id;
}
