import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bridge } from "../../server/domain/bridge/bridge.ts";
import { billingsToCash, billingsToRevenue, bookingsToBillings } from "../../server/domain/bridge/shorter-bridges.ts";
import type { Fact } from "../../server/domain/ledger/fact.ts";
import { amountText, money } from "../../server/domain/money.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import { deriveLedger } from "../../server/flows/ledger/derive.ts";
import { decideDuplicate, suspectedPairs } from "../../server/flows/ledger/duplicates.ts";
import { enter, withdraw } from "../../server/flows/ledger/entries.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as duplicates from "../../server/store/deal-duplicates.ts";
import * as facts from "../../server/store/facts.ts";
import { bookAsOf } from "../../server/store/ledger-book.ts";
import { recordDeal } from "../../server/flows/ledger/record-deal.ts";
import { company, line } from "../domain/samples.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";
import { applied, billed, bridged, earned, invoiceLine, Q1, sale, usd, yearly, type Book } from "./sales-in-dollars.ts";

const clock = steppedClock("2026-01-01T08:00:00.000Z");
let current: TestStore;


beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), clock);
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

describe("The bridge over the real book", () => {
  test("closed won 146,500.00 is led to 47,934.06 recognised in the quarter, nothing unexplained", async () => {
    const book = await openBook(current.store, { recognition: { recurring: { earn: "over-time", by: "even-months" } } });
    const whole = book.ref;
    await book.sell(sale("annual", 12_000_000, "2026-01-01", { lines: [yearly("L1", 12_000_000, "2026-01-01")] }));
    await book.bill("annual", billed("I1", 12_000_000, "2026-01-01"));
    await book.sell(sale("waiting", 1_000_000, "2026-02-10"));
    await book.sell(sale("discounted", 500_000, "2026-02-01"));
    await book.bill("discounted", billed("I2", 450_000, "2026-02-01"));
    await book.sell(sale("again", 500_000, "2026-02-02"));
    await book.inTenant(async (tx) => {
      await duplicates.decide(tx, { dealId: "again", duplicateOf: "discounted", decision: "same-sale", by: "ann" });
      await recordDeal(tx, "again");
    });
    const eur = (minor: number) => money(minor, "EUR");
    await book.sell(sale("euro", 0, "2026-02-03", { amount: eur(200_000), currency: "EUR", home: { currency: "USD", rate: "1.10" }, lines: [line({ id: "L5", quantity: "1", unitPrice: "2000" })] }));
    await book.bill("euro", billed("I3", 0, "2026-02-03", { currency: "EUR", exchangeRate: "1.0837", subtotal: eur(200_000), tax: eur(0), total: eur(200_000), balance: eur(200_000), lines: [invoiceLine(0, { amount: eur(200_000) })] }));
    await book.sell(sale("credited", 300_000, "2026-02-05"));
    await book.bill("credited", billed("I5", 300_000, "2026-02-05", { allocations: [applied("credit-note", "C1", "I5", 33_333, "2026-03-01")] }));
    await book.sell(sale("rounded", 10_000, "2026-02-06"));
    const third = (id: string) => invoiceLine(3333, { id, quantity: "1", unitPrice: "33.333333" });
    await book.bill("rounded", billed("I6", 9_999, "2026-02-06", { lines: ["1", "2", "3"].map(third) }));
    await book.sell(sale("last year", 3_000_000, "2025-10-01", { lines: [yearly("L9", 3_000_000, "2025-10-01")] }));
    await book.bill("last year", billed("I7", 3_000_000, "2025-10-01"));
    await book.sell(sale("gross", 120_000, "2026-02-04"));
    await book.bill("gross", billed("I4", 120_000, "2026-02-04", { subtotal: usd(100_000), tax: usd(20_000), lines: [invoiceLine(100_000)] }));
    expect(await bridged(book)).toEqual({
      from: "146500.00",
      "duplicate-deals": "-5000.00",
      "not-invoiced": "-10000.00",
      "tax-in-amount": "-200.00",
      currency: "-32.60",
      "amount-differs": "-500.00",
      "credit-notes": "-333.33",
      timing: "-90000.00",
      "earlier-deals": "7500.00",
      rounding: "-0.01",
      to: "47934.06",
    });
    const read = await book.inTenant((tx) => bookAsOf(tx, Q1));
    const evidence = bridge(read, Q1).steps.flatMap(({ step, evidence: rows }) => rows.map(({ kind, id }) => `${step}: ${kind} ${id}`));
    expect(evidence).toContain(`timing: invoice ${whole("I1")}`);
    expect(evidence).toContain(`credit-notes: credit-note ${book.connectionId}:credit-note:C1@I5`);
    expect(await bridged(book, Q1, undefined, bookingsToBillings)).toMatchObject({ to: "130434.06" });
    expect(await bridged(book, Q1, undefined, billingsToRevenue as unknown as typeof bridge)).toMatchObject({ from: "130434.06", deferred: "-90000.00", "billed-earlier": "7500.00", to: "47934.06" });
  });

  const late = { recognition: { oneOff: { earn: "on-delivery" }, fields: { delivered: "delivered_on" } } };
  test("a deal of 15 January, invoiced on 3 February and delivered in the second quarter, is explained for whichever period one asks", async () => {
    const book = await openBook(current.store, late);
    await book.sell(sale("D", 1_000_000, "2026-01-15"));
    expect(await bridged(book)).toEqual({ from: "10000.00", "not-invoiced": "-10000.00", to: "0.00" });
    await book.bill("D", billed("I", 1_000_000, "2026-02-03"));
    expect(await bridged(book)).toEqual({ from: "10000.00", timing: "-10000.00", to: "0.00" });
    await book.sell(sale("D", 1_000_000, "2026-01-15", { properties: { delivered_on: "2026-05-20" } }));
    expect(await bridged(book, { from: "2026-01-01", to: "2026-01-31" })).toEqual({ from: "10000.00", "not-invoiced": "-10000.00", to: "0.00" });
    expect(await bridged(book)).toEqual({ from: "10000.00", timing: "-10000.00", to: "0.00" });
    expect(await bridged(book, { from: "2026-04-01", to: "2026-06-30" })).toEqual({ from: "0.00", "earlier-deals": "10000.00", to: "10000.00" });
  });

  test("120,000 a year is 10,000 a month", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 12_000_000, "2026-01-01", { lines: [yearly("L", 12_000_000, "2026-01-01")] }));
    await book.bill("D", billed("I", 12_000_000, "2026-01-01"));
    expect(await bridged(book, { from: "2026-01-01", to: "2026-01-31" })).toEqual({ from: "120000.00", timing: "-110000.00", to: "10000.00" });
    expect(await bridged(book, { from: "2026-02-01", to: "2026-02-28" })).toEqual({ from: "0.00", "earlier-deals": "10000.00", to: "10000.00" });
  });

  test("100,000 sold is invoiced at 85,000", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 10_000_000, "2026-01-10"));
    await book.bill("D", billed("I", 8_500_000, "2026-01-11"));
    expect(await bridged(book)).toEqual({ from: "100000.00", "amount-differs": "-15000.00", to: "85000.00" });
  });

  test("what was believed on 3 March can be asked for whatever became known since", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("kept", 50_000, "2026-02-01"));
    await book.sell(sale("lost", 70_000, "2026-02-02"));
    const thirdOfMarch = clock.instant();
    clock.goOn(86_400_000);
    await book.sell(sale("lost", 70_000, "2026-02-02", { outcome: "lost" }));
    await book.bill("kept", billed("I", 50_000, "2026-02-03"));
    expect(await bridged(book, Q1, thirdOfMarch)).toEqual({ from: "1200.00", "not-invoiced": "-1200.00", to: "0.00" });
    expect(await bridged(book)).toEqual({ from: "500.00", to: "500.00" });
  });

  test("a voided invoice leaves the book as if it had never been there, and its payment too", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 50_000, "2026-02-01"));
    await book.bill("D", billed("I", 50_000, "2026-02-03", { allocations: [applied("payment", "P1", "I", 50_000, "2026-02-10")] }));
    expect(await bridged(book, Q1, undefined, billingsToCash as unknown as typeof bridge)).toEqual({ from: "500.00", to: "500.00" });
    await book.bill("D", billed("I", 50_000, "2026-02-03", { state: "voided" }));
    expect(await bridged(book)).toEqual({ from: "500.00", "not-invoiced": "-500.00", to: "0.00" });
    expect(await bridged(book, Q1, undefined, billingsToCash as unknown as typeof bridge)).toEqual({ from: "0.00", to: "0.00" });
  });

  test("recording the same book again adds no fact", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 50_000, "2026-02-01", { lines: [yearly("L", 50_000, "2026-02-01")] }));
    await book.bill("D", billed("I", 50_000, "2026-02-03"));
    const before = await book.inTenant((tx) => facts.headAt(tx));
    clock.goOn(40 * 86_400_000);
    await book.inTenant((tx) => recordDeal(tx, "D"));
    expect(await book.inTenant((tx) => facts.headAt(tx))).toEqual(before);
  });
});

