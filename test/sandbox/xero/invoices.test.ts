import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoice, SECOND, standIn, type Json, type StandIn } from "./stand-in.ts";

let xero: StandIn;
let contact: string;
beforeEach(async () => {
  xero = standIn();
  contact = await xero.contactId();
});
afterEach(() => xero.close());

const create = async (changes: object = {}) => (await xero.ask("PUT", "Invoices", invoice(contact, changes))).json.Invoices[0]!;
const line = (UnitAmount: number, more: object = {}) => ({ Description: "Goods", Quantity: 1, UnitAmount, AccountCode: "200", TaxType: "OUTPUT2", ...more });

describe("an invoice", () => {
  it("is kept whole and found by id and by number", async () => {
    const made = await create({ Reference: "ob-1", InvoiceNumber: "A-1" });
    expect(made).toMatchObject({ Status: "AUTHORISED", SubTotal: 100, TotalTax: 15, Total: 115, AmountDue: 115, AmountPaid: 0, CurrencyCode: "NZD", DateString: "2026-11-20T00:00:00", Date: "/Date(1795132800000+0000)/" });
    for (const key of [made.InvoiceID, "A-1"]) expect((await xero.ask("GET", `Invoices/${key}`)).json.Invoices[0]).toMatchObject({ Reference: "ob-1", Total: 115 });
    expect((await xero.ask("GET", "Invoices/nothing")).status).toBe(404);
  });

  it("rounds tax line by line, half up, and only then adds (Xero's published example)", async () => {
    const made = await create({ LineItems: [line(25.06), line(25.61), line(25.63)] });
    expect(made).toMatchObject({ TotalTax: 11.44, Total: 87.74 });
    await xero.ask("PUT", "TaxRates", { Name: "Ten", TaxComponents: [{ Name: "Ten", Rate: 10 }] });
    const half = await create({ LineItems: [line(21.65, { TaxType: "TAX001" })] });
    expect(half.LineItems[0]!.TaxAmount).toBe(2.17);
  });

  it("shows prices with two decimals unless four are asked for", async () => {
    const path = "Invoices?unitdp=4";
    const made = (await xero.ask("PUT", path, invoice(contact, { LineItems: [line(0.0125, { Quantity: 1000 })] }))).json.Invoices[0]!;
    expect(made).toMatchObject({ SubTotal: 12.5 });
    expect((await xero.ask("GET", `Invoices/${made.InvoiceID}`)).json.Invoices[0]!.LineItems[0]!.UnitAmount).toBe(0.01);
    expect((await xero.ask("GET", `Invoices/${made.InvoiceID}?unitdp=4`)).json.Invoices[0]!.LineItems[0]!.UnitAmount).toBe(0.0125);
    expect((await create({ LineItems: [line(0.0125, { Quantity: 1000 })] })).SubTotal).toBe(10);
  });

  it("takes tax out of inclusive prices, and none from NoTax ones", async () => {
    expect(await create({ LineAmountTypes: "Inclusive" })).toMatchObject({ SubTotal: 86.96, TotalTax: 13.04, Total: 100 });
    expect(await create({ LineAmountTypes: "NoTax" })).toMatchObject({ SubTotal: 100, TotalTax: 0, Total: 100 });
  });

  it("takes what a line leaves out from its item", async () => {
    const made = await create({ LineItems: [{ ItemCode: "GRD", Quantity: 2 }] });
    expect(made.LineItems[0]).toMatchObject({ Description: "Grinder", UnitAmount: 649, AccountCode: "200", TaxType: "OUTPUT2", LineAmount: 1298 });
  });

  it("numbers itself past numbers that are taken", async () => {
    await create({ InvoiceNumber: "INV-0001" });
    expect((await create()).InvoiceNumber).toBe("INV-0002");
  });

  it("may have lines that are nothing but a description", async () => {
    expect(await create({ LineItems: [line(10), { Description: "Thank you" }] })).toMatchObject({ SubTotal: 10 });
  });

  it("is worth nothing less than a cent after a discount", async () => {
    const made = await create({ LineItems: [line(100, { DiscountRate: 12.5 }), line(100, { DiscountAmount: 30 })] });
    expect(made).toMatchObject({ SubTotal: 157.5, IsDiscounted: true });
    const refused = await xero.ask("PUT", "Invoices", invoice(contact, { LineItems: [line(0.01, { DiscountRate: 50 })] }));
    expect([refused.status, xero.messages(refused)]).toEqual([400, ["The line amount after discount is less than 0.01"]]);
  });
});

