import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allows } from "../../../sandbox/xero/identity/scopes.ts";
import { SCOPES } from "../../../server/connectors/xero/index.ts";
import { LISTS } from "../../../server/connectors/xero/lists.ts";
import { failureOf, ok, wired, withheld } from "./wired.ts";

const SINCE = "2026-11-22T00:00:00.000Z";
const stamp = { UpdatedDateUTC: "/Date(1795305600000+0000)/", Date: "/Date(1795132800000+0000)/" };
const CHART = [
  { AccountID: "a1", Code: "620", Class: "ASSET" },
  { AccountID: "a2", Code: "200", Class: "REVENUE" },
  { AccountID: "a3", Code: "820", Class: "LIABILITY" },
];
const journal = (change: object = {}) => ({
  ManualJournalID: "j", Narration: "Accrued", Status: "POSTED", LineAmountTypes: "NoTax", ...stamp,
  JournalLines: [{ LineAmount: 40, AccountID: "a1" }, { LineAmount: -40, AccountCode: "200" }], ...change,
});
const bank = (change: object = {}) => ({
  BankTransactionID: "b", Type: "RECEIVE", Status: "AUTHORISED", Contact: { ContactID: "c", Name: "Till" }, LineAmountTypes: "Exclusive", CurrencyCode: "GBP", CurrencyRate: 1, ...stamp,
  LineItems: [{ LineAmount: 10, TaxAmount: 2, AccountCode: "200" }], ...change,
});
const payment = (change: object = {}) => ({ PaymentID: "p", PaymentType: "ACCRECPAYMENT", Status: "AUTHORISED", Amount: 50, ...stamp, Invoice: { InvoiceID: "i", CurrencyCode: "GBP", Contact: { ContactID: "c" } }, ...change });

/** Answers these lists, and how often its chart of accounts was read. */
function organisation(lists: Record<string, unknown[]>) {
  const { erp, seen } = wired(({ path }) => ok(path === "/Accounts" ? { Accounts: CHART } : { [path.slice(1)]: lists[path.slice(1)] ?? [] }));
  const changes = async () => (await erp.changesSince(SINCE)).changes;
  return { erp, seen, changes, charts: () => seen.filter(({ path }) => path === "/Accounts").length };
}

