import { Hono } from "hono";
import { z } from "zod";
import { associate, associatedWith } from "../objects/associations.ts";
import { findObject } from "../objects/objects.ts";
import { showAll } from "../objects/show.ts";
import { requireScope } from "../identity/caller.ts";
import { notFound, validation } from "../refusal.ts";
import { OBJECT_TYPES } from "../schema/types.ts";
import { bodyOf, change, typeFor, type Api } from "./desk.ts";
import { OBJECT_PATHS } from "./objects.ts";

const merge = z.object({ primaryObjectId: z.coerce.string(), objectIdToMerge: z.coerce.string() });
const erasure = z.object({ objectId: z.coerce.string(), idProperty: z.string().optional() });
export const eventTypes = z.array(z.string().min(1).max(100)).max(100);
const eventBody = z.strictObject({
  id: z.string().max(100).optional(),
  eventTypeName: z.string(),
  objectType: z.string().optional(),
  objectId: z.coerce.string(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  properties: z.record(z.string(), z.string()).default({}),
});
type EventBody = z.infer<typeof eventBody>;

/** Merging, erasing a person's data, and app events on the timeline. */
export function createSpecialRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.post(`${path}/merge`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, merge);
      return c.json(
        change(api, c, ({ portal, tell, clock }) => {
          const [primary, other] = [body.primaryObjectId, body.objectIdToMerge].map((id) => findObject(portal, type, id));
          if (!primary || !other || primary.id === other.id) throw validation("Both objects must exist and differ");
          const now = new Date(clock.now()).toISOString();
          for (const to of OBJECT_TYPES) {
            for (const { toId } of associatedWith(portal, type.name, other.id, to.name)) {
              associate(portal, () => undefined, { from: type.name, fromId: primary.id, to: to.name, toId });
            }
          }
          const filled = { ...other.properties, ...Object.fromEntries(Object.entries(primary.properties).filter(([, value]) => value !== null)) };
          portal.objects.put(other.id, { ...structuredClone(other), archived: true, archivedAt: now, updatedAt: now });
          const merged = { ...structuredClone(primary), properties: filled, updatedAt: now };
          portal.objects.put(primary.id, merged);
          tell({ kind: "merge", type: type.name, id: primary.id, merged: [other.id] });
          return showAll(portal, type, merged);
        }),
      );
    });
    routes.post(`${path}/gdpr-delete`, async (c) => {
      const type = typeFor(api, c, "write");
      if (type.name !== "contacts") throw validation("Only contacts can be deleted for privacy");
      const body = await bodyOf(c, erasure);
      change(api, c, ({ portal, tell }) => {
        const found = findObject(portal, type, body.objectId, body.idProperty);
        if (!found) throw notFound();
        portal.objects.delete(found.id);
        for (const [key, one] of portal.associations.entries()) if (one.fromId === found.id || one.toId === found.id) portal.associations.delete(key);
        tell({ kind: "privacyDeletion", type: type.name, id: found.id });
      });
      return c.body(null, 204);
    });
  }
  addTimeline(routes, api);
  return routes;
}

/** Which event types the app has is part of its project; here they are registered through a handle. */
export const eventTypesOf = (api: Pick<Api, "store">) => api.store.collection<string[]>("event-types");

function addTimeline(routes: Hono, api: Api): void {
  const add = (portalId: number, event: EventBody): object => {
    const known = eventTypesOf(api).get("types") ?? [];
    if (!known.includes(event.eventTypeName)) throw validation(`The event type ${event.eventTypeName} does not exist in this app`);
    const portal = api.portal(portalId);
    if (!portal.objects.get(event.objectId)) throw notFound(`There is no object ${event.objectId}`);
    const id = event.id ?? `event-${api.store.next("timeline-event")}`;
    const kept = { ...event, id, timestamp: event.timestamp ?? new Date(api.clock.now()).toISOString() };
    if (!portal.timeline.get(id)) portal.timeline.put(id, kept);
    return kept;
  };
  for (const version of ["2026-03", "2026-09"]) {
    routes.post(`/integrators/timeline/${version}/events`, async (c) => {
      requireScope(api.caller(c), "timeline");
      const body = await bodyOf(c, eventBody);
      return c.json(change(api, c, () => add(api.caller(c).portalId, body)), 201);
    });
    routes.post(`/integrators/timeline/${version}/events/batch/create`, async (c) => {
      requireScope(api.caller(c), "timeline");
      const body = await bodyOf(c, z.object({ inputs: z.array(eventBody).min(1).max(100) }));
      return c.json({ status: "COMPLETE", results: change(api, c, () => body.inputs.map((one) => add(api.caller(c).portalId, one))) }, 201);
    });
  }
}

/** For the window: what an object's timeline shows. */
export const timelineOf = (api: Api, portalId: number, objectId: string): object[] =>
  api.portal(portalId).timeline.values().filter((event) => (event as EventBody).objectId === objectId);

