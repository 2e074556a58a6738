import { describe, expect, it } from "vitest";
import { commissionStatement } from "../../server/domain/commission/statement.ts";
import * as facts from "../../server/store/facts.ts";
import { paidInvoices } from "../../server/store/paid-invoices.ts";
import { billing, booking, cash } from "../domain/ledger/facts-in-tests.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import * as tenants from "../../server/store/tenants.ts";
import { useBench } from "../http/app-bench.ts";
import { fetchAsCard, refusesStrangers } from "../http/card-client.ts";

const bench = useBench();
const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };
const RATES = [{ from: "2026-01-01", ownerId: null, percent: "10" }];

describe("Commission from the ledger", () => {
  it("is earned by the month's cash, taken back when it bounces, and no other month is restated", async () => {
    const tenantId = await bench().install("300");
    const sold = [booking("1", 100_000, "2026-11-01"), billing("1", "c1:invoice:1", 100_000, "2026-11-02", { detail: { kind: "invoice", number: "1043", lines: [{ minor: 100_000, exact: null }], tax: 20_000, total: 120_000, covers: null, against: null, awaits: false } })];
    const stand = (...paid: ReturnType<typeof cash>[]) => bench().as(tenantId, (tx) => facts.makeStand(tx, "deal:1", [...sold, ...paid]));
    const statement = async (period: typeof NOVEMBER) => commissionStatement(await bench().as(tenantId, (tx) => paidInvoices(tx, { ...period, timeZone: "UTC" })), RATES, period);
    await stand(cash("1", "c1:invoice:1", "c1:payment:9", 60_000, "2026-11-20"));
    expect(await statement(NOVEMBER)).toMatchObject([{ ownerId: "11", due: { minor: 5000 }, entries: [{ number: "1043", dealId: "1", cash: { minor: 60_000 }, percent: "10" }] }]);
    bench().clock.advance(20 * 86_400_000);
    await stand();
    expect(await statement(NOVEMBER)).toMatchObject([{ due: { minor: 5000 } }]);
    expect(await statement({ from: "2026-12-01", to: "2026-12-31" })).toMatchObject([{ earned: { minor: 0 }, takenBack: { minor: -5000 }, due: { minor: -5000 } }]);
    expect(await statement({ from: "2026-10-01", to: "2026-10-31" })).toEqual([]);
    expect(commissionStatement([], RATES, NOVEMBER)).toEqual([]);
  });

  it("is earned by nobody on an invoice without a deal, and once by the deal's owner when it is linked", async () => {
    const tenantId = await bench().install("301");
    const of = (dealId: string | null) => [billing(dealId, "c1:invoice:7", 50_000, "2026-11-02"), cash(dealId, "c1:invoice:7", "c1:payment:3", 50_000, "2026-11-03")];
    const statement = async (period: typeof NOVEMBER) => commissionStatement(await bench().as(tenantId, (tx) => paidInvoices(tx, { ...period, timeZone: "UTC" })), RATES, period);
    await bench().as(tenantId, (tx) => facts.makeStand(tx, "document:c1:invoice:7", of(null)));
    expect(await statement(NOVEMBER)).toEqual([]);
    await bench().as(tenantId, async (tx) => {
      await facts.makeStand(tx, "document:c1:invoice:7", []);
      await facts.makeStand(tx, "deal:7", [booking("7", 50_000, "2026-11-01"), ...of("7")]);
    });
    expect(await statement(NOVEMBER)).toMatchObject([{ ownerId: "11", due: { minor: 5000 }, entries: [{ dealId: "7", cash: { minor: 50_000 } }] }]);
  });

  it("is shown to finance people month by month, and to no stranger", async () => {
    const tenantId = await bench().install("100001");
    const PATH = "/api/v1/commission";
    await refusesStrangers(bench(), { method: "GET", path: PATH });
    const paid = [booking("1", 100_000, "2026-11-01"), billing("1", "c1:invoice:1", 100_000, "2026-11-02"), cash("1", "c1:invoice:1", "c1:payment:9", 60_000, "2026-11-20")];
    await bench().as(tenantId, (tx) => facts.makeStand(tx, "deal:1", paid));
    expect((await fetchAsCard(bench(), { method: "GET", path: PATH })).body).toMatchObject({ hasRates: false, owners: [] });
    await bench().as(tenantId, async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ commission: { rates: RATES } }), (await tenants.get(tx)).settingsVersion));
    const shown = await fetchAsCard(bench(), { method: "GET", path: `${PATH}?month=2026-11` });
    expect(shown.body).toMatchObject({ month: "2026-11", owners: [{ ownerId: "11", due: { amount: "60.00" }, entries: [{ dealId: "1", percent: "10", cash: { amount: "600.00" } }], more: 0 }] });
    expect((await fetchAsCard(bench(), { method: "GET", path: `${PATH}?month=2026-13` })).status).toBe(400);
  });
});
