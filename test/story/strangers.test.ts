import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../server/platform/clock.ts";
import { startPostgres } from "../store/databases.ts";
import { recordingProxy } from "./recording-proxy.ts";
import { becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

type System = (typeof SYSTEMS)[number];
/** Stands in every name and text of one account, and nowhere else in the world. */
const WORDS: Record<System, string> = { QuickBooks: "canaryquartz", Xero: "canaryzephyr" };
const OTHER: Record<System, System> = { QuickBooks: "Xero", Xero: "QuickBooks" };
const TENANTS: Record<System, string> = { QuickBooks: "hubspot-100001", Xero: "hubspot-100002" };
/** An amount nobody else bills. */
const PRICE = "7341.27";

/** Pages that need no id: what anybody who may see everything in one account is shown. */
const PAGES = ["/home", "/parked", "/conflicts", "/log?limit=100", "/mapping", "/shadow", "/settings", "/connections", "/erasures"];

describe("two accounts through the whole story", () => {
  let world: World;
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let database: Pool;
  const proxies: Record<"hubspot" | "quickbooks" | "xero", Awaited<ReturnType<typeof recordingProxy>>> = {} as never;
  const lines: string[] = [];
  const deals = {} as Record<System, string>;
  const contacts = {} as Record<System, string>;
  const sides = {} as Record<System, Side>;

  beforeAll(async () => {
    server = await startPostgres();
    const between = async ({ origins }: World["sandbox"]) => {
      for (const vendor of ["hubspot", "quickbooks", "xero"] as const) proxies[vendor] = await recordingProxy(origins[vendor]);
      const { hubspot, quickbooks, xero } = proxies;
      return {
        ERASE_AFTER_DAYS: "0",
        LOG_LEVEL: "trace",
        HUBSPOT_API_URL: hubspot.origin,
        QUICKBOOKS_TOKEN_URL: `${quickbooks.origin}/oauth2/v1/tokens/bearer`,
        QUICKBOOKS_API_URL: quickbooks.origin,
        XERO_TOKEN_URL: `${xero.origin}/connect/token`,
        XERO_CONNECTIONS_URL: `${xero.origin}/connections`,
        XERO_API_URL: `${xero.origin}/api.xro/2.0`,
      };
    };
    world = await startWorld(server.url, between, systemClock(), { write: (line: string) => void lines.push(line) });
    database = new Pool({ connectionString: server.url, max: 2 });
  }, 240_000);
  afterAll(async () => {
    await database.end();
    await world.stop();
    await server.stop();
    for (const proxy of Object.values(proxies)) await proxy.close();
  });

  const rows = async (text: string, params: unknown[] = []) => JSON.stringify((await database.query(text, params)).rows);
  const tables = async () => (await database.query<{ name: string }>("select table_name::text name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'")).rows;
  const keptOf = async (tenantId: string) => (await Promise.all((await tables()).map(({ name }) => rows(`select * from ${name} where tenant_id = $1`, [tenantId])))).join();
  /** Whatever was handed out as a secret while the story went on. */
  const secrets = () => {
    const answered = Object.values(proxies).flatMap(({ passed }) => passed.map(({ answered: text }) => text));
    const handedOut = answered.flatMap((text) => [...text.matchAll(/"(?:access_token|refresh_token|id_token)"\s*:\s*"([^"]+)"/g)].map(([, token]) => token ?? ""));
    const { hubspot, quickbooks, xero } = world.sandbox.apps;
    return [...handedOut, ...[hubspot, quickbooks, xero].flatMap(({ clientSecret, webhookKey }) => [clientSecret, webhookKey ?? ""])].filter((one) => one.length > 6);
  };

  test.each(SYSTEMS)("HubSpot with %s: invoiced, part paid, bought by a person, waiting for one", async (system) => {
    const word = WORDS[system];
    const { sales, books } = (sides[system] = sideOf(world, system));
    contacts[system] = await sales.contact(`ada@${word}-person.example`, { firstname: "Ada", lastname: `${word}person`, phone: "+44 20 7946 0123" });
    const companyId = await sales.company(`${word} Ltd`, { domain: `${word}.example` });
    const lines = [{ name: `${word} work`, price: PRICE }];
    deals[system] = await sales.deal({ name: `${word} website`, companyId, contactId: contacts[system], lines });
    const invoice = await invoiced(sides[system], deals[system]);
    await books.pay(invoice, 40);
    await becomes(sides[system], deals[system], { status: "part_paid", paid: "40.00" });
    await invoiced(sides[system], await sales.deal({ name: "Private order", contactId: contacts[system], lines }));
    const stray = await sales.deal({ name: `${word} stray` });
    await sales.win(stray);
    await isParked(sides[system], stray, "no-customer");
  });

  test.each(SYSTEMS)("no page of HubSpot with %s shows a word of the other account", async (system) => {
    const { card } = sides[system];
    const [dealId, foreign] = [deals[system], deals[OTHER[system]]];
    const own = [...PAGES, `/cards/deals/${dealId}`, `/deals/${dealId}/preview`, `/deals/${dealId}/customers?q=${WORDS[system].slice(0, 6)}`, `/cards/contacts/${contacts[system]}`, `/contacts/${contacts[system]}/data`];
    const reaching = [`/cards/deals/${foreign}`, `/deals/${foreign}/preview`, `/deals/${dealId}/customers?q=canary`, `/log?q=${WORDS[OTHER[system]]}`, `/cards/contacts/${contacts[OTHER[system]]}`, `/contacts/${contacts[OTHER[system]]}/data`];
    const shown = await Promise.all([...own, ...reaching].map(async (path) => ({ path, ...(await card.ask("GET", path)) })));
    for (const { path, json } of shown) expect(JSON.stringify(json), path).not.toContain(WORDS[OTHER[system]]);
    const good = shown.filter(({ path, status }) => own.includes(path) && status === 200);
    expect(good.length).toBeGreaterThan(own.length - 3);
    expect(JSON.stringify(good)).toContain(WORDS[system]);
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(secrets().map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")));
  });

  test.each(SYSTEMS)("no row and no job of HubSpot with %s holds a word of the other, and none a token that opens anything", async (system) => {
    const kept = await keptOf(TENANTS[system]);
    expect(kept).toContain(WORDS[system]);
    expect(kept).not.toContain(WORDS[OTHER[system]]);
    const jobs = await rows("select name, data, output from jobs.job where data->>'tenantId' = $1", [TENANTS[system]]);
    expect(JSON.parse(jobs)).not.toEqual([]);
    expect(jobs).not.toMatch(/canary/);
    for (const secret of secrets()) expect(kept + jobs).not.toContain(secret);
  });

  test("no call to a vendor carries a word of another account than the one whose token opens it", () => {
    const calls = Object.entries(proxies).flatMap(([vendor, { passed }]) => passed.map((call) => ({ vendor, ...call })));
    const by = (word: string) => calls.filter(({ asked }) => asked.includes(word));
    for (const system of SYSTEMS) {
      const [own, foreign] = [by(WORDS[system]), by(WORDS[OTHER[system]])];
      expect(own.map(({ vendor }) => vendor)).toContain(system.toLowerCase());
      expect(foreign.map(({ vendor }) => vendor)).not.toContain(system.toLowerCase());
      const tokens = new Set(own.map(({ token }) => token));
      expect(foreign.filter(({ token }) => tokens.has(token))).toEqual([]);
    }
  });

  test("no line of the log holds a secret, a token, a customer's name or address, or an amount", () => {
    const log = lines.join("");
    expect(lines.length).toBeGreaterThan(20);
    expect(log).not.toMatch(/canary|7946 0123|7341\.27|734127/);
    for (const secret of secrets()) expect(log).not.toContain(secret);
    expect(secrets().length).toBeGreaterThan(8);
  });

  test.each(SYSTEMS)("a contact that HubSpot with %s is told to forget is forgotten here as well, and the log's chain still closes", async (system) => {
    const [{ card }, tenantId, contactId] = [sides[system], TENANTS[system], contacts[system]];
    const traces = new RegExp(`ada ${WORDS[system]}person|${WORDS[system]}-person\\.example`, "i");
    const before = await card.ask<{ knownAs: string[]; records: unknown[] }>("GET", `/contacts/${contactId}/data`);
    expect(before.json.knownAs).toContain(`Ada ${WORDS[system]}person`);
    expect(before.json.records.length).toBeGreaterThan(3);
    await world.hubspot(sides[system].sales.portalId, "POST", "/crm/objects/2026-09/contacts/gdpr-delete", { objectId: contactId }).catch((error: unknown) => {
      if (!String(error).includes("204")) throw error;
    });
    const finished = async () => (await card.ask<{ erasures: { subject: string; finishedAt: string | null; reason: string }[] }>("GET", "/erasures")).json.erasures.find(({ subject }) => subject === `contact:${contactId}`);
    await expect.poll(finished, SOON).toMatchObject({ reason: "privacy-webhook", finishedAt: expect.any(String) as string });
    await expect.poll(() => keptOf(tenantId), SOON).not.toMatch(traces);
    expect((await card.ask<{ records: unknown[] }>("GET", `/contacts/${contactId}/data`)).json.records).toEqual([]);
    expect((await card.ask("GET", "/log/verify")).json).toMatchObject({ brokenAt: null });
    expect(await keptOf(tenantId)).toContain(`${WORDS[system]} Ltd`);
    expect(await keptOf(TENANTS[OTHER[system]])).toContain(`${WORDS[OTHER[system]]} Ltd`);
  });

  test("an account that took the app away is erased after the time that was set, and only it; a receipt stays", async () => {
    const kept = await keptOf(TENANTS.QuickBooks);
    await world.handle("hubspot", "POST", "/uninstall", { portalId: 100002 });
    await sides.Xero.card.ask("POST", `/deals/${deals.Xero}/refresh`);
    const state = async () => (await database.query<{ state: string }>("select state from tenant where tenant_id = $1", [TENANTS.Xero])).rows[0]?.state;
    await expect.poll(state, SOON).toBe("uninstalled");
    await world.restart();
    await expect.poll(state, SOON).toBeUndefined();
    expect(await keptOf(TENANTS.Xero)).not.toContain(WORDS.Xero);
    expect(await rows("select * from jobs.job where data->>'tenantId' = $1 and name <> 'erase'", [TENANTS.Xero])).toBe("[]");
    const [receipt] = (await database.query<{ counts: Record<string, number>; finished_at: Date }>("select * from erasure_receipt where tenant_id = $1 and what = 'tenant'", [TENANTS.Xero])).rows;
    expect(receipt).toMatchObject({ counts: { tenant: 1, audit: expect.any(Number) as number }, finished_at: expect.any(Date) as Date });
    expect((await keptOf(TENANTS.QuickBooks)).length).toBeGreaterThanOrEqual(kept.length * 0.9);
    await expect.poll(async () => (await sides.Xero.card.ask("GET", `/cards/deals/${deals.Xero}`)).status, SOON).toBe(403);
  });
});
