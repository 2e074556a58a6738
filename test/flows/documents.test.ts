import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErpChange } from "../../server/connectors/erp.ts";
import { money } from "../../server/domain/money.ts";
import type { ErpDocument } from "../../server/domain/records.ts";
import { decideDocument, suspectedInvoices } from "../../server/flows/documents/duplicates.ts";
import { goOnReading } from "../../server/flows/documents/read-documents.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as connections from "../../server/store/connections.ts";
import { erpDocument } from "../domain/samples.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openListedBook } from "./listed-book.ts";
import { applied, billed, bridged, sale, usd } from "./sales-in-dollars.ts";

const clock = steppedClock("2026-03-01T08:00:00.000Z");
let current: TestStore;

beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

const opened = (documents: ErpDocument[], how: { page?: number } = {}) => openListedBook(current.store, clock, { documents }, how);

const changed = (document: ErpDocument): ErpChange => ({ entity: document.kind, id: document.id, hint: "updated", at: document.modifiedAt, document });
const later = { modifiedAt: "2026-02-20T10:00:00.000Z" };

describe("Documents of the books that no deal stands behind", () => {
  test("an invoice without a deal is revenue without a deal on its day; drafts and voided ones are nothing", async () => {
    const book = await opened([
      erpDocument({ tax: usd(9_000), total: usd(109_000) }),
      erpDocument({ id: "502", state: "draft" }),
      erpDocument({ id: "503", state: "voided" }),
      erpDocument({ id: "504", date: "2026-04-02" }),
    ]);
    await book.sell(sale("sold", 50_000, "2026-02-01"));
    await book.bill("sold", billed("I1", 50_000, "2026-02-01"));
    expect(await bridged(book)).toEqual({ from: "500.00", "no-deal": "1000.00", to: "1500.00" });
  });

  test("an invoice of a deal counts with the deal alone, whether the list or the deal is read first", async () => {
    const book = await opened([erpDocument({ id: "I1", total: usd(50_000), date: "2026-02-01" }), erpDocument({ id: "I2", total: usd(70_000), date: "2026-02-03" })]);
    await book.sell(sale("one", 50_000, "2026-02-01"));
    expect(await bridged(book)).toEqual({ from: "500.00", "not-invoiced": "-500.00", "no-deal": "1200.00", to: "1200.00" });
    await book.bill("one", billed("I1", 50_000, "2026-02-01"), { origin: "by-hand", revision: 0 });
    expect(await bridged(book)).toEqual({ from: "500.00", "no-deal": "700.00", to: "1200.00" });
    book.vendor.changes = [changed(erpDocument({ id: "I1", total: usd(50_000), date: "2026-02-01", ...later }))];
    await book.sweep();
    expect(await bridged(book)).toEqual({ from: "500.00", "no-deal": "700.00", to: "1200.00" });
  });

  test("of a credit note the part that stands against no deal's invoice takes revenue back", async () => {
    const book = await opened([erpDocument({ kind: "credit-note", id: "C1", number: "CN-1", total: usd(30_000) })]);
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "-300.00", to: "-300.00" });
    await book.sell(sale("credited", 50_000, "2026-02-01"));
    await book.bill("credited", billed("I1", 50_000, "2026-02-01", { allocations: [applied("credit-note", "C1", "I1", 20_000, "2026-02-12")] }));
    expect(await bridged(book)).toEqual({ from: "500.00", "credit-notes": "-200.00", "no-deal": "-100.00", to: "200.00" });
  });

  test("in another currency it has the rate of the books", async () => {
    const book = await opened([erpDocument({ currency: "EUR", exchangeRate: "1.10", total: money(10_000, "EUR"), tax: money(0, "EUR") })]);
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "110.00", to: "110.00" });
  });

  test("the list is read from the first day of last year, page by page, and goes on where it was cut short", async () => {
    const listed = Array.from({ length: 5 }, (_, index) => erpDocument({ id: String(600 + index), date: `2026-02-0${index + 1}` }));
    const book = await opened(listed, { page: 2 });
    expect(book.asked).toEqual([null, "2", "4"].map((cursor) => ({ since: "2025-01-01", cursor })));
    await book.read();
    expect(book.asked).toHaveLength(3);
    await goOnReading(book.kit, book.tenantId, (await book.inTenant((tx) => connections.get(tx, book.connectionId)))!, true);
    book.vendor.failing = true;
    await expect(book.read()).rejects.toThrow("Out of reach");
    book.vendor.failing = false;
    await book.read();
    expect(book.asked.slice(3).map(({ cursor }) => cursor)).toEqual([null, "2", "4"]);
    expect(await book.facts("600")).toHaveLength(2);
  });

  test("a change is taken from the list of changes itself, an older state never over a newer one, and what was deleted is gone", async () => {
    const book = await opened([erpDocument()]);
    book.vendor.changes = [changed(erpDocument({ total: usd(80_000), ...later })), changed(erpDocument({ id: "777", total: usd(5_000), ...later })), changed(erpDocument({ id: "1999", date: "1999-12-31" }))];
    await book.sweep();
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "850.00", to: "850.00" });
    book.vendor.changes = [changed(erpDocument({ total: usd(100_000) })), { entity: "invoice", id: "777", hint: "deleted", at: later.modifiedAt }];
    await book.sweep();
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "800.00", to: "800.00" });
    expect(await book.facts("1999")).toEqual([]);
    expect(book.asked).toHaveLength(1);
  });

  test("where deletions may have gone unseen the list is read anew, and what is on it no more is gone", async () => {
    const book = await opened([erpDocument(), erpDocument({ id: "502", total: usd(7_000) })]);
    book.vendor.listed = { documents: [erpDocument()], payments: [] };
    book.vendor.deletionsUnseen = true;
    await book.sweep();
    await book.read();
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "1000.00", to: "1000.00" });
  });

  test("recording twice what is known adds no fact", async () => {
    const book = await opened([erpDocument()]);
    const before = await book.facts("501");
    book.vendor.changes = [changed(erpDocument(later))];
    await book.sweep();
    expect(await book.facts("501")).toEqual(before);
  });
});