describe("What is earned of a deal", () => {
  test("of twelve monthly instalments, each is earned in its month, and what is earned ahead of an invoice is told apart", async () => {
    const book = await openBook(current.store, { instalments: { kind: "monthly", months: 12 } });
    await book.sell(sale("D", 1_200_000, "2026-01-01", { lines: [yearly("L", 1_200_000, "2026-01-01")] }));
    await book.bill("D", billed("I1", 100_000, "2026-01-01"), { instalment: 1 });
    expect((await earned(book, "D")).slice(0, 2)).toEqual(["2026-01-31 1000.00", "2026-02-28 1000.00"]);
    expect(await bridged(book)).toEqual({ from: "12000.00", "not-invoiced": "-11000.00", timing: "2000.00", to: "3000.00" });
    await book.bill("D", billed("I2", 100_000, "2026-02-01"), { instalment: 2 });
    await book.bill("D", billed("I3", 100_000, "2026-03-01"), { instalment: 3 });
    expect(await bridged(book)).toEqual({ from: "12000.00", "not-invoiced": "-9000.00", to: "3000.00" });
    expect(await earned(book, "D")).toHaveLength(12);
  });

  test.each([
    ["prospective", ["2026-05-31 1000.00", "2026-06-30 1000.00", "2026-07-31 500.00"]],
    ["catch-up", ["2026-05-31 1000.00", "2026-06-30 1000.00", "2026-07-01 -1500.00", "2026-07-31 750.00"]],
  ] as const)("a price cut by credit and a new invoice in July, %s, restates no earlier month", async (changes, shown) => {
    const book = await openBook(current.store, { recognition: { changes, recurring: { earn: "over-time", by: "even-months" } } });
    await book.sell(sale("D", 1_200_000, "2026-01-01", { lines: [yearly("L", 1_200_000, "2026-01-01")] }));
    await book.bill("D", billed("I1", 1_200_000, "2026-01-01"));
    clock.goOn(1000);
    await book.sell(sale("D", 900_000, "2026-01-01", { lines: [yearly("L", 900_000, "2026-01-01")] }));
    await book.supersede("I1");
    await book.bill("D", billed("I1", 1_200_000, "2026-01-01", { allocations: [applied("credit-note", "C1", "I1", 1_200_000, "2026-07-01")] }));
    await book.bill("D", billed("I2", 900_000, "2026-07-01"), { revision: 2 });
    const all = await earned(book, "D");
    expect(all.slice(4, 4 + shown.length)).toEqual(shown);
    expect(all.reduce((sum, text) => sum + Math.round(Number(text.split(" ")[1]) * 100), 0)).toBe(900_000);
  });

  test("usage is earned as a person enters it, and taken back with the entry", async () => {
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "usage" } } });
    await book.sell(sale("D", 100_000, "2026-01-10"));
    await book.bill("D", billed("I", 100_000, "2026-01-11"));
    expect(await bridged(book)).toEqual({ from: "1000.00", timing: "-1000.00", to: "0.00" });
    const used = { entryId: "e1", lineId: "LD", kind: "usage" as const, minor: 25_000, on: "2026-02-28" };
    await enter(current, book.tenantId, "D", used, "ann");
    await enter(current, book.tenantId, "D", used, "ann");
    expect(await bridged(book)).toEqual({ from: "1000.00", timing: "-750.00", to: "250.00" });
    await expect(enter(current, book.tenantId, "D", { ...used, lineId: "unknown" }, "ann")).rejects.toThrow(/no line/);
    await withdraw(current, book.tenantId, "D", "e1", "ann");
    expect(await earned(book, "D")).toEqual([]);
  });

  test("a bundle is divided by what its lines sell for alone, each then earned its own way", async () => {
    const recognition = { bundles: "stand-alone", items: [{ item: "SETUP", policy: { earn: "at-once" }, standAlonePrice: "300" }] };
    const book = await openBook(current.store, { recognition });
    const setup = line({ id: "S", sku: "SETUP", quantity: "1", unitPrice: "100" });
    await book.sell(sale("D", 130_000, "2026-01-01", { lines: [setup, yearly("Y", 120_000, "2026-01-01")] }));
    await book.bill("D", billed("I", 130_000, "2026-01-01"));
    expect((await earned(book, "D")).slice(0, 2)).toEqual(["2026-01-01 260.00", "2026-01-31 86.67"]);
  });

  test("90 at once, credited in February, leaves January as it was (Stripe, refunds and disputes)", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 9_000, "2026-01-15"));
    await book.bill("D", billed("I", 9_000, "2026-01-15", { allocations: [applied("credit-note", "C", "I", 9_000, "2026-02-10")] }));
    expect(await earned(book, "D")).toEqual(["2026-01-15 90.00", "2026-02-10 -90.00"]);
  });

  test("a quarter of 120 with a credit note of 30 on its first day earns 31, 28 and 31 (Stripe, credit notes)", async () => {
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "over-time", by: "days", months: 3 } } });
    await book.sell(sale("D", 12_000, "2026-01-01"));
    await book.bill("D", billed("I", 12_000, "2026-01-01", { allocations: [applied("credit-note", "C", "I", 3_000, "2026-01-01")] }));
    expect(await earned(book, "D")).toEqual(["2026-01-31 31.00", "2026-02-28 28.00", "2026-03-31 31.00"]);
  });

  /** What each month adds: to what is owed, to cash, to revenue and to what is deferred. */
  async function monthly(book: Book, dealId: string): Promise<Record<string, string[]>> {
    const history = await book.inTenant((tx) => facts.ofSubject(tx, `deal:${dealId}`));
    return Object.fromEntries(
      [...Map.groupBy(history, ({ on }) => on.slice(0, 7))].sort().map(([month, own]) => {
        const sum = (wanted: (fact: Fact) => boolean) => own.reduce((all, fact) => (wanted(fact) ? all + fact.home.minor : all), 0);
        const [billings, revenue, applied] = [sum(({ stream }) => stream === "billings"), sum(({ stream }) => stream === "recognised"), sum(({ stream }) => stream === "cash")];
        const cash = sum(({ stream, detail }) => stream === "cash" && "label" in detail && detail.kind === "payment");
        return [month, [billings - applied, cash, revenue, billings - revenue].map((minor) => amountText(usd(minor)))];
      }),
    );
  }
  const byDays = (months: number) => ({ recognition: { oneOff: { earn: "over-time", by: "days", months } } });

  test("31 for a month from 15 January with 11 of customer credit: owed 20 and paid in February, earned 17 and 14 (Stripe, contra)", async () => {
    const book = await openBook(current.store, byDays(1));
    await book.sell(sale("D", 3_100, "2026-01-15"));
    await book.bill("D", billed("I", 3_100, "2026-01-15", { allocations: [applied("overpayment", "credit", "I", 1_100, "2026-01-15"), applied("payment", "P", "I", 2_000, "2026-02-09")] }));
    expect(await monthly(book, "D")).toEqual({ "2026-01": ["20.00", "0.00", "17.00", "14.00"], "2026-02": ["-20.00", "20.00", "14.00", "-14.00"] });
  });

  test("a quarter of 120 with a credit note of 30, paid in February: owed 90, deferred 59 and then 28 and 31 less (Stripe, credit notes)", async () => {
    const book = await openBook(current.store, byDays(3));
    await book.sell(sale("D", 12_000, "2026-01-01"));
    await book.bill("D", billed("I", 12_000, "2026-01-01", { allocations: [applied("credit-note", "C", "I", 3_000, "2026-01-01"), applied("payment", "P", "I", 9_000, "2026-02-10")] }));
    expect(await monthly(book, "D")).toEqual({ "2026-01": ["90.00", "0.00", "31.00", "59.00"], "2026-02": ["-90.00", "90.00", "28.00", "-28.00"], "2026-03": ["0.00", "0.00", "31.00", "-31.00"] });
  });

  test("2,000,000 booked in April: 400,000 in May and 700,000 in June are 1,100,000 recognised, 900,000 remain (Stripe, waterfall)", async () => {
    const book = await openBook(current.store, { recognition: { oneOff: { earn: "usage" } } });
    await book.sell(sale("D", 200_000_000, "2025-04-10"));
    await book.bill("D", billed("I", 200_000_000, "2025-04-10"));
    await enter(current, book.tenantId, "D", { entryId: "may", lineId: "LD", kind: "usage", minor: 40_000_000, on: "2025-05-31" }, "ann");
    await enter(current, book.tenantId, "D", { entryId: "june", lineId: "LD", kind: "usage", minor: 70_000_000, on: "2025-06-30" }, "ann");
    expect(await earned(book, "D")).toEqual(["2025-05-31 400000.00", "2025-06-30 700000.00"]);
    expect(await bridged(book, { from: "2025-04-01", to: "2025-06-30" }, undefined, billingsToRevenue as unknown as typeof bridge)).toEqual({ from: "2000000.00", deferred: "-900000.00", to: "1100000.00" });
  });

  test("a book that is older than its ledger is derived deal by deal, and deals never kept are looked at one after the other", async () => {
    const book = await openBook(current.store);
    await book.sell(sale("D", 50_000, "2026-02-01"));
    await book.inTenant((tx) => dealBook.lookAgainAt(tx, "D", clock.now() + 1e9));
    for (const unread of ["unread 1", "unread 2"]) await book.inTenant((tx) => dealBook.lookAgainAt(tx, unread, clock.now() + 1e9));
    await book.inTenant((tx) => facts.makeStand(tx, "deal:D", []));
    const due = () => book.inTenant((tx) => tx.sql<{ dealId: string; wait: number }>(`select deal_id "dealId", extract(epoch from look_at - $1)::int wait from deal_book where deal_id like 'unread%' order by 1`, [clock.instant()]));
    await deriveLedger(current, { tenantId: book.tenantId });
    expect(await bridged(book)).toMatchObject({ from: "500.00" });
    expect(await due()).toEqual([{ dealId: "unread 1", wait: 0 }, { dealId: "unread 2", wait: 1 }]);
    expect(await book.inTenant(facts.isDerived)).toBe(true);
  });
});

