import { afterAll, beforeAll, expect, test } from "vitest";
import type { Crm } from "../../server/connectors/crm.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { CrmOwner } from "../../server/domain/crm-lists.ts";
import { keepCrmLists } from "../../server/flows/refresh-lists.ts";
import { refreshOwners } from "../../server/flows/refresh-owners.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import * as connections from "../../server/store/connections.ts";
import * as tenants from "../../server/store/tenants.ts";
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
  const hubspot = { answer: answer as CrmOwner[] | null | VendorError, asked: 0, stage: "Proposal" as string | VendorError, described: { account: 0, fields: 0 } };
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
    describeAccount: () => {
      hubspot.described.account += 1;
      const { stage } = hubspot;
      return stage instanceof VendorError ? Promise.reject(stage) : Promise.resolve({ name: "Bluewater", timeZone: "Europe/Paris", pipelines: [{ id: "p", label: "Sales", stages: [{ id: "s", label: stage, outcome: "open" }] }], currencies: ["EUR"] });
    },
    describeFields: () => {
      hubspot.described.fields += 1;
      return Promise.resolve({ deal: [{ name: "terms", label: "Terms", kind: "text" }], company: [] });
    },
  } as unknown as Crm;
  const kit = { store: current.store, clock, log: createLog("silent") };
  const sweep = async () => refreshOwners(kit, tenantId, (await inTenant((tx) => connections.list(tx, "crm")))[0]!, crm);
  const known = async () => ({ names: Object.fromEntries(await inTenant(owners.names)), withheld: (await inTenant(owners.standing))?.withheld });
  const sweepLists = async () => keepCrmLists(kit, tenantId, (await inTenant((tx) => connections.list(tx, "crm")))[0]!, crm);
  const stage = async () => (await inTenant(connections.crmLists))?.lists.pipelines[0]?.stages[0]?.label;
  return { hubspot, connect, sweep, known, sweepLists, stage, inTenant };
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

test("pipelines are read once a day though nobody opens the settings, fields only at first, and where that fails what is known stays", async () => {
  const { hubspot, sweepLists, stage, inTenant } = await account(null);
  await sweepLists();
  await sweepLists();
  expect(hubspot.described).toEqual({ account: 1, fields: 1 });
  hubspot.stage = "Offer";
  clock.goOn(24 * HOUR_MS);
  await sweepLists();
  expect(await stage()).toBe("Offer");
  hubspot.stage = new VendorError({ system: "hubspot", consequence: "retry", code: "vendor-fault", message: "Not now.", applied: "no" });
  clock.goOn(24 * HOUR_MS);
  await sweepLists();
  expect(hubspot.described).toEqual({ account: 3, fields: 1 });
  expect((await inTenant(connections.crmLists))?.lists).toMatchObject({ pipelines: [{ stages: [{ label: "Offer" }] }], fields: { deal: [{ name: "terms" }] } });
  expect(await inTenant(tenants.get)).toMatchObject({ name: "Bluewater", timeZone: "Europe/Paris" });
});
