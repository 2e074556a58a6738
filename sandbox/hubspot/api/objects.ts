import { Hono } from "hono";
import { z } from "zod";
import { associate } from "../objects/associations.ts";
import { archiveObject, createObject, findObject, updateObject, type ObjectDesk } from "../objects/objects.ts";
import { search, searchRequest } from "../objects/search.ts";
import { show, showAll } from "../objects/show.ts";
import type { StoredObject } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { associationType, OBJECT_TYPES, type ObjectType } from "../schema/types.ts";
import { bodyOf, change, listOf, portalOf, typeFor, type Api } from "./desk.ts";

const properties = z.record(z.string(), z.unknown());
const associationInput = z.object({
  to: z.object({ id: z.coerce.string() }),
  types: z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number() })).min(1).max(10),
});
export const creation = z.object({ properties: properties.default({}), associations: z.array(associationInput).max(500).default([]), objectWriteTraceId: z.string().optional() });
export type Creation = z.infer<typeof creation>;

const LIST_LIMIT = 100;

/** Numbered and dated paths lead to the same objects. */
export const OBJECT_PATHS = ["/crm/v3/objects/:type", "/crm/v4/objects/:type", "/crm/objects/2026-03/:type", "/crm/objects/2026-09/:type"];

export function createObjectRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.get(path, (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const limit = boundedNumber(c.req.query("limit"), 10, LIST_LIMIT, "limit");
      const after = boundedNumber(c.req.query("after"), 0, Number.MAX_SAFE_INTEGER, "after");
      const archived = c.req.query("archived") === "true";
      const all = portal.objects.values().filter((one) => one.type === type.name && one.archived === archived && Number(one.id) > after);
      const page = all.sort((a, b) => Number(a.id) - Number(b.id)).slice(0, limit);
      const wanted = { properties: listOf(c, "properties"), associations: listOf(c, "associations") };
      const last = page.at(-1)?.id;
      const paging = all.length > limit && last !== undefined ? { paging: { next: { after: last, link: `${new URL(c.req.url).pathname}?after=${last}&limit=${limit}` } } } : {};
      return c.json({ results: page.map((one) => show(portal, type, one, wanted)), ...paging });
    });

    routes.post(path, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, creation);
      return c.json(change(api, c, (desk) => showAll(desk.portal, type, create(desk, type, body))), 201);
    });

    routes.post(`${path}/search`, async (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const request = await bodyOf(c, searchRequest);
      const { total, page, next } = search(portal, type, request);
      const results = page.map((one) => show(portal, type, one, { properties: request.properties }));
      return c.json({ total, results, ...(next === null ? {} : { paging: { next: { after: next } } }) });
    });

    routes.get(`${path}/:id`, (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const found = findObject(portal, type, c.req.param("id"), c.req.query("idProperty"), c.req.query("archived") === "true");
      if (!found) throw notFound();
      return c.json(show(portal, type, found, { properties: listOf(c, "properties"), associations: listOf(c, "associations") }));
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

/** Creates an object together with its associations. */
export function create(desk: ObjectDesk, type: ObjectType, { properties: given, associations }: Creation): Readonly<StoredObject> {
  const object = createObject(desk, type, given);
  for (const { to, types } of associations) {
    for (const { associationTypeId } of types) {
      const target = OBJECT_TYPES.find((one) => {
        const kind = associationType(type.name, one.name);
        return kind?.typeId === associationTypeId || kind?.primaryId === associationTypeId;
      });
      if (!target) throw validation(`The association type ${associationTypeId} does not exist from ${type.name}`);
      associate(desk.portal, desk.tell, { from: type.name, fromId: object.id, to: target.name, toId: to.id, typeId: associationTypeId });
    }
  }
  return object;
}

export function boundedNumber(text: string | undefined, fallback: number, limit: number, name: string): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw validation(`${name} must be a whole number`);
  if (value > limit) throw validation(`${name} must not be greater than ${limit}`);
  return value;
}
