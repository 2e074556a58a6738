import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Crm, SweptEntity } from "../../server/connectors/crm.ts";
import type { Erp } from "../../server/connectors/erp.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { sweep, tick } from "../../server/flows/sweep.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";

const clock = steppedClock("2026-03-01T08:00:00.000Z");
const HOUR_MS = 3_600_000;
let current: TestStore;

beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

const DIES = new Error("The process is killed");
const intervals = { crmMs: HOUR_MS, erpMs: HOUR_MS };

/** An account whose systems answer page by page, and die when they are asked for the page that `deadly` names. */
async function opened() {
  const book = await openBook(current.store);
  const { tenantId, connectionId: erpId, inTenant } = book;
  const vendor = { deadly: "", asked: [] as string[] };
  const answer = (question: string): void => {
    vendor.asked.push(question);
    if (question === vendor.deadly) throw DIES;
  };
  const at = (minute: number) => `2026-03-01T07:${String(minute).padStart(2, "0")}:00.000Z`;
  const crm = {
    recordsChangedSince: (entity: SweptEntity, since: string, cursor: string | null) => {
      answer(`${entity} ${since.slice(11, 16)} ${cursor ?? "first"}`);
      const records = [{ id: `${entity}-${cursor ?? "1"}`, modifiedAt: at(cursor === null ? 10 : 20), formerIds: [], dealIds: [] }];
      return Promise.resolve({ records, cursor: cursor === null ? "2" : null });
    },
    listOwners: () => Promise.resolve([]),
    describeAccount: () => Promise.resolve({ name: "Portal", timeZone: "UTC", pipelines: [], currencies: [] }),
    describeFields: () => Promise.resolve({ deal: [], company: [] }),
  } as unknown as Crm;
  const erp = {
    changesSince: (cursor: string) => {
      answer(`changes ${cursor.slice(11, 16)}`);
      return Promise.resolve(cursor < at(30) ? { changes: [], cursor: at(30), more: true, deletionsUnseen: false } : { changes: [], cursor: at(50), more: false, deletionsUnseen: false });
    },
    documentsDated: () => Promise.resolve({ documents: [], payments: [], cursor: null }),
  } as unknown as Erp;
  const kit = { store: current.store, clock, log: createLog("silent"), ids: { uuid: () => "one" }, ports: { crm: () => Promise.resolve(crm), erp: () => Promise.resolve(erp) } } as unknown as FlowKit;
  const crmId = await inTenant(async (tx) => {
    const grantId = await grants.create(tx, { system: "hubspot", tokens: { accessToken: "a", accessExpiresAt: at(0), refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] }, authorizedBy: null });
    await connections.save(tx, { grantId, role: "crm", system: "hubspot", externalId: tenantId, name: "Portal", state: "active", connectedBy: null });
    const [own] = await connections.list(tx, "crm");
    await connections.saveSweep(tx, own!.connectionId, at(0));
    await connections.saveSweep(tx, erpId, at(0));
    return own!.connectionId;
  });
  const swept = async (connectionId: string) => {
    vendor.asked.length = 0;
    clock.goOn(2 * HOUR_MS);
    const started = clock.now();
    await sweep(kit, tenantId, connectionId, intervals);
    const { sweptAt } = (await inTenant((tx) => connections.get(tx, connectionId)))!;
    return { asked: [...vendor.asked], isSwept: sweptAt!.getTime() >= started };
  };
  return { ...book, vendor, kit, crmId, erpId, swept };
}

describe("A sweep that is cut short", () => {
  test("of the CRM goes on behind the last page that was kept, kind by kind", async () => {
    const { vendor, swept, crmId } = await opened();
    vendor.deadly = "company 07:00 2";
    expect(await swept(crmId)).toMatchObject({ isSwept: false, asked: ["line-item 07:00 first", "line-item 07:00 2", "contact 07:00 first", "contact 07:00 2", "company 07:00 first", "company 07:00 2"] });
    vendor.deadly = "";
    const { isSwept, asked } = await swept(crmId);
    expect(isSwept).toBe(true);
    expect(asked.slice(0, 4).every((question) => !question.includes("07:"))).toBe(true);
    expect(asked.slice(4)).toEqual(["company 07:10 first", "company 07:10 2", "deal 07:00 first", "deal 07:00 2"]);
    expect((await swept(crmId)).asked.some((question) => question.includes("07:"))).toBe(false);
  });

  test("of the accounting system goes on there as well, and is not over before its last page, however soon after a day's sweep", async () => {
    const { vendor, swept, erpId } = await opened();
    vendor.deadly = "changes 07:30";
    expect(await swept(erpId)).toEqual({ isSwept: false, asked: ["changes 07:00", "changes 07:30"] });
    vendor.deadly = "";
    expect(await swept(erpId)).toEqual({ isSwept: true, asked: ["changes 07:30"] });
  });

  test("is asked for once while one waits or runs", async () => {
    const { kit, tenantId, crmId } = await opened();
    clock.goOn(2 * HOUR_MS);
    const jobs = () => current.database.transaction((sql) => sql<{ state: string }>("select state from jobs.job where name = 'sweep' and data->>'connectionId' = $1 and data->>'tenantId' = $2", [crmId, tenantId]));
    await tick(kit, intervals);
    await tick(kit, intervals);
    expect(await jobs()).toEqual([{ state: "created" }]);
    await current.database.jobs.executeSql("update jobs.job set state = 'active', started_on = now() where name = 'sweep'");
    await tick(kit, intervals);
    expect(await jobs()).toEqual([{ state: "active" }]);
  });
});
