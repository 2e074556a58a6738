import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cashMoves, commissionOf, commissionThrough, rateFor, type CommissionInvoice } from "../../../server/domain/commission/commission.ts";

const invoice = (changes: Partial<CommissionInvoice> = {}): CommissionInvoice => ({ id: "1", currency: "USD", net: 100_000, total: 120_000, percent: "10", ...changes });
const moves = (...amounts: number[]) => amounts.map((minor, at) => ({ id: String(at), on: `2026-11-${String(at + 1).padStart(2, "0")}`, minor }));

describe("Commission on cash received", () => {
  it("is paid on the net share: 1,000 and 200 tax, 600 received, at 10 % is 50.00", () => {
    expect(commissionOf(invoice(), moves(60_000)).map(({ commission }) => commission.minor)).toEqual([5000]);
  });

  it("is taken back when cash is, at the rate it was earned at", () => {
    const entries = commissionOf(invoice({ percent: "10" }), moves(120_000, -60_000));
    expect(entries.map(({ commission, commissionSoFar }) => [commission.minor, commissionSoFar.minor])).toEqual([[10_000, 10_000], [-5000, 5000]]);
  });

  it("earns nothing on cash beyond the total, and takes nothing back that was not earned", () => {
    expect(commissionOf(invoice(), moves(150_000)).map(({ commission }) => commission.minor)).toEqual([10_000]);
    expect(commissionOf(invoice(), moves(-10_000, 10_000)).map(({ commission }) => commission.minor)).toEqual([0, 0]);
    expect(commissionThrough(invoice({ total: 0, net: 0 }), 100)).toBe(0);
  });

  it("sums exactly to the full commission, in whatever instalments the invoice is paid, and returns to zero when all is returned", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 30 }), fc.constantFrom("10", "7.5", "3.333", "0.01", "100"), (instalments, tax, percent) => {
        const total = instalments.reduce((all, one) => all + one, 0);
        const net = Math.round((total * 100) / (100 + tax));
        const of = invoice({ net, total, percent });
        const paid = commissionOf(of, moves(...instalments));
        expect(paid.reduce((all, { commission }) => all + commission.minor, 0)).toBe(commissionThrough(of, total));
        expect(paid.every(({ commission }) => commission.minor >= 0)).toBe(true);
        const returned = commissionOf(of, moves(...instalments, -total));
        expect(returned.reduce((all, { commission }) => all + commission.minor, 0)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it("takes the owner's own rate before everybody's, and the one in force on the invoice's date", () => {
    const rates = [
      { from: "2026-01-01", ownerId: null, percent: "5" },
      { from: "2026-07-01", ownerId: null, percent: "6" },
      { from: "2026-01-01", ownerId: "11", percent: "10" },
    ];
    expect([rateFor(rates, "12", "2026-06-30"), rateFor(rates, "12", "2026-07-01"), rateFor(rates, "11", "2026-12-01"), rateFor(rates, null, "2025-12-31")]).toEqual(["5", "6", "10", null]);
  });

  it("counts what came to light later on the day it did, so that a month already paid out is not restated", () => {
    const fact = (seq: number, key: string, dated: string, recordedOn: string, minor: number) => ({ seq, key, dated, recordedOn, minor });
    const found = cashMoves([
      fact(1, "a", "2026-10-05", "2026-10-05", 1000),
      fact(2, "a", "2026-10-05", "2026-11-20", -1000),
      fact(3, "a", "2026-10-05", "2026-11-20", 900),
      fact(4, "b", "2026-10-30", "2026-11-02", 500),
    ]);
    expect(found.map(({ on, minor }) => [on, minor])).toEqual([["2026-10-05", 1000], ["2026-11-20", -1000], ["2026-11-20", 900], ["2026-10-30", 500]]);
  });

  it("does not move where a fact is corrected and its amount is the same", () => {
    const fact = (seq: number, recordedOn: string, minor: number) => ({ seq, key: "a", dated: "2026-10-05", recordedOn, minor });
    expect(cashMoves([fact(1, "2026-10-05", 1000), fact(2, "2026-11-20", -1000), fact(3, "2026-11-20", 1000)]).map(({ on, minor }) => [on, minor])).toEqual([["2026-10-05", 1000]]);
  });
});
