import { Hono, type Context } from "hono";
import { z } from "zod";
import { archiveObject, findObject, updateObject, type ObjectDesk } from "../objects/objects.ts";
import { show, showAll } from "../objects/show.ts";
import { notFound, Refusal, validation } from "../refusal.ts";
import type { ObjectType } from "../schema/types.ts";
import { bodyOf, change, portalOf, typeFor, type Api } from "./desk.ts";
import { create, creation, OBJECT_PATHS, properties } from "./objects.ts";

const BATCH_LIMIT = 100;
const inputs = <T extends z.ZodType>(one: T) => z.object({ inputs: z.array(one).min(1).max(BATCH_LIMIT) });
const idInput = z.object({ id: z.coerce.string() });
const readBody = inputs(idInput).extend({
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
});
const updateInput = idInput.extend({ properties, idProperty: z.string().optional(), objectWriteTraceId: z.string().optional() });
type UpdateInput = z.infer<typeof updateInput>;

/** Batches of at most a hundred. */
export function createBatchRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.post(`${path}/batch/read`, async (c) => read(api, c));
    routes.post(`${path}/batch/create`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(creation));
      return write(api, c, 201, body.inputs, (desk, input) => showAll(desk.portal, type, create(desk, type, input)));
    });
    routes.post(`${path}/batch/update`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(updateInput));
      refuseTwins(body.inputs);
      return write(api, c, 200, body.inputs, (desk, input) => update(desk, type, input));
    });
    routes.post(`${path}/batch/upsert`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(updateInput));
      refuseTwins(body.inputs);
      return write(api, c, 200, body.inputs, (desk, input) => upsert(desk, type, input));
    });
    routes.post(`${path}/batch/archive`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(idInput));
      change(api, c, (desk) => body.inputs.forEach(({ id }) => archiveObject(desk, type, id)));
      return c.body(null, 204);
    });
  }
  return routes;
}

/** What is not there is told in one error beside the results. */
async function read(api: Api, c: Context): Promise<Response> {
  const type = typeFor(api, c, "read");
  const portal = portalOf(api, c);
  const body = await bodyOf(c, readBody);
  const ids = [...new Set(body.inputs.map(({ id }) => id))];
  const found = ids.map((id) => ({ id, object: findObject(portal, type, id, body.idProperty) }));
  const results = found.flatMap(({ object }) => (object ? [show(portal, type, object, { properties: body.properties, withHistory: body.propertiesWithHistory })] : []));
  const missing = found.filter(({ object }) => !object).map(({ id }) => id);
  return c.json(answer(api, results, missing.length > 0 ? [absent(type, missing)] : []), missing.length > 0 ? 207 : 200);
}

const absent = (type: ObjectType, ids: string[]) => ({
  status: "error",
  category: "OBJECT_NOT_FOUND",
  message: `Could not get some ${type.singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
  context: { ids },
});

/**
 * Each input stands alone, and 207 tells of those that failed, when all of them carry a trace id of their own.
 * Otherwise the first failure refuses the whole batch, except that an object to update that is not there is told beside the results anyway.
 */
function write<T extends { objectWriteTraceId?: string | undefined }>(api: Api, c: Context, success: 200 | 201, all: T[], work: (desk: ObjectDesk, input: T) => object): Response {
  const traces = all.map((input) => input.objectWriteTraceId);
  const apart = traces.every((trace) => trace !== undefined) && new Set(traces).size === all.length;
  const errors: object[] = [];
  const attempt = (input: T, run: () => object): object[] => {
    try {
      const trace = input.objectWriteTraceId === undefined ? {} : { objectWriteTraceId: input.objectWriteTraceId };
      return [{ ...run(), ...trace }];
    } catch (error) {
      if (!(error instanceof Refusal) || (!apart && !(success === 200 && error.status === 404))) throw error;
      errors.push(told(error, input));
      return [];
    }
  };
  const results = apart
    ? all.flatMap((input) => attempt(input, () => change(api, c, (desk) => work(desk, input))))
    : change(api, c, (desk) => all.flatMap((input) => attempt(input, () => work(desk, input))));
  return c.json(answer(api, results, errors), errors.length > 0 ? 207 : success);
}

function told(error: Refusal, input: object): object {
  const trace = "objectWriteTraceId" in input && input.objectWriteTraceId ? { objectWriteTraceId: [input.objectWriteTraceId] } : {};
  const ids = "id" in input ? { ids: [input.id] } : {};
  return { status: "error", category: error.category, message: error.message, context: { ...ids, ...trace }, ...error.details };
}

function update(desk: ObjectDesk, type: ObjectType, { id, idProperty, properties: given }: UpdateInput): object {
  const found = findObject(desk.portal, type, id, idProperty);
  if (!found) throw notFound();
  return showAll(desk.portal, type, updateObject(desk, found, type, given));
}

/** With an id property, what is not there is created with it. */
function upsert(desk: ObjectDesk, type: ObjectType, input: UpdateInput): object {
  const { id, idProperty, properties: given } = input;
  if (findObject(desk.portal, type, id, idProperty)) return { ...update(desk, type, input), new: false };
  if (!idProperty || idProperty === "hs_object_id") throw notFound();
  const made = create(desk, type, { properties: { ...given, [idProperty]: id }, associations: [] });
  return { ...showAll(desk.portal, type, made), new: true };
}

function refuseTwins(all: { id: string }[]): void {
  const ids = all.map(({ id }) => id);
  const twins = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twins.length > 0) throw validation(`Duplicate IDs found in batch input: [${twins.join(", ")}]. IDs must be unique`);
}

function answer(api: Api, results: object[], errors: object[]): object {
  const now = new Date(api.clock.now()).toISOString();
  const failed = errors.length > 0 ? { numErrors: errors.length, errors } : {};
  return { status: "COMPLETE", results, ...failed, startedAt: now, completedAt: now };
}
