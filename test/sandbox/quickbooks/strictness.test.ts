import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALDER, BIRCH, invoiceBody, line, REALM, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const refused = async (entity: string, body: unknown) => (await qb.fault("POST", `/${entity}`, body)).code;

describe("what QuickBooks refuses", () => {
  it.each([
    ["2010", "an unknown property", invoiceBody([line(1)], { HubSpotId: "7" })],
    ["2010", "an unknown property deep inside", invoiceBody([line(1, 1, { Colour: "red" })])],
    ["2010", "a property every object inherits", invoiceBody([line(1)], { constructor: "x" })],
    ["2010", "a text where a list belongs", { CustomerRef: ALDER, Line: "one" }],
    ["2010", "an object where a text belongs", invoiceBody([line(1)], { PrivateNote: { value: "x" } })],
    ["2020", "no customer", { Line: [line(1)] }],
    ["2020", "no lines", { CustomerRef: ALDER }],
    ["2020", "no lines but a subtotal", invoiceBody([{ Amount: 1, DetailType: "SubTotalLineDetail", SubTotalLineDetail: {} }])],
    ["2020", "a line without amount", invoiceBody([{ DetailType: "SalesItemLineDetail", SalesItemLineDetail: {} }])],
    ["2030", "a number that is none", invoiceBody([{ ...line(1), Amount: "ten" }])],
    ["2030", "a day that is none", invoiceBody([line(1)], { TxnDate: "2026-02-30" })],
    ["2050", "a document number of 22 characters", invoiceBody([line(1)], { DocNumber: "1234567890123456789012" })],
    ["2050", "a note of 4001 characters", invoiceBody([line(1)], { PrivateNote: "x".repeat(4001) })],
    ["2080", "a kind of line there is not", invoiceBody([{ Amount: 1, DetailType: "Magic" }])],
    ["2210", "an address nobody can write to", invoiceBody([line(1)], { BillEmail: { Address: "nobody" } })],
    ["2500", "a customer there is not", { CustomerRef: { value: "999" }, Line: [line(1)] }],
    ["2500", "an item there is not", invoiceBody([line(1, 1, { ItemRef: { value: "999" } })])],
    ["2500", "a term there is not", invoiceBody([line(1)], { SalesTermRef: { value: "999" } })],
    ["2500", "another line code than TAX and NON", invoiceBody([line(1, 1, { TaxCodeRef: { value: "2" } })])],
    ["2500", "a currency the company does not deal in", { DisplayName: "X", CurrencyRef: { value: "JPY" } }, "customer"],
    ["6000", "a negative total", invoiceBody([line(-1)])],
    ["6000", "a currency that is not the customer's", invoiceBody([line(1)], { CurrencyRef: { value: "EUR" } })],
    ["6070", "an amount that is not quantity times price", invoiceBody([{ ...line(10, 3), Amount: 31 }])],
    ["6240", "a customer's name that is taken, in other letters", { DisplayName: " alder WORKS " }, "customer"],
    ["6240", "a vendor by a customer's name", { DisplayName: "Alder Works" }, "vendor"],
    ["2020", "a customer without any name", { Notes: "nameless" }, "customer"],
    ["2020", "an item without an income account", { Name: "Chair", Type: "NonInventory" }, "item"],
    ["6000", "a journal entry that does not balance", journal(10, 9), "journalentry"],
  ])("%s: %s", async (code, _what, body, entity = "invoice") => {
    expect(await refused(entity, body)).toBe(code);
    expect(await qb.query("select count(*) from Invoice")).toEqual({ totalCount: 0 });
  });

  it("6140: a document number another one of its kind has, unless that is asked for", async () => {
    const numbered = invoiceBody([line(1)], { DocNumber: "A-1" });
    await qb.write("Invoice", numbered);
    expect(await refused("invoice", numbered)).toBe("6140");
    await qb.write("Invoice", numbered, "?include=allowduplicatedocnum");
    await qb.write("Estimate", numbered);
    await qb.handle("/preferences", { refuseDuplicateNumbers: false });
    await qb.write("Invoice", numbered);
  });

  it("6210: what lies in a closed period, or would be moved into or out of it", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody([line(1)], { TxnDate: "2026-10-31" }));
    await qb.handle("/preferences", { closedUntil: "2026-10-31" });
    expect(await refused("invoice", invoiceBody([line(1)], { TxnDate: "2026-10-31" }))).toBe("6210");
    expect(await refused("invoice", { Id, SyncToken: "0", sparse: true, TxnDate: "2026-11-05" })).toBe("6210");
    expect(await refused("invoice?operation=delete", { Id, SyncToken: "0" })).toBe("6210");
    expect(await refused("invoice?operation=void", { Id, SyncToken: "0" })).toBe("6210");
    expect(await qb.books("GET", "/preferences")).toMatchObject({ body: { Preferences: { AccountingInfoPrefs: { BookCloseDate: "2026-10-31" } } } });
    await qb.write("Invoice", invoiceBody([line(1)], { TxnDate: "2026-11-01" }));
    await qb.handle("/preferences", { closedUntil: null });
    await qb.write("Invoice", { Id, SyncToken: "0", sparse: true, TxnDate: "2026-11-05" });
  });

  it("6000: another currency while multicurrency is off, or for a customer that has one", async () => {
    expect(await refused("customer", { Id: "2", SyncToken: "0", sparse: true, CurrencyRef: { value: "USD" } })).toBe("6000");
    await qb.handle("/preferences", { multicurrency: false });
    expect(await refused("invoice", { CustomerRef: BIRCH, Line: [line(1)] })).toBe("6000");
  });

  it("610, 2030 and 500: what is not there, cannot be an id, is no resource", async () => {
    expect(await qb.fault("GET", "/invoice/999")).toMatchObject({ status: 400, code: "610" });
    expect(await qb.fault("GET", "/customer/1.5")).toMatchObject({ status: 400, code: "2030" });
    expect(await qb.fault("GET", "/customer/1/5")).toMatchObject({ status: 400, code: "500" });
    expect(await qb.fault("GET", "/sandwich/1")).toMatchObject({ status: 400, code: "500" });
    expect(await qb.fault("PATCH", "/invoice", {})).toMatchObject({ status: 400, code: "500" });
  });

  it("bodies that are not JSON, or not said to be", async () => {
    expect(await qb.books("POST", "/invoice", "{", { "content-type": "application/json" })).toMatchObject({ status: 400 });
    expect(await qb.books("POST", "/invoice", "[]", { "content-type": "application/json" })).toMatchObject({ status: 400 });
    expect(await qb.books("POST", "/invoice", "{}", { "content-type": "text/xml" })).toMatchObject({ status: 415 });
    expect(await qb.books("POST", "/invoice", " ".repeat(5 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    expect(await qb.books("GET", "/customer/1", undefined, { accept: "application/xml" })).toMatchObject({ status: 400 });
  });
});

describe("the two shapes of a fault", () => {
  it("QuickBooks writes Fault, with its time", async () => {
    const { body } = await qb.books("POST", "/invoice", { BadJson: true });
    expect(Object.keys(body)).toEqual(["Fault", "time"]);
    expect(body.Fault).toMatchObject({ type: "ValidationFault", Error: [{ Message: "Request has invalid or unsupported property", code: "2010" }] });
  });

  it("the gateway writes fault, with the remains of its own object", async () => {
    const answer = await qb.books("GET", "/customer/1", undefined, { authorization: "Bearer nobody" });
    expect(answer).toMatchObject({ status: 401, body: { fault: { error: [{ code: "3200", element: null }], type: "AUTHENTICATION" }, warnings: null, cdcresponse: [] } });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="Intuit", error="invalid_token"');
    expect(await qb.call("GET", `/v3/company/${REALM}/customer/1`, undefined, { authorization: "" })).toMatchObject({ status: 401 });
    expect(await qb.call("GET", "/v3/company/1/customer/1")).toMatchObject({ status: 403, body: { fault: { error: [{ code: "3100" }] } } });
  });
});

function journal(debit: number, credit: number) {
  const entry = (Amount: number, PostingType: string, account: string) => ({
    Amount,
    DetailType: "JournalEntryLineDetail",
    JournalEntryLineDetail: { PostingType, AccountRef: { value: account } },
  });
  return { Line: [entry(debit, "Debit", "7"), entry(credit, "Credit", "1")] };
}

describe("journal entries", () => {
  it("are taken when they balance", async () => {
    expect(await qb.write("JournalEntry", journal(10, 10))).toMatchObject({ Id: "1", TxnDate: "2026-11-23" });
  });

  it("name the customer where they touch what customers owe", async () => {
    const receivable = (await qb.query("select * from Account where AccountType = 'Accounts Receivable'")).Account as { Id: string }[];
    const body = journal(10, 10);
    body.Line[0]!.JournalEntryLineDetail.AccountRef = { value: receivable[0]!.Id };
    expect(await refused("journalentry", body)).toBe("6000");
  });
});
