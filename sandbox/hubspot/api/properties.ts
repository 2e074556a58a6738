import { Hono, type Context } from "hono";
import { z } from "zod";
import { notFound, Refusal } from "../refusal.ts";
import { archiveProperty, changeProperty, createProperty, propertyChange, propertyCreation, shownProperty } from "../schema/properties.ts";
import { bodyOf, change, portalOf, typeOpen, type Api } from "./desk.ts";
import { addGroups } from "./property-groups.ts";

const PATHS = ["/crm/v3/properties/:type", "/crm/properties/2026-03/:type", "/crm/properties/2026-09/:type"];
const BATCH_LIMIT = 100;
const inputs = <T extends z.ZodType>(one: T) => z.object({ inputs: z.array(one).min(1).max(BATCH_LIMIT) });
const nameInput = z.object({ name: z.string() });

/** Property definitions and groups; making them takes the schema scopes. */
export function createPropertyRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of PATHS) {
    addGroups(routes, api, path);
    addBatches(routes, api, path);
    routes.get(path, (c) => {
      const type = typeOpen(api, c, "read");
      const portal = portalOf(api, c);
      if (c.req.query("archived") !== "true") return c.json({ results: portal.propertiesOf(type).map((one) => shownProperty(portal, one)) });
      const archived = portal.custom.values().filter((one) => one.objectType === type && one.archived);
      return c.json({ results: archived.map((one) => shownProperty(portal, one)) });
    });
    routes.post(path, async (c) => {
      const type = typeOpen(api, c, "write");
      const body = await bodyOf(c, propertyCreation);
      return c.json(change(api, c, ({ portal }) => shownProperty(portal, createProperty(portal, type, body))), 201);
    });
    routes.get(`${path}/:name`, (c) => c.json(one(api, c, typeOpen(api, c, "read"), c.req.param("name"))));
    routes.patch(`${path}/:name`, async (c) => {
      const type = typeOpen(api, c, "write");
      const body = await bodyOf(c, propertyChange);
      return c.json(change(api, c, ({ portal }) => shownProperty(portal, changeProperty(portal, type, c.req.param("name"), body))));
    });
    routes.delete(`${path}/:name`, (c) => {
      const type = typeOpen(api, c, "write");
      change(api, c, ({ portal }) => archiveProperty(portal, type, c.req.param("name")));
      return c.body(null, 204);
    });
  }
  return routes;
}

function addBatches(routes: Hono, api: Api, path: string): void {
  routes.post(`${path}/batch/read`, async (c) => {
    const type = typeOpen(api, c, "read");
    const body = await bodyOf(c, inputs(nameInput).extend({ archived: z.boolean().default(false) }));
    const { results, errors } = eachOf(body.inputs, ({ name }) => one(api, c, type, name));
    return c.json(answer(api, results, errors), errors.length > 0 ? 207 : 200);
  });
  routes.post(`${path}/batch/create`, async (c) => {
    const type = typeOpen(api, c, "write");
    const body = await bodyOf(c, inputs(propertyCreation));
    const { results, errors } = change(api, c, ({ portal }) => eachOf(body.inputs, (input) => shownProperty(portal, createProperty(portal, type, input))));
    return c.json(answer(api, results, errors), errors.length > 0 ? 207 : 201);
  });
  routes.post(`${path}/batch/archive`, async (c) => {
    const type = typeOpen(api, c, "write");
    const body = await bodyOf(c, inputs(nameInput));
    change(api, c, ({ portal }) => body.inputs.forEach(({ name }) => archiveProperty(portal, type, name)));
    return c.body(null, 204);
  });
}

/** Every check is made before anything is kept, so that one input can fail without undoing the others. */
function eachOf<T extends { name: string }>(all: T[], work: (input: T) => object): { results: object[]; errors: object[] } {
  const results: object[] = [];
  const errors: object[] = [];
  for (const input of all) {
    try {
      results.push(work(input));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ status: "error", category: error.category, message: error.message, context: { name: [input.name] } });
    }
  }
  return { results, errors };
}

function answer(api: Api, results: object[], errors: object[]): object {
  const now = new Date(api.clock.now()).toISOString();
  return { status: "COMPLETE", results, ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}), startedAt: now, completedAt: now };
}

function one(api: Api, c: Context, type: string, name: string): object {
  const portal = portalOf(api, c);
  const found = portal.propertiesOf(type).find((property) => property.name === name);
  if (!found) throw notFound(`The property ${name} does not exist`);
  return shownProperty(portal, found);
}
