import { describe, expect, it } from "vitest";
import { parseExactJson } from "../../../server/connectors/exact-json.ts";
import { invoiceRecord } from "../../../server/connectors/quickbooks/invoice-record.ts";
import { DEFAULT_OPTIONS } from "../../../server/connectors/quickbooks/options.ts";
import { invoice as schema, understood } from "../../../server/connectors/quickbooks/wire.ts";
import { haveRecordings, recordedBody, wireInvoice } from "./fixtures.ts";

const record = (wire: unknown, homeCurrency = "USD") =>
  invoiceRecord(understood(schema, wire, false), { homeCurrency, options: DEFAULT_OPTIONS, payments: [] });
const written = (change: Record<string, unknown> = {}) => record(parseExactJson(JSON.stringify(wireInvoice(change))));
const dollars = (minor: number) => ({ minor, currency: "USD" });

describe("a QuickBooks invoice as a canonical record", () => {
  it("keeps the vendor's figures, without the subtotal it adds as a line", () => {
    expect(written()).toEqual({
      id: "130",
      rawStatus: "NotSet",
      modifiedAt: "2026-11-20T10:00:00.500Z",
      number: "1037",
      reference: "OB-1-2-0-0",
      customerId: "58",
      customerName: "Acme",
      state: "open",
      sent: false,
      date: "2026-11-20",
      dueDate: "2026-12-20",
      currency: "USD",
      exchangeRate: null,
      lines: [
        {
          id: "1",
          itemId: "5",
          description: "Design",
          quantity: "2",
          unitPrice: "50",
          amount: dollars(10_000),
          taxCode: "TAX",
        },
      ],
      subtotal: dollars(10_000),
      tax: dollars(825),
      total: dollars(10_825),
      balance: dollars(10_825),
      allocations: [],
      version: "2",
      links: { view: "https://app.qbo.intuit.com/app/invoice?txnId=130", pay: null },
    });
  });

  it("reads quantities and prices as they were written, not as floats", () => {
    const text = JSON.stringify(wireInvoice()).replace('"UnitPrice":50', '"UnitPrice":12345678901.1234567');
    expect(record(parseExactJson(text)).lines[0]?.unitPrice).toBe("12345678901.1234567");
  });

  it("refuses an amount finer than its currency, and one too large to count", () => {
    expect(() => written({ TotalAmt: 108.255 })).toThrow(/USD cannot hold/);
    expect(() =>
      record(
        parseExactJson(JSON.stringify(wireInvoice()).replace('"TotalAmt":108.25', '"TotalAmt":90071992547409.93')),
      ),
    ).toThrow(RangeError);
  });

  it("is paid when nothing is owed of something, and sent when QuickBooks mailed it", () => {
    expect(written({ Balance: 0 }).state).toBe("paid");
    expect(written({ Balance: 0, TotalAmt: 0, TxnTaxDetail: { TotalTax: 0 } }).state).toBe("open");
    expect(written({ EmailStatus: "EmailSent" }).sent).toBe(true);
    expect(written({ EmailStatus: "NeedToSend" }).sent).toBe(false);
  });

  it("is voided only when the note says so and nothing is left of it", () => {
    const nothing = { Balance: 0, TotalAmt: 0, TxnTaxDetail: { TotalTax: 0 } };
    expect(written({ ...nothing, PrivateNote: "Voided" })).toMatchObject({ state: "voided", reference: null });
    expect(written({ ...nothing, PrivateNote: "Voided - [Onebook OB-1-2-0-0]" })).toMatchObject({
      state: "voided",
      reference: "OB-1-2-0-0",
    });
    expect(written({ PrivateNote: "Voided the earlier one" }).state).toBe("open");
  });

  it("shows a deal discount as a line that takes off, and a bundle as the lines inside it", () => {
    const discount = {
      DetailType: "DiscountLineDetail",
      Amount: 10,
      DiscountLineDetail: { PercentBased: true, DiscountPercent: 10 },
    };
    const inside = {
      Id: "3",
      Amount: 40,
      DetailType: "SalesItemLineDetail",
      SalesItemLineDetail: { ItemRef: { value: "8" } },
    };
    const bundle = { Id: "2", Amount: 40, DetailType: "GroupLineDetail", GroupLineDetail: { Line: [inside] } };
    const { lines } = written({ Line: [bundle, discount] });
    expect(lines.map((line) => [line.id, line.itemId, line.amount.minor])).toEqual([
      ["3", "8", 4000],
      ["discount", null, -1000],
    ]);
  });

  it("counts a deposit taken with the invoice as paid, so that paid and open make the total", () => {
    const { allocations, balance, total } = written({ Deposit: 8.25, Balance: 100 });
    expect(allocations).toMatchObject([{ kind: "prepayment", invoiceId: "130", amount: dollars(825) }]);
    expect(balance.minor + (allocations[0]?.amount.minor ?? 0)).toBe(total.minor);
  });

  it("gives the rate of a foreign invoice only", () => {
    const euro = { CurrencyRef: { value: "EUR" }, ExchangeRate: 1.0837 };
    expect(written(euro)).toMatchObject({ currency: "EUR", exchangeRate: "1.0837" });
    expect(written({ ExchangeRate: 1 }).exchangeRate).toBeNull();
    const { CurrencyRef: _, ...without } = wireInvoice();
    expect(record(parseExactJson(JSON.stringify(without)), "CAD").currency).toBe("CAD");
  });

  it("takes the amount with tax as the line's where prices include it", () => {
    const detail = { ItemRef: { value: "5" }, TaxInclusiveAmt: 120 };
    const line = { Id: "1", Amount: 100, DetailType: "SalesItemLineDetail", SalesItemLineDetail: detail };
    expect(written({ GlobalTaxCalculation: "TaxInclusive", Line: [line] }).lines[0]?.amount).toEqual(dollars(12_000));
  });

  it("refuses an answer without its figures instead of guessing them", () => {
    const { Balance: _, ...without } = wireInvoice();
    expect(() => record(parseExactJson(JSON.stringify(without)))).toThrow(/Balance/);
  });

  it.skipIf(!haveRecordings)("reads what Intuit's own sandbox answered to a create and a void", () => {
    const created = record((parseExactJson(recordedBody("create/invoice.yml")) as { Invoice: unknown }).Invoice);
    expect(created).toMatchObject({
      id: "266",
      number: "1043",
      state: "open",
      total: dollars(10_000),
      dueDate: "2020-10-29",
      version: "0",
    });
    expect(created.modifiedAt).toBe("2020-09-29T12:58:07.000Z");
    const voided = record((parseExactJson(recordedBody("void/invoice.yml", 1)) as { Invoice: unknown }).Invoice);
    expect(voided).toMatchObject({ id: "264", state: "voided", total: dollars(0), balance: dollars(0), version: "1" });
  });
});
