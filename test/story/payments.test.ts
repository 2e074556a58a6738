import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Shape } from "../../src/extensions/api/client.ts";
import { agrees, becomes, invoiced, sideOf, SOON, SYSTEMS, theInvoice, type Side } from "./sides.ts";
import { startWorld, XERO_TENANT, type World } from "./world.ts";

const KINDS = "invoiced sent part_paid paid overdue voided deleted credited refunded changed".split(" ").map((kind) => `invoice_${kind}`);

describe("cash comes back to the deal", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.handle("hubspot", "POST", "/event-types", KINDS);
  });
  afterAll(() => world.stop());

  describe.each(SYSTEMS)("HubSpot with %s", (system) => {
    let side: Side;
    let companyId: string;
    beforeAll(async () => {
      side = sideOf(world, system);
      companyId = await side.sales.company(`Payers ${system}`);
    });
    const deal = () => side.sales.deal({ companyId });

    test("part of it, the rest, then a payment taken back; the money adds up each time", async () => {
      const { books } = side;
      const dealId = await deal();
      const invoice = await invoiced(side, dealId);
      await agrees(side, dealId, [invoice]);
      await books.pay(invoice, 30);
      await becomes(side, dealId, { status: "part_paid", paid: "30.00" });
      await agrees(side, dealId, [invoice]);
      const rest = await books.pay(invoice, Number((await books.invoice(invoice.id)).balance));
      await becomes(side, dealId, { status: "paid", balance: "0.00", last_payment_date: expect.stringMatching(/^\d{4}-/) });
      await agrees(side, dealId, [invoice]);
      const kinds = async () => (await side.sales.timeline(dealId)).map((one) => one.eventTypeName);
      await expect.poll(kinds, SOON).toEqual(["invoice_invoiced", "invoice_part_paid", "invoice_paid"]);
      await books.deletePayment(rest);
      await becomes(side, dealId, { status: "part_paid", paid: "30.00", trouble: expect.any(String) });
      await agrees(side, dealId, [invoice]);
    });

    test("a credit note takes its part and is no payment", async () => {
      const dealId = await deal();
      const invoice = await invoiced(side, dealId);
      await side.books.credit(invoice, 25);
      await becomes(side, dealId, { credited: "25.00", paid: "0.00", status: "part_paid" });
      await agrees(side, dealId, [invoice]);
      const left = Number((await side.books.invoice(invoice.id)).balance);
      await side.books.pay(invoice, left);
      await becomes(side, dealId, { status: "paid", credited: "25.00", balance: "0.00" });
      await agrees(side, dealId, [invoice]);
    });

    test("voided in the ERP, the deal says so, and nothing is made in its place until somebody asks", async () => {
      const dealId = await deal();
      const invoice = await invoiced(side, dealId);
      await side.books.void(invoice);
      await becomes(side, dealId, { status: "voided", trouble: expect.stringContaining(invoice.number) });
      await side.card.ask("POST", `/deals/${dealId}/refresh`);
      const asked = await side.card.ask<{ accepted: boolean }>("POST", `/deals/${dealId}/invoice`, {});
      expect(asked.json.accepted).toBe(true);
      await becomes(side, dealId, { status: "open", invoice_count: "1" });
      const numbers = (await side.books.invoicesOf(dealId)).filter((one) => one.status !== "VOIDED").map((one) => one.number);
      expect(numbers).toHaveLength(1);
      expect(numbers).not.toContain(invoice.number);
    });

    test("what a person changed on the invoice stays, and the deal shows it", async () => {
      const dealId = await deal();
      const invoice = await invoiced(side, dealId);
      await side.books.editFirstLine(invoice, 80);
      const edited = await side.books.invoice(invoice.id);
      await becomes(side, dealId, { invoice_total: edited.total, balance: edited.balance });
      await side.card.ask("POST", `/deals/${dealId}/refresh`);
      await side.sales.update("deals", dealId, { dealname: "Looked at once more" });
      await agrees(side, dealId, [invoice]);
      expect((await theInvoice(side, dealId)).lines).toEqual(edited.lines);
    });

    test("an invoice written by hand is linked to its deal, and its payment shows", async () => {
      const { books, card } = side;
      const byHand = await books.newInvoice({ customerId: await books.newCustomer({ name: `By Hand ${system}` }), amount: 70 });
      const dealId = await deal();
      const connection = (await card.connections()).find((one) => one.system === books.system);
      expect((await card.ask("POST", `/deals/${dealId}/link-invoice`, { connectionId: connection?.id, invoiceId: byHand.id })).status).toBe(202);
      await becomes(side, dealId, { invoice_number: byHand.number, status: "open" });
      await side.sales.win(dealId);
      await books.pay(byHand, 20);
      await becomes(side, dealId, { status: "part_paid", paid: "20.00" });
      await agrees(side, dealId, [byHand]);
      expect(await books.invoicesOf(dealId)).toEqual([]);
    });

    test("several invoices of one deal roll up", async () => {
      const back = await side.card.rules({ instalments: { kind: "monthly", months: 2, issue: "at-once" } });
      const dealId = await deal();
      await side.sales.win(dealId);
      await becomes(side, dealId, { invoice_count: "2" });
      await back();
      const [first, second] = await side.books.invoicesOf(dealId);
      if (!first || !second) throw new Error("Two invoices were expected");
      await side.books.pay(first, Number(first.total));
      await becomes(side, dealId, { status: "part_paid", paid: first.total });
      await agrees(side, dealId, [first, second]);
      await side.books.pay(second, Number(second.total));
      await becomes(side, dealId, { status: "paid", balance: "0.00" });
    });

    test("past its due date it is overdue, the deal says by how many days, and the owner gets a task once", async () => {
      const back = await side.card.rules({ trouble: { task: true } });
      const dealId = await deal();
      await side.card.ask("POST", `/deals/${dealId}/invoice`, { invoiceDate: "2026-10-01", dueDate: "2026-10-15" });
      await becomes(side, dealId, { status: "overdue", trouble: expect.stringMatching(/overdue by \d+ days/), days_overdue: expect.stringMatching(/^\d+$/) });
      await expect.poll(() => side.sales.tasks(dealId), SOON).toHaveLength(1);
      await side.card.ask("POST", `/deals/${dealId}/refresh`);
      await side.books.pay(await theInvoice(side, dealId), Number((await theInvoice(side, dealId)).balance));
      await becomes(side, dealId, { status: "paid", trouble: null, days_overdue: null });
      expect(await side.sales.tasks(dealId)).toHaveLength(1);
      await back();
    });
  });

  test("paid too much, the deal says so (QuickBooks)", async () => {
    const side = sideOf(world, "QuickBooks");
    const dealId = await side.sales.deal({ companyId: await side.sales.company("Generous") });
    const invoice = await invoiced(side, dealId);
    await side.books.pay(invoice, Number(invoice.total) + 15);
    await becomes(side, dealId, { status: "overpaid", balance: "0.00", trouble: expect.stringContaining("15.00") });
    await agrees(side, dealId, [invoice]);
  });

  test("paid too much by an overpayment, the deal says so, and the rest is cash on account (Xero)", async () => {
    const side = sideOf(world, "Xero");
    const dealId = await side.sales.deal({ companyId: await side.sales.company("Generous Xero") });
    const invoice = await invoiced(side, dealId);
    const total = Number(invoice.total);
    const year = new Date(world.now()).getUTCFullYear();
    const cash = async () => {
      const { months } = (await side.card.ask<Shape<"Streams">>("GET", `/finance/streams?from=${year}-01-01&to=${year}-12-31`)).json;
      return months.reduce((all, month) => all + month.cash.minor, 0);
    };
    const before = await cash();
    const { id } = await world.handle<{ id: string }>("xero", "POST", "/credits", { tenantId: XERO_TENANT, contactId: invoice.customerId, amount: total + 15, currency: invoice.currency });
    const apply = (invoiceId: string, amount: number) => world.xero("PUT", `/Overpayments/${id}/Allocations`, { Allocations: [{ Invoice: { InvoiceID: invoiceId }, Amount: amount }] });
    await apply(invoice.id, total);
    await becomes(side, dealId, { status: "overpaid", balance: "0.00", trouble: expect.stringContaining("15.00") });
    await agrees(side, dealId, [invoice]);
    expect(await cash()).toBe(before + Math.round(total * 100) + 1500);
  });

  test("deleted in the ERP, the deal says so (QuickBooks)", async () => {
    const side = sideOf(world, "QuickBooks");
    const dealId = await side.sales.deal({ companyId: await side.sales.company("Erasers") });
    const invoice = await invoiced(side, dealId);
    await world.quickbooks("POST", "/invoice?operation=delete", { Id: invoice.id, SyncToken: (await side.books.invoice(invoice.id)).raw["SyncToken"] });
    await becomes(side, dealId, { status: "deleted" });
  });

  test("refunded with the invoice's number in the note, the deal says so (QuickBooks)", async () => {
    const side = sideOf(world, "QuickBooks");
    const dealId = await side.sales.deal({ companyId: await side.sales.company("Regretters") });
    const invoice = await invoiced(side, dealId);
    await side.books.pay(invoice, Number(invoice.total));
    await becomes(side, dealId, { status: "paid" });
    const { QueryResponse } = await world.quickbooks<{ QueryResponse: { Account: { Id: string }[] } }>("GET", "/query?query=select * from Account where AccountType = 'Bank' maxresults 1");
    const line = { Amount: 100, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { ItemRef: { value: invoice.lines[0]?.item } } };
    await world.quickbooks("POST", "/refundreceipt", { CustomerRef: { value: invoice.customerId }, DepositToAccountRef: { value: QueryResponse.Account[0]?.Id }, PrivateNote: `Refund of ${invoice.number}`, Line: [line] });
    await becomes(side, dealId, { status: "refunded" });
  });
});
