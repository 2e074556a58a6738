import { afterAll, beforeAll, expect, test } from "vitest";
import type { Erp, ErpChange } from "../../server/connectors/erp.ts";
import { VendorError, type VendorErrorCode } from "../../server/connectors/vendor-error.ts";
import type { Settlement } from "../../server/domain/records.ts";
import { giveUpEvent } from "../../server/flows/give-up.ts";
import { handleEvent } from "../../server/flows/inbox.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { lookAtDeal } from "../../server/flows/look/look.ts";
import { sweep } from "../../server/flows/sweep.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import * as connections from "../../server/store/connections.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as parked from "../../server/store/parked.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";
import { applied, billed, usd } from "./sales-in-dollars.ts";

const stepped = steppedClock("2026-03-01T08:00:00.000Z");
/** Who waits only while something else is at work, such as a lease that is kept, takes no time. */
const clock = { ...stepped, sleep: (_ms: number, signal?: AbortSignal) => new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve())) };
const log = createLog("silent");
const HOUR_MS = 3_600_000;
const SEEN = "2026-03-01T07:59:00.000Z";
let current: TestStore;

beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

const failing = (code: VendorErrorCode) => new VendorError({ system: "xero", consequence: "retry", code, message: "It failed.", applied: "no" });
const read: Settlement = { kind: "payment", id: "good", rawStatus: null, modifiedAt: SEEN, customerId: null, date: "2026-02-02", total: usd(100), unapplied: usd(0), allocations: [applied("payment", "good", "I2", 100, "2026-02-02")], state: "active", postedTo: [], memo: null };
const payment = (id: string): ErpChange => ({ entity: "payment", id, hint: "updated", at: "2026-03-01T07:30:00.000Z" });

/** Books in which payment "good" settles the invoice of deal 2, and payment "bad", of deal 1, cannot be read. */
async function opened(failure: Error) {
  const book = await openBook(current.store);
  const { connectionId, tenantId, inTenant } = book;
  for (const [dealId, id] of [["1", "bad"], ["2", "good"]] as const) await book.bill(dealId, billed(`I${dealId}`, 10_000, "2026-02-01", { allocations: [applied("payment", id, `I${dealId}`, 100, "2026-02-02")] }));
  const erp = {
    changesSince: () => Promise.resolve({ changes: [payment("bad"), payment("good")], cursor: SEEN, more: false, deletionsUnseen: false }),
    documentsDated: () => Promise.resolve({ documents: [], cursor: null }),
    readSettlement: (_kind: string, id: string) => (id === "bad" ? Promise.reject(failure) : Promise.resolve(read)),
  } as unknown as Erp;
  const kit = { store: current.store, clock, log, ids: { uuid: () => "look", token: () => "" }, ports: { erp: () => Promise.resolve(erp) } } as unknown as FlowKit;
  const waiting = async (queue: string) =>
    (await current.database.transaction((sql) => sql<{ data: Record<string, string> }>("select data from jobs.job where name = $1 and data->>'tenantId' = $2", [queue, tenantId]))).map(({ data }) => data);
  return {
    ...book,
    kit,
    waiting,
    sweep: async () => {
      clock.goOn(24 * HOUR_MS);
      await sweep(kit, tenantId, connectionId, { crmMs: HOUR_MS, erpMs: HOUR_MS });
      return (await inTenant((tx) => connections.get(tx, connectionId)))!.sweepCursor === SEEN;
    },
    open: async () => (await inTenant((tx) => parked.listOpen(tx))).map(({ dealId, code }) => `${dealId} ${code}`),
  };
}

test("a change that cannot be read is set aside by the sweep that finds it, and its neighbours are dealt with", async () => {
  const books = await opened(failing("unexpected-answer"));
  expect(await books.sweep()).toBe(true);
  expect(await books.waiting("look")).toMatchObject([{ dealId: "2" }]);
  const [event, ...others] = await books.waiting("inbox");
  expect(others).toEqual([]);
  await expect(handleEvent(books.kit, books.tenantId, event!["dedupeKey"]!)).rejects.toThrow("It failed.");
  // The same change found once more is the same event.
  expect(await books.sweep()).toBe(true);
  expect(await books.waiting("inbox")).toHaveLength(1);
});

test("where every change would fail alike the sweep ends, and the next one finds them all", async () => {
  const books = await opened(failing("throttled"));
  for (let times = 0; times < 5; times += 1) expect(await books.sweep()).toBe(false);
  expect(await books.waiting("inbox")).toEqual([]);
});

test("a vendor that breaks over one record, sweep after sweep, is asked for the others", async () => {
  const books = await opened(failing("vendor-fault"));
  for (let times = 0; times < 3; times += 1) expect(await books.sweep()).toBe(false);
  expect(await books.sweep()).toBe(true);
  expect(await books.waiting("look")).toMatchObject([{ dealId: "2" }]);
});

test("an event given up parks the deals it is known to concern; of one that concerns none we know, the connection tells", async () => {
  const books = await opened(failing("unexpected-answer"));
  const { connectionId, tenantId } = books;
  await books.sweep();
  const [event] = await books.waiting("inbox");
  await giveUpEvent(books.kit, tenantId, event!["dedupeKey"]!);
  expect(await books.open()).toEqual(["1 poison"]);
  expect((await books.inTenant((tx) => connections.get(tx, connectionId)))?.lastFailure).toBeNull();

  const stranger = await opened(failing("unexpected-answer"));
  await stranger.inTenant((tx) => tx.sql("delete from allocation where tenant_id = $1 and settlement_id = 'bad'", [stranger.tenantId]));
  await stranger.sweep();
  await giveUpEvent(stranger.kit, stranger.tenantId, (await stranger.waiting("inbox"))[0]!["dedupeKey"]!);
  expect(await stranger.open()).toEqual([]);
  expect((await stranger.inTenant((tx) => connections.get(tx, stranger.connectionId)))?.lastFailure).toContain("payment bad could not be dealt with");
});

test("a deal that always fails is looked at a few times and then waits for a person; its neighbour's look is no later for it", async () => {
  const { tenantId, kit, inTenant, open } = await opened(new Error("unused"));
  const broken = { ...kit, ports: { crm: () => Promise.reject(new Error("This deal cannot be understood")) } } as unknown as FlowKit;
  const due = async () => (await current.store.system(dealBook.due)).filter((one) => one.tenantId === tenantId).map(({ dealId }) => dealId);
  let looks = 0;
  for (; looks < 20 && (await open()).length === 0; looks += 1) {
    await lookAtDeal(broken, tenantId, "1");
    await inTenant((tx) => dealBook.lookAgainAt(tx, "2", tx.clock.now()));
    expect(await due()).toEqual(["2"]);
    clock.goOn(HOUR_MS);
  }
  expect({ looks, parked: await open() }).toEqual({ looks: 5, parked: ["1 our-fault"] });
  clock.goOn(48 * HOUR_MS);
  expect(await due()).toEqual(["2"]);
});
