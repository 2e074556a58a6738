import { Hono } from "hono";
import { z } from "zod";
import type { createCalls } from "./calls.ts";
import type { SandboxClock } from "./clock.ts";
import { deliverySettings, type Deliveries } from "./deliveries.ts";
import { faultRule, latencyRule, type Faults } from "./faults.ts";
import type { RegisteredApp, Seed } from "./vendor.ts";

const clockOrder = z.strictObject({
  now: z.iso.datetime({ offset: true }).optional(),
  advanceSeconds: z.number().min(0).max(400 * 86_400).optional(),
  frozen: z.boolean().optional(),
});
const resetOrder = z.strictObject({ seed: z.enum(["demo", "empty"]).default("demo") });
const appOrder = z.strictObject({
  redirectUris: z.array(z.url()).optional(),
  webhookUrl: z.url().nullable().optional(),
});

/** The handles every stand-in offers to outsiders under /__sandbox/; each vendor adds its own. See docs/sandbox.md. */
export function createControl(parts: {
  name: string;
  clock: SandboxClock;
  faults: Faults;
  calls: ReturnType<typeof createCalls>;
  deliveries: Deliveries;
  app: RegisteredApp;
  reset(seed: Seed): void;
}): Hono {
  const control = new Hono();
  const { clock, faults, calls, deliveries } = parts;

  control.onError((error, c) => {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return c.json({ title: "Bad sandbox order", detail }, 400);
  });
  control.get("/", (c) => c.json({ name: parts.name, clock: clock.state(), calls: calls.report().total, faults: faults.list() }));
  control.post("/reset", async (c) => {
    const order = resetOrder.parse(await bodyOf(c.req.raw));
    faults.clear();
    calls.clear();
    parts.reset(order.seed);
    return c.json({ reset: order.seed });
  });

  control.get("/clock", (c) => c.json(clock.state()));
  control.post("/clock", async (c) => {
    const order = clockOrder.parse(await bodyOf(c.req.raw));
    if (order.frozen !== undefined) clock.freeze(order.frozen);
    if (order.now !== undefined) clock.set(Date.parse(order.now));
    if (order.advanceSeconds !== undefined) clock.advance(order.advanceSeconds * 1000);
    return c.json(clock.state());
  });

  control.get("/faults", (c) => c.json(faults.list()));
  control.post("/faults", async (c) => c.json(faults.add(faultRule.parse(await bodyOf(c.req.raw))), 201));
  control.delete("/faults/:id", (c) => c.json({ removed: faults.remove(c.req.param("id")) }));
  control.delete("/faults", (c) => {
    faults.clear();
    return c.json({ cleared: true });
  });
  control.get("/latency", (c) => c.json(faults.latency()));
  control.post("/latency", async (c) => {
    faults.setLatency(latencyRule.parse(await bodyOf(c.req.raw)));
    return c.json(faults.latency());
  });

  control.get("/calls", (c) => c.json(calls.report(c.req.query("path"))));
  control.delete("/calls", (c) => {
    calls.clear();
    return c.json({ cleared: true });
  });

  control.get("/webhooks", (c) => c.json({ settings: deliveries.settings(), deliveries: deliveries.log() }));
  control.post("/webhooks", async (c) => {
    deliveries.change(deliverySettings.parse(await bodyOf(c.req.raw)));
    return c.json(deliveries.settings());
  });
  control.post("/webhooks/:id/redeliver", (c) => c.json({ redelivered: deliveries.redeliver(c.req.param("id")) }));

  control.get("/app", (c) => c.json(parts.app));
  control.post("/app", async (c) => {
    const order = appOrder.parse(await bodyOf(c.req.raw));
    if (order.redirectUris) parts.app.redirectUris = order.redirectUris;
    if (order.webhookUrl === null) delete parts.app.webhookUrl;
    else if (order.webhookUrl) parts.app.webhookUrl = order.webhookUrl;
    return c.json(parts.app);
  });
  return control;
}

/** The JSON body, or an empty object where there is none. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
}
