import type { Business } from "../../seeds/business.ts";
import type { Books } from "../books/books.ts";
import { initialSettings, type CompanySettings } from "../books/settings.ts";
import { refreshPreferences } from "../lists/preferences-record.ts";

/** The settings of a company that was just set up. */
export function settingsFor(business: Business): CompanySettings {
  return {
    ...initialSettings,
    multicurrency: business.currencies.length > 0,
    customFields: ["Order reference"],
    companyName: business.name,
    country: business.country,
    timeZone: business.timeZone,
    homeCurrency: business.homeCurrency,
  };
}

/** What QuickBooks knows of the company itself. */
export function seedCompany(books: Books, business: Business): void {
  const address = { Id: "1", City: cityOf(business.timeZone), Country: business.country };
  const email = business.owners[0]?.email;
  books.insert("CompanyInfo", {
    CompanyName: business.name,
    LegalName: business.name,
    CompanyAddr: address,
    CustomerCommunicationAddr: address,
    LegalAddr: address,
    CompanyStartDate: "2021-01-04",
    FiscalYearStartMonth: "January",
    Country: business.country,
    ...(email && { Email: { Address: email } }),
    WebAddr: {},
    SupportedLanguages: "en",
    DefaultTimeZone: business.timeZone,
    NameValue: [
      { Name: "NeoEnabled", Value: "true" },
      { Name: "IndustryType", Value: business.kind === "services" ? "Professional services" : "Wholesale trade" },
      { Name: "SubscriptionStatus", Value: "PAID" },
      { Name: "OfferingSku", Value: "QuickBooks Online Plus" },
      { Name: "IsQbdtMigrated", Value: "false" },
    ],
  });
  refreshPreferences(books);
}

const cityOf = (timeZone: string) => (timeZone.split("/").at(-1) ?? "").replaceAll("_", " ");