describe("what a change in Xero tells of revenue and of money", () => {
  it("a line on an account that Xero does not know moves nothing, and the chart is not read for it twice", async () => {
    const lost = { LineAmount: 40, AccountCode: "404" };
    const { changes, charts } = organisation({ ManualJournals: [journal({ JournalLines: [lost, { LineAmount: -40, AccountCode: "200" }] })], BankTransactions: [bank({ LineItems: [lost, {}] })] });
    for (const _ of [1, 2]) expect((await changes()).map(({ document }) => document?.total.minor)).toEqual([0, 4000]);
    expect(charts()).toBe(1);
  });

  it("a journal of ours is told by its id alone, and costs no reading of accounts", async () => {
    const { changes, charts } = organisation({ ManualJournals: [journal({ Narration: "OB-1-J · Revenue, November" })] });
    expect(await changes()).toEqual([{ entity: "journal", id: "j", hint: "updated", at: "2026-11-22T00:00:00.000Z" }]);
    expect(charts()).toBe(0);
  });

  it("money moved between banks, paid ahead or too much is no sale", async () => {
    const { changes } = organisation({ BankTransactions: ["RECEIVE-TRANSFER", "SPEND-TRANSFER", "RECEIVE-PREPAYMENT", "SPEND-OVERPAYMENT"].map((Type) => bank({ Type })) });
    expect(await changes()).toEqual([]);
  });

  it("a sale in another currency is in that, at its own rate, home units for one of it", async () => {
    const { changes } = organisation({ BankTransactions: [bank({ CurrencyCode: "USD", CurrencyRate: 1.25 })] });
    expect((await changes())[0]?.document).toMatchObject({ currency: "USD", exchangeRate: "0.8", total: { minor: 1200, currency: "USD" }, tax: { minor: 200 } });
  });

  it("a sale without tax has none, whatever its lines say of it", async () => {
    const { changes } = organisation({ BankTransactions: [bank({ LineAmountTypes: "NoTax" })] });
    expect((await changes())[0]?.document).toMatchObject({ total: { minor: 1000 }, tax: { minor: 0 } });
  });

  it("one that says no currency is in the organisation's own, and one that was voided is told so", async () => {
    const { changes } = organisation({ BankTransactions: [bank({ CurrencyCode: undefined, CurrencyRate: undefined, Status: "VOIDED" })] });
    expect(await changes()).toMatchObject([{ hint: "voided", document: { state: "voided", total: { minor: 1200, currency: "GBP" } } }]);
  });

  it("one that makes no sense keeps no other from being told, and is told by its id", async () => {
    const { changes } = organisation({
      BankTransactions: [bank({ BankTransactionID: "b0", LineItems: "none" }), bank({ BankTransactionID: "b1", Status: "HELD" }), bank()],
      ManualJournals: [journal({ ManualJournalID: "j0", JournalLines: [{ LineAmount: "much", AccountCode: "200" }] }), journal({ ManualJournalID: "j1", Status: "HELD" })],
      Payments: [payment({ PaymentID: "p0", Amount: 0.001 }), payment()],
    });
    const told = (await changes()).map(({ id, document, payment: money }) => [id, document?.total.minor ?? money?.total.minor]);
    expect(told).toEqual([["b0", undefined], ["b1", undefined], ["b", 1200], ["j0", undefined], ["j1", undefined], ["p0", undefined], ["p", 5000]]);
  });

  it.each([{ PaymentType: "AROVERPAYMENTPAYMENT" }, { PaymentType: undefined, Invoice: undefined, Prepayment: { PrepaymentID: "q" } }])("money given back out of what is on account (%j) is a refund and no payment of its own", async (how) => {
    const [change] = await organisation({ Payments: [payment(how)] }).changes();
    expect([change?.entity, change?.payment]).toEqual(["refund", undefined]);
  });

  it("what is paid back of a credit note is a refund to its customer", async () => {
    const [change] = await organisation({ Payments: [payment({ PaymentType: "ARCREDITPAYMENT" })] }).changes();
    expect(change).toMatchObject({ entity: "refund", payment: { kind: "refund", customerId: "c", total: { minor: 5000 }, allocations: [] } });
  });

  it("the chart is read once for whatever accounts are named, and again only for one that is on none", async () => {
    const known = fc.constantFrom("a1", "620", "a2", "200", "a3", "820");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.oneof(known, fc.constantFrom("x1", "x2", "x3")), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), async (sweeps) => {
        const lists: { ManualJournals: unknown[] } = { ManualJournals: [] };
        const { changes, charts } = organisation(lists);
        for (const names of sweeps) {
          lists.ManualJournals = [journal({ JournalLines: names.map((AccountCode) => ({ LineAmount: 0, AccountCode })) })];
          await changes();
        }
        const strange = new Set(sweeps.flat().filter((name) => name.startsWith("x")));
        expect(charts()).toBeLessThanOrEqual(1 + strange.size);
        expect(charts()).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the list of all that books revenue and of money in Xero", () => {
  it("asks for what may be ours, from the day on, each list page by page", async () => {
    const { erp, seen } = organisation({});
    let cursor: string | null = null;
    do ({ cursor } = await erp.documentsDated("2026-02-05", cursor));
    while (cursor !== null);
    const dated = "Date>=DateTime(2026, 2, 5)";
    expect(seen.map(({ path, query }) => [path, query["where"], query["page"], query["order"]])).toEqual(
      [
        ["/Invoices", `Type=="ACCREC" AND ${dated}`],
        ["/CreditNotes", `Type=="ACCRECCREDIT" AND ${dated}`],
        ["/BankTransactions", `(Type=="RECEIVE" OR Type=="SPEND") AND ${dated}`],
        ["/ManualJournals", dated],
        ["/Payments", `(PaymentType=="ACCRECPAYMENT" OR PaymentType=="ARCREDITPAYMENT") AND ${dated}`],
        ["/Overpayments", dated],
        ["/Prepayments", dated],
      ].map(([path, where]) => [path, where, "1", "UpdatedDateUTC ASC"]),
    );
  });

  it("is opened by what is asked for when an organisation is connected: what is not would be left out without a word", () => {
    expect(Object.values(LISTS).filter(({ name }) => !allows(SCOPES, name, "GET"))).toEqual([]);
  });

  it("leaves out money at the bank that sells nothing, but not what takes more back than it sells", async () => {
    const rows = [
      bank({ BankTransactionID: "b0", LineItems: [{ LineAmount: 10, AccountCode: "820" }] }),
      bank({ BankTransactionID: "b1", LineItems: [{ LineAmount: -10, TaxAmount: -2, AccountCode: "200" }, { LineAmount: 50, AccountCode: "820" }] }),
    ];
    const { documents } = await organisation({ BankTransactions: rows }).erp.documentsDated("2026-01-01", "bank-transaction|1970-01-01T00:00:00.000Z|1");
    expect(documents.map(({ id, total, tax }) => [id, total.minor, tax.minor])).toEqual([["b1", -1200, -200]]);
  });

  it("leaves out what the grant does not open, but says of what it cannot read that it cannot", async () => {
    const erpWith = (withoutThese: string[], rows: unknown[] = []) => wired(({ path }) => (withoutThese.includes(path) ? withheld : ok({ [path.slice(1)]: rows }))).erp;
    const at = (kind: string) => `${kind}|1970-01-01T00:00:00.000Z|1`;
    expect(await erpWith(["/BankTransactions"]).documentsDated("2026-01-01", at("bank-transaction"))).toEqual({ documents: [], payments: [], cursor: at("journal") });
    expect(await failureOf(erpWith(["/Payments"]).documentsDated("2026-01-01", at("payment")))).toMatchObject({ code: "missing-scope" });
    expect(await failureOf(erpWith([], [payment({ Amount: "much" })]).documentsDated("2026-01-01", at("payment")))).toMatchObject({ consequence: "retry", code: "unexpected-answer" });
    expect(await failureOf(erpWith([]).documentsDated("2026-01-01", at("transfer")))).toMatchObject({ consequence: "bug" });
  });

  it("turns the page only where all of it has one time, and counts rows that are none of ours on the way", async () => {
    const { erp } = wired(({ path }) => ok({ pagination: { pageCount: 2 }, [path.slice(1)]: [bank({ Type: "SPEND-TRANSFER" })] }));
    const first = await erp.documentsDated("2026-01-01", "bank-transaction|1970-01-01T00:00:00.000Z|1");
    expect(first).toEqual({ documents: [], payments: [], cursor: "bank-transaction|2026-11-21T23:59:59.000Z|1" });
    expect((await erp.documentsDated("2026-01-01", first.cursor)).cursor).toBe("bank-transaction|2026-11-21T23:59:59.000Z|2");
  });
});
