import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ok, wired } from "./wired.ts";

const SINCE = "2026-11-22T00:00:00.000Z";
const MetaData = { CreateTime: "2026-11-22T09:00:00Z", LastUpdatedTime: "2026-11-22T10:00:00Z" };
const posting = (PostingType: string, account: string, Amount: number) => ({ Amount, JournalEntryLineDetail: { PostingType, AccountRef: { value: account } } });
const journal = (change: Record<string, unknown> = {}) => ({ Id: "7", TxnDate: "2026-11-20", MetaData, Line: [posting("Debit", "1", 40), posting("Credit", "2", 40)], ...change });
const cdc = (lists: Record<string, unknown[]>) => ok({ CDCResponse: [{ QueryResponse: Object.entries(lists).map(([name, list]) => ({ [name]: list })) }] });

const CHART = [{ Id: "1", Classification: "Asset" }, { Id: "2", Classification: "Revenue" }];

/** Answers changes from these lists, and asked for accounts whatever of the chart was asked for. */
function company(lists: Record<string, unknown[]>) {
  const asked: string[] = [];
  const { erp, seen } = wired(({ path, url }) => {
    if (path === "/cdc") return cdc(lists);
    const query = url.searchParams.get("query") ?? "";
    asked.push(query);
    return ok({ QueryResponse: { Account: CHART.filter(({ Id }) => query.includes(`'${Id}'`)) } });
  });
  return { erp, seen, asked };
}

