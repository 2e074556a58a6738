import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { bridge } from "../../server/domain/bridge/bridge.ts";
import { billingsToCash } from "../../server/domain/bridge/shorter-bridges.ts";
import { money } from "../../server/domain/money.ts";
import type { Allocation, Invoice, Settlement } from "../../server/domain/records.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { enter, withdraw } from "../../server/flows/ledger/entries.ts";
import { recordDeal } from "../../server/flows/ledger/record-deal.ts";
import { adjustmentsOf } from "../../server/domain/closing/figures.ts";
import { closeMonth, readMonth } from "../../server/flows/finance/closing.ts";
import * as facts from "../../server/store/facts.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";
import { applied, billed, bridged, earned, invoiceLine, Q1, sale, yearly, type Book } from "./sales-in-dollars.ts";

const clock = steppedClock("2026-01-01T08:00:00.000Z");
let current: TestStore;

beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

describe("Cash", () => {
  const eur = (minor: number) => money(minor, "EUR");
  const settled = (minor: number, unapplied: number, allocations: Allocation[], changes: Partial<Settlement> = {}): Settlement => ({
    ...{ kind: "payment", id: "P", rawStatus: null, modifiedAt: "2026-03-01T10:00:00.000Z", customerId: "58", date: "2026-03-01", state: "active", postedTo: [], memo: null },
    ...{ total: eur(minor), unapplied: eur(unapplied), exchangeRate: "1.05", allocations },
    ...changes,
  });
  const settlement = settled;
  const inEuro = (id: string, minor: number, allocations: Allocation[]): Invoice =>
    billed(id, 0, "2026-02-03", { currency: "EUR", exchangeRate: "1.10", subtotal: eur(minor), tax: eur(0), total: eur(minor), balance: eur(minor), lines: [invoiceLine(0, { amount: eur(minor) })], allocations });
  const partOf = (kind: Allocation["kind"], invoiceId: string, minor: number): Allocation => ({ kind, sourceId: "P", label: "wire", invoiceId, amount: eur(minor), date: "2026-03-01" });
  const part = (invoiceId: string, minor: number) => partOf("payment", invoiceId, minor);
  const toCash = (book: Book) => bridged(book, Q1, undefined, billingsToCash as unknown as typeof bridge);
  const euroSale = (id: string) => sale(id, 0, "2026-02-03", { amount: eur(100_000), currency: "EUR", home: { currency: "USD", rate: "1.10" } });

  test("has the rate of the payment's own day once the payment was read, and the bridge shows what that came to", async () => {
    const book = await openBook(current.store, {}, "quickbooks");
    await book.sell(euroSale("D"));
    await book.bill("D", inEuro("I", 100_000, [part("I", 100_000)]));
    expect(await toCash(book)).toEqual({ from: "1100.00", to: "1100.00" });
    await book.settle("D", settlement(100_000, 0, [part("I", 100_000)]));
    expect(await toCash(book)).toEqual({ from: "1100.00", currency: "-50.00", to: "1050.00" });
  });

  test.each(["payment", "overpayment", "prepayment"] as const)("is on account while it is left of a %s, and counts once when it is applied", async (kind) => {
    const book = await openBook(current.store, {}, kind === "payment" ? "quickbooks" : "xero");
    const part = (invoiceId: string, minor: number) => partOf(kind, invoiceId, minor);
    const settlement = (minor: number, unapplied: number, allocations: Allocation[]) => settled(minor, unapplied, allocations, { kind });
    await book.sell(euroSale("D"));
    await book.sell(euroSale("E"));
    await book.bill("E", inEuro("J", 30_000, []));
    await book.bill("D", inEuro("I", 100_000, [part("I", 100_000)]));
    await book.settle("D", settlement(130_000, 30_000, [part("I", 100_000)]));
    expect(await toCash(book)).toEqual({ from: "1430.00", "not-paid": "-330.00", "not-applied": "315.00", currency: "-50.00", to: "1365.00" });
    const both = settlement(130_000, 0, [part("I", 100_000), part("J", 30_000)]);
    await book.settle("D", both);
    await book.bill("E", inEuro("J", 30_000, [part("J", 30_000)]));
    expect(await toCash(book)).toEqual({ from: "1430.00", currency: "-65.00", to: "1365.00" });
    await book.settle("D", { ...both, state: "voided" });
    await book.bill("D", inEuro("I", 100_000, []));
    await book.bill("E", inEuro("J", 30_000, []));
    expect(await toCash(book)).toEqual({ from: "1430.00", "not-paid": "-1430.00", to: "0.00" });
  });

  test("on account is never more than what the deal's own invoices leave of the payment", async () => {
    const book = await openBook(current.store, {}, "quickbooks");
    await book.sell(euroSale("D"));
    await book.bill("D", inEuro("I", 100_000, [part("I", 100_000)]));
    await book.settle("D", settlement(130_000, 30_000, [part("I", 100_000)]));
    await book.bill("D", inEuro("K", 30_000, [part("K", 30_000)]), { instalment: 2 });
    expect(await toCash(book)).toEqual({ from: "1430.00", currency: "-65.00", to: "1365.00" });
  });
});

