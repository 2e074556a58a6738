import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { invoice, SECOND, standIn, TENANT, type StandIn } from "./stand-in.ts";

let xero: StandIn;
beforeEach(() => {
  xero = standIn();
});
afterEach(() => xero.close());

const MINUTE = 60_000;
const invoices = (token: string, tenant: string | null = TENANT) => xero.ask("GET", "Invoices?page=1&pageSize=1", undefined, { token, tenant });

describe("consent", () => {
  const url = (changes: Record<string, string> = {}) =>
    `/identity/connect/authorize?${new URLSearchParams({ response_type: "code", client_id: "CLIENT", redirect_uri: "http://app.example/callback", scope: "openid accounting.invoices", state: "s", ...changes }).toString()}`;

  it("shows the organisations, and refuses what it does not know", async () => {
    const page = await xero.ask("GET", url());
    expect(page.text).toContain("Second Goods");
    const wrongs: Record<string, string>[] = [{ client_id: "X" }, { redirect_uri: "http://evil.example" }, { scope: "accounting.transactions" }, { scope: "everything" }];
    for (const wrong of wrongs) expect((await xero.ask("GET", url(wrong))).status).toBe(400);
    await xero.handle("/settings", { granularScopesOnly: false });
    expect((await xero.ask("GET", url({ scope: "accounting.transactions" }))).status).toBe(200);
  });

  it("escapes what the app sends", async () => {
    expect((await xero.ask("GET", url({ state: '"><script>' }))).text).not.toContain("<script>");
  });

  it("may cover several organisations, or be given without a person", async () => {
    const { access_token } = await xero.connect([TENANT, SECOND]);
    const { text } = await xero.ask("GET", "/connections", undefined, { token: access_token, tenant: null });
    expect((JSON.parse(text) as { tenantId: string }[]).map(({ tenantId }) => tenantId)).toEqual([TENANT, SECOND]);
    await xero.handle("/settings", { autoApprove: [SECOND] });
    const given = await xero.raw("GET", url());
    expect(given.headers.get("location")).toMatch(/^http:\/\/app\.example\/callback\?code=.+state=s/);
  });
});

describe("a token", () => {
  it("opens the organisations it was given for and no others", async () => {
    const { access_token } = await xero.connect();
    expect((await invoices(access_token)).status).toBe(200);
    for (const tenant of [SECOND, "nobody", null]) {
      const refused = await invoices(access_token, tenant);
      expect([refused.status, refused.json.detail]).toEqual([403, "AuthenticationUnsuccessful"]);
    }
    expect((await invoices("sandbox", null)).status).toBe(403);
    expect((await invoices("made-up")).status).toBe(401);
  });

  it("opens only what its scopes name", async () => {
    const { access_token } = await xero.connect([TENANT], "accounting.contacts.read");
    expect((await xero.ask("GET", "Contacts", undefined, { token: access_token })).status).toBe(200);
    expect((await xero.ask("PUT", "Contacts", { Name: "N" }, { token: access_token })).status).toBe(401);
    expect((await invoices(access_token)).json.Detail).toBe("AuthorizationUnsuccessful");
  });

  it("lives 30 minutes, and is renewed by a refresh token that changes each time", async () => {
    const first = await xero.connect();
    xero.clock.advance(31 * MINUTE);
    const expired = await invoices(first.access_token);
    expect([expired.status, expired.json.Detail]).toEqual([401, "TokenExpired: token expired"]);
    const second = await xero.token({ grant_type: "refresh_token", refresh_token: first.refresh_token });
    expect(second.json.refresh_token).not.toBe(first.refresh_token);
    expect((await invoices(second.json.access_token)).status).toBe(200);
    xero.clock.advance(29 * MINUTE);
    expect((await xero.token({ grant_type: "refresh_token", refresh_token: first.refresh_token })).status).toBe(200);
    xero.clock.advance(2 * MINUTE);
    expect((await xero.token({ grant_type: "refresh_token", refresh_token: first.refresh_token })).json).toEqual({ error: "invalid_grant" });
    xero.clock.advance(61 * 24 * 60 * MINUTE);
    expect((await xero.token({ grant_type: "refresh_token", refresh_token: second.json.refresh_token })).json.error).toBe("invalid_grant");
  });

  it("is not given for a code used twice, another secret or another address", async () => {
    expect((await xero.token({ grant_type: "authorization_code", code: "nope", redirect_uri: "http://app.example/callback" })).json.error).toBe("invalid_grant");
    expect((await xero.token({ client_secret: "wrong", grant_type: "refresh_token" })).json.error).toBe("invalid_client");
  });

  it("ends with revocation or with the connection", async () => {
    const one = await xero.connect();
    const [connection] = JSON.parse((await xero.ask("GET", "/connections", undefined, { token: one.access_token })).text) as { id: string }[];
    expect((await xero.ask("DELETE", `/connections/${connection!.id}`, undefined, { token: one.access_token })).status).toBe(204);
    expect((await invoices(one.access_token)).status).toBe(403);
    const two = await xero.connect();
    await xero.ask("POST", "/connect/revocation", new URLSearchParams({ client_id: "CLIENT", client_secret: "secret", token: two.refresh_token }).toString());
    expect((await invoices(two.access_token)).status).toBe(401);
  });
});

