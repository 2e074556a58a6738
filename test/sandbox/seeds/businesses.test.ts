import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { decimalsOf, lineTotal, linesTotal, sum } from "../../../sandbox/seeds/amounts.ts";
import { products } from "../../../sandbox/seeds/products.ts";
import { currencyOf } from "../../../sandbox/seeds/companies.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import type { SeedErpInvoice } from "../../../sandbox/seeds/business.ts";
import { TODAY } from "../../../sandbox/seeds/deals.ts";

const keys = (records: { key: string }[]) => new Set(records.map(({ key }) => key));
const invoiced = (invoice: SeedErpInvoice) => sum(invoice.lines.map((line) => lineTotal(line, invoice.currency)), invoice.currency);
const settled = (invoice: SeedErpInvoice) =>
  sum([...invoice.payments, ...invoice.creditNotes].map(({ amount }) => amount), invoice.currency);
const DAY = /^2026-\d\d-\d\d$|^2027-\d\d-\d\d$/;

describe.each([services, products])("$name", (business) => {
  const { companies, contacts, deals, erp, owners, pipelines } = business;
  const enabled = [business.homeCurrency, ...business.currencies.map(({ code }) => code)];

  it("is as large as a small company's books", () => {
    expect([companies.length, contacts.length, deals.length, business.products.length, owners.length]).toEqual([60, 120, 150, 40, 5]);
    expect(erp.invoices).toHaveLength(60);
    expect(pipelines).toHaveLength(2);
    expect(erp.customers.filter(({ company }) => company).length).toBeGreaterThanOrEqual(40);
  });

  it("gives every record a key of its own", () => {
    for (const records of [companies, contacts, deals, business.products, owners, erp.customers, erp.items, erp.invoices]) {
      expect(keys(records as { key: string }[]).size).toBe(records.length);
    }
  });

  it("refers only to records that exist", () => {
    const known = { companies: keys(companies), contacts: keys(contacts), products: keys(business.products), owners: keys(owners) };
    const stages = new Map(pipelines.map((pipeline) => [pipeline.key, keys(pipeline.stages)]));
    for (const company of companies) expect(known.owners).toContain(company.owner);
    for (const contact of contacts) if (contact.company) expect(known.companies).toContain(contact.company);
    for (const deal of deals) {
      expect(stages.get(deal.pipeline)).toContain(deal.stage);
      expect(known.owners).toContain(deal.owner);
      if (deal.company) expect(known.companies).toContain(deal.company);
      for (const contact of deal.contacts) expect(known.contacts).toContain(contact);
      for (const line of deal.lines) if (line.product) expect(known.products).toContain(line.product);
    }
    for (const customer of erp.customers) if (customer.company) expect(known.companies).toContain(customer.company);
    for (const invoice of erp.invoices) {
      expect(keys(erp.customers)).toContain(invoice.customer);
      if (invoice.deal) expect(keys(deals)).toContain(invoice.deal);
      for (const line of invoice.lines) if (line.item) expect(keys(erp.items)).toContain(line.item);
    }
  });

  it("uses only enabled currencies, each of them, with their decimals", () => {
    expect(new Set(deals.map(({ currency }) => currency))).toEqual(new Set(enabled));
    for (const deal of deals) {
      expect(deal.amount).toMatch(decimalsOf(deal.currency) === 0 ? /^\d+$/ : /^\d+\.\d\d$/);
      for (const { unitPrice, quantity } of deal.lines) expect(`${quantity} ${unitPrice}`).toMatch(/^\d+(\.\d{1,2})? \d+(\.\d{1,4})?$/);
    }
    for (const invoice of erp.invoices) {
      expect(invoice.currency).toBe(erp.customers.find(({ key }) => key === invoice.customer)?.currency);
    }
  });

  it("has amounts that are the sum of the lines, but for those that say otherwise", () => {
    const differing = deals.filter((deal) => deal.lines.length > 0 && linesTotal(deal.lines, deal.currency) !== deal.amount);
    expect(differing.map(({ key }) => key)).toEqual(["amount-rounded-up", "amount-a-cent-off"]);
    const cent = differing[1]!;
    expect(new Decimal(cent.amount).minus(linesTotal(cent.lines, cent.currency)).abs().toFixed(2)).toBe("0.01");
  });

  it("never has a discount larger than its line, and splits a discount amount evenly over the pieces", () => {
    for (const line of deals.flatMap((deal) => deal.lines)) {
      expect(new Decimal(lineTotal(line, "USD")).gte(0)).toBe(true);
      if (line.discountAmount) expect(new Decimal(line.discountAmount).div(line.quantity).isInteger()).toBe(true);
    }
    const discounts = deals.flatMap((deal) => deal.lines).map((line) => (line.discountPercent ? "percent" : line.discountAmount ? "amount" : "none"));
    expect(new Set(discounts)).toEqual(new Set(["percent", "amount", "none"]));
  });

  it("holds the incomplete deals that finance meets", () => {
    expect(deals.filter((deal) => deal.lines.length === 0).length).toBe(3);
    expect(deals.find(({ key }) => key === "contact-only")).toMatchObject({ contacts: [expect.any(String)] });
    expect(deals.filter((deal) => !deal.company && deal.contacts.length === 0).map(({ key }) => key)).toEqual(["neither"]);
    expect(deals.filter((deal) => deal.poNumber).length).toBeGreaterThan(30);
    expect(deals.some((deal) => deal.lines.some((line) => !line.product))).toBe(true);
  });

  it("has every stage of both pipelines in use, closed deals in the past and open ones still to close", () => {
    const stages = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => ({ ...stage, pipeline: pipeline.key })));
    for (const stage of stages) {
      const there = deals.filter((deal) => deal.stage === stage.key && deal.pipeline === stage.pipeline);
      expect(there.length).toBeGreaterThan(3);
      const closed = stage.closedWon === true || stage.closedLost === true;
      for (const deal of there) {
        expect(deal.closesOn < TODAY).toBe(closed);
        expect(deal.createdOn < deal.closesOn && deal.createdOn < TODAY).toBe(true);
        expect(deal.closesOn).toMatch(DAY);
      }
    }
  });

  it("writes only to addresses nobody has", () => {
    const emails = contacts.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of [...emails, ...owners.map((owner) => owner.email)]) expect(email).toMatch(/^[a-z]+\.[a-z]+@[a-z-]+\.example$/);
    for (const { domain } of companies) if (domain) expect(domain).toMatch(/^[a-z-]+\.example$/);
    const domains = companies.flatMap(({ domain }) => domain ?? []);
    expect(new Set(domains).size).toBe(domains.length);
  });
});