describe("Xero refuses an invoice", () => {
  const cases: [string, object, string][] = [
    ["without a due date", { DueDate: undefined }, "Due Date cannot be empty"],
    ["without lines", { LineItems: [] }, "One or more line items must be specified"],
    ["without an account", { LineItems: [{ Description: "x", Quantity: 1, UnitAmount: 1 }] }, "Account code must be specified"],
    ["with a line total that does not fit", { LineItems: [line(50, { LineAmount: 49 })] }, "The line total 49.00 does not match the expected line total 50.00"],
    ["with an unknown item", { LineItems: [line(1, { ItemCode: "NOPE" })] }, "Item code 'NOPE' is not valid"],
    ["on a bank account", { LineItems: [line(1, { AccountCode: "090" })] }, "Account code '090' is not a valid code for this document."],
    ["with a purchase tax", { LineItems: [line(1, { TaxType: "INPUT2" })] }, "The TaxType code 'INPUT2' cannot be used with account code '200'."],
    ["in a currency it has not", { CurrencyCode: "JPY" }, "Organisation is not subscribed to currency JPY"],
    ["with a long reference", { Reference: "x".repeat(256) }, "Reference cannot be longer than 255 characters"],
    ["for nobody", { Contact: {} }, "The Contact must contain at least 1 of the following elements to identify the contact: Name, ContactID, ContactNumber"],
    ["made paid", { Status: "PAID" }, "The status PAID cannot be applied to a new invoice"],
    ["that owes us", { LineItems: [line(-5)] }, "The total of the invoice cannot be less than zero"],
  ];
  it.each(cases)("%s", async (_name, changes, message) => {
    const refused = await xero.ask("PUT", "Invoices", invoice(contact, changes));
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({ ErrorNumber: 10, Type: "ValidationException" });
    expect(xero.messages(refused)).toEqual([message]);
  });

  it("with a type that is no type, or an enum that is none, as a whole", async () => {
    for (const changes of [{ Status: "OPEN" }, { Date: "23/11/2026" }, { LineItems: "none" }, { CurrencyCode: 3 }]) {
      const refused = await xero.ask("PUT", "Invoices", invoice(contact, changes));
      expect([refused.status, refused.json.Type]).toEqual([400, "PostDataInvalidException"]);
    }
    expect((await xero.ask("PUT", "Invoices", "{")).json.Type).toBe("PostDataInvalidException");
    expect((await xero.ask("PUT", "Invoices", invoice(contact, { Colour: "blue" }))).status).toBe(200);
  });

  it("with a number that is taken, until the draft that took it is deleted", async () => {
    const draft = await create({ InvoiceNumber: "N-1", Status: "DRAFT" });
    expect(xero.messages(await xero.ask("PUT", "Invoices", invoice(contact, { InvoiceNumber: "N-1" })))).toEqual(["Invoice # must be unique."]);
    await xero.ask("POST", `Invoices/${draft.InvoiceID}`, { Status: "DELETED" });
    expect((await create({ InvoiceNumber: "N-1" })).InvoiceNumber).toBe("N-1");
  });

  it("dated in a locked period, and every change of one", async () => {
    const early = await create({ Date: "2026-06-30" });
    await xero.handle("/organisations", { tenantId: "00000000-0000-4000-8000-000000000001", PeriodLockDate: "2026-06-30" });
    const message = "The document date cannot be before the period lock date, currently set at 30 June 2026";
    expect(xero.messages(await xero.ask("PUT", "Invoices", invoice(contact, { Date: "2026-06-30" })))).toEqual([message]);
    expect(xero.messages(await xero.ask("POST", `Invoices/${early.InvoiceID}`, { Status: "VOIDED" }))).toEqual([message]);
    expect((await create({ Date: "2026-07-01" })).Status).toBe("AUTHORISED");
  });
});

