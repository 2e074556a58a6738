import { describe, expect, it } from "vitest";
import { failureOf, ok, wired } from "./wired.ts";
import { invoiceWire, lineWire } from "./samples.ts";

async function read(change: Record<string, unknown>, options = {}) {
  const { erp } = wired(() => ok({ Invoices: [invoiceWire(change)] }), options);
  const invoice = await erp.readInvoice("inv-1");
  if (!invoice) throw new Error("not read");
  return invoice;
}

describe("an invoice as Xero writes it", () => {
  it("is read whole", async () => {
    expect(await read({})).toEqual({
      id: "a1000000-0000-4000-8000-000000000001",
      rawStatus: "AUTHORISED",
      modifiedAt: "2026-11-20T10:12:03.410Z",
      number: "INV-0042",
      reference: "OB-100002-77-1-1",
      customerId: "c0000000-0000-4000-8000-000000000001",
      customerName: "Brightwater Dental Grp",
      state: "open",
      sent: false,
      date: "2026-11-20",
      dueDate: "2026-12-20",
      currency: "GBP",
      exchangeRate: null,
      lines: [
        {
          id: "d1000000-0000-4000-8000-000000000001",
          itemId: "TEA-1KG",
          description: "Assam, loose",
          quantity: "2",
          unitPrice: "50",
          amount: { minor: 10_000, currency: "GBP" },
          taxCode: "OUTPUT2",
        },
      ],
      subtotal: { minor: 10_000, currency: "GBP" },
      tax: { minor: 2000, currency: "GBP" },
      total: { minor: 12_000, currency: "GBP" },
      balance: { minor: 12_000, currency: "GBP" },
      allocations: [],
      version: "2026-11-20T10:12:03.410Z",
      links: { view: "https://go.xero.com/app/!23vg2/invoicing/view/a1000000-0000-4000-8000-000000000001", pay: null },
    });
  });

  it("has one of our five states for each of Xero's, and owes nothing once voided or deleted", async () => {
    const states = { DRAFT: "draft", SUBMITTED: "draft", AUTHORISED: "open", PAID: "paid", VOIDED: "voided", DELETED: "deleted" };
    for (const [Status, state] of Object.entries(states)) expect((await read({ Status })).state).toBe(state);
    expect((await read({ Status: "VOIDED" })).balance.minor).toBe(0);
  });

  it("reads dates as the day they name, in either spelling and whatever the offset says", async () => {
    expect((await read({ Date: "2026-11-20T00:00:00" })).date).toBe("2026-11-20");
    expect((await read({ Date: "/Date(1795132800000+1300)/" })).date).toBe("2026-11-20");
    expect((await read({ Date: "/Date(1795132800000)/" })).date).toBe("2026-11-20");
  });

  it("names every kind of allocation, and none that was taken back", async () => {
    const { allocations } = await read({
      Payments: [
        { PaymentID: "p1", Date: "/Date(1795132800000+0000)/", Amount: 40.05, Reference: "BACS 11" },
        { PaymentID: "p2", Date: "/Date(1795132800000+0000)/", Amount: 9, Status: "DELETED" },
      ],
      CreditNotes: [{ CreditNoteID: "c1", CreditNoteNumber: "CN-1", AppliedAmount: 10, Date: "/Date(1795219200000+0000)/", Total: 99 }],
      Prepayments: [{ PrepaymentID: "pre", AppliedAmount: 5.5, Date: "/Date(1795219200000+0000)/" }],
      Overpayments: [{ OverpaymentID: "over", AppliedAmount: 1.01, Date: "/Date(1795219200000+0000)/" }],
    });
    expect(allocations.map((each) => [each.kind, each.sourceId, each.label, each.amount.minor, each.date])).toEqual([
      ["payment", "p1", "BACS 11", 4005, "2026-11-20"],
      ["credit-note", "c1", "CN-1", 1000, "2026-11-21"],
      ["prepayment", "pre", null, 550, "2026-11-21"],
      ["overpayment", "over", null, 101, "2026-11-21"],
    ]);
  });

  it("leaves out lines of text alone, whichever way Xero writes their nothing", async () => {
    const empty = { ItemCode: undefined, AccountCode: undefined, TaxType: undefined };
    const lines = [lineWire(), { Description: "Thank you", LineItemID: "x" }, lineWire({ ...empty, Quantity: 0, UnitAmount: 0, LineAmount: 0 })];
    expect((await read({ LineItems: lines })).lines).toHaveLength(1);
  });

  it("keeps a line that is given away", async () => {
    expect((await read({ LineItems: [lineWire({ UnitAmount: 0, LineAmount: 0, TaxAmount: 0 })] })).lines).toHaveLength(1);
  });

  it("turns Xero's rate into ours, and has none in the home currency", async () => {
    expect((await read({ CurrencyCode: "USD", CurrencyRate: 1.25 })).exchangeRate).toBe("0.8");
    expect((await read({ CurrencyCode: "GBP", CurrencyRate: 1.25 })).exchangeRate).toBeNull();
  });

  it("takes a person's own reference for none of ours", async () => {
    expect((await read({ Reference: "Red Fish, Blue Fish" })).reference).toBeNull();
    expect((await read({ Reference: "" })).reference).toBeNull();
  });

  it("is nothing to us when it is a bill", async () => {
    const { erp } = wired(() => ok({ Invoices: [invoiceWire({ Type: "ACCPAY" })] }));
    expect(await erp.readInvoice("inv-1")).toBeNull();
  });

  it("asks for the payment page only where the options say so, and only while something is open", async () => {
    const script = (Status: string) =>
      wired(({ path }) => (path.endsWith("/OnlineInvoice") ? ok({ OnlineInvoices: [{ OnlineInvoiceUrl: "https://in.xero.com/abc" }] }) : ok({ Invoices: [invoiceWire({ Status })] })), { payLink: true });
    const open = script("AUTHORISED");
    expect((await open.erp.readInvoice("inv-1"))?.links.pay).toBe("https://in.xero.com/abc");
    const paid = script("PAID");
    await paid.erp.readInvoice("inv-1");
    expect(paid.seen).toHaveLength(1);
  });

  it("has no payment page where Xero names none, as for a draft", async () => {
    const { erp, seen } = wired(() => ok({ OnlineInvoices: [{ OnlineInvoiceUrl: "" }] }));
    expect(await erp.payLink("inv-1")).toBeNull();
    expect(seen.map((each) => each.path)).toEqual([expect.stringMatching(/\/Invoices\/inv-1\/OnlineInvoice$/)]);
  });

  const broken: [string, Record<string, unknown>][] = [
    ["no total", { Total: undefined }],
    ["an unknown status", { Status: "PONDERING" }],
    ["a date that is none", { Date: "soon" }],
    ["no contact", { Contact: undefined }],
    ["an amount in words", { AmountDue: "twelve" }],
  ];
  for (const [what, change] of broken) {
    it(`is not believed with ${what}`, async () => {
      expect(await failureOf(read(change))).toMatchObject({ consequence: "retry", code: "unexpected-answer" });
    });
  }

  it("parks an amount that its currency cannot hold", async () => {
    expect(await failureOf(read({ CurrencyCode: "JPY", AmountDue: 10.5 }))).toMatchObject({ consequence: "park", code: "unexpected-answer" });
  });

  it("loses nothing of amounts that floats cannot hold", async () => {
    const text = JSON.stringify({ Invoices: [invoiceWire()] }).replace('"AmountDue":120', '"AmountDue":90071992547409.91');
    const { erp } = wired(() => ({ text }));
    expect((await erp.readInvoice("inv-1"))?.balance.minor).toBe(9_007_199_254_740_991);
  });
});
