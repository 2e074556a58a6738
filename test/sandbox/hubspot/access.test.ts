import { describe, expect, test } from "vitest";
import { as, CALLBACK, openBench, type Wire } from "./bench.ts";

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
    const list = (bearer: string) => call("GET", `${DEALS}?limit=1`, undefined, as(bearer));
    expect((await list(access)).status).toBe(200);
    expect(await call("POST", "/oauth/2026-09/token", token({ grant_type: "authorization_code", redirect_uri: CALLBACK, code: "spent" }))).toMatchObject({ status: 400, body: { status: "BAD_AUTH_CODE" } });
    clock.advance(1_801_000);
    expect(await list(access)).toMatchObject({ status: 401, body: { category: "EXPIRED_AUTHENTICATION" } });
    const renewed = await call("POST", "/oauth/2026-09/token", token({ grant_type: "refresh_token", refresh_token: refresh }));
    expect(renewed.body).toMatchObject({ hub_id: 100001, token_type: "bearer", expires_in: 1800, refresh_token: refresh });
    expect((await list(String(renewed.body.access_token))).status).toBe(200);
    expect((await call("POST", "/oauth/2026-09/token/revoke", token({ token: refresh }))).status).toBe(204);
    expect(await call("POST", "/oauth/2026-09/token", token({ grant_type: "refresh_token", refresh_token: refresh }))).toMatchObject({ status: 400, body: { status: "BAD_REFRESH_TOKEN" } });
    expect(await list(String(renewed.body.access_token))).toMatchObject({ status: 401, body: { category: "INVALID_AUTHENTICATION" } });
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
    const own = as(access);
    const foreign = (await call("GET", `${DEALS}?limit=1`, undefined, as("sandbox-100002"))).body.results[0] as Wire;
    expect((await call("GET", `${DEALS}/${foreign.id}`, undefined, own)).status).toBe(404);
    const refused = await call("GET", "/crm/v3/objects/companies", undefined, own);
    expect(refused).toMatchObject({ status: 403, body: { category: "MISSING_SCOPES", errors: [{ context: { requiredGranularScopes: ["crm.objects.companies.read"] } }] } });
    expect((await call("POST", DEALS, { properties: {} }, own)).status).toBe(403);
    expect((await call("GET", DEALS, undefined, as("wrong"))).status).toBe(401);
  });

  test("an install address must ask for what the app requires, for scopes that exist, and with %20 between them", async () => {
    const { call } = openBench();
    const ask = async (scope: string) => (await call("GET", `/oauth/authorize?client_id=client&redirect_uri=${encodeURIComponent(CALLBACK)}&scope=${scope}`)).status;
    await call("POST", "/__sandbox/scopes", { required: ["oauth", "timeline"] });
    expect(await ask("oauth%20timeline")).toBe(200);
    expect(await ask("oauth")).toBe(400);
    expect(await ask("oauth%20timeline%20world.domination")).toBe(400);
    expect(await ask("oauth+timeline")).toBe(400);
  });

  test("optional scopes are granted with the others, except those the account cannot give", async () => {
    const { call } = openBench();
    await call("POST", "/__sandbox/scopes", { withheld: ["crm.objects.deals.write"] });
    const form = new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope: "oauth", optional_scope: "crm.objects.deals.read crm.objects.deals.write", portalId: "100001", decision: "approve" });
    const approved = await call("POST", "/oauth/authorize", form);
    const code = new URL(approved.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const issued = await call("POST", "/oauth/2026-09/token", token({ grant_type: "authorization_code", redirect_uri: CALLBACK, code }));
    expect(issued.body).toMatchObject({ scopes: ["oauth", "crm.objects.deals.read"], token_use: "access_token" });
  });

  test("the app learns who agreed: the account's first user, or the one who is chosen", async () => {
    const { call } = openBench();
    const agree = (user: string) => call("POST", "/oauth/authorize", new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope: "oauth", portalId: "100001", user, decision: "approve" }));
    const whoAgreed = async (user: string) => {
      const code = new URL((await agree(user)).headers.get("location") ?? "").searchParams.get("code") ?? "";
      const issued = await call("POST", "/oauth/2026-09/token", token({ grant_type: "authorization_code", redirect_uri: CALLBACK, code }));
      const known = await call("POST", "/oauth/2026-09/token/introspect", token({ token: issued.body.access_token, token_type_hint: "access_token" }));
      return known.body;
    };
    expect(await whoAgreed("")).toMatchObject({ user: "dana.whitlock@tallowmere.example", user_id: 9_000_001 });
    expect(await whoAgreed("rafael.ibarra@tallowmere.example")).toMatchObject({ user: "rafael.ibarra@tallowmere.example", user_id: 9_000_002 });
    expect((await agree("alison.thorne@thornquay.example")).status).toBe(400);
  });

  test("a code is bound to its address and spent by the first try", async () => {
    const { call } = openBench();
    const form = new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope: "oauth", portalId: "100001", decision: "approve" });
    const approved = await call("POST", "/oauth/authorize", form);
    const code = new URL(approved.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const redeem = (redirect_uri: string) => call("POST", "/oauth/v1/token", token({ grant_type: "authorization_code", redirect_uri, code }));
    expect(await redeem("http://localhost:3000/elsewhere")).toMatchObject({ status: 400, body: { status: "BAD_AUTH_CODE" } });
    expect((await redeem(CALLBACK)).status).toBe(400);
  });

  test("the token endpoint wants a form and the app's secret", async () => {
    const { call } = openBench();
    expect((await call("POST", "/oauth/2026-09/token", { grant_type: "refresh_token" })).status).toBe(415);
    const wrong = new URLSearchParams({ client_id: "client", client_secret: "guess", grant_type: "refresh_token", refresh_token: "x" });
    expect(await call("POST", "/oauth/2026-09/token", wrong)).toMatchObject({ status: 400, body: { status: "BAD_CLIENT_ID", error: "invalid_client", correlationId: expect.any(String) as string } });
  });

  test("version 1 deletes a refresh token alone, an uninstall takes everything, and a new consent starts anew", async () => {
    const { call, install } = openBench();
    const first = await install();
    const me = (access: string) => call("GET", "/account-info/v3/details", undefined, as(access));
    expect((await call("GET", `/oauth/v1/refresh-tokens/${first.refresh}`)).body).toMatchObject({ hub_id: 100001, token_type: "refresh" });
    expect((await call("DELETE", `/oauth/v1/refresh-tokens/${first.refresh}`)).status).toBe(204);
    expect((await me(first.access)).status).toBe(200);
    expect((await call("POST", "/oauth/v1/token", token({ grant_type: "refresh_token", refresh_token: first.refresh }))).status).toBe(400);
    const second = await install();
    expect((await call("DELETE", "/appinstalls/2026-09/external-install", undefined, as(second.access))).status).toBe(204);
    for (const { access } of [first, second]) expect(await me(access)).toMatchObject({ status: 401, body: { category: "INVALID_AUTHENTICATION" } });
    expect((await install()).refresh).not.toBe(second.refresh);
  });

  test("revoking an access token leaves the refresh token alone", async () => {
    const { call, install } = openBench();
    const { access, refresh } = await install();
    await call("POST", "/oauth/2026-09/token/revoke", token({ token: access }));
    expect((await call("GET", "/account-info/2026-09/details", undefined, as(access))).status).toBe(401);
    expect((await call("POST", "/oauth/2026-09/token/introspect", token({ token: refresh }))).body).toMatchObject({ active: true, token_use: "refresh_token" });
  });

  test("handles expire tokens and uninstall the app at once", async () => {
    const { call, install } = openBench();
    const { access } = await install();
    const me = () => call("GET", "/account-info/2026-09/details", undefined, as(access));
    await call("POST", "/__sandbox/tokens/expire");
    expect(await me()).toMatchObject({ status: 401, body: { category: "EXPIRED_AUTHENTICATION" } });
    expect((await call("POST", "/__sandbox/uninstall", { portalId: 100001 })).body).toEqual({ uninstalled: true });
    expect(await me()).toMatchObject({ status: 401, body: { category: "INVALID_AUTHENTICATION" } });
    expect((await call("GET", "/account-info/2026-09/details")).status).toBe(200);
  });

  test("tasks and notes need the contact scopes or their own, properties are made with the schema scopes", async () => {
    const { call, install } = openBench();
    const tasks = { properties: { hs_task_subject: "Call", hs_timestamp: "2026-11-23T09:00:00Z" } };
    const plain = as((await install(100001, "oauth crm.objects.deals.read crm.objects.deals.write")).access);
    expect(await call("POST", "/crm/objects/2026-09/tasks", tasks, plain)).toMatchObject({ status: 403, body: { errors: [{ context: { requiredGranularScopes: ["crm.objects.contacts.write", "crm.objects.tasks.write"] } }] } });
    const group = { name: "mine", label: "Mine" };
    expect((await call("POST", "/crm/properties/2026-09/deals/groups", group, plain)).status).toBe(403);
    expect((await call("GET", "/crm/properties/2026-09/deals", undefined, plain)).status).toBe(200);
    const able = as((await install(100001, "oauth crm.objects.contacts.write crm.schemas.deals.write")).access);
    expect((await call("POST", "/crm/objects/2026-09/tasks", tasks, able)).status).toBe(201);
    expect((await call("POST", "/crm/properties/2026-09/deals/groups", group, able)).status).toBe(201);
  });
});

