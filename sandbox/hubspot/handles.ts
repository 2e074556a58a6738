import type { Hono } from "hono";
import { z } from "zod";
import { timelineOf, eventTypes, eventTypesOf } from "./api/special.ts";
import type { Api } from "./api/desk.ts";
import type { Grants } from "./identity/grants.ts";
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
const requiredOrder = portalOrder.extend({ properties: z.array(z.string()).max(50) });
const restoreOrder = portalOrder.extend({ id: z.string() });

/** HubSpot's own handles, beside the common ones. */
export function addHandles(control: Hono, parts: { api: Api; grants: Grants; limits: Limits; webhooks: ReturnType<typeof createWebhooks> }): void {
  const { api, grants, limits, webhooks } = parts;
  const json = async (request: Request): Promise<unknown> => JSON.parse((await request.text()) || "{}") as unknown;

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
  control.get("/event-types", (c) => c.json(eventTypesOf(api).get("types") ?? []));
  control.post("/event-types", async (c) => {
    const types = eventTypes.parse(await json(c.req.raw));
    eventTypesOf(api).put("types", types);
    return c.json(types);
  });
  control.get("/timeline/:portalId/:objectId", (c) => c.json(timelineOf(api, Number(c.req.param("portalId")), c.req.param("objectId"))));
  control.post("/required-deal-properties", async (c) => {
    const order = requiredOrder.parse(await json(c.req.raw));
    const portal = api.portal(order.portalId);
    portal.saveFacts({ ...structuredClone(portal.facts()), requiredDealProperties: order.properties });
    return c.json({ requiredDealProperties: order.properties });
  });
  control.post("/restore", async (c) => {
    const { portalId, id } = restoreOrder.parse(await json(c.req.raw));
    try {
      const happenings: Parameters<typeof webhooks.tell>[1][number][] = [];
      api.store.atomically(() => restoreObject({ portal: api.portal(portalId), clock: api.clock, tell: (one) => happenings.push(one), strict: false }, id));
      webhooks.tell(portalId, happenings, { changeSource: "CRM_UI", sourceId: "userId:9000001" });
      return c.json({ restored: id });
    } catch (error) {
      if (error instanceof Refusal) return c.json({ title: "Bad sandbox order", detail: `There is nothing to restore with the id ${id}.` }, 404);
      throw error;
    }
  });
}
