import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contractValues, monthsOf } from "../../../sandbox/hubspot/schema/contract-values.ts";

const amounts = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => new Decimal(cents).div(100));
const frequencies = fc.constantFrom("weekly", "biweekly", "monthly", "quarterly", "per_six_months", "annually", "per_two_years", "per_five_years");

test("over a term, the year's value is the contract's where the term is a year or less, and never more", () => {
  fc.assert(
    fc.property(amounts, frequencies, fc.integer({ min: 1, max: 60 }), (amount, frequency, months) => {
      const { hs_mrr, hs_arr, hs_acv, hs_tcv } = contractValues(amount, frequency, `P${months}M`);
      expect(hs_mrr.mul(12).sub(hs_arr).abs().lt("0.000001")).toBe(true);
      expect(hs_acv.lte(hs_tcv)).toBe(true);
      expect(hs_acv.eq(hs_tcv)).toBe(months <= 12 || amount.isZero());
    }),
  );
});

test("what is billed once has no recurring value", () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const { hs_mrr, hs_arr, hs_acv, hs_tcv } = contractValues(amount, null, null);
      expect([hs_mrr, hs_arr, hs_acv, hs_tcv].map((value) => value.toFixed())).toEqual(["0", "0", amount.toFixed(), amount.toFixed()]);
    }),
  );
});

test("periods are whole months or years", () => {
  expect(["P12M", "P2Y", "P1W", "12", ""].map(monthsOf)).toEqual([12, 24, null, null, null]);
});
