import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALDER, BIRCH, business, invoiceBody, line, paymentBody, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
afterEach(() => qb.close());

const percent = (DiscountPercent: number) => ({ DetailType: "DiscountLineDetail", DiscountLineDetail: { PercentBased: true, DiscountPercent } });
const flat = (Amount: number) => ({ Amount, DetailType: "DiscountLineDetail", DiscountLineDetail: { PercentBased: false } });
const TAX = { TaxCodeRef: { value: "TAX" } };

describe("discounts", () => {
  beforeEach(() => (qb = standIn()));

  it("come after the subtotal, in percent or as an amount", async () => {
    const tenth = await qb.write("Invoice", invoiceBody([line(33.33), line(66.67), percent(10)]));
    expect(tenth).toMatchObject({ TotalAmt: 90 });
    expect(tenth.Line?.map(({ DetailType, Amount }) => [DetailType, Amount]).slice(2)).toEqual([
      ["SubTotalLineDetail", 100],
      ["DiscountLineDetail", 10],
    ]);
    expect(await qb.write("Invoice", invoiceBody([line(100), flat(12.5)]))).toMatchObject({ TotalAmt: 87.5, Balance: 87.5 });
  });

  it("cannot be more than everything, nor more than one", async () => {
    expect(await qb.fault("POST", "/invoice", invoiceBody([line(10), flat(11)]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/invoice", invoiceBody([line(10), flat(1), flat(1)]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/invoice", invoiceBody([line(10), percent(101)]))).toMatchObject({ code: "2030" });
  });
});

describe("tax in the United States", () => {
  beforeEach(() => (qb = standIn()));
  const coded = { TxnTaxDetail: { TxnTaxCodeRef: { value: "2" } } };

  it("is worked out on taxable lines by the code of the form, line by line", async () => {
    const invoice = await qb.write("Invoice", invoiceBody([line(10.03, 1, TAX), line(10.03, 1, TAX), line(5, 1, { TaxCodeRef: { value: "NON" } })], coded));
    // 8.875 % of 10.03 is 0.890: twice 0.89.
    expect(invoice.TxnTaxDetail).toMatchObject({ TxnTaxCodeRef: { value: "2" }, TotalTax: 1.78, TaxLine: [{ Amount: 1.78, TaxLineDetail: { NetAmountTaxable: 20.06, TaxPercent: 8.875 } }] });
    expect(invoice.TotalAmt).toBe(26.84);
  });

  it("is nothing without a code, whatever the lines say, and never taken from what was sent", async () => {
    const sent = { TxnTaxDetail: { TotalTax: 9 } };
    expect(await qb.write("Invoice", invoiceBody([line(10, 1, TAX)], sent))).toMatchObject({ TotalAmt: 10, TxnTaxDetail: { TotalTax: 0 } });
  });

  it("is taken before or after the discount, as the form says", async () => {
    const lines = [line(100, 1, TAX), percent(50)];
    expect(await qb.write("Invoice", invoiceBody(lines, coded))).toMatchObject({ TxnTaxDetail: { TotalTax: 8.88 }, TotalAmt: 58.88 });
    expect(await qb.write("Invoice", invoiceBody(lines, { ...coded, ApplyTaxAfterDiscount: true }))).toMatchObject({ TxnTaxDetail: { TotalTax: 4.44 }, TotalAmt: 54.44 });
  });

  it("is found by address where automated sales tax is on", async () => {
    await qb.handle("/preferences", { automatedSalesTax: true });
    const here = await qb.write("Invoice", invoiceBody([line(100, 1, TAX)]));
    expect(here).toMatchObject({ TxnTaxDetail: { TxnTaxCodeRef: { value: "2" }, TotalTax: 8.88 } });
    const elsewhere = await qb.write("Invoice", invoiceBody([line(100, 1, TAX)], { ...coded, ShipAddr: { CountrySubDivisionCode: "OR" } }));
    expect(elsewhere).toMatchObject({ TotalAmt: 100, TxnTaxDetail: { TotalTax: 0 } });
  });
});

describe("tax elsewhere", () => {
  const abroad = (country: string, timeZone: string) =>
    standIn({ business: business({ country, timeZone, homeCurrency: "GBP", erp: { customers: [{ key: "a", name: "Alder Works", currency: "GBP", termsDays: 30 }], items: [], invoices: [] } }) });
  const code = (value: string) => ({ ItemRef: { value: "1" }, TaxCodeRef: { value } });
  const rate = async (RateValue: number) => {
    const time = { SyncToken: "0" };
    await qb.handle("/import", { records: { TaxRate: [{ Id: "90", ...time, Name: "r", RateValue }], TaxCode: [{ Id: "91", ...time, Name: "c", Active: true, SalesTaxRateList: { TaxRateDetail: [{ TaxRateRef: { value: "90" } }] } }] } });
  };
  beforeEach(() => (qb = abroad("GB", "Europe/London")));

  it("goes by the code of each line and is wanted on every one", async () => {
    const invoice = await qb.write("Invoice", invoiceBody([line(10, 1, code("2")), line(10, 1, code("1"))]));
    expect(invoice).toMatchObject({ TotalAmt: 22, TxnTaxDetail: { TotalTax: 2 } });
    expect(invoice.TxnTaxDetail?.TaxLine).toHaveLength(2);
    expect(await qb.fault("POST", "/invoice", invoiceBody([line(10, 1, { ItemRef: { value: "1" } })]))).toMatchObject({ code: "6000" });
    const none = invoiceBody([line(10, 1, { ItemRef: { value: "1" } })], { GlobalTaxCalculation: "NotApplicable" });
    expect(await qb.write("Invoice", none)).toMatchObject({ TotalAmt: 10, TxnTaxDetail: { TotalTax: 0 } });
  });

  it("rounds each line: 31 lines, 81.09 in all, at 12 % are 9.71", async () => {
    await rate(12);
    // 29 lines of one and two of eleven: 29 × 1.59 + 2 × 17.49 = 81.09, taxed 29 × 0.19 + 2 × 2.10.
    const lines = Array.from({ length: 31 }, (_, n) => line(1.59, n < 2 ? 11 : 1, code("91")));
    const invoice = await qb.write("Invoice", invoiceBody(lines));
    expect(invoice.Line?.at(-1)).toMatchObject({ DetailType: "SubTotalLineDetail", Amount: 81.09 });
    expect(invoice.TxnTaxDetail?.TotalTax).toBe(9.71);
  });

  it("rounds each line: 95.40 at 15 % can be 14.34 instead of 14.31", async () => {
    await rate(15);
    // Intuit's thread does not show the lines. Six of 15.90 at 2.385 each, rounded to 2.39, come to its figures.
    const invoice = await qb.write("Invoice", invoiceBody(Array.from({ length: 6 }, () => line(15.9, 1, code("91")))));
    expect(invoice).toMatchObject({ TotalAmt: 109.74, TxnTaxDetail: { TotalTax: 14.34 } });
  });

  it("comes out of a price that includes it: amounts stay net, the price with tax stands beside them", async () => {
    const inclusive = (net: number, gross: number) => invoiceBody([line(net, 1, { ...code("2"), TaxInclusiveAmt: gross })], { GlobalTaxCalculation: "TaxInclusive" });
    expect(await qb.write("Invoice", inclusive(25, 30))).toMatchObject({ TotalAmt: 30, TxnTaxDetail: { TotalTax: 5 } });
    expect(await qb.fault("POST", "/invoice", inclusive(30, 30))).toMatchObject({ code: "6070" });
  });

  it("shares a discount over the lines before tax, to the cent", async () => {
    const invoice = await qb.write("Invoice", invoiceBody([line(10, 1, code("2")), line(10, 1, code("2")), line(10, 1, code("2")), flat(10)]));
    expect(invoice.TxnTaxDetail).toMatchObject({ TaxLine: [{ TaxLineDetail: { NetAmountTaxable: 20 } }] });
  });
});

describe("other currencies", () => {
  beforeEach(() => (qb = standIn()));

  it("are the customer's own, at the company's rate or the one sent", async () => {
    const body = { CustomerRef: BIRCH, Line: [line(100)] };
    expect(await qb.write("Invoice", body)).toMatchObject({ CurrencyRef: { value: "EUR", name: "Euro" }, ExchangeRate: 1.1, TotalAmt: 100, HomeTotalAmt: 110, HomeBalance: 110 });
    expect(await qb.write("Invoice", { ...body, ExchangeRate: 1.25 })).toMatchObject({ HomeTotalAmt: 125 });
    expect(await qb.books("GET", "/exchangerate?sourcecurrencycode=EUR&asofdate=2026-11-01")).toMatchObject({ body: { ExchangeRate: { Rate: 1.1, AsOfDate: "2026-11-01" } } });
  });

  it("are not mentioned where multicurrency is off", async () => {
    await qb.handle("/preferences", { multicurrency: false });
    expect(await qb.write("Invoice", invoiceBody())).not.toHaveProperty("ExchangeRate");
  });
});

describe("numbers, terms and deposits", () => {
  beforeEach(() => (qb = standIn()));

  it("continue the last number used, prefix and all, over all sales forms", async () => {
    await qb.write("Invoice", invoiceBody([line(1)], { DocNumber: "ACME-0099" }));
    expect(await qb.write("CreditMemo", invoiceBody())).toMatchObject({ DocNumber: "ACME-0100" });
    expect(await qb.write("Invoice", invoiceBody())).toMatchObject({ DocNumber: "ACME-0101" });
  });

  it("are left out where the company writes its own, unless asked for", async () => {
    await qb.handle("/preferences", { customTxnNumbers: true });
    expect(await qb.write("Invoice", invoiceBody())).not.toHaveProperty("DocNumber");
    expect(await qb.write("Invoice", invoiceBody([line(1)], { DocNumber: "AUTO_GENERATE" }))).toMatchObject({ DocNumber: "1001" });
  });

  it("say when it is due: by the form, the customer, the company", async () => {
    const [net60] = (await qb.query("select * from Term where Name = 'Net 60'")).Term as { Id: string }[];
    expect(await qb.write("Invoice", invoiceBody([line(1)], { SalesTermRef: { value: net60!.Id } }))).toMatchObject({ DueDate: "2027-01-22", SalesTermRef: { name: "Net 60" } });
    expect(await qb.write("Invoice", { CustomerRef: BIRCH, Line: [line(1)] })).toMatchObject({ DueDate: "2026-12-08" });
    const { Id } = await qb.write("Customer", { DisplayName: "Nobody's terms" });
    expect(await qb.write("Invoice", { CustomerRef: { value: Id }, Line: [line(1)] })).toMatchObject({ DueDate: "2026-12-23" });
    expect(await qb.write("Invoice", invoiceBody([line(1)], { DueDate: "2026-11-30" }))).toMatchObject({ DueDate: "2026-11-30" });
  });

  it("a deposit lowers what is open", async () => {
    expect(await qb.write("Invoice", invoiceBody([line(100)], { Deposit: 40 }))).toMatchObject({ TotalAmt: 100, Deposit: 40, Balance: 60 });
    expect(await qb.fault("POST", "/invoice", invoiceBody([line(100)], { Deposit: 101 }))).toMatchObject({ code: "6000" });
  });

  it("a refund says where the money comes from and leaves nothing open", async () => {
    expect(await qb.fault("POST", "/refundreceipt", { CustomerRef: ALDER, Line: [line(5)] })).toMatchObject({ code: "2020" });
    expect(await qb.write("RefundReceipt", { CustomerRef: ALDER, Line: [line(5)], DepositToAccountRef: { value: "6" } })).toMatchObject({ TotalAmt: 5, Balance: 0 });
  });

  it("an estimate that is invoiced is closed and points to the invoice", async () => {
    const estimate = await qb.write("Estimate", invoiceBody());
    const invoice = await qb.write("Invoice", invoiceBody([line(100)], { LinkedTxn: [{ TxnId: estimate.Id, TxnType: "Estimate" }] }));
    expect(await qb.read("Estimate", estimate.Id)).toMatchObject({ TxnStatus: "Closed", LinkedTxn: [{ TxnId: invoice.Id, TxnType: "Invoice" }], SyncToken: "0" });
    await qb.write("Payment", paymentBody(100, [[100, invoice.Id]]));
    expect((await qb.read("Invoice", invoice.Id)).LinkedTxn).toHaveLength(2);
  });
});
