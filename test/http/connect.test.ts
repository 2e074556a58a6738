import supertest from "supertest";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Authorization } from "../../server/connectors/connector.ts";
import * as connections from "../../server/store/connections.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as documents from "../../server/store/erp-documents.ts";
import { testTokens, useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard } from "./card-client.ts";

const POLICY = /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/;

describe("connecting in the browser", () => {
  const bench = useBench();
  let own = "";

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().connectCrm(own, "100001");
  });
  beforeEach(() => {
    bench().vendors.grant = null;
    bench().vendors.crm.ensureProperties = () => Promise.resolve();
    bench().vendors.crm.describeAccount = () =>
      Promise.resolve({ id: "100001", name: "Bluewater", timeZone: "UTC", currency: "USD", currencies: ["USD"], pipelines: [] });
  });

  const open = (path: string, cookie = "") => supertest(bench().app).get(path).set("cookie", cookie);
  const grantOver = (...accounts: Authorization["accounts"]): Authorization => ({ tokens: testTokens, accounts, authorizedBy: "ada@bluewater.example" });
  const ticketFor = async (system: string): Promise<string> => {
    const response = await fetchAsCard(bench(), { method: "POST", path: `/api/v1/connections/${system}/ticket` });
    return (response.body as { ticket: string }).ticket;
  };
  /** Begins a dance as a browser does: where it is sent or, for an ERP, led to by a page; and the cookie it was given. */
  const begin = async (path: string, own = "") => {
    const response = await open(path, own);
    expect([200, 302], response.text).toContain(response.status);
    const setCookie = (response.headers["set-cookie"] as unknown as string[])[0] ?? "";
    const away = response.headers["location"] ?? (/href="(https:[^"]+)">Go on to /.exec(response.text)?.[1] ?? "").replaceAll("&amp;", "&");
    return { setCookie, cookie: setCookie.split(";")[0] ?? "", state: new URL(away).searchParams.get("state") ?? "", away, response };
  };
  const expectPage = (response: supertest.Response, status: number, words: RegExp) => {
    expect([response.status, response.headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
    expect(response.text).toMatch(words);
    expect(response.headers["content-security-policy"]).toMatch(POLICY);
    expect(response.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect(response.text).not.toMatch(/<script|src=|https?:\/\//);
  };

  test("the cookie binds the dance to its browser: host-only, https-only, unreadable, ten minutes", async () => {
    const { setCookie, response } = await begin("/connect/hubspot");
    expect(setCookie).toMatch(/^__Host-onebook-connect=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
    expect(response.headers["location"]).toMatch(/^https:\/\/app\.hubspot\.com\/oauth\/authorize\?/);
    expect(response.headers["cache-control"]).toBe("no-store");
  });

  test("over http on this machine the cookie goes by a plain name, because browsers would refuse the other", async () => {
    const response = await supertest(bench().appWith({ publicUrl: "http://localhost:3000" })).get("/connect/hubspot");
    const cookie = (response.headers["set-cookie"] as unknown as string[])[0];
    expect(cookie).toMatch(/^onebook-connect=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(response.headers["strict-transport-security"]).toBeUndefined();
  });

  test("no other answer sets a cookie", async () => {
    for (const path of ["/healthz", "/api/v1/openapi.json", "/connect/quickbooks?ticket=x", "/connect/hubspot/callback?state=x", "/nowhere"]) {
      expect((await open(path)).headers["set-cookie"], path).toBeUndefined();
    }
  });

  test("whoever installs is the first admin: nobody else of the account may change anything", async () => {
    const { cookie, state } = await begin("/connect/hubspot");
    bench().vendors.grant = { ...grantOver({ externalId: "100077", name: "Harbour" }), authorizedBy: "Boss@Harbour.example" };
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${state}`, cookie), 200, /Onebook is installed/);
    const ask = (method: "GET" | "PUT", path: string, body?: unknown) => fetchAsCard(bench(), { method, path, portalId: "100077", body });
    const { version, settings, ...page } = (await ask("GET", "/api/v1/settings")).body as { version: number; settings: { roles: object }; rights: string[]; admins: string[] };
    expect(page).toMatchObject({ rights: ["see"], admins: ["boss@harbour.example"] });
    const themselves = { ...settings, roles: { ...settings.roles, admins: ["ada@bluewater.example"] } };
    expectProblem(await ask("PUT", "/api/v1/settings", { version, settings: themselves }), 403, "not-allowed");
    expect((await ask("GET", "/api/v1/log")).text).toContain("Boss@Harbour.example installed Onebook and is an admin");
  });

  test("whoever renews the consent and is no admin here is given no way to connect books", async () => {
    const installAs = async (person: string) => {
      const { cookie, state } = await begin("/connect/hubspot");
      bench().vendors.grant = { ...grantOver({ externalId: "100077", name: "Harbour" }), authorizedBy: person };
      return open(`/connect/hubspot/callback?code=c&state=${state}`, cookie);
    };
    const page = await installAs("somebody@harbour.example");
    expectPage(page, 200, /connected by Onebook&#39;s admins/);
    expect(page.text).not.toContain("href=");
    expect((await installAs("boss@harbour.example")).text).toContain("Connect Xero");
  });

  test("an installation that breaks off half way leaves nobody else a way to become the admin", async () => {
    const { cookie, state } = await begin("/connect/hubspot");
    bench().vendors.grant = { ...grantOver({ externalId: "100079", name: "Harbour" }), authorizedBy: "boss@harbour.example", tokens: { ...testTokens, accessExpiresAt: "no moment" } };
    expect((await open(`/connect/hubspot/callback?code=c&state=${state}`, cookie)).status).toBe(500);
    expect((await fetchAsCard(bench(), { method: "GET", path: "/api/v1/settings", portalId: "100079" })).body).toMatchObject({ rights: ["see"], admins: ["boss@harbour.example"] });
  });

  test("the account is called as the grant calls it, where the CRM tells no name afterwards", async () => {
    bench().vendors.crm.describeAccount = () => Promise.resolve({ id: "100078", name: null, timeZone: "Asia/Tokyo", currency: "USD", currencies: ["USD"], pipelines: [] });
    const { cookie, state } = await begin("/connect/hubspot");
    bench().vendors.grant = grantOver({ externalId: "100078", name: "harbour.example" });
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${state}`, cookie), 200, /Onebook is installed/);
    expect(await bench().as("hubspot-100078", tenants.get)).toMatchObject({ name: "harbour.example", timeZone: "Asia/Tokyo" });
  });

  test("an installation ends on a page that leads on to the ERPs, with tickets that work", async () => {
    const { cookie, state } = await begin("/connect/hubspot");
    bench().vendors.grant = grantOver({ externalId: "100001", name: "Bluewater" });
    const page = await open(`/connect/hubspot/callback?code=c&state=${state}`, cookie);
    expectPage(page, 200, /Onebook is installed/);
    const links = [...page.text.matchAll(/href="([^"]+)">([^<]+)</g)].map(([, href, label]) => ({ href: href ?? "", label }));
    expect(links.map((link) => link.label)).toEqual(["Connect QuickBooks Online", "Connect Xero"]);
    const next = await begin(links[0]?.href ?? "");
    expect(next.away).toMatch(/^https:\/\/appcenter\.intuit\.com\//);
    expect(next.response.text).toContain("Asked for by ada@bluewater.example.");
  });

  test("another browser, a spent state, a made-up one and one that is too old all end the dance", async () => {
    bench().vendors.grant = grantOver({ externalId: "100001", name: "Bluewater" });
    const stolen = await begin("/connect/hubspot");
    const another = await begin("/connect/hubspot");
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${stolen.state}`, another.cookie), 410, /expired, was used before, or was opened in another browser/);
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${stolen.state}`, stolen.cookie), 410, /Start again/);
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${another.state}`), 410, /Start again/);
    expectPage(await open("/connect/hubspot/callback?code=c&state=made-up", another.cookie), 410, /Start again/);
    expectPage(await open("/connect/hubspot/callback", another.cookie), 410, /Start again/);
    const old = await begin("/connect/hubspot");
    bench().clock.advance(11 * 60_000);
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${old.state}`, old.cookie), 410, /Start again/);
  });

  test("a person who says no is told that nothing was changed", async () => {
    const { cookie, state } = await begin("/connect/hubspot");
    expectPage(await open(`/connect/hubspot/callback?error=access_denied&state=${state}`, cookie), 403, /Access was not granted.*\n?.*nothing was changed/);
  });

  test("a vendor that is down is named, and one to try again with", async () => {
    const { cookie, state } = await begin("/connect/hubspot");
    expectPage(await open(`/connect/hubspot/callback?code=c&state=${state}`, cookie), 503, /could not be reached.*\n?.*Try again/);
  });

  test("nothing in an address finds its way into a page unescaped, and no address is larger than a vendor's", async () => {
    const page = await open("/connect/%3Cscript%3Ealert(1)%3C%2Fscript%3E?ticket=x");
    expect(page.text).not.toContain("<script>");
    expectPage(await open(`/connect/hubspot/callback?state=a&state=b`), 400, /not an address a vendor would send/);
    expectPage(await open(`/connect/hubspot/callback?${Array.from({ length: 21 }, (_, index) => `n${index}=1`).join("&")}`), 400, /not an address/);
  });

  test("an ERP is connected with a ticket, which works once", async () => {
    const ticket = await ticketFor("quickbooks");
    const { cookie, state } = await begin(`/connect/quickbooks?ticket=${ticket}`);
    expectPage(await open(`/connect/quickbooks?ticket=${ticket}`), 410, /Start again/);
    expectPage(await open(`/connect/xero?ticket=${await ticketFor("quickbooks")}`), 410, /Start again/);
    bench().vendors.grant = grantOver({ externalId: "9130", name: "Northside <Books> & Co" });
    const page = await open(`/connect/quickbooks/callback?code=c&state=${state}&realmId=9130`, cookie);
    expectPage(page, 200, /QuickBooks Online is connected/);
    expect(page.text).toContain("Connected: Northside &lt;Books&gt; &amp; Co.");
    expect(page.text).toMatch(/for the HubSpot account \S.* \(100001\)\. If you do not know this account, disconnect Onebook in QuickBooks Online/);
    const made = await bench().as(own, (tx) => connections.list(tx, "erp"));
    expect(made).toMatchObject([{ externalId: "9130", state: "active" }]);
  });

  test("before the consent screen a page names the HubSpot account and who asked, for whoever was sent the link", async () => {
    await bench().as(own, (tx) => tenants.rename(tx, "Harbour <b>Ltd</b>", "UTC"));
    const { response, away } = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`);
    expect(response.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect(response.headers["content-security-policy"]).toMatch(POLICY);
    for (const said of ["Connect QuickBooks Online", "the HubSpot account Harbour &lt;b&gt;Ltd&lt;/b&gt; (100001)", "Asked for by ada@bluewater.example.", "If you do not know this account, close this page."]) expect(response.text).toContain(said);
    expect(away).toMatch(/^https:\/\/appcenter\.intuit\.com\/connect\/oauth2\?/);
    expect(response.text.match(/href=/g)).toHaveLength(1);
  });

  test("connected again, the lists of its books are read anew: the grant may open more of them than the one before", async () => {
    const connect = async () => {
      const { cookie, state } = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`);
      bench().vendors.grant = grantOver({ externalId: "9130", name: "Northside" });
      expect((await open(`/connect/quickbooks/callback?code=c&state=${state}&realmId=9130`, cookie)).status).toBe(200);
    };
    await connect();
    const connectionId = await bench().as(own, async (tx) => (await connections.list(tx, "erp")).find(({ externalId }) => externalId === "9130")?.connectionId ?? "");
    const reading = () => bench().as(own, (tx) => documents.reading(tx, connectionId, "2025-01-01"));
    const { pass } = await reading();
    await bench().as(own, (tx) => documents.saveReading(tx, connectionId, pass, { cursor: null, done: true }));
    await connect();
    expect(await reading()).toMatchObject({ pass: pass + 1, cursor: null, done: false });
  });

  test("connected again without a name, a company keeps the one it has; one that never told any is called by its number", async () => {
    const nameOf = async (externalId: string, name: string | null) => {
      const { cookie, state } = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`);
      bench().vendors.grant = grantOver({ externalId, name });
      await open(`/connect/quickbooks/callback?code=c&state=${state}&realmId=${externalId}`, cookie);
      return bench().as(own, async (tx) => (await connections.list(tx, "erp")).find((one) => one.externalId === externalId)?.name);
    };
    expect(await nameOf("9130", "Northside")).toBe("Northside");
    expect(await nameOf("9130", null)).toBe("Northside");
    expect(await nameOf("9199", null)).toBe("9199");
  });

  test("another company than before waits for a confirmation, and the page says why", async () => {
    const { cookie, state } = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`);
    bench().vendors.grant = grantOver({ externalId: "7777", name: "Wrong Ltd" });
    const page = await open(`/connect/quickbooks/callback?code=c&state=${state}&realmId=7777`, cookie);
    expectPage(page, 200, /waits for your confirmation/);
    expect(page.text).toContain("Another organisation than before: Wrong Ltd.");
  });

  test("two dances in two tabs of one browser both come to their end", async () => {
    const first = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`);
    const second = await begin(`/connect/quickbooks?ticket=${await ticketFor("quickbooks")}`, first.cookie);
    expect(second.setCookie).toContain(first.cookie);
    bench().vendors.grant = grantOver({ externalId: "9130", name: "Northside" });
    for (const { state } of [first, second]) expect((await open(`/connect/quickbooks/callback?code=c&state=${state}`, first.cookie)).status).toBe(200);
  });

  test("where the ERP does not say who agreed, whoever asked for the link connected it", async () => {
    const { cookie, state } = await begin(`/connect/xero?ticket=${await ticketFor("xero")}`);
    bench().vendors.grant = { ...grantOver({ externalId: "x-1", name: "Harbour" }), authorizedBy: null };
    expect((await open(`/connect/xero/callback?code=c&state=${state}`, cookie)).status).toBe(200);
    const made = await bench().as(own, (tx) => connections.list(tx, "erp"));
    expect(made.find(({ externalId }) => externalId === "x-1")?.connectedBy).toBe("ada@bluewater.example");
  });

  test("one address may open only so many pages within a minute", async () => {
    const app = bench().appWith({});
    const statuses = new Map<number, number>();
    for (let time = 0; time < 303; time += 1) {
      const { status } = await supertest(app).get("/connect/quickbooks?ticket=no");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 410: 300, 429: 3 });
    expectPage(await supertest(app).get("/connect/hubspot"), 429, /Wait \d+ s and try again/);
  });

  test("an unknown system is unknown", async () => {
    expectPage(await open(`/connect/sage?ticket=x`), 410, /Start again/);
    expect((await supertest(bench().app).post("/connect/hubspot")).status).toBe(405);
  });
});
