import { createHmac } from "node:crypto";
import { connect, type AddressInfo } from "node:net";
import { createServer, request as httpRequest, type OutgoingHttpHeaders, type Server } from "node:http";
import fc from "fast-check";
import { expect } from "vitest";
import { endpoints } from "../../server/http/api/endpoints.ts";
import type { Endpoint } from "../../server/http/endpoint.ts";
import { hubspotHeaders, PUBLIC_URL, SECRETS, type Bench } from "./app-bench.ts";
import { named, plantCanaries, type Canaries } from "./canaries.ts";
import { valuesOf } from "./schema-samples.ts";

/** One request as a stranger, a tampered card or a confused script could send it. */
interface Asked {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body: string;
  /** signed: as HubSpot or a vendor would. */
  signed: boolean;
}

const OWN = "100001";
/** Answers must come; a process that hangs is as good as dead. */
const DEADLINE_MS = 20_000;
/** Requests a batch: many at once, as the world sends them. */
const AT_ONCE = 16;
const NEIGHBOUR_EVERY = 256;

const NASTY = ["", " ", "\u0000", "\ud800", "__proto__", "constructor", "toString", "null", "-0", "1e309", "' or 1=1 --", "%00", "%", "../../etc/passwd", "<script>", "=cmd()", "${7*7}", "a".repeat(5_000), "\u202e", "9".repeat(400), "[]", "{}"];
const nastyText = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) }, { weight: 1, arbitrary: fc.string({ maxLength: 300 }) });
const nastyValue: fc.Arbitrary<unknown> = fc.oneof(nastyText, fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(null, true, -1, 1e308, 0.1, [], {}, [[[[[[[[]]]]]]]], { __proto__: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** A value that the schema lets pass with one place of it spoilt, or something else altogether. */
const spoilt = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: good },
    { weight: 4, arbitrary: fc.tuple(good, fc.nat(), nastyValue).map(([value, at, bad]) => spoil(value, at, bad)) },
    { weight: 1, arbitrary: nastyValue },
  );

function spoil(value: unknown, at: number, bad: unknown): unknown {
  if (typeof value !== "object" || value === null) return bad;
  const names = Object.keys(value);
  const name = names[at % (names.length + 1)];
  if (name === undefined) return { ...value, [(JSON.stringify(bad) ?? "").slice(0, 20)]: bad };
  const inner = (value as Record<string, unknown>)[name];
  const changed = typeof inner === "object" && inner !== null && at % 3 > 0 ? spoil(inner, Math.floor(at / 3), bad) : bad;
  return Array.isArray(value) ? value.map((one, index): unknown => (String(index) === name ? changed : one)) : { ...value, [name]: changed };
}

const bodyText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: value.map((one) => JSON.stringify(one) ?? "") }, { weight: 1, arbitrary: fc.tuple(value, fc.nat()).map(([one, cut]) => (JSON.stringify(one) ?? "").slice(0, cut % 80)) }, { weight: 1, arbitrary: nastyText });

const headerName = fc.constantFrom("content-type", "content-encoding", "accept", "x-forwarded-for", "x-forwarded-host", "cookie", "authorization", "range", "if-none-match", "expect", "te", "origin", "x-http-method-override");
const headerValue = fc.oneof(fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, "")), fc.constantFrom("gzip", "application/xml", "multipart/form-data; boundary=x", "bytes=0-1", "100-continue", "x".repeat(4_000), "application/json; charset=utf-16"));
const extraHeaders = fc.dictionary(headerName, headerValue, { maxKeys: 2 });

