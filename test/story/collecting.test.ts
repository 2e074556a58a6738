import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Shape } from "../../src/extensions/api/client.ts";
import { checkPaymentStatus } from "./card.ts";
import { becomes, invoiced, isParked, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

describe("collecting what is owed", () => {
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
    const cardOf = async (contactId: string) => (await side.card.ask<Shape<"ContactCard">>("GET", `/cards/contacts/${contactId}`)).json;
    const progressOf = async (dealIds: string[]) => (await side.card.ask<Shape<"BulkProgress">>("GET", `/deals/invoices?ids=${dealIds.join(",")}`)).json.deals;

    test("a person's invoice is on their card with a page to pay it, until it is paid", async () => {
      const contactId = await side.sales.contact(`mira-${system}@collecting.example`, { firstname: "Mira", lastname: `Payer ${system}` });
      const dealId = await side.sales.deal({ contactId });
      const invoice = await invoiced(side, dealId);
      const card = await cardOf(contactId);
      expect(card.invoices).toMatchObject([{ id: invoice.id, number: invoice.number, dealId, as: "customer", balance: { amount: invoice.balance } }]);
      expect(card.owed).toMatchObject([{ open: { amount: invoice.balance, currency: invoice.currency }, invoices: 1 }]);

      const { json } = await side.card.ask<Shape<"PayLink">>("POST", `/invoices/${card.invoices[0]?.connectionId}/${invoice.id}/pay-link`);
      const page = await fetch(json.url ?? "");
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(invoice.number)]);

      await side.books.pay(invoice, Number(invoice.balance));
      await becomes(side, dealId, { status: "paid" });
      expect(await cardOf(contactId)).toMatchObject({ invoices: [], owed: [] });
      const late = await side.card.ask<Shape<"PayLink">>("POST", `/invoices/${card.invoices[0]?.connectionId}/${invoice.id}/pay-link`);
      expect(late.json).toMatchObject({ url: null, code: "settled" });
    });

    test("a company's invoice is on the card of whoever gets it, and on no other contact's", async () => {
      const companyId = await side.sales.company(`Collecting ${system} Ltd`);
      const [payer, other] = [await side.sales.contact(`ap-${system}@collecting.example`), await side.sales.contact(`boss-${system}@collecting.example`)];
      const dealId = await side.sales.deal({ companyId, contactId: payer });
      await side.sales.associate(dealId, "contacts", other);
      const invoice = await invoiced(side, dealId);
      const shown = await Promise.all([payer, other].map(async (id) => (await cardOf(id)).invoices));
      expect(shown.map((invoices) => invoices.length).sort()).toEqual([0, 1]);
      expect(shown.flat()).toMatchObject([{ id: invoice.id, as: "billing-contact", customerName: `Collecting ${system} Ltd` }]);
    });

    test("a workflow is told how far a deal's invoice is paid", async () => {
      const companyId = await side.sales.company(`Told ${system} Ltd`);
      const dealId = await side.sales.deal({ companyId });
      const check = async () => (await checkPaymentStatus(world, side.sales.portalId, dealId)).json;
      expect(await check()).toMatchObject({ outputFields: { onebook_status: "not_invoiced" } });
      const invoice = await invoiced(side, dealId);
      await side.books.pay(invoice, 40);
      await becomes(side, dealId, { status: "part_paid" });
      expect(await check()).toMatchObject({ outputFields: { onebook_status: "part_paid", onebook_paid: "40.00", onebook_currency: invoice.currency } });
    });

    test("many deals of one new customer, asked for at once, find one another's customer and wait for nobody", async () => {
      const contactId = await side.sales.contact(`new-${system}@collecting.example`, { firstname: "Nova", lastname: `Newcomer ${system}` });
      const dealIds = await Promise.all([1, 2, 3, 4].map((n) => side.sales.deal({ contactId, name: `New ${n}` })));
      await side.card.ask("POST", "/deals/invoices", { dealIds });
      const met = new Set<string>();
      const states = async () => {
        const now = (await progressOf(dealIds)).map((one) => one.state);
        for (const state of now) met.add(state);
        return now;
      };
      await expect.poll(states, SOON).toEqual(["done", "done", "done", "done"]);
      expect(met).not.toContain("waiting");
      const customers = await Promise.all(dealIds.map(async (dealId) => (await theInvoice(side, dealId)).customerId));
      expect(new Set(customers).size).toBe(1);
    });

    test("many deals asked for at once, twice, become one invoice each; what cannot go on says what it needs", async () => {
      const companyId = await side.sales.company(`Many ${system} Ltd`);
      const good = await Promise.all([1, 2, 3].map((n) => side.sales.deal({ companyId, name: `Many ${n}` })));
      const nobody = await side.sales.deal({ name: "Nobody to bill" });
      const dealIds = [...good, nobody];
      expect((await progressOf(dealIds)).map((one) => one.state)).toEqual(["ready", "ready", "ready", "ready"]);
      const presses = await Promise.all([1, 2].map(() => side.card.ask("POST", "/deals/invoices", { dealIds })));
      expect(presses.map((one) => one.status)).toEqual([202, 202]);
      await expect.poll(async () => (await progressOf(dealIds)).map((one) => one.state), SOON).toEqual(["done", "done", "done", "waiting"]);
      await isParked(side, nobody, "no-customer");
      const made = await Promise.all(good.map((dealId) => theInvoice(side, dealId)));
      expect((await progressOf(good)).map((one) => one.invoice?.number)).toEqual(made.map((one) => one.number));
    });
  });
});
