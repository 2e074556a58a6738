import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { products } from "../../../sandbox/seeds/products.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import { ALDER, invoiceBody, OTHER_REALM, REALM, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
afterEach(() => qb.close());

const cents = (amount: string | number) => Math.round(Number(amount) * 100);

describe("the seeded company", () => {
  it.each([["services", services], ["products", products]] as const)("tells of the %s business to the cent", async (_name, told) => {
    qb = standIn({ business: told });
    const { Invoice: invoices } = (await qb.query("select * from Invoice maxresults 1000")) as { Invoice: { DocNumber: string; Balance: number; TotalAmt: number; TxnDate: string; CurrencyRef: { value: string } }[] };
    expect(invoices).toHaveLength(told.erp.invoices.length);
    for (const seed of told.erp.invoices) {
      const total = seed.lines.reduce((sum, { quantity, unitPrice }) => sum + cents((Number(quantity) * Number(unitPrice)).toFixed(6)), 0);
      const settled = [...seed.payments, ...seed.creditNotes].reduce((sum, { amount }) => sum + cents(amount), 0);
      const invoice = invoices.find(({ DocNumber }) => DocNumber === seed.number)!;
      expect(invoice).toMatchObject({ TxnDate: seed.date, DueDate: seed.dueDate, CurrencyRef: { value: seed.currency } });
      expect([cents(invoice.TotalAmt), cents(invoice.Balance)]).toEqual([total, total - settled]);
    }
    expect(await qb.query("select count(*) from Customer")).toEqual({ totalCount: told.erp.customers.length });
    expect(await qb.query("select count(*) from Class")).toEqual({ totalCount: 3 });
  });

  it("has a past: what was written long ago is not new today", async () => {
    qb = standIn({ business: services });
    const { totalCount: all } = (await qb.query("select count(*) from Invoice")) as { totalCount: number };
    const { totalCount: old } = (await qb.query("select count(*) from Invoice where MetaData.LastUpdatedTime < '2026-11-23'")) as { totalCount: number };
    expect(old).toBe(all);
    expect(qb.posts).toHaveLength(0);
  });

  it("knows itself: name, country, time zone, home currency", async () => {
    qb = standIn({ business: services });
    const { body } = await qb.books("GET", `/companyinfo/${REALM}`);
    expect(body.CompanyInfo).toMatchObject({ Id: "1", CompanyName: "Tallowmere Studio", Country: "US", DefaultTimeZone: "America/New_York" });
    const { body: prefs } = await qb.books("GET", "/preferences");
    expect(prefs.Preferences).toMatchObject({ CurrencyPrefs: { MultiCurrencyEnabled: true, HomeCurrency: { value: "USD" } }, TaxPrefs: { PartnerTaxEnabled: false } });
  });

  it("when new, has accounts and terms but no customers", async () => {
    qb = standIn({ seed: "empty" });
    expect(await qb.query("select count(*) from Customer")).toEqual({ totalCount: 0 });
    const { Term } = (await qb.query("select * from Term")) as { Term: { Name: string }[] };
    expect(Term.map(({ Name }) => Name)).toEqual(["Due on receipt", "Net 15", "Net 30", "Net 60"]);
  });

  it("is one of two that do not see each other", async () => {
    qb = standIn();
    const { Id } = await qb.write("Invoice", invoiceBody());
    const other = await qb.call("GET", `/v3/company/${OTHER_REALM}/invoice/${Id}`);
    expect(other).toMatchObject({ status: 400, body: { Fault: { Error: [{ code: "610" }] } } });
    expect((await qb.handle("/companies")).body).toMatchObject([{ realmId: REALM, companyName: "Small Books" }, { realmId: OTHER_REALM, companyName: "Other Books" }]);
  });
});

describe("state", () => {
  it("is there again after a restart from its file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "quickbooks-"));
    const file = join(folder, "state.sqlite");
    const store = openStore(file);
    qb = standIn({ store });
    await qb.handle("/preferences", { customTxnNumbers: true });
    const made = await qb.write("Invoice", invoiceBody(), "?requestid=r");
    qb.close();
    store.close();
    const again = openStore(file);
    qb = standIn({ store: again });
    expect(await qb.read("Invoice", made.Id)).toEqual(made);
    expect(await qb.write("Invoice", invoiceBody(), "?requestid=r")).toEqual(made);
    expect(await qb.write("Invoice", invoiceBody())).toMatchObject({ Id: "2" });
    again.close();
    rmSync(folder, { recursive: true });
  });

  it("is forgotten by a reset, and seeded anew", async () => {
    qb = standIn();
    await qb.write("Invoice", invoiceBody());
    await qb.handle("/limits", { perSecond: 1 });
    await qb.handle("/reset", { seed: "demo" });
    expect(await qb.query("select count(*) from Invoice")).toEqual({ totalCount: 0 });
    expect((await qb.handle("/limits")).body).toMatchObject({ perSecond: 10 });
    qb.clock.freeze(true);
    expect(await qb.write("Invoice", invoiceBody())).toMatchObject({ Id: "1" });
  });
});

describe("handles", () => {
  it("import records as they are", async () => {
    qb = standIn();
    const records = { Customer: [{ Id: "77", DisplayName: "Imported", Active: true, CurrencyRef: { value: "USD" }, Balance: 0, BalanceWithJobs: 0 }] };
    expect((await qb.handle("/import", { records })).body).toEqual({ imported: 1 });
    expect(await qb.read("Customer", "77")).toMatchObject({ DisplayName: "Imported", SyncToken: "0", domain: "QBO" });
    expect(await qb.write("Customer", { DisplayName: "Next" })).toMatchObject({ Id: "78" });
  });

  it.each([
    ["/preferences", { closedUntil: "2026-02-30" }],
    ["/preferences", { colour: "red" }],
    ["/preferences", { realmId: "5" }],
    ["/tokens", { expire: "everything" }],
    ["/webhook-shape", { shape: "xml" }],
    ["/limits", { perSecond: 0 }],
    ["/import", { records: { Sandwich: [] } }],
    ["/import", []],
  ])("say what is wrong with an order: %s %j", async (path, order) => {
    qb = standIn();
    expect(await qb.handle(path, order)).toMatchObject({ status: 400, body: { title: "Bad sandbox order" } });
  });

  it("make faults in QuickBooks' own words, before or after the work", async () => {
    qb = standIn();
    await qb.handle("/faults", { kind: "status", status: 429, method: "POST", times: 1 });
    expect(await qb.books("POST", "/invoice", invoiceBody())).toMatchObject({ status: 429, body: { fault: { error: [{ code: "3001" }] } } });
    await qb.handle("/faults", { kind: "status", status: 503, when: "after", times: 1 });
    expect(await qb.books("POST", "/invoice", { ...invoiceBody(), CustomerRef: ALDER })).toMatchObject({ status: 503, body: { Fault: { Error: [{ code: "10000" }] } } });
    expect(await qb.query("select count(*) from Invoice")).toEqual({ totalCount: 1 });
  });
});