describe("A month that is over is not restated", () => {
  const DAY = 86_400_000;
  const until = (day: string) => clock.goOn(Date.parse(`${day}T09:00:00.000Z`) - clock.now());
  const months = (rows: string[]) => rows.map((row) => row.split(" "));

  test("where an invoice that was earned at once is corrected: the difference is dated on the day, and again a month later", async () => {
    const book = await openBook(current.store);
    until("2027-01-15");
    await book.sell(sale("D", 10_000, "2027-01-10"));
    await book.bill("D", billed("I", 10_000, "2027-01-12"));
    await book.bill("D", billed("I", 11_000, "2027-01-13"));
    expect(await earned(book, "D")).toEqual(["2027-01-13 110.00"]);
    until("2027-03-05");
    await book.bill("D", billed("I", 8_000, "2027-02-01"));
    expect(await earned(book, "D")).toEqual(["2027-01-13 110.00", "2027-03-05 -30.00"]);
    const { seq } = await book.inTenant((tx) => facts.headAt(tx));
    for (const days of [1, 40]) {
      clock.goOn(days * DAY);
      await book.inTenant((tx) => recordDeal(tx, "D"));
    }
    expect((await book.inTenant((tx) => facts.headAt(tx))).seq).toBe(seq);
    expect(await bridged(book, { from: "2027-03-01", to: "2027-03-31" })).toMatchObject({ to: "-30.00" });
  });

  test("where what was delivered is sold for less, was delivered on another day, or was not delivered after all", async () => {
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "on-delivery" }, fields: { delivered: "delivered_on" } } });
    const delivered = (minor: number, on: string) => sale("D", minor, "2027-06-01", { properties: { delivered_on: on } });
    until("2027-06-20");
    await book.sell(delivered(10_000, "2027-06-10"));
    await book.bill("D", billed("I", 10_000, "2027-06-12"));
    expect(await earned(book, "D")).toEqual(["2027-06-10 100.00"]);
    until("2027-08-04");
    await book.bill("D", billed("I", 9_000, "2027-06-12"));
    expect(await earned(book, "D")).toEqual(["2027-06-10 100.00", "2027-08-04 -10.00"]);
    await book.sell(delivered(10_000, "2027-07-02"));
    expect(await earned(book, "D")).toEqual(["2027-06-10 100.00", "2027-08-04 -10.00"]);
    until("2027-09-02");
    await book.sell(delivered(10_000, ""));
    expect(await earned(book, "D")).toEqual(["2027-06-10 100.00", "2027-08-04 -10.00", "2027-09-02 -90.00"]);
  });

  test("by a milestone that becomes known late: it keeps its day, and the earlier one and its month stay", async () => {
    const milestones = [{ name: "half", percent: "50", field: "half_on" }, { name: "rest", percent: "50", field: "rest_on" }];
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "milestones", milestones } } });
    until("2028-01-20");
    await book.sell(sale("D", 10_000, "2028-01-01", { properties: { half_on: "2028-01-10" } }));
    await book.bill("D", billed("I", 10_000, "2028-01-02"));
    until("2028-03-05");
    await book.bill("D", billed("I", 12_000, "2028-01-02"));
    expect(await earned(book, "D")).toEqual(["2028-01-10 50.00", "2028-03-05 10.00"]);
    until("2028-04-02");
    await book.sell(sale("D", 10_000, "2028-01-01", { properties: { half_on: "2028-01-10", rest_on: "2028-02-20" } }));
    expect(await earned(book, "D")).toEqual(["2028-01-10 50.00", "2028-02-20 60.00", "2028-03-05 10.00"]);
  });

  test("where usage is typed a month late it keeps its day; where it is withdrawn after that, it is taken back on the day", async () => {
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "usage" } } });
    until("2029-01-11");
    await book.sell(sale("D", 100_000, "2029-01-10"));
    await book.bill("D", billed("I", 100_000, "2029-01-11"));
    const use = (entryId: string, minor: number, on: string) => enter(current, book.tenantId, "D", { entryId, lineId: "LD", kind: "usage", minor, on }, "ann");
    until("2029-02-02");
    await use("january", 25_000, "2029-01-31");
    until("2029-03-02");
    await use("more of january", 5_000, "2029-01-31");
    await use("february", 30_000, "2029-02-28");
    expect(await earned(book, "D")).toEqual(["2029-01-31 300.00", "2029-02-28 300.00"]);
    until("2029-04-03");
    await withdraw(current, book.tenantId, "D", "january", "ann");
    expect(await earned(book, "D")).toEqual(["2029-01-31 300.00", "2029-02-28 300.00", "2029-04-03 -250.00"]);
  });

  test("where a line of the deal is replaced by another one that is earned otherwise, or a credit note is corrected", async () => {
    const book = await openBook(current.store);
    until("2030-01-20");
    await book.sell(sale("D", 12_000, "2030-01-01"));
    const credited = (minor: number) => billed("I", 12_000, "2030-01-02", { allocations: [applied("credit-note", "C", "I", minor, "2030-01-15")] });
    await book.bill("D", credited(1_000));
    expect(await earned(book, "D")).toEqual(["2030-01-02 120.00", "2030-01-15 -10.00"]);
    until("2030-03-05");
    await book.bill("D", credited(1_500));
    expect(await earned(book, "D")).toEqual(["2030-01-02 120.00", "2030-01-15 -10.00", "2030-03-05 -5.00"]);
    await book.sell(sale("D", 12_000, "2030-01-01", { lines: [yearly("other", 12_000, "2030-01-01")] }));
    expect(months(await earned(book, "D")).filter(([day = ""]) => day < "2030-03-01")).toEqual([["2030-01-02", "120.00"], ["2030-01-15", "-10.00"]]);
  });
});

