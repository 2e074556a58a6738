import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoice, standIn, TENANT, type Json, type StandIn } from "./stand-in.ts";

let xero: StandIn;
let contact: string;
let made: Json;
beforeEach(async () => {
  xero = standIn();
  contact = await xero.contactId();
  made = (await xero.ask("PUT", "Invoices", invoice(contact))).json.Invoices[0]!;
});
afterEach(() => xero.close());

const pay = (Amount: number, more: object = {}) => xero.ask("PUT", "Payments", { Payments: [{ Invoice: { InvoiceID: made.InvoiceID }, Account: { Code: "090" }, Date: "2026-11-21", Amount, ...more }] });
const now = async () => (await xero.ask("GET", `Invoices/${made.InvoiceID}`)).json.Invoices[0]!;
const creditNote = async (amount: number, more: object = {}) =>
  (
    await xero.ask("PUT", "CreditNotes", {
      Type: "ACCRECCREDIT", Contact: { ContactID: contact }, Date: "2026-11-21", Status: "AUTHORISED", LineAmountTypes: "NoTax",
      LineItems: [{ Description: "Back", Quantity: 1, UnitAmount: amount, AccountCode: "200" }], ...more,
    })
  ).json.CreditNotes[0]!;

describe("a payment", () => {
  it("in parts pays the invoice, dates its settlement, and shows on it", async () => {
    await pay(15);
    expect(await now()).toMatchObject({ Status: "AUTHORISED", AmountPaid: 15, AmountDue: 100 });
    await pay(100, { Date: "2026-11-22" });
    const paid = await now();
    expect(paid).toMatchObject({ Status: "PAID", AmountPaid: 115, AmountDue: 0, FullyPaidOnDate: "/Date(1795305600000+0000)/" });
    expect(paid.Payments.map(({ Amount }) => Amount)).toEqual([15, 100]);
  });

  it("taken back opens the invoice again", async () => {
    const payment = (await pay(115)).json.Payments[0]!;
    const removed = await xero.ask("POST", `Payments/${payment.PaymentID}`, { Payments: [{ Status: "DELETED" }] });
    expect(removed.json.Payments[0]).toMatchObject({ Status: "DELETED" });
    const open = await now();
    expect(open).toMatchObject({ Status: "AUTHORISED", AmountDue: 115, Payments: [] });
    expect(open.FullyPaidOnDate).toBeUndefined();
    expect((await xero.ask("POST", `Payments/${payment.PaymentID}`, { Status: "DELETED" })).status).toBe(400);
  });

  it("may not be more than is due, on a draft, from any account, or of nothing", async () => {
    expect(xero.messages(await pay(115.01))).toEqual(["Payment amount exceeds the amount outstanding on this document"]);
    expect((await pay(10, { Account: { Code: "200" } })).status).toBe(400);
    expect((await pay(10, { Account: { Code: "970" } })).status).toBe(200);
    expect((await pay(0)).status).toBe(400);
    made = (await xero.ask("PUT", "Invoices", invoice(contact, { Status: "DRAFT" }))).json.Invoices[0]!;
    expect(xero.messages(await pay(1))).toEqual(["Payments can only be made against Authorised documents"]);
  });

  it("in a foreign currency reaches the bank in the organisation's own", async () => {
    made = (await xero.ask("PUT", "Invoices", invoice(contact, { CurrencyCode: "USD" }))).json.Invoices[0]!;
    expect(made.CurrencyRate).toBe(0.625);
    expect((await pay(50)).json.Payments[0]).toMatchObject({ Amount: 50, BankAmount: 80 });
  });
});

