import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CustomerDraft, InvoiceDraft, InvoiceDraftLine } from "../../server/domain/drafts.ts";
import type { Organisation } from "../../server/domain/organisation.ts";
import type { Customer, Invoice } from "../../server/domain/records.ts";
import { drained, failure, type ErpBench } from "./erp-bench.ts";
import { itListsDocuments } from "./erp-documents.ts";
import { itKeepsJournals } from "./erp-journals.ts";
import { itKeepsItsHeadInTrouble } from "./erp-trouble.ts";

/** What every ERP connector must do. One company and its stand-in serve the whole battery: names are never reused. */
export function erpBattery(name: string, setUp: () => Promise<ErpBench>): void {
  describe(`${name}: what every ERP connector must do`, () => {
    let bench: ErpBench;
    let organisation: Organisation;
    let customer: Customer;
    let itemId: string;
    let serial = 0;
    const next = () => (serial += 1);
    const key = () => `key-${next()}`;

    beforeAll(async () => {
      bench = await setUp();
      organisation = await bench.erp.describeOrganisation();
      customer = await bench.erp.createCustomer(customerDraft(`Battery ${next()}`), key());
      const income = organisation.accounts.find((account) => account.kind === "income");
      const item = { name: `Battery item ${next()}`, sku: null, description: null, unitPrice: "10", taxCode: null };
      itemId = (await bench.erp.createItem({ ...item, incomeAccountId: income?.code ?? income?.id ?? "" }, key())).id;
    });
    beforeEach(async () => bench.vendor.clearFaults());
    afterAll(async () => bench.close());

    const customerDraft = (called: string): CustomerDraft => ({
      name: called,
      reference: `OB-BAT-C${next()}`,
      kind: "company",
      firstName: "Ada",
      lastName: "Byron",
      email: `ada${next()}@battery-${next()}.example`,
      phone: "+1 555 0100",
      domain: null,
      taxNumber: null,
      address: { street: "1 Analytical Way", city: "Springfield", region: null, postalCode: "12345", country: null },
      currency: organisation.homeCurrency,
      termId: null,
    });
    const line = (change: Partial<InvoiceDraftLine> = {}): InvoiceDraftLine => ({
      itemId,
      accountId: null,
      description: "Battery work",
      quantity: "3",
      unitPrice: "33.35",
      discount: null,
      amount: { minor: 10_005, currency: organisation.homeCurrency },
      taxCode: null,
      serviceDate: null,
      dimensions: [],
      ...change,
    });
    const invoiceDraft = (change: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
      reference: `OB-BAT-${next()}`,
      customerId: customer.id,
      state: "approved",
      date: "2026-11-20",
      dueDate: "2026-12-20",
      termId: null,
      currency: organisation.homeCurrency,
      exchangeRate: null,
      taxMode: "none",
      number: null,
      lines: [line()],
      discount: null,
      memoToCustomer: "Thank you",
      poNumber: "PO-77",
      billTo: { email: "ada@battery.example", cc: [] },
      dimensions: [],
      ...change,
    });
    const invoiced = (change: Partial<InvoiceDraft> = {}) => bench.erp.createInvoice(invoiceDraft(change), key());
    const reread = async (invoice: Invoice): Promise<Invoice> => {
      const found = await bench.erp.readInvoice(invoice.id);
      if (!found) throw new Error(`Invoice ${invoice.id} is gone`);
      return found;
    };
    const minor = (amount: number) => ({ minor: amount, currency: organisation.homeCurrency });
    const probe = (of: { name?: string; email?: string | null; domain?: string | null }) =>
      bench.erp.findCustomers({ taxNumber: null, domain: null, email: null, name: "", reference: "OB-NONE", ...of });

    it("describes the organisation well enough to invoice in it", () => {
      expect(organisation.name).not.toBe("");
      expect(organisation.currencies[0]).toBe(organisation.homeCurrency);
      expect(organisation.accounts.some((account) => account.kind === "income")).toBe(true);
      expect(
        new Intl.DateTimeFormat("en", { timeZone: organisation.timeZone }).resolvedOptions().timeZone,
      ).toBeTruthy();
    });

    it("creates a customer that it then finds by name and by e-mail, and reads by id", async () => {
      const draft = customerDraft(`O'Neil & Söhne "${next()}"`);
      const created = await bench.erp.createCustomer(draft, key());
      expect(created).toMatchObject({ name: draft.name, email: draft.email, active: true });
      expect((await probe({ name: draft.name })).map((each) => each.id)).toContain(created.id);
      expect((await probe({ email: draft.email })).map((each) => each.id)).toContain(created.id);
      expect(await bench.erp.readCustomer(created.id)).toMatchObject({ id: created.id, name: draft.name });
    });

    it("finds a customer by the domain of its company, and none by that of a mail provider", async () => {
      const created = await bench.erp.createCustomer(
        { ...customerDraft(`Domain ${next()}`), email: "eve@only-here.example" },
        key(),
      );
      expect((await probe({ domain: "only-here.example" })).map((each) => each.id)).toContain(created.id);
      await bench.erp.createCustomer({ ...customerDraft(`Free ${next()}`), email: "eve.free@gmail.com" }, key());
      expect(await probe({ domain: "gmail.com" })).toEqual([]);
    });

    it("finds archived customers too and says that they are", async () => {
      const created = await bench.erp.createCustomer(customerDraft(`Archived ${next()}`), key());
      await bench.vendor.archiveCustomer(created.id);
      const found = await probe({ email: created.email });
      expect(found.find((each) => each.id === created.id)).toMatchObject({ active: false });
    });

    it("changes of a customer what it is told to, and leaves the rest as it is", async () => {
      const created = await bench.erp.createCustomer(customerDraft(`Changing ${next()}`), key());
      const moved = { street: "2 Difference Road\nUnit 9", city: "Leeds", region: null, postalCode: "LS1 4AP", country: null };
      const name = `Changed ${next()}`;
      const changed = await bench.erp.updateCustomer(created.id, { name, phone: "+1 555 0199", address: moved }, key());
      expect(changed).toMatchObject({ id: created.id, name, phone: "+1 555 0199", email: created.email, currency: created.currency, active: true });
      expect(changed?.address).toEqual(moved);
      const shorter = await bench.erp.updateCustomer(created.id, { address: { ...moved, street: "3 Short Road" }, email: "new@battery.example" }, key());
      expect(shorter).toMatchObject({ name, phone: "+1 555 0199", email: "new@battery.example" });
      expect(shorter?.address?.street).toBe("3 Short Road");
      expect(await bench.erp.readCustomer(created.id)).toEqual(shorter);
    });

    it("refuses a name that another customer has, and answers null for a customer that is not there", async () => {
      const taken = await bench.erp.createCustomer(customerDraft(`Taken ${next()}`), key());
      const other = await bench.erp.createCustomer(customerDraft(`Other ${next()}`), key());
      expect(await failure(bench.erp.updateCustomer(other.id, { name: taken.name }, key()))).toMatchObject({ consequence: "park", applied: "no" });
      expect(await bench.erp.updateCustomer(bench.missingId, { phone: "1" }, key())).toBeNull();
    });

    it("lets a person search customers by part of the name", async () => {
      const created = await bench.erp.createCustomer(customerDraft(`Zanzibar Holdings ${next()}`), key());
      expect((await bench.erp.searchCustomers("zanzibar")).map((each) => each.id)).toContain(created.id);
    });

    it("answers null for customers, invoices and settlements that do not exist", async () => {
      const missing = bench.missingId;
      expect(await bench.erp.readCustomer(missing)).toBeNull();
      expect(await bench.erp.readInvoice(missing)).toBeNull();
      for (const kind of ["payment", "credit-note", "refund"] as const) {
        expect(await bench.erp.readSettlement(kind, missing)).toBeNull();
      }
    });

    it("finds items by SKU and by name whatever their case, and nothing for neither", async () => {
      const income = organisation.accounts.find((account) => account.kind === "income");
      const sku = `BAT-${next()}`;
      const item = { name: `Widget ${sku}`, sku, description: "A widget", unitPrice: "12.5", taxCode: null };
      const created = await bench.erp.createItem({ ...item, incomeAccountId: income?.code ?? income?.id ?? "" }, key());
      expect((await bench.erp.findItems({ skus: [sku], names: [] })).map((each) => each.id)).toEqual([created.id]);
      expect((await bench.erp.findItems({ skus: [], names: [`widget ${sku}`] })).map((each) => each.id)).toEqual([
        created.id,
      ]);
      expect((await bench.erp.findItems({ skus: [], names: [], ids: [created.id] })).map((each) => each.id)).toEqual([created.id]);
      expect(await bench.erp.findItems({ skus: [], names: [], ids: [bench.missingId] })).toEqual([]);
      expect(await bench.erp.findItems({ skus: [], names: [] })).toEqual([]);
      for (const part of [sku.toLowerCase(), `IDGET ${sku}`]) expect((await bench.erp.searchItems(part)).map((each) => each.id), part).toContain(created.id);
      expect(await bench.erp.searchItems("no such thing anywhere")).toEqual([]);
    });

    it("creates an invoice whose figures are the vendor's, and reads the same invoice back", async () => {
      const draft = invoiceDraft();
      const created = await bench.erp.createInvoice(draft, key());
      expect(created).toMatchObject({
        reference: draft.reference,
        customerId: customer.id,
        state: "open",
        date: "2026-11-20",
        dueDate: "2026-12-20",
        currency: organisation.homeCurrency,
        total: minor(10_005),
        balance: minor(10_005),
        tax: minor(0),
        allocations: [],
      });
      expect(created.number).toBeTruthy();
      expect(created.lines.map((each) => [each.itemId, each.quantity, each.amount.minor])).toEqual([
        [itemId, "3", 10_005],
      ]);
      const found = await reread(created);
      expect({ ...found, links: null, modifiedAt: null }).toEqual({ ...created, links: null, modifiedAt: null });
      expect(found.links.view).toMatch(/^https?:/);
    });

    it("keeps line and deal discounts to the cent", async () => {
      const percent = line({
        quantity: "3",
        unitPrice: "33.33",
        discount: { kind: "percent", percent: "12.5" },
        amount: minor(8749),
      });
      const amount = line({
        quantity: "7",
        unitPrice: "19.99",
        discount: { kind: "amount", amount: minor(1000) },
        amount: minor(12_993),
      });
      const created = await invoiced({ lines: [percent, amount], discount: { kind: "amount", amount: minor(742) } });
      expect(created.total).toEqual(minor(8749 + 12_993 - 742));
      expect((await reread(created)).total).toEqual(created.total);
    });

    it("finds an invoice by our reference and by its number, and no other", async () => {
      const created = await invoiced();
      const reference = created.reference ?? "";
      const byReference = await bench.erp.findInvoices({ reference, customerId: customer.id });
      expect(byReference.map((each) => each.id)).toEqual([created.id]);
      const byNumber = await bench.erp.findInvoices({
        reference: "OB-BAT-NONE",
        customerId: customer.id,
        number: created.number ?? "",
      });
      expect(byNumber.map((each) => each.id)).toEqual([created.id]);
      expect(await bench.erp.findInvoices({ reference: "OB-BAT-NONE", customerId: customer.id })).toEqual([]);
    });

    it("gives an invoice the number it is asked to, and refuses a number that is taken", async () => {
      const number = `BAT-N${next()}`;
      expect((await invoiced({ number })).number).toBe(number);
      expect(await failure(invoiced({ number }))).toMatchObject({
        consequence: "park",
        code: "duplicate-number",
        applied: "no",
      });
    });

    it("reports a second customer of the same name as a duplicate, where the vendor minds", async () => {
      const draft = customerDraft(`Twice ${next()}`);
      const first = await bench.erp.createCustomer(draft, key());
      const again = bench.erp.createCustomer({ ...draft, reference: `OB-BAT-C${next()}`, email: null }, key());
      if (!bench.uniqueNames) {
        expect((await again).id).not.toBe(first.id);
        return;
      }
      expect(await failure(again)).toMatchObject({ consequence: "park", code: "duplicate-name", applied: "no" });
    });

    it("executes a write once for one key, and answers both times with the same invoice", async () => {
      const draft = invoiceDraft();
      const once = key();
      const first = await bench.erp.createInvoice(draft, once);
      const second = await bench.erp.createInvoice(draft, once);
      expect(second.id).toBe(first.id);
      expect(await bench.erp.findInvoices({ reference: draft.reference, customerId: customer.id })).toHaveLength(1);
    });

    it("updates an invoice, and refuses to when somebody else changed it in the meantime", async () => {
      const draft = invoiceDraft({ state: "draft" });
      const created = await bench.erp.createInvoice(draft, key());
      const changed = { ...draft, lines: [line({ quantity: "2", unitPrice: "50", amount: minor(10_000) }), line()] };
      const updated = await bench.erp.updateInvoice(created.id, created.version, changed, key());
      expect(updated).toMatchObject({ id: created.id, total: minor(20_005), reference: draft.reference });
      expect(updated.lines).toHaveLength(2);
    });

    it("has a page where the customer can pay an open invoice, and none for one that does not exist", async () => {
      const link = await bench.erp.payLink((await invoiced()).id);
      expect(link).toMatch(/^https?:\/\/\S+$/);
      expect(await bench.erp.payLink(bench.missingId)).toBeNull();
    });

    it("never updates over a version it has not seen", async () => {
      const draft = invoiceDraft({ state: "draft" });
      const created = await bench.erp.createInvoice(draft, key());
      if (created.version === null) return;
      await bench.vendor.touchInvoice(created);
      const update = bench.erp.updateInvoice(created.id, created.version, draft, key());
      expect(await failure(update)).toMatchObject({ consequence: "retry", code: "stale-version", applied: "no" });
    });

    it("approves an invoice, and sends it", async () => {
      const created = await bench.erp.createInvoice(invoiceDraft({ state: "draft" }), key());
      expect(created.state).toBe(organisation.hasDrafts ? "draft" : "open");
      const approved = await bench.erp.approveInvoice(created.id, created.version, key());
      expect(approved).toMatchObject({ id: created.id, state: "open", sent: false });
      expect(await bench.erp.sendInvoice(created.id, key())).toMatchObject({ id: created.id, sent: true });
      expect((await reread(created)).sent).toBe(true);
    });

    it("fetches the invoice as a PDF", async () => {
      const pdf = await bench.erp.readInvoicePdf((await invoiced()).id);
      expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
    });

    it("sees a part payment, then the rest, as allocations that add up with the balance to the total", async () => {
      const created = await invoiced();
      const first = await bench.vendor.pay(created, "40.05");
      const part = await reread(created);
      expect(part).toMatchObject({ state: "open", balance: minor(6000) });
      expect(part.allocations).toMatchObject([
        { kind: "payment", sourceId: first.id, invoiceId: created.id, amount: minor(4005) },
      ]);
      await bench.vendor.pay(created, "60.00");
      const paid = await reread(created);
      expect(paid).toMatchObject({ state: "paid", balance: minor(0) });
      expect(paid.allocations.reduce((sum, each) => sum + each.amount.minor, 0)).toBe(10_005);
      expect(await bench.erp.readSettlement("payment", first.id)).toMatchObject({
        kind: "payment",
        total: minor(4005),
        unapplied: minor(0),
        state: "active",
        allocations: [{ invoiceId: created.id, amount: minor(4005) }],
      });
    });

    it("sees that a payment was taken away again", async () => {
      const created = await invoiced();
      const payment = await bench.vendor.pay(created, "100.05");
      await bench.vendor.removePayment(payment.id);
      expect(await reread(created)).toMatchObject({ state: "open", balance: minor(10_005), allocations: [] });
      const gone = await bench.erp.readSettlement("payment", payment.id);
      expect(gone === null || gone.state !== "active").toBe(true);
    });

    it("sees a void, with nothing owed any more", async () => {
      const created = await invoiced();
      await bench.vendor.voidInvoice(created);
      expect(await reread(created)).toMatchObject({ state: "voided", balance: minor(0) });
    });

    it("credits an untouched invoice in full, finds the credit by reference, and repeats without harm", async () => {
      const created = await invoiced();
      const reference = `OB-BAT-CN${next()}`;
      const once = key();
      const credit = await bench.erp.creditInvoice(created, reference, "2026-11-21", once);
      const allocation = { kind: "credit-note", sourceId: credit.id, invoiceId: created.id, amount: minor(10_005) };
      expect(credit).toMatchObject({
        kind: "credit-note",
        total: minor(10_005),
        unapplied: minor(0),
        allocations: [allocation],
      });
      expect(await reread(created)).toMatchObject({ balance: minor(0), allocations: [allocation] });
      const found = await bench.erp.findCreditNotes({ reference, customerId: customer.id });
      expect(found).toMatchObject([{ id: credit.id, unapplied: minor(0), allocations: [allocation] }]);
      expect(await bench.erp.readSettlement("credit-note", credit.id)).toMatchObject({
        id: credit.id,
        allocations: [allocation],
      });
      expect((await bench.erp.creditInvoice(created, reference, "2026-11-21", once)).id).toBe(credit.id);
      expect(await bench.erp.findCreditNotes({ reference, customerId: customer.id })).toHaveLength(1);
    });

    it("tells of what changed since a cursor, and of nothing before it", async () => {
      const before = await drained(bench.erp, new Date(Date.now() - 3_600_000).toISOString());
      const created = await invoiced();
      await bench.vendor.pay(created, "100.05");
      const { changes } = await drained(bench.erp, before.cursor);
      expect(changes.filter((each) => each.entity === "invoice").map((each) => each.id)).toContain(created.id);
      expect(Date.parse(before.cursor)).not.toBeNaN();
    });

    itKeepsJournals({ bench: () => bench, organisation: () => organisation, key, next });

    itListsDocuments({ bench: () => bench, organisation: () => organisation, key, next, invoiced });

    itKeepsItsHeadInTrouble({
      bench: () => bench,
      customer: () => customer,
      key,
      line,
      invoiceDraft,
      invoiced,
      reread,
    });

    it("spends one call on a write once the company is known: what a write returns is never read back", async () => {
      await invoiced();
      await bench.vendor.calls();
      await invoiced();
      expect(await bench.vendor.calls()).toBe(1);
    });
  });
}
