import { describe, expect, it } from "vitest";
import { createXero, PRODUCTION_ENDPOINTS } from "../../../server/connectors/xero/index.ts";
import type { Outbound } from "../../../server/platform/outbound.ts";
import { Gate } from "../../../server/connectors/xero/gate.ts";
import { failureOf, fixedClock, ok, TENANT, wired, type Seen } from "./wired.ts";
import { invoiceDraft, invoiceWire, organisationWire } from "./samples.ts";

const settings: Record<string, unknown> = {
  "/Currencies": { Currencies: [{ Code: "EUR" }, { Code: "GBP" }, { Code: "USD" }] },
  "/TaxRates": {
    TaxRates: [
      { Name: "20% (VAT on Income)", TaxType: "OUTPUT2", Status: "ACTIVE", CanApplyToRevenue: true, EffectiveRate: 20 },
      { Name: "20% (VAT on Expenses)", TaxType: "INPUT2", Status: "ACTIVE", CanApplyToRevenue: false, DisplayTaxRate: 20.0 },
      { Name: "Old", TaxType: "OLD", Status: "ARCHIVED", CanApplyToRevenue: true },
    ],
  },
  "/Accounts": {
    Accounts: [
      { AccountID: "a-200", Code: "200", Name: "Sales", Type: "REVENUE", Class: "REVENUE", Status: "ACTIVE" },
      { AccountID: "a-610", Code: "610", Name: "Debtors", Type: "CURRENT", Class: "ASSET", Status: "ACTIVE", SystemAccount: "DEBTORS" },
      { AccountID: "a-bank", Name: "Bank", Type: "BANK", Class: "ASSET", Status: "ACTIVE" },
      { AccountID: "a-9", Code: "9", Name: "Gone", Type: "EXPENSE", Class: "EXPENSE", Status: "ARCHIVED" },
    ],
  },
  "/TrackingCategories": {
    TrackingCategories: [
      { TrackingCategoryID: "t1", Name: "Region", Status: "ACTIVE", Options: [{ TrackingOptionID: "o1", Name: "North", Status: "ACTIVE" }, { TrackingOptionID: "o2", Name: "Gone", Status: "ARCHIVED" }] },
    ],
  },
};

async function described(change: Record<string, unknown> = {}) {
  const outbound: Outbound = {
    request: async ({ url }) => {
      const path = new URL(url).pathname.replace("/api.xro/2.0", "");
      const text = JSON.stringify(path === "/Organisation" ? { Organisations: [organisationWire(change)] } : settings[path]);
      return { status: 200, headers: {}, text, bytes: new TextEncoder().encode(text) };
    },
  };
  const connector = createXero({ clock: fixedClock, outbound }, { clientId: "c", clientSecret: "s" }, PRODUCTION_ENDPOINTS);
  const session = { externalId: TENANT, accessToken: async () => "t", replaceToken: async () => "t" };
  return connector.open(session).describeOrganisation();
}

describe("an organisation in Xero", () => {
  it("is described well enough to invoice in it", async () => {
    const { terms, ...organisation } = await described();
    expect(organisation).toEqual({
      id: TENANT,
      name: "Thornquay Supplies Ltd",
      country: "GB",
      timeZone: "Europe/London",
      homeCurrency: "GBP",
      currencies: ["GBP", "EUR", "USD"],
      closedUntil: null,
      hasDrafts: true,
      customerCurrencyFixed: false,
      automatedTax: false,
      taxCodes: [
        { id: "OUTPUT2", name: "20% (VAT on Income)", rate: "20", active: true },
        { id: "INPUT2", name: "20% (VAT on Expenses)", rate: "20", active: false },
        { id: "OLD", name: "Old", rate: null, active: false },
      ],
      accounts: [
        { id: "200", code: "200", name: "Sales", kind: "income" },
        { id: "610", code: "610", name: "Debtors", kind: "receivable" },
        { id: "a-bank", code: null, name: "Bank", kind: "bank" },
      ],
      dimensions: [{ id: "t1", name: "Region", level: "line", options: [{ id: "o1", name: "North" }] }],
    });
    expect(terms).toContainEqual({ id: "DAYSAFTERBILLDATE:30", name: "Net 30", dueDays: 30 });
  });

  it("is closed until the later of its two lock dates", async () => {
    const dates = { PeriodLockDate: "/Date(1782777600000+0000)/", EndOfYearLockDate: "/Date(1775001600000+0000)/" };
    expect((await described(dates)).closedUntil).toBe("2026-06-30");
    expect((await described({ EndOfYearLockDate: "2026-04-01" })).closedUntil).toBe("2026-04-01");
  });

  it("offers its own payment term first", async () => {
    expect((await described({ PaymentTerms: { Sales: { Day: 20, Type: "OFFOLLOWINGMONTH" } } })).terms[0]).toEqual({ id: "OFFOLLOWINGMONTH:20", name: "Day 20 of next month", dueDays: null });
  });

  it("is read once for many invoices", async () => {
    const xero = wired(() => ok({ Invoices: [invoiceWire()] }));
    for (const key of ["k1", "k2", "k3"]) await xero.erp.createInvoice(invoiceDraft(), key);
    await xero.connector.open(xero.session).readInvoice("inv-1");
    expect(xero.aboutOrganisation()).toBe(1);
  });
});

