import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CrmChange } from "../../server/connectors/crm.ts";
import type { ErpChange } from "../../server/connectors/erp.ts";
import { acceptEvents, handleEvent } from "../../server/flows/inbox.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as connections from "../../server/store/connections.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as grants from "../../server/store/grants.ts";
import * as tenants from "../../server/store/tenants.ts";
import { storeOn, type TestStore } from "../store/databases.ts";

const AT = "2026-11-23T10:00:00.000Z";
const PORTAL = "100001";
const tokens = { accessToken: "a", accessExpiresAt: AT, refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };

describe("what vendors post", () => {
  let base: TestStore;
  let tenantId = "";
  let posted = 0;
  const kit = () => ({ store: base.store }) as FlowKit;
  const jobs = async (name: string) =>
    (await base.database.transaction((sql) => sql<{ subject: string }>("select coalesce(data->>'dealId', data->>'dedupeKey') subject from jobs.job where name = $1 order by 1", [name]))).map(({ subject }) => subject);
  const unhandled = () => base.store.tenant(tenantId, async (tx) => (await tx.sql("select 1 from inbox_event where handled_at is null")).length);

  beforeAll(async () => {
    base = await storeOn(await openEmbedded("memory://"));
    tenantId = await base.store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: PORTAL, name: "One", timeZone: "UTC" }));
    for (const [role, system, externalId] of [["crm", "hubspot", PORTAL], ["erp", "xero", "org"]] as const) {
      const grantId = await base.store.tenant(tenantId, (tx) => grants.create(tx, { system, tokens, authorizedBy: null }));
      await base.store.tenant(tenantId, (tx) => connections.save(tx, { grantId, role, system, externalId, name: "One", state: "active", connectedBy: null }));
    }
    await base.store.tenant(tenantId, async (tx) => {
      for (const dealId of ["7", "8"]) {
        await dealBook.lookAgainAt(tx, dealId, tx.clock.now());
        await dealBook.settle(tx, dealId, { lookAt: null, answered: null, view: {}, mentions: ["company:1", "line-item:70"] });
      }
    });
  });
  beforeEach(() => base.database.transaction((sql) => sql("delete from jobs.job")));
  afterAll(async () => {
    await base.jobs.stop();
    await base.database.close();
  });

  const crm = (entity: CrmChange["entity"], id: string, hint: CrmChange["hint"], other: CrmChange["other"] = null): CrmChange => ({ entity, id, hint, other, at: AT });
  async function post(changes: readonly (CrmChange | ErpChange)[], [system, externalId] = ["hubspot", PORTAL]): Promise<void> {
    const events = changes.map((change) => ({ externalId, dedupeKey: String((posted += 1)), change }));
    expect(await acceptEvents(kit(), system, events)).toEqual({ accepted: changes.length, unknownAccounts: 0 });
  }
  async function work(): Promise<void> {
    for (const dedupeKey of await jobs("inbox")) await handleEvent(kit(), tenantId, dedupeKey);
  }

  test("a new deal with all that is told of it is one look, at that deal alone, and nothing is left to do", async () => {
    const [company, line] = [{ entity: "company", id: "1" }, { entity: "line-item", id: "90" }] as const;
    const deal = { entity: "deal", id: "9" } as const;
    const updates = Array.from({ length: 5 }, () => crm("deal", "9", "updated"));
    await post([crm("deal", "9", "created"), ...updates, crm("deal", "9", "associated", company), crm("company", "1", "associated", deal), crm("line-item", "90", "associated", deal), crm("deal", "9", "associated", line)]);
    expect(await jobs("look")).toEqual(["9"]);
    expect(await jobs("inbox")).toEqual([]);
    expect(await unhandled()).toBe(0);
  });

  test("deals that became one are both looked at", async () => {
    await post([crm("deal", "7", "merged", { entity: "deal", id: "8" })]);
    expect(await jobs("look")).toEqual(["7", "8"]);
  });

  test("what is said several times of one record is followed once, to every deal that mentions it", async () => {
    await post([...Array.from({ length: 4 }, () => crm("line-item", "70", "updated")), crm("company", "1", "updated")]);
    expect(await jobs("look")).toEqual([]);
    expect(await jobs("inbox")).toHaveLength(2);
    await work();
    expect(await jobs("look")).toEqual(["7", "8"]);
    expect(await unhandled()).toBe(0);
  });

  test("of several moments in an accounting system the last is followed", async () => {
    const changed = (at: string): ErpChange => ({ entity: "invoice", id: "i1", hint: "updated", at });
    await post([changed("2026-11-23T10:00:02.000Z"), changed("2026-11-23T10:00:01.000Z")], ["xero", "org"]);
    const [key] = await jobs("inbox");
    const event = await base.store.tenant(tenantId, (tx) => tx.sql("select change->>'at' moment from inbox_event where dedupe_key = $1", [key]));
    expect(event).toEqual([{ moment: "2026-11-23T10:00:02.000Z" }]);
  });
});
