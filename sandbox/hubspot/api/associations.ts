import { Hono, type Context } from "hono";
import { z } from "zod";
import { associate, associatedWith, dissociate, type Associated } from "../objects/associations.ts";
import { notFound } from "../refusal.ts";
import { associationType, type ObjectType } from "../schema/types.ts";
import { bodyOf, change, portalOf, typeFor, type Api } from "./desk.ts";
import { boundedNumber } from "./objects.ts";

const OBJECT_PATHS = ["/crm/v3/objects", "/crm/v4/objects", "/crm/objects/2026-03", "/crm/objects/2026-09"];
const BATCH_PATHS = ["/crm/v4/associations", "/crm/associations/2026-03", "/crm/associations/2026-09"];
const types = z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number() })).min(1);
const pair = z.object({ from: z.object({ id: z.coerce.string() }), to: z.object({ id: z.coerce.string() }), types: types.optional() });

/** Associations of one object, with their types and labels. */
export function createAssociationRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.get(`${path}/:type/:id/associations/:toType`, (c) => {
      const from = typeFor(api, c, "read");
      const to = typeFor(api, c, "read", c.req.param("toType"));
      const portal = portalOf(api, c);
      if (portal.objects.get(c.req.param("id"))?.type !== from.name) throw notFound();
      const limit = boundedNumber(c.req.query("limit"), 500, 500, "limit");
      const start = boundedNumber(c.req.query("after"), 0, 1_000_000, "after");
      const all = associatedWith(portal, from.name, c.req.param("id"), to.name);
      const next = start + limit < all.length ? { paging: { next: { after: String(start + limit) } } } : {};
      return c.json({ results: all.slice(start, start + limit).map((one) => shown(from, to, one)), ...next });
    });

    routes.put(`${path}/:type/:id/associations/default/:toType/:toId`, (c) => {
      const of = pairIn(api, c);
      change(api, c, ({ portal, tell }) => associate(portal, tell, of));
      return c.json({ status: "COMPLETE", results: [{ from: { id: of.fromId }, to: { id: of.toId } }] });
    });

    routes.put(`${path}/:type/:id/associations/:toType/:toId`, async (c) => {
      const of = pairIn(api, c);
      const body = await bodyOf(c, types);
      change(api, c, ({ portal, tell }) => body.forEach((one) => associate(portal, tell, { ...of, typeId: one.associationTypeId })));
      return c.json({ fromObjectId: of.fromId, toObjectId: of.toId, labels: [] }, 201);
    });

    routes.delete(`${path}/:type/:id/associations/:toType/:toId`, (c) => {
      const of = pairIn(api, c);
      change(api, c, ({ portal, tell }) => dissociate(portal, tell, of));
      return c.body(null, 204);
    });
  }
  addBatches(routes, api);
  return routes;
}

function addBatches(routes: Hono, api: Api): void {
  for (const path of BATCH_PATHS) {
    routes.post(`${path}/:type/:toType/batch/read`, async (c) => {
      const from = typeFor(api, c, "read");
      const to = typeFor(api, c, "read", c.req.param("toType"));
      const portal = portalOf(api, c);
      const body = await bodyOf(c, z.object({ inputs: z.array(z.object({ id: z.coerce.string() })).min(1).max(1000) }));
      const results = body.inputs.map(({ id }) => ({ from: { id }, to: associatedWith(portal, from.name, id, to.name).map((one) => shown(from, to, one)) }));
      return c.json({ status: "COMPLETE", results: results.filter((one) => one.to.length > 0) });
    });
    routes.post(`${path}/:type/:toType/batch/create`, async (c) => {
      const [from, to] = [typeFor(api, c, "write"), typeFor(api, c, "read", c.req.param("toType"))];
      const body = await bodyOf(c, z.object({ inputs: z.array(pair).min(1).max(2000) }));
      change(api, c, ({ portal, tell }) => {
        for (const one of body.inputs) {
          const of = { from: from.name, fromId: one.from.id, to: to.name, toId: one.to.id };
          for (const type of one.types ?? [undefined]) associate(portal, tell, { ...of, ...(type ? { typeId: type.associationTypeId } : {}) });
        }
      });
      return c.json({ status: "COMPLETE", results: body.inputs.map(({ from: a, to: b }) => ({ fromObjectId: a.id, toObjectId: b.id, labels: [] })) }, 201);
    });
    routes.post(`${path}/:type/:toType/batch/archive`, async (c) => {
      const [from, to] = [typeFor(api, c, "write"), typeFor(api, c, "read", c.req.param("toType"))];
      const one = z.object({ from: z.object({ id: z.coerce.string() }), to: z.array(z.object({ id: z.coerce.string() })).min(1) });
      const body = await bodyOf(c, z.object({ inputs: z.array(one).min(1).max(2000) }));
      change(api, c, ({ portal, tell }) => {
        for (const input of body.inputs) for (const target of input.to) dissociate(portal, tell, { from: from.name, fromId: input.from.id, to: to.name, toId: target.id });
      });
      return c.body(null, 204);
    });
    routes.get(`${path}/:type/:toType/labels`, (c) => {
      const [from, to] = [typeFor(api, c, "read"), typeFor(api, c, "read", c.req.param("toType"))];
      const kind = associationType(from.name, to.name);
      const results = kind ? [...(kind.primaryId === null ? [] : [label(kind.primaryId)]), label(kind.typeId, null)] : [];
      return c.json({ results });
    });
  }
}

function pairIn(api: Api, c: Context) {
  const from = typeFor(api, c, "write");
  const to = typeFor(api, c, "read", c.req.param("toType"));
  return { from: from.name, fromId: c.req.param("id") ?? "", to: to.name, toId: c.req.param("toId") ?? "" };
}

const label = (typeId: number, text: string | null = "Primary") => ({ category: "HUBSPOT_DEFINED", typeId, label: text });

function shown(from: ObjectType, to: ObjectType, { toId, typeIds }: Associated): object {
  const primaryId = associationType(from.name, to.name)?.primaryId;
  return { toObjectId: Number(toId), associationTypes: typeIds.map((typeId) => label(typeId, typeId === primaryId ? "Primary" : null)) };
}
