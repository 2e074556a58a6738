import { describe, expect, it } from "vitest";
import { failureOf, ok, refused, wired } from "./wired.ts";

const owner = (id: string, changes: object = {}) => ({ id, email: `${id}@acme.example`, firstName: "Ann", lastName: `Smith ${id}`, userId: 1, archived: false, ...changes });

describe("Owners of HubSpot's records", () => {
  it("are all read, page by page, those who left as well, each by the best name it has", async () => {
    const { crm, seen } = wired(({ query }) => {
      if (query["archived"] === "true") return ok({ results: [owner("9", { firstName: "", lastName: null })] });
      if (query["after"] === undefined) return ok({ results: [owner("1")], paging: { next: { after: "1" } } });
      return ok({ results: [owner("2", { lastName: " " }), owner("3", { firstName: null, lastName: null, email: null })] });
    });
    expect(await crm.listOwners()).toEqual([
      { id: "1", name: "Ann Smith 1" },
      { id: "2", name: "Ann" },
      { id: "3", name: "3" },
      { id: "9", name: "9@acme.example" },
    ]);
    expect(seen.map(({ path, query }) => [path, query["limit"], query["archived"], query["after"]])).toEqual([
      ["/crm/owners/2026-09", "500", "false", undefined],
      ["/crm/owners/2026-09", "500", "false", "1"],
      ["/crm/owners/2026-09", "500", "true", undefined],
    ]);
  });

  it("are unknown where the account has not allowed it, which stops nothing else", async () => {
    expect(await wired(() => refused(403, { category: "MISSING_SCOPES" })).crm.listOwners()).toBeNull();
    expect(await failureOf(wired(() => refused(503)).crm.listOwners())).toMatchObject({ consequence: "retry" });
  });

  it("come to an end, whatever HubSpot says of a next page", async () => {
    const { crm, seen } = wired(() => ok({ results: [], paging: { next: { after: "1" } } }));
    expect(await crm.listOwners()).toEqual([]);
    expect(seen).toHaveLength(40);
  });
});
