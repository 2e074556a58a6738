import { describe, expect, test } from "vitest";
import { bridge } from "../../../server/domain/bridge/bridge.ts";
import type { Scope } from "../../../server/domain/bridge/book.ts";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { amountText } from "../../../server/domain/money.ts";

const Q1 = { from: "2026-01-01", to: "2026-03-31" };

/** The bridge of a book as text, without the steps that are zero. */
function bridged(book: object, period: { from: string; to: string }, scope: Scope = {}) {
  const { from, to, steps } = bridge(readBook({ currency: "USD", ...book }), period, scope);
  const shown = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => [step, amountText(amount)]);
  return { from: amountText(from), ...(Object.fromEntries(shown) as Record<string, string>), to: amountText(to) };
}

const line = (amount: string, more: object = {}) => ({ lines: [{ amount, ...more }] });

/** Closed won 146,500.00 against 47,934.06 recognised in the first quarter. */
const quarter = {
  deals: [
    { id: "annual", amount: "120000.00", closedOn: "2026-01-01", pipeline: "new", owner: "ann" },
    { id: "waiting", amount: "10000.00", closedOn: "2026-02-10", owner: "bob" },
    { id: "discounted", amount: "5000.00", closedOn: "2026-02-01", owner: "bob" },
    { id: "discounted again", amount: "5000.00", closedOn: "2026-02-02", owner: "ann", duplicateOf: "discounted" },
    { id: "euro", amount: "2000.00", currency: "EUR", rate: "1.10", closedOn: "2026-02-03" },
    { id: "gross", amount: "1200.00", closedOn: "2026-02-04", taxIncluded: true },
    { id: "credited", amount: "3000.00", closedOn: "2026-02-05" },
    { id: "rounded", amount: "100.00", closedOn: "2026-02-06" },
    { id: "last year", amount: "30000.00", closedOn: "2025-10-01" },
  ],
  invoices: [
    { id: "I1", date: "2026-01-01", ...line("120000.00") },
    { id: "I2", date: "2026-02-01", ...line("4500.00") },
    { id: "I3", date: "2026-02-03", currency: "EUR", rate: "1.0837", ...line("2000.00") },
    { id: "I4", date: "2026-02-04", ...line("1000.00"), tax: "200.00" },
    { id: "I5", date: "2026-02-05", ...line("3000.00") },
    { id: "I6", date: "2026-02-06", lines: Array.from({ length: 3 }, () => ({ amount: "33.33", quantity: "1", unitPrice: "33.333333" })) },
    { id: "I7", date: "2025-10-01", ...line("30000.00") },
  ],
  creditNotes: [{ id: "C1", date: "2026-03-01", against: "I5", ...line("333.33") }],
  schedules: [
    { document: "I1", spread: { from: "2026-01-01", to: "2026-12-31", by: "even-months" } },
    { document: "I7", spread: { from: "2025-10-01", to: "2026-09-30", by: "even-months" } },
  ],
  links: ["annual I1", "discounted I2", "euro I3", "gross I4", "credited I5", "rounded I6", "last year I7"].map((pair) => ({
    deal: pair.slice(0, pair.lastIndexOf(" ")),
    document: pair.slice(pair.lastIndexOf(" ") + 1),
  })),
};

