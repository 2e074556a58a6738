import { Hono, type Context } from "hono";
import { z } from "zod";
import { requireScope } from "../identity/caller.ts";
import { typesBetween } from "../objects/associations.ts";
import type { AssociationLabel } from "../portal.ts";
import { notFound, Refusal } from "../refusal.ts";
import { associationType, schemaScopes } from "../schema/types.ts";
import { validation } from "../refusal.ts";
import { bodyOf, change, portalOf, typeNamed, type Api } from "./desk.ts";

const PATHS = ["/crm/v4/associations/:type/:toType/labels", "/crm/associations/2026-03/:type/:toType/labels", "/crm/associations/2026-09/:type/:toType/labels"];
const naming = z.object({ label: z.string().min(1).max(100), name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/i), inverseLabel: z.string().min(1).max(100).optional() });
const renaming = z.object({ associationTypeId: z.number().int(), label: z.string().min(1).max(100), inverseLabel: z.string().min(1).max(100).optional() });
/** Above every id of HubSpot's own association types. */
const FIRST_LABEL_ID = 1001;

/** What kinds of association there are between two object types, and labels of the portal's own such as "Billing contact". */
export function createLabelRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of PATHS) {
    routes.get(path, (c) => {
      const [from, to] = ends(api, c, "read");
      return c.json({ results: typesBetween(portalOf(api, c), from, to) });
    });
    routes.post(path, async (c) => {
      const [from, to] = ends(api, c, "write");
      const body = await bodyOf(c, naming);
      if (!associationType(from, to)) throw validation(`Objects of type ${from} cannot be associated with ${to}`);
      const made = change(api, c, ({ portal }) => {
        if (portal.labels.values().some((one) => one.from === from && one.to === to && one.name === body.name)) throw new Refusal(409, "OBJECT_ALREADY_EXISTS", `An association label named ${body.name} already exists`);
        const [typeId, inverseId] = [0, 1].map((offset) => FIRST_LABEL_ID + portal.labels.size + offset) as [number, number];
        const labels: AssociationLabel[] = [
          { typeId, inverseId, from, to, name: body.name, label: body.label },
          { typeId: inverseId, inverseId: typeId, from: to, to: from, name: body.name, label: body.inverseLabel ?? body.label },
        ];
        for (const label of labels) portal.labels.put(String(label.typeId), label);
        return labels.map((one) => ({ category: "USER_DEFINED", typeId: one.typeId, label: one.label }));
      });
      return c.json({ results: made });
    });
    routes.put(path, async (c) => {
      const [from, to] = ends(api, c, "write");
      const body = await bodyOf(c, renaming);
      change(api, c, ({ portal }) => {
        const known = portal.labels.get(String(body.associationTypeId));
        if (known?.from !== from || known.to !== to) throw notFound(`There is no label ${body.associationTypeId}`);
        portal.labels.put(String(known.typeId), { ...known, label: body.label });
        const inverse = portal.labels.get(String(known.inverseId));
        if (inverse && body.inverseLabel !== undefined) portal.labels.put(String(inverse.typeId), { ...inverse, label: body.inverseLabel });
      });
      return c.body(null, 204);
    });
  }
  return routes;
}

function ends(api: Api, c: Context, access: "read" | "write"): [from: string, to: string] {
  const from = typeNamed(c.req.param("type") ?? "");
  requireScope(api.caller(c), ...schemaScopes(from, access));
  return [from.name, typeNamed(c.req.param("toType") ?? "").name];
}
