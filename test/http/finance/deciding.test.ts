import { beforeAll, describe, expect, test } from "vitest";
import { knownDeal } from "../../../server/domain/ledger/known-deal.ts";
import * as duplicates from "../../../server/store/deal-duplicates.ts";
import * as dealRecords from "../../../server/store/deal-records.ts";
import * as erpDocuments from "../../../server/store/erp-documents.ts";
import { company, deal, erpDocument } from "../../domain/samples.ts";
import { useBench } from "../app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "../card-client.ts";

const ENTRY = "6f1c0a52-7f0e-4a0e-9a7a-1d6c1f0f4a11";

describe("what only a person can say of revenue", () => {
  const bench = useBench();
  const DUPLICATES = "/api/v1/finance/duplicates";
  const RECOGNITION = "/api/v1/deals/4001/recognition";
  let own: string;
  const decide = (body: object) => fetchAsCard(bench(), { method: "POST", path: DUPLICATES, body });

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().install("100002");
    await bench().as(own, async (tx) => {
      await dealRecords.save(tx, "4001", knownDeal(deal({ company: company({ id: "1", name: "Acme Corp", domain: null }) })));
      await dealRecords.save(tx, "4002", knownDeal(deal({ id: "4002", company: company({ id: "2", name: "Acme Corporation Ltd.", domain: null }) })));
    });
  });

  test("two invoices that look like one are shown, and with a person's word about them; an invoice of a deal is never the second", async () => {
    const INVOICES = "/api/v1/finance/duplicate-invoices";
    await bench().as(own, async (tx) => {
      const reading = await erpDocuments.reading(tx, "c1", "2025-01-01");
      await erpDocuments.save(tx, "c1", reading, [erpDocument({ id: "1" }), erpDocument({ id: "2", date: "2026-02-11" })]);
    });
    const word = (body: object) => fetchAsCard(bench(), { method: "POST", path: INVOICES, body });
    const read = async () => (await fetchAsCard(bench(), { method: "GET", path: `${INVOICES}?from=2026-01-01&to=2026-03-31` })).body as object;
    await refusesStrangers(bench(), { method: "GET", path: `${INVOICES}?from=2026-01-01&to=2026-03-31` });
    await refusesStrangers(bench(), { method: "POST", path: INVOICES, body: { document: "c1:invoice:2", duplicateOf: "c1:invoice:1", decision: "same" } });
    expect(await read()).toMatchObject({ pairs: [{ second: { document: "c1:invoice:2", customer: "Bluewater Dental", dealId: null, url: "https://books.example/501" }, first: { document: "c1:invoice:1" }, because: ["same-amount", "near-date", "same-number"], decision: null }] });
    expect((await word({ document: "c1:invoice:2", duplicateOf: "c1:invoice:1", decision: "same" })).status).toBe(200);
    expect(await read()).toMatchObject({ pairs: [{ decision: "same" }] });
    expectProblem(await word({ document: "c1:invoice:9", duplicateOf: "c1:invoice:1", decision: "same" }), 404, "not-found");
    expectProblem(await word({ document: "c1:invoice:1", duplicateOf: "c1:invoice:1", decision: "same" }), 400, "invalid-request");
  });

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: `${DUPLICATES}?from=2026-10-01&to=2026-12-31` });
    await refusesStrangers(bench(), { method: "POST", path: DUPLICATES, body: { dealId: "4002", duplicateOf: "4001", decision: "same-sale" } });
    await refusesStrangers(bench(), { method: "GET", path: RECOGNITION });
    await refusesStrangers(bench(), { method: "POST", path: RECOGNITION, body: { kind: "usage", entryId: ENTRY, lineId: "9001", on: "2026-11-30", minor: 100 } });
    await refusesStrangers(bench(), { method: "POST", path: `${RECOGNITION}/${ENTRY}/withdraw`, body: {} });
  });

  test("a pair that looks like one sale is shown, and with a person's word about it", async () => {
    const read = async () => (await fetchAsCard(bench(), { method: "GET", path: `${DUPLICATES}?from=2026-10-01&to=2026-12-31` })).body as object;
    expect(await read()).toMatchObject({ from: "2026-10-01", rights: ["see", "create-invoices", "settle", "change-settings"], pairs: [{ second: { dealId: "4002", customer: "Acme Corporation Ltd." }, first: { dealId: "4001" }, decision: null }] });
    expect((await decide({ dealId: "4002", duplicateOf: "4001", decision: "same-sale" })).status).toBe(200);
    expect(await read()).toMatchObject({ pairs: [{ decision: "same-sale" }] });
    expectProblem(await decide({ dealId: "77", duplicateOf: "4001", decision: "same-sale" }), 404, "not-found");
    expectProblem(await decide({ dealId: "4001", duplicateOf: "4001", decision: "same-sale" }), 400, "invalid-request");
  });

  test("of three records in a row each pair shows its own decision, and two sales are two whatever was said before", async () => {
    const [a, b, c] = ["5001", "5002", "5003"];
    await bench().as(own, async (tx) => {
      for (const [index, id] of [a, b, c].entries()) {
        const sold = deal({ id, closeDate: `2026-0${index + 3}-01`, company: company({ id: `1${index}`, name: "Cedar Inc", domain: null }) });
        await dealRecords.save(tx, id, knownDeal(sold));
      }
    });
    const decisions = async () => {
      const page = await fetchAsCard(bench(), { method: "GET", path: `${DUPLICATES}?from=2026-03-01&to=2026-05-31` });
      return (page.body as { pairs: { second: { dealId: string }; decision: string | null }[] }).pairs.map(({ second, decision }) => [second.dealId, decision]);
    };
    const rootOf = (id: string) => bench().as(own, (tx) => duplicates.rootOf(tx, id));
    await decide({ dealId: b, duplicateOf: a, decision: "same-sale" });
    await decide({ dealId: c, duplicateOf: b, decision: "same-sale" });
    expect(await decisions()).toEqual([[b, "same-sale"], [c, "same-sale"]]);
    expect(await rootOf(c)).toBe(a);
    await decide({ dealId: c, duplicateOf: b, decision: "different" });
    expect(await decisions()).toEqual([[b, "same-sale"], [c, "different"]]);
    expect(await rootOf(c)).toBeNull();
    await decide({ dealId: b, duplicateOf: a, decision: "different" });
    await decide({ dealId: c, duplicateOf: b, decision: "same-sale" });
    await decide({ dealId: b, duplicateOf: a, decision: "same-sale" });
    await decide({ dealId: c, duplicateOf: b, decision: "different" });
    expect(await rootOf(c)).toBeNull();
    expect(await decisions()).toEqual([[b, "same-sale"], [c, "different"]]);
    // The third counts with the first; then the second turns out to be a sale of its own.
    await decide({ dealId: c, duplicateOf: b, decision: "same-sale" });
    await decide({ dealId: b, duplicateOf: a, decision: "different" });
    expect(await decisions()).toEqual([[b, "different"], [c, "same-sale"]]);
    await decide({ dealId: c, duplicateOf: b, decision: "different" });
    expect(await rootOf(c)).toBeNull();
    expect(await decisions()).toEqual([[b, "different"], [c, "different"]]);
  });

  test("usage is entered for a line of the deal, shown, and withdrawn", async () => {
    const enter = (lineId: string) => fetchAsCard(bench(), { method: "POST", path: RECOGNITION, body: { kind: "usage", entryId: ENTRY, lineId, on: "2026-11-30", minor: 12_345 } });
    const read = async () => (await fetchAsCard(bench(), { method: "GET", path: RECOGNITION })).body as { byHand: object[] };
    const shown = async () => (await read()).byHand;
    expect(await read()).toMatchObject({ lines: [{ lineId: "9001" }], currency: "USD", decimals: 2, milestones: [], rights: ["see", "create-invoices", "settle", "change-settings"] });
    expectProblem(await enter("1"), 404, "not-found");
    expect((await enter("9001")).status).toBe(200);
    expect(await shown()).toMatchObject([{ lineId: "9001", kind: "usage", on: "2026-11-30", amount: { amount: "123.45" } }]);
    await fetchAsCard(bench(), { method: "POST", path: `${RECOGNITION}/${ENTRY}/withdraw`, body: {} });
    expect(await shown()).toEqual([]);
  });
});
