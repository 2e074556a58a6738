import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invoiced, sideOf, SOON, SYSTEMS, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

interface Conflict {
  id: string;
  field: string;
  customer: string;
  why: string;
  crmValue: string | null;
  erpValue: string | null;
}

describe("a customer in both systems", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    beforeAll(() => {
      side = sideOf(world, system);
    });

    const conflictsOf = async (name: string) => (await side.card.ask<{ conflicts: Conflict[] }>("GET", "/conflicts")).json.conflicts.filter(({ customer }) => customer === name);
    const settle = (id: string, take: string) => side.card.ask("POST", `/conflicts/${id}/settle`, { take });
    const logged = async (words: string) => JSON.stringify((await side.card.ask("GET", `/log?limit=100&q=${encodeURIComponent(words)}`)).json);
    const phoneOf = async (customerId: string) => (await side.books.customer(customerId)).phone;
    /** A company with an invoice, whose customer both systems have been seen to hold with this phone number. */
    const billed = async (name: string) => {
      const companyId = await side.sales.company(name, { phone: "+1 207 555 0100", domain: `${name.toLowerCase().replaceAll(" ", "")}.example` });
      const { customerId } = await invoiced(side, await side.sales.deal({ companyId }));
      // The number comes across with the customer; a first change that arrives says that the pair is watched.
      await side.sales.update("companies", companyId, { phone: "+1 207 555 0101" });
      await expect.poll(() => phoneOf(customerId), SOON).toBe("+1 207 555 0101");
      return { companyId, customerId };
    };

    test("what sales change goes to the books by itself, and nothing comes back of it", async () => {
      const { companyId, customerId } = await billed("Alder Works");
      await side.sales.update("companies", companyId, { address: "9 New Street", city: "Bath", zip: "04530" });
      await expect.poll(async () => (await side.books.customer(customerId)).city, SOON).toBe("Bath");
      expect(await phoneOf(customerId)).toBe("+1 207 555 0101");
      expect(await conflictsOf("Alder Works")).toEqual([]);
      expect(await logged("Alder Works")).toContain("Wrote address of Alder Works to the accounting system");
    });

    test("what finance change in the books is never overwritten: a person is asked, and their word is carried out", async () => {
      const { companyId, customerId } = await billed("Birch Supply");
      await side.books.changePhone(customerId, "+1 207 555 0999");
      await expect.poll(async () => (await conflictsOf("Birch Supply")).length, SOON).toBe(1);
      const [conflict] = await conflictsOf("Birch Supply");
      expect(conflict).toMatchObject({ field: "phone", why: "changed-by-other", crmValue: "+1 207 555 0101", erpValue: "+1 207 555 0999" });
      expect(await phoneOf(customerId)).toBe("+1 207 555 0999");
      expect((await settle(conflict?.id ?? "", "erp")).status).toBe(202);
      await expect.poll(() => side.sales.phone(companyId), SOON).toBe("+1 207 555 0999");
      expect(await conflictsOf("Birch Supply")).toEqual([]);
    });

    test("where the books own a field, their change goes to the CRM; a change in the CRM is asked about", async () => {
      const undo = await side.card.rules({ owners: { phone: "erp" } });
      const companyId = await side.sales.company("Cedar Mills", { phone: "+1 207 555 0200", domain: "cedarmills.example" });
      const { customerId } = await invoiced(side, await side.sales.deal({ companyId }));
      await side.books.changePhone(customerId, "+1 207 555 0201");
      await expect.poll(() => side.sales.phone(companyId), SOON).toBe("+1 207 555 0201");
      await side.sales.update("companies", companyId, { phone: "+1 207 555 0299" });
      await expect.poll(async () => (await conflictsOf("Cedar Mills")).length, SOON).toBe(1);
      const [conflict] = await conflictsOf("Cedar Mills");
      await settle(conflict?.id ?? "", "both");
      await expect.poll(async () => (await conflictsOf("Cedar Mills")).length, SOON).toBe(0);
      expect(await phoneOf(customerId)).toBe("+1 207 555 0201");
      await undo();
    });

    test("a name the books refuse, because another customer has it, is shown with their reason", async () => {
      await side.books.newCustomer({ name: "Dogwood Two" });
      const { companyId, customerId } = await billed("Dogwood One");
      await side.sales.update("companies", companyId, { name: "Dogwood Two" });
      await expect.poll(async () => (await conflictsOf("Dogwood Two")).map(({ why }) => why), SOON).toEqual(["refused"]);
      expect((await side.books.customer(customerId)).name).toBe("Dogwood One");
    });
  });
});