describe("A rate that is corrected in the accounting system", () => {
  const eur = (minor: number) => money(minor, "EUR");
  const atRate = (exchangeRate: string): Invoice =>
    billed("R1", 0, "2026-01-01", { currency: "EUR", exchangeRate, subtotal: eur(120_000), tax: eur(0), total: eur(120_000), balance: eur(120_000), lines: [invoiceLine(0, { amount: eur(120_000) })] });

  test("adds facts and changes none: what was believed before stays, and a month that was closed keeps its figures and shows the rest as adjustments", async () => {
    const book = await openBook(current.store, { recognition: { recurring: { earn: "over-time", by: "even-months" } } });
    await book.sell(sale("rated", 0, "2026-01-01", { amount: eur(120_000), currency: "EUR", home: { currency: "USD", rate: "1.10" }, lines: [yearly("LR", 120_000, "2026-01-01")] }));
    await book.bill("rated", atRate("1.10"));
    clock.goOn(60 * 86_400_000);
    const january = { from: "2026-01-01", to: "2026-01-31" };
    await closeMonth(current, book.tenantId, "2026-01", "Looked at.", "ann");
    const { closes: [closed] } = await book.inTenant((tx) => readMonth(tx, "2026-01"));
    const before = await book.inTenant((tx) => facts.ofSubject(tx, "deal:rated"));
    const asOf = clock.instant();

    clock.goOn(1000);
    await book.bill("rated", atRate("1.20"));
    const after = await book.inTenant((tx) => facts.ofSubject(tx, "deal:rated"));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await bridged(book, january, asOf)).toMatchObject({ to: "110.00" });
    expect(await bridged(book, january)).toMatchObject({ to: "120.00" });

    const { closes: [kept], now } = await book.inTenant((tx) => readMonth(tx, "2026-01"));
    expect(kept).toEqual(closed);
    const moved = Object.fromEntries(adjustmentsOf(kept!.books[0]!, now[0]!).map(({ figure, closed: was, adjustment, now: is }) => [figure, [was, adjustment, is]]));
    expect(moved).toMatchObject({ recognised: [11_000, 1_000, 12_000], billings: [132_000, 12_000, 144_000], erp: [11_000, 1_000, 12_000] });
    expect(moved).not.toHaveProperty("unexplained");
  });
});
