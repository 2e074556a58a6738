import type { Hono } from "hono";
import { z } from "zod";
import type { Portal, PropertyGroup } from "../portal.ts";
import { notFound, Refusal } from "../refusal.ts";
import { groupsOf } from "../schema/properties.ts";
import { bodyOf, change, portalOf, typeOpen, type Api } from "./desk.ts";

const creation = z.object({ name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/), label: z.string().min(1).max(255), displayOrder: z.number().int().default(-1) });
const renaming = z.object({ label: z.string().min(1).max(255).optional(), displayOrder: z.number().int().optional() });

/** Under each version's path of property definitions. */
export function addGroups(routes: Hono, api: Api, path: string): void {
  routes.get(`${path}/groups`, (c) => c.json({ results: groupsOf(portalOf(api, c), typeOpen(api, c, "read")) }));
  routes.post(`${path}/groups`, async (c) => {
    const type = typeOpen(api, c, "write");
    const body = await bodyOf(c, creation);
    change(api, c, ({ portal }) => {
      if (groupsOf(portal, type).some((one) => one.name === body.name)) throw new Refusal(409, "OBJECT_ALREADY_EXISTS", `A property group named "${body.name}" already exists.`);
      portal.groups.put(`${type}/${body.name}`, { ...body, objectType: type });
    });
    return c.json({ ...body, archived: false }, 201);
  });
  routes.get(`${path}/groups/:group`, (c) => c.json(oneOf(portalOf(api, c), typeOpen(api, c, "read"), c.req.param("group"))));
  routes.patch(`${path}/groups/:group`, async (c) => {
    const type = typeOpen(api, c, "write");
    const body = await bodyOf(c, renaming);
    return c.json(
      change(api, c, ({ portal }) => {
        const { name, label, displayOrder } = oneOf(portal, type, c.req.param("group"));
        const next = { name, label: body.label ?? label, displayOrder: body.displayOrder ?? displayOrder };
        portal.groups.put(`${type}/${name}`, { ...next, objectType: type });
        return { ...next, archived: false };
      }),
    );
  });
  routes.delete(`${path}/groups/:group`, (c) => {
    const type = typeOpen(api, c, "write");
    change(api, c, ({ portal }) => {
      const used = portal.propertiesOf(type).some((one) => one.groupName === c.req.param("group"));
      if (used) throw new Refusal(400, "VALIDATION_ERROR", `The property group ${c.req.param("group")} still has properties: archive or move them first.`);
      portal.groups.delete(`${type}/${c.req.param("group")}`);
    });
    return c.body(null, 204);
  });
}

function oneOf(portal: Portal, type: string, name: string): PropertyGroup & { archived: boolean } {
  const found = groupsOf(portal, type).find((one) => one.name === name);
  if (!found) throw notFound(`The property group ${name} does not exist`);
  return found;
}
