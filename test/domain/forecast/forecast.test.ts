import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastOf, rateOf, wilson, type OpenDeal, type StageRate } from "../../../server/domain/forecast/forecast.ts";
import { money } from "../../../server/domain/money.ts";

const deal = (stageId: string, minor: number, currency = "USD"): OpenDeal => ({ dealId: `${stageId}-${minor}`, pipelineId: "default", stageId, amount: money(minor, currency) });
const history = (won: number, closed: number) => ({ pipelineId: "default", stageId: "s", won, closed });
const sure = (rate: number): StageRate => ({ rate, low: rate, high: rate, source: "history", won: 0, closed: 0 });

describe("The weighted forecast", () => {
  it("is the sum of amount and stage probability: HubSpot's own 20, 40, 60, 80 and 90 % of 1,000.00 each are 2,900.00", () => {
    const stages = ["0.2", "0.4", "0.6", "0.8", "0.9"];
    const [forecast] = forecastOf(stages.map((stage) => deal(stage, 100_000)), ({ stageId }) => rateOf(undefined, stageId));
    expect(forecast!.weighted).toEqual(money(290_000, "USD"));
    expect(forecast!.rows.every(({ rate }) => rate.source === "crm")).toBe(true);
  });

  it("takes the tenant's own close rate once enough deals have closed: 4,238 of 6,711 are 63.15 %", () => {
    const { rate, low, high, source } = rateOf(history(4238, 6711), "0.2");
    expect([rate.toFixed(4), source]).toEqual(["0.6315", "history"]);
    expect(low).toBeGreaterThan(0.623);
    expect(high).toBeLessThan(0.64);
    expect(rateOf(history(10, 19), "0.2").source).toBe("crm");
    expect(rateOf(history(10, 19), null)).toMatchObject({ source: "none", low: 0, high: 1 });
  });

  it("has Wilson's interval: 1 of 10 is 3.0 % to 28.2 % at 80 %, and 0 of 10 is not surely 0", () => {
    const { low, high } = wilson(1, 10);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.030", "0.282"]);
    expect(wilson(0, 10).high).toBeGreaterThan(0.1);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("rounds once, at the end, and adds up no currencies", () => {
    const forecasts = forecastOf([deal("a", 1), deal("b", 1), deal("c", 1), deal("a", 100, "EUR")], () => sure(0.5));
    expect(forecasts.map(({ currency, weighted }) => [currency, weighted.minor])).toEqual([["EUR", 50], ["USD", 2]]);
  });

  it("lies within its interval, the interval within what is open, and nothing of it minds the order", () => {
    const some = fc.array(fc.record({ stage: fc.constantFrom("a", "b", "c"), minor: fc.integer({ min: 0, max: 10_000_000 }) }), { minLength: 1, maxLength: 30 });
    const past = fc.record({ won: fc.integer({ min: 0, max: 300 }), lost: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(some, past, fc.option(fc.constantFrom("0", "0.2", "0.95", "1")), (rows, { won, lost }, probability) => {
        const rates = ({ stageId }: { stageId: string }) => rateOf(stageId === "a" ? history(won, won + lost) : undefined, stageId === "b" ? "0.4" : probability);
        const deals = rows.map(({ stage, minor }) => deal(stage, minor));
        const [forecast] = forecastOf(deals, rates);
        const whole = rows.reduce((all, { minor }) => all + minor, 0);
        expect(forecast!.low.minor).toBeGreaterThanOrEqual(0);
        expect(forecast!.low.minor).toBeLessThanOrEqual(forecast!.weighted.minor);
        expect(forecast!.weighted.minor).toBeLessThanOrEqual(forecast!.high.minor);
        expect(forecast!.high.minor).toBeLessThanOrEqual(whole);
        const { rows: _rows, ...sums } = forecastOf(deals.toReversed(), rates)[0]!;
        expect(sums).toEqual({ currency: "USD", weighted: forecast!.weighted, low: forecast!.low, high: forecast!.high });
      }),
      { numRuns: 200 },
    );
  });
});
