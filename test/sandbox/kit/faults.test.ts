import { connect } from "node:net";
import { fetch as undiciFetch } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serve } from "../../../sandbox/kit/serve.ts";
import { createSmallVendor, type SmallVendor } from "./small-vendor.ts";

let vendor: SmallVendor;
let server: Awaited<ReturnType<typeof serve>>;
let origin: string;

beforeEach(async () => {
  vendor = createSmallVendor();
  server = await serve(vendor.api, 0);
  origin = `http://127.0.0.1:${server.port}`;
});
afterEach(async () => {
  await server.close();
  vendor.close();
});

const order = async (path: string, body: unknown) => (await fetch(`${origin}/__sandbox${path}`, { method: "POST", body: JSON.stringify(body) })).status;
const fault = (rule: object) => order("/faults", rule);
const write = () => undiciFetch(`${origin}/notes`, { method: "POST", body: "hello" });
const codeOf = async (failing: Promise<unknown>) => {
  const error = await failing.then(() => undefined, (reason: unknown) => reason as Error & { cause?: { code?: string } });
  return error?.cause?.code ?? error?.message ?? "no failure";
};

/** Everything the server sends on a plain socket, and how the connection ended. */
function raw(request: string): Promise<{ text: string; end: string }> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(request));
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("error", (error: NodeJS.ErrnoException) => resolve({ text, end: error.code ?? "error" }));
    socket.on("end", () => resolve({ text, end: "end" }));
  });
}
const POST_NOTE = "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";

describe.each(["before", "after"] as const)("a fault %s the write", (when) => {
  const applied = when === "after" ? 1 : 0;
  const once = (rule: object) => fault({ ...rule, when, times: 1, method: "POST" });

  it("status: answers with the vendor's own error body", async () => {
    await once({ kind: "status", status: 503, retryAfter: 7 });
    const response = await write();
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toEqual([503, "7", { vendorSays: 503 }]);
    expect(response.headers.get("x-vendor-request")).toBeNull();
    expect(vendor.notes.size).toBe(applied);
  });

  it("status: answers with the body and headers ordered", async () => {
    await once({ kind: "status", status: 429, headers: { "Content-Type": "text/xml", "X-Problem": "minute" }, body: "<slow/>" });
    const response = await write();
    expect([response.status, response.headers.get("content-type"), response.headers.get("x-problem"), await response.text()]).toEqual([429, "text/xml", "minute", "<slow/>"]);
  });

  it("html and empty: answer 200 with what is not JSON", async () => {
    await once({ kind: "html" });
    const html = await write();
    expect([html.status, html.headers.get("content-type"), (await html.text()).slice(0, 15)]).toEqual([200, "text/html", "<!doctype html>"]);
    await once({ kind: "empty" });
    const empty = await write();
    expect([empty.status, await empty.text()]).toEqual([200, ""]);
    expect(vendor.notes.size).toBe(2 * applied);
  });

  it("truncate: answers with JSON that ends in the middle", async () => {
    await once({ kind: "truncate" });
    const response = await write();
    expect(response.status).toBe(when === "after" ? 201 : 200);
    const text = await response.text();
    expect(text.startsWith("{")).toBe(true);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(vendor.notes.size).toBe(applied);
  });

  it("reset: the connection is reset before a byte is sent", async () => {
    await once({ kind: "reset" });
    expect(await codeOf(write())).toBe("ECONNRESET");
    await once({ kind: "reset" });
    expect(await raw(POST_NOTE)).toEqual({ text: "", end: "ECONNRESET" });
    expect(vendor.notes.size).toBe(2 * applied);
  });

  it("reset-mid-body: the answer begins and the connection closes", async () => {
    await once({ kind: "reset-mid-body" });
    const response = await write();
    expect(response.status).toBe(200);
    expect(await codeOf(response.text())).toBe("UND_ERR_SOCKET");
    await once({ kind: "reset-mid-body" });
    const { text } = await raw(POST_NOTE);
    expect(text).toContain('{"partial":');
    expect(text.endsWith("0\r\n\r\n")).toBe(false);
    expect(vendor.notes.size).toBe(2 * applied);
  });

  it("hang: nothing is answered until the time is over, then the connection is reset", async () => {
    await once({ kind: "hang", ms: 600_000 });
    let settled = false;
    const answer = codeOf(write()).finally(() => (settled = true));
    await expect.poll(async () => (await (await fetch(`${origin}/__sandbox/faults`)).json()) as unknown).toEqual([]);
    await expect.poll(() => vendor.notes.size).toBe(applied);
    expect(settled).toBe(false);
    vendor.clock.advance(600_000);
    expect(await answer).toBe("ECONNRESET");
    expect(vendor.notes.size).toBe(applied);
  });

  it("slow: answers as usual, later", async () => {
    await once({ kind: "slow", ms: 600_000 });
    const answer = write();
    await expect.poll(async () => (await (await fetch(`${origin}/__sandbox/faults`)).json()) as unknown).toEqual([]);
    await expect.poll(() => vendor.notes.size).toBe(applied);
    vendor.clock.advance(600_000);
    expect((await answer).status).toBe(201);
    expect(vendor.notes.size).toBe(1);
  });
});

