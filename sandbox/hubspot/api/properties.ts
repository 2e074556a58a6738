import { Hono, type Context } from "hono";
import { z } from "zod";
import { requireScope } from "../identity/caller.ts";
import { notFound, Refusal, validation } from "../refusal.ts";
import type { PropertyDefinition } from "../schema/definitions.ts";
import { currenciesOf } from "../schema/values.ts";
import type { Portal } from "../portal.ts";
import { bodyOf, change, portalOf, typeFor, type Api } from "./desk.ts";

const PATHS = ["/crm/v3/properties/:type", "/crm/properties/2026-03/:type", "/crm/properties/2026-09/:type"];
const FIELD_TYPES: Record<PropertyDefinition["type"], string[]> = {
  string: ["text", "textarea", "html", "phonenumber", "file"],
  number: ["number"],
  date: ["date"],
  datetime: ["date"],
  enumeration: ["select", "radio", "checkbox", "booleancheckbox"],
  bool: ["booleancheckbox"],
};
const option = z.object({ label: z.string(), value: z.string(), displayOrder: z.number().int().default(-1), hidden: z.boolean().default(false), description: z.string().optional() });
const definition = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, "must be lower case letters, digits and underscores"),
  label: z.string().min(1).max(255),
  type: z.enum(["string", "number", "date", "datetime", "enumeration", "bool"]),
  fieldType: z.string(),
  groupName: z.string(),
  description: z.string().max(65_536).default(""),
  options: z.array(option).max(5000).default([]),
  hasUniqueValue: z.boolean().default(false),
});
const group = z.object({ name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/), label: z.string().min(1), displayOrder: z.number().int().default(-1) });

/** Property definitions and groups; making them needs the schema scopes. */
export function createPropertyRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of PATHS) {
    addGroups(routes, api, path);
    routes.get(path, (c) => {
      const type = allowed(api, c, "read");
      const portal = portalOf(api, c);
      return c.json({ results: portal.propertiesOf(type).map((one) => shown(portal, one)) });
    });
    routes.post(path, async (c) => {
      const type = allowed(api, c, "write");
      const body = await bodyOf(c, definition);
      const made = change(api, c, ({ portal }) => createProperty(portal, type, body));
      return c.json(shown(portalOf(api, c), made), 201);
    });
    routes.get(`${path}/:name`, (c) => {
      const portal = portalOf(api, c);
      const found = portal.propertiesOf(allowed(api, c, "read")).find((one) => one.name === c.req.param("name"));
      if (!found) throw notFound(`The property ${c.req.param("name")} does not exist`);
      return c.json(shown(portal, found));
    });
    routes.patch(`${path}/:name`, async (c) => {
      const type = allowed(api, c, "write");
      const body = await bodyOf(c, definition.partial().omit({ name: true }));
      const key = `${type}/${c.req.param("name")}`;
      const made = change(api, c, ({ portal }) => {
        const found = portal.custom.get(key);
        if (!found) throw notFound(`The property ${c.req.param("name")} cannot be changed`);
        const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
        const next = { ...structuredClone(found), ...given };
        portal.custom.put(key, next);
        return next;
      });
      return c.json(shown(portalOf(api, c), made));
    });
    routes.delete(`${path}/:name`, (c) => {
      const type = allowed(api, c, "write");
      change(api, c, ({ portal }) => portal.custom.delete(`${type}/${c.req.param("name")}`));
      return c.body(null, 204);
    });
  }
  return routes;
}

function addGroups(routes: Hono, api: Api, path: string): void {
  routes.get(`${path}/groups`, (c) => {
    const type = allowed(api, c, "read");
    return c.json({ results: groupsOf(portalOf(api, c), type) });
  });
  routes.post(`${path}/groups`, async (c) => {
    const type = allowed(api, c, "write");
    const body = await bodyOf(c, group);
    change(api, c, ({ portal }) => {
      if (groupsOf(portal, type).some((one) => one.name === body.name)) throw new Refusal(409, "OBJECT_ALREADY_EXISTS", `A property group named "${body.name}" already exists.`);
      portal.groups.put(`${type}/${body.name}`, { ...body, objectType: type });
    });
    return c.json({ ...body, archived: false }, 201);
  });
}

/** Properties of a type are read with its object scope or its schema scope, and made with the schema scope alone. */
function allowed(api: Api, c: Context, access: "read" | "write"): string {
  const caller = api.caller(c);
  if (access === "read") return typeFor(api, c, "read").name;
  const named = c.req.param("type") ?? "";
  const type = typeFor({ ...api, caller: () => ({ ...caller, administrator: true }) }, c, "write", named);
  requireScope(caller, type.scope === null ? null : type.scope.replace("crm.objects", "crm.schemas") + (type.scope === "e-commerce" ? "" : ".write"));
  return type.name;
}

function createProperty(portal: Portal, type: string, body: z.infer<typeof definition>): PropertyDefinition {
  if (portal.propertiesOf(type).some((one) => one.name === body.name)) {
    throw new Refusal(409, "OBJECT_ALREADY_EXISTS", `A property named '${body.name}' already exists.`);
  }
  if (!FIELD_TYPES[body.type].includes(body.fieldType)) throw validation(`fieldType ${body.fieldType} does not go with type ${body.type}`);
  if (!groupsOf(portal, type).some((one) => one.name === body.groupName)) throw validation(`The property group ${body.groupName} does not exist`);
  const values = body.options.map((one) => one.value);
  if (new Set(values).size !== values.length) throw validation("Property option values must be unique");
  const made: PropertyDefinition = { ...body, hubspotDefined: false, calculated: false, readOnly: false };
  portal.custom.put(`${type}/${body.name}`, { ...made, objectType: type });
  return made;
}

function groupsOf(portal: Portal, type: string) {
  const builtIn = { name: `${type.replace(/s$/, "")}information`, label: "Information", displayOrder: 0, archived: false };
  const own = portal.groups.values().filter((one) => one.objectType === type);
  return [builtIn, ...own.map(({ name, label, displayOrder }) => ({ name, label, displayOrder, archived: false }))];
}

function shown(portal: Portal, { readOnly, ...one }: PropertyDefinition): object {
  return { ...one, options: optionsOf(portal, one), archived: false, hidden: false, formField: false, displayOrder: -1, modificationMetadata: { readOnlyValue: readOnly, readOnlyDefinition: one.hubspotDefined, archivable: !one.hubspotDefined } };
}

function optionsOf(portal: Portal, one: Omit<PropertyDefinition, "readOnly">): object[] {
  const listed = (values: string[]) => values.map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));
  if (!one.hubspotDefined) return one.options;
  if (one.name.endsWith("currency_code")) return listed(currenciesOf(portal));
  if (one.name === "pipeline") return listed(portal.pipelines.values().map((pipeline) => pipeline.id));
  if (one.name === "dealstage") return listed([...new Set(portal.pipelines.values().flatMap((pipeline) => pipeline.stages.map((stage) => stage.id)))]);
  return one.options;
}
