import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { app, CALLBACK, openBench, type Wire } from "./bench.ts";

const DEALS = "/crm/objects/2026-09/deals";
const token = (form: Record<string, string>) => new URLSearchParams({ client_id: "client", client_secret: "secret", ...form });

describe("authorisation", () => {
  test("the consent screen lists the portals, and sends the browser only where the app is registered", async () => {
    const { call } = openBench();
    const query = new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope: "oauth", state: "s1" });
    const page = await call("GET", `/oauth/authorize?${query.toString()}`);
    expect(page.body).toContain("100001");
    query.set("redirect_uri", "http://evil.example/");
    expect((await call("GET", `/oauth/authorize?${query.toString()}`)).status).toBe(400);
    const denied = await call("POST", "/oauth/authorize", new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope: "oauth", state: "s1", decision: "deny" }));
    expect(denied.headers.get("location")).toContain("error=access_denied");
  });

  test("a code is good once, an access token for thirty minutes, a refresh token until it is withdrawn", async () => {
    const { call, install, clock } = openBench();
    const { access, refresh } = await install();
    const as = (bearer: string) => call("GET", `${DEALS}?limit=1`, undefined, { authorization: `Bearer ${bearer}` });
    expect((await as(access)).status).toBe(200);
    expect(await call("POST", "/oauth/2026-09/token", token({ grant_type: "authorization_code", redirect_uri: CALLBACK, code: "spent" }))).toMatchObject({ status: 400, body: { status: "BAD_AUTH_CODE" } });
    clock.advance(1_801_000);
    expect(await as(access)).toMatchObject({ status: 401, body: { category: "EXPIRED_AUTHENTICATION" } });
    const renewed = await call("POST", "/oauth/2026-09/token", token({ grant_type: "refresh_token", refresh_token: refresh }));
    expect(renewed.body).toMatchObject({ hub_id: 100001, token_type: "bearer", expires_in: 1800, refresh_token: refresh });
    expect((await as(String(renewed.body.access_token))).status).toBe(200);
    expect((await call("POST", "/oauth/2026-09/token/revoke", token({ token: refresh }))).status).toBe(204);
    expect(await call("POST", "/oauth/2026-09/token", token({ grant_type: "refresh_token", refresh_token: refresh }))).toMatchObject({ status: 400, body: { status: "BAD_REFRESH_TOKEN" } });
    expect(await as(String(renewed.body.access_token))).toMatchObject({ status: 401, body: { category: "INVALID_AUTHENTICATION" } });
  });

  test("introspection tells whose token it is", async () => {
    const { call, install } = openBench();
    const { access } = await install(100002);
    expect((await call("POST", "/oauth/2026-09/token/introspect", token({ token: access }))).body).toMatchObject({ active: true, hub_id: 100002 });
    expect((await call("POST", "/oauth/2026-09/token/introspect", token({ token: "none" }))).body).toEqual({ active: false });
  });

  test("a token reaches its own portal only, and what its scopes allow", async () => {
    const { call, install } = openBench();
    const { access } = await install(100001, "oauth crm.objects.deals.read");
    const own = { authorization: `Bearer ${access}` };
    const foreign = (await call("GET", `${DEALS}?limit=1`, undefined, { authorization: "Bearer sandbox-100002" })).body.results[0] as Wire;
    expect((await call("GET", `${DEALS}/${foreign.id}`, undefined, own)).status).toBe(404);
    const refused = await call("GET", "/crm/v3/objects/companies", undefined, own);
    expect(refused).toMatchObject({ status: 403, body: { category: "MISSING_SCOPES", errors: [{ context: { requiredGranularScopes: ["crm.objects.companies.read"] } }] } });
    expect((await call("POST", DEALS, { properties: {} }, own)).status).toBe(403);
    expect((await call("GET", DEALS, undefined, { authorization: "Bearer wrong" })).status).toBe(401);
  });
});

describe("limits", () => {
  test("110 calls in ten seconds, told in headers, then 429 with the policy's name", async () => {
    const { call, install, clock } = openBench();
    const own = { authorization: `Bearer ${(await install()).access}` };
    clock.freeze(true);
    for (let n = 0; n < 110; n += 1) await call("GET", `${DEALS}?limit=1`, undefined, own);
    expect(await call("GET", `${DEALS}?limit=1`, undefined, own)).toMatchObject({ status: 429, body: { policyName: "TEN_SECONDLY_ROLLING", errorType: "RATE_LIMIT" } });
    clock.advance(10_001);
    expect((await call("GET", `${DEALS}?limit=1`, undefined, own)).headers.get("x-hubspot-ratelimit-remaining")).toBe("109");
  });

  test("five searches a second, without headers", async () => {
    const { call, install, clock } = openBench();
    const own = { authorization: `Bearer ${(await install()).access}` };
    clock.freeze(true);
    for (let n = 0; n < 5; n += 1) expect((await call("POST", `${DEALS}/search`, {}, own)).headers.get("x-hubspot-ratelimit-remaining")).toBeNull();
    expect((await call("POST", `${DEALS}/search`, {}, own)).status).toBe(429);
  });
});