describe("which calls a fault hits", () => {
  it("only those of its method and path, as often as ordered", async () => {
    await fault({ kind: "status", method: "GET", path: "^/notes\\?page=2$", times: 2 });
    const ask = async (path: string) => (await fetch(origin + path)).status;
    const asked = ["/notes", "/notes?page=2", "/notes?page=22", "/notes?page=2", "/notes?page=2"];
    const answers = [];
    for (const path of asked) answers.push(await ask(path));
    expect(answers).toEqual([200, 500, 200, 500, 200]);
    expect((await write()).status).toBe(201);
  });

  it("a share of them, when a rate is ordered", async () => {
    await fault({ kind: "status", rate: 0.3 });
    let hit = 0;
    for (let n = 0; n < 200; n += 1) if ((await vendor.api.request("/notes")).status === 500) hit += 1;
    expect(hit).toBeGreaterThan(30);
    expect(hit).toBeLessThan(90);
  });

  it("never those under /__sandbox/", async () => {
    await fault({ kind: "reset" });
    await order("/latency", { ms: 60_000 });
    expect((await fetch(`${origin}/__sandbox/clock`)).status).toBe(200);
  });

  it("none after it is lifted", async () => {
    await fault({ kind: "status", id: "mine" });
    expect((await fetch(`${origin}/notes`)).status).toBe(500);
    const lift = () => fetch(`${origin}/__sandbox/faults/mine`, { method: "DELETE" });
    expect([(await lift()).status, (await lift()).status]).toEqual([200, 404]);
    expect((await fetch(`${origin}/notes`)).status).toBe(200);
  });
});

describe("an order that makes no sense", () => {
  it.each([
    [{ kind: "explode" }, "kind"],
    [{ kind: "status", path: "(" }, "is not a regular expression"],
    [{ kind: "status", status: 200 }, "status"],
    [{ kind: "status", when: "during" }, "when"],
    [{ kind: "status", tiems: 1 }, "tiems"],
    [{ kind: "status", headers: { "bad name": "x" } }, "headers"],
  ])("%j is refused and says why", async (rule, reason) => {
    const response = await fetch(`${origin}/__sandbox/faults`, { method: "POST", body: JSON.stringify(rule) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
    expect((await fetch(`${origin}/notes`)).status).toBe(200);
  });

  it("an id in use, and more than two hundred rules, are refused", async () => {
    await fault({ kind: "status", id: "mine", path: "^/none$" });
    expect(await fault({ kind: "html", id: "mine" })).toBe(400);
    const answers = [];
    for (let n = 0; n < 200; n += 1) answers.push(await fault({ kind: "html", path: "^/none$" }));
    expect(answers.filter((status) => status === 400)).toHaveLength(1);
  });
});

it("latency delays every call by sandbox time", async () => {
  await order("/latency", { ms: 50_000, jitterMs: 10_000 });
  let answered = false;
  const answer = fetch(`${origin}/notes`).finally(() => (answered = true));
  await fetch(`${origin}/__sandbox/clock`);
  expect(answered).toBe(false);
  vendor.clock.freeze(true);
  await expect.poll(() => (vendor.clock.advance(60_000), answered)).toBe(true);
  expect((await answer).status).toBe(200);
});

it("without a socket a broken connection is a body that fails to be read", async () => {
  await fault({ kind: "reset", times: 1 });
  await expect((await vendor.api.request("/notes")).text()).rejects.toThrow("socket hang up");
});