describe.each([services, products])("the ERP side of $name", ({ companies, products: catalogue, erp, deals }) => {
  it("knows the customers under names of which some are exact and most are not", () => {
    const pairs = erp.customers.flatMap((customer) => {
      const company = companies.find(({ key }) => key === customer.company);
      return company ? [[customer.name, company.name]] : [];
    });
    const exact = pairs.filter(([theirs, ours]) => theirs === ours).length;
    expect(exact).toBeGreaterThanOrEqual(5);
    expect(exact).toBeLessThan(pairs.length / 2);
    expect(new Set(erp.customers.map(({ name }) => name.toLowerCase())).size).toBe(erp.customers.length);
  });

  it("has companies that match two customers, customers unknown to sales, and one in the wrong currency", () => {
    const perCompany = Map.groupBy(erp.customers, ({ company }) => company);
    expect([...perCompany].filter(([company, found]) => company && found.length === 2)).toHaveLength(2);
    expect(perCompany.get(undefined)).toHaveLength(2);
    const mistaken = erp.customers.filter(({ company, currency }) => {
      const known = companies.find(({ key }) => key === company);
      return known !== undefined && currencyOf(known) !== currency;
    });
    expect(mistaken).toHaveLength(1);
    for (const [company, found] of perCompany) if (company && found.length === 2) expect(found[0]?.domain).toBe(found[1]?.domain);
  });

  it("has most products as items under the same SKU, some by name only, some not at all", () => {
    const bySku = catalogue.filter(({ sku }) => sku && erp.items.some((item) => item.sku === sku));
    const byName = catalogue.filter(({ name }) => erp.items.some((item) => !item.sku && item.name.toLowerCase() === name.toLowerCase()));
    const missing = catalogue.length - bySku.length - byName.length;
    expect([bySku.length, byName.length, missing]).toEqual([28, 8, 4]);
  });

  it("has invoices that are paid, part paid, open, overdue and credited, none beyond its total", () => {
    const states = erp.invoices.map((invoice) => {
      const open = new Decimal(invoiced(invoice)).minus(settled(invoice));
      expect(open.gte(0)).toBe(true);
      if (open.isZero()) return "paid";
      return `${invoice.dueDate < TODAY ? "overdue" : "open"}${invoice.payments.length > 0 ? " in part" : ""}`;
    });
    expect(states.filter((state) => state === "paid").length).toBeGreaterThan(30);
    expect(new Set(states)).toContain("overdue");
    expect(new Set(states)).toContain("overdue in part");
    expect(erp.invoices.filter(({ creditNotes }) => creditNotes.length > 0).length).toBeGreaterThan(4);
    expect(erp.invoices.some(({ payments }) => payments.length === 2)).toBe(true);
  });

  it("dates money after its invoice and before today, and numbers invoices by date", () => {
    for (const invoice of erp.invoices) {
      for (const { date } of [...invoice.payments, ...invoice.creditNotes]) expect(invoice.date <= date && date < TODAY).toBe(true);
      expect(invoice.date <= invoice.dueDate && invoice.date < TODAY).toBe(true);
    }
    const dates = erp.invoices.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(erp.invoices.map(({ number }) => number)).size).toBe(60);
  });

  it("bills some won deals to the cent", () => {
    const billed = erp.invoices.filter(({ deal }) => deal);
    expect(billed.length).toBeGreaterThan(30);
    for (const invoice of billed) expect(invoiced(invoice)).toBe(deals.find(({ key }) => key === invoice.deal)?.amount);
  });
});