describe("a credit note", () => {
  it("is allocated to an invoice, is spent, and can be taken off again", async () => {
    const credit = await creditNote(15);
    const path = `CreditNotes/${credit.CreditNoteID}/Allocations`;
    const { AllocationID } = (await xero.ask("PUT", path, { Allocations: [{ Invoice: { InvoiceID: made.InvoiceID }, Amount: 15, Date: "2026-11-22" }] })).json.Allocations[0]!;
    expect(await now()).toMatchObject({ AmountCredited: 15, AmountDue: 100, CreditNotes: [{ CreditNoteID: credit.CreditNoteID, AppliedAmount: 15 }] });
    expect((await xero.ask("GET", `CreditNotes/${credit.CreditNoteID}`)).json.CreditNotes[0]).toMatchObject({ Status: "PAID", RemainingCredit: 0 });
    expect((await xero.ask("DELETE", `${path}/${AllocationID}`)).json).toMatchObject({ IsDeleted: true });
    expect(await now()).toMatchObject({ AmountCredited: 0, AmountDue: 115 });
    expect((await xero.ask("DELETE", `${path}/${AllocationID}`)).status).toBe(404);
  });

  it("has no discounts, is not given twice, and can be refunded", async () => {
    const discounted = await xero.ask("PUT", "CreditNotes", { Type: "ACCRECCREDIT", Contact: { ContactID: contact }, LineItems: [{ Description: "x", UnitAmount: 10, AccountCode: "200", DiscountRate: 10 }] });
    expect(xero.messages(discounted)).toEqual(["Discounts cannot be applied to this type of transaction"]);
    const credit = await creditNote(40);
    const much = await xero.ask("PUT", `CreditNotes/${credit.CreditNoteID}/Allocations`, { Allocations: [{ Invoice: { InvoiceID: made.InvoiceID }, Amount: 40.01 }] });
    expect(much.status).toBe(400);
    await xero.ask("PUT", "Payments", { CreditNote: { CreditNoteID: credit.CreditNoteID }, Account: { Code: "090" }, Amount: 40 });
    expect((await xero.ask("GET", `CreditNotes/${credit.CreditNoteID}`)).json.CreditNotes[0]).toMatchObject({ Status: "PAID", RemainingCredit: 0 });
  });

  it("of somebody else cannot be applied", async () => {
    const other = (await xero.ask("PUT", "Contacts", { Name: "Other" })).json.Contacts[0]!.ContactID;
    const credit = await creditNote(5, { Contact: { ContactID: other } });
    const refused = await xero.ask("PUT", `CreditNotes/${credit.CreditNoteID}/Allocations`, { Allocations: [{ Invoice: { InvoiceID: made.InvoiceID }, Amount: 5 }] });
    expect(xero.messages(refused)).toEqual(["The contact of the credit and of the invoice do not match"]);
  });
});

it("an overpayment received is read and applied like a credit", async () => {
  const { id } = (await xero.handle("/credits", { tenantId: TENANT, contactId: contact, amount: 20 })).json;
  expect((await xero.ask("GET", "Overpayments?page=1")).json.Overpayments[0]).toMatchObject({ OverpaymentID: id, Type: "RECEIVE-OVERPAYMENT", RemainingCredit: 20 });
  await xero.ask("PUT", `Overpayments/${id}/Allocations`, { Allocations: [{ Invoice: { InvoiceID: made.InvoiceID }, Amount: 20 }] });
  expect(await now()).toMatchObject({ AmountDue: 95, Overpayments: [{ AppliedAmount: 20 }] });
});

describe("a manual journal", () => {
  const journal = (credit: number, more: object = {}) => xero.ask("PUT", "ManualJournals", { Narration: "Recognise", Status: "POSTED", JournalLines: [{ LineAmount: 100, AccountCode: "830" }, { LineAmount: credit, AccountCode: "200" }], ...more });

  it("must balance, and is voided once posted", async () => {
    expect(xero.messages(await journal(-10))).toEqual(["The total debits (100.00) must equal total credits (-10.00)"]);
    const posted = (await journal(-100)).json.ManualJournals[0]!;
    expect(posted.Status).toBe("POSTED");
    expect((await xero.ask("POST", `ManualJournals/${posted.ManualJournalID}`, { Status: "DRAFT" })).status).toBe(400);
    expect((await xero.ask("POST", `ManualJournals/${posted.ManualJournalID}`, { Status: "VOIDED" })).json.ManualJournals[0]!.Status).toBe("VOIDED");
  });
});

it("a repeating invoice needs a whole schedule", async () => {
  const template = (Schedule: object) => xero.ask("PUT", "RepeatingInvoices", { ...invoice(contact), Schedule });
  expect((await template({ Period: 1, Unit: "MONTHLY" })).status).toBe(400);
  const kept = (await template({ Period: 1, Unit: "MONTHLY", DueDate: 20, DueDateType: "OFFOLLOWINGMONTH", StartDate: "2026-12-01" })).json.RepeatingInvoices[0];
  expect(kept).toMatchObject({ Total: 115, Schedule: { NextScheduledDate: "/Date(1796083200000+0000)/" } });
});
