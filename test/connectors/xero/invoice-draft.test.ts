import { describe, expect, it } from "vitest";
import { money } from "../../../server/domain/money.ts";
import { failureOf, ok, wired } from "./wired.ts";
import { draftLine, invoiceDraft, invoiceWire } from "./samples.ts";
import type { InvoiceDraft } from "../../../server/domain/drafts.ts";

/** What is sent for a draft, as Xero receives it. */
async function sentFor(change: Partial<InvoiceDraft>, options = {}) {
  const { erp, seen } = wired(() => ok({ Invoices: [invoiceWire()] }), options);
  await erp.createInvoice(invoiceDraft(change), "key-1");
  const [body] = (seen[0]?.body as { Invoices: Record<string, unknown>[] }).Invoices;
  return { seen: seen[0], body: body ?? {}, lines: (body?.["LineItems"] ?? []) as Record<string, unknown>[] };
}

describe("an invoice as it is sent to Xero", () => {
  it("is created with PUT, which never changes an existing invoice, under the key and with four decimals of price", async () => {
    const { seen, body } = await sentFor({});
    expect(seen).toMatchObject({ method: "PUT", path: "/Invoices", query: { unitdp: "4", summarizeErrors: "true" } });
    expect(seen?.headers).toMatchObject({ "idempotency-key": "key-1", "xero-tenant-id": "00000000-0000-4000-8000-000000000001" });
    expect(body).toMatchObject({
      Type: "ACCREC",
      Status: "AUTHORISED",
      Contact: { ContactID: "c0000000-0000-4000-8000-000000000001" },
      Reference: "OB-100002-77-1-1",
      Date: "2026-11-20",
      LineAmountTypes: "Exclusive",
      CurrencyCode: "GBP",
      LineItems: [{ Description: "Assam, loose", Quantity: 2, UnitAmount: 50, ItemCode: "TEA-1KG" }],
    });
    expect(Object.keys(body["Contact"] as object)).toEqual(["ContactID"]);
  });

  it("leaves number, rate, account and tax to Xero where nothing is asked for", async () => {
    const { body, lines } = await sentFor({});
    for (const field of ["InvoiceNumber", "CurrencyRate", "SentToContact"]) expect(body).not.toHaveProperty(field);
    for (const field of ["AccountCode", "TaxType", "LineAmount", "DiscountAmount", "Tracking"]) expect(lines[0]).not.toHaveProperty(field);
  });

  it("writes the order number behind our reference, where the customer reads it", async () => {
    expect((await sentFor({ poNumber: " 4711  B " })).body["Reference"]).toBe("OB-100002-77-1-1 · PO 4711 B");
  });

  it("is due by its own date, else by its term, else by the organisation's, else on receipt; a draft need not be", async () => {
    expect((await sentFor({ dueDate: "2027-01-05", termId: "DAYSAFTERBILLDATE:30" })).body["DueDate"]).toBe("2027-01-05");
    expect((await sentFor({ termId: "OFFOLLOWINGMONTH:31" })).body["DueDate"]).toBe("2026-12-31");
    expect((await sentFor({})).body["DueDate"]).toBe("2026-11-20");
    expect((await sentFor({ state: "draft" })).body).not.toHaveProperty("DueDate");
    expect((await sentFor({ state: "draft" })).body["Status"]).toBe("DRAFT");
  });

  it("turns our rate, home for one foreign unit, into Xero's, foreign for one home unit", async () => {
    const lines = [draftLine({ amount: money(10_000, "USD") })];
    expect((await sentFor({ currency: "USD", exchangeRate: "0.8", lines })).body["CurrencyRate"]).toBe(1.25);
    expect((await sentFor({ currency: "USD", exchangeRate: null, lines })).body).not.toHaveProperty("CurrencyRate");
  });

  it("names tax, account and tracking where they are mapped; a choice for the invoice stands on every line", async () => {
    const lines = [
      draftLine({ itemId: null, accountId: "200", taxCode: "OUTPUT2", dimensions: [{ dimensionId: "region", optionId: "north" }] }),
      draftLine({ dimensions: [] }),
    ];
    const dimensions = [
      { dimensionId: "region", optionId: "south" },
      { dimensionId: "team", optionId: "b" },
    ];
    const sent = (await sentFor({ lines, dimensions, taxMode: "inclusive" })).lines;
    expect(sent[0]).toMatchObject({ AccountCode: "200", TaxType: "OUTPUT2" });
    expect(sent[0]).not.toHaveProperty("ItemCode");
    const choices = (line: Record<string, unknown> | undefined) =>
      (line?.["Tracking"] as { TrackingCategoryID: string; TrackingOptionID: string }[]).map((each) => `${each.TrackingCategoryID}:${each.TrackingOptionID}`).sort();
    expect(choices(sent[0])).toEqual(["region:north", "team:b"]);
    expect(choices(sent[1])).toEqual(["region:south", "team:b"]);
  });

  it("refuses a third tracking category before anything is sent", async () => {
    const dimensions = ["a", "b", "c"].map((id) => ({ dimensionId: id, optionId: "1" }));
    expect(await failureOf(sentFor({ dimensions }))).toMatchObject({ consequence: "park", applied: "no" });
  });

  it("puts the memo on a last line of text alone, and leaves it out where the options say so", async () => {
    expect((await sentFor({ memoToCustomer: "Thank you" })).lines.at(-1)).toEqual({ Description: "Thank you" });
    expect((await sentFor({ memoToCustomer: "Thank you" }, { memo: "omit" })).lines).toHaveLength(1);
  });

  it("tells in the description what has no field: the day of service and what was taken off", async () => {
    const line = draftLine({ quantity: "4", unitPrice: "25000", amount: money(9_999_999, "GBP"), discount: { kind: "amount", amount: money(1, "GBP") }, serviceDate: "2026-11-01" });
    expect((await sentFor({ lines: [line] })).lines[0]?.["Description"]).toBe("Assam, loose\n4 × 25000 − 0.01\n2026-11-01");
    expect((await sentFor({ lines: [draftLine({ description: " " })] })).lines[0]?.["Description"]).toBe("-");
  });

  it("spreads the deal's discount over the lines", async () => {
    const sent = (await sentFor({ lines: [draftLine(), draftLine()], discount: { kind: "percent", percent: "10" } })).lines;
    expect(sent.map((line) => [line["Quantity"], line["UnitAmount"], line["DiscountRate"]])).toEqual([
      [2, 50, 10],
      [2, 50, 10],
    ]);
  });

  it("refuses figures that JSON numbers cannot carry exactly", async () => {
    const huge = draftLine({ quantity: "1", unitPrice: "1234567890123.4567", amount: money(123_456_789_012_346, "GBP") });
    expect(await failureOf(sentFor({ lines: [huge] }))).toMatchObject({ consequence: "park", code: "validation", applied: "no" });
  });

  it("updates by replacing all lines: none carries an id of the old ones", async () => {
    const { erp, seen } = wired(() => ok({ Invoices: [invoiceWire()] }));
    await erp.updateInvoice("inv-1", null, invoiceDraft({ state: "draft" }), "key-2");
    expect(seen[0]).toMatchObject({ method: "POST", path: "/Invoices/inv-1" });
    const [body] = (seen[0]?.body as { Invoices: { InvoiceID: string; LineItems: object[] }[] }).Invoices;
    expect(body?.InvoiceID).toBe("inv-1");
    expect(body?.LineItems.every((line) => !("LineItemID" in line))).toBe(true);
  });

  it("updates only the version that was seen, at the cost of one look", async () => {
    const seenAt = "2026-11-20T10:12:03.410Z";
    const same = wired(() => ok({ Invoices: [invoiceWire()] }));
    await same.erp.updateInvoice("inv-1", seenAt, invoiceDraft({ state: "draft" }), "key-2");
    expect(same.seen.map((each) => each.method)).toEqual(["GET", "POST"]);
    const changed = wired(() => ok({ Invoices: [invoiceWire({ UpdatedDateUTC: "/Date(1795169523999+0000)/" })] }));
    expect(await failureOf(changed.erp.updateInvoice("inv-1", seenAt, invoiceDraft({ state: "draft" }), "key-2"))).toMatchObject({
      consequence: "retry",
      code: "stale-version",
      applied: "no",
    });
    expect(changed.seen.map((each) => each.method)).toEqual(["GET"]);
  });

  it("approves by status alone and leaves the lines as they are", async () => {
    const { erp, seen } = wired(() => ok({ Invoices: [invoiceWire()] }));
    await erp.approveInvoice("inv-1", null, "key-3");
    expect(seen[0]?.body).toEqual({ Invoices: [{ Status: "AUTHORISED", InvoiceID: "inv-1" }] });
  });

  it("mails by Xero's own means and marks as sent only what Xero has not marked", async () => {
    const script = (sent: boolean) => wired(({ method }) => (method === "POST" ? { status: 204, text: "" } : ok({ Invoices: [invoiceWire({ SentToContact: sent })] })));
    const marked = script(true);
    expect((await marked.erp.sendInvoice("inv-1", "key-4")).sent).toBe(true);
    expect(marked.seen.map((each) => `${each.method} ${each.path}`)).toEqual(["POST /Invoices/inv-1/Email", "GET /Invoices/inv-1"]);

    const unmarked = wired(({ path, method }) =>
      path.endsWith("/Email") ? { status: 204, text: "" } : ok({ Invoices: [invoiceWire({ SentToContact: method === "POST" })] }),
    );
    expect((await unmarked.erp.sendInvoice("inv-1", "key-4")).sent).toBe(true);
    expect(unmarked.seen.at(-1)).toMatchObject({ method: "POST", path: "/Invoices/inv-1", body: { Invoices: [{ SentToContact: true, InvoiceID: "inv-1" }] } });
    expect(new Set(unmarked.seen.map((each) => each.headers["idempotency-key"])).size).toBe(3);
  });

  it("never says that nothing happened once the mail has left", async () => {
    const { erp } = wired(({ path }) => (path.endsWith("/Email") ? { status: 204, text: "" } : { status: 429, headers: { "Retry-After": "7" }, text: "" }));
    expect(await failureOf(erp.sendInvoice("inv-1", "key-4"))).toMatchObject({ consequence: "retry", code: "throttled", applied: "unknown", retryAfterMs: 7000 });
  });

  it("fetches what it knows of the organisation before it writes, so that nothing can fail after", async () => {
    const { erp, seen, aboutOrganisation } = wired(() => {
      expect(aboutOrganisation()).toBe(1);
      return ok({ Invoices: [invoiceWire()] });
    });
    await erp.approveInvoice("inv-1", null, "key-3");
    expect(seen).toHaveLength(1);
  });
});
