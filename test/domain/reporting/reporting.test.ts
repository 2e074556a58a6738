import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridge } from "../../../server/domain/bridge/bridge.ts";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { amountText } from "../../../server/domain/money.ts";
import { accuracyOf } from "../../../server/domain/reporting/accuracy.ts";
import { BRIDGES, bridgeOf, SCOPED } from "../../../server/domain/reporting/bridges.ts";
import { csvOf } from "../../../server/domain/reporting/csv.ts";
import { recordsOfEnd } from "../../../server/domain/reporting/ends.ts";
import { fiveLines, linesOf } from "../../../server/domain/reporting/five-lines.ts";
import { formatsFor } from "../../../server/domain/reporting/format.ts";
import { monthsOf, namedPeriods, periodAround } from "../../../server/domain/reporting/periods.ts";
import { streamsOf, type MonthlySum } from "../../../server/domain/reporting/streams.ts";
import { waterfallOf } from "../../../server/domain/reporting/waterfall.ts";
import { wordsFor } from "../../../server/domain/reporting/words/index.ts";
import { PERIOD, plantedBook } from "../bridge/planted-book.ts";

const Q1 = { from: "2026-01-01", to: "2026-03-31" };
const line = (amount: string) => ({ lines: [{ amount }] });

describe("Periods by name", () => {
  test.each([
    ["2026-01-31", { "this-month": "2026-01-01 2026-01-31", "last-month": "2025-12-01 2025-12-31", "this-quarter": "2026-01-01 2026-03-31", "last-quarter": "2025-10-01 2025-12-31", "this-year": "2026-01-01 2026-12-31", "last-year": "2025-01-01 2025-12-31" }],
    ["2024-02-29", { "this-month": "2024-02-01 2024-02-29", "last-month": "2024-01-01 2024-01-31", "this-quarter": "2024-01-01 2024-03-31", "last-quarter": "2023-10-01 2023-12-31", "this-year": "2024-01-01 2024-12-31", "last-year": "2023-01-01 2023-12-31" }],
  ])("as of %s", (today, expected) => {
    expect(Object.fromEntries(namedPeriods(today).map(({ name, from, to }) => [name, `${from} ${to}`]))).toEqual(expected);
  });

  test("a period falls into calendar months, the first and last cut to it", () => {
    expect(monthsOf({ from: "2025-12-10", to: "2026-02-03" })).toEqual([
      { from: "2025-12-10", to: "2025-12-31" },
      { from: "2026-01-01", to: "2026-01-31" },
      { from: "2026-02-01", to: "2026-02-03" },
    ]);
    expect(monthsOf(periodAround("2026-11-23", "year"))).toHaveLength(12);
    expect(() => monthsOf({ from: "2000-01-01", to: "2026-01-01" })).toThrow(RangeError);
  });
});

