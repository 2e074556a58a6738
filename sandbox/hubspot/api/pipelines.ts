import { Hono, type Context } from "hono";
import { requireScope } from "../identity/caller.ts";
import type { Pipeline } from "../portal.ts";
import { notFound } from "../refusal.ts";
import { schemaScopes } from "../schema/types.ts";
import { SETTLED } from "./account.ts";
import { portalOf, typeNamed, type Api } from "./desk.ts";

const PATHS = ["/crm/v3/pipelines/:type", "/crm/pipelines/2026-03/:type", "/crm/pipelines/2026-09/:type"];

/** Pipelines and stages, for reading. Only deals have them here; other types answer an empty list. */
export function createPipelineRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const path of PATHS) {
    routes.get(path, (c) => c.json({ results: pipelinesOf(api, c).map(shown) }));
    routes.get(`${path}/:id`, (c) => c.json(shown(oneOf(api, c))));
    routes.get(`${path}/:id/stages`, (c) => c.json({ results: oneOf(api, c).stages.map(shownStage) }));
    routes.get(`${path}/:id/stages/:stageId`, (c) => {
      const stage = oneOf(api, c).stages.find((one) => one.id === c.req.param("stageId"));
      if (!stage) throw notFound();
      return c.json(shownStage(stage));
    });
  }
  return routes;
}

function pipelinesOf(api: Api, c: Context): readonly Readonly<Pipeline>[] {
  const type = typeNamed(c.req.param("type") ?? "");
  requireScope(api.caller(c), ...schemaScopes(type, "read"));
  return type.name === "deals" ? portalOf(api, c).pipelines.values() : [];
}

function oneOf(api: Api, c: Context): Readonly<Pipeline> {
  const found = pipelinesOf(api, c).find((one) => one.id === c.req.param("id"));
  if (!found) throw notFound();
  return found;
}

const shownStage = (stage: Pipeline["stages"][number]) => ({ ...stage, ...SETTLED, writePermissions: "CRM_PERMISSIONS_ENFORCEMENT" });

const shown = (pipeline: Readonly<Pipeline>) => ({ ...pipeline, stages: pipeline.stages.map(shownStage), ...SETTLED });
