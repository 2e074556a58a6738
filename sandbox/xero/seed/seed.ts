import { Decimal } from "decimal.js";
import type { Seed } from "../../kit/vendor.ts";
import type { Business, SeedErpCustomer } from "../../seeds/business.ts";
import type { Books } from "../books/books.ts";
import { writeContact } from "../contacts/write-contact.ts";
import { items } from "../items/resource.ts";
import { round } from "../wire/amounts.ts";
import { accountsFor, salesTaxOf, taxRatesFor, versionOf } from "./chart.ts";
import { SEED_WRITE, seedInvoice, seedOtherRevenue, type PastClock } from "./past.ts";

const TIME_ZONES: Record<string, string> = {
  "Europe/London": "GMTSTANDARDTIME", "Europe/Berlin": "WEUROPESTANDARDTIME", "America/New_York": "EASTERNSTANDARDTIME", "America/Chicago": "CENTRALSTANDARDTIME",
  "America/Los_Angeles": "PACIFICSTANDARDTIME", "Pacific/Auckland": "NEWZEALANDSTANDARDTIME", "Australia/Sydney": "AUSEASTERNSTANDARDTIME",
};
const TRACKING: Record<string, string[]> = { Region: ["North", "South", "Export"], Channel: ["Trade", "Online", "Counter"] };

/** Puts a business into an organisation's empty books: what every organisation has, and for "demo" its past. */
export function seedBooks(books: Books, business: Business, seed: Seed, clock: PastClock): void {
  const { country, homeCurrency } = business;
  const at = books.now();
  books.setOrganisation({
    OrganisationID: books.tenantId, Name: business.name, Version: versionOf(country), BaseCurrency: homeCurrency, CountryCode: country,
    SalesTaxBasis: "ACCRUALS", SalesTaxPeriod: "QUARTERLY", Class: "PREMIUM", zone: business.timeZone, Timezone: TIME_ZONES[business.timeZone] ?? "UTC", createdAt: at,
  });
  for (const rate of taxRatesFor(country)) books.taxRates.put(rate.TaxType, rate);
  for (const account of accountsFor(country, homeCurrency, books.newId, at)) books.accounts.put(account.AccountID, account);
  const named = new Intl.DisplayNames("en", { type: "currency" });
  for (const { code, rate } of [{ code: homeCurrency, rate: "1" }, ...business.currencies]) {
    books.currencies.put(code, { Code: code, Description: named.of(code) ?? code, rate: round(new Decimal(1).div(rate), 6) });
  }
  for (const [n, Name] of ["Standard", "Very orange invoice!"].entries()) {
    const BrandingThemeID = books.newId();
    books.themes.put(BrandingThemeID, { BrandingThemeID, Name, SortOrder: n, createdAt: at });
  }
  for (const [Name, options] of Object.entries(TRACKING)) {
    const TrackingCategoryID = books.newId();
    const Options = options.map((option) => ({ TrackingOptionID: books.newId(), Name: option, Status: "ACTIVE" as const }));
    books.tracking.put(TrackingCategoryID, { TrackingCategoryID, Name, Status: "ACTIVE", Options });
  }
  if (seed === "demo") seedPast(books, business, clock);
}

function seedPast(books: Books, business: Business, clock: PastClock): void {
  const codes = new Map<string, string>();
  for (const item of business.erp.items) {
    const Code = item.sku ?? item.key.slice(0, 30);
    codes.set(item.key, Code);
    const SalesDetails = { UnitPrice: Number(item.price), AccountCode: "200", TaxType: salesTaxOf(business.country, item.taxable) };
    items.write!(books, { Code, Name: item.name.slice(0, 50), Description: item.name, IsSold: true, IsPurchased: false, SalesDetails }, SEED_WRITE);
  }
  const contacts = new Map(business.erp.customers.map((customer) => [customer.key, writeContact(books, contactFrom(customer), SEED_WRITE).ContactID]));
  for (const customer of business.erp.customers) {
    const contact = books.contacts.get(contacts.get(customer.key)!)!;
    if (customer.domain !== undefined) books.contacts.put(contact.ContactID, { ...contact, Website: `https://www.${customer.domain}` });
  }
  for (const invoice of business.erp.invoices) seedInvoice(books, invoice, contacts.get(invoice.customer)!, codes, clock);
  const [payer] = contacts.values();
  if (payer !== undefined && business.erp.invoices.length > 0) seedOtherRevenue(books, business, payer, clock);
}

function contactFrom({ name, email, taxNumber, phone, currency, address, termsDays }: SeedErpCustomer): object {
  const place = address && { AddressLine1: address.street, City: address.city, Region: address.state, PostalCode: address.postalCode, Country: address.country };
  return {
    Name: name,
    EmailAddress: email,
    TaxNumber: taxNumber,
    DefaultCurrency: currency,
    PaymentTerms: { Sales: { Day: termsDays, Type: "DAYSAFTERBILLDATE" } },
    ...(phone && { Phones: [{ PhoneType: "DEFAULT", PhoneNumber: phone }] }),
    ...(place && { Addresses: [{ AddressType: "POBOX", ...place }, { AddressType: "STREET", ...place }] }),
  };
}
