import { describe, expect, it } from "vitest";
import { rollUp } from "../../server/domain/billing/rollup.ts";
import { nextLookAt } from "../../server/flows/look/next-look.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as facts from "../../server/store/facts.ts";
import { recognisedOfDeal } from "../../server/store/recognised-of-deal.ts";
import { booking, recognised } from "../domain/ledger/facts-in-tests.ts";
import { deal, observation } from "../domain/samples.ts";
import { useBench } from "../http/app-bench.ts";
import { reporting } from "./reporting.ts";

const bench = useBench();
let portals = 400;

async function office() {
  const tenantId = await bench().install(String((portals += 1)));
  const earn = (dealId: string, ...days: [string, number][]) =>
    bench().as(tenantId, (tx) => facts.makeStand(tx, `deal:${dealId}`, [booking(dealId, 120_000, "2026-10-01"), ...days.map(([on, minor]) => recognised(dealId, "c1:invoice:1", minor, on))]));
  const of = (dealId: string, day: string) => bench().as(tenantId, (tx) => recognisedOfDeal(tx, dealId, day));
  return { tenantId, earn, of };
}

describe("Recognised revenue of a deal", () => {
  it("is what was earned up to the day, with the next day on which more is", async () => {
    const { earn, of } = await office();
    await earn("1", ["2026-10-31", 1000], ["2026-11-30", 2000], ["2026-12-31", 4000]);
    expect(await of("1", "2026-10-30")).toEqual({ earned: [{ minor: 0, currency: "USD" }], nextOn: "2026-10-31" });
    expect(await of("1", "2026-11-30")).toEqual({ earned: [{ minor: 3000, currency: "USD" }], nextOn: "2026-12-31" });
    await earn("1", ["2026-10-31", 900]);
    expect(await of("1", "2026-12-31")).toEqual({ earned: [{ minor: 900, currency: "USD" }], nextOn: null });
    expect(await of("2", "2026-12-31")).toBeNull();
  });

  it("is written to the deal, and written again when more was earned", async () => {
    const { tenantId, earn } = await office();
    const { look, written, on } = await reporting(bench(), tenantId, "77");
    const before = rollUp({ invoices: [], settlements: [], takenBack: [], parked: [], wanted: true, today: "2026-11-23", overdueDays: 1, writeOff: [], dealCurrency: "USD" });
    await look.inTenant((tx) => dealBook.saveBilling(tx, "77", { number: 1, status: before }));
    await earn("77", ["2026-10-31", 1000], ["2026-11-30", 2000]);
    await on("2026-11-23");
    await on("2026-11-23");
    await on("2026-11-30");
    expect(written.map(({ status }) => status.recognised?.minor)).toEqual([1000, 3000]);
  });

  it("has the deal looked at again on the day on which more is earned", () => {
    const seen = observation({ deal: deal({}) });
    const [soon, never] = [nextLookAt(seen, "2027-01-31"), nextLookAt(seen, null)];
    expect(soon).not.toBeNull();
    expect(soon === never).toBe(false);
  });
});