test("a suspected pair is shown until a person decides, and only a sale entered twice counts once", async () => {
  const book = await openBook(current.store);
  const acme = (id: string, name: string) => sale(id, 90_000, "2026-01-10", { company: company({ id: `c${id}`, name, domain: null }) });
  await book.sell(acme("1", "Acme Corp"));
  await book.sell(acme("2", "Acme Corporation Ltd."));
  const pairs = () => book.inTenant((tx) => suspectedPairs(tx, Q1));
  expect(await pairs()).toMatchObject([{ dealId: "2", duplicateOf: "1", decision: null }]);
  expect(await bridged(book)).toEqual({ from: "1800.00", "not-invoiced": "-1800.00", to: "0.00" });
  await decideDuplicate(current, book.tenantId, { dealId: "2", duplicateOf: "1", decision: "same-sale", by: "ann" });
  expect(await bridged(book)).toEqual({ from: "1800.00", "duplicate-deals": "-900.00", "not-invoiced": "-900.00", to: "0.00" });
  // The other way round: the first record now counts with the second, and none with itself.
  await decideDuplicate(current, book.tenantId, { dealId: "1", duplicateOf: "2", decision: "same-sale", by: "ann" });
  expect((await book.inTenant((tx) => bookAsOf(tx, Q1))).deals.map(({ id, duplicateOf }) => `${id} ${duplicateOf}`).sort()).toEqual(["1 2", "2 null"]);
  await decideDuplicate(current, book.tenantId, { dealId: "1", duplicateOf: "2", decision: "different", by: "ann" });
  expect(await bridged(book)).toEqual({ from: "1800.00", "not-invoiced": "-1800.00", to: "0.00" });
  await expect(decideDuplicate(current, book.tenantId, { dealId: "9", duplicateOf: "1", decision: "same-sale", by: "ann" })).rejects.toThrow(/no deal 9/);
});