describe("The bridge for people", () => {
  test("as a waterfall every bar begins where the one before ends, and the last is the other number, whatever the book", () => {
    fc.assert(
      fc.property(plantedBook, ({ book }) => {
        const bars = waterfallOf(bridge(readBook(book), PERIOD));
        const steps = bars.slice(1, -1);
        steps.forEach((bar, index) => expect(bar.before).toBe((index === 0 ? bars : steps)[Math.max(0, index - 1)]?.after));
        expect((steps.at(-1) ?? bars[0])?.after).toBe(bars.at(-1)?.after);
        expect(steps.every(({ before, after }) => before !== after)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("both its numbers can be asked why as well: the records behind each sum to it, whatever the bridge, the scope and the book", () => {
    const any = fc.record({ kind: fc.constantFrom(...BRIDGES), owner: fc.constantFrom(undefined, "ann", "bob") });
    fc.assert(
      fc.property(plantedBook, any, ({ book }, { kind, owner }) => {
        const [read, scope] = [readBook(book), SCOPED.has(kind) && owner !== undefined ? { owner } : {}];
        const { from, to } = bridgeOf(kind, read, PERIOD, scope);
        const sum = (end: "crm" | "erp") => recordsOfEnd(kind, end, read, PERIOD, scope).reduce((all, { amount }) => all + amount.minor, 0);
        expect([sum("crm"), sum("erp")]).toEqual([from.minor, to.minor]);
      }),
      { numRuns: 80 },
    );
  });

  test("in five lines it still sums to the cent, whatever the book, and so do the causes within each line", () => {
    fc.assert(
      fc.property(plantedBook, ({ book }) => {
        const { from, groups, unexplained, to } = fiveLines(bridge(readBook(book), PERIOD));
        expect(groups.reduce((all, { amount }) => all + amount.minor, from.minor) + unexplained.minor).toBe(to.minor);
        for (const { amount, steps } of groups) expect(steps.reduce((all, one) => all + one.amount.minor, 0)).toBe(amount.minor);
      }),
      { numRuns: 50 },
    );
  });

  test("in five lines it can be read out in a meeting", () => {
    const deal = (id: string) => ({ id, amount: "100.00", closedOn: "2026-02-01" });
    const book = readBook({ currency: "USD", deals: [deal("A"), deal("B")], invoices: [{ id: "I", date: "2026-02-02", ...line("90.00") }], links: [{ deal: "A", document: "I" }] });
    expect(linesOf(fiveLines(bridge(book, Q1)), wordsFor("en-us"), formatsFor("en-us", "UTC"))).toEqual([
      "We closed: $200.00",
      "Not invoiced or not earned yet: -$100.00 (Not invoiced -$100.00)",
      "Prices, tax, rates and mistakes: -$10.00 (Discounts and changed amounts -$10.00)",
      "Revenue of other deals: $0.00",
      "Finance shows: $90.00 (Unexplained $0.00)",
    ]);
  });
});

describe("The four streams", () => {
  const sum = (month: string, stream: MonthlySum["stream"], minor: number, journals = 0): MonthlySum => ({ month, stream, minor, journals });

  test("stand side by side month by month, and the balance rolls on without what journals book", () => {
    const sums = [
      sum("2026-01-01", "bookings", 12_000_000),
      sum("2026-01-01", "billings", 12_000_000),
      sum("2026-01-01", "recognised", 1_150_000, 50_000),
      sum("2026-02-01", "billings", -100_000),
      sum("2026-02-01", "recognised", 1_000_000),
      sum("2026-02-01", "cash", 5_000_000),
      sum("2026-03-01", "recognised", 1_100_000),
      sum("2026-03-01", "cash", -20_000),
    ];
    const rows = streamsOf(sums, 1_100_000, Q1, "USD").map(({ from, bookings, billings, recognised, cash, rolled }) => [from, ...[bookings, billings, recognised, cash, rolled.opening, rolled.closing].map(amountText)]);
    expect(rows).toEqual([
      ["2026-01-01", "120000.00", "120000.00", "11500.00", "0.00", "11000.00", "120000.00"],
      ["2026-02-01", "0.00", "-1000.00", "10000.00", "50000.00", "120000.00", "109000.00"],
      ["2026-03-01", "0.00", "0.00", "11000.00", "-200.00", "109000.00", "98000.00"],
    ]);
  });

  test("opening + billed - earned = closing in every month, and each opens where the one before closed", () => {
    const any = fc.array(fc.record({ month: fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01"), stream: fc.constantFrom("bookings", "billings", "recognised", "cash"), minor: fc.integer({ min: -1e6, max: 1e6 }), journals: fc.integer({ min: -1e3, max: 1e3 }) }));
    fc.assert(
      fc.property(any, fc.integer({ min: -1e6, max: 1e6 }), (sums, opening) => {
        let last = opening;
        for (const { rolled } of streamsOf(sums, opening, Q1, "USD")) {
          expect(rolled.opening.minor).toBe(last);
          last = rolled.opening.minor + rolled.billed.minor - rolled.earned.minor;
          expect(rolled.closing.minor).toBe(last);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("Data accuracy", () => {
  const deals = (ids: string[]) => ids.map((id) => ({ id, amount: "100.00", closedOn: "2026-02-01" }));
  const pair = (id: string, amount = "100.00") => ({ invoice: { id: `I${id}`, date: "2026-02-02", ...line(amount) }, link: { deal: id, document: `I${id}` } });

  test("is the share of deals that both systems hold alike; tax, rates and credit notes count against nobody", () => {
    const pairs = [pair("A"), pair("B", "90.00"), pair("C")];
    const book = readBook({
      currency: "USD",
      deals: [...deals(["A", "B", "C", "D"]), { id: "A2", amount: "100.00", closedOn: "2026-02-01", duplicateOf: "A" }],
      invoices: [...pairs.map(({ invoice }) => invoice), { id: "IC2", date: "2026-02-02", duplicateOf: "IC", ...line("100.00") }],
      creditNotes: [{ id: "N", date: "2026-02-03", against: "IA", ...line("5.00") }],
      links: pairs.map(({ link }) => link),
    });
    expect(accuracyOf(book, Q1)).toEqual({
      deals: 5,
      right: 1,
      percent: "20.0",
      wrong: [
        { step: "duplicate-deals", deals: ["A2"] },
        { step: "duplicate-documents", deals: ["C"] },
        { step: "not-invoiced", deals: ["D"] },
        { step: "amount-differs", deals: ["B"] },
      ],
    });
  });

  test("is rounded down, so that 100.0 means all of them", () => {
    const ids = Array.from({ length: 2001 }, (_, index) => String(index));
    const pairs = ids.slice(1).map((id) => pair(id));
    const book = readBook({ currency: "USD", deals: deals(ids), invoices: pairs.map(({ invoice }) => invoice), links: pairs.map(({ link }) => link) });
    expect(accuracyOf(book, Q1)).toMatchObject({ deals: 2001, right: 2000, percent: "99.9" });
  });

  test("without a deal there is none", () => {
    expect(accuracyOf(readBook({ currency: "USD" }), Q1)).toEqual({ deals: 0, right: 0, percent: null, wrong: [] });
  });
});

describe("CSV", () => {
  const text = (rows: Parameters<typeof csvOf>[0]) => csvOf(rows).slice(1);

  test("is RFC 4180 with a mark that lets Excel read UTF-8", () => {
    expect(csvOf([])).toBe("\uFEFF");
    expect(text([["a", "b,c"], ['say "hi"', "two\nlines"], ["Zoë", { number: "-180.00" }]])).toBe('a,"b,c"\r\n"say ""hi""","two\nlines"\r\nZoë,-180.00\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@sum", "\t=1", "  =1", "\r\n=1", "＝1"])("what begins like a formula is text: %j", (evil) => {
    expect(text([[evil]])).toMatch(/^"?'/);
  });
});
