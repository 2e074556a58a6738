import { describe, expect, it } from "vitest";
import { failureOf, ok, wired, withheld } from "./wired.ts";
import { creditNoteWire, paymentWire } from "./samples.ts";

const payment = async (change: Record<string, unknown>) => wired(() => ok({ Payments: [paymentWire(change)] })).erp.readSettlement("payment", "p");
const note = async (change: Record<string, unknown>) => wired(() => ok({ CreditNotes: [creditNoteWire(change)] })).erp.readSettlement("credit-note", "c");

describe("money on account in Xero", () => {
  const applied = [{ Amount: 100, Date: "/Date(1795219200000+0000)/", Invoice: { InvoiceID: "i1", InvoiceNumber: "INV-1" } }, { Amount: 5, Invoice: { InvoiceID: "i2", InvoiceNumber: "INV-2" }, IsDeleted: true }];
  const wire = (change: object) => creditNoteWire({ Type: "RECEIVE-OVERPAYMENT", OverpaymentID: "o", CreditNoteID: undefined, Reference: undefined, RemainingCredit: 20, Allocations: applied, ...change });
  const overpaid = (change: object = {}) => wired(() => ok({ Overpayments: [wire(change)] })).erp.readSettlement("overpayment", "o");

  it("is what was paid too much, with what it was applied to and what is left of it", async () => {
    expect(await overpaid()).toMatchObject({
      kind: "overpayment",
      id: "o",
      state: "active",
      total: { minor: 12_000, currency: "GBP" },
      unapplied: { minor: 2_000, currency: "GBP" },
      allocations: [{ kind: "overpayment", sourceId: "o", invoiceId: "i1", amount: { minor: 10_000, currency: "GBP" }, date: "2026-11-21" }],
    });
    expect(await overpaid({ CurrencyCode: "USD", CurrencyRate: 1.25 })).toMatchObject({ unapplied: { minor: 2_000, currency: "USD" }, exchangeRate: "0.8" });
  });

  it("is nothing once it is voided, and none of ours where we paid it to a supplier", async () => {
    expect(await overpaid({ Status: "VOIDED" })).toMatchObject({ state: "voided", unapplied: { minor: 0 }, allocations: [] });
    for (const Type of ["SPEND-OVERPAYMENT", "APPREPAYMENT"]) expect(await overpaid({ Type })).toBeNull();
  });

  it("is ours too where Xero made it of the payment of an invoice", async () => {
    expect(await overpaid({ Type: "AROVERPAYMENT" })).toMatchObject({ kind: "overpayment", unapplied: { minor: 2_000 } });
  });

  it("is not known where the grant does not open it", async () => {
    const { erp } = wired(() => withheld);
    expect([await erp.readSettlement("overpayment", "o"), await erp.readSettlement("prepayment", "q")]).toEqual([null, null]);
    expect(await failureOf(erp.readSettlement("payment", "p"))).toMatchObject({ code: "missing-scope" });
  });

  it("is a prepayment where it came ahead of the invoice", async () => {
    const { erp, seen } = wired(() => ok({ Prepayments: [wire({ Type: "RECEIVE-PREPAYMENT", OverpaymentID: undefined, PrepaymentID: "q" })] }));
    expect(await erp.readSettlement("prepayment", "q")).toMatchObject({ kind: "prepayment", id: "q", unapplied: { minor: 2_000 } });
    expect(seen.at(-1)?.path).toBe("/Prepayments/q");
  });
});