/** Anything for any route of the app. */
export function requestsFor(whose: Canaries, now: () => number): fc.Arbitrary<Asked> {
  const forEndpoints = endpoints.map((endpoint) => ofEndpoint(endpoint, whose, now));
  const webhooks = (["hubspot", "quickbooks", "xero"] as const).map((system) => ofWebhook(system, now));
  const pages = fc.record({ method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"), path: fc.tuple(fc.constantFrom("/connect/hubspot", "/connect/quickbooks", "/connect/xero/callback", "/connect/hubspot/callback", "/documents/invoice", "/api/v1/openapi.json", "/healthz", "/readyz", "/", "/api/v1/nothing", "/webhooks/sage"), queryOf(fc.dictionary(fc.constantFrom("state", "code", "error", "ticket", "key", "realmId"), nastyText, { maxKeys: 4 }))).map(([path, query]) => path + query), headers: extraHeaders, body: nastyText, signed: fc.constant(false) });
  return fc.oneof({ weight: forEndpoints.length, arbitrary: fc.oneof(...forEndpoints) }, { weight: 12, arbitrary: fc.oneof(...webhooks) }, { weight: 8, arbitrary: pages });
}

/** What else may stand in an address: pairs that are empty, named twice, or more than a parser would read. */
const CLUTTER = ["&", "&&=&=x", "&portalId=100002", "&portalId=100002&userId=1&userEmail=admin%40other.example", "&portalId[]=100002", "&".repeat(1_500), "&x=1".repeat(1_200), "&%", "&__proto__[admin]=1", "&from=2026-01-01&from=2026-02-01"];
const clutter = fc.oneof({ weight: 12, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom(...CLUTTER) });

const queryOf = (values: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<string> =>
  fc.tuple(values, clutter).map(([query, more]) => {
    const pairs = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&") + more;
    return pairs === "" ? "" : `?${pairs}`;
  });

/** As an address can carry it: half a surrogate pair cannot be escaped. */
const escaped = (value: unknown): string => encodeURIComponent((typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed().slice(0, 2_000));

function ofEndpoint(endpoint: Endpoint, whose: Canaries, now: () => number): fc.Arbitrary<Asked> {
  const [params, query] = [spoilt(valuesOf(endpoint.params, named(whose))), spoilt(valuesOf(endpoint.query, named(whose)))];
  const body = bodyText(endpoint.body === null ? fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, nastyValue) : spoilt(valuesOf(endpoint.body, named(whose))));
  const drawn = fc.record({ params, query: queryOf(query.map((value) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}))), body, headers: extraHeaders, honest: fc.integer({ min: 0, max: 9 }), odd: fc.integer({ min: 0, max: 10 ** 9 }) });
  return drawn.map(({ params: given, query: asked, body: text, headers, honest, odd }) => {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => escaped((given as Record<string, unknown> | null)?.[name] ?? "x") || "x");
    const identity = endpoint.audience === "card" ? `${asked === "" ? "?" : "&"}portalId=${OWN}&userId=7&userEmail=ada%40bluewater.example` : "";
    const method = endpoint.method.toUpperCase();
    const sent = method === "GET" ? "" : endpoint.audience === "workflow" ? withPortal(text) : text;
    const asIs = { method, path: path + asked + identity, body: sent };
    // Each under a moment of its own within what HubSpot's clock may differ: no two carry one signature.
    const signature = hubspotHeaders({ method, url: PUBLIC_URL + asIs.path, body: sent, at: now() - (odd % 290_000) });
    return honest > 0 ? { ...asIs, headers: { ...headers, ...signature }, signed: true } : { ...asIs, headers, signed: false };
  });
}

function withPortal(text: string): string {
  try {
    const body = JSON.parse(text) as unknown;
    return typeof body === "object" && body !== null ? JSON.stringify({ ...body, origin: { portalId: Number(OWN) } }) : text;
  } catch {
    return text;
  }
}

function ofWebhook(system: keyof typeof SECRETS, now: () => number): fc.Arbitrary<Asked> {
  const names = fc.constantFrom("eventId", "subscriptionType", "portalId", "occurredAt", "objectId", "specversion", "id", "type", "time", "intuitentityid", "intuitaccountid", "events", "resourceId", "tenantId", "eventCategory", "eventType", "eventDateUtc", "eventNotifications", "realmId", "mergedObjectIds", "fromObjectId", "toObjectId");
  const values = fc.oneof(nastyValue, fc.constantFrom(100001, "100001", "contact.privacyDeletion", "deal.merge", "deal.associationChange", "1.0", "qbo.invoice.updated.v1", "INVOICE", "UPDATE", "2026-11-23T09:00:00Z", "canaryown-realm", 1_700_000_000_000, 8.64e15, -1));
  const event = fc.dictionary(names, values, { maxKeys: 8, noNullPrototype: true });
  const post = bodyText(fc.oneof(fc.array(event, { maxLength: 3 }), fc.record({ events: fc.array(event, { maxLength: 3 }) }), fc.record({ eventNotifications: fc.array(event, { maxLength: 2 }) }), nastyValue));
  const query = queryOf(fc.constant({}));
  return fc.record({ body: post, query, headers: extraHeaders, honest: fc.integer({ min: 0, max: 5 }) }).map(({ body, query: asked, headers, honest }) => {
    const path = `/webhooks/${system}${asked}`;
    const own = system === "hubspot" ? hubspotHeaders({ method: "POST", url: PUBLIC_URL + path, body, at: now() }) : { [system === "xero" ? "x-xero-signature" : "intuit-signature"]: hmac(SECRETS[system], body) };
    return { method: "POST", path, body, headers: honest > 0 ? { ...headers, ...own } : headers, signed: honest > 0 };
  });
}

