import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErpChange } from "../../server/connectors/erp.ts";
import { billingsToCash, billingsToRevenue } from "../../server/domain/bridge/shorter-bridges.ts";
import type { ErpDocument, Settlement } from "../../server/domain/records.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { byKey } from "../../server/store/erp-documents.ts";
import { erpDocument } from "../domain/samples.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openListedBook } from "./listed-book.ts";
import { applied, billed, bridged, sale, usd, type Book } from "./sales-in-dollars.ts";

const clock = steppedClock("2026-03-01T08:00:00.000Z");
let current: TestStore;

beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

const opened = (listed: Parameters<typeof openListedBook>[2]) => openListedBook(current.store, clock, listed);
const toCash = (book: Book) => bridged(book, undefined, undefined, billingsToCash as never);
const toRevenue = (book: Book) => bridged(book, undefined, undefined, billingsToRevenue as never);

const LATER = "2026-02-25T10:00:00.000Z";
/** Paid on 20 February: so much on each of these invoices, the rest on account. */
const payment = (id: string, minor: number, on: Record<string, number> = {}, changes: Partial<Settlement> = {}): Settlement => ({
  kind: "payment",
  id,
  rawStatus: null,
  modifiedAt: "2026-02-20T10:00:00.000Z",
  customerId: "58",
  date: "2026-02-20",
  total: usd(minor),
  unapplied: usd(minor - Object.values(on).reduce((all, part) => all + part, 0)),
  allocations: Object.entries(on).map(([invoiceId, part]) => applied("payment", id, invoiceId, part, "2026-02-20")),
  state: "active",
  postedTo: [],
  memo: null,
  ...changes,
});
const paid = (one: Settlement): ErpChange => ({ entity: one.kind, id: one.id, hint: "updated", at: LATER, payment: { ...one, modifiedAt: LATER } });

describe("Revenue that never was an invoice", () => {
  test("a sale paid on the spot is billed, earned and paid on its day; one given back takes all of it back", async () => {
    const book = await opened({
      documents: [
        erpDocument({ kind: "sales-receipt", id: "R1", state: "paid", tax: usd(1_900), total: usd(11_900) }),
        erpDocument({ kind: "refund-receipt", id: "R2", state: "paid", tax: usd(190), total: usd(1_190) }),
      ],
    });
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "90.00", to: "90.00" });
    expect(await toCash(book)).toEqual({ from: "107.10", to: "107.10" });
    expect(await toRevenue(book)).toEqual({ from: "90.00", to: "90.00" });
  });

  test("one that comes to less than nothing takes its part away", async () => {
    const book = await opened({ documents: [erpDocument({ kind: "sales-receipt", id: "R1", state: "paid", tax: usd(-800), total: usd(-5_800) })] });
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "-50.00", to: "-50.00" });
    expect(await toCash(book)).toEqual({ from: "-58.00", to: "-58.00" });
  });

  test("a journal that people booked is revenue that is billed by nothing, of the day it has now", async () => {
    const book = await opened({ documents: [erpDocument({ kind: "journal", id: "J1", number: "JE-7", customerId: "", customerName: "", state: "paid", total: usd(50_000) })] });
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "500.00", to: "500.00" });
    expect(await toRevenue(book)).toEqual({ from: "0.00", journals: "500.00", to: "500.00" });
    expect(await toCash(book)).toEqual({ from: "0.00", to: "0.00" });
    const moved = erpDocument({ kind: "journal", id: "J1", number: "JE-7", state: "paid", date: "2026-01-31", total: usd(-20_000), modifiedAt: LATER });
    book.vendor.changes = [{ entity: "journal", id: "J1", hint: "updated", at: LATER, document: moved }];
    await book.sweep();
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "-200.00", to: "-200.00" });
    expect((await book.read(), await book.standing()).documents).toMatchObject([{ kind: "journal", number: "JE-7", date: "2026-01-31" }]);
    book.vendor.changes = [{ entity: "journal", id: "J1", hint: "deleted", at: LATER }];
    await book.sweep();
    expect(await bridged(book)).toEqual({ from: "0.00", to: "0.00" });
  });

  test("what neither sells nor books any revenue, as wages do not, is not kept, but for what did so before", async () => {
    const journal = (id: string, minor: number, more = {}) => erpDocument({ kind: "journal", id, number: `Wages of ${id}`, customerId: "", customerName: "", state: "paid", total: usd(minor), ...more });
    const book = await opened({ documents: [journal("J1", 0), journal("J2", 40_000), erpDocument({ kind: "sales-receipt", id: "R1", state: "paid", total: usd(0) })] });
    const changed = (document: ErpDocument): ErpChange => ({ entity: document.kind, id: document.id, hint: "updated", at: LATER, document });
    book.vendor.changes = [changed(journal("J2", 0, { modifiedAt: LATER })), changed(journal("J3", 0))];
    await book.sweep();
    const keys = [{ kind: "sales-receipt" as const, id: "R1" }, ...["J1", "J2", "J3"].map((id) => ({ kind: "journal" as const, id }))];
    const kept = await book.inTenant((tx) => byKey(tx, book.connectionId, keys));
    expect(kept.map(({ document: { id, total } }) => [id, total.minor])).toEqual([["J2", 0]]);
    expect(await bridged(book)).toEqual({ from: "0.00", to: "0.00" });
  });

  test("a refund on the spot that names a deal's invoice counts with the deal alone", async () => {
    const book = await opened({ documents: [erpDocument({ kind: "refund-receipt", id: "R1", state: "paid", total: usd(10_000) })] });
    await book.sell(sale("back", 50_000, "2026-02-01"));
    await book.bill("back", billed("I1", 50_000, "2026-02-01"));
    expect(await bridged(book)).toEqual({ from: "500.00", "no-deal": "-100.00", to: "400.00" });
    await book.settle("back", payment("R1", 10_000, { I1: 10_000 }, { kind: "refund" }));
    // Xero's refunds are cash, not revenue; QuickBooks' are both. Either way the record counts once.
    expect(await bridged(book)).toEqual({ from: "500.00", to: "500.00" });
  });
});

