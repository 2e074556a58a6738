import type { Resource } from "../api/resource.ts";
import type { BrandingThemeRecord, CurrencyRecord, OrganisationRecord } from "../books/ledger-records.ts";
import { z } from "zod";
import { guid, text } from "../query/fields.ts";
import { currencyCode } from "../documents/invoice-shape.ts";
import { msDate, msOf } from "../wire/dates.ts";
import { parse } from "../wire/parse.ts";

const lock = (name: string, day: string | undefined) => (day === undefined ? {} : { [name]: msDate(msOf(day)) });

export const organisationResource: Resource<OrganisationRecord> = {
  plural: "Organisations",
  idName: "OrganisationID",
  all: (books) => [books.organisation()],
  find: () => undefined,
  fields: () => ({ Name: text(({ Name }) => Name) }),
  show: (_books, { zone: _zone, createdAt, PeriodLockDate, EndOfYearLockDate, ...organisation }) => ({
    ...organisation,
    LegalName: organisation.Name,
    PaysTax: true,
    OrganisationType: "COMPANY",
    OrganisationEntityType: "COMPANY",
    IsDemoCompany: false,
    OrganisationStatus: "ACTIVE",
    FinancialYearEndDay: 31,
    FinancialYearEndMonth: 3,
    DefaultSalesTax: "Tax Exclusive",
    DefaultPurchasesTax: "Tax Inclusive",
    ...lock("PeriodLockDate", PeriodLockDate),
    ...lock("EndOfYearLockDate", EndOfYearLockDate),
    CreatedDateUTC: msDate(createdAt),
    ShortCode: `!${organisation.OrganisationID.replaceAll("-", "").slice(-5)}`,
    Edition: "BUSINESS",
    Addresses: [],
    Phones: [],
    ExternalLinks: [],
    PaymentTerms: {},
  }),
};

const currencyShape = z.object({ Code: currencyCode, Description: z.string().max(200).optional() });

export const currencies: Resource<CurrencyRecord> = {
  plural: "Currencies",
  idName: "Code",
  all: (books) => books.currencies.values(),
  find: () => undefined,
  fields: () => ({ Code: text(({ Code }) => Code), Description: text(({ Description }) => Description) }),
  show: (_books, { Code, Description }) => ({ Code, Description }),
  /** A currency added over the API has no rate of its own here: 1 until an invoice brings another. */
  write(books, body) {
    const { Code, Description } = parse(currencyShape, body);
    const record = books.currencies.get(Code) ?? { Code, Description: Description ?? Code, rate: 1 };
    books.currencies.put(Code, { ...record });
    return record;
  },
  writable: ["PUT"],
};

export const brandingThemes: Resource<BrandingThemeRecord> = {
  plural: "BrandingThemes",
  idName: "BrandingThemeID",
  all: (books) => books.themes.values(),
  find: (books, key) => books.themes.get(key.toLowerCase()),
  fields: () => ({ BrandingThemeID: guid(({ BrandingThemeID }) => BrandingThemeID), Name: text(({ Name }) => Name) }),
  show: (_books, { createdAt, ...theme }) => ({ ...theme, Type: "INVOICE", CreatedDateUTC: msDate(createdAt) }),
};