describe("properties", () => {
  test("groups and properties are made once, and then hold values of their type", async () => {
    const { call } = openBench();
    const path = "/crm/properties/2026-09/deals";
    expect((await call("POST", `${path}/groups`, { name: "onebook", label: "Onebook" })).status).toBe(201);
    expect((await call("POST", `${path}/groups`, { name: "onebook", label: "Onebook" })).status).toBe(409);
    const definition = { name: "x_paid", label: "Paid", type: "number", fieldType: "number", groupName: "onebook" };
    expect((await call("POST", path, definition)).status).toBe(201);
    expect(await call("POST", path, definition)).toMatchObject({ status: 409, body: { category: "OBJECT_ALREADY_EXISTS" } });
    expect((await call("POST", path, { ...definition, name: "y", groupName: "none" })).status).toBe(400);
    const deal = await call("POST", DEALS, { properties: { dealname: "d", x_paid: "12.50" } });
    expect(deal.body.properties.x_paid).toBe("12.50");
    expect((await call("PATCH", `${DEALS}/${deal.body.id}`, { properties: { x_paid: "much" } })).status).toBe(400);
    expect((await call("PATCH", `${DEALS}/${deal.body.id}`, { properties: { x_paid: "" } })).status).toBe(200);
  });

  test("the admin's required fields bind writes on dated paths", async () => {
    const { call } = openBench();
    await call("POST", "/__sandbox/required-deal-properties", { portalId: 100001, properties: ["po_number"] });
    expect((await call("POST", DEALS, { properties: { dealname: "d" } })).status).toBe(400);
    expect((await call("POST", "/crm/v3/objects/deals", { properties: { dealname: "d" } })).status).toBe(201);
  });
});

describe("webhooks", () => {
  test("carry signatures of version 1 and 3 over what was sent", async () => {
    const bench = openBench();
    await bench.install();
    await bench.call("POST", DEALS, { properties: { dealname: "signed" } });
    await bench.gathered();
    const [post] = bench.posted;
    const body = JSON.stringify(post?.events);
    const timestamp = post?.headers["x-hubspot-request-timestamp"] ?? "";
    expect(post?.headers["x-hubspot-signature"]).toBe(createHash("sha256").update(app.clientSecret + body).digest("hex"));
    expect(post?.headers["x-hubspot-signature-v3"]).toBe(createHmac("sha256", app.clientSecret).update(`POST${app.webhookUrl}${body}${timestamp}`).digest("base64"));
  });

  test("are tried again with the next attempt number until they are taken", async () => {
    const bench = openBench();
    await bench.install();
    bench.answerWebhooksWith(503);
    await bench.call("POST", DEALS, { properties: { dealname: "again" } });
    await bench.gathered();
    await new Promise((resolve) => setImmediate(resolve));
    bench.answerWebhooksWith(200);
    bench.clock.advance(61_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(bench.posted.map((post) => post.events[0]?.attemptNumber)).toEqual([0, 1]);
  });

  test("come in the generic form when the app asks for it", async () => {
    const bench = openBench();
    await bench.install();
    await bench.call("POST", "/__sandbox/subscriptions", { style: "generic", kinds: ["creation"] });
    await bench.call("POST", DEALS, { properties: { dealname: "generic" } });
    expect(await bench.gathered()).toMatchObject([{ subscriptionType: "object.creation", objectTypeId: "0-3" }]);
  });
});

describe("the timeline", () => {
  test("takes events of registered types, each id once", async () => {
    const { call } = openBench();
    const deal = (await call("GET", `${DEALS}?limit=1`)).body.results[0] as Wire;
    const event = { id: "e1", eventTypeName: "invoice_paid", objectId: deal.id, properties: { headline: "Paid" } };
    const path = "/integrators/timeline/2026-03/events";
    expect((await call("POST", path, event)).status).toBe(400);
    await call("POST", "/__sandbox/event-types", ["invoice_paid"]);
    expect((await call("POST", path, event)).status).toBe(201);
    expect((await call("POST", path, event)).status).toBe(201);
    expect((await call("GET", `/__sandbox/timeline/100001/${deal.id}`)).body).toHaveLength(1);
  });
});
