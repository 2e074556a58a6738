import { expect, it } from "vitest";
import type { ErpDocument, Invoice, Settlement } from "../../server/domain/records.ts";
import { drained, type ErpBench } from "./erp-bench.ts";

/** What people at the vendor book beside invoices. */
export interface SalesDesk {
  /** Sold and paid on the spot, to nobody in particular, on a revenue account, without tax. */
  sell(sale: { net: string; date: string }): Promise<{ id: string }>;
  /** The other way round: given back on the spot. */
  giveBack(sale: { net: string; date: string }): Promise<{ id: string }>;
  bookJournal(journal: { date: string; memo: string; lines: DeskLine[] }): Promise<{ id: string }>;
  /** Deleted, or marked so, as far as the vendor can. */
  remove(kind: "sales-receipt" | "refund-receipt" | "journal", id: string): Promise<void>;
}

export interface DeskLine {
  account: "revenue" | "liability" | "asset";
  side: "debit" | "credit";
  amount: string;
}

interface Battery {
  bench: () => ErpBench;
  desk: () => SalesDesk;
  /** An open invoice of its own, of 119.00 with tax or more. */
  invoiced: () => Promise<Invoice>;
  next: () => number;
}

/** What every ERP connector must tell of revenue that never was an invoice, and of what customers paid. */
export function itTellsOfSales({ bench, desk, invoiced, next }: Battery): void {
  const DAY = "2032-02-05";

  async function listed(since: string): Promise<{ documents: ErpDocument[]; payments: Settlement[] }> {
    const [documents, payments]: [ErpDocument[], Settlement[]] = [[], []];
    let cursor: string | null = null;
    for (let pages = 0; pages < 50; pages += 1) {
      const page: Awaited<ReturnType<ErpBench["erp"]["documentsDated"]>> = await bench().erp.documentsDated(since, cursor);
      documents.push(...page.documents);
      payments.push(...page.payments);
      cursor = page.cursor;
      if (cursor === null) return { documents, payments };
    }
    throw new Error("The list of documents never comes to an end");
  }
  const one = ({ documents }: { documents: readonly ErpDocument[] }, kind: ErpDocument["kind"], id: string) => documents.find((each) => each.kind === kind && each.id === id);
  const minor = (amount: string) => Math.round(Number(amount) * 100);
  const now = async () => (await drained(bench().erp, new Date(Date.now() - 3_600_000).toISOString())).cursor;

  it("lists what was sold and what was given back on the spot, each dated on the day asked for or later", async () => {
    const [sold, before] = [await desk().sell({ net: "80.25", date: DAY }), await desk().sell({ net: "80.25", date: "2032-02-04" })];
    const back = await desk().giveBack({ net: "12.50", date: DAY });
    const all = await listed(DAY);
    expect(one(all, "sales-receipt", sold.id)).toMatchObject({ date: DAY, state: "paid", total: { minor: 8025 }, tax: { minor: 0 } });
    expect(one(all, "refund-receipt", back.id)).toMatchObject({ date: DAY, state: "paid", total: { minor: 1250 }, tax: { minor: 0 } });
    expect(one(all, "sales-receipt", before.id)).toBeUndefined();
  });

  it("tells of a journal what it moves to revenue, but for what it defers or releases", async () => {
    const journal = (lines: DeskLine[]) => desk().bookJournal({ date: DAY, memo: `By hand ${next()}`, lines });
    const accrued = await journal([{ account: "asset", side: "debit", amount: "500.00" }, { account: "revenue", side: "credit", amount: "500.00" }]);
    const takenBack = await journal([{ account: "revenue", side: "debit", amount: "70.00" }, { account: "asset", side: "credit", amount: "70.00" }]);
    const deferred = await journal([{ account: "revenue", side: "debit", amount: "300.00" }, { account: "liability", side: "credit", amount: "300.00" }]);
    const all = await listed(DAY);
    expect(one(all, "journal", accrued.id)).toMatchObject({ date: DAY, state: "paid", total: { minor: 50000 }, tax: { minor: 0 } });
    expect(one(all, "journal", takenBack.id)?.total.minor).toBe(-7000);
    expect(one(all, "journal", deferred.id)?.total.minor).toBe(0);
  });

  it("leaves out a journal that carries our reference", async () => {
    const own = await desk().bookJournal({ date: DAY, memo: `OB-BAT-SALE${next()}`, lines: [{ account: "asset", side: "debit", amount: "9.00" }, { account: "revenue", side: "credit", amount: "9.00" }] });
    expect(one(await listed(DAY), "journal", own.id)).toBeUndefined();
  });

  it("lists what customers paid, each as it is when it is read by itself", async () => {
    const invoice = await invoiced();
    const { id } = await bench().vendor.pay(invoice, "100.00");
    const { payments } = await listed("2020-01-01");
    const found = payments.filter((payment) => payment.kind === "payment" && payment.id === id);
    expect(found).toMatchObject([{ total: { minor: 10000 }, state: "active", allocations: [{ invoiceId: invoice.id, amount: { minor: 10000 } }] }]);
    expect(await bench().erp.readSettlement("payment", id)).toMatchObject({ total: found[0]?.total, date: found[0]?.date, allocations: found[0]?.allocations.map(({ invoiceId, amount }) => ({ invoiceId, amount })) });
  });

  it("hands over with a change the sale, the journal or the payment itself", async () => {
    const cursor = await now();
    const invoice = await invoiced();
    const sold = await desk().sell({ net: "31.10", date: DAY });
    const journal = await desk().bookJournal({ date: DAY, memo: `By hand ${next()}`, lines: [{ account: "asset", side: "debit", amount: "41.20" }, { account: "revenue", side: "credit", amount: "41.20" }] });
    const paid = await bench().vendor.pay(invoice, "55.00");
    const { changes } = await drained(bench().erp, cursor);
    const documents = changes.flatMap(({ document }) => document ?? []);
    expect(one({ documents }, "sales-receipt", sold.id)?.total.minor).toBe(minor("31.10"));
    expect(one({ documents }, "journal", journal.id)?.total.minor).toBe(minor("41.20"));
    expect(changes.find(({ entity, id }) => entity === "payment" && id === paid.id)?.payment).toMatchObject({ id: paid.id, allocations: [{ invoiceId: invoice.id }] });
  });

  it.each(["sales-receipt", "refund-receipt", "journal"] as const)("says of a %s that it is gone", async (kind) => {
    const sale = { net: "20.00", date: DAY };
    const lines: DeskLine[] = [{ account: "asset", side: "debit", amount: "20.00" }, { account: "revenue", side: "credit", amount: "20.00" }];
    const { id } = await (kind === "journal" ? desk().bookJournal({ date: DAY, memo: `By hand ${next()}`, lines }) : kind === "sales-receipt" ? desk().sell(sale) : desk().giveBack(sale));
    const cursor = await now();
    await desk().remove(kind, id);
    const { changes } = await drained(bench().erp, cursor);
    const said = changes.find((change) => change.id === id && (change.document?.kind ?? (change.entity === "refund" ? "refund-receipt" : change.entity)) === kind);
    expect([said?.hint, said?.document?.state]).toEqual(expect.arrayContaining([expect.stringMatching(/^(deleted|voided)$/)]));
    expect(["deleted", "voided"]).toContain(one(await listed(DAY), kind, id)?.state ?? "deleted");
  });

  it("says of a payment that it is gone", async () => {
    const invoice = await invoiced();
    const { id } = await bench().vendor.pay(invoice, "60.00");
    const cursor = await now();
    await bench().vendor.removePayment(id);
    const said = (await drained(bench().erp, cursor)).changes.find((change) => change.entity === "payment" && change.id === id);
    expect([said?.hint, said?.payment?.state]).toContain("deleted");
  });
}
