import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsSince, sweptSince } from "../crm-bench.ts";
import { failure } from "../erp-bench.ts";
import { ok, wired, type Scripted, type Seen } from "./wired.ts";

interface StoredDeal {
  id: number;
  at: number;
}
interface Filter {
  propertyName: string;
  operator: "GTE" | "BETWEEN" | "GT";
  value: string;
  highValue?: string;
}
interface Search {
  filterGroups: { filters: Filter[] }[];
  sorts: { propertyName: string; direction: string }[];
  limit: number;
  after?: string;
}
const START = Date.parse("2026-11-01T00:00:00.000Z");

/** HubSpot's search over these deals, with its limits. */
function searchOver(deals: StoredDeal[], limit = 200): (seen: Seen) => Scripted {
  return ({ body }) => {
    const { filterGroups, sorts, limit: asked, after } = body as Search;
    expect(after).toBeUndefined();
    expect(asked).toBeLessThanOrEqual(200);
    const valueOf = (deal: StoredDeal, name: string) => (name === "hs_object_id" ? deal.id : deal.at);
    const passes = (deal: StoredDeal, { propertyName, operator, value, highValue }: Filter) => {
      const own = valueOf(deal, propertyName);
      if (operator === "GT") return own > Number(value);
      return own >= Number(value) && (operator === "GTE" || own <= Number(highValue));
    };
    const sort = sorts[0]?.propertyName ?? "";
    const found = deals.filter((deal) => filterGroups.some(({ filters }) => filters.every((one) => passes(deal, one))));
    // Where two are the same, HubSpot promises no order.
    found.sort((a, b) => valueOf(a, sort) - valueOf(b, sort) || (b.id % 7) - (a.id % 7) || b.id - a.id);
    const page = found.slice(0, Math.min(asked, limit));
    const results = page.map(({ id, at }) => ({ id: String(id), properties: { hs_lastmodifieddate: new Date(at).toISOString(), pipeline: "p", dealstage: "s" } }));
    return ok({ total: found.length, results, ...(found.length > page.length ? { paging: { next: { after: String(page.length) } } } : {}) });
  };
}

const since = (ms: number) => new Date(ms).toISOString();

describe("A sweep over HubSpot's deals", () => {
  it("meets every deal exactly once and in order of change, however many share a moment", async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 2, max: 7 }), async (offsets, pageSize) => {
        const deals = offsets.map((offset, index) => ({ id: index + 1, at: START + offset }));
        const { crm } = wired(searchOver(deals, pageSize));
        const met = await sweptSince(crm, since(START + 3));
        const expected = deals.filter(({ at }) => at >= START + 3);
        expect(met.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(expected.map(({ id }) => id));
        expect(met.map(({ modifiedAt }) => modifiedAt)).toEqual(met.map(({ modifiedAt }) => modifiedAt).sort());
      }),
      { numRuns: 200 },
    );
  });

  it("goes beyond the 10,000 that HubSpot's paging ends at, also where a bulk edit gave them all one moment", async () => {
    const deals = Array.from({ length: 10_450 }, (_, index) => ({ id: index + 1, at: START }));
    const met = await sweptSince(wired(searchOver(deals)).crm, since(START));
    expect(new Set(met.map(({ id }) => id)).size).toBe(10_450);
  });

  it("loses no deal when one before it is changed on the way", async () => {
    const deals = Array.from({ length: 450 }, (_, index) => ({ id: index + 1, at: START + index }));
    const search = searchOver(deals);
    const { crm } = wired((seen, index) => {
      const answer = search(seen);
      if (index === 0) (deals[0] as StoredDeal).at = START + 10_000;
      return answer;
    });
    const met = await sweptSince(crm, since(START));
    expect(new Set(met.map(({ id }) => Number(id)))).toEqual(new Set(deals.map(({ id }) => id)));
  });

  it("asks once where one page holds all", async () => {
    const { crm, seen } = wired(searchOver([{ id: 7, at: START }]));
    expect(await crm.dealsChangedSince(since(START), null)).toEqual({
      deals: [{ id: "7", pipelineId: "p", stageId: "s", modifiedAt: since(START) }],
      cursor: null,
    });
    expect(seen).toHaveLength(1);
  });

  it("looks for contacts by the name that HubSpot gives the time of their change", async () => {
    const { crm, seen } = wired(() => ok({ results: [{ id: 5, properties: { lastmodifieddate: since(START), hs_merged_object_ids: "7;8" } }] }));
    expect(await recordsSince(crm, "contact", since(START))).toEqual([{ id: "5", modifiedAt: since(START), formerIds: ["7", "8"], dealIds: [] }]);
    expect((seen[0]?.body as Search).sorts[0]?.propertyName).toBe("lastmodifieddate");
  });

  it("asks for the deals of a whole page of lines at once; a line without one is nobody's", async () => {
    const lines = ["11", "12"].map((id) => ({ id, properties: { hs_lastmodifieddate: since(START) } }));
    const { crm, seen } = wired(({ path }) => (path.endsWith("/search") ? ok({ results: lines }) : ok({ results: [{ from: { id: "11" }, to: [{ toObjectId: 90 }] }] })));
    const found = await recordsSince(crm, "line-item", since(START));
    expect(found.map(({ id, dealIds }) => [id, dealIds])).toEqual([["11", ["90"]], ["12", []]]);
    expect(seen.map(({ path }) => path)).toEqual(["/crm/objects/2026-09/line_items/search", "/crm/associations/2026-09/line_items/deals/batch/read"]);
  });

  it("believes no record without the time of its change", async () => {
    const { crm } = wired(() => ok({ results: [{ id: 5, properties: {} }] }));
    expect(await failure(recordsSince(crm, "company", since(START)))).toMatchObject({ consequence: "retry" });
  });
});
