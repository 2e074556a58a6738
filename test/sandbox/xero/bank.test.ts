import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { standIn, TENANT, type StandIn } from "./stand-in.ts";

let xero: StandIn;
let contact: string;
beforeEach(async () => {
  xero = standIn();
  contact = await xero.contactId();
});
afterEach(() => xero.close());

const line = (change: object = {}) => ({ Description: "Over the counter", Quantity: 1, UnitAmount: 100, AccountCode: "200", ...change });
const money = (change: object = {}) => ({ Type: "RECEIVE", Contact: { ContactID: contact }, BankAccount: { Code: "090" }, Date: "2026-11-20", LineItems: [line()], ...change });
const put = (change: object = {}, asked?: object) => xero.ask("PUT", "BankTransactions", { BankTransactions: [money(change)] }, asked);
const made = async (change: object = {}) => (await put(change)).json.BankTransactions[0]!;
const list = async (query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  (await xero.ask("GET", `BankTransactions?${new URLSearchParams({ page: "1", ...query }).toString()}`, undefined, { headers })).json.BankTransactions;

/** Later than what the seeded past holds. */
const OF_NOW = "Date>=DateTime(2026, 11, 1)";

describe("a bank transaction", () => {
  it("is taxed line by line as its amounts say, and is added up", async () => {
    expect(await made()).toMatchObject({ Status: "AUTHORISED", LineAmountTypes: "Exclusive", SubTotal: 100, TotalTax: 15, Total: 115, CurrencyCode: "NZD", CurrencyRate: 1, BankAccount: { Code: "090", Name: "Business Bank Account" } });
    expect(await made({ LineAmountTypes: "Inclusive", LineItems: [line({ UnitAmount: 115 }), line({ UnitAmount: -5, AccountCode: "404" })] })).toMatchObject({ SubTotal: 95, TotalTax: 15, Total: 110 });
    expect(await made({ Type: "SPEND", LineAmountTypes: "NoTax" })).toMatchObject({ TotalTax: 0, Total: 100 });
  });

  it("is in the currency of its bank account", async () => {
    await xero.ask("PUT", "Accounts", { Code: "095", Name: "Dollars", Type: "BANK", BankAccountNumber: "1", CurrencyCode: "USD" });
    expect(await made({ BankAccount: { Code: "095" }, CurrencyCode: "NZD" })).toMatchObject({ CurrencyCode: "USD", CurrencyRate: 0.625 });
    expect(await made({ BankAccount: { Code: "095" }, CurrencyRate: 0.7 })).toMatchObject({ CurrencyCode: "USD", CurrencyRate: 0.7 });
  });

  it.each<[string, object, string]>([
    ["no bank account", { BankAccount: undefined }, "A valid bank account must be specified"],
    ["an account that is no bank's", { BankAccount: { Code: "200" } }, "A valid bank account must be specified"],
    ["no line", { LineItems: [] }, "One or more line items must be specified"],
    ["a bank account on a line", { LineItems: [line({ AccountCode: "090" })] }, "Account code '090' is not a valid code for this document."],
    ["less than nothing in all", { LineItems: [line({ UnitAmount: -1 })] }, "The total of the bank transaction cannot be less than zero"],
    ["nobody named", { Contact: undefined }, "The Contact must contain at least 1 of the following elements to identify the contact: Name, ContactID, ContactNumber"],
    ["a transfer", { Type: "RECEIVE-TRANSFER" }, "This stand-in makes no bank transactions of type RECEIVE-TRANSFER"],
    ["too long a reference", { Reference: "x".repeat(256) }, "Reference cannot be longer than 255 characters"],
  ])("is refused with %s", async (_what, change, message) => {
    const refused = await put(change);
    expect([refused.status, xero.messages(refused)]).toEqual([400, [message]]);
    expect(await list({ where: OF_NOW })).toEqual([]);
  });

  it("is refused on a day the books are closed, and so is its change", async () => {
    const { BankTransactionID: id } = await made();
    await xero.handle("/organisations", { tenantId: TENANT, PeriodLockDate: "2026-11-20" });
    const closed = "The document date cannot be before the period lock date, currently set at 20 November 2026";
    for (const refused of [await put(), await xero.ask("POST", `BankTransactions/${id}`, { Status: "DELETED" })]) expect(xero.messages(refused)).toEqual([closed]);
  });

  it("can be changed until it is reconciled or deleted, and keeps what is not sent", async () => {
    const { BankTransactionID: id } = await made({ Reference: "Till 4" });
    const change = (body: object) => xero.ask("POST", `BankTransactions/${id}`, { BankTransactions: [body] });
    expect((await change({ LineItems: [line({ UnitAmount: 10 })] })).json.BankTransactions[0]).toMatchObject({ BankTransactionID: id, Total: 11.5, Reference: "Till 4", Contact: { ContactID: contact } });
    expect(xero.messages(await change({ Type: "SPEND" }))).toEqual(["The Type of a bank transaction cannot be changed"]);
    expect((await change({ Status: "DELETED" })).json.BankTransactions[0]).toMatchObject({ Status: "DELETED", Total: 11.5 });
    expect(xero.messages(await change({ Reference: "again" }))).toEqual(["Bank transaction not of valid status for modification"]);
    const settled = await made({ IsReconciled: true });
    expect((await xero.ask("POST", `BankTransactions/${settled.BankTransactionID}`, { Status: "DELETED" })).status).toBe(400);
    expect((await xero.ask("POST", "BankTransactions/99999999-9999-4999-8999-999999999999", { Status: "DELETED" })).status).toBe(404);
  });

  it("is listed by type, day, contact and time of change, and with its lines only page by page", async () => {
    const first = await made();
    xero.clock.advance(5000);
    const second = await made({ Type: "SPEND", Date: "2026-11-22" });
    const ids = (found: { BankTransactionID: string }[]) => found.map(({ BankTransactionID }) => BankTransactionID);
    expect(ids(await list({ where: '(Type=="RECEIVE" OR Type=="SPEND") AND Date>=DateTime(2026, 11, 21)' }))).toEqual([second.BankTransactionID]);
    expect(ids(await list({ where: `Contact.ContactID==Guid("${contact}") AND ${OF_NOW}`, order: "UpdatedDateUTC DESC" }))).toEqual([second.BankTransactionID, first.BankTransactionID]);
    expect(ids(await list({}, { "if-modified-since": "2026-11-23T09:00:02" }))).toEqual([second.BankTransactionID]);
    expect((await list({ where: OF_NOW }))[0]!.LineItems).toMatchObject([{ AccountCode: "200", LineAmount: 100, TaxAmount: 15 }]);
    expect((await xero.ask("GET", "BankTransactions")).json.BankTransactions[0]!.LineItems).toEqual([]);
  });

  it("is opened by its own scope alone, and written by no scope for reading", async () => {
    const token = async (scope: string) => ({ token: (await xero.connect([TENANT], scope)).access_token });
    const reader = await token("accounting.banktransactions.read");
    expect((await xero.ask("GET", "BankTransactions?page=1", undefined, reader)).status).toBe(200);
    expect((await put({}, reader)).status).toBe(401);
    expect((await xero.ask("GET", "BankTransactions?page=1", undefined, await token("accounting.invoices accounting.payments"))).status).toBe(401);
  });
});

it("is among what an organisation that trades has earned without an invoice, as is what it took in cash", async () => {
  expect(await list()).toMatchObject([{ Type: "RECEIVE", DateString: "2026-09-17T00:00:00", Total: 640, UpdatedDateUTC: "/Date(1789635600000+0000)/" }]);
  expect((await xero.ask("GET", "ManualJournals?page=1")).json.ManualJournals).toMatchObject([{ Narration: "Sold over the counter, October", DateString: "2026-10-31T00:00:00", Status: "POSTED" }]);
});

it("a manual journal balances with its tax, which is computed from each line's tax type", async () => {
  const lines = [{ AccountCode: "620", LineAmount: 115 }, { AccountCode: "200", LineAmount: -100, TaxType: "OUTPUT2" }];
  const journal = (change: object) => xero.ask("PUT", "ManualJournals", { Narration: "n", Date: "2026-11-20", JournalLines: lines, ...change });
  expect((await journal({ LineAmountTypes: "Exclusive" })).json.ManualJournals[0]).toMatchObject({ JournalLines: [{ TaxAmount: 0 }, { TaxAmount: -15 }] });
  expect(xero.messages(await journal({}))).toEqual(["The total debits (115.00) must equal total credits (-100.00)"]);
});
