import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OAuthClient } from "../../server/connectors/connector.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { openSession } from "../../server/flows/connections/session.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
import type { Store } from "../../server/store/index.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";

const clock = steppedClock();
const withdrawn = new VendorError({ system: "xero", consequence: "stop", code: "reconnect", message: "The access was withdrawn.", applied: "no" });

let current: TestStore;
beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

const tokensFrom = (turn: number): grants.GrantTokens => ({
  accessToken: `access-${turn}`,
  accessExpiresAt: new Date(clock.now() + 1_800_000).toISOString(),
  refreshToken: `refresh-${turn}`,
  refreshExpiresAt: null,
  grantExpiresAt: null,
  scopes: [],
});

let book: Awaited<ReturnType<typeof openBook>>;
let grantId = "";
beforeEach(async () => {
  book = await openBook(current.store);
  grantId = (await book.inTenant((tx) => connections.list(tx, "erp")))[0]!.grantId;
  // Past the end of the access token that the book began with.
  clock.goOn(24 * 3_600_000);
});

const sessionWith = (refresh: OAuthClient["refresh"], store: Store = current.store) =>
  openSession({ store, clock, oauth: { refresh } as OAuthClient, system: "xero" }, { tenantId: book.tenantId, connectionId: book.connectionId, externalId: "org" });
const connection = async () => (await book.inTenant((tx) => connections.get(tx, book.connectionId)))?.state;

test("an access that was withdrawn is told to the admin", async () => {
  await expect(sessionWith(() => Promise.reject(withdrawn)).accessToken()).rejects.toBe(withdrawn);
  expect(await connection()).toBe("needs-reconnect");
});

test("a process that was suspended with a token which another has spent meanwhile goes on with the other's, and nobody is told anything", async () => {
  const session = sessionWith(async (spent) => {
    expect(spent).toBe("r");
    await book.inTenant((tx) => grants.saveTokens(tx, grantId, tokensFrom(2)));
    throw withdrawn;
  });
  expect(await session.accessToken()).toBe("access-2");
  expect(await connection()).toBe("active");
});

test("tokens that the database does not take at once are kept until it does: the one they were got for is spent", async () => {
  let away = 0;
  const store: Store = {
    ...current.store,
    tenant: (tenantId, work) => {
      if (away === 0) return current.store.tenant(tenantId, work);
      away -= 1;
      return Promise.reject(new Error("The database gives no connection"));
    },
  };
  const spent: string[] = [];
  const session = sessionWith((token) => {
    spent.push(token);
    away = 3;
    return Promise.resolve(tokensFrom(2));
  }, store);
  expect(await session.accessToken()).toBe("access-2");
  expect(await sessionWith(() => Promise.reject(withdrawn)).accessToken()).toBe("access-2");
  expect(spent).toEqual(["r"]);
});

test("a database that stays away is waited for no longer than the right to renew lasts", async () => {
  let isAway = false;
  const store: Store = { ...current.store, tenant: (tenantId, work) => (isAway ? Promise.reject(new Error("Away")) : current.store.tenant(tenantId, work)) };
  const before = clock.now();
  const session = sessionWith(() => {
    isAway = true;
    return Promise.resolve(tokensFrom(2));
  }, store);
  await expect(session.accessToken()).rejects.toThrow("Away");
  expect(clock.now() - before).toBeLessThanOrEqual(45_000);
});

test("one refusal after the other leads to an end, not to a circle", async () => {
  let turn = 2;
  const session = sessionWith(async () => {
    const old = { ...tokensFrom((turn += 1)), accessExpiresAt: new Date(clock.now() - 1000).toISOString() };
    await book.inTenant((tx) => grants.saveTokens(tx, grantId, old));
    throw withdrawn;
  });
  await expect(session.accessToken()).rejects.toThrow();
  expect(turn).toBeLessThan(10);
});

test("connecting again leaves no tokens of before, and what is under way goes on with the new ones", async () => {
  const session = sessionWith(() => Promise.reject(new Error("Nothing is to be refreshed")));
  await book.inTenant(async (tx) => {
    const renewed = await grants.create(tx, { system: "xero", tokens: tokensFrom(7), authorizedBy: null });
    const { externalId } = (await connections.get(tx, book.connectionId))!;
    await connections.save(tx, { grantId: renewed, role: "erp", system: "xero", externalId, name: "Org", state: "active", connectedBy: null });
    await grants.eraseUnused(tx);
  });
  expect(await session.accessToken()).toBe("access-7");
  const before = await book.inTenant((tx) => grants.get(tx, grantId));
  expect(before).toMatchObject({ state: "revoked", tokens: { accessToken: "", refreshToken: "" } });
  await book.inTenant(async (tx) => {
    await connections.setState(tx, book.connectionId, "disconnected");
    await grants.eraseUnused(tx);
  });
  await expect(session.accessToken()).rejects.toMatchObject({ details: { code: "reconnect" } });
  expect(await book.inTenant((tx) => grants.ofConnection(tx, book.connectionId))).toMatchObject({ state: "revoked" });
});

test("a refresh whose answer was lost is asked for again at once, with the same token; one that was not carried out is not", async () => {
  const lost = (applied: "no" | "unknown") => new VendorError({ system: "xero", consequence: "retry", code: "vendor-fault", message: "Xero failed.", applied });
  const asked: string[] = [];
  const answering = (applied: "no" | "unknown") =>
    sessionWith((token) => {
      asked.push(token);
      return asked.length === 1 ? Promise.reject(lost(applied)) : Promise.resolve(tokensFrom(7));
    });
  expect(await answering("unknown").accessToken()).toBe("access-7");
  expect(asked).toEqual(["r", "r"]);
  clock.goOn(24 * 3_600_000);
  asked.length = 0;
  await expect(answering("no").accessToken()).rejects.toThrow("Xero failed.");
  expect(asked).toEqual(["refresh-7"]);
});
