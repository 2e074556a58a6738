import { Hono } from "hono";
import { createCalls } from "../../../sandbox/kit/calls.ts";
import { createClock } from "../../../sandbox/kit/clock.ts";
import { createControl } from "../../../sandbox/kit/control.ts";
import { createDeliveries } from "../../../sandbox/kit/deliveries.ts";
import { createFaults } from "../../../sandbox/kit/faults.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { openStore } from "../../../sandbox/kit/store.ts";
import type { RegisteredApp } from "../../../sandbox/kit/vendor.ts";

/** The least that is a stand-in: notes that can be written and read, each write sending a webhook. */
export function createSmallVendor() {
  const clock = createClock();
  const random = createRandom(1);
  const store = openStore(":memory:");
  const posted: string[] = [];
  const send = (async (_url: string, init: RequestInit) => {
    posted.push(init.body as string);
    return new Response(null, { status: 200 });
  }) as typeof fetch;
  const app: RegisteredApp = { clientId: "client", clientSecret: "secret", redirectUris: [], webhookUrl: "http://app.example/hook", webhookKey: "key" };
  const deliveries = createDeliveries(
    { clock, random, store, send },
    { retryDelaysMs: [], timeoutMs: 1000, headers: () => ({}), accepts: (status) => status === 200 },
  );
  const faults = createFaults({ clock, random, errorBody: (status) => ({ vendorSays: status }) });
  const calls = createCalls(clock);
  const notes = store.collection<{ text: string }>("note");
  const resets: string[] = [];
  const reset = (seed: string) => {
    store.clear();
    resets.push(seed);
  };
  const control = createControl({ name: "small", clock, faults, calls, deliveries, app, reset });
  control.post("/own-handle", (c) => c.json({ own: true }));

  const api = new Hono();
  api.route("/__sandbox", control);
  api.use(calls.record, faults.apply);
  api.post("/notes", async (c) => {
    const id = String(store.next("note"));
    const note = { text: await c.req.text() };
    notes.put(id, note);
    deliveries.enqueue(app.webhookUrl!, id);
    c.header("x-vendor-request", "r-1");
    return c.json({ id, ...note }, 201);
  });
  api.get("/notes", (c) => c.json(notes.values()));
  return {
    api, clock, notes, posted, resets, deliveries,
    close() {
      deliveries.close();
      clock.close();
      store.close();
    },
  };
}

export type SmallVendor = ReturnType<typeof createSmallVendor>;
