import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Invoice } from "../../../server/domain/records.ts";
import { drained, type ErpBench } from "../erp-bench.ts";
import { itTellsOfSales } from "../erp-sales.ts";
import { draftLine, invoiceDraft } from "./fixtures.ts";
import { salesDesk } from "./sales-desk.ts";
import { benchOf, standIn } from "./sandbox-bench.ts";

describe("QuickBooks Online: revenue that never was an invoice, and what customers paid", () => {
  let bench: ErpBench;
  let desk: ReturnType<typeof salesDesk>;
  let customerId: string;
  let serial = 0;
  const next = () => (serial += 1);
  const DAY = "2033-07-01";

  beforeAll(async () => {
    const stand = await standIn();
    bench = benchOf(stand);
    desk = salesDesk(stand);
    customerId = (await desk.post("Customer", { DisplayName: "Battery" })).Id;
  });
  afterAll(async () => bench.close());

  const invoiced = async (): Promise<Invoice> => {
    const amount = { minor: 20_000, currency: "USD" };
    const lines = [draftLine({ itemId: (await bench.erp.findItems({ skus: [], names: ["Services"] }))[0]?.id ?? "", quantity: "2", unitPrice: "100", amount })];
    return bench.erp.createInvoice(invoiceDraft({ customerId, reference: `OB-SALE-${next()}`, lines }), `key-${next()}`);
  };
  itTellsOfSales({ bench: () => bench, desk: () => desk, invoiced, next });

  const now = async () => (await drained(bench.erp, new Date(Date.now() - 3_600_000).toISOString())).cursor;
  const changedSince = async (cursor: string, id: string) => (await drained(bench.erp, cursor)).changes.find((change) => change.id === id);

  it("tells of a sale with its tax, whom it was made to, and where people see it", async () => {
    const line = { Amount: 100, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { TaxCodeRef: { value: "TAX" } } };
    const TxnTaxDetail = { TxnTaxCodeRef: { value: "2" } };
    const cursor = await now();
    const { Id } = await desk.post("SalesReceipt", { TxnDate: DAY, CustomerRef: { value: customerId }, DocNumber: "SR-77", TxnTaxDetail, Line: [line] });
    expect((await changedSince(cursor, Id))?.document).toMatchObject({
      kind: "sales-receipt", number: "SR-77", customerId, customerName: "Battery", currency: "USD", exchangeRate: null, tax: { minor: 888 }, total: { minor: 10_888 },
      view: expect.stringMatching(new RegExp(`/app/salesreceipt\\?txnId=${Id}$`)) as string,
    });
  });

  it("tells of a sale that was voided, with nothing left of it", async () => {
    const { id } = await desk.sell({ net: "45.00", date: DAY });
    const cursor = await now();
    await desk.voidSale(id);
    expect(await changedSince(cursor, id)).toMatchObject({ entity: "sales-receipt", hint: "updated", document: { state: "voided", total: { minor: 0 } } });
  });

  it("tells of what was given back under the name of a refund, since it may belong to a deal", async () => {
    const cursor = await now();
    const { id } = await desk.giveBack({ net: "15.00", date: DAY });
    expect(await changedSince(cursor, id)).toMatchObject({ entity: "refund", hint: "created", document: { kind: "refund-receipt", total: { minor: 1500 } } });
  });

  it("sweeps with one call, and reads once what a new account of a journal is, also of one no longer used", async () => {
    const account = await desk.post("Account", { Name: `Grants ${next()}`, AccountType: "Other Income" });
    const line = (PostingType: string, value: string) => ({ Amount: 60, DetailType: "JournalEntryLineDetail", JournalEntryLineDetail: { PostingType, AccountRef: { value } } });
    const checking = await desk.accountId("Checking");
    const cursor = await now();
    const { Id } = await desk.post("JournalEntry", { TxnDate: DAY, DocNumber: "J-9", Line: [line("Debit", checking), line("Credit", account.Id)] });
    await desk.post("Account", { ...account, Active: false });
    await bench.vendor.calls();
    expect((await changedSince(cursor, Id))?.document).toMatchObject({ kind: "journal", number: "J-9", total: { minor: 6000 }, view: expect.stringContaining(`/app/journal?txnId=${Id}`) as string });
    expect(await bench.vendor.calls()).toBe(2);
    expect((await changedSince(cursor, Id))?.document?.total.minor).toBe(6000);
    expect(await bench.vendor.calls()).toBe(1);
  });

  it("tells of money put into the bank on a revenue account as a sale, and of other money as none", async () => {
    const [checking, services, owed] = [await desk.accountId("Checking"), await desk.accountId("Services"), await desk.accountId("Deferred Revenue")];
    const line = (value: string, Amount: number) => ({ Amount, DetailType: "DepositLineDetail", DepositLineDetail: { AccountRef: { value }, Entity: { value: customerId, type: "CUSTOMER" } } });
    const put = (...Line: object[]) => desk.post("Deposit", { TxnDate: DAY, DepositToAccountRef: { value: checking }, Line });
    const cursor = await now();
    const [sold, lent] = [await put(line(services, 64.2), line(owed, 1000)), await put(line(owed, 500))];
    const { changes } = await drained(bench.erp, cursor);
    const told = (id: string) => changes.find((change) => change.id === id);
    expect(told(sold.Id)).toMatchObject({ entity: "sales-receipt", document: { kind: "sales-receipt", date: DAY, state: "paid", customerId, customerName: "Battery", total: { minor: 6420 }, tax: { minor: 0 }, view: expect.stringContaining("/app/deposit?txnId=") as string } });
    expect(told(lent.Id)?.document).toMatchObject({ total: { minor: 0 }, customerId: "" });
    await desk.post("Deposit", sold, "?operation=delete");
    expect(await changedSince(cursor, sold.Id)).toMatchObject({ entity: "sales-receipt", hint: "deleted" });
  });

  it("goes on from a place in the lists that was named before there were more of them", async () => {
    const { id } = await desk.sell({ net: "3.00", date: DAY });
    const told = [];
    let cursor: string | null = "credit-note|1970-01-01T00:00:00Z|0";
    for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
      const page: Awaited<ReturnType<ErpBench["erp"]["documentsDated"]>> = await bench.erp.documentsDated(DAY, cursor);
      told.push(...page.documents);
      cursor = page.cursor;
    }
    expect(cursor).toBeNull();
    expect(told.map((each) => [each.kind, each.id])).toContainEqual(["sales-receipt", id]);
  });
});
