import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { OTHER_REALM, REALM, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const BACK = "http://localhost:3999/callback";
const question = { client_id: "client", response_type: "code", scope: "com.intuit.quickbooks.accounting", redirect_uri: BACK, state: "s 1" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const BASIC = { authorization: `Basic ${Buffer.from("client:secret").toString("base64")}` };
const DAY = 86_400_000;

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const decide = (more: Record<string, string>) => qb.call("POST", "/connect/oauth2", form({ ...question, ...more }), FORM);
const token = (fields: Record<string, string>, headers: Record<string, string> = {}) => qb.call("POST", "/oauth2/v1/tokens/bearer", form(fields), { ...FORM, ...BASIC, ...headers });
const refresh = (refresh_token: unknown, headers = {}) => token({ grant_type: "refresh_token", refresh_token: String(refresh_token) }, headers);
const status = async (access: unknown, realm = REALM) => (await qb.call("GET", `/v3/company/${realm}/customer/1`, undefined, { authorization: `Bearer ${String(access)}` })).status;

async function code(realmId = REALM): Promise<string> {
  const { headers } = await decide({ decision: "approve", realmId });
  return new URL(headers.get("location")!).searchParams.get("code")!;
}
const connect = async (realmId = REALM) => (await token({ grant_type: "authorization_code", code: await code(realmId), redirect_uri: BACK })).body;

describe("consent", () => {
  it("lists the companies and carries the question along, unharmed by its characters", async () => {
    const page = await qb.call("GET", `/connect/oauth2?${form({ ...question, state: '"><script>' })}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`value="${OTHER_REALM}"`);
    expect(page.text).toContain("Small Books");
    expect(page.text).not.toContain("<script>");
  });

  it("sends the browser back with code, state and company, or with the refusal", async () => {
    const yes = new URL((await decide({ decision: "approve", realmId: OTHER_REALM })).headers.get("location")!);
    expect(Object.fromEntries(yes.searchParams)).toMatchObject({ state: "s 1", realmId: OTHER_REALM, code: expect.stringMatching(/^XAB/) as unknown });
    const no = new URL((await decide({ decision: "deny" })).headers.get("location")!);
    expect(Object.fromEntries(no.searchParams)).toEqual({ state: "s 1", error: "access_denied" });
  });

  it.each([
    ["an unknown app", { client_id: "x" }],
    ["an address that is not the app's", { redirect_uri: "http://evil.example/" }],
    ["another kind of answer", { response_type: "token" }],
    ["a scope there is not", { scope: "com.intuit.quickbooks.accounting everything" }],
    ["no state", { state: "" }],
    ["a company there is not", { realmId: "5" }],
  ])("goes nowhere for %s", async (_what, more) => {
    const answer = await decide({ decision: "approve", realmId: REALM, ...more });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
  });
});

describe("tokens", () => {
  it("are given once for a code, to the app alone, for the address the code went to", async () => {
    const once = await code();
    const fields = { grant_type: "authorization_code", code: once, redirect_uri: BACK };
    expect(await token(fields, { authorization: "Basic bm9ib2R5Og==" })).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    expect((await token(fields)).body).toMatchObject({ token_type: "bearer", expires_in: 3600, x_refresh_token_expires_in: 8_726_400 });
    expect(await token(fields)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect(await token({ ...fields, code: await code(), redirect_uri: "http://localhost:3999/other" })).toMatchObject({ status: 400 });
    expect(await token({ grant_type: "password" })).toMatchObject({ status: 400, body: { error: "unsupported_grant_type" } });
  });

  it("a code dies after ten minutes", async () => {
    const late = await code();
    qb.clock.advance(600_000);
    expect(await token({ grant_type: "authorization_code", code: late, redirect_uri: BACK })).toMatchObject({ status: 400 });
  });

  it("open one company for an hour", async () => {
    const { access_token } = await connect();
    expect(await status(access_token)).toBe(200);
    expect(await status(access_token, OTHER_REALM)).toBe(403);
    qb.clock.advance(3_600_000);
    const expired = await qb.books("GET", "/customer/1", undefined, { authorization: `Bearer ${String(access_token)}` });
    expect(expired).toMatchObject({ status: 401, body: { fault: { error: [{ detail: `Token expired: ${String(access_token)}` }] } } });
  });

  it("rotate: the one replaced works for another day and leads to the newest, then never again", async () => {
    const first = await connect();
    const second = (await refresh(first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    qb.clock.advance(DAY - 1000);
    expect((await refresh(first.refresh_token)).body.refresh_token).toBe(second.refresh_token);
    qb.clock.advance(1000);
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  it("end: a refresh token after 101 days unused, a grant after five years, which is told on request", async () => {
    const idle = await connect();
    qb.clock.advance(8_726_400_000);
    expect(await refresh(idle.refresh_token)).toMatchObject({ status: 400 });
    let kept = (await connect()).refresh_token;
    const told = await refresh(kept, { "x-include-refresh-token-hard-expires-in": "true" });
    expect(told.body.x_refresh_token_hard_expires_in).toBe(5 * 365 * 86_400);
    kept = told.body.refresh_token;
    for (let n = 0; n < 18; n += 1) {
      qb.clock.advance(100 * DAY);
      kept = (await refresh(kept)).body.refresh_token;
    }
    qb.clock.advance(25 * DAY);
    expect(await refresh(kept)).toMatchObject({ status: 400 });
  });

  it("are revoked together, by either of them, as JSON or as a form", async () => {
    const a = await connect();
    const b = await connect();
    const json = { "content-type": "application/json", ...BASIC };
    expect(await qb.call("POST", "/v2/oauth2/tokens/revoke", { token: a.refresh_token }, json)).toMatchObject({ status: 200 });
    expect(await status(a.access_token)).toBe(401);
    expect(await qb.call("POST", "/v2/oauth2/tokens/revoke", form({ token: String(b.access_token) }), { ...FORM, ...BASIC })).toMatchObject({ status: 200 });
    expect(await refresh(b.refresh_token)).toMatchObject({ status: 400 });
    expect(await qb.call("POST", "/v2/oauth2/tokens/revoke", { token: "x" }, json)).toMatchObject({ status: 400 });
  });

  it("can be made to expire, and survive a restart", async () => {
    const store = openStore(":memory:");
    qb.close();
    qb = standIn({ store });
    const { access_token, refresh_token } = await connect();
    qb.close();
    qb = standIn({ store });
    expect(await status(access_token)).toBe(200);
    expect(await qb.handle("/tokens", { expire: "access", realmId: REALM })).toMatchObject({ body: { expired: 1 } });
    expect(await status(access_token)).toBe(401);
    const next = (await refresh(refresh_token)).body;
    expect(await status(next.access_token)).toBe(200);
    await qb.handle("/tokens", { expire: "refresh" });
    expect((await refresh(next.refresh_token)).status).toBe(400);
    await qb.handle("/tokens", { expire: "grant" });
    expect(await status(next.access_token)).toBe(401);
  });
});

describe("limits and metering", () => {
  it("ten calls in a second and 500 in a minute, then 429 from the gateway; administrators are exempt", async () => {
    const { access_token } = await connect();
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push(await status(access_token));
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect(await qb.books("GET", "/customer/1", undefined, { authorization: `Bearer ${String(access_token)}` })).toMatchObject({ body: { fault: { error: [{ message: expect.stringContaining("003001") as unknown }] } } });
    expect(await status("sandbox")).toBe(200);
    qb.clock.advance(1000);
    expect(await status(access_token)).toBe(200);
    await qb.handle("/limits", { perSecond: 1000, perMinute: 20 });
    for (let n = 0; n < 9; n += 1) await status(access_token);
    expect(await status(access_token)).toBe(429);
    qb.clock.advance(60_000);
    expect(await status(access_token)).toBe(200);
  });

  it("forty batches in a minute", async () => {
    const { access_token } = await connect();
    await qb.handle("/limits", { perSecond: 1000 });
    const body = { BatchItemRequest: [{ bId: "1", Query: "select count(*) from Item" }] };
    const batch = async () => (await qb.books("POST", "/batch", body, { authorization: `Bearer ${String(access_token)}` })).status;
    for (let n = 0; n < 40; n += 1) expect(await batch()).toBe(200);
    expect(await batch()).toBe(429);
    expect(await status(access_token)).toBe(200);
  });

  it("reads are metered, each in a batch too; writes apart; administrators not at all", async () => {
    const { access_token } = await connect();
    const authorization = `Bearer ${String(access_token)}`;
    await qb.books("GET", "/customer/1", undefined, { authorization });
    await qb.books("POST", "/class", { Name: "A" }, { authorization });
    const items = [{ bId: "1", Query: "select * from Item" }, { bId: "2", Query: "select * from Term" }, { bId: "3", operation: "create", Class: { Name: "B" } }];
    await qb.books("POST", "/batch", { BatchItemRequest: items }, { authorization });
    await qb.books("GET", "/customer/1");
    expect((await qb.handle("/metering")).body).toEqual([{ realmId: REALM, day: "2026-11-23", corePlus: 3, core: 2 }]);
  });

  it("the discovery document names addresses on this origin", async () => {
    const { body } = await qb.call("GET", "/.well-known/openid_configuration");
    expect(body.token_endpoint).toBe("http://localhost:4020/oauth2/v1/tokens/bearer");
  });
});
