import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPLAINED, recordsBehind, sumOf } from "../../server/domain/billing/why.ts";
import { rollUp } from "../../server/domain/billing/rollup.ts";
import { money } from "../../server/domain/money.ts";
import type { Allocation, Invoice } from "../../server/domain/records.ts";
import { invoice } from "./samples.ts";

const KINDS: Allocation["kind"][] = ["payment", "credit-note", "prepayment", "overpayment"];

/** An invoice as an ERP could report it: part of what was paid may not be named, lines may not add up to the total. */
const anyInvoice = (currency: string) =>
  fc
    .record({
      lines: fc.array(fc.integer({ min: -10_000, max: 1_000_000 }), { maxLength: 8 }),
      tax: fc.nat(100_000),
      rounding: fc.integer({ min: -2, max: 2 }),
      included: fc.boolean(),
      parts: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), minor: fc.integer({ min: 1, max: 50_000 }) }), { maxLength: 12 }),
      unnamed: fc.nat(10_000),
      state: fc.constantFrom<Invoice["state"]>("draft", "open", "paid", "voided", "deleted"),
    })
    .map(({ lines, tax, rounding, included, parts, unnamed, state }): Invoice => {
      const usd = (minor: number) => money(minor, currency);
      const total = lines.reduce((all, one) => all + one, 0) + (included ? 0 : tax) + rounding;
      const settled = parts.reduce((all, one) => all + one.minor, 0) + unnamed;
      return invoice({
        currency,
        state,
        tax: usd(tax),
        total: usd(total),
        balance: usd(total - settled),
        lines: lines.map((minor, at) => ({ id: String(at), itemId: null, description: `Line ${at}`, quantity: null, unitPrice: null, amount: usd(minor), taxCode: null })),
        allocations: parts.map(({ kind, minor }, at) => ({ kind, sourceId: `s${at}`, label: null, invoiceId: "266", amount: usd(minor), date: "2026-11-23" })),
      });
    });

const facts = { settlements: [], takenBack: [], parked: [], wanted: true, today: "2026-11-23", overdueDays: 1, writeOff: [] };

describe("the records behind a number", () => {
  test("sum to the number the deal shows, to the minor unit, in currencies of 0, 2 and 3 decimals", () => {
    const some = fc.constantFrom("JPY", "USD", "KWD").chain((currency) => fc.tuple(fc.constant(currency), fc.array(anyInvoice(currency), { minLength: 1, maxLength: 5 })));
    fc.assert(
      fc.property(some, ([currency, drawn]) => {
        const all = drawn.map((one, at) => ({ ...one, id: String(at) }));
        const live = all.filter(({ state }) => state !== "voided" && state !== "deleted");
        const status = rollUp({ ...facts, invoices: all.map((one) => ({ invoice: one, superseded: false })), dealCurrency: currency });
        for (const number of EXPLAINED) {
          const sum = sumOf(recordsBehind(number, live), currency);
          expect(sum, number).toEqual(status[number] ?? money(0, currency));
        }
      }),
    );
  });

  test("of one invoice's total are its lines and its tax; tax that the lines contain is not counted twice", () => {
    const line = (minor: number) => ({ id: "1", itemId: null, description: "Website", quantity: "1", unitPrice: null, amount: money(minor, "USD"), taxCode: null });
    const of = (minor: number) => recordsBehind("total", [invoice({ lines: [line(minor)], tax: money(2_000, "USD"), total: money(12_000, "USD") })]);
    expect(of(10_000).map(({ kind, label, amount }) => [kind, label, amount.minor])).toEqual([["line", "Website", 10_000], ["tax", null, 2_000]]);
    expect(of(12_000).map(({ kind }) => kind)).toEqual(["line"]);
    expect(of(10_001).map(({ kind, amount }) => [kind, amount.minor])).toEqual([["line", 10_001], ["tax", 2_000], ["rounding", -1]]);
  });

  test("what the ERP counts as paid without naming a payment is a record of its own", () => {
    const paid = invoice({ total: money(1_000, "USD"), balance: money(400, "USD"), allocations: [] });
    expect(recordsBehind("paid", [paid]).map(({ kind, amount }) => [kind, amount.minor])).toEqual([["unread", 600]]);
    expect(recordsBehind("balance", [paid]).map(({ kind, amount }) => [kind, amount.minor])).toEqual([["invoice", 1_000], ["unread", -600]]);
  });

  test("beyond 300 the others are one record, and the sum stays", () => {
    const part = (at: number): Allocation => ({ kind: "payment", sourceId: `s${at}`, label: null, invoiceId: "266", amount: money(1, "USD"), date: "2026-11-23" });
    const paid = invoice({ total: money(1_000, "USD"), balance: money(500, "USD"), allocations: Array.from({ length: 500 }, (_none, at) => part(at)) });
    const records = recordsBehind("paid", [paid]);
    expect(records).toHaveLength(301);
    expect(records.at(-1)).toMatchObject({ kind: "others", label: "200", amount: { minor: 200 } });
    expect(sumOf(records, "USD").minor).toBe(500);
  });
});
