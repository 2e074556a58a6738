import type { Hono } from "hono";
import { z } from "zod";
import { BY_PERSON, changeAs, type Api } from "./api/desk.ts";
import { searchLag, searchLagOf, setSearchLag } from "./api/search-lag.ts";
import { eventTypes, eventTypesOf, setEventTypes, timelineOf } from "./api/timeline.ts";
import { appScopes, type AppScopes } from "./identity/app-scopes.ts";
import type { Grants } from "./identity/grants.ts";
import type { ScopesUsed } from "./identity/scopes-used.ts";
import { restoreObject } from "./objects/objects.ts";
import { Refusal } from "./refusal.ts";
import type { Limits } from "./traffic/limits.ts";
import { subscriptionSettings } from "./webhooks/subscriptions.ts";
import type { createWebhooks } from "./webhooks/webhooks.ts";

const limitOrder = z.strictObject({
  perTenSeconds: z.number().int().min(1).default(110),
  searchPerSecond: z.number().int().min(1).default(5),
  perDay: z.number().int().min(1).nullable().default(null),
});
const portalOrder = z.strictObject({ portalId: z.number().int() });
const requiredProperty = z.strictObject({ name: z.string(), when: z.strictObject({ property: z.string(), value: z.string() }).optional() });
const requiredOrder = portalOrder.extend({ properties: z.array(z.union([z.string().transform((name) => ({ name })), requiredProperty])).max(50) });
const restoreOrder = portalOrder.extend({ id: z.string() });

type ReadJson = (request: Request) => Promise<unknown>;

/** HubSpot's own handles, beside the common ones. */
export function addHandles(control: Hono, parts: { api: Api; grants: Grants; limits: Limits; scopes: AppScopes; used: ScopesUsed; webhooks: ReturnType<typeof createWebhooks> }): void {
  const { api, grants, limits, scopes, used, webhooks } = parts;
  const json: ReadJson = async (request) => JSON.parse((await request.text()) || "{}") as unknown;

  control.post("/tokens/expire", (c) => c.json({ expired: grants.expireAccess() }));
  control.post("/uninstall", async (c) => {
    const { portalId } = portalOrder.parse(await json(c.req.raw));
    return c.json({ uninstalled: api.store.atomically(() => grants.withdraw(portalId)) });
  });
  control.get("/limits", (c) => c.json(limits.settings()));
  control.post("/limits", async (c) => {
    limits.change(limitOrder.parse(await json(c.req.raw)));
    return c.json(limits.settings());
  });
  control.get("/subscriptions", (c) => c.json(webhooks.settings()));
  control.post("/subscriptions", async (c) => {
    webhooks.change(subscriptionSettings.parse(await json(c.req.raw)));
    return c.json(webhooks.settings());
  });
  control.get("/scopes-used", (c) => c.json(used.list()));
  control.get("/scopes", (c) => c.json(scopes.get()));
  control.post("/scopes", async (c) => {
    scopes.set(appScopes.parse(await json(c.req.raw)));
    return c.json(scopes.get());
  });
  control.get("/search", (c) => c.json(searchLagOf(api.store)));
  control.post("/search", async (c) => {
    setSearchLag(api.store, searchLag.parse(await json(c.req.raw)));
    return c.json(searchLagOf(api.store));
  });
  addTimelineHandles(control, api, json);
  addRecordHandles(control, api, json);
}

function addTimelineHandles(control: Hono, api: Api, json: ReadJson): void {
  control.get("/event-types", (c) => c.json(eventTypesOf(api.store)));
  control.post("/event-types", async (c) => {
    setEventTypes(api.store, eventTypes.parse(await json(c.req.raw)));
    return c.json(eventTypesOf(api.store));
  });
  control.get("/timeline/:portalId/:objectId", (c) => {
    const portalId = portalOrder.shape.portalId.parse(Number(c.req.param("portalId")));
    return known(() => c.json(timelineOf(api.portal(portalId), c.req.param("objectId"))));
  });
}

function addRecordHandles(control: Hono, api: Api, json: ReadJson): void {
  control.post("/required-deal-properties", async (c) => {
    const order = requiredOrder.parse(await json(c.req.raw));
    return known(() => {
      const portal = api.portal(order.portalId);
      portal.saveFacts({ ...portal.facts(), requiredDealProperties: order.properties });
      return c.json({ requiredDealProperties: order.properties });
    });
  });
  control.post("/restore", async (c) => {
    const { portalId, id } = restoreOrder.parse(await json(c.req.raw));
    return known(() => {
      changeAs(api, { portalId, origin: BY_PERSON, strict: false }, (desk) => restoreObject(desk, id));
      return c.json({ restored: id });
    });
  });
}

/** What HubSpot would refuse is a bad order here. */
function known(work: () => Response): Response {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ title: "Bad sandbox order", detail: `${error.message}. Name a portal and a record that are there.` }, { status: 404 });
  }
}
