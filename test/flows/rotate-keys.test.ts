import { expect, test } from "vitest";
import { rotateKeys } from "../../server/flows/rotate-keys.ts";
import { systemClock } from "../../server/platform/clock.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createSecrets } from "../../server/platform/secrets.ts";
import * as grants from "../../server/store/grants.ts";
import { openStore, type Store } from "../../server/store/index.ts";
import { SEALED } from "../../server/store/sealed.ts";
import * as channel from "../../server/store/notice-channel.ts";
import * as tenants from "../../server/store/tenants.ts";
import { testTokens } from "../http/app-bench.ts";
import { onEachDatabase } from "../store/databases.ts";

const key = (id: string, fill: number) => ({ id, key: Buffer.alloc(32, fill).toString("base64") });
const [OLD, NEW, LOST] = [key("old", 1), key("new", 2), key("lost", 3)];

onEachDatabase("moving everything under a new key", (current) => {
  const under = (...keys: (typeof OLD)[]): Store => openStore({ ...current(), secrets: createSecrets(keys), clock: systemClock(), ids: systemIds() });
  const granted = (store: Store, tenantId: string) => store.tenant(tenantId, (tx) => grants.create(tx, { system: "xero", tokens: { ...testTokens, refreshToken: `of ${tenantId}` }, authorizedBy: null }));
  async function account(name: string): Promise<string> {
    return current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: name, name, timeZone: "UTC" }));
  }

  test("moves every tenant's tokens, tells what it did, and leaves nothing that needs the old key", async () => {
    const made: [string, string][] = [];
    for (const name of ["rotate-1", "rotate-2", "rotate-3"]) {
      const tenantId = await account(name);
      for (let count = 0; count < 120; count += 1) made.push([tenantId, await granted(under(OLD), tenantId)]);
    }
    const gone = await account("rotate-4");
    made.push([gone, await granted(under(OLD), gone)]);
    await under(OLD).tenant(gone, (tx) => tenants.setState(tx, "uninstalled"));
    expect(await rotateKeys({ store: under(NEW, OLD) })).toEqual({ tenants: 4, current: 0, moved: 361, missed: 0, lost: [] });
    for (const [tenantId, grantId] of made) expect((await under(NEW).tenant(tenantId, (tx) => grants.get(tx, grantId)))?.tokens.refreshToken).toBe(`of ${tenantId}`);
    expect(await rotateKeys({ store: under(NEW, OLD) })).toMatchObject({ current: 361, moved: 0 });
  });

  test("moves the address of a tenant's messages as well", async () => {
    const tenantId = await account("rotate-6");
    const address = "https://hooks.slack.com/services/T1/B1/secret";
    await under(OLD).tenant(tenantId, (tx) => channel.set(tx, address, "dana"));
    expect(await rotateKeys({ store: under(NEW, OLD) })).toMatchObject({ moved: 1, lost: [] });
    expect(await under(NEW).tenant(tenantId, channel.addressOf)).toBe(address);
  });

  test("goes on where it was stopped, leaves what is refreshed meanwhile, and names what no key opens", async () => {
    const tenantId = await account("rotate-5");
    const [first, lost] = [await granted(under(OLD), tenantId), await granted(under(LOST), tenantId)];
    await under(NEW, OLD).tenant(tenantId, (tx) => grants.saveTokens(tx, first, { ...testTokens, refreshToken: "rotated" }));
    const done = await rotateKeys({ store: under(NEW, OLD) });
    expect(done).toMatchObject({ moved: 0, missed: 0, lost: [`${tenantId} oauth_grant ${lost}`] });
    expect((await under(NEW).tenant(tenantId, (tx) => grants.get(tx, first)))?.tokens.refreshToken).toBe("rotated");
  });

  test("knows every column that is sealed", async () => {
    const columns = await current().database.transaction((sql) => sql<{ name: string }>("select table_name || '.' || column_name name from information_schema.columns where table_schema = 'public' and column_name like 'sealed%'"));
    expect(columns.map(({ name }) => name).sort()).toEqual(SEALED.map(({ table, column }) => `${table}.${column}`).sort());
  });
});
