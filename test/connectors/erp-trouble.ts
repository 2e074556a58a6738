import { expect, it } from "vitest";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { InvoiceDraft, InvoiceDraftLine } from "../../server/domain/drafts.ts";
import type { Customer, Invoice } from "../../server/domain/records.ts";
import { failure, type ErpBench } from "./erp-bench.ts";

/** The means of the battery, as functions where they exist only once it runs. */
export interface Hands {
  bench: () => ErpBench;
  customer: () => Customer;
  key: () => string;
  line: (change?: Partial<InvoiceDraftLine>) => InvoiceDraftLine;
  invoiceDraft: (change?: Partial<InvoiceDraft>) => InvoiceDraft;
  invoiced: (change?: Partial<InvoiceDraft>) => Promise<Invoice>;
  reread: (invoice: Invoice) => Promise<Invoice>;
}

/** The part of the ERP battery about refusals, lost answers and tokens. */
export function itKeepsItsHeadInTrouble({ bench, customer, key, line, invoiceDraft, invoiced, reread }: Hands): void {
  it("refuses to post into a closed period", async () => {
    await bench().vendor.closeBooks("2026-06-30");
    try {
      const late = invoiced({ date: "2026-06-15", dueDate: "2026-07-15" });
      expect(await failure(late)).toMatchObject({ consequence: "park", code: "closed-period", applied: "no" });
      expect((await bench().erp.describeOrganisation()).closedUntil).toBe("2026-06-30");
    } finally {
      await bench().vendor.closeBooks(null);
    }
  });

  it("refuses a customer the ERP does not have, and a currency it does not keep", async () => {
    const missing = bench().missingId;
    expect(await failure(invoiced({ customerId: missing }))).toMatchObject({ consequence: "park", applied: "no" });
    const odd = invoiced({
      currency: "XAF",
      lines: [line({ amount: { minor: 100, currency: "XAF" }, quantity: "1", unitPrice: "100" })],
    });
    expect(await failure(odd)).toMatchObject({ consequence: "park", applied: "no" });
  });

  it("replaces a refused token once and carries on", async () => {
    expect((await bench().refused.erp.readCustomer(customer().id))?.id).toBe(customer().id);
    expect(bench().refused.replaced()).toBe(1);
  });

  it("asks before every call that writes, also within one step, and sends nothing more once the answer is no", async () => {
    const lost = new Error("The deal is another's now");
    const onlyFirst = (allowed: number) => bench().guarded(async () => (allowed -= 1) < 0 ? Promise.reject(lost) : undefined);
    const invoice = await invoiced();
    await expect(onlyFirst(1).creditInvoice(invoice, "OB-GUARDED", "2026-11-22", key())).rejects.toBe(lost);
    const [note] = await bench().erp.findCreditNotes({ reference: "OB-GUARDED", customerId: customer().id });
    expect([note?.unapplied, (await reread(invoice)).balance]).toEqual([invoice.total, invoice.total]);
    const draft = invoiceDraft({ reference: "OB-NEVER-SENT" });
    await expect(onlyFirst(0).createInvoice(draft, key())).rejects.toBe(lost);
    expect(await bench().erp.findInvoices({ reference: "OB-NEVER-SENT", customerId: draft.customerId })).toEqual([]);
    expect((await onlyFirst(0).readInvoice(invoice.id))?.id).toBe(invoice.id);
  });

  it("stops when every token is refused: the tenant must reconnect", async () => {
    const details = await failure(bench().locked.readCustomer(customer().id));
    expect(details).toMatchObject({ consequence: "stop", code: "reconnect", applied: "no" });
  });

  it("says how long to wait when throttled, and that nothing was done", async () => {
    await bench().vendor.fault({ ...bench().createPath, kind: "status", status: 429, retryAfter: 7, times: 1 });
    expect(await failure(invoiced())).toMatchObject({
      consequence: "retry",
      code: "throttled",
      applied: "no",
      retryAfterMs: 7000,
    });
  });

  const vague = [
    { what: "an HTML page", rule: { kind: "html" } },
    { what: "half an answer", rule: { kind: "truncate" } },
    { what: "an empty answer", rule: { kind: "empty" } },
    { what: "a closed connection", rule: { kind: "reset" } },
    { what: "a server error", rule: { kind: "status", status: 500 } },
  ];
  for (const { what, rule } of vague) {
    it(`calls a write answered by ${what} unknown, and finds by reference that it stands`, async () => {
      await bench().vendor.fault({ ...bench().createPath, ...rule, when: "after", times: 1 });
      const draft = invoiceDraft();
      expect(await failure(bench().erp.createInvoice(draft, key()))).toMatchObject({
        consequence: "retry",
        applied: "unknown",
      });
      expect(await bench().erp.findInvoices({ reference: draft.reference, customerId: customer().id })).toHaveLength(1);
    });

    it(`calls a read answered by ${what} worth repeating`, async () => {
      const created = await invoiced();
      await bench().vendor.fault({ ...bench().readPath, ...rule, times: 1 });
      expect(await failure(bench().erp.readInvoice(created.id))).toMatchObject({ consequence: "retry", applied: "no" });
      expect((await reread(created)).id).toBe(created.id);
    });
  }

  it("keeps secrets and bodies out of its errors", async () => {
    await bench().vendor.fault({ ...bench().createPath, kind: "status", status: 500, times: 1 });
    const error: unknown = await invoiced().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VendorError);
    expect(JSON.stringify([error, String(error), (error as Error).cause ?? null])).not.toMatch(
      /bearer|sandbox-token|battery work/i,
    );
  });
}
