import { expect, it } from "vitest";
import type { SweptEntity } from "../../server/connectors/crm.ts";
import { recordsSince, type CrmBench, type TypedDeal } from "./crm-bench.ts";

/** What a sweep must find of the records that deals depend on, of every kind. */
export function itShowsWhatDealsDependOn({ bench, typed }: { bench: () => CrmBench; typed: (change?: Partial<TypedDeal>) => TypedDeal }): void {
  const idsOf = async (entity: SweptEntity, since: string) => (await recordsSince(bench().crm, entity, since)).map(({ id }) => id);
  const latest = async (entity: SweptEntity) => (await recordsSince(bench().crm, entity, "1970-01-01T00:00:00.000Z")).at(-1)?.modifiedAt ?? "";

  it("finds the companies, contacts and lines that changed, and only those", async () => {
    const { person } = bench();
    const one = await person.createDeal(typed({ contacts: ["Swept"] }));
    const kinds = [["company", one.companyId], ["contact", one.contactIds[0]], ["line-item", one.lineIds[0]]] as const;
    for (const [entity, id] of kinds) {
      const before = await latest(entity);
      // The next moment: what has the same as the latest change is found with it.
      while (new Date().toISOString() <= before) await bench().crm.describeAccount();
      await person.touch(entity, id ?? "");
      const after = new Date(Date.parse(before) + 1).toISOString();
      expect(await idsOf(entity, after)).toEqual([id]);
    }
  });

  it("says which deal a line belongs to, also a line that is new to it", async () => {
    const { person, crm } = bench();
    const { dealId } = await person.createDeal(typed({ lines: [] }));
    const before = await latest("line-item");
    const lineId = await person.addLine(dealId, { name: "Late", quantity: "1", price: "1.00" });
    expect(await recordsSince(crm, "line-item", before)).toContainEqual(expect.objectContaining({ id: lineId, dealIds: [dealId] }));
  });

  it("names what was merged into a record and is gone", async () => {
    const { person, crm } = bench();
    const [stays, goes] = [await person.createDeal(typed()), await person.createDeal(typed())];
    const before = await latest("company");
    await person.mergeCompanies(stays.companyId ?? "", goes.companyId ?? "");
    const found = (await recordsSince(crm, "company", before)).find(({ id }) => id === stays.companyId);
    expect(found?.formerIds).toEqual([goes.companyId]);
  });
}
