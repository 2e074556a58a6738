import { describe, expect, it } from "vitest";
import { dealOne, failureOf, NOTHING, ok, record, refused, wired, type Seen } from "./wired.ts";

const readOne = async (account: Parameters<typeof dealOne>[0]) => {
  const deal = await wired(dealOne(account)).crm.readDeal("1", NOTHING);
  if (!deal) throw new Error("The deal is not there");
  return deal;
};

describe("A HubSpot deal as it is read", () => {
  it("is in the account's currency where it names none, and in its own otherwise", async () => {
    expect(await readOne({ deal: { amount: "10.005" } })).toMatchObject({ currency: "USD", amount: { minor: 1001, currency: "USD" } });
    expect(await readOne({ deal: { amount: "1234", deal_currency_code: "JPY" } })).toMatchObject({ amount: { minor: 1234, currency: "JPY" } });
  });

  it("has no amount where none, or nothing readable, is written", async () => {
    for (const amount of [null, "", "  ", "ten"]) expect((await readOne({ deal: { amount } })).amount).toBeNull();
  });

  it("asks a person to correct an amount that cannot be money", async () => {
    expect(await failureOf(readOne({ deal: { amount: "1e30" } }))).toMatchObject({ consequence: "park", field: "amount", applied: "no" });
  });

  it("is closed on the day it was in the account's time zone, whether the moment is text or milliseconds", async () => {
    const lateInNewYork = "2026-11-20T03:30:00Z";
    expect((await readOne({ deal: { closedate: lateInNewYork } })).closeDate).toBe("2026-11-19");
    expect((await readOne({ deal: { closedate: String(Date.parse(lateInNewYork)) } })).closeDate).toBe("2026-11-19");
    expect((await readOne({ deal: { closedate: "soon" } })).closeDate).toBeNull();
  });

  it("is won or lost by what HubSpot works out from the stage, not by the stage's name", async () => {
    const outcome = async (deal: Record<string, string>) => (await readOne({ deal })).outcome;
    expect(await outcome({ hs_is_closed: "true", hs_is_closed_won: "true", dealstage: "71" })).toBe("won");
    expect(await outcome({ hs_is_closed: "true", hs_is_closed_won: "false", dealstage: "closedwon" })).toBe("lost");
    expect(await outcome({ hs_is_closed: "false", dealstage: "closedwon" })).toBe("open");
  });

  it("keeps its stage as the raw status, its owner, and a name even where it has none", async () => {
    const deal = { dealname: null, dealstage: "71", pipeline: "7", hubspot_owner_id: "44" };
    expect(await readOne({ deal })).toMatchObject({ name: "Deal 1", rawStatus: "71", stageId: "71", pipelineId: "7", ownerId: "44" });
  });

  it("orders lines as they stand on the deal, those without a place last", async () => {
    const lines = { "31": {}, "32": { hs_position_on_quote: "1" }, "33": { hs_position_on_quote: "0" }, "30": {} };
    expect((await readOne({ lines })).lines.map(({ id }) => id)).toEqual(["33", "32", "30", "31"]);
  });

  it("is read in as few calls as there are kinds of records", async () => {
    const lines = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [String(1000 + index), {}]));
    const { crm, seen, aboutAccount } = wired(dealOne({ lines, companies: [["5", "deal_to_company"]], contacts: ["6"] }));
    await crm.readDeal("1", NOTHING);
    await crm.readDeal("1", NOTHING);
    const first = seen.slice(0, seen.length / 2);
    expect(first.map(({ method, path }) => `${method} ${path.replace("/crm/objects/2026-09", "")}`).sort()).toEqual([
      "GET /deals/1",
      "POST /companies/batch/read",
      "POST /contacts/batch/read",
      "POST /line_items/batch/read",
      "POST /line_items/batch/read",
      "POST /line_items/batch/read",
    ]);
    expect(aboutAccount()).toBe(1);
  });

  it("asks for the tenant's own properties together with its own, each once", async () => {
    const { crm, seen } = wired(dealOne({ deal: { po: "7", amount: "1" } }));
    const deal = await crm.readDeal("1", { deal: ["po", "amount"], company: [] });
    expect(deal?.properties).toEqual({ po: "7", amount: "1" });
    const asked = seen[0]?.query["properties"]?.split(",") ?? [];
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("is none of its own once it was merged into another: one sale must not be invoiced under two ids", async () => {
    const { crm } = wired(() => ok(record("2", { dealname: "The survivor" }, { associations: {} })));
    expect(await crm.readDeal("1", NOTHING)).toBeNull();
    expect(await crm.readCustomer("company", "1", [])).toBeNull();
  });

  it("is gone when it is archived, and when HubSpot does not know it", async () => {
    expect(await wired(() => ok(record("1", {}, { archived: true }))).crm.readDeal("1", NOTHING)).toBeNull();
    expect(await wired(() => refused(404)).crm.readDeal("1", NOTHING)).toBeNull();
  });
});

