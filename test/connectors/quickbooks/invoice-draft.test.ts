import { describe, expect, it } from "vitest";
import { invoiceBody } from "../../../server/connectors/quickbooks/invoice-draft.ts";
import { DEFAULT_OPTIONS } from "../../../server/connectors/quickbooks/options.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { american, british, draftLine, invoiceDraft } from "./fixtures.ts";

const rates = new Map([
  ["6", "20"],
  ["7", "17.5"],
  ["8", null],
]);
const body = (draft: Parameters<typeof invoiceDraft>[0], company = american, options = {}) =>
  invoiceBody(invoiceDraft(draft), {
    company,
    options: { ...DEFAULT_OPTIONS, ...options },
    rates,
    standing: null,
  }) as Record<string, unknown> & {
    Line: { SalesItemLineDetail: Record<string, unknown> }[];
  };
const firstLine = (draft: Parameters<typeof invoiceDraft>[0], company = american) =>
  body(draft, company).Line[0]?.SalesItemLineDetail;
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof VendorError) return error.details;
  }
  throw new Error("Nothing was refused");
};

describe("the body of a QuickBooks invoice", () => {
  it("holds what was drafted and leaves out what was not", () => {
    expect(body({})).toEqual({
      CustomerRef: { value: "58" },
      TxnDate: "2026-11-20",
      PrivateNote: "[Onebook OB-1-2-0-0]",
      Line: [
        {
          DetailType: "SalesItemLineDetail",
          Amount: 100,
          Description: "Design",
          SalesItemLineDetail: { ItemRef: { value: "5" }, Qty: 2, UnitPrice: 50 },
        },
      ],
    });
  });

  it("writes amounts that print exactly as they were meant", () => {
    const line = draftLine({ quantity: "0.1", unitPrice: "0.3", amount: { minor: 3, currency: "USD" } });
    expect(JSON.stringify(body({ lines: [line] }).Line[0])).toContain('"Amount":0.03,');
    const huge = draftLine({ quantity: "1234567890.12345678", unitPrice: "0", amount: { minor: 0, currency: "USD" } });
    expect(refusal(() => body({ lines: [huge] }))).toMatchObject({ consequence: "park", code: "validation" });
  });

  it("says TAX or NON in the United States and never the way tax is worked out", () => {
    expect(firstLine({ lines: [draftLine({ taxCode: "TAX" })] })?.["TaxCodeRef"]).toEqual({ value: "TAX" });
    expect(firstLine({ taxMode: "none", lines: [draftLine({ taxCode: "TAX" })] })?.["TaxCodeRef"]).toEqual({
      value: "NON",
    });
    expect(body({})).not.toHaveProperty("GlobalTaxCalculation");
    expect(refusal(() => body({ taxMode: "inclusive" }))).toMatchObject({ consequence: "park" });
  });

  it("names tax codes and the way tax is worked out elsewhere", () => {
    const gbp = { currency: "GBP", lines: [draftLine({ taxCode: "6", amount: { minor: 10_000, currency: "GBP" } })] };
    expect(body(gbp, british)).toMatchObject({ GlobalTaxCalculation: "TaxExcluded", CurrencyRef: { value: "GBP" } });
    expect(body({ ...gbp, taxMode: "inclusive" }, british)["GlobalTaxCalculation"]).toBe("TaxInclusive");
    expect(firstLine(gbp, british)).not.toHaveProperty("TaxInclusiveAmt");
    expect(body({ ...gbp, taxMode: "none" }, british)["GlobalTaxCalculation"]).toBe("NotApplicable");
    expect(firstLine({ ...gbp, taxMode: "none" }, british)).not.toHaveProperty("TaxCodeRef");
  });

  it("takes the tax out of prices that include it, and tells QuickBooks what the customer pays", () => {
    const inclusive = (taxCode: string | null, minor: number) =>
      body(
        {
          currency: "GBP",
          taxMode: "inclusive",
          lines: [draftLine({ quantity: "3", unitPrice: "10", taxCode, amount: { minor, currency: "GBP" } })],
        },
        british,
      ).Line[0];
    expect(inclusive("6", 3000)).toMatchObject({
      Amount: 25,
      SalesItemLineDetail: { Qty: 3, UnitPrice: 8.3333333, TaxInclusiveAmt: 30 },
    });
    expect(inclusive("7", 3000)).toMatchObject({
      Amount: 25.53,
      SalesItemLineDetail: { UnitPrice: 8.51, TaxInclusiveAmt: 30 },
    });
    for (const code of [null, "8", "unknown"]) {
      expect(refusal(() => inclusive(code, 3000))).toMatchObject({ consequence: "park", code: "bad-reference" });
    }
    const discount = { kind: "amount" as const, amount: { minor: 100, currency: "GBP" } };
    expect(refusal(() => body({ currency: "GBP", taxMode: "inclusive", discount, lines: [] }, british))).toMatchObject({
      consequence: "park",
    });
  });

  it("names currency and rate only where the company keeps several", () => {
    const euro = {
      currency: "EUR",
      exchangeRate: "0.8612",
      lines: [draftLine({ amount: { minor: 10_000, currency: "EUR" } })],
    };
    expect(body(euro, british)).toMatchObject({ CurrencyRef: { value: "EUR" }, ExchangeRate: 0.8612 });
    expect(body({})).not.toHaveProperty("CurrencyRef");
    expect(refusal(() => body(euro))).toMatchObject({ consequence: "park", code: "currency-not-enabled" });
  });

  it("takes a deal discount off before tax, as a percentage or an amount", () => {
    const percent = body({ discount: { kind: "percent", percent: "12.5" } });
    expect(percent.Line[1]).toEqual({
      DetailType: "DiscountLineDetail",
      DiscountLineDetail: { PercentBased: true, DiscountPercent: 12.5 },
    });
    expect(percent["ApplyTaxAfterDiscount"]).toBe(true);
    const amount = body({ discount: { kind: "amount", amount: { minor: 742, currency: "USD" } } });
    expect(amount.Line[1]).toEqual({
      DetailType: "DiscountLineDetail",
      Amount: 7.42,
      DiscountLineDetail: { PercentBased: false },
    });
  });

  it("puts the order number into its field where there is one that holds it, else into the memo", () => {
    const order = { poNumber: "PO-9", memoToCustomer: "Thank you" };
    expect(body(order)["CustomerMemo"]).toEqual({ value: "Thank you\nPO PO-9" });
    const field = body(order, american, { poNumberField: "3", referenceField: "2" });
    expect(field["CustomerMemo"]).toEqual({ value: "Thank you" });
    expect(field["CustomField"]).toEqual([
      { DefinitionId: "2", Type: "StringType", StringValue: "OB-1-2-0-0" },
      { DefinitionId: "3", Type: "StringType", StringValue: "PO-9" },
    ]);
    const long = body({ poNumber: "P".repeat(32) }, american, { poNumberField: "3" });
    expect(long["CustomerMemo"]).toEqual({ value: `PO ${"P".repeat(32)}` });
  });

  it("asks QuickBooks for the next number only where users number by hand", () => {
    expect(body({})).not.toHaveProperty("DocNumber");
    expect(body({}, { ...american, customNumbers: true })["DocNumber"]).toBe("AUTO_GENERATE");
    expect(body({ number: "A-1" }, { ...american, customNumbers: true })["DocNumber"]).toBe("A-1");
    expect(refusal(() => body({ number: "x".repeat(22) }))).toMatchObject({ consequence: "park" });
  });

  it("keeps the note and the custom fields that people filled in", () => {
    const fields = [
      { DefinitionId: "1", Name: "Crew", StringValue: "Blue" },
      { DefinitionId: "2", StringValue: "OB-old" },
    ];
    const standing = { note: "Ann: hold\n[Onebook OB-old]", fields };
    const update = invoiceBody(invoiceDraft(), {
      company: american,
      options: { ...DEFAULT_OPTIONS, referenceField: "2" },
      rates: null,
      standing,
    });
    expect(update["PrivateNote"]).toBe("Ann: hold\n[Onebook OB-1-2-0-0]");
    expect(update["CustomField"]).toEqual([
      fields[0],
      { DefinitionId: "2", Type: "StringType", StringValue: "OB-1-2-0-0" },
    ]);
  });

  it("puts classes on the line or the header and locations on the header", () => {
    const choice = { dimensionId: "class", optionId: "7" };
    expect(firstLine({ lines: [draftLine({ dimensions: [choice] })] })?.["ClassRef"]).toEqual({ value: "7" });
    const header = body({ dimensions: [choice, { dimensionId: "department", optionId: "4" }] });
    expect(header).toMatchObject({ ClassRef: { value: "7" }, DepartmentRef: { value: "4" } });
    expect(refusal(() => body({ dimensions: [{ dimensionId: "region", optionId: "1" }] }))).toMatchObject({
      code: "bad-reference",
    });
  });

  it("asks for an item where a line has none", () => {
    expect(refusal(() => body({ lines: [draftLine({ itemId: null })] }))).toMatchObject({
      consequence: "park",
      code: "bad-reference",
    });
  });

  it("mails to the billing contact and the copies", () => {
    const mail = body({ billTo: { email: "ap@acme.example", cc: ["a@acme.example", "b@acme.example"] } });
    expect(mail).toMatchObject({
      BillEmail: { Address: "ap@acme.example" },
      BillEmailCc: { Address: "a@acme.example, b@acme.example" },
    });
    expect(mail).not.toHaveProperty("EmailStatus");
  });
});