describe("From closed won to recognised revenue", () => {
  test("a quarter is explained to the cent", () => {
    expect(bridged(quarter, Q1)).toEqual({
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
  });

  test("each step names the records behind it", () => {
    const { steps } = bridge(readBook({ currency: "USD", ...quarter }), Q1);
    const evidence = Object.fromEntries(steps.map(({ step, evidence }) => [step, evidence.map(({ kind, id }) => `${kind} ${id}`)]));
    expect(evidence).toEqual({
      "duplicate-deals": ["deal discounted again"],
      "duplicate-documents": [],
      "lost-or-redated": [],
      "not-invoiced": ["deal waiting"],
      "tax-in-amount": ["deal gross"],
      currency: ["deal euro"],
      "amount-differs": ["deal discounted"],
      "credit-notes": ["credit-note C1"],
      timing: ["invoice I1"],
      "earlier-deals": ["invoice I7"],
      "no-deal": [],
      rounding: ["deal rounded"],
      unexplained: [],
    });
  });

  test("of one owner, a second record counts with the first", () => {
    expect(bridged(quarter, Q1, { owner: "bob" })).toEqual({
      from: "20000.00",
      "duplicate-deals": "-5000.00",
      "not-invoiced": "-10000.00",
      "amount-differs": "-500.00",
      to: "4500.00",
    });
  });
});

describe("The four usual reasons why sales and finance disagree", () => {
  const late = {
    deals: [{ id: "D", amount: "10000.00", closedOn: "2026-01-15" }],
    invoices: [{ id: "I", date: "2026-02-03", ...line("10000.00") }],
    schedules: [{ document: "I", entries: [{ on: "2026-05-20", amount: "10000.00" }] }],
    links: [{ deal: "D", document: "I" }],
  };
  test.each([
    ["January", "2026-01-01", "2026-01-31", { from: "10000.00", "not-invoiced": "-10000.00", to: "0.00" }],
    ["the first quarter", Q1.from, Q1.to, { from: "10000.00", timing: "-10000.00", to: "0.00" }],
    ["the second quarter", "2026-04-01", "2026-06-30", { from: "0.00", "earlier-deals": "10000.00", to: "10000.00" }],
    ["the half year", "2026-01-01", "2026-06-30", { from: "10000.00", to: "10000.00" }],
  ])("a deal of 15 January, invoiced on 3 February, delivered in the second quarter: %s", (_name, from, to, shown) => {
    expect(bridged(late, { from, to })).toEqual(shown);
  });

  test("120,000 a year is 10,000 a month", () => {
    const book = {
      deals: [{ id: "D", amount: "120000.00", closedOn: "2026-01-01" }],
      invoices: [{ id: "I", date: "2026-01-01", ...line("120000.00") }],
      schedules: [{ document: "I", spread: { from: "2026-01-01", to: "2026-12-31" } }],
      links: [{ deal: "D", document: "I" }],
    };
    expect(bridged(book, { from: "2026-01-01", to: "2026-01-31" })).toEqual({ from: "120000.00", timing: "-110000.00", to: "10000.00" });
    expect(bridged(book, { from: "2026-02-01", to: "2026-02-28" })).toEqual({ from: "0.00", "earlier-deals": "10000.00", to: "10000.00" });
  });

  test("100,000 sold is invoiced at 85,000", () => {
    const book = {
      deals: [{ id: "D", amount: "100000.00", closedOn: "2026-01-10" }],
      invoices: [{ id: "I", date: "2026-01-11", ...line("85000.00") }],
      links: [{ deal: "D", document: "I" }],
    };
    expect(bridged(book, Q1)).toEqual({ from: "100000.00", "amount-differs": "-15000.00", to: "85000.00" });
  });

  test("Acme Corp and Acme Corporation Ltd. are one sale entered twice", () => {
    const book = {
      deals: [
        { id: "1", name: "Acme Corp", amount: "900.00", closedOn: "2026-01-10" },
        { id: "2", name: "Acme Corporation Ltd.", amount: "900.00", closedOn: "2026-01-12", duplicateOf: "1" },
      ],
      invoices: [{ id: "I", date: "2026-01-12", ...line("900.00") }],
      links: [{ deal: "2", document: "I" }],
    };
    expect(bridged(book, Q1)).toEqual({ from: "1800.00", "duplicate-deals": "-900.00", to: "900.00" });
  });
});

describe("What else can part the two numbers", () => {
  const pair = { deals: [{ id: "D", amount: "300.00", closedOn: "2026-01-10" }], invoices: [{ id: "I", date: "2026-01-11", ...line("300.00") }], links: [{ deal: "D", document: "I" }] };
  const with_ = (changes: object) => bridged({ ...pair, ...changes }, Q1);

  test("a pair that agrees needs no step", () => expect(with_({})).toEqual({ from: "300.00", to: "300.00" }));

  test.each([
    ["lost since", { deals: [{ ...pair.deals[0], now: { outcome: "lost" } }] }, { from: "300.00", "lost-or-redated": "-300.00", "no-deal": "300.00", to: "300.00" }],
    ["moved to the next quarter", { deals: [{ ...pair.deals[0], now: { closedOn: "2026-04-01" } }] }, { from: "300.00", "lost-or-redated": "-300.00", "earlier-deals": "300.00", to: "300.00" }],
    ["moved into this one", { deals: [{ ...pair.deals[0], closedOn: "2025-12-31", now: { closedOn: "2026-01-02" } }] }, { from: "0.00", "lost-or-redated": "300.00", to: "300.00" }],
    ["lowered since", { deals: [{ ...pair.deals[0], amount: "350.00", now: { amount: "300.00" } }] }, { from: "350.00", "lost-or-redated": "-50.00", to: "300.00" }],
    ["invoiced twice", { invoices: [...pair.invoices, { id: "J", date: "2026-01-12", duplicateOf: "I", ...line("300.00") }], links: [...pair.links, { deal: "D", document: "J" }] }, { from: "300.00", "duplicate-documents": "300.00", to: "600.00" }],
    ["voided", { invoices: [{ ...pair.invoices[0], state: "voided" }] }, { from: "300.00", "not-invoiced": "-300.00", to: "0.00" }],
    ["billed without a deal", { links: [] }, { from: "300.00", "not-invoiced": "-300.00", "no-deal": "300.00", to: "300.00" }],
    ["booked by journal", { journals: [{ id: "M", date: "2026-02-01", amount: "12.00" }] }, { from: "300.00", "no-deal": "12.00", to: "312.00" }],
    ["scheduled for more than was billed", { schedules: [{ document: "I", entries: [{ on: "2026-01-31", amount: "310.00" }] }] }, { from: "300.00", unexplained: "10.00", to: "310.00" }],
    ["reported otherwise than recorded", { reported: { erp: "299.00" } }, { from: "300.00", unexplained: "-1.00", to: "299.00" }],
  ])("%s", (_name, changes, shown) => expect(with_(changes)).toEqual(shown));

  test("an instalment that lies ahead is not invoiced yet; the one that is billed short is a difference", () => {
    const book = {
      deals: [{ id: "D", amount: "1000.00", closedOn: "2026-01-10" }],
      invoices: [
        { id: "I1", date: "2026-01-11", ...line("290.00") },
        { id: "I2", date: "2026-06-11", ...line("700.00") },
      ],
      links: [
        { deal: "D", document: "I1", covers: "300.00" },
        { deal: "D", document: "I2", covers: "700.00" },
      ],
    };
    expect(bridged(book, Q1)).toEqual({ from: "1000.00", "not-invoiced": "-700.00", "amount-differs": "-10.00", to: "290.00" });
  });

  test("one invoice over two deals is divided by what it covers of each", () => {
    const book = {
      deals: [
        { id: "A", amount: "100.00", closedOn: "2026-01-10", owner: "ann" },
        { id: "B", amount: "200.01", closedOn: "2026-01-10", owner: "bob" },
      ],
      invoices: [{ id: "I", date: "2026-01-11", ...line("300.01") }],
      links: [
        { deal: "B", document: "I" },
        { deal: "A", document: "I" },
      ],
    };
    expect(bridged(book, Q1)).toEqual({ from: "300.01", to: "300.01" });
    expect(bridged(book, Q1, { owner: "ann" })).toEqual({ from: "100.00", to: "100.00" });
  });

  test("a cent on a single line is a difference, not rounding", () => {
    expect(with_({ invoices: [{ id: "I", date: "2026-01-11", ...line("299.99") }] })).toEqual({ from: "300.00", "amount-differs": "-0.01", to: "299.99" });
  });
});
