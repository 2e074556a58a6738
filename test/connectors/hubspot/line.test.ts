import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DealLine } from "../../../server/domain/records.ts";
import { dealOne, failureOf, NOTHING, wired } from "./wired.ts";

async function lineOf(properties: Record<string, string | null>): Promise<DealLine> {
  const deal = await wired(dealOne({ lines: { "31": properties } })).crm.readDeal("1", NOTHING);
  const [line] = deal?.lines ?? [];
  if (!line) throw new Error("The line is not there");
  return line;
}
const decimal = (least: number, most: number, places: number) =>
  fc.integer({ min: least * 10 ** places, max: most * 10 ** places }).map((whole) => new Decimal(whole).div(10 ** places).toFixed());

describe("A HubSpot line item as it is read", () => {
  it("keeps its numbers as they are written", async () => {
    const line = await lineOf({ name: "Metered", quantity: "1000000", price: "0.0000125", hs_sku: "M-1", hs_product_id: "900", hs_tax_rate_group_id: "77" });
    expect(line).toMatchObject({ id: "31", name: "Metered", quantity: "1000000", unitPrice: "0.0000125", sku: "M-1", productId: "900", taxCode: "77" });
  });

  it("is one piece for nothing where quantity and price are empty", async () => {
    expect(await lineOf({ quantity: null, price: "" })).toMatchObject({ quantity: "1", unitPrice: "0", name: "Line 31", discount: null, recurring: null });
  });

  it("has for the whole line the discount that HubSpot gives for one piece, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(decimal(1, 10_000, 3), decimal(1, 1000, 4), async (quantity, discount) => {
        const line = await lineOf({ quantity, price: "5000", discount });
        expect(line.discount).toEqual({ kind: "amount", amount: new Decimal(quantity).mul(discount).toFixed() });
      }),
      { numRuns: 60 },
    );
  });

  it("takes a percentage before an amount, and neither where they are zero", async () => {
    expect((await lineOf({ quantity: "2", discount: "3", hs_discount_percentage: "12.5" })).discount).toEqual({ kind: "percent", percent: "12.5" });
    expect((await lineOf({ quantity: "2", discount: "3", hs_discount_percentage: "0" })).discount).toEqual({ kind: "amount", amount: "6" });
    expect((await lineOf({ discount: "0.00", hs_discount_percentage: "0" })).discount).toBeNull();
  });

  it("hands a discount that is no number on as it is, rather than forget it", async () => {
    expect((await lineOf({ quantity: "2", discount: "a lot" })).discount).toEqual({ kind: "amount", amount: "a lot" });
    expect((await lineOf({ hs_discount_percentage: "half" })).discount).toEqual({ kind: "percent", percent: "half" });
  });

  it.each([
    ["weekly", "weekly"],
    ["monthly", "monthly"],
    ["quarterly", "quarterly"],
    ["per_six_months", "semiannually"],
    ["annually", "annually"],
    ["biweekly", "other"],
    ["per_two_years", "other"],
  ])("recurs %s", async (theirs, ours) => {
    expect((await lineOf({ recurringbillingfrequency: theirs })).recurring).toEqual({ frequency: ours, termMonths: null, startsOn: null });
  });

  it.each([
    ["P12M", 12],
    ["P1Y", 12],
    ["P1Y6M", 18],
    ["P3Y", 36],
    ["P0Y7M0D", 7],
  ])("has a term of %s", async (period, months) => {
    const line = await lineOf({ recurringbillingfrequency: "monthly", hs_recurring_billing_period: period });
    expect(line.recurring?.termMonths).toBe(months);
  });

  it.each(["P52W", "P30D", "P1Y2D", "P", "12", "PT1M"])("asks a person about a term of %s, which no number of months can tell", async (period) => {
    const line = lineOf({ name: "Support", recurringbillingfrequency: "monthly", hs_recurring_billing_period: period });
    const details = await failureOf(line);
    expect(details).toMatchObject({ consequence: "park", field: "hs_recurring_billing_period" });
    expect(details.message).toContain("Support");
  });

  it("starts on the day HubSpot names, as text or as milliseconds of midnight UTC", async () => {
    const startsOn = async (hs_recurring_billing_start_date: string) =>
      (await lineOf({ recurringbillingfrequency: "monthly", hs_recurring_billing_start_date })).recurring?.startsOn;
    expect(await startsOn("2026-12-01")).toBe("2026-12-01");
    expect(await startsOn(String(Date.UTC(2026, 11, 1)))).toBe("2026-12-01");
  });

  it("is for a person to settle where its price depends on the quantity in tiers", async () => {
    const details = await failureOf(lineOf({ name: "Seats", quantity: "20", price: "10", hs_pricing_model: "graduated" }));
    expect(details).toMatchObject({ consequence: "park", field: "hs_pricing_model" });
    expect((await lineOf({ quantity: "20", price: "10", hs_pricing_model: "flat" })).unitPrice).toBe("10");
  });
});