describe("the status of an invoice", () => {
  const move = async (from: string, to: string) => {
    const made = await create({ Status: from });
    const moved = await xero.ask("POST", `Invoices/${made.InvoiceID}`, { Status: to });
    return moved.status === 200 ? (moved.json.Invoices[0]!.Status) : xero.messages(moved)[0];
  };
  const NO = "Invoice not of valid status for modification";
  it.each([
    ["DRAFT", "SUBMITTED", "SUBMITTED"], ["DRAFT", "AUTHORISED", "AUTHORISED"], ["DRAFT", "DELETED", "DELETED"], ["SUBMITTED", "DELETED", "DELETED"],
    ["AUTHORISED", "VOIDED", "VOIDED"], ["AUTHORISED", "DELETED", NO], ["AUTHORISED", "DRAFT", NO], ["DRAFT", "VOIDED", NO], ["DRAFT", "PAID", NO],
  ])("from %s to %s: %s", async (from, to, outcome) => {
    expect(await move(from, to)).toBe(outcome);
  });

  it("owes nothing once voided, and cannot be changed", async () => {
    const made = await create();
    const voided = (await xero.ask("POST", "Invoices", { InvoiceID: made.InvoiceID, Status: "VOIDED" })).json.Invoices[0];
    expect(voided).toMatchObject({ Status: "VOIDED", AmountDue: 0, Total: 115 });
    expect((await xero.ask("POST", `Invoices/${made.InvoiceID}`, { Reference: "x" })).status).toBe(400);
  });
});

describe("an update", () => {
  const lineOf = (made: Json, n: number) => made.LineItems[n]!.LineItemID;

  it("deletes the lines whose LineItemID is left out, and keeps what is not sent of the others", async () => {
    const made = await create({ Status: "DRAFT", LineItems: [line(10), line(20)] });
    const changed = (await xero.ask("POST", `Invoices/${made.InvoiceID}`, { LineItems: [{ LineItemID: lineOf(made, 1) }, line(5)] })).json.Invoices[0]!;
    expect(changed.LineItems.map(({ UnitAmount }) => UnitAmount)).toEqual([20, 5]);
    expect(lineOf(changed, 0)).toBe(lineOf(made, 1));
    const stranger = await xero.ask("POST", `Invoices/${made.InvoiceID}`, { LineItems: [{ LineItemID: lineOf(made, 0), ...line(1) }] });
    expect(stranger.status).toBe(400);
  });

  it("with what was read back changes nothing, paid or not", async () => {
    await create({ LineItems: [{ ItemCode: "GRD", Quantity: 3, DiscountRate: 12.5 }, line(9.99)] });
    const read = (await xero.ask("GET", "Invoices?page=1")).json.Invoices;
    const sent = (await xero.ask("POST", "Invoices", { Invoices: read })).json.Invoices;
    const essence = ({ InvoiceID, Status, Total, AmountDue, LineItems }: Json) => ({ InvoiceID, Status, Total, AmountDue, LineItems });
    expect(sent.map(essence)).toEqual(read.map(essence));
  });

  it("by POST finds its invoice by number", async () => {
    const made = await create({ InvoiceNumber: "P-9", Status: "DRAFT" });
    const changed = await xero.ask("POST", "Invoices", { Type: "ACCREC", InvoiceNumber: "P-9", Reference: "second" });
    expect(changed.json.Invoices[0]).toMatchObject({ InvoiceID: made.InvoiceID, Reference: "second", Total: 115 });
  });

  it("of an invoice with money on it may touch the reference but not the amounts", async () => {
    const made = await create();
    await xero.ask("PUT", "Payments", { Invoice: { InvoiceID: made.InvoiceID }, Account: { Code: "090" }, Amount: 15, Date: "2026-11-21" });
    const free = await xero.ask("POST", `Invoices/${made.InvoiceID}`, { Reference: "new", DueDate: "2026-12-24" });
    expect(free.json.Invoices[0]).toMatchObject({ Reference: "new", AmountDue: 100 });
    const refused = await xero.ask("POST", `Invoices/${made.InvoiceID}`, { LineItems: [line(1)] });
    expect(xero.messages(refused)).toEqual(["Invoice not of valid status for modification", "This document cannot be edited as it has a payment or credit note allocated to it."]);
    expect((await xero.ask("POST", `Invoices/${made.InvoiceID}`, { Status: "VOIDED" })).status).toBe(400);
  });
});