describe("What a HubSpot deal is associated with", () => {
  it("is its primary company, which HubSpot lists twice", async () => {
    const companies: [string, string][] = [["4", "deal_to_company_unlabeled"], ["5", "deal_to_company"], ["5", "deal_to_company_unlabeled"]];
    expect((await readOne({ companies })).company?.id).toBe("5");
  });

  it("is its only company, although that is not marked", async () => {
    expect((await readOne({ companies: [["4", "deal_to_company_unlabeled"]] })).company?.id).toBe("4");
  });

  it("is for a person to say where there are several companies and none is the primary one", async () => {
    const companies: [string, string][] = [["4", "deal_to_company_unlabeled"], ["5", "deal_to_company_unlabeled"]];
    const details = await failureOf(readOne({ companies }));
    expect(details).toMatchObject({ consequence: "park", applied: "no" });
    expect(details.message).toContain("primary");
  });

  it("is the billing contact first, whatever the order they were added in", async () => {
    const contacts = ["6", "7", "8"];
    expect((await readOne({ contacts, labels: { 8: "Billing contact", 6: "Decision maker" } })).contacts.map(({ id }) => id)).toEqual(["8", "6", "7"]);
  });

  it("asks for labels only where there is a choice", async () => {
    const { crm, seen } = wired(dealOne({ contacts: ["6"] }));
    await crm.readDeal("1", NOTHING);
    expect(seen.filter(({ path }) => path.includes("/associations/"))).toEqual([]);
  });

  it("is asked for again, page by page, where it did not come whole with the deal", async () => {
    const pageOf = ({ query }: Seen) => (query["after"] === undefined ? { from: 0, next: "b" } : query["after"] === "b" ? { from: 500, next: "c" } : { from: 1000, next: undefined });
    const { crm, seen } = wired((one) => {
      const { path, body } = one;
      if (path.endsWith("/deals/1")) return ok(record("1", {}, { associations: { "line items": { results: [{ id: "1", type: "x" }], paging: { next: { after: "1" } } } } }));
      if (path.includes("/associations/line_items")) {
        const { from, next } = pageOf(one);
        const results = Array.from({ length: next === undefined ? 3 : 500 }, (_, index) => ({ toObjectId: 10_000 + from + index, associationTypes: [] }));
        return ok({ results, ...(next === undefined ? {} : { paging: { next: { after: next } } }) });
      }
      return ok({ results: (body as { inputs: { id: string }[] }).inputs.map(({ id }) => record(id, {})) });
    });
    expect((await crm.readDeal("1", NOTHING))?.lines).toHaveLength(1003);
    expect(seen.filter(({ path }) => path.includes("/associations/")).map(({ query }) => query["after"])).toEqual([undefined, "b", "c"]);
  });

  it("waits for a person where it has no end, instead of being cut off", async () => {
    const { crm } = wired(({ path }) => {
      const endless = { paging: { next: { after: "again" } } };
      if (path.endsWith("/deals/1")) return ok(record("1", {}, { associations: { "line items": { results: [], ...endless } } }));
      return ok({ results: [{ toObjectId: 5, associationTypes: [] }], ...endless });
    });
    expect(await failureOf(crm.readDeal("1", NOTHING))).toMatchObject({ consequence: "park", message: expect.stringContaining("2000 line items") as string });
  });

  it("is read anew where one of its lines is missing: an invoice without it would be wrong", async () => {
    const { crm } = wired((seen) => {
      const answer = dealOne({ lines: { "31": {}, "32": {} } })(seen);
      return seen.path.includes("line_items/batch") ? { status: 207, text: JSON.stringify({ results: [record("31", {})], numErrors: 1, errors: [] }) } : answer;
    });
    expect(await failureOf(crm.readDeal("1", NOTHING))).toMatchObject({ consequence: "retry", code: "unexpected-answer", applied: "no" });
  });
});
