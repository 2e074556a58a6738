import { describe, expect, it } from "vitest";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import type { Invoice } from "../../../server/domain/records.ts";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { wireInvoice } from "./fixtures.ts";
import { fault, ok, wired, type Scripted, type Seen } from "./wired.ts";

const at = { MetaData: { CreateTime: "2026-11-20T02:00:00-08:00", LastUpdatedTime: "2026-11-20T02:00:00-08:00" } };
const rows = (entity: string, list: unknown[]) => ok({ QueryResponse: { [entity]: list } });
const dollars = (minor: number) => ({ minor, currency: "USD" });
const outcome = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VendorError) return error.details;
  throw new Error(`No VendorError but ${String(error)}`);
};
const applied = (amount: number, type: string, id: string) => ({
  Amount: amount,
  LinkedTxn: [{ TxnType: type, TxnId: id }],
});
const memo = (change: Record<string, unknown> = {}) => ({
  Id: "7",
  TxnDate: "2026-11-22",
  DocNumber: "CM-7",
  CustomerRef: { value: "58" },
  TotalAmt: 108.25,
  RemainingCredit: 108.25,
  PrivateNote: "Credits invoice 1037\n[Onebook OB-CN]",
  Line: [
    {
      Amount: 100,
      DetailType: "SalesItemLineDetail",
      SalesItemLineDetail: { ItemRef: { value: "5" }, ItemAccountRef: { value: "79" } },
    },
  ],
  ...at,
  ...change,
});
const applying = {
  Id: "300",
  TxnDate: "2026-11-22",
  TotalAmt: 0,
  Line: [applied(108.25, "Invoice", "130"), applied(108.25, "CreditMemo", "7")],
  ...at,
};

describe("settlements in QuickBooks", () => {
  it("are payments with what they applied and what is left of them", async () => {
    const payment = {
      Id: "200",
      TxnDate: "2026-11-21",
      TotalAmt: 150,
      UnappliedAmt: 49.5,
      CustomerRef: { value: "58" },
      PaymentRefNum: "CHK",
      PrivateNote: "late",
      Line: [applied(100.5, "Invoice", "130")],
      ...at,
    };
    const { erp, seen } = wired(() => ok({ Payment: payment }));
    expect(await erp.readSettlement("payment", "200")).toMatchObject({
      total: dollars(15_000),
      unapplied: dollars(4950),
      state: "active",
      memo: "CHK\nlate",
      allocations: [{ kind: "payment", invoiceId: "130", amount: dollars(10_050) }],
    });
    expect(seen).toHaveLength(1);
  });

  it("have the rate of their own day in a foreign currency", async () => {
    const payment = { Id: "200", TxnDate: "2026-11-21", TotalAmt: 150, UnappliedAmt: 150, ExchangeRate: 1.0912, ...at };
    const read = (change: object) => wired(() => ok({ Payment: { ...payment, ...change } })).erp.readSettlement("payment", "200");
    expect(await read({ CurrencyRef: { value: "EUR" } })).toMatchObject({ exchangeRate: "1.0912", unapplied: { minor: 15_000, currency: "EUR" } });
    expect(await read({ CurrencyRef: { value: "USD" }, ExchangeRate: 1 })).not.toHaveProperty("exchangeRate");
    expect(await read({ CurrencyRef: { value: "EUR" }, ExchangeRate: undefined })).not.toHaveProperty("exchangeRate");
  });

  it("know a voided payment and a deleted one", async () => {
    const voided = { Id: "200", TxnDate: "2026-11-21", TotalAmt: 0, PrivateNote: "Voided", ...at };
    expect(await wired(() => ok({ Payment: voided })).erp.readSettlement("payment", "200")).toMatchObject({
      state: "voided",
      allocations: [],
    });
    expect(await wired(() => fault("610")).erp.readSettlement("payment", "200")).toBeNull();
  });

  it("are credit memos, whose amounts stand on the payments that apply them", async () => {
    const credit = memo({ RemainingCredit: 0, LinkedTxn: [{ TxnType: "Payment", TxnId: "300" }] });
    const { erp } = wired((_, index) => (index === 0 ? ok({ CreditMemo: credit }) : rows("Payment", [applying])));
    expect(await erp.readSettlement("credit-note", "7")).toMatchObject({
      unapplied: dollars(0),
      postedTo: ["5", "79"],
      allocations: [{ kind: "credit-note", sourceId: "7", label: "CM-7", invoiceId: "130", amount: dollars(10_825) }],
    });
  });

  it("are refunds, with the words an invoice may be named in", async () => {
    const refund = {
      Id: "9",
      TxnDate: "2026-11-22",
      TotalAmt: 20,
      CustomerMemo: { value: "for 1037" },
      Line: memo().Line,
      ...at,
    };
    const { erp } = wired(() => ok({ RefundReceipt: refund }));
    expect(await erp.readSettlement("refund", "9")).toMatchObject({
      kind: "refund",
      total: dollars(2000),
      memo: "for 1037",
      postedTo: ["5", "79"],
    });
  });
});

