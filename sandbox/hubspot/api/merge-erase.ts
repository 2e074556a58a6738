import { Hono } from "hono";
import { z } from "zod";
import { forgetAssociations } from "../objects/associations.ts";
import { mergeObjects } from "../objects/merge.ts";
import { findObject } from "../objects/objects.ts";
import { showAll } from "../objects/show.ts";
import { notFound } from "../refusal.ts";
import { bodyOf, change, typeFor, type Api } from "./desk.ts";
import { OBJECT_PATHS } from "./objects.ts";

const merge = z.object({ primaryObjectId: z.coerce.string(), objectIdToMerge: z.coerce.string() });
const erasure = z.object({ objectId: z.coerce.string(), idProperty: z.string().optional() });

/** Merging two objects, and erasing a person's data for good. */
export function createMergeAndEraseRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of OBJECT_PATHS) {
    routes.post(`${path}/merge`, async (c) => {
      const type = typeFor(api, c, "write");
      const body = await bodyOf(c, merge);
      return c.json(
        change(api, c, (desk) => {
          const id = mergeObjects(desk, type, body.primaryObjectId, body.objectIdToMerge);
          const merged = desk.portal.objects.get(id);
          if (!merged) throw notFound();
          return showAll(desk.portal, type, merged);
        }),
      );
    });
    routes.post(`${path}/gdpr-delete`, async (c) => {
      const type = typeFor(api, c, "write");
      if (type.name !== "contacts") throw notFound();
      const body = await bodyOf(c, erasure);
      change(api, c, ({ portal, tell }) => {
        const found = findObject(portal, type, body.objectId, body.idProperty);
        if (!found) throw notFound();
        portal.objects.delete(found.id);
        portal.history.delete(found.id);
        forgetAssociations(portal, type.name, found.id);
        tell({ kind: "privacyDeletion", type: type.name, id: found.id });
      });
      return c.body(null, 204);
    });
  }
  return routes;
}
