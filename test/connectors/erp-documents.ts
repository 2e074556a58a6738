import { expect, it } from "vitest";
import type { Organisation } from "../../server/domain/organisation.ts";
import type { ErpDocument, Invoice } from "../../server/domain/records.ts";
import type { InvoiceDraft } from "../../server/domain/drafts.ts";
import { drained, failure, type ErpBench } from "./erp-bench.ts";

interface Battery {
  bench: () => ErpBench;
  organisation: () => Organisation;
  key: () => string;
  next: () => number;
  invoiced: (change?: Partial<InvoiceDraft>) => Promise<Invoice>;
}

/** What every ERP connector must tell of the documents that Onebook did not write. */
export function itListsDocuments({ bench, organisation, key, next, invoiced }: Battery): void {
  const EARLY = "2000-01-01";
  /** A list that ends costs its last page, even an empty one; no system has more of them. */
  const LISTS = 9;

  async function listed(since: string): Promise<{ documents: ErpDocument[]; pages: number }> {
    const documents: ErpDocument[] = [];
    let cursor: string | null = null;
    for (let pages = 1; pages <= 50; pages += 1) {
      const page: Awaited<ReturnType<ErpBench["erp"]["documentsDated"]>> = await bench().erp.documentsDated(since, cursor);
      documents.push(...page.documents);
      cursor = page.cursor;
      if (cursor === null) return { documents, pages };
    }
    throw new Error("The list of documents never comes to an end");
  }
  const invoiceIn = (documents: readonly ErpDocument[], id: string) => documents.find((each) => each.kind === "invoice" && each.id === id);

  it("lists every invoice and credit note from a day on, each as it is when it is read by itself", async () => {
    const created = await invoiced({ date: "2031-03-05", dueDate: "2031-04-05" });
    const before = await invoiced({ date: "2031-03-04", dueDate: "2031-04-05" });
    const credit = await bench().erp.creditInvoice(created, `OB-BAT-DOC${next()}`, "2031-03-06", key());
    const { documents } = await listed("2031-03-05");
    const { number, customerId, customerName, date, currency, total, tax } = created;
    expect(invoiceIn(documents, created.id)).toMatchObject({ kind: "invoice", number, customerId, customerName, date, currency, total, tax, state: "paid" });
    expect(invoiceIn(documents, before.id)).toBeUndefined();
    expect(documents.filter(({ kind }) => kind === "credit-note")).toMatchObject([{ id: credit.id, customerId, date: "2031-03-06", total, state: "paid" }]);
  });

  it("says of a document that it was voided, or does not list it any more", async () => {
    const created = await invoiced({ date: "2031-05-01", dueDate: "2031-06-01" });
    await bench().vendor.voidInvoice(created);
    expect(invoiceIn((await listed("2031-05-01")).documents, created.id)?.state ?? "voided").toBe("voided");
  });

  it("spends one call on each page of a thousand once the company is known, and no document is on none of them", async () => {
    await listed(EARLY);
    await bench().vendor.calls();
    const { documents, pages } = await listed(EARLY);
    expect(await bench().vendor.calls()).toBe(pages);
    expect(pages).toBeLessThanOrEqual(LISTS + Math.ceil(documents.length / 999));
    const invoices = documents.filter(({ kind }) => kind === "invoice");
    expect(invoices.length).toBeGreaterThan(10);
    for (const { state, total, currency } of documents) expect([["draft", "open", "paid", "voided", "deleted"].includes(state), total.currency], state).toEqual([true, currency]);
    expect(organisation().currencies).toEqual(expect.arrayContaining([...new Set(documents.map(({ currency }) => currency))]));
  });

  it("hands over with a change of an invoice the invoice itself, so that nobody has to pay for reading it", async () => {
    const { cursor } = await drained(bench().erp, new Date(Date.now() - 3_600_000).toISOString());
    const created = await invoiced();
    const { changes } = await drained(bench().erp, cursor);
    const change = changes.find(({ entity, id }) => entity === "invoice" && id === created.id);
    expect(change?.document).toMatchObject({ kind: "invoice", id: created.id, number: created.number, customerId: created.customerId, total: created.total, state: "open" });
  });

  it("refuses a place in the list that it never named", async () => {
    expect(await failure(bench().erp.documentsDated(EARLY, "nonsense"))).toMatchObject({ consequence: "bug" });
  });
}