describe("Payments of invoices without a deal", () => {
  test("what was paid on an invoice leaves the unpaid, and what is left of it is cash on account", async () => {
    const book = await opened({ documents: [erpDocument()], payments: [payment("P1", 130_000, { "501": 100_000 })] });
    expect(await toCash(book)).toEqual({ from: "1000.00", "not-applied": "300.00", to: "1300.00" });
    book.vendor.changes = [{ entity: "payment", id: "P1", hint: "deleted", at: LATER }];
    await book.sweep();
    expect(await toCash(book)).toEqual({ from: "1000.00", "not-paid": "-1000.00", to: "0.00" });
  });

  test("one of an invoice that the ledger's years do not reach is cash all the same", async () => {
    const book = await opened({ payments: [payment("P1", 40_000, { "1": 40_000 })] });
    expect(await toCash(book)).toEqual({ from: "0.00", "not-applied": "400.00", to: "400.00" });
  });

  test("one that settles an invoice of a deal and one of none is one payment, whatever is read first", async () => {
    const both = payment("P1", 90_000, { I1: 50_000, "501": 40_000 });
    const book = await opened({ documents: [erpDocument()], payments: [both] });
    await book.sell(sale("one", 50_000, "2026-02-01"));
    await book.bill("one", billed("I1", 50_000, "2026-02-01", { allocations: [applied("payment", "P1", "I1", 50_000, "2026-02-20")] }));
    await book.settle("one", both);
    expect(await toCash(book)).toEqual({ from: "1500.00", "not-paid": "-600.00", to: "900.00" });
    expect((await book.standing()).payments).toMatchObject([{ amount: usd(90_000) }]);
    book.vendor.changes = [paid(both)];
    await book.sweep();
    expect(await toCash(book)).toEqual({ from: "1500.00", "not-paid": "-600.00", to: "900.00" });
  });

  test("money on account counts by itself until it is put against a deal's invoice, and once at any time", async () => {
    const ahead = payment("O1", 70_000, {}, { kind: "overpayment" });
    const book = await opened({ payments: [ahead] });
    await book.sell(sale("ahead", 50_000, "2026-02-01"));
    await book.bill("ahead", billed("I1", 50_000, "2026-02-01"));
    expect(await toCash(book)).toEqual({ from: "500.00", "not-paid": "-500.00", "not-applied": "700.00", to: "700.00" });
    const put = payment("O1", 70_000, { I1: 50_000 }, { kind: "overpayment" });
    await book.bill("ahead", billed("I1", 50_000, "2026-02-01", { allocations: [applied("overpayment", "O1", "I1", 50_000, "2026-02-20")] }));
    await book.settle("ahead", put);
    book.vendor.changes = [paid(put)];
    await book.sweep();
    expect(await toCash(book)).toEqual({ from: "500.00", "not-applied": "200.00", to: "700.00" });
  });

  test("what is given back of a credit is cash that went out", async () => {
    const book = await opened({ documents: [erpDocument({ kind: "credit-note", id: "C1", total: usd(30_000) })], payments: [payment("B1", 30_000, {}, { kind: "refund" })] });
    expect(await toCash(book)).toEqual({ from: "-300.00", "not-paid": "300.00", "not-applied": "-300.00", to: "-300.00" });
  });

  test("an invoice that is linked to a deal takes its payment with it, and gives it back", async () => {
    const own = payment("P1", 100_000, { "501": 100_000 });
    const book = await opened({ documents: [erpDocument()], payments: [own] });
    await book.sell(sale("late", 100_000, "2026-02-01"));
    await book.bill("late", billed("501", 100_000, "2026-02-10", { allocations: [applied("payment", "P1", "501", 100_000, "2026-02-20")] }), { origin: "by-hand", revision: 0 });
    expect(await toCash(book)).toEqual({ from: "1000.00", to: "1000.00" });
    expect(await bridged(book)).toEqual({ from: "1000.00", to: "1000.00" });
  });

  test("an older state never stands over a newer one, and what a whole reading did not see is gone", async () => {
    const book = await opened({ documents: [erpDocument()], payments: [payment("P1", 60_000, { "501": 60_000 }, { modifiedAt: LATER }), payment("P2", 10_000, { "501": 10_000 })] });
    book.vendor.changes = [{ ...paid(payment("P1", 1_000, { "501": 1_000 })), payment: payment("P1", 1_000, { "501": 1_000 }) }];
    await book.sweep();
    expect(await toCash(book)).toEqual({ from: "1000.00", "not-paid": "-300.00", to: "700.00" });
    book.vendor.listed = { ...book.vendor.listed, payments: [payment("P1", 60_000, { "501": 60_000 }, { modifiedAt: LATER })] };
    [book.vendor.changes, book.vendor.deletionsUnseen] = [[], true];
    await book.sweep();
    await book.read();
    expect(await toCash(book)).toEqual({ from: "1000.00", "not-paid": "-400.00", to: "600.00" });
  });
});
