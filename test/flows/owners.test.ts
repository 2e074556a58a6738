import { afterAll, beforeAll, expect, test } from "vitest";
import type { Crm } from "../../server/connectors/crm.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { CrmOwner } from "../../server/domain/crm-lists.ts";
import { refreshOwners } from "../../server/flows/refresh-owners.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import * as connections from "../../server/store/connections.ts";
import * as owners from "../../server/store/crm-owners.ts";
import * as grants from "../../server/store/grants.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";

const HOUR_MS = 3_600_000;
const clock = steppedClock("2026-03-01T08:00:00.000Z");
let current: TestStore;
beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

/** A tenant whose HubSpot answers with these owners, withholds them (null), or fails. */
async function account(answer: CrmOwner[] | null) {
  const { tenantId, inTenant } = await openBook(current.store);
  const hubspot = { answer: answer as CrmOwner[] | null | VendorError, asked: 0 };
  const connect = () =>
    inTenant(async (tx) => {
      const tokens = { accessToken: "a", accessExpiresAt: "2026-11-23T11:00:00.000Z", refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };
      const grantId = await grants.create(tx, { system: "hubspot", tokens, authorizedBy: null });
      await connections.save(tx, { grantId, role: "crm", system: "hubspot", externalId: tenantId, name: "Acme", state: "active", connectedBy: null });
    });
  await connect();
  const crm = {
    listOwners: () => {
      hubspot.asked += 1;
      return hubspot.answer instanceof VendorError ? Promise.reject(hubspot.answer) : Promise.resolve(hubspot.answer);
    },
  } as unknown as Crm;
  const kit = { store: current.store, clock, log: createLog("silent") };
  const sweep = async () => refreshOwners(kit, tenantId, (await inTenant((tx) => connections.list(tx, "crm")))[0]!, crm);
  const known = async () => ({ names: Object.fromEntries(await inTenant(owners.names)), withheld: (await inTenant(owners.standing))?.withheld });
  return { hubspot, connect, sweep, known };
}

test("names are read once a day, a new one takes the place of the old, and who is listed no more keeps theirs", async () => {
  const { hubspot, sweep, known } = await account([{ id: "11", name: "Ann Smith" }, { id: "12", name: "Bo" }]);
  await sweep();
  await sweep();
  expect(hubspot.asked).toBe(1);
  hubspot.answer = [{ id: "11", name: "Ann Jones" }, { id: "11", name: "Ann Jones" }];
  clock.goOn(24 * HOUR_MS);
  await sweep();
  expect(await known()).toEqual({ names: { 11: "Ann Jones", 12: "Bo" }, withheld: false });
});

test("where the account withholds them that is known, and after connecting again they are asked for at once", async () => {
  const { hubspot, connect, sweep, known } = await account(null);
  await sweep();
  expect(await known()).toEqual({ names: {}, withheld: true });
  clock.goOn(HOUR_MS);
  await connect();
  hubspot.answer = [{ id: "11", name: "Ann Smith" }];
  await sweep();
  expect(await known()).toEqual({ names: { 11: "Ann Smith" }, withheld: false });
});

test("a failure is no failure of the sweep: the next one asks again, and what is known stays", async () => {
  const { hubspot, sweep, known } = await account([{ id: "11", name: "Ann Smith" }]);
  await sweep();
  clock.goOn(24 * HOUR_MS);
  hubspot.answer = new VendorError({ system: "hubspot", consequence: "retry", code: "vendor-fault", message: "Not now.", applied: "no" });
  await sweep();
  await sweep();
  expect(hubspot.asked).toBe(3);
  expect(await known()).toEqual({ names: { 11: "Ann Smith" }, withheld: false });
});
