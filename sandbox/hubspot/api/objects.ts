import { Hono, type Context } from "hono";
import { z } from "zod";
import { associate, targetOf } from "../objects/associations.ts";
import { archiveObject, createObject, findObject, updateObject, type ObjectDesk } from "../objects/objects.ts";
import { search, searchRequest } from "../objects/search.ts";
import { show, showAll } from "../objects/show.ts";
import type { StoredObject } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { OBJECT_TYPES, type ObjectType } from "../schema/types.ts";
import { searchLagOf } from "./search-lag.ts";
import { bodyOf, boundedNumber, change, listOf, pagingOf, portalOf, typeFor, type Api } from "./desk.ts";

export const properties = z.record(z.string(), z.unknown());
/** The category may be left out on dated paths. */
export const wantedType = z.object({ associationCategory: z.enum(["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED"]).default("HUBSPOT_DEFINED"), associationTypeId: z.number().int() });
const associationInput = z.object({
  to: z.object({ id: z.coerce.string() }),
  types: z.array(wantedType).min(1).max(10),
});
export const creation = z.object({ properties: properties.default({}), associations: z.array(associationInput).max(500).default([]), objectWriteTraceId: z.string().optional() });
export type Creation = z.infer<typeof creation>;

const LIST_LIMIT = 100;
/** Earlier values make a page heavy: HubSpot halves it. */
const LIST_LIMIT_WITH_HISTORY = 50;

/** Numbered and dated paths lead to the same objects. */
export const OBJECT_PATHS = ["/crm/v3/objects/:type", "/crm/objects/2026-03/:type", "/crm/objects/2026-09/:type"];

export function createObjectRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.get(path, (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const wanted = wantedOf(c);
      const limit = boundedNumber(c.req.query("limit"), { name: "limit", fallback: 10, least: 1, most: wanted.withHistory.length > 0 ? LIST_LIMIT_WITH_HISTORY : LIST_LIMIT });
      const after = boundedNumber(c.req.query("after"), { name: "after", fallback: 0, most: Number.MAX_SAFE_INTEGER });
      const archived = c.req.query("archived") === "true";
      const all = portal.objects.values().filter((one) => one.type === type.name && one.archived === archived && Number(one.id) > after);
      const page = all.sort((a, b) => Number(a.id) - Number(b.id)).slice(0, limit);
      const next = all.length > limit ? page.at(-1)?.id : undefined;
      return c.json({ results: page.map((one) => show(portal, type, one, wanted)), ...pagingOf(api, c, next) });
    });

    routes.post(path, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, creation);
      const { id, shown } = change(api, c, (desk) => {
        const made = create(desk, type, body);
        return { id: made.id, shown: showAll(desk.portal, type, made) };
      });
      return c.json(shown, 201, { location: `${api.origin}${c.req.path}/${id}` });
    });

    routes.post(`${path}/search`, async (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const request = await bodyOf(c, searchRequest);
      const { total, page, next } = search(portal, type, request, api.clock.now() - searchLagOf(api.store).lagSeconds * 1000);
      const results = page.map((one) => show(portal, type, one, { properties: request.properties }));
      return c.json({ total, results, ...(next === null ? {} : { paging: { next: { after: next } } }) });
    });

    routes.get(`${path}/:id`, (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const found = findObject(portal, type, c.req.param("id"), c.req.query("idProperty"), c.req.query("archived") === "true");
      if (!found) throw notFound();
      return c.json(show(portal, type, found, wantedOf(c)));
    });

    routes.patch(`${path}/:id`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, z.object({ properties }));
      return c.json(
        change(api, c, (desk) => {
          const found = findObject(desk.portal, type, c.req.param("id"), c.req.query("idProperty"));
          if (!found) throw notFound();
          return showAll(desk.portal, type, updateObject(desk, found, type, body.properties));
        }),
      );
    });

    routes.delete(`${path}/:id`, (c) => {
      const type = typeFor(api, c, "write");
      change(api, c, (desk) => archiveObject(desk, type, c.req.param("id")));
      return c.body(null, 204);
    });
  }
  return routes;
}

const wantedOf = (c: Context) => ({ properties: listOf(c, "properties"), withHistory: listOf(c, "propertiesWithHistory"), associations: listOf(c, "associations") });

/** Creates an object together with its associations. */
export function create(desk: ObjectDesk, type: ObjectType, { properties: given, associations }: Creation): Readonly<StoredObject> {
  const object = createObject(desk, type, given);
  for (const { to, types } of associations) {
    for (const { associationTypeId } of types) {
      const target = targetOf(desk.portal, type.name, associationTypeId, OBJECT_TYPES);
      if (!target) throw validation(`The association type ${associationTypeId} does not exist from ${type.name}`);
      associate(desk.portal, desk.tell, { from: type.name, fromId: object.id, to: target, toId: to.id, typeId: associationTypeId });
    }
  }
  return object;
}