const hmac = (key: string, body: string): string => createHmac("sha256", key).update(body).digest("base64");

export interface Fuzzed {
  sent: number;
  signed: number;
  byStatus: Record<string, number>;
  /** Answers of 2xx that a signed request got: it went all the way. */
  accepted: number;
  neighbours: number;
}

/** Whose requests are sent, and whose word must come back in no answer and stand in no line of the log. */
export interface Between {
  own: Canaries;
  neighbour: Canaries;
}

export const plantBetween = async (bench: Bench): Promise<Between> => ({ own: await plantCanaries(bench, OWN, "canaryown"), neighbour: await plantCanaries(bench, "100002", "canaryneighbour") });

/**
 * Sends so many requests to the app over a real socket and fails at the first that is answered with 5xx (but for a vendor
 * that is down, which is said so), not answered at all, tells of the neighbour, or after which the neighbour is not served.
 */
export async function fuzz(bench: Bench, { own, neighbour }: Between, runs: number, seed: number): Promise<Fuzzed> {
  const server = createServer(bench.app as Parameters<typeof createServer>[1]);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const anything = requestsFor(own, () => bench.clock.now());
  const told: Fuzzed = { sent: 0, signed: 0, byStatus: {}, accepted: 0, neighbours: 0 };
  try {
    for (let at = 0; at < runs; at += AT_ONCE) {
      const batch = fc.sample(anything, { numRuns: Math.min(AT_ONCE, runs - at), seed: seed + at });
      bench.logged.length = bench.outboundCalls.length = 0;
      const answers = await Promise.all(batch.map((asked) => one(server, asked, told)));
      expect([...answers, ...bench.logged, ...bench.outboundCalls].filter((text) => text.includes(neighbour.word))).toEqual([]);
      if (at % NEIGHBOUR_EVERY === 0) await servesNeighbour(server, bench, told);
      bench.clock.advance(1_000);
    }
    await servesNeighbour(server, bench, told);
    return told;
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function one(server: Server, asked: Asked, told: Fuzzed): Promise<string> {
  const { status, text } = await send(server, asked);
  told.sent += 1;
  if (asked.signed) told.signed += 1;
  if (asked.signed && status < 300) told.accepted += 1;
  told.byStatus[status] = (told.byStatus[status] ?? 0) + 1;
  const vendorDown = status === 503 && text.includes("could not be reached");
  if (status >= 500 && !vendorDown) expect.fail(`${status} ${text.slice(0, 300)} for ${JSON.stringify(asked).slice(0, 2_000)}`);
  return text;
}

async function servesNeighbour(server: Server, bench: Bench, told: Fuzzed): Promise<void> {
  const path = "/api/v1/settings?portalId=100002&userId=7&userEmail=bob%40neighbour.example";
  const headers = hubspotHeaders({ method: "GET", url: PUBLIC_URL + path, at: bench.clock.now() });
  const { status } = await send(server, { method: "GET", path, headers, body: "", signed: true });
  expect(status).toBe(200);
  told.neighbours += 1;
}

/** Refused by the parser before the app sees it counts as answered; silence does not. */
function send(server: Server, { method, path, headers, body }: Asked): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const length = method === "GET" || method === "HEAD" ? {} : { "content-length": Buffer.byteLength(body) };
    const request = httpRequest({ host: "127.0.0.1", port, method, path: path.replaceAll(/[^\x21-\x7e]/g, ""), headers: { ...headers, ...length }, agent: false, timeout: DEADLINE_MS }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new Error(`No answer to ${method} ${path.slice(0, 200)} within ${DEADLINE_MS} ms`)));
    request.on("error", reject);
    request.end(method === "GET" || method === "HEAD" ? undefined : body);
  });
}

/** What is no HTTP at all: each is refused, and the next is served. */
export const RAW = ["\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "POST /webhooks/xero HTTP/1.1\r\ncontent-length: -1\r\n\r\n", "GET /\u0000 HTTP/1.1\r\nhost: x\r\n\r\n", `GET / HTTP/1.1\r\n${"x: y\r\n".repeat(5_000)}\r\n`, "POST /webhooks/xero HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000"];

export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(text, "latin1"));
    socket.setTimeout(DEADLINE_MS, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
  });
}
