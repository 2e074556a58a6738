import { expect, test } from "vitest";
import { defaultSettings } from "../../server/domain/settings.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createSecrets } from "../../server/platform/secrets.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
import * as inbox from "../../server/store/inbox.ts";
import { openStore, type TenantTx } from "../../server/store/index.ts";
import * as refusedRequests from "../../server/store/refused-requests.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import { onEachDatabase } from "./databases.ts";
import { steppedClock } from "./stepped-clock.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const clock = steppedClock();
const tokens = (name: string): grants.GrantTokens => ({
  accessToken: `access-canary-${name}`,
  accessExpiresAt: "2026-11-23T11:00:00.000Z",
  refreshToken: `refresh-canary-${name}`,
  refreshExpiresAt: null,
  grantExpiresAt: null,
  scopes: ["accounting"],
});

onEachDatabase(
  "connections",
  (current) => {
    const installed = (account: string) =>
      current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: account, timeZone: "UTC" }));
    const as = <T>(tenantId: string, work: (tx: TenantTx) => Promise<T>) => current().store.tenant(tenantId, work);
    const granted = (tenantId: string) => as(tenantId, (tx) => grants.create(tx, { system: "quickbooks", tokens: tokens("1"), authorizedBy: "ada" }));

    test("a tenant is installed once and keeps its settings; of two who save at once, one is told", async () => {
      const tenantId = await installed("1");
      expect(await installed("1")).toBe(tenantId);
      const { settings, settingsVersion } = await as(tenantId, tenants.get);
      expect(settings).toEqual(defaultSettings);
      const saves = await Promise.all([1, 2, 3].map(() => as(tenantId, (tx) => tenants.saveSettings(tx, settings, settingsVersion))));
      expect(saves.filter(Boolean)).toHaveLength(1);
      expect((await as(tenantId, tenants.get)).settingsVersion).toBe(settingsVersion + 1);
    });

    test("settings that make no sense are not stored", async () => {
      const tenantId = await installed("2");
      const wrong = { ...defaultSettings, trigger: { ...defaultSettings.trigger, automatic: "perhaps" } } as unknown as typeof defaultSettings;
      await expect(as(tenantId, (tx) => tenants.saveSettings(tx, wrong, 1))).rejects.toThrow();
      expect((await as(tenantId, tenants.get)).settings).toEqual(defaultSettings);
    });

    test("an uninstalled tenant is not found any more, and is found again when it comes back", async () => {
      const tenantId = await installed("3");
      const find = () => current().store.system((tx) => tenants.findInstalled(tx, "hubspot", "3"));
      expect(await find()).toBe(tenantId);
      await as(tenantId, (tx) => tenants.setState(tx, "uninstalled"));
      expect(await find()).toBeNull();
      expect(await current().store.system((tx) => tenants.listInstalled(tx, ""))).not.toContain(tenantId);
      await as(tenantId, (tx) => tenants.setState(tx, "installed"));
      expect(await find()).toBe(tenantId);
    });

    test("tokens are stored sealed, for their row alone, and erased for good", async () => {
      const tenantId = await installed("4");
      const [one, two] = [await granted(tenantId), await granted(tenantId)];
      expect((await as(tenantId, (tx) => grants.get(tx, one)))?.tokens).toEqual(tokens("1"));
      expect(JSON.stringify(await as(tenantId, (tx) => tx.sql("select * from oauth_grant")))).not.toContain("canary");
      await as(tenantId, (tx) => tx.sql("update oauth_grant set sealed_tokens = (select sealed_tokens from oauth_grant where grant_id = $1) where grant_id = $2", [one, two]));
      await expect(as(tenantId, (tx) => grants.get(tx, two))).rejects.toThrow();
      await as(tenantId, (tx) => grants.erase(tx, one));
      expect(await as(tenantId, (tx) => grants.get(tx, one))).toMatchObject({ state: "revoked", tokens: { accessToken: "", refreshToken: "" } });
    });

    test("one process at a time may refresh; a claim ends by itself, and with the new tokens", async () => {
      const tenantId = await installed("5");
      const grantId = await granted(tenantId);
      const claimTenTimes = async () =>
        (await Promise.all(Array.from({ length: 10 }, () => as(tenantId, (tx) => grants.claimRefresh(tx, grantId, 45_000))))).filter(Boolean).length;
      expect(await claimTenTimes()).toBe(1);
      clock.goOn(45_000);
      expect(await claimTenTimes()).toBe(0);
      clock.goOn(1);
      expect(await claimTenTimes()).toBe(1);
      await as(tenantId, (tx) => grants.saveTokens(tx, grantId, tokens("2")));
      expect((await as(tenantId, (tx) => grants.get(tx, grantId)))?.tokens).toEqual(tokens("2"));
      expect(await claimTenTimes()).toBe(1);
      await as(tenantId, (tx) => grants.setState(tx, grantId, "broken"));
      await as(tenantId, (tx) => grants.releaseRefresh(tx, grantId));
      expect(await claimTenTimes()).toBe(0);
    });

    test("a grant that is used moves under the current key, so that the old key can be taken away", async () => {
      const tenantId = await installed("6");
      const grantId = await granted(tenantId);
      const { database, jobs } = current();
      const newKey = { id: "new", key: Buffer.alloc(32, 9).toString("base64") };
      const oldKey = { id: "test", key: Buffer.alloc(32, 7).toString("base64") };
      const under = (...keys: (typeof newKey)[]) => openStore({ database, jobs, secrets: createSecrets(keys), clock, ids: systemIds() });
      const read = (store: ReturnType<typeof under>) => store.tenant(tenantId, (tx) => grants.get(tx, grantId));
      await expect(read(under(newKey))).rejects.toThrow(/No sealing key named "test"/);
      expect((await read(under(newKey, oldKey)))?.tokens).toEqual(tokens("1"));
      expect((await read(under(newKey)))?.tokens).toEqual(tokens("1"));
    });

    test("a ticket is spent once, in its browser, for its purpose, within ten minutes", async () => {
      const ticket = { tenantId: await installed("7"), purpose: "state" as const, system: "xero", askedBy: "ada" };
      const { store } = current();
      const issue = () => store.system((tx) => tickets.issue(tx, "ticket-canary", "browser", ticket));
      const spend = (browser = "browser", expected: Parameters<typeof tickets.spend>[3] = ticket) =>
        store.system((tx) => tickets.spend(tx, "ticket-canary", browser, expected));
      for (const wrong of [() => spend("another"), () => spend("browser", { ...ticket, purpose: "connect" }), () => spend("browser", { ...ticket, system: "quickbooks" })]) {
        await issue();
        expect(await wrong()).toBeNull();
        expect(await spend(), "a wrong try spends it, so that nobody can go on guessing").toBeNull();
      }
      await issue();
      expect(JSON.stringify(await store.system((tx) => tx.sql("select * from oauth_ticket")))).not.toContain("canary");
      const spent = await Promise.all(Array.from({ length: 5 }, () => spend()));
      expect(spent.filter((one) => one !== null)).toEqual([ticket]);
      await issue();
      clock.goOn(10 * MINUTE + 1);
      expect(await spend()).toBeNull();
    });

    test("an account that is connected again keeps its connection, and webhooks find every tenant that has it", async () => {
      const [a, b] = [await installed("8"), await installed("9")];
      const connect = async (tenantId: string) => {
        const connection = { grantId: await granted(tenantId), role: "erp" as const, system: "quickbooks", externalId: "realm", name: "Books", state: "active" as const, connectedBy: null };
        return as(tenantId, (tx) => connections.save(tx, connection));
      };
      const first = await connect(a);
      expect(await connect(a)).toBe(first);
      await connect(b);
      const owners = async () => (await current().store.system((tx) => connections.findByAccount(tx, "quickbooks", "realm"))).map((one) => one.tenantId);
      expect(await owners()).toEqual([a, b]);
      await as(a, (tx) => connections.setState(tx, first, "disconnected"));
      expect(await owners()).toEqual([b]);
      const due = () => current().store.system((tx) => connections.dueForSweep(tx, "erp", clock.instant()));
      expect((await due()).map((one) => one.tenantId)).toEqual([b]);
    });

    test("accepted events are forgotten after thirty days, refusals counted by the day and forgotten as well", async () => {
      const tenantId = await installed("10");
      const { store } = current();
      const event = { dedupeKey: "e1", system: "xero", connectionId: "c1", change: { id: "1" } };
      expect(await as(tenantId, (tx) => inbox.accept(tx, [event]))).toEqual([event]);
      for (let n = 0; n < 3; n += 1) await store.system((tx) => refusedRequests.count(tx, "/webhooks/xero", "forged"));
      const day = clock.instant().slice(0, 10);
      expect(await store.system(refusedRequests.recent)).toEqual([{ day, place: "/webhooks/xero", reason: "forged", count: 3 }]);
      clock.goOn(29 * DAY);
      await store.system(inbox.forgetOld);
      expect(await as(tenantId, (tx) => inbox.accept(tx, [event]))).toEqual([]);
      clock.goOn(2 * DAY);
      await store.system(inbox.forgetOld);
      expect(await as(tenantId, (tx) => inbox.read(tx, "e1"))).toBeNull();
      expect(await store.system(refusedRequests.recent)).toEqual([]);
      await store.system((tx) => refusedRequests.count(tx, "/webhooks/xero", "stale"));
      expect(await store.system((tx) => tx.sql("select reason from refused_request"))).toEqual([{ reason: "stale" }]);
    });
  },
  clock,
);