describe("what a change in QuickBooks tells of revenue and of money", () => {
  it("a journal on an account that QuickBooks does not know moves nothing there, and nobody asks for it twice", async () => {
    const { erp, asked } = company({ JournalEntry: [journal({ Line: [posting("Debit", "404", 40), posting("Credit", "2", 40)] })] });
    for (const _ of [1, 2]) expect((await erp.changesSince(SINCE)).changes).toMatchObject([{ entity: "journal", id: "7", document: { state: "paid", total: { minor: 4000 } } }]);
    expect(asked).toEqual([expect.stringContaining("Active IN (true, false)")]);
  });

  it("a journal of ours is told by its id alone, and costs no reading of accounts", async () => {
    const { erp, asked } = company({ JournalEntry: [journal({ PrivateNote: "Revenue, November\n[Onebook OB-1-J]" })] });
    expect((await erp.changesSince(SINCE)).changes).toEqual([{ entity: "journal", id: "7", hint: "updated", at: "2026-11-22T10:00:00.000Z" }]);
    expect(asked).toEqual([]);
  });

  it("a journal in another currency is in that, at its own rate, and one that people voided says so", async () => {
    const lines = [posting("Debit", "1", 0), posting("Credit", "2", 0)];
    const { erp } = company({ JournalEntry: [journal({ Id: "8", CurrencyRef: { value: "EUR" }, ExchangeRate: 1.1 }), journal({ Id: "9", PrivateNote: "Voided - wrong month", Line: lines })] });
    const documents = (await erp.changesSince(SINCE)).changes.map(({ document }) => document);
    expect(documents).toMatchObject([{ currency: "EUR", exchangeRate: "1.1", total: { minor: 4000, currency: "EUR" } }, { state: "voided", exchangeRate: null, total: { minor: 0, currency: "USD" } }]);
  });

  it("money put into the bank is a sale with its tax, unless other lines are taxed too, and nobody's in particular where several paid", async () => {
    const line = (account: string, Amount: number, detail: object = {}) => ({ Amount, DepositLineDetail: { AccountRef: { value: account }, ...detail } });
    const [taxed, ada, bob] = [{ TaxCodeRef: { value: "3" } }, { Entity: { value: "58", name: "Ada", type: "CUSTOMER" } }, { Entity: { value: "59", name: "Bob", type: "CUSTOMER" } }];
    const linked = { Amount: 300, LinkedTxn: [{ TxnId: "11", TxnType: "Payment" }], DepositLineDetail: { AccountRef: { value: "2" } } };
    const deposit = (Id: string, ...Line: object[]) => ({ Id, TxnDate: "2026-11-20", MetaData, TxnTaxDetail: { TotalTax: 5 }, Line });
    const { erp } = company({
      Deposit: [
        deposit("20", line("2", 50, { ...taxed, ...ada }), line("1", 7), linked),
        deposit("21", line("2", 50, taxed), line("1", 10, taxed)),
        deposit("22", line("2", 30, ada), line("2", 20, bob)),
        deposit("23", line("1", 30, { Entity: { value: "7", name: "Depot", type: "VENDOR" } })),
        deposit("24", line("2", 30, { Entity: { value: "7", name: "Depot", type: "VENDOR" } })),
      ],
    });
    const told = (await erp.changesSince(SINCE)).changes.map(({ document }) => [document?.total.minor, document?.tax.minor, document?.customerName]);
    expect(told).toEqual([[5500, 500, "Ada"], [5000, 0, ""], [5500, 500, ""], [0, 0, ""], [3500, 500, ""]]);
  });

  it("one that makes no sense keeps no other from being told, and is told by its id", async () => {
    const receipt = { Id: "5", TxnDate: "2026-11-21", TotalAmt: 12.5, TxnTaxDetail: { TotalTax: 2.5 }, MetaData };
    const paid = { Id: "6", TxnDate: "2026-11-21", TotalAmt: 90, UnappliedAmt: 0, CustomerRef: { value: "58" }, MetaData, Line: [{ Amount: 90, LinkedTxn: [{ TxnId: "130", TxnType: "Invoice" }] }] };
    const { erp } = company({ SalesReceipt: [{ ...receipt, Id: "4", TotalAmt: "much" }, receipt], Payment: [paid, { ...paid, Id: "3", TxnDate: "yesterday" }], JournalEntry: [journal({ Line: "none" })] });
    const told = (await erp.changesSince(SINCE)).changes.map(({ entity, id, document, payment }) => [entity, id, document?.total.minor ?? payment?.total.minor]);
    expect(told).toEqual([["sales-receipt", "4", undefined], ["sales-receipt", "5", 1250], ["payment", "6", 9000], ["payment", "3", undefined], ["journal", "7", undefined]]);
  });

  it("money used to apply a credit is none, and what was applied of a payment is told with it", async () => {
    const line = (Amount: number, TxnId: string, TxnType: string) => ({ Amount, LinkedTxn: [{ TxnId, TxnType }] });
    const sheet = { Id: "6", TxnDate: "2026-11-21", TotalAmt: 0, MetaData, Line: [line(30, "130", "Invoice"), line(30, "9", "CreditMemo")] };
    const voided = { Id: "8", TxnDate: "2026-11-21", TotalAmt: 0, PrivateNote: "Voided", MetaData, Line: [] };
    const { erp } = company({ Payment: [sheet, voided] });
    expect((await erp.changesSince(SINCE)).changes.map(({ payment }) => payment)).toMatchObject([{ total: { minor: 0 }, allocations: [], state: "active" }, { state: "voided" }]);
  });

  it.each(["Payment", "CreditMemo", "SalesReceipt", "RefundReceipt", "Deposit", "JournalEntry"])("says that deletions went unseen where there are too many of %s to be told of at once", async (entity) => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ Id: `x${index}`, MetaData }));
    const { erp } = wired(({ path, url }) => {
      if (path === "/query") return ok({ QueryResponse: {} });
      return cdc(url.searchParams.get("entities")?.split(",").includes(entity) ? { [entity]: many } : {});
    });
    expect(await erp.changesSince(SINCE)).toMatchObject({ deletionsUnseen: true });
  });

  it("every account of a journal is asked for once, however many there are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (sweeps) => {
        const lists: { JournalEntry: unknown[] } = { JournalEntry: [] };
        const { erp, asked } = company(lists);
        for (const accounts of sweeps) {
          lists.JournalEntry = accounts.map((account, index) => journal({ Id: String(index), Line: [posting("Credit", String(account), 1)] }));
          await erp.changesSince(SINCE);
        }
        const ids = asked.flatMap((query) => [...query.matchAll(/'(\d+)'/g)].map(([, id]) => id));
        expect(ids.toSorted()).toEqual([...new Set(sweeps.flat().map(String))].toSorted());
      }),
      { numRuns: 25 },
    );
  });
});
