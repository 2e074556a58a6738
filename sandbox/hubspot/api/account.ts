import { Hono } from "hono";
import { requireScope } from "../identity/caller.ts";
import type { Owner } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { portalOf, typeFor, type Api } from "./desk.ts";

const STAMP = { createdAt: "2025-01-06T09:00:00.000Z", updatedAt: "2025-01-06T09:00:00.000Z", archived: false };

/** Account details, pipelines and owners. */
export function createAccountRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const version of ["v3", "2026-03", "2026-09"]) {
    routes.get(`/account-info/${version}/details`, (c) => {
      const { portalId, timeZone, companyCurrency, currencies } = portalOf(api, c).facts();
      return c.json({ portalId, accountType: "STANDARD", timeZone, companyCurrency, additionalCurrencies: currencies.map((one) => one.code), utcOffset: "", utcOffsetMilliseconds: 0, uiDomain: "app.hubspot.com", dataHostingLocation: "na1" });
    });
  }
  for (const path of ["/crm/v3/pipelines/:type", "/crm/pipelines/2026-03/:type", "/crm/pipelines/2026-09/:type"]) {
    routes.get(path, (c) => {
      dealsOnly(typeFor(api, c, "read").name);
      return c.json({ results: portalOf(api, c).pipelines.values().map((pipeline) => ({ ...pipeline, stages: pipeline.stages.map((stage) => ({ ...stage, ...STAMP, writePermissions: "CRM_PERMISSIONS_ENFORCEMENT" })), ...STAMP })) });
    });
    routes.get(`${path}/:id`, (c) => {
      dealsOnly(typeFor(api, c, "read").name);
      const found = portalOf(api, c).pipelines.get(c.req.param("id"));
      if (!found) throw notFound();
      return c.json({ ...found, ...STAMP });
    });
    routes.get(`${path}/:id/stages`, (c) => {
      dealsOnly(typeFor(api, c, "read").name);
      const found = portalOf(api, c).pipelines.get(c.req.param("id"));
      if (!found) throw notFound();
      return c.json({ results: found.stages });
    });
  }
  for (const path of ["/crm/v3/owners", "/crm/owners/2026-03", "/crm/owners/2026-09"]) {
    routes.get(path, (c) => {
      requireScope(api.caller(c), "crm.objects.owners.read");
      const email = c.req.query("email");
      const owners = portalOf(api, c).owners.values().filter((one) => email === undefined || one.email === email);
      return c.json({ results: owners.map(shown) });
    });
    routes.get(`${path}/:id`, (c) => {
      requireScope(api.caller(c), "crm.objects.owners.read");
      const found = portalOf(api, c).owners.get(c.req.param("id"));
      if (!found) throw notFound();
      return c.json(shown(found));
    });
  }
  return routes;
}

function dealsOnly(type: string): void {
  if (type !== "deals") throw validation(`Objects of type ${type} have no pipelines`);
}

const shown = (owner: Readonly<Owner>) => ({ ...owner, type: "PERSON", ...STAMP });
