import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact, NewFact } from "../../../server/domain/ledger/fact.ts";
import { contentOf, reconcile, reversalOf, standingOf } from "../../../server/domain/ledger/reconcile.ts";
import { parseRef, refText } from "../../../server/domain/ledger/refs.ts";
import { booking, recognised } from "./facts-in-tests.ts";

/** The ledger of one subject: what the store does with what must be added. */
function record(ledger: Fact[], wanted: NewFact[]): Fact[] {
  const { reversed, fresh } = reconcile(standingOf(ledger), wanted);
  const added = [...reversed.map(reversalOf), ...fresh.map((fact) => ({ ...fact, reverses: null }))];
  return [...ledger, ...added.map((fact, index) => ({ ...fact, seq: ledger.length + index + 1, recordedAt: "2026-03-03T10:00:00.000Z" }))];
}

const wantedFacts = fc
  .array(fc.tuple(fc.constantFrom("I1", "I2"), fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-31"), fc.integer({ min: -5, max: 5 })), { maxLength: 6 })
  .map((list) => [...new Map(list.map(([document, on, minor]) => [`${document} ${on}`, recognised("77", document, minor, on)])).values()]);

const sumsOf = (facts: readonly NewFact[]) => {
  const sums: Record<string, number> = {};
  for (const { document, on, home } of facts) sums[`${document} ${on}`] = (sums[`${document} ${on}`] ?? 0) + home.minor;
  return Object.fromEntries(Object.entries(sums).filter(([, minor]) => minor !== 0));
};
const contents = (facts: readonly NewFact[]) => facts.map(contentOf).sort();

describe("A ledger that is only added to", () => {
  test("whatever was wanted before, exactly what is wanted now stands, and doing it again adds nothing", () => {
    fc.assert(
      fc.property(fc.array(wantedFacts, { minLength: 1, maxLength: 6 }), (history) => {
        const ledger = history.reduce(record, [] as Fact[]);
        const wanted = history.at(-1)!;
        expect(contents(standingOf(ledger))).toEqual(contents(wanted));
        expect(record(ledger, wanted)).toHaveLength(ledger.length);
      }),
    );
  });

  test("the sum over all facts, reversals included, is the sum over those that stand, at every moment of its history", () => {
    fc.assert(
      fc.property(fc.array(wantedFacts, { maxLength: 6 }), (history) => {
        let ledger: Fact[] = [];
        for (const wanted of history) {
          ledger = record(ledger, wanted);
          expect(sumsOf(ledger)).toEqual(sumsOf(wanted));
          expect(new Set(standingOf(ledger).map(({ key }) => key)).size).toBe(standingOf(ledger).length);
        }
      }),
    );
  });

  test("no fact is ever reversed twice, and no reversal is itself reversed", () => {
    fc.assert(
      fc.property(fc.array(wantedFacts, { maxLength: 6 }), (history) => {
        const ledger = history.reduce(record, [] as Fact[]);
        const targets = ledger.flatMap(({ reverses }) => reverses ?? []);
        expect(new Set(targets).size).toBe(targets.length);
        for (const seq of targets) expect(ledger[seq - 1]!.reverses).toBeNull();
      }),
    );
  });

  test("where it was read from is no part of what is believed", () => {
    const ledger = record([], [booking("77", 100_00, "2026-01-15")]);
    expect(record(ledger, [{ ...booking("77", 100_00, "2026-01-15"), sources: ["deal 77 as of later"] }])).toHaveLength(1);
  });

  test("two wanted facts of one key are refused", () => {
    expect(() => reconcile([], [booking("77", 1, "2026-01-15"), booking("77", 2, "2026-01-16")])).toThrow(/booking:77/);
  });
});

test("a reference names its record, and a deal's id is none", () => {
  const part = { connectionId: "7b0d-4c1e", kind: "credit-note" as const, erpId: "a:1", appliedTo: "266" };
  expect(parseRef(refText(part))).toEqual(part);
  expect(parseRef(refText({ connectionId: "c1", kind: "invoice", erpId: "266" }))).toEqual({ connectionId: "c1", kind: "invoice", erpId: "266", appliedTo: null });
  expect(parseRef("4001")).toBeNull();
});
