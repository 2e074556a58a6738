import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../server/domain/records.ts";
import { failureOf, ok, refused, wired, type Seen } from "./wired.ts";
import { creditNoteWire, invoiceWire, lineWire } from "./samples.ts";

const REFERENCE = "OB-100002-77-1-1C";
const standing = { id: "a1000000-0000-4000-8000-000000000001" } as Invoice;
const allocationAnswer = (amount: number) => ok({ Allocations: [{ Amount: amount, Date: "/Date(1795219200000+0000)/" }] });

/** A Xero that holds these credit notes and this invoice, and takes what it is sent. */
function books(invoice: Record<string, unknown> = {}, notes: unknown[] = []) {
  return wired(({ method, path, body }: Seen) => {
    if (method === "GET" && path === "/CreditNotes") return ok({ CreditNotes: notes });
    if (method === "GET") return ok({ Invoices: [invoiceWire(invoice)] });
    if (path === "/CreditNotes") return ok({ CreditNotes: [creditNoteWire()] });
    return allocationAnswer((body as { Allocations: { Amount: number }[] }).Allocations[0]?.Amount ?? 0);
  });
}
const credit = ({ erp }: ReturnType<typeof books>) => erp.creditInvoice(standing, REFERENCE, "2026-11-21", "key-1");
const writes = ({ seen }: ReturnType<typeof books>) => seen.filter(({ method }) => method !== "GET");
const noteSent = (of: ReturnType<typeof books>) => (writes(of)[0]?.body as { CreditNotes: { LineAmountTypes: string; LineItems: Record<string, unknown>[] }[] }).CreditNotes[0];

describe("crediting an invoice", () => {
  it("mirrors an untouched invoice line by line with Xero's own tax, then applies the note, each under its own key", async () => {
    const xero = books();
    expect(await credit(xero)).toMatchObject({
      kind: "credit-note",
      total: { minor: 12_000 },
      unapplied: { minor: 0 },
      state: "active",
      allocations: [{ kind: "credit-note", label: "CN-0007", invoiceId: standing.id, amount: { minor: 12_000 }, date: "2026-11-21" }],
    });
    expect(writes(xero).map((each) => [each.method, each.path, each.headers["idempotency-key"]])).toEqual([
      ["PUT", "/CreditNotes", "key-1"],
      ["PUT", "/CreditNotes/e1000000-0000-4000-8000-000000000001/Allocations", "key-1-apply"],
    ]);
    expect(noteSent(xero)).toMatchObject({
      Type: "ACCRECCREDIT",
      Status: "AUTHORISED",
      Reference: REFERENCE,
      LineAmountTypes: "Exclusive",
      LineItems: [{ ItemCode: "TEA-1KG", AccountCode: "200", TaxType: "OUTPUT2", TaxAmount: 20, Quantity: 2, UnitAmount: 50 }],
    });
    expect(writes(xero)[1]?.body).toEqual({ Allocations: [{ Amount: 120, Date: "2026-11-21", Invoice: { InvoiceID: standing.id } }] });
  });

  it("puts discounts into prices, because Xero refuses them on credit notes", async () => {
    const xero = books({ LineItems: [lineWire({ Quantity: 3, UnitAmount: 37.04, DiscountRate: 10.01, LineAmount: 100 })] });
    await credit(xero);
    const [line] = noteSent(xero)?.LineItems ?? [];
    expect(line).toMatchObject({ Quantity: 3, UnitAmount: 33.3333 });
    expect(line).not.toHaveProperty("DiscountRate");
  });

  it("credits what is open of an invoice that is paid in part, tax included", async () => {
    const lines = [lineWire(), lineWire({ LineAmount: 50, TaxAmount: 10, ItemCode: "CUP" }), lineWire({ LineAmount: -10, TaxAmount: -2 })];
    const xero = books({ LineItems: lines, Total: 168, AmountDue: 60, AmountPaid: 108 });
    await credit(xero);
    expect(noteSent(xero)).toMatchObject({
      LineAmountTypes: "Inclusive",
      LineItems: [
        { ItemCode: "TEA-1KG", Quantity: 1, UnitAmount: 40 },
        { ItemCode: "CUP", Quantity: 1, UnitAmount: 20 },
      ],
    });
  });

  it("only applies a note of ours that stands already, and only what is left of it", async () => {
    const xero = books({ AmountDue: 70 }, [creditNoteWire({ RemainingCredit: 100 })]);
    expect((await credit(xero)).unapplied.minor).toBe(3000);
    expect(writes(xero)).toHaveLength(1);
  });

  it("is done where the note stands and is applied, and does not count a voided one", async () => {
    const done = books({ AmountDue: 0, Status: "PAID" }, [creditNoteWire({ RemainingCredit: 0, Status: "PAID" })]);
    expect((await credit(done)).id).toBe("e1000000-0000-4000-8000-000000000001");
    expect(writes(done)).toHaveLength(0);
    const voided = books({}, [creditNoteWire({ Status: "VOIDED" })]);
    await credit(voided);
    expect(writes(voided)).toHaveLength(2);
  });

  it("has nothing to do on an invoice with nothing open, and says so", async () => {
    expect(await failureOf(credit(books({ AmountDue: 0, Status: "PAID" })))).toMatchObject({ consequence: "park", code: "has-payments" });
    expect(await failureOf(credit(books({ Status: "VOIDED" })))).toMatchObject({ consequence: "park" });
  });

  it("never says that nothing happened once the note stands", async () => {
    const xero = wired(({ method, path }) => {
      if (method === "GET" && path === "/CreditNotes") return ok({ CreditNotes: [] });
      if (method === "GET") return ok({ Invoices: [invoiceWire()] });
      return path === "/CreditNotes" ? ok({ CreditNotes: [creditNoteWire()] }) : refused("The document date cannot be before the period lock date.");
    });
    expect(await failureOf(credit(xero))).toMatchObject({ consequence: "park", code: "closed-period", applied: "unknown" });
  });
});