describe("payments in Xero", () => {
  it("are read with the invoice they pay", async () => {
    expect(await payment({})).toEqual({
      id: "f1000000-0000-4000-8000-000000000001",
      rawStatus: "AUTHORISED",
      modifiedAt: "2026-11-20T10:12:03.410Z",
      kind: "payment",
      customerId: "c0000000-0000-4000-8000-000000000001",
      date: "2026-11-20",
      total: { minor: 4605, currency: "GBP" },
      unapplied: { minor: 0, currency: "GBP" },
      allocations: [
        {
          kind: "payment",
          sourceId: "f1000000-0000-4000-8000-000000000001",
          label: "BACS 11",
          invoiceId: "a1000000-0000-4000-8000-000000000001",
          amount: { minor: 4605, currency: "GBP" },
          date: "2026-11-20",
        },
      ],
      state: "active",
      postedTo: [],
      memo: "BACS 11\nOB-100002-77-1-1",
    });
  });

  it("have the rate of their own day, home units for one foreign unit, and none in home currency", async () => {
    const Invoice = { InvoiceID: "i", CurrencyCode: "USD", Contact: { ContactID: "c" } };
    expect(await payment({ Invoice, CurrencyRate: 1.25 })).toMatchObject({ total: { currency: "USD" }, exchangeRate: "0.8" });
    expect(await payment({ Invoice, CurrencyRate: undefined })).not.toHaveProperty("exchangeRate");
    expect(await payment({ CurrencyRate: 1 })).not.toHaveProperty("exchangeRate");
  });

  it("pay nothing any more once deleted", async () => {
    expect(await payment({ Status: "DELETED" })).toMatchObject({ state: "deleted", allocations: [] });
  });

  it("are refunds where the money goes back, whichever way they were asked for", async () => {
    const CreditNote = { CreditNoteID: "c1", CurrencyCode: "GBP", Reference: "OB-100002-77-1-1C" };
    expect(await payment({ PaymentType: "ARCREDITPAYMENT", Invoice: undefined, CreditNote })).toMatchObject({ kind: "refund", allocations: [], memo: "BACS 11\nOB-100002-77-1-1C" });
    expect(await payment({ PaymentType: undefined, Invoice: undefined, CreditNote })).toMatchObject({ kind: "refund" });
  });

  it("that give back what was paid too much or ahead belong to no invoice, whatever their notes name", async () => {
    const back = { OverpaymentID: "o1", CurrencyCode: "GBP", Reference: "INV-0042" };
    expect(await payment({ PaymentType: "AROVERPAYMENTPAYMENT", Invoice: undefined, Overpayment: back })).toMatchObject({ kind: "refund", allocations: [], memo: null });
  });

  it("to suppliers are none of ours", async () => {
    for (const PaymentType of ["ACCPAYPAYMENT", "APCREDITPAYMENT", "APOVERPAYMENTPAYMENT"]) expect(await payment({ PaymentType })).toBeNull();
  });

  it("are in the home currency where nothing says otherwise", async () => {
    const Invoice = { InvoiceID: "i", Contact: { ContactID: "c" } };
    expect((await payment({ Invoice }))?.total.currency).toBe("GBP");
  });
});

describe("credit notes in Xero", () => {
  it("are read with what they were put against, deleted allocations left out", async () => {
    const at = "/Date(1795219200000+0000)/";
    const Allocations = [
      { Amount: 70.5, Date: at, Invoice: { InvoiceID: "i1" } },
      { Amount: 10, Date: at, Invoice: { InvoiceID: "i2" }, IsDeleted: true },
    ];
    expect(await note({ Allocations, RemainingCredit: 49.5 })).toMatchObject({
      kind: "credit-note",
      total: { minor: 12_000 },
      unapplied: { minor: 4950 },
      allocations: [{ kind: "credit-note", label: "CN-0007", invoiceId: "i1", amount: { minor: 7050 }, date: "2026-11-21" }],
      postedTo: ["TEA-1KG", "200"],
      memo: "OB-100002-77-1-1C\nAssam, loose",
    });
  });

  it("that were voided, deleted or never approved pay nothing", async () => {
    const Allocations = [{ Amount: 1, Invoice: { InvoiceID: "i1" } }];
    expect(await note({ Status: "VOIDED", Allocations })).toMatchObject({ state: "voided", allocations: [], unapplied: { minor: 0 } });
    expect(await note({ Status: "DELETED" })).toMatchObject({ state: "deleted" });
    expect(await note({ Status: "DRAFT" })).toMatchObject({ state: "active", rawStatus: "DRAFT", unapplied: { minor: 0 } });
  });

  it("from suppliers are none of ours", async () => {
    expect(await note({ Type: "ACCPAYCREDIT" })).toBeNull();
  });

  it("are found by our whole reference, not by its beginning", async () => {
    const { erp, seen } = wired(() => ok({ CreditNotes: [creditNoteWire(), creditNoteWire({ CreditNoteID: "other", Reference: "OB-100002-77-1-1C2" })] }));
    const found = await erp.findCreditNotes({ reference: "OB-100002-77-1-1C", customerId: "x" });
    expect(found.map((each) => each.id)).toEqual(["e1000000-0000-4000-8000-000000000001"]);
    expect(seen[0]?.query["where"]).toBe('Type=="ACCRECCREDIT" AND Reference!=null AND Reference.StartsWith("OB-100002-77-1-1C")');
  });
});
