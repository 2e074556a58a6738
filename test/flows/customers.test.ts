import { afterAll, beforeAll, expect, test } from "vitest";
import type { CustomerPatch } from "../../server/domain/merging/customer-fields.ts";
import type { Customer } from "../../server/domain/records.ts";
import { keepCustomerTheSame } from "../../server/flows/customers/keep-the-same.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { createLog } from "../../server/platform/log.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as links from "../../server/store/links.ts";
import * as tenants from "../../server/store/tenants.ts";
import { company } from "../domain/samples.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";

const clock = steppedClock();
let base: TestStore;
beforeAll(async () => {
  base = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await base.jobs.stop();
  await base.database.close();
});

/** A customer in both systems, whose telephone number the CRM owns; each side is read and written as the test lets it. */
async function customerInBoth() {
  const book = await openBook(base.store, { owners: { phone: "crm" } });
  const pair = { connectionId: book.connectionId, crmId: "company:7" };
  await book.inTenant((tx) => tenants.setMode(tx, "live"));
  await book.inTenant((tx) => links.link(tx, { kind: "customer", ...pair, erpId: "k7", origin: "created" }));
  const phones = { crm: "1", erp: "1" };
  const writes: string[] = [];
  let beforeErpRead: () => Promise<unknown> = () => Promise.resolve();
  let pause: () => Promise<unknown> = () => Promise.reject(new Error("Nobody has to wait"));
  const read = (id: string, phone: string): Customer => company({ id, phone });
  const crm = { readCustomer: async () => read("7", phones.crm) };
  const erp = (mayWrite?: () => Promise<void>) => ({
    async readCustomer() {
      const seen = read("k7", phones.erp);
      await beforeErpRead();
      return seen;
    },
    async updateCustomer(_id: string, patch: CustomerPatch) {
      await mayWrite?.();
      phones.erp = patch.phone ?? phones.erp;
      writes.push(phones.erp);
      return read("k7", phones.erp);
    },
  });
  const ports = { crm: async () => crm, erp: async (_tenant: string, _connection: string, mayWrite?: () => Promise<void>) => erp(mayWrite) };
  const patient = { ...clock, sleep: () => pause() };
  const kit = { store: base.store, clock: patient, ids: systemIds(), log: createLog("silent"), ports } as unknown as FlowKit;
  const keep = () => keepCustomerTheSame(kit, book.tenantId, pair);
  await keep();
  return {
    phones,
    writes,
    keep,
    onErpRead: (work: typeof beforeErpRead) => void (beforeErpRead = work),
    /** What a pause of a worker lasts until. */
    pausedUntil: (end: Promise<unknown>) => void (pause = () => end),
  };
}

test("of two workers at one customer the second begins when the first has ended, so that no older value is written over a newer", async () => {
  const { phones, writes, keep, onErpRead, pausedUntil } = await customerInBoth();
  let second: Promise<void> | undefined;
  phones.crm = "2";
  onErpRead(async () => {
    onErpRead(() => Promise.resolve());
    phones.crm = "3";
    second = keep();
    // The second would be long done by now, were it let in.
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  });
  const first = keep();
  pausedUntil(first);
  await first;
  await second;
  expect([phones.erp, writes]).toEqual(["3", ["2", "3"]]);
});

test("a worker that was suspended with a customer in hand, and has lost it meanwhile, writes nothing", async () => {
  const { phones, writes, keep, onErpRead } = await customerInBoth();
  phones.crm = "2";
  onErpRead(async () => {
    onErpRead(() => Promise.resolve());
    clock.goOn(600_000);
    phones.crm = "3";
    await keep();
  });
  await expect(keep()).rejects.toThrow("was taken over");
  expect([phones.erp, writes]).toEqual(["3", ["3"]]);
});
