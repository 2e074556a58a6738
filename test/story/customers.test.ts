import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

describe("who is billed", () => {
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

    test("a new customer is created with name, address and e-mail, once for two deals", async () => {
      const { sales, books } = side;
      const companyId = await sales.company("Nimbus Kites", { domain: "nimbuskites.example", address: "4 Gale Lane", city: "Windham", zip: "04062", country: "United States" });
      const contactId = await sales.contact("pat@nimbuskites.example", { firstname: "Pat", lastname: "Gust" });
      const first = await invoiced(side, await sales.deal({ companyId, contactId }));
      const customer = await books.customer(first.customerId);
      expect(customer).toMatchObject({ name: "Nimbus Kites", email: "pat@nimbuskites.example", city: "Windham" });

      const second = await invoiced(side, await sales.deal({ companyId, contactId }));
      expect(second.customerId).toBe(first.customerId);
    });

    test("two deals of a new customer won at once share one customer", async () => {
      const companyId = await side.sales.company("Twin Peaks Rope", { domain: "twinpeaksrope.example" });
      const deals = [await side.sales.deal({ companyId }), await side.sales.deal({ companyId })];
      await Promise.all(deals.map((id) => side.sales.win(id)));
      for (const id of deals) await becomes(side, id, { status: "open" });
      const invoices = await Promise.all(deals.map((id) => theInvoice(side, id)));
      expect(new Set(invoices.map((one) => one.customerId)).size).toBe(1);
      expect(await side.books.customersNamed("Twin Peaks Rope")).toHaveLength(1);
    });

    test.each([
      ["name, whatever its case", { name: "Old Mill Paper" }, { name: "OLD MILL PAPER", domain: "oldmill-crm.example" }],
      ["e-mail domain", { name: "Larch & Pine", email: "books@larchpine.example" }, { name: "Larch and Pine LLC", domain: "larchpine.example" }],
    ])("a customer that is there is found by %s", async (_by, there, company) => {
      const customerId = await side.books.newCustomer(there);
      const { name, domain } = company;
      const invoice = await invoiced(side, await side.sales.deal({ companyId: await side.sales.company(name, { domain }) }));
      expect(invoice.customerId).toBe(customerId);
    });

    test("two that could be meant are named, and the deal waits until a person chooses", async () => {
      const { sales, books, card } = side;
      const first = await books.newCustomer({ name: "Harbour Lights East", email: "a@harbourlights.example" });
      await books.newCustomer({ name: "Harbour Lights West", email: "b@harbourlights.example" });
      const dealId = await sales.deal({ companyId: await sales.company("Harbour Lights", { domain: "harbourlights.example" }) });
      await sales.win(dealId);
      await becomes(side, dealId, { status: "parked" });
      // The deal is told first, and the list follows in the same look.
      await isParked(side, dealId, "customer-ambiguous");
      const [waiting] = await card.parked(dealId);
      expect(waiting?.sentence).toMatch(/Harbour Lights East.*Harbour Lights West/);
      expect(waiting?.choices).toHaveLength(2);

      expect((await card.ask("POST", `/deals/${dealId}/link-customer`, { customerId: first })).status).toBe(202);
      await becomes(side, dealId, { status: "open", parked_reason: null });
      expect((await theInvoice(side, dealId)).customerId).toBe(first);
      await expect.poll(() => card.parked(dealId), SOON).toEqual([]);
    });

    test("without a company the contact is billed as a person", async () => {
      const contactId = await side.sales.contact("ola.berg@post.example", { firstname: "Ola", lastname: "Berg" });
      const invoice = await invoiced(side, await side.sales.deal({ contactId }));
      expect(await side.books.customer(invoice.customerId)).toMatchObject({ name: "Ola Berg", email: "ola.berg@post.example" });
    });

    test("with neither the deal waits, and goes on by itself once a company is associated", async () => {
      const dealId = await side.sales.deal({});
      await side.sales.win(dealId);
      await isParked(side, dealId, "no-customer");
      await becomes(side, dealId, { status: "parked", parked_reason: expect.stringMatching(/neither a company nor a contact/) });
      await side.sales.associate(dealId, "companies", await side.sales.company("Late Comers"));
      await becomes(side, dealId, { status: "open", parked_reason: null });
      expect(await side.books.customersNamed("Late Comers")).toHaveLength(1);
    });
  });
});
