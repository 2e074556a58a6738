import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSmallVendor, type SmallVendor } from "./small-vendor.ts";

let vendor: SmallVendor;
beforeEach(() => (vendor = createSmallVendor()));
afterEach(() => vendor.close());

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await vendor.api.request(`/__sandbox${path}`, { method, ...(body !== undefined && { body: text }) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const write = (headers: Record<string, string> = {}) => vendor.api.request("/notes", { method: "POST", body: "hello", headers });

it("the overview describes every handle, the vendor's own included", async () => {
  const { body } = await ask("GET", "/");
  const handles = body.handles as { handle: string; does: string }[];
  expect(handles.map(({ handle }) => handle)).toEqual(expect.arrayContaining(["POST /__sandbox/reset", "POST /__sandbox/faults", "POST /__sandbox/own-handle"]));
  const undescribed = handles.filter(({ does }) => does.startsWith("see docs/")).map(({ handle }) => handle);
  expect(undescribed).toEqual(["POST /__sandbox/own-handle"]);
  expect((await ask("GET", "")).body).toEqual({ ...body, clock: expect.anything() as unknown });
  expect(body).toMatchObject({ name: "small", calls: 0, faults: [], latency: { ms: 0 }, webhooks: { paused: false } });
});

describe("reset", () => {
  it("forgets records, faults, latency, calls, waiting webhooks and the moved clock", async () => {
    await write();
    await ask("POST", "/faults", { kind: "status", path: "^/none$" });
    await ask("POST", "/latency", { ms: 1 });
    await ask("POST", "/clock", { advanceSeconds: 86_400 });
    expect(await ask("POST", "/reset", { seed: "empty" })).toEqual({ status: 200, body: { reset: "empty" } });
    expect(vendor.resets).toEqual(["empty"]);
    expect(vendor.notes.size).toBe(0);
    expect((await ask("GET", "/")).body).toMatchObject({ calls: 0, faults: [], latency: { ms: 0, jitterMs: 0 } });
    expect(Math.abs((await ask("GET", "/clock")).body.offsetMs as number)).toBeLessThan(1000);
    expect((await ask("GET", "/webhooks")).body.deliveries).toEqual([]);
  });

  it("seeds the demo when nothing is said, and refuses an unknown seed", async () => {
    await ask("POST", "/reset");
    expect((await ask("POST", "/reset", { seed: "huge" })).status).toBe(400);
    expect(vendor.resets).toEqual(["demo"]);
  });
});

it("the clock can be set, frozen and advanced in one order", async () => {
  const moved = await ask("POST", "/clock", { frozen: true, now: "2026-12-31T23:00:00+01:00", advanceSeconds: 90 });
  expect(moved.body).toMatchObject({ now: "2026-12-31T22:01:30.000Z", frozen: true });
  expect((await ask("POST", "/clock", { now: "yesterday" })).status).toBe(400);
  expect((await ask("POST", "/clock", { advanceSeconds: -1 })).status).toBe(400);
});

describe("calls", () => {
  it("are counted for the app, with administrators kept apart", async () => {
    await write();
    await vendor.api.request("/notes?page=2");
    await write({ authorization: "Bearer sandbox-100001" });
    await write({ authorization: "Bearer sandbox" });
    expect((await ask("GET", "/calls")).body).toMatchObject({ total: 2, matching: 2, byMethod: { POST: 1, GET: 1 } });
    expect((await ask("GET", "/calls?path=page&method=get")).body).toMatchObject({ total: 2, matching: 1, byMethod: { GET: 1 } });
    expect((await ask("GET", "/calls?by=administrator")).body).toMatchObject({ total: 2, byMethod: { POST: 2 } });
    expect((await ask("GET", "/calls?by=all")).body).toMatchObject({ total: 4 });
    expect((await ask("GET", "/calls?of=all")).status).toBe(400);
    expect((await ask("DELETE", "/calls")).body).toEqual({ cleared: true });
    expect((await ask("GET", "/calls?by=all")).body).toMatchObject({ total: 0, calls: [] });
  });

  it("tell of status and fault, and never of the sandbox's own handles", async () => {
    await ask("POST", "/faults", { kind: "status", status: 502, times: 1 });
    await write();
    expect((await ask("GET", "/calls")).body.calls).toMatchObject([{ method: "POST", path: "/notes", status: 502, fault: "status", by: "app" }]);
  });
});

describe("webhooks", () => {
  it("can be paused, seen, flushed and sent again", async () => {
    expect((await ask("POST", "/webhooks", { paused: true })).body).toEqual({ paused: true, duplicateRate: 0, dropRate: 0, reorderRate: 0 });
    await write();
    expect((await ask("GET", "/webhooks")).body).toMatchObject({ settings: { paused: true }, deliveries: [{ id: "1", state: "waiting", body: "1" }] });
    expect((await ask("POST", "/webhooks/flush")).body).toEqual({ flushed: 1 });
    await vendor.deliveries.idle();
    expect(vendor.posted).toEqual(["1"]);
    expect((await ask("POST", "/webhooks/1/redeliver")).body).toEqual({ redelivered: true });
    expect((await ask("POST", "/webhooks/77/redeliver")).status).toBe(404);
    expect((await ask("POST", "/webhooks", { dropRate: 2 })).status).toBe(400);
  });
});

it("the registered app can be moved and its webhooks switched off", async () => {
  const moved = await ask("POST", "/app", { webhookUrl: "http://127.0.0.1:9/hook", redirectUris: ["http://127.0.0.1:9/callback"] });
  expect(moved.body).toMatchObject({ webhookUrl: "http://127.0.0.1:9/hook", redirectUris: ["http://127.0.0.1:9/callback"] });
  expect((await ask("POST", "/app", { webhookUrl: null })).body).not.toHaveProperty("webhookUrl");
  expect((await ask("POST", "/app", { webhookUrl: "not a url" })).status).toBe(400);
});

describe("bad orders", () => {
  it("that are no JSON get 400 with a reason", async () => {
    const answer = await ask("POST", "/latency", "{oops");
    expect(answer).toMatchObject({ status: 400, body: { title: "Bad sandbox order" } });
  });

  it("larger than a megabyte get 413", async () => {
    const answer = await ask("POST", "/faults", JSON.stringify({ kind: "status", body: "x".repeat(1024 * 1024) }));
    expect(answer.status).toBe(413);
  });
});
