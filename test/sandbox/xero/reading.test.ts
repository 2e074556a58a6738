import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { products } from "../../../sandbox/seeds/products.ts";
import { standIn, type StandIn } from "./stand-in.ts";

let xero: StandIn;
beforeAll(() => {
  xero = standIn({ businesses: [products] });
});
afterAll(() => xero.close());

const list = async (query: string, headers?: Record<string, string>) => {
  const answer = await xero.ask("GET", `Invoices?${query}`, undefined, { headers });
  return { ...answer, invoices: answer.json.Invoices };
};
const where = (filter: string) => list(`where=${encodeURIComponent(filter)}`);

describe("a list", () => {
  it("without a page has all invoices and no line items, with a page line items and a count", async () => {
    const all = await list("");
    expect(all.invoices).toHaveLength(60);
    expect(all.invoices.every(({ LineItems }) => LineItems.length === 0)).toBe(true);
    const page = await list("page=2&pageSize=25");
    expect(page.json.pagination).toEqual({ page: 2, pageSize: 25, pageCount: 3, itemCount: 60 });
    expect(page.invoices[0]!.LineItems.length).toBeGreaterThan(0);
    expect((await list("page=9")).invoices).toEqual([]);
    expect((await list("pageSize=1001")).status).toBe(400);
    expect((await list("summaryOnly=true")).invoices[0]).not.toHaveProperty("Payments");
  });

  it("is filtered by ids, numbers, statuses, contacts, a term and a time", async () => {
    const all = (await list("")).invoices;
    const [one, two] = all;
    expect((await list(`IDs=${one!.InvoiceID},${two!.InvoiceID}`)).invoices).toHaveLength(2);
    expect((await list(`InvoiceNumbers=${one!.InvoiceNumber}`)).invoices.map(({ InvoiceID }) => InvoiceID)).toEqual([one!.InvoiceID]);
    expect((await list("Statuses=PAID,VOIDED")).invoices).toHaveLength(all.filter(({ Status }) => Status === "PAID").length);
    const contact = one!.Contact.ContactID;
    expect((await list(`ContactIDs=${contact}`)).invoices.every(({ Contact }) => Contact.ContactID === contact)).toBe(true);
    expect((await list(`searchTerm=${two!.InvoiceNumber}`)).invoices).toHaveLength(1);
    expect((await list("createdByMyApp=true")).invoices).toEqual([]);
    expect((await list("", { "if-modified-since": "2026-12-31T00:00:00" })).invoices).toEqual([]);
    expect((await list("order=Total DESC")).invoices[0]!.Total).toBe(Math.max(...all.map(({ Total }) => Total)));
  });
});

describe("a where filter", () => {
  it("compares, combines and calls", async () => {
    const all = (await list("")).invoices;
    const open = all.filter(({ Status, AmountDue }) => Status === "AUTHORISED" && AmountDue > 100);
    expect((await where('Status=="AUTHORISED" AND AmountDue>100')).invoices).toHaveLength(open.length);
    expect((await where(`Contact.ContactID==Guid("${all[0]!.Contact.ContactID}")`)).invoices.length).toBeGreaterThan(0);
    expect((await where("Date>=DateTime(2026,6,1) && Date<DateTime(2026, 07, 01)")).invoices.every(({ DateString }) => DateString.startsWith("2026-06"))).toBe(true);
    expect((await where('InvoiceNumber.StartsWith("INV-010") || (InvoiceNumber=="INV-0111" AND !(Status=="DRAFT"))')).invoices.map(({ InvoiceNumber }) => InvoiceNumber)).toContain("INV-0111");
    expect((await where('Reference.Contains("nothing")')).invoices).toEqual([]);
    expect((await where("FullyPaidOnDate!=null")).invoices).toHaveLength(all.filter(({ Status }) => Status === "PAID").length);
  });

  it.each(['Colour=="red"', "Status==", 'Total=="ten"', 'Contact.ContactID=="x"', "DROP TABLE", 'Total.Contains("1")', "Date>DateTime(2026,13,1)", '(Status=="PAID"', 'Name.Matches("x")'])("that is %s is refused", async (filter) => {
    const refused = await where(filter);
    expect([refused.status, refused.json.Type]).toEqual([400, "QueryParseException"]);
  });
});

describe("the seeded books", () => {
  it("say what the business says it is owed, to the cent", async () => {
    for (const past of products.erp.invoices) {
      const [shown] = (await list(`InvoiceNumbers=${past.number}`)).invoices;
      const paid = past.payments.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
      const credited = past.creditNotes.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
      expect([Math.round(shown!.AmountPaid * 100), Math.round(shown!.AmountCredited * 100)]).toEqual([paid, credited]);
      expect(Math.round(shown!.AmountDue * 100)).toBe(Math.round(shown!.Total * 100) - paid - credited);
    }
  });

  it("have a chart, tax rates, currencies, tracking, themes and an organisation of the right country", async () => {
    const get = async (name: "Accounts" | "TaxRates" | "Currencies" | "TrackingCategories" | "BrandingThemes" | "Organisations") => (await xero.ask("GET", name === "Organisations" ? "Organisation" : name)).json[name];
    expect((await get("Accounts")).map(({ Code }) => Code)).toEqual(expect.arrayContaining(["090", "200", "260", "610", "800", "820", "840", "860"]));
    expect((await get("TaxRates")).map(({ TaxType }) => TaxType)).toContain("OUTPUT2");
    expect((await get("Currencies")).map(({ Code }) => Code)).toEqual(["GBP", "EUR", "USD", "JPY"]);
    expect(await get("TrackingCategories")).toHaveLength(2);
    expect((await get("BrandingThemes")).length).toBeGreaterThan(0);
    expect((await get("Organisations"))[0]).toMatchObject({ BaseCurrency: "GBP", CountryCode: "GB", Version: "UK", Timezone: "GMTSTANDARDTIME" });
    expect((await xero.ask("GET", "Items/ESP-1G")).json.Items[0]).toMatchObject({ SalesDetails: { UnitPrice: 1895, TaxType: "OUTPUT2" } });
  });
});