describe("limits", () => {
  test("110 calls in ten seconds, told in headers, then 429 with the policy's name", async () => {
    const { call, install, clock } = openBench();
    const own = as((await install()).access);
    clock.freeze(true);
    for (let n = 0; n < 110; n += 1) await call("GET", `${DEALS}?limit=1`, undefined, own);
    const over = await call("GET", `${DEALS}?limit=1`, undefined, own);
    expect(over).toMatchObject({ status: 429, body: { policyName: "TEN_SECONDLY_ROLLING", errorType: "RATE_LIMIT" } });
    expect(over.headers.get("x-hubspot-ratelimit-remaining")).toBe("0");
    expect((await call("GET", `${DEALS}?limit=1`)).status).toBe(200);
    clock.advance(10_001);
    expect((await call("GET", `${DEALS}?limit=1`, undefined, own)).headers.get("x-hubspot-ratelimit-remaining")).toBe("109");
  });

  test("five searches a second, without headers and beside the other limit", async () => {
    const { call, install, clock } = openBench();
    const own = as((await install()).access);
    clock.freeze(true);
    for (let n = 0; n < 5; n += 1) expect((await call("POST", `${DEALS}/search`, {}, own)).headers.get("x-hubspot-ratelimit-remaining")).toBeNull();
    expect(await call("POST", `${DEALS}/search`, {}, own)).toMatchObject({ status: 429, body: { policyName: "SECONDLY" } });
    expect((await call("GET", `${DEALS}?limit=1`, undefined, own)).headers.get("x-hubspot-ratelimit-remaining")).toBe("109");
  });

  test("a daily limit where one is ordered", async () => {
    const { call, install } = openBench();
    const own = as((await install()).access);
    await call("POST", "/__sandbox/limits", { perDay: 1 });
    expect((await call("GET", `${DEALS}?limit=1`, undefined, own)).status).toBe(200);
    expect(await call("GET", `${DEALS}?limit=1`, undefined, own)).toMatchObject({ status: 429, body: { policyName: "DAILY" } });
  });
});
