import { describe, expect, it } from "vitest";
import { itemCode } from "../../../server/connectors/xero/items.ts";
import { failureOf, ok, wired } from "./wired.ts";

const itemWire = (change: Record<string, unknown> = {}) => ({
  ItemID: "i-1",
  Code: "TEA-1KG",
  Name: "Assam, loose",
  IsSold: true,
  SalesDetails: { UnitPrice: 12.5, AccountCode: "200" },
  UpdatedDateUTC: "/Date(1795169523410+0000)/",
  ...change,
});
const draft = { name: "Assam, loose", sku: "TEA-1KG", description: null, unitPrice: "12.50", incomeAccountId: "200", taxCode: null };

describe("items in Xero", () => {
  it("are asked for by code and name in lower case, twenty-five conditions a call", async () => {
    const { erp, seen } = wired(() => ok({ Items: [] }));
    await erp.findItems({ skus: ["Tea-1kg", " TEA-1KG "], names: Array.from({ length: 30 }, (_, n) => `Name ${n}`) });
    expect(seen).toHaveLength(2);
    expect(seen[0]?.query["where"]?.startsWith('Code!=null AND Code.ToLower()=="tea-1kg" OR Name!=null AND Name.ToLower()=="name 0"')).toBe(true);
  });

  it("are all read where a name has an inch sign, which no filter can hold", async () => {
    const { erp, seen } = wired(() => ok({ Items: [itemWire({ Code: "MON", Name: '19" Monitor' }), itemWire()] }));
    expect((await erp.findItems({ skus: [], names: ['19" monitor'] })).map((each) => each.id)).toEqual(["MON"]);
    expect(seen[0]?.query).not.toHaveProperty("where");
  });

  it("are known by their code, which is how lines name them", async () => {
    const { erp } = wired(() => ok({ Items: [itemWire()] }));
    expect(await erp.findItems({ skus: ["tea-1kg"], names: [] })).toEqual([
      { id: "TEA-1KG", rawStatus: null, modifiedAt: "2026-11-20T10:12:03.410Z", name: "Assam, loose", sku: "TEA-1KG", unitPrice: "12.5", active: true },
    ]);
  });

  it("that are only bought are none", async () => {
    const { erp } = wired(() => ok({ Items: [itemWire({ IsSold: false })] }));
    expect(await erp.findItems({ skus: ["TEA-1KG"], names: [] })).toEqual([]);
  });

  it("are not asked for beyond a bound", async () => {
    const { erp } = wired(() => ok({ Items: [] }));
    const skus = Array.from({ length: 201 }, (_, n) => `S${n}`);
    expect(await failureOf(erp.findItems({ skus, names: [] }))).toMatchObject({ consequence: "bug" });
  });

  it("are created with price and account, and with PUT", async () => {
    const { erp, seen } = wired(() => ok({ Items: [itemWire()] }));
    expect((await erp.createItem({ ...draft, taxCode: "OUTPUT2" }, "key-1")).id).toBe("TEA-1KG");
    expect(seen[0]).toMatchObject({
      method: "PUT",
      path: "/Items",
      body: { Items: [{ Code: "TEA-1KG", Name: "Assam, loose", IsSold: true, IsPurchased: false, SalesDetails: { UnitPrice: 12.5, AccountCode: "200", TaxType: "OUTPUT2" } }] },
    });
  });

  it("get a code of thirty characters from whatever there is, always the same one", () => {
    expect(itemCode(" Tea  1kg ")).toBe("Tea 1kg");
    const long = "A very long name of a thing that goes on and on";
    expect(itemCode(long)).toHaveLength(30);
    expect(itemCode(long)).toBe(itemCode(long));
    expect(itemCode(long)).not.toBe(itemCode(`${long}!`));
    expect(() => itemCode(" ")).toThrow(/neither SKU nor name/);
  });

  it("keep a name too long for Xero in their description", async () => {
    const { erp, seen } = wired(() => ok({ Items: [itemWire()] }));
    const name = "x".repeat(60);
    await erp.createItem({ ...draft, sku: null, name }, "key-1");
    const [body] = (seen[0]?.body as { Items: Record<string, unknown>[] }).Items;
    expect(body).toMatchObject({ Name: "x".repeat(50), Description: name });
  });
});
