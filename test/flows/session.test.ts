import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OAuthClient } from "../../server/connectors/connector.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { openSession } from "../../server/flows/connections/session.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
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

const sessionWith = (refresh: OAuthClient["refresh"]) =>
  openSession({ store: current.store, clock, oauth: { refresh } as OAuthClient, system: "xero" }, { tenantId: book.tenantId, grantId, externalId: "org" });
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
