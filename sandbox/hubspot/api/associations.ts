import { Hono, type Context } from "hono";
import { z } from "zod";
import { associate, associatedWith, dissociate, named, type Associated, type Pair } from "../objects/associations.ts";
import { show } from "../objects/show.ts";
import type { Portal } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { associationType, objectType, type ObjectType } from "../schema/types.ts";
import { bodyOf, boundedNumber, change, pagingOf, portalOf, typeFor, type Api } from "./desk.ts";
import { wantedType } from "./objects.ts";

/** Version 4 has associations only; version 3 has its own, older way of writing them. */
const OBJECT_PATHS = ["/crm/v4/objects/:type", "/crm/objects/2026-03/:type", "/crm/objects/2026-09/:type"];
const V3_PATH = "/crm/v3/objects/:type/:id/associations/:toType";
const BATCH_PATHS = ["/crm/v4/associations/:type/:toType", "/crm/associations/2026-03/:type/:toType", "/crm/associations/2026-09/:type/:toType"];
const PAGE = 500;
const READ_LIMIT = 1000;
const WRITE_LIMIT = 2000;
const idOnly = z.object({ id: z.coerce.string() });
const wantedTypes = z.array(wantedType).min(1).max(10);
const pairInput = z.object({ from: idOnly, to: idOnly });

/** Associations of one object, with their types and labels. */
export function createAssociationRoutes(api: Api): Hono {
  const routes = new Hono();
  addVersion3(routes, api);
  for (const path of OBJECT_PATHS) {
    routes.get(`${path}/:id/associations/:toType`, (c) => list(api, c, false));

    routes.put(`${path}/:id/associations/default/:toType/:toId`, (c) => {
      const of = pairIn(api, c);
      change(api, c, ({ portal, tell }) => associate(portal, tell, of));
      return c.json(batchAnswer(api, defaultsOf(of)));
    });

    routes.put(`${path}/:id/associations/:toType/:toId`, async (c) => {
      const of = pairIn(api, c);
      const wanted = await bodyOf(c, wantedTypes);
      const answer = change(api, c, ({ portal, tell }) => {
        for (const one of wanted) associate(portal, tell, { ...of, typeId: one.associationTypeId });
        return created(portal, of, wanted);
      });
      return c.json(answer, 201);
    });

    routes.delete(`${path}/:id/associations/:toType/:toId`, (c) => {
      const of = pairIn(api, c);
      change(api, c, ({ portal, tell }) => dissociate(portal, tell, of));
      return c.body(null, 204);
    });
  }
  for (const path of BATCH_PATHS) addBatches(routes, api, path);
  return routes;
}

function addVersion3(routes: Hono, api: Api): void {
  routes.get(V3_PATH, (c) => list(api, c, true));
  routes.put(`${V3_PATH}/:toId/:association`, (c) => {
    const of = pairIn(api, c);
    const kind = associationType(of.from, of.to);
    const asked = c.req.param("association");
    const typeId = /^\d+$/.test(asked) ? Number(asked) : asked === nameOf(of.from, of.to) ? kind?.typeId : undefined;
    if (typeId === undefined) throw validation(`The association type ${asked} between ${of.from} and ${of.to} does not exist`);
    const type = typeFor(api, c, "write");
    return c.json(
      change(api, c, ({ portal, tell }) => {
        associate(portal, tell, { ...of, typeId });
        const object = portal.objects.get(of.fromId);
        if (!object) throw notFound();
        return show(portal, type, object, { associations: [of.to] });
      }),
    );
  });
  routes.delete(`${V3_PATH}/:toId/:association`, (c) => {
    const of = pairIn(api, c);
    change(api, c, ({ portal, tell }) => dissociate(portal, tell, of));
    return c.body(null, 204);
  });
}

/** "deal_to_company" */
const nameOf = (from: string, to: string): string => `${objectType(from)?.singular}_to_${objectType(to)?.singular}`;

/** Version 3 lists ids with the name of the association; version 4 and the dated paths list type ids and labels. */
function list(api: Api, c: Context, byName: boolean): Response {
  const from = typeFor(api, c, "read");
  const to = typeFor(api, c, "read", c.req.param("toType"));
  const portal = portalOf(api, c);
  const id = c.req.param("id") ?? "";
  const object = portal.objects.get(id);
  if (object?.type !== from.name || object.archived) throw notFound();
  const limit = boundedNumber(c.req.query("limit"), { name: "limit", fallback: PAGE, least: 1, most: PAGE });
  const start = boundedNumber(c.req.query("after"), { name: "after", fallback: 0, most: Number.MAX_SAFE_INTEGER });
  const all = associatedWith(portal, from.name, id, to.name);
  const page = all.slice(start, start + limit);
  const results = byName ? page.map(({ toId }) => ({ id: toId, type: nameOf(from.name, to.name) })) : page.map((one) => shown(api, c, from, to, one));
  return c.json({ results, ...pagingOf(api, c, start + limit < all.length ? String(start + limit) : undefined) });
}

