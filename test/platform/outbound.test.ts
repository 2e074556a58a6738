import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { MockAgent } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../server/platform/clock.ts";
import { createOutbound, OutboundError, type CallRecord, type OutboundCall } from "../../server/platform/outbound.ts";

let server: Server;
let origin: string;
let answer: RequestListener = (_request, response) => void response.end();
let arrived = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    arrived += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const secret = "secret-canary";

function call(of: Partial<OutboundCall> = {}, records: CallRecord[] = []) {
  const outbound = createOutbound({ allowedOrigins: [origin], clock: systemClock(), onCall: (record) => records.push(record) });
  const headers = { authorization: `Bearer ${secret}`, ...of.headers };
  return outbound.request({ system: "quickbooks", method: "GET", url: `${origin}/v3/invoice?token=${secret}`, ...of, headers });
}

async function failure(of: Partial<OutboundCall> = {}): Promise<OutboundError> {
  const error: unknown = await call(of).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutboundError);
  expect(JSON.stringify([String(error), error, (error as Error).stack, (error as Error).cause])).not.toContain(secret);
  return error as OutboundError;
}

const answers = (work: (request: IncomingMessage, response: ServerResponse) => void) => (answer = work);

test("an answer of any status comes back with its bytes, text and lower-case headers", async () => {
  answers((request, response) => {
    response.writeHead(429, { "Retry-After": "7" }).end(`${request.method} ${request.headers.accept}`);
  });
  const got = await call({ method: "POST", body: "{}", accept: "json" });
  expect(got).toMatchObject({ status: 429, text: "POST application/json" });
  expect(got.headers["retry-after"]).toBe("7");
  expect(Buffer.from(got.bytes).toString()).toBe(got.text);
});

test("another origin is never called, whatever its spelling", async () => {
  const before = arrived;
  const port = new URL(origin).port;
  for (const url of [`http://localhost:${port}/`, "https://example.com/", `https://127.0.0.1:${port}/`, "not an address", "file:///etc/passwd"]) {
    expect(await failure({ url })).toMatchObject({ reason: "refused-host", reached: "no" });
  }
  expect(arrived).toBe(before);
});

test("a redirect is not followed, and what answered it may have carried the request out", async () => {
  const before = arrived;
  answers((_request, response) => {
    response.writeHead(303, { location: `${origin}/elsewhere` }).end();
  });
  expect(await failure({ method: "POST", body: "{}" })).toMatchObject({ reason: "redirected", reached: "unknown" });
  expect(arrived).toBe(before + 1);
});

test("nothing changed (304) is an answer, not a redirect", async () => {
  answers((_request, response) => void response.writeHead(304).end());
  expect(await call()).toMatchObject({ status: 304, text: "" });
});

test.each(["before the answer", "in the middle of the body"])("the deadline ends a call that hangs %s", async (where) => {
  answers((_request, response) => {
    if (where === "in the middle of the body") response.write("{");
  });
  expect(await failure({ deadlineMs: 100 })).toMatchObject({ reason: "timeout", reached: "unknown" });
});

test.each(["before the answer", "in the middle of the body"])("a connection reset %s leaves the outcome unknown", async (where) => {
  answers((_request, response) => {
    if (where !== "in the middle of the body") return void response.destroy();
    response.writeHead(200, { "content-length": "100" });
    response.write("{", () => response.destroy());
  });
  expect(await failure({ method: "POST", body: "{}" })).toMatchObject({ reason: "broken-off", reached: "unknown" });
});

test("where nobody listens, the request never left", async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
  const closed = `http://127.0.0.1:${(free.address() as AddressInfo).port}`;
  await new Promise((resolve) => free.close(resolve));
  const outbound = createOutbound({ allowedOrigins: [closed, "http://nobody.invalid"], clock: systemClock() });
  for (const url of [closed, "http://nobody.invalid"]) {
    await expect(outbound.request({ system: "xero", method: "POST", url, body: "{}" })).rejects.toMatchObject({ reason: "unreachable", reached: "no" });
  }
});

test("a body beyond the limit is cut off, counted after decompression", async () => {
  answers((_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(100_000)));
  });
  expect(await failure({ maxBytes: 99_999 })).toMatchObject({ reason: "too-large", reached: "unknown" });
  expect((await call({ maxBytes: 100_000 })).bytes).toHaveLength(100_000);
});

test("a request that cannot be built is not sent, and its complaint does not quote it", async () => {
  const before = arrived;
  for (const of of [{ headers: { "x-note": `${secret}\ninjected: 1` } }, { method: "GET", body: secret }, { method: "CONN ECT" }]) {
    expect(await failure(of)).toMatchObject({ reason: "unusable", reached: "no" });
  }
  expect(arrived).toBe(before);
});

test("every call is told, answered or not, without its query", async () => {
  const records: CallRecord[] = [];
  answers((_request, response) => void response.writeHead(201).end());
  await call({ method: "POST", body: "{}" }, records);
  await call({ url: "https://example.com/oauth?code=1" }, records).catch(() => undefined);
  expect(records).toMatchObject([
    { system: "quickbooks", method: "POST", path: "/v3/invoice", status: 201 },
    { system: "quickbooks", method: "GET", path: "/oauth", status: "refused-host" },
  ]);
  expect(JSON.stringify(records)).not.toContain(secret);
});

test("a test's own dispatcher answers in the network's place", async () => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  agent.get("https://api.xero.com").intercept({ path: "/Invoices", method: "GET" }).reply(200, "{}");
  const outbound = createOutbound({ allowedOrigins: ["https://api.xero.com"], clock: systemClock(), dispatcher: agent });
  expect(await outbound.request({ system: "xero", method: "GET", url: "https://api.xero.com/Invoices" })).toMatchObject({ status: 200, text: "{}" });
});