describe("calls to one organisation", () => {
  it("are at most four at a time, over all its ports, and in the order they came", async () => {
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const gate = new Gate();
    const order: number[] = [];
    const work = (n: number) =>
      gate.pass("t", async () => {
        order.push(n);
        most = Math.max(most, (running += 1));
        await new Promise<void>((resolve) => waiting.push(resolve));
        running -= 1;
      });
    const all = Array.from({ length: 10 }, (_, n) => work(n));
    for (let turns = 0; turns < 200 && order.length + waiting.length > 0; turns += 1) {
      waiting.shift()?.();
      await Promise.resolve();
    }
    await Promise.all(all);
    expect(most).toBe(4);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("do not wait for those to another, and give their place back when they fail", async () => {
    const gate = new Gate();
    for (let n = 0; n < 20; n += 1) await expect(gate.pass("t", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate.pass("t", async () => "fine")).toBe("fine");
    const blocked = Array.from({ length: 4 }, () => gate.pass("busy", () => new Promise<void>(() => undefined)));
    expect(blocked).toHaveLength(4);
    expect(await gate.pass("other", async () => "free")).toBe("free");
  });

  it("are refused for now beyond a bound of waiting ones", async () => {
    const gate = new Gate();
    const never = () => new Promise<void>(() => undefined);
    for (let n = 0; n < 504; n += 1) void gate.pass("t", never);
    expect(await failureOf(gate.pass("t", never))).toMatchObject({ consequence: "retry", code: "throttled", applied: "no" });
  });
});

describe("finding invoices", () => {
  const answering = (rows: unknown[]) => wired((_: Seen) => ok({ pagination: { page: 1, pageCount: 1 }, Invoices: rows }));

  it("compares the whole reference and asks for lines", async () => {
    const { erp, seen } = answering([invoiceWire(), invoiceWire({ InvoiceID: "other", Reference: "OB-100002-77-1-12" })]);
    const found = await erp.findInvoices({ reference: "OB-100002-77-1-1", customerId: "c" });
    expect(found.map((each) => each.id)).toEqual(["a1000000-0000-4000-8000-000000000001"]);
    expect(seen[0]?.query).toMatchObject({ where: 'Type=="ACCREC" AND Reference!=null AND Reference.StartsWith("OB-100002-77-1-1")', page: "1", unitdp: "4" });
  });

  it("asks for a number only where there is one, and gives an invoice found both ways once", async () => {
    const { erp, seen } = answering([invoiceWire()]);
    expect(await erp.findInvoices({ reference: "OB-100002-77-1-1", customerId: "c", number: "INV-0042" })).toHaveLength(1);
    expect(seen[1]?.query["where"]).toBe('Type=="ACCREC" AND InvoiceNumber=="INV-0042"');
  });

  it("refuses an answer of more invoices than one reference can have rather than cutting it", async () => {
    const many = Array.from({ length: 201 }, (_, n) => invoiceWire({ InvoiceID: `i${n}` }));
    expect(await failureOf(answering(many).erp.findInvoices({ reference: "OB-1-2-1-1", customerId: "c" }))).toMatchObject({ consequence: "park" });
  });
});