describe("several invoices in one request", () => {
  const both = () => ({ Invoices: [invoice(contact, { InvoiceNumber: "B-1" }), invoice(contact, { InvoiceNumber: "B-2", LineItems: [] })] });

  it("are all refused when one is, and nothing is kept", async () => {
    const refused = await xero.ask("PUT", "Invoices", both());
    expect(refused.status).toBe(400);
    expect(refused.json.Elements).toHaveLength(1);
    expect((await xero.ask("GET", "Invoices/B-1")).status).toBe(404);
  });

  it("answer 200 each for itself with summarizeErrors=false", async () => {
    const mixed = await xero.ask("PUT", "Invoices?summarizeErrors=false", both());
    expect(mixed.status).toBe(200);
    expect(mixed.json.Invoices.map(({ StatusAttributeString }) => StatusAttributeString)).toEqual(["OK", "ERROR"]);
    expect(mixed.json.Invoices[1]).toMatchObject({ HasErrors: true, InvoiceID: "00000000-0000-0000-0000-000000000000" });
    expect((await xero.ask("GET", "Invoices/B-1")).status).toBe(200);
  });
});

it("one organisation sees nothing of another's", async () => {
  const made = await create({ InvoiceNumber: "MINE" });
  for (const key of [made.InvoiceID, "MINE"]) expect((await xero.ask("GET", `Invoices/${key}`, undefined, { tenant: SECOND })).status).toBe(404);
  expect((await xero.ask("PUT", "Invoices", invoice(contact), { tenant: SECOND })).status).toBe(400);
});

describe("below an invoice", () => {
  it("are its notes, its e-mail, its online page and its PDF", async () => {
    const made = await create({ InvoiceNumber: "X-1" });
    const path = `Invoices/${made.InvoiceID}`;
    expect((await xero.ask("PUT", `${path}/History`, { HistoryRecords: [{ Details: "From HubSpot" }] })).status).toBe(200);
    expect((await xero.ask("GET", `${path}/History`)).json.HistoryRecords[0]).toMatchObject({ Details: "From HubSpot", Changes: "Note" });
    expect((await xero.ask("POST", `${path}/Email`, {})).status).toBe(204);
    expect((await xero.ask("GET", path)).json.Invoices[0]!.SentToContact).toBe(true);
    const url = (await xero.ask("GET", `${path}/OnlineInvoice`)).json.OnlineInvoices[0]!.OnlineInvoiceUrl;
    expect((await xero.ask("GET", new URL(url).pathname)).text).toContain("X-1");
    for (const asked of [xero.raw("GET", `/api.xro/2.0/${path}/pdf`), xero.raw("GET", `/api.xro/2.0/${path}`, undefined, { headers: { accept: "application/pdf" } })]) {
      const pdf = await asked;
      expect(pdf.headers.get("content-type")).toBe("application/pdf");
      expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
    }
  });

  it("a draft cannot be e-mailed", async () => {
    const made = await create({ Status: "DRAFT" });
    expect((await xero.ask("POST", `Invoices/${made.InvoiceID}/Email`, {})).status).toBe(400);
  });
});
