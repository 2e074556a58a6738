import { afterAll, beforeAll, expect, test } from "vitest";
import type { Crm } from "../../server/connectors/crm.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { giveUpLook } from "../../server/flows/give-up.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { lookAtDeal } from "../../server/flows/look/look.ts";
import { claim, keepLease, release, renew, type Lease } from "../../server/flows/look/lease.ts";
import { instantOf, parseInstant, type Clock } from "../../server/platform/clock.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import type { Store } from "../../server/store/index.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as parked from "../../server/store/parked.ts";
import * as tenants from "../../server/store/tenants.ts";
import { storeOn, type TestStore } from "../store/databases.ts";

const SECOND = 1000;
const log = createLog("silent");

/** Time that goes on by one sleep at a time, when it is told to. */
function slowClock() {
  let now = parseInstant("2026-11-23T10:00:00.000Z");
  const sleepers: { until: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    instant: () => instantOf(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve });
        signal?.addEventListener("abort", () => resolve());
      }),
  };
  return {
    clock,
    sleeps: () => sleepers.length,
    goOn(ms: number) {
      now += ms;
      for (const sleeper of sleepers.splice(0)) (sleeper.until <= now ? sleeper.wake : () => sleepers.push(sleeper))();
    },
  };
}

const time = slowClock();
let base: TestStore;
let tenantId = "";
beforeAll(async () => {
  base = await storeOn(await openEmbedded("memory://"), time.clock);
  tenantId = await base.store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "One", timeZone: "UTC" }));
});
afterAll(async () => {
  await base.jobs.stop();
  await base.database.close();
});

const leaseOf = (dealId: string, holder: string, store: Store = base.store): Lease => ({ kit: { store, clock: time.clock, log }, tenantId, dealId, holder });

/** A store whose next so many transactions fail, as they do while a server restarts. */
function away(transactions: number): Store {
  let left = transactions;
  return {
    ...base.store,
    tenant: (of, work) => (left-- > 0 ? Promise.reject(new Error("The database is away")) : base.store.tenant(of, work)),
  };
}

test("a lease is kept for as long as its look runs, and what a killed worker held is free half a minute later", async () => {
  const [mine, other] = [leaseOf("1", "mine"), leaseOf("1", "other")];
  expect(await claim(mine)).toBe("mine");
  const keeping = keepLease(mine);
  for (let minute = 0; minute < 12; minute += 1) {
    await expect.poll(time.sleeps).toBe(1);
    time.goOn(10 * SECOND);
  }
  await expect.poll(time.sleeps).toBe(1);
  expect(await claim(other)).toBe("held");
  // From here on nobody renews, as after a kill -9.
  await keeping.end();
  time.goOn(29 * SECOND);
  expect(await claim(other)).toBe("held");
  time.goOn(2 * SECOND);
  expect(await base.store.system(dealBook.due)).toContainEqual({ tenantId, dealId: "1" });
  expect(await claim(other)).toBe("mine");
  expect(await renew(mine)).toBe(false);
});

test("a renewal that the database did not take is made up for by the next", async () => {
  const mine = leaseOf("2", "mine");
  expect(await claim(mine)).toBe("mine");
  const keeping = keepLease(leaseOf("2", "mine", away(2)));
  for (let renewal = 0; renewal < 3; renewal += 1) {
    await expect.poll(time.sleeps).toBe(1);
    time.goOn(9 * SECOND);
  }
  await expect.poll(time.sleeps).toBe(1);
  await keeping.end();
  time.goOn(10 * SECOND);
  expect(await claim(leaseOf("2", "other"))).toBe("held");
});

test("a look that ends while the database is away gives its deal back as soon as it returns", async () => {
  expect(await claim(leaseOf("3", "mine"))).toBe("mine");
  const releasing = release(leaseOf("3", "mine", away(3)));
  for (let tries = 0; tries < 3; tries += 1) {
    await expect.poll(time.sleeps).toBeGreaterThan(0);
    time.goOn(2 * SECOND);
  }
  await releasing;
  expect(await claim(leaseOf("3", "other"))).toBe("mine");
});

test("a deal that is held is not looked at again before its holder is done with it", async () => {
  expect(await claim(leaseOf("4", "mine"))).toBe("mine");
  expect(await claim(leaseOf("4", "other"))).toBe("held");
  expect(await base.store.system(dealBook.due)).not.toContainEqual({ tenantId, dealId: "4" });
  const waiting = () => base.database.transaction((sql) => sql("select 1 from jobs.job where name = 'look' and singleton_key = $1", [`${tenantId}:4`]));
  expect(await waiting()).toHaveLength(0);
  await release(leaseOf("4", "mine"));
  expect(await waiting()).toHaveLength(1);
});

test("a deal with which worker after worker ends waits for a person, and begins anew when one says so", async () => {
  const wanted = () => base.store.tenant(tenantId, (tx) => dealBook.lookAgainAt(tx, "5", tx.clock.now()));
  for (let killed = 0; killed <= 10; killed += 1) {
    expect(await claim(leaseOf("5", `worker-${killed}`))).toBe("mine");
    time.goOn(31 * SECOND);
  }
  expect(await claim(leaseOf("5", "the last"))).toBe("cursed");
  expect(await base.store.tenant(tenantId, (tx) => parked.listOpen(tx, "5"))).toMatchObject([{ code: "poison" }]);
  expect(await base.store.system(dealBook.due)).not.toContainEqual({ tenantId, dealId: "5" });
  await wanted();
  expect(await claim(leaseOf("5", "after Retry"))).toBe("mine");
});

test("a look that was suspended in a call and lost its deal meanwhile parks nothing when the call fails", async () => {
  const refusal = new VendorError({ system: "hubspot", consequence: "park", code: "validation", message: "Refused.", applied: "no" });
  const lateRefusal = async (): Promise<Crm> => {
    time.goOn(31 * SECOND);
    expect(await claim(leaseOf("suspended", "other"))).toBe("mine");
    throw refusal;
  };
  const kit = { store: base.store, clock: time.clock, log, ids: { uuid: () => "suspended", token: () => "" }, ports: { crm: lateRefusal } } as unknown as FlowKit;
  await lookAtDeal(kit, tenantId, "suspended");
  expect(await base.store.tenant(tenantId, (tx) => parked.listOpen(tx, "suspended"))).toEqual([]);
  expect(await renew(leaseOf("suspended", "other"))).toBe(true);
});

test("workers that end are forgotten once one has come to the end of its look", async () => {
  for (let night = 0; night < 3; night += 1) {
    for (let killed = 0; killed < 8; killed += 1) {
      expect(await claim(leaseOf("6", `worker-${killed}`))).toBe("mine");
      time.goOn(31 * SECOND);
    }
    expect(await claim(leaseOf("6", "survivor"))).toBe("mine");
    await release(leaseOf("6", "survivor"));
  }
});

test("a job whose tries were used up has its deal looked at again, and parks it only when that happens every time", async () => {
  const kit = { store: base.store } as FlowKit;
  const open = async () => (await base.store.tenant(tenantId, (tx) => parked.listOpen(tx, "7"))).map(({ code }) => code);
  await base.store.tenant(tenantId, (tx) => dealBook.lookAgainAt(tx, "7", tx.clock.now()));
  await giveUpLook(kit, tenantId, "7");
  await giveUpLook(kit, tenantId, "7");
  expect(await open()).toEqual([]);
  expect(await base.store.system(dealBook.due)).toContainEqual({ tenantId, dealId: "7" });
  await giveUpLook(kit, tenantId, "7");
  expect(await open()).toEqual(["poison"]);
});
