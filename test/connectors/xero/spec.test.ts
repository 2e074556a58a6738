import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { bankTransaction, contact, creditNote, invoice, item, manualJournal, overpayment, prepayment, wholePayment } from "../../../server/connectors/xero/wire.ts";
import { organisation } from "../../../server/connectors/xero/organisation-facts.ts";
import { parseExactJson } from "../../../server/connectors/exact-json.ts";
import { ok, wired } from "./wired.ts";
import { contactWire, creditNoteWire, customerDraft, draftLine, invoiceDraft, invoiceWire } from "./samples.ts";
import { money } from "../../../server/domain/money.ts";
import type { Invoice } from "../../../server/domain/records.ts";

/** Xero's own OpenAPI file, where it lies beside the project. */
const file = new URL("../../../../shared/specs/xero/xero_accounting.yaml", import.meta.url);

interface Spec {
  paths: Record<string, Record<string, { responses?: Record<string, { content?: Record<string, { example?: unknown }> }> }>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

describe.skipIf(!existsSync(file))("held against Xero's OpenAPI file", () => {
  let spec: Spec;
  let ajv: Ajv;
  beforeAll(() => {
    spec = parse(readFileSync(file, "utf8")) as Spec;
    ajv = new Ajv({ strict: false, formats: { uuid: true, uri: true, double: true, int64: true, date: true, "date-time": true } });
    ajv.addSchema(closed(spec) as object, "xero");
  });

  /** Xero's schemas allow any property; here an unknown one is a misspelling of ours. */
  function closed(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(closed);
    if (node === null || typeof node !== "object") return node;
    const copy = Object.fromEntries(Object.entries(node).filter(([name]) => name !== "example").map(([name, value]) => [name, closed(value)]));
    const isSchema = "properties" in copy && typeof copy["properties"] === "object";
    return isSchema ? { ...copy, additionalProperties: false } : copy;
  }

  function faults(schema: string, body: unknown): unknown {
    const validate = ajv.compile({ $ref: `xero#/components/schemas/${schema}` });
    return validate(body) ? [] : validate.errors?.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }

  it("sends invoices, contacts, items, credit notes and allocations that it describes", async () => {
    const sent = wired(({ path, method }) => {
      if (path.endsWith("/Allocations")) return ok({ Allocations: [{ Amount: 120 }] });
      if (path === "/CreditNotes") return ok({ CreditNotes: method === "PUT" ? [creditNoteWire()] : [] });
      if (path === "/Contacts") return ok({ Contacts: [contactWire()] });
      return path === "/Items" ? ok({ Items: [{ ItemID: "1", Code: "A" }] }) : ok({ Invoices: [invoiceWire()] });
    });
    const choice = { dimensionId: "00000000-0000-4000-8000-00000000000a", optionId: "00000000-0000-4000-8000-00000000000b" };
    const discounted = draftLine({ discount: { kind: "percent", percent: "10" }, amount: money(9000, "GBP"), taxCode: "OUTPUT2", dimensions: [choice] });
    const full = invoiceDraft({ lines: [discounted, draftLine({ itemId: null, accountId: "200" })], memoToCustomer: "Thanks", poNumber: "1", number: "INV-9", dueDate: "2026-12-20" });
    await sent.erp.createInvoice(full, "k1");
    await sent.erp.updateInvoice("i", null, full, "k2");
    await sent.erp.createCustomer(customerDraft({ termId: "DAYSAFTERBILLDATE:30" }), "k3");
    await sent.erp.createItem({ name: "A", sku: "A", description: "a", unitPrice: "1.5", incomeAccountId: "200", taxCode: "OUTPUT2" }, "k4");
    await sent.erp.creditInvoice({ id: "a1000000-0000-4000-8000-000000000001" } as Invoice, "OB-1C", "2026-11-21", "k5");
    const bodies = sent.seen.filter(({ method }) => method !== "GET").map(({ path, body }) => [path.replace(/^\/.*\/Allocations$/, "/Allocations").split("/")[1], body]);
    expect(bodies.map(([schema]) => schema)).toEqual(["Invoices", "Invoices", "Contacts", "Items", "CreditNotes", "Allocations"]);
    for (const [schema, body] of bodies) expect(faults(String(schema), body)).toEqual([]);
  });

  it("would notice a property that Xero does not have", () => {
    expect(faults("Invoices", { Invoices: [{ Type: "ACCREC", LineItems: [{ Descripton: "x" }] }] })).not.toEqual([]);
  });

  const examples = [
    ["/Invoices/{InvoiceID}", "Invoices", invoice],
    ["/CreditNotes/{CreditNoteID}", "CreditNotes", creditNote],
    ["/Payments/{PaymentID}", "Payments", wholePayment],
    ["/Payments", "Payments", wholePayment],
    ["/BankTransactions", "BankTransactions", bankTransaction],
    ["/ManualJournals", "ManualJournals", manualJournal],
    ["/Overpayments", "Overpayments", overpayment],
    ["/Prepayments", "Prepayments", prepayment],
    ["/Contacts/{ContactID}", "Contacts", contact],
    ["/Items", "Items", item],
    ["/Organisation", "Organisations", organisation],
  ] as const;
  for (const [path, name, schema] of examples) {
    it(`understands Xero's own example of ${path}`, () => {
      const example = spec.paths[path]?.["get"]?.responses?.["200"]?.content?.["application/json"]?.example as Record<string, unknown[]>;
      const records = (parseExactJson(JSON.stringify(example)) as Record<string, unknown[]>)[name] ?? [];
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(schema.safeParse(record).error?.issues ?? []).toEqual([]);
    });
  }
});