describe("Invoices entered twice", () => {
  const twice = () => opened([erpDocument({ id: "701", number: "A-1" }), erpDocument({ id: "702", number: "A-1b", date: "2026-02-12" }), erpDocument({ id: "703", number: "A-2", date: "2026-03-10" })]);
  const around = { from: "2026-01-01", to: "2026-03-31" };

  test("a pair is suspected and counts in full until a person says that it is one invoice; then the second is told apart, and back", async () => {
    const book = await twice();
    const pairs = async () => (await book.inTenant((tx) => suspectedInvoices(tx, around))).map(({ second, first, because, decision }) => [second.document.id, first.document.id, because, decision]);
    expect(await pairs()).toEqual([["702", "701", ["same-amount", "near-date"], null]]);
    expect(await bridged(book)).toMatchObject({ "no-deal": "3000.00", to: "3000.00" });
    const decide = (decision: "same" | "different", document = "702", duplicateOf = "701") => decideDocument(book.kit, book.tenantId, { document: book.ref(document), duplicateOf: book.ref(duplicateOf), decision, by: "ann" });
    await decide("same");
    expect(await pairs()).toMatchObject([["702", "701", {}, "same"]]);
    expect(await bridged(book)).toEqual({ from: "0.00", "duplicate-documents": "1000.00", "no-deal": "2000.00", to: "3000.00" });
    await decide("same", "701", "702");
    expect(await bridged(book)).toEqual({ from: "0.00", "duplicate-documents": "1000.00", "no-deal": "2000.00", to: "3000.00" });
    await decide("different");
    await decide("different", "701", "702");
    expect(await bridged(book)).toEqual({ from: "0.00", "no-deal": "3000.00", to: "3000.00" });
  });

  test("one typed by hand beside a deal's own invoice is the second, and the deal's never is", async () => {
    const book = await opened([erpDocument({ id: "I1", date: "2026-02-03" }), erpDocument({ id: "801", date: "2026-02-01" })]);
    await book.sell(sale("own", 100_000, "2026-02-03"));
    await book.bill("own", billed("I1", 100_000, "2026-02-03"));
    expect((await book.inTenant((tx) => suspectedInvoices(tx, around))).map(({ second, first }) => [second.document.id, first.dealId])).toEqual([["801", "own"]]);
    const decide = (document: string, duplicateOf: string) => decideDocument(book.kit, book.tenantId, { document: book.ref(document), duplicateOf: book.ref(duplicateOf), decision: "same", by: "ann" });
    await expect(decide("I1", "801")).rejects.toMatchObject({ code: "document-of-deal" });
    await decide("801", "I1");
    expect(await bridged(book)).toEqual({ from: "1000.00", "duplicate-documents": "1000.00", to: "2000.00" });
    await expect(decide("999", "I1")).rejects.toMatchObject({ code: "not-found" });
  });
});
