import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { callsQuestion, type createCalls } from "./calls.ts";
import type { SandboxClock } from "./clock.ts";
import { deliverySettings, type Deliveries } from "./deliveries.ts";
import { faultRule, latencyRule } from "./fault-rule.ts";
import type { Faults } from "./faults.ts";
import { handlesOf } from "./handles.ts";
import type { RegisteredApp, Seed } from "./vendor.ts";

const clockOrder = z.strictObject({
  now: z.iso.datetime({ offset: true }).optional(),
  advanceSeconds: z.number().min(0).max(400 * 86_400).optional(),
  frozen: z.boolean().optional(),
});
const resetOrder = z.strictObject({ seed: z.enum(["demo", "empty"]).default("demo") });
const appOrder = z.strictObject({
  redirectUris: z.array(z.url()).max(20).optional(),
  webhookUrl: z.url().nullable().optional(),
});
const LARGEST_BODY = 1024 * 1024;

interface Parts {
  name: string;
  clock: SandboxClock;
  faults: Faults;
  calls: ReturnType<typeof createCalls>;
  deliveries: Deliveries;
  app: RegisteredApp;
  reset: (seed: Seed) => void;
}

/** The handles every stand-in offers to outsiders under /__sandbox/; each vendor adds its own. See docs/sandbox.md. */
export function createControl(parts: Parts): Hono {
  const control = new Hono();
  const tooLarge = { title: "Bad sandbox order", detail: "The body is larger than 1 MB: send less." };
  control.use("*", bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json(tooLarge, 413) }));
  control.onError((error, c) => {
    const ours = !(error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError);
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return c.json({ title: ours ? "The stand-in failed" : "Bad sandbox order", detail }, ours ? 500 : 400);
  });
  addOverview(control, parts);
  addWhole(control, parts);
  addTrouble(control, parts.faults);
  addCalls(control, parts.calls);
  addWebhooks(control, parts.deliveries);
  return control;
}

function addOverview(control: Hono, parts: Parts): void {
  const overview = () => ({
    name: parts.name,
    clock: parts.clock.state(),
    calls: parts.calls.report().total,
    faults: parts.faults.list(),
    latency: parts.faults.latency(),
    webhooks: parts.deliveries.settings(),
    handles: handlesOf(control.routes),
  });
  control.get("/", (c) => c.json(overview()));
  // Where this is mounted, Hono tells /__sandbox from /__sandbox/; people do not.
  control.get("/*", async (c, next) => (c.req.path.endsWith("/__sandbox/") ? c.json(overview()) : next()));
}

function addWhole(control: Hono, { clock, faults, calls, deliveries, app, reset }: Parts): void {
  control.post("/reset", async (c) => {
    const order = resetOrder.parse(await bodyOf(c.req.raw));
    faults.clear();
    calls.clear();
    deliveries.forget();
    clock.reset();
    reset(order.seed);
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
  control.get("/app", (c) => c.json(app));
  control.post("/app", async (c) => {
    const order = appOrder.parse(await bodyOf(c.req.raw));
    if (order.redirectUris) app.redirectUris = order.redirectUris;
    if (order.webhookUrl === null) delete app.webhookUrl;
    else if (order.webhookUrl) app.webhookUrl = order.webhookUrl;
    return c.json(app);
  });
}

function addTrouble(control: Hono, faults: Faults): void {
  control.get("/faults", (c) => c.json(faults.list()));
  control.post("/faults", async (c) => c.json(faults.add(faultRule.parse(await bodyOf(c.req.raw))), 201));
  control.delete("/faults/:id", (c) => {
    const removed = faults.remove(c.req.param("id"));
    return removed ? c.json({ removed }) : c.json(missing("fault", c.req.param("id")), 404);
  });
  control.delete("/faults", (c) => {
    faults.clear();
    return c.json({ cleared: true });
  });
  control.get("/latency", (c) => c.json(faults.latency()));
  control.post("/latency", async (c) => {
    faults.setLatency(latencyRule.parse(await bodyOf(c.req.raw)));
    return c.json(faults.latency());
  });
}

function addCalls(control: Hono, calls: Parts["calls"]): void {
  control.get("/calls", (c) => c.json(calls.report(callsQuestion.parse(c.req.query()))));
  control.delete("/calls", (c) => {
    calls.clear();
    return c.json({ cleared: true });
  });
}

function addWebhooks(control: Hono, deliveries: Deliveries): void {
  control.get("/webhooks", (c) => c.json({ settings: deliveries.settings(), deliveries: deliveries.log() }));
  control.post("/webhooks", async (c) => {
    deliveries.change(deliverySettings.parse(await bodyOf(c.req.raw)));
    return c.json(deliveries.settings());
  });
  control.post("/webhooks/flush", (c) => c.json({ flushed: deliveries.flush() }));
  control.post("/webhooks/:id/redeliver", (c) => {
    const redelivered = deliveries.redeliver(c.req.param("id"));
    return redelivered ? c.json({ redelivered }) : c.json(missing("delivery", c.req.param("id")), 404);
  });
}

const missing = (what: string, id: string) => ({ title: "Bad sandbox order", detail: `There is no ${what} with the id ${id}.` });

/** The JSON body, or an empty object where there is none. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
}