describe("crediting an invoice in QuickBooks", () => {
  const invoice = { id: "130", customerId: "58" } as Invoice;
  const script = (answers: Record<string, Scripted | Error>) => (seen: Seen) => {
    const name =
      seen.path === "/query"
        ? `query ${/from (\w+)/.exec(seen.url.searchParams.get("query") ?? "")?.[1]?.toLowerCase()}`
        : `${seen.call.method} ${seen.path}`;
    return answers[name] ?? fault("4001", name);
  };
  const untouched = {
    "query creditmemo": ok({ QueryResponse: {} }),
    "GET /invoice/130": ok({ Invoice: wireInvoice() }),
    "POST /creditmemo": ok({ CreditMemo: memo() }),
    "POST /payment": ok({ Payment: applying }),
  };

  it("mirrors its lines, then applies the credit with a payment of no cash, each under its own request id", async () => {
    const { erp, seen } = wired(script(untouched));
    const credit = await erp.creditInvoice(invoice, "OB-CN", "2026-11-22", "key-c");
    expect(credit).toMatchObject({
      id: "7",
      unapplied: dollars(0),
      allocations: [{ invoiceId: "130", amount: dollars(10_825), label: "CM-7" }],
    });
    const [created, paid] = seen.filter((each) => each.call.method === "POST");
    expect(created?.body).toEqual({
      CustomerRef: { value: "58" },
      TxnDate: "2026-11-22",
      Line: [
        {
          DetailType: "SalesItemLineDetail",
          Description: "Design",
          Amount: 100,
          SalesItemLineDetail: { ItemRef: { value: "5" }, TaxCodeRef: { value: "TAX" }, Qty: 2, UnitPrice: 50 },
        },
      ],
      PrivateNote: "Credits invoice 1037\n[Onebook OB-CN]",
      CurrencyRef: { value: "USD" },
    });
    expect(paid?.body).toMatchObject({
      TotalAmt: 0,
      Line: [applied(108.25, "Invoice", "130"), applied(108.25, "CreditMemo", "7")],
    });
    expect([created, paid].map((each) => each?.url.searchParams.get("requestid"))).toEqual(["key-c", "key-c-apply"]);
  });

  it("applies a credit memo of ours that already stands instead of writing a second one", async () => {
    const { erp, seen } = wired(script({ ...untouched, "query creditmemo": rows("CreditMemo", [memo()]) }));
    expect((await erp.creditInvoice(invoice, "OB-CN", "2026-11-22", "key-c")).id).toBe("7");
    expect(seen.filter((each) => each.call.method === "POST").map((each) => each.path)).toEqual(["/payment"]);
  });

  it("leaves a part-paid invoice to a person", async () => {
    const paid = ok({ Invoice: wireInvoice({ Balance: 50 }) });
    const { erp, seen } = wired(script({ ...untouched, "GET /invoice/130": paid }));
    expect(await outcome(erp.creditInvoice(invoice, "OB-CN", "2026-11-22", "k"))).toMatchObject({
      consequence: "park",
      code: "has-payments",
      applied: "no",
    });
    expect(seen.some((each) => each.call.method === "POST")).toBe(false);
  });

  it("never says nothing happened once the credit memo stands", async () => {
    for (const failing of [fault("6210"), new OutboundError("quickbooks", "unreachable", "no")]) {
      const { erp } = wired(script({ ...untouched, "POST /payment": failing }));
      expect((await outcome(erp.creditInvoice(invoice, "OB-CN", "2026-11-22", "k"))).applied).toBe("unknown");
    }
  });
});