describe("limits", () => {
  it("of a minute and a day are counted for each tenant, told in headers, and not for the administrator", async () => {
    const { access_token } = await xero.connect([TENANT, SECOND]);
    await xero.handle("/settings", { perMinute: 2, plan: "starter" });
    const first = await invoices(access_token);
    expect([first.headers.get("x-minlimit-remaining"), first.headers.get("x-daylimit-remaining"), first.headers.get("x-appminlimit-remaining")]).toEqual(["1", "999", "9999"]);
    await invoices(access_token);
    xero.clock.advance(20_000);
    const over = await invoices(access_token);
    expect([over.status, over.headers.get("retry-after"), over.headers.get("x-rate-limit-problem")]).toEqual([429, "40", "minute"]);
    expect((await invoices(access_token, SECOND)).status).toBe(200);
    expect((await invoices("sandbox")).headers.get("x-minlimit-remaining")).toBeNull();
    xero.clock.advance(40_000);
    expect((await invoices(access_token)).status).toBe(200);
  });

  it("of five calls at once hold while calls are slow", async () => {
    const { access_token } = await xero.connect();
    await xero.handle("/latency", { ms: 1000 });
    const calls = Array.from({ length: 6 }, () => invoices(access_token));
    const sixth = await calls[5]!;
    expect([sixth.status, sixth.headers.get("x-rate-limit-problem"), sixth.headers.get("retry-after")]).toEqual([429, "concurrent", null]);
    xero.clock.advance(1000);
    expect((await Promise.all(calls.slice(0, 5))).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it("come with a meter of what left for the app", async () => {
    const { access_token } = await xero.connect();
    const { text } = await invoices(access_token);
    await invoices("sandbox");
    const [meter] = JSON.parse((await xero.handle("/metering")).text) as object[];
    expect(meter).toMatchObject({ tenantId: TENANT, month: "2026-11", calls: 1, bytesOut: Buffer.byteLength(text) });
  });
});

describe("an idempotency key", () => {
  const put = (key: string, body: unknown) => xero.ask("PUT", "Invoices", body, { headers: { "idempotency-key": key } });

  it("gets the same answer for six minutes and does nothing twice, then is new", async () => {
    const body = invoice(await xero.contactId());
    const first = await put("k", body);
    expect((await put("k", body)).json.Invoices[0]!.InvoiceID).toBe(first.json.Invoices[0]!.InvoiceID);
    xero.clock.advance(6 * MINUTE);
    expect((await put("k", body)).json.Invoices[0]!.InvoiceID).not.toBe(first.json.Invoices[0]!.InvoiceID);
  });

  it("remembers refusals too, even when what was wrong has been put right", async () => {
    const body = invoice(await xero.contactId(), { CurrencyCode: "EUR" });
    expect((await put("k", body)).status).toBe(400);
    await xero.ask("PUT", "Currencies", { Code: "EUR" });
    expect((await put("k", body)).status).toBe(400);
    expect((await put("k2", body)).status).toBe(200);
  });

  it("belongs to one request and has 128 characters at most", async () => {
    const body = invoice(await xero.contactId());
    await put("k", body);
    const other = await put("k", { ...body, Reference: "x" });
    expect([other.status, other.json.Message]).toEqual([400, "The Idempotency-Key k has already been used with a different request"]);
    expect((await put("k".repeat(129), body)).status).toBe(400);
  });
});

it("XML, a huge body, and an unknown address are refused", async () => {
  expect((await xero.raw("GET", "/api.xro/2.0/Invoices", undefined, { headers: { accept: "application/xml" } })).status).toBe(406);
  expect((await xero.ask("PUT", "Contacts", "<Contact/>", { headers: { "content-type": "text/xml" } })).status).toBe(415);
  expect((await xero.ask("PUT", "Contacts", "x".repeat(3.6 * 1024 * 1024))).status).toBe(413);
  expect((await xero.ask("GET", "Quotes")).status).toBe(404);
});

it("a restart on the same state knows tokens, records and connections; a reset forgets them", async () => {
  const store = openStore(":memory:");
  const before = standIn({ store });
  const { access_token } = await before.connect();
  await before.ask("PUT", "Contacts", { Name: "Kept" });
  before.close();
  const after = standIn({ store });
  expect((await after.ask("GET", "Contacts?searchTerm=kept", undefined, { token: access_token })).json.Contacts).toHaveLength(1);
  await after.handle("/reset", { seed: "empty" });
  expect((await after.ask("GET", "Contacts", undefined, { token: access_token })).status).toBe(401);
  expect((await after.ask("GET", "Contacts")).json.Contacts).toEqual([]);
  after.close();
  store.close();
});