function addBatches(routes: Hono, api: Api, path: string): void {
  routes.post(`${path}/batch/read`, async (c) => readBatch(api, c));
  routes.post(`${path}/batch/create`, async (c) => {
    const [from, to] = typesIn(api, c);
    const body = await bodyOf(c, z.object({ inputs: z.array(pairInput.extend({ types: wantedTypes })).min(1).max(WRITE_LIMIT) }));
    const results = change(api, c, ({ portal, tell }) =>
      body.inputs.map((input) => {
        const of = { from: from.name, fromId: input.from.id, to: to.name, toId: input.to.id };
        for (const { associationTypeId } of input.types) associate(portal, tell, { ...of, typeId: associationTypeId });
        return created(portal, of, input.types);
      }),
    );
    return c.json(batchAnswer(api, results), 201);
  });
  routes.post(`${path}/batch/associate/default`, async (c) => {
    const [from, to] = typesIn(api, c);
    const body = await bodyOf(c, z.object({ inputs: z.array(pairInput).min(1).max(WRITE_LIMIT) }));
    const pairs = body.inputs.map((input) => ({ from: from.name, fromId: input.from.id, to: to.name, toId: input.to.id }));
    change(api, c, ({ portal, tell }) => pairs.forEach((of) => associate(portal, tell, of)));
    return c.json(batchAnswer(api, pairs.flatMap(defaultsOf)));
  });
  routes.post(`${path}/batch/archive`, async (c) => {
    const [from, to] = typesIn(api, c);
    const input = z.object({ from: idOnly, to: z.array(idOnly).min(1).max(WRITE_LIMIT) });
    const body = await bodyOf(c, z.object({ inputs: z.array(input).min(1).max(WRITE_LIMIT) }));
    change(api, c, ({ portal, tell }) => {
      for (const { from: one, to: targets } of body.inputs) {
        for (const target of targets) dissociate(portal, tell, { from: from.name, fromId: one.id, to: to.name, toId: target.id });
      }
    });
    return c.body(null, 204);
  });
}

/** An object without associations of this kind is left out; one that is not there is told beside the results. */
async function readBatch(api: Api, c: Context): Promise<Response> {
  const from = typeFor(api, c, "read");
  const to = typeFor(api, c, "read", c.req.param("toType"));
  const portal = portalOf(api, c);
  const cursor = z.object({ id: z.coerce.string(), after: z.string().optional() });
  const body = await bodyOf(c, z.object({ inputs: z.array(cursor).min(1).max(READ_LIMIT) }));
  const missing = body.inputs.filter(({ id }) => portal.objects.get(id)?.type !== from.name).map(({ id }) => id);
  const results = body.inputs.flatMap(({ id, after }) => {
    const start = boundedNumber(after, { name: "after", fallback: 0, most: Number.MAX_SAFE_INTEGER });
    const all = associatedWith(portal, from.name, id, to.name);
    const page = all.slice(start, start + PAGE);
    const next = start + PAGE < all.length ? { paging: { next: { after: String(start + PAGE) } } } : {};
    return page.length === 0 ? [] : [{ from: { id }, to: page.map((one) => shown(api, c, from, to, one)), ...next }];
  });
  if (missing.length === 0) return c.json(batchAnswer(api, results));
  const message = `No ${from.singular} with ID(s) ${missing.join(", ")} exists`;
  const errors = [{ status: "error", category: "OBJECT_NOT_FOUND", subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND", message, context: { fromObjectId: missing } }];
  return c.json({ ...batchAnswer(api, results), numErrors: 1, errors }, 207);
}

function typesIn(api: Api, c: Context): [from: ObjectType, to: ObjectType] {
  return [typeFor(api, c, "write"), typeFor(api, c, "read", c.req.param("toType"))];
}

function pairIn(api: Api, c: Context): Pair {
  const [from, to] = typesIn(api, c);
  return { from: from.name, fromId: c.req.param("id") ?? "", to: to.name, toId: c.req.param("toId") ?? "" };
}

function batchAnswer(api: Api, results: object[]): object {
  const now = new Date(api.clock.now()).toISOString();
  return { status: "COMPLETE", results, startedAt: now, completedAt: now };
}

/** A default association, as it is seen from both sides. */
function defaultsOf({ from, fromId, to, toId }: Pair): object[] {
  const seen = (a: string, aId: string, b: string, bId: string) => {
    const kind = associationType(a, b);
    return kind ? [{ from: { id: aId }, to: { id: bId }, associationSpec: { associationCategory: "HUBSPOT_DEFINED", associationTypeId: kind.typeId } }] : [];
  };
  return [...seen(from, fromId, to, toId), ...seen(to, toId, from, fromId)];
}

/** What creating answers; a type of the wrong category undoes it. */
function created(portal: Portal, { from, fromId, to, toId }: Pair, wanted: z.infer<typeof wantedTypes>): object {
  const types = wanted.map((one) => ({ ...one, known: named(portal, from, to, one.associationTypeId) }));
  const wrong = types.find((one) => one.known.category !== one.associationCategory);
  if (wrong) throw validation(`The association type ${wrong.associationTypeId} is not of the category ${wrong.associationCategory}`);
  const labels = types.flatMap(({ known }) => (known.label === null ? [] : [known.label]));
  const [fromType, toType] = [from, to].map((name) => typeIdOf(name));
  return { fromObjectTypeId: fromType, fromObjectId: Number(fromId), toObjectTypeId: toType, toObjectId: Number(toId), labels };
}

const typeIdOf = (name: string): string => objectType(name)?.typeId ?? "";

const shown = (api: Api, c: Context, from: ObjectType, to: ObjectType, { toId, typeIds }: Associated): object => ({
  toObjectId: Number(toId),
  associationTypes: typeIds.map((typeId) => named(portalOf(api, c), from.name, to.name, typeId)),
});