describe("describing a QuickBooks company", () => {
  const organisation = (change: { info?: object; prefs?: object; off?: string[] } = {}) => {
    const lists: Record<string, unknown[]> = {
      CompanyInfo: [{ CompanyName: "Craig's Design", Country: "GB", ...change.info }],
      Preferences: [
        {
          AccountingInfoPrefs: {
            BookCloseDate: "2026-06-30",
            ClassTrackingPerTxn: true,
            ClassTrackingPerTxnLine: false,
          },
          TaxPrefs: { PartnerTaxEnabled: false },
          CurrencyPrefs: { MultiCurrencyEnabled: true, HomeCurrency: { value: "GBP" } },
          ...change.prefs,
        },
      ],
      TaxCode: [
        { Id: "6", Name: "20% S", SalesTaxRateList: { TaxRateDetail: [{ TaxRateRef: { value: "3" } }] } },
        {
          Id: "8",
          Name: "GST/PST",
          SalesTaxRateList: { TaxRateDetail: [{ TaxRateRef: { value: "4" } }, { TaxRateRef: { value: "5" } }] },
        },
        { Id: "9", Name: "Odd", Active: false },
      ],
      TaxRate: [
        { Id: "3", RateValue: 20 },
        { Id: "4", RateValue: 5 },
        { Id: "5", RateValue: 9.975 },
      ],
      Term: [
        { Id: "3", Name: "Net 30", DueDays: 30 },
        { Id: "4", Name: "Old", Active: false },
      ],
      Account: [
        { Id: "79", Name: "Sales", AcctNum: "4000", AccountType: "Income" },
        { Id: "1", Name: "Bank", AccountType: "Bank" },
      ],
      Class: [{ Id: "1", Name: "East", FullyQualifiedName: "Sales:East" }],
      Department: [],
      CompanyCurrency: [
        { Id: "1", Code: "EUR" },
        { Id: "2", Code: "GBP" },
        { Id: "3", Code: "SEK", Active: false },
      ],
    };
    const { erp, seen } = wired((one) => {
      const items = (one.body as { BatchItemRequest: { bId: string; Query: string }[] }).BatchItemRequest;
      const answer = items.map(({ bId, Query }) => {
        const entity = /from (\w+)/.exec(Query)?.[1] ?? "";
        if (change.off?.includes(entity)) return { bId, Fault: { Error: [{ Message: "off", code: "5020" }] } };
        return { bId, QueryResponse: lists[entity]?.length ? { [entity]: lists[entity] } : {} };
      });
      return ok({ BatchItemResponse: answer });
    });
    return { described: erp.describeOrganisation(), seen };
  };

  it("is one batch, and says everything rules and mappings need", async () => {
    const { described, seen } = organisation();
    expect(await described).toEqual({
      id: "9130000000000001",
      name: "Craig's Design",
      country: "GB",
      timeZone: "Europe/London",
      homeCurrency: "GBP",
      currencies: ["GBP", "EUR"],
      closedUntil: "2026-06-30",
      hasDrafts: false,
      customerCurrencyFixed: true,
      automatedTax: false,
      taxCodes: [
        { id: "6", name: "20% S", rate: "20", active: true },
        { id: "8", name: "GST/PST", rate: "14.975", active: true },
        { id: "9", name: "Odd", rate: null, active: false },
      ],
      terms: [{ id: "3", name: "Net 30", dueDays: 30 }],
      accounts: [
        { id: "79", code: "4000", name: "Sales", kind: "income" },
        { id: "1", code: null, name: "Bank", kind: "bank" },
      ],
      dimensions: [{ id: "class", name: "Class", level: "header", options: [{ id: "1", name: "Sales:East" }] }],
    });
    expect(seen).toHaveLength(1);
  });

  it("offers TAX and NON in the United States, and does without features the plan lacks", async () => {
    const prefs = {
      TaxPrefs: { PartnerTaxEnabled: true },
      CurrencyPrefs: { MultiCurrencyEnabled: false, HomeCurrency: { value: "USD" } },
      AccountingInfoPrefs: null,
    };
    const american = organisation({
      info: { Country: "US", DefaultTimeZone: "America/Denver" },
      prefs,
      off: ["Class", "Department", "CompanyCurrency"],
    });
    const described = await american.described;
    expect(described).toMatchObject({
      country: "US",
      timeZone: "America/Denver",
      automatedTax: true,
      currencies: ["USD"],
      closedUntil: null,
      dimensions: [],
    });
    expect(described.taxCodes.map((code) => code.id)).toEqual(["TAX", "NON"]);
  });

  it("does not do without what it must know", async () => {
    expect(await outcome(organisation({ off: ["Account"] }).described)).toMatchObject({ applied: "no" });
    expect(await outcome(organisation({ prefs: { CurrencyPrefs: {} } }).described)).toMatchObject({
      code: "unexpected-answer",
    });
  });
});
