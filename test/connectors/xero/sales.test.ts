import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ErpDocument, Invoice } from "../../../server/domain/records.ts";
import { drained, type ErpBench } from "../erp-bench.ts";
import { itTellsOfSales } from "../erp-sales.ts";
import { draftLine, invoiceDraft } from "./samples.ts";
import { salesDesk } from "./sales-desk.ts";
import { benchOf, gone, sessionOf, standIn } from "./sandbox-bench.ts";

describe("Xero: revenue that never was an invoice, and what customers paid", () => {
  let stand: Awaited<ReturnType<typeof standIn>>;
  let bench: ErpBench;
  let desk: Awaited<ReturnType<typeof salesDesk>>;
  let serial = 0;
  const next = () => (serial += 1);
  const DAY = "2033-07-01";

  beforeAll(async () => {
    stand = await standIn();
    bench = await benchOf(stand);
    desk = await salesDesk(stand);
  });
  afterAll(async () => bench.close());

  const invoiced = (): Promise<Invoice> => {
    const lines = [draftLine({ itemId: null, accountId: "200", taxCode: null })];
    return bench.erp.createInvoice(invoiceDraft({ customerId: desk.contact.ContactID, reference: `OB-SALE-${next()}`, dueDate: "2026-12-20", lines }), `key-${next()}`);
  };
  itTellsOfSales({ bench: () => bench, desk: () => desk, invoiced, next });

  const now = async () => (await drained(bench.erp, new Date(Date.now() - 3_600_000).toISOString())).cursor;
  const changedSince = async (cursor: string, id: string) => (await drained(bench.erp, cursor)).changes.find((change) => change.id === id);
  const told = async (make: () => Promise<{ id: string }>) => {
    const cursor = await now();
    return changedSince(cursor, (await make()).id);
  };
  const line = (AccountCode: string, UnitAmount: number, more: object = {}) => ({ Description: "Line", Quantity: 1, UnitAmount, AccountCode, ...more });

  it("counts of money received the lines on revenue accounts alone, with their tax, and says to whom and where people see it", async () => {
    const lines = [line("200", 100, { TaxType: "OUTPUT2" }), line("260", 50, { TaxType: "ZERORATEDOUTPUT" }), line("404", -3, { TaxType: "NONE" }), line("830", 40, { TaxType: "NONE" })];
    const change = await told(() => desk.bank("RECEIVE", DAY, lines, { LineAmountTypes: "Exclusive", Reference: "Stripe  payout\n77" }));
    expect(change).toMatchObject({
      entity: "sales-receipt",
      hint: "updated",
      document: {
        kind: "sales-receipt", number: "Stripe payout 77", customerId: desk.contact.ContactID, customerName: desk.contact.Name, currency: "GBP", tax: { minor: 2000 }, total: { minor: 17_000 },
        view: expect.stringMatching(new RegExp(`/Bank/ViewTransaction\\.aspx\\?bankTransactionID=${change?.id}$`)) as string,
      },
    });
  });

  it("takes the tax of amounts that include it out of them, and none where there is none", async () => {
    const including = await told(() => desk.bank("SPEND", DAY, [line("200", 120, { TaxType: "OUTPUT2" })], { LineAmountTypes: "Inclusive" }));
    expect(including).toMatchObject({ entity: "refund-receipt", document: { kind: "refund-receipt", tax: { minor: 2000 }, total: { minor: 12_000 } } });
    expect((await told(() => desk.bank("RECEIVE", DAY, [line("200", 120)])))?.document).toMatchObject({ tax: { minor: 0 }, total: { minor: 12_000 } });
  });

  it("comes to Xero's own totals where every line is a sale, whatever the lines and however tax stands in them", async () => {
    const cents = fc.integer({ min: 0, max: 500_000 }).map((n) => n / 100);
    const someLine = fc.record({ AccountCode: fc.constantFrom("200", "205", "260"), UnitAmount: cents, Quantity: fc.integer({ min: 1, max: 7 }), TaxType: fc.constantFrom("OUTPUT2", "RROUTPUT", "ZERORATEDOUTPUT") });
    const some = fc.record({ LineAmountTypes: fc.constantFrom("Exclusive", "Inclusive", "NoTax"), LineItems: fc.array(someLine, { minLength: 1, maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(some, async ({ LineAmountTypes, LineItems }) => {
        const { id } = await desk.bank("RECEIVE", "2034-01-01", LineItems.map((one) => ({ Description: "Line", ...one })), { LineAmountTypes });
        const { BankTransactions } = (await stand.book(`/BankTransactions/${id}`)) as { BankTransactions: { Total: number; TotalTax: number }[] };
        const found = (await all("2034-01-01", "bank-transaction|1970-01-01T00:00:00.000Z|1")).documents.find((each) => each.id === id);
        expect([found?.total.minor ?? 0, found?.tax.minor ?? 0]).toEqual([BankTransactions[0]?.Total, BankTransactions[0]?.TotalTax].map((amount) => Math.round((amount ?? 0) * 100)));
      }),
      { numRuns: 30 },
    );
  });

  it("tells with nothing of money that is no sale any more", async () => {
    const { id } = await desk.sell({ net: "64.00", date: DAY });
    const cursor = await now();
    await desk.change("BankTransactions", id, { LineItems: [line("830", 64)] });
    expect((await changedSince(cursor, id))?.document).toMatchObject({ state: "paid", total: { minor: 0 }, number: null, customerId: "", customerName: "" });
    expect((await all(DAY)).documents.map((each) => each.id)).not.toContain(id);
  });

  it("knows a journal by its narration, and counts a line that includes tax without it", async () => {
    const Narration = `Grant of the ${"very ".repeat(20)}old foundation`;
    const lines = [{ AccountCode: "620", LineAmount: 120, TaxType: "NONE" }, { AccountCode: "200", LineAmount: -120, TaxType: "OUTPUT2" }];
    const change = await told(() => desk.journal(lines, { Narration, Date: DAY, LineAmountTypes: "Inclusive" }));
    expect(change?.document).toMatchObject({ kind: "journal", number: `${Narration.slice(0, 59)}…`, currency: "GBP", total: { minor: 10_000 }, view: expect.stringContaining("/Journal/View.aspx?invoiceID=") as string });
  });

  it("tells of a journal that is a draft as one, with what it would move", async () => {
    const lines = [{ AccountCode: "620", LineAmount: 8 }, { AccountCode: "200", LineAmount: -8 }];
    expect((await told(() => desk.journal(lines, { Narration: "Perhaps", Date: DAY, Status: "DRAFT" })))?.document).toMatchObject({ state: "draft", total: { minor: 800 } });
  });

  it("tells of money on account with what is left of it, and of a refund out of it nothing more", async () => {
    const { id } = (await stand.asked("/__sandbox/credits", "POST", { tenantId: "00000000-0000-4000-8000-000000000001", contactId: desk.contact.ContactID, amount: 90, date: DAY })) as { id: string };
    const cursor = await now();
    const AccountID = ((await stand.book(`/Accounts?where=${encodeURIComponent('Type=="BANK"')}`)) as { Accounts: { AccountID: string }[] }).Accounts[0]?.AccountID;
    await stand.book("/Payments", "PUT", { Payments: [{ Overpayment: { OverpaymentID: id }, Account: { AccountID }, Date: DAY, Amount: 30 }] });
    const { changes } = await drained(bench.erp, cursor);
    expect(changes.find((change) => change.id === id)).toMatchObject({ entity: "overpayment", payment: { kind: "overpayment", total: { minor: 9000 }, unapplied: { minor: 6000 } } });
    expect(changes.filter(({ entity }) => entity === "refund").map(({ payment }) => payment)).toEqual([undefined]);
    const { payments } = await all(DAY);
    expect(payments.filter(({ date }) => date === DAY).map(({ kind, id: own }) => [kind, own])).toEqual([["overpayment", id]]);
  });

  async function all(since: string, from: string | null = null, erp = bench.erp) {
    const [documents, payments]: [ErpDocument[], Awaited<ReturnType<ErpBench["erp"]["documentsDated"]>>["payments"]] = [[], []];
    let cursor = from;
    for (let pages = 0; pages < 20; pages += 1) {
      const page = await erp.documentsDated(since, cursor);
      documents.push(...page.documents);
      payments.push(...page.payments);
      cursor = page.cursor;
      if (cursor === null) break;
    }
    expect(cursor).toBeNull();
    return { documents, payments };
  }

  it("goes on from a place in the lists that was named before there were more of them", async () => {
    const { id } = await desk.sell({ net: "3.00", date: DAY });
    const { documents } = await all(DAY, "credit-note|1970-01-01T00:00:00.000Z|1");
    expect(documents.map((each) => [each.kind, each.id])).toContainEqual(["sales-receipt", id]);
  });

  it("sweeps with a call for each list, and reads the chart of accounts once, and again for an account that is new", async () => {
    const erp = stand.connector.open(sessionOf(() => "sandbox", gone));
    const cursor = await now();
    await bench.vendor.calls();
    await erp.changesSince(cursor);
    const idle = await bench.vendor.calls();
    const code = `X${next()}`;
    await stand.book("/Accounts", "PUT", { Code: code, Name: `Grants ${code}`, Type: "OTHERINCOME" });
    const { id } = await desk.bank("RECEIVE", DAY, [line(code, 12)]);
    const { changes } = await erp.changesSince(cursor);
    expect(changes.find((change) => change.id === id)?.document?.total.minor).toBe(1200);
    expect(await bench.vendor.calls()).toBe(idle + 1);
    await erp.changesSince(cursor);
    expect(await bench.vendor.calls()).toBe(idle);
    expect(idle).toBe(8);
  });
});
