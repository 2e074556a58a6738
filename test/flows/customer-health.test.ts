import { describe, expect, it } from "vitest";
import { money } from "../../server/domain/money.ts";
import { lastContactOf } from "../../server/flows/look/last-contact.ts";
import { company, deal } from "../domain/samples.ts";
import { invoice } from "../domain/samples.ts";
import * as health from "../../server/store/customer-health.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as settlements from "../../server/store/settlements.ts";
import { useBench } from "../http/app-bench.ts";
import { fetchAsCard, refusesStrangers } from "../http/card-client.ts";

const bench = useBench();
const PATH = "/api/v1/customer-health";
const usd = (minor: number) => money(minor, "USD");

describe("The health of customers", () => {
  it("comes from their open and paid invoices and the last contact, those doing worst first, and refuses strangers", async () => {
    const own = await bench().install("100001");
    const connectionId = await bench().connect(own, "9100", "Northside Books");
    await refusesStrangers(bench(), { method: "GET", path: PATH });
    await bench().as(own, async (tx) => {
      const save = (id: string, customerId: string, change: object) =>
        invoices.save(tx, { connectionId, dealId: "77", written: false, invoice: invoice({ id, customerId, customerName: customerId === "58" ? "Acme" : "Birch", total: usd(10_000), ...change }) });
      await save("1", "58", { state: "open", dueDate: "2026-11-01", balance: usd(10_000) });
      await save("2", "59", { state: "paid", dueDate: "2026-10-01", balance: usd(0) });
      const allocation = { kind: "payment" as const, sourceId: "p1", label: null, invoiceId: "2", amount: usd(10_000), date: "2026-10-31" };
      const rest = { rawStatus: null, modifiedAt: "2026-11-01T00:00:00.000Z", customerId: "59", date: "2026-10-31", total: usd(10_000), unapplied: usd(0), postedTo: [], memo: null, state: "active" as const };
      await settlements.save(tx, { connectionId, settlement: { kind: "payment", id: "p1", allocations: [allocation], ...rest } });
      await links.link(tx, { kind: "customer", connectionId, crmId: "company:801", erpId: "59", origin: "matched" });
      await health.saveLastContact(tx, "company:801", "2026-11-14");
      await health.saveLastContact(tx, "company:801", "2026-11-14");
    });
    const { customers } = (await fetchAsCard(bench(), { method: "GET", path: PATH })).body as { customers: { customer: string; parts: { name: string; measure: number | null; score: number | null }[] }[] };
    expect(customers).toMatchObject([
      { customer: "Acme", score: 0, band: "risk", record: null },
      { customer: "Birch", score: 78, band: "good", record: { kind: "company", id: "801" } },
    ]);
    expect(customers[1]!.parts.map(({ name, measure, score }) => [name, measure, score])).toEqual([["punctuality", 30, 50], ["overdue", 0, 100], ["takenBack", 0, 100], ["engagement", 9, 90]]);
    expect(customers[0]!.parts.map(({ score }) => score)).toEqual([null, 0, null, null]);
  });

  it("takes the last contact from the field the tenant has chosen, in either of HubSpot's spellings, and else knows none", () => {
    const of = (value: string | null) => lastContactOf(deal({ company: company({ id: "801", properties: { last: value } }) }), "last");
    expect(of("2026-11-20T10:00:00Z")).toEqual({ crmId: "company:801", on: "2026-11-20" });
    expect(of("1763632800000")).toEqual({ crmId: "company:801", on: "2025-11-20" });
    expect([of(null), of(""), of("yesterday"), lastContactOf(deal({ company: null }), "last"), lastContactOf(deal({}), null)]).toEqual([null, null, null, null, null]);
  });
});
