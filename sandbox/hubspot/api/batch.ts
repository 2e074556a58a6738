import { Hono } from "hono";
import { z } from "zod";
import { archiveObject, findObject, updateObject, type ObjectDesk } from "../objects/objects.ts";
import { show, showAll } from "../objects/show.ts";
import { notFound, Refusal } from "../refusal.ts";
import type { ObjectType } from "../schema/types.ts";
import { bodyOf, change, portalOf, typeFor, type Api } from "./desk.ts";
import { create, creation, OBJECT_PATHS } from "./objects.ts";

const BATCH_LIMIT = 100;
const inputs = <T extends z.ZodType>(one: T) => z.object({ inputs: z.array(one).min(1).max(BATCH_LIMIT) });
const idInput = z.object({ id: z.coerce.string() });
const readBody = inputs(idInput).extend({ properties: z.array(z.string()).default([]), idProperty: z.string().optional() });
const updateInput = idInput.extend({ properties: z.record(z.string(), z.unknown()), idProperty: z.string().optional(), objectWriteTraceId: z.string().optional() });
type UpdateInput = z.infer<typeof updateInput>;

/** Batches of at most a hundred; where some inputs fail, HubSpot answers 207 with the errors beside the results. */
export function createBatchRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.post(`${path}/batch/read`, async (c) => {
      const type = typeFor(api, c, "read");
      const portal = portalOf(api, c);
      const body = await bodyOf(c, readBody);
      const outcome = eachOf(body.inputs, ({ id }) => {
        const found = findObject(portal, type, id, body.idProperty);
        if (!found) throw notFound(`Could not get some ${type.name}: ${id}`);
        return show(portal, type, found, { properties: body.properties });
      });
      return c.json(answer(api, outcome), outcome.errors.length > 0 ? 207 : 200);
    });

    routes.post(`${path}/batch/create`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(creation));
      const outcome = change(api, c, (desk) => eachOf(body.inputs, (input) => showAll(desk.portal, type, create(desk, type, input))));
      return c.json(answer(api, outcome), outcome.errors.length > 0 ? 207 : 201);
    });

    routes.post(`${path}/batch/update`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(updateInput));
      const outcome = change(api, c, (desk) => eachOf(body.inputs, (input) => update(desk, type, input)));
      return c.json(answer(api, outcome), outcome.errors.length > 0 ? 207 : 200);
    });

    routes.post(`${path}/batch/upsert`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, inputs(updateInput));
      const outcome = change(api, c, (desk) => eachOf(body.inputs, (input) => upsert(desk, type, input)));
      return c.json(answer(api, outcome), outcome.errors.length > 0 ? 207 : 200);
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

function update(desk: ObjectDesk, type: ObjectType, { id, idProperty, properties }: UpdateInput): object {
  const found = findObject(desk.portal, type, id, idProperty);
  if (!found) throw notFound();
  return showAll(desk.portal, type, updateObject(desk, found, type, properties));
}

/** With an id property, what is not there is created with it. */
function upsert(desk: ObjectDesk, type: ObjectType, input: UpdateInput): object {
  const { id, idProperty, properties } = input;
  if (findObject(desk.portal, type, id, idProperty)) return { ...update(desk, type, input), new: false };
  if (!idProperty || idProperty === "hs_object_id") throw notFound();
  const made = create(desk, type, { properties: { ...properties, [idProperty]: id }, associations: [] });
  return { ...showAll(desk.portal, type, made), new: true };
}

interface Outcome {
  results: object[];
  errors: object[];
}

function eachOf<T extends object>(all: T[], work: (input: T) => object): Outcome {
  const outcome: Outcome = { results: [], errors: [] };
  for (const input of all) {
    try {
      outcome.results.push(work(input));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const trace = "objectWriteTraceId" in input && input.objectWriteTraceId ? { objectWriteTraceId: [input.objectWriteTraceId] } : {};
      const ids = "id" in input ? { ids: [input.id] } : {};
      outcome.errors.push({ status: "error", category: error.category, message: error.message, context: { ...ids, ...trace } });
    }
  }
  return outcome;
}

function answer(api: Api, { results, errors }: Outcome): object {
  const now = new Date(api.clock.now()).toISOString();
  const failed = errors.length > 0 ? { numErrors: errors.length, errors } : {};
  return { status: "COMPLETE", results, ...failed, startedAt: now, completedAt: now };
}
