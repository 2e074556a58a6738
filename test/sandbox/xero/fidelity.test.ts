import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { products } from "../../../sandbox/seeds/products.ts";
import { invoice, standIn, TENANT, type StandIn } from "./stand-in.ts";

/** Xero's own OpenAPI files, beside the repository; not part of it. */
const SPEC = new URL("../../../../shared/specs/xero/xero_accounting.yaml", import.meta.url);

describe.skipIf(!existsSync(SPEC))("answers, held against Xero's OpenAPI file (skipped where ../shared/specs is absent)", () => {
  let ajv: Ajv;
  let xero: StandIn;
  beforeAll(async () => {
    ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema(parse(readFileSync(SPEC, "utf8")) as object, "xero");
    xero = standIn({ businesses: [products] });
    const contact = await xero.contactId();
    const made = (await xero.ask("PUT", "Invoices", invoice(contact, { LineItems: [{ ItemCode: "GRD-64", Quantity: 1, DiscountRate: 10, Tracking: [{ Name: "Region", Option: "North" }] }] }))).json.Invoices[0]!;
    await xero.ask("PUT", "Payments", { Invoice: { InvoiceID: made.InvoiceID }, Account: { Code: "090" }, Amount: 10 });
    await xero.handle("/credits", { tenantId: TENANT, contactId: contact, amount: 20 });
    await xero.handle("/credits", { tenantId: TENANT, contactId: contact, amount: 20, kind: "Prepayment" });
    await xero.ask("PUT", "BankTransactions", { Type: "RECEIVE", Contact: { ContactID: contact }, BankAccount: { Code: "090" }, LineItems: [{ Description: "Counter", Quantity: 1, UnitAmount: 5, AccountCode: "200" }] });
    await xero.ask("PUT", "ManualJournals", { Narration: "n", JournalLines: [{ LineAmount: 1, AccountCode: "830" }, { LineAmount: -1, AccountCode: "200" }] });
    await xero.ask("PUT", "RepeatingInvoices", { ...invoice(contact), Schedule: { Period: 1, Unit: "MONTHLY", DueDate: 20, DueDateType: "OFFOLLOWINGMONTH" } });
  });
  afterAll(() => xero.close());

  const faultsOf = (schema: string, answer: unknown) => {
    const validate = ajv.compile({ $ref: `xero#/components/schemas/${schema}` });
    validate(answer);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  };

  const lists: [string, string, string][] = [
    ["Invoices?page=1", "Invoices", "Invoices"], ["Invoices", "Invoices", "Invoices"], ["Contacts?page=1", "Contacts", "Contacts"], ["Items", "Items", "Items"], ["Payments?page=1", "Payments", "Payments"],
    ["CreditNotes?page=1", "CreditNotes", "CreditNotes"], ["Overpayments?page=1", "Overpayments", "Overpayments"], ["Prepayments?page=1", "Prepayments", "Prepayments"], ["Accounts", "Accounts", "Accounts"],
    ["TaxRates", "TaxRates", "TaxRates"], ["Currencies", "Currencies", "Currencies"], ["Organisation", "Organisations", "Organisations"], ["BrandingThemes", "BrandingThemes", "BrandingThemes"],
    ["TrackingCategories", "TrackingCategories", "TrackingCategories"], ["ManualJournals?page=1", "ManualJournals", "ManualJournals"], ["BankTransactions?page=1", "BankTransactions", "BankTransactions"], ["RepeatingInvoices", "RepeatingInvoices", "RepeatingInvoices"],
  ];
  it.each(lists)("%s is a valid %s", async (path, schema, name) => {
    const answer = (await xero.ask("GET", path)).json as unknown as Record<string, unknown[]>;
    expect(answer[name]!.length).toBeGreaterThan(0);
    expect(faultsOf(schema, answer)).toEqual([]);
  });

  it.each(["Invoices", "Contacts", "Payments", "CreditNotes", "Items", "BankTransactions"] as const)("one of %s by itself is valid too", async (name) => {
    const id = { Invoices: "InvoiceID", Contacts: "ContactID", Payments: "PaymentID", CreditNotes: "CreditNoteID", Items: "Code", BankTransactions: "BankTransactionID" } as const;
    const [first] = (await xero.ask("GET", name)).json[name];
    const answer = await xero.ask("GET", `${name}/${first![id[name]]}`);
    expect(answer.json[name]).toHaveLength(1);
    expect(faultsOf(name, answer.json)).toEqual([]);
  });

  it("refusals are valid Errors", async () => {
    const refused = await xero.ask("PUT", "Invoices", invoice(await xero.contactId(), { LineItems: [] }));
    expect([refused.status, faultsOf("Error", refused.json)]).toEqual([400, []]);
  });
});

const WEBHOOKS = new URL("../../../../shared/specs/xero/xero-webhooks.yaml", import.meta.url);

it.skipIf(!existsSync(WEBHOOKS))("webhooks are valid events of Xero's webhook file (skipped where ../shared/specs is absent)", async () => {
  const spec = parse(readFileSync(WEBHOOKS, "utf8")) as { components: { schemas: { WebhookEvent: object } } };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(spec.components.schemas.WebhookEvent);
  const xero = standIn({ webhookUrl: "http://app.example/hook" });
  await xero.handle("/intent-to-receive", {});
  xero.posted.length = 0;
  await xero.ask("PUT", "Contacts", { Name: "Event" });
  xero.clock.advance(1);
  await expect.poll(() => xero.posted.length).toBe(1);
  validate(xero.posted[0]!.body);
  expect(validate.errors).toBeNull();
  xero.close();
});
