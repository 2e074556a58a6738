import { z } from "zod";
import type { Organisation, TaxCode } from "../../domain/organisation.ts";
import { COMPANY_QUERIES, companyFrom, companyInfo, preferences, type Company } from "./company.ts";
import type { Context } from "./context.ts";
import { CLASS_DIMENSION, DEPARTMENT_DIMENSION } from "./invoice-lines.ts";
import type { Query, Rows } from "./query.ts";
import { RATE_QUERIES, saleTaxCodes } from "./sale-rates.ts";
import { timeZoneOf } from "./time-zone.ts";
import { decimal, understood } from "./wire.ts";

const MOST_ROWS = 5000;
const list = (entity: string, optional = false): Query => ({
  entity,
  where: "",
  limit: MOST_ROWS,
  beyond: "refuse",
  optional,
});

/** All of it in one batch. Lists of features a plan may lack (classes, locations, currencies) may be refused. */
const QUERIES: readonly Query[] = [
  ...COMPANY_QUERIES,
  ...RATE_QUERIES,
  list("Term"),
  list("Account"),
  list("Class", true),
  list("Department", true),
  list("CompanyCurrency", true),
];

const named = z.object({
  Id: z.string(),
  Name: z.string(),
  FullyQualifiedName: z.string().nullish(),
  Active: z.boolean().nullish(),
});
const term = named.extend({ DueDays: decimal.nullish() });
const account = named.extend({ AcctNum: z.string().nullish(), AccountType: z.string().nullish() });
const currency = z.object({ Code: z.string(), Active: z.boolean().nullish() });

/** `remember` gets the few facts that writing depends on, so that they are not read a second time. */
export async function describeOrganisation(
  context: Context,
  remember: (company: Company) => void,
): Promise<Organisation> {
  const [infos, prefRows, codes, rates, terms, accounts, classes, departments, currencies] =
    await context.queries.all(QUERIES);
  const company = companyFrom(infos?.[0], prefRows?.[0]);
  remember(company);
  const info = companyInfo.parse(infos?.[0]);
  const prefs = preferences.parse(prefRows?.[0]);
  const perLine =
    prefs.AccountingInfoPrefs?.ClassTrackingPerTxnLine !== false ||
    prefs.AccountingInfoPrefs?.ClassTrackingPerTxn !== true;
  return {
    id: context.realmId,
    name: info.CompanyName,
    country: company.country,
    timeZone: timeZoneOf(info.DefaultTimeZone, company.country, context.options.fallbackTimeZone),
    homeCurrency: company.homeCurrency,
    currencies: [company.homeCurrency, ...foreignCurrencies(currencies, company)],
    closedUntil: prefs.AccountingInfoPrefs?.BookCloseDate ?? null,
    hasDrafts: false,
    customerCurrencyFixed: true,
    automatedTax: prefs.TaxPrefs?.PartnerTaxEnabled === true,
    taxCodes: company.country === "US" ? [...AMERICAN_CODES] : saleTaxCodes(codes, rates),
    terms: rows(term, terms).map((each) => ({
      id: each.Id,
      name: each.Name,
      dueDays: each.DueDays == null ? null : Number(each.DueDays),
    })),
    accounts: rows(account, accounts).map((each) => ({
      id: each.Id,
      code: each.AcctNum ?? null,
      name: nameOf(each),
      kind: kindOf(each.AccountType),
    })),
    dimensions: [
      ...dimension(CLASS_DIMENSION, "Class", perLine ? "line" : "header", classes),
      ...dimension(DEPARTMENT_DIMENSION, "Location", "header", departments),
    ],
  };
}

function rows<T extends { Active?: boolean | null | undefined }>(schema: z.ZodType<T>, found: Rows | undefined): T[] {
  return (found ?? []).map((row) => understood(schema, row, false)).filter((row) => row.Active !== false);
}

function foreignCurrencies(found: Rows | undefined, company: Company): string[] {
  if (!company.multicurrency) return [];
  return rows(currency, found)
    .map((each) => each.Code)
    .filter((code) => code !== company.homeCurrency);
}

/** In the United States a line says TAX or NON; the listed codes there are rates of places, which no line can name. */
const AMERICAN_CODES: readonly TaxCode[] = [
  { id: "TAX", name: "Taxable", rate: null, active: true },
  { id: "NON", name: "Not taxable", rate: "0", active: true },
];

function dimension(
  id: string,
  name: string,
  level: "header" | "line",
  found: Rows | undefined,
): Organisation["dimensions"] {
  const options = rows(named, found).map((each) => ({ id: each.Id, name: nameOf(each) }));
  return options.length === 0 ? [] : [{ id, name, level, options }];
}

function kindOf(type: string | null | undefined): Organisation["accounts"][number]["kind"] {
  if (type === "Income" || type === "Other Income") return "income";
  if (type === "Bank") return "bank";
  return type === "Accounts Receivable" ? "receivable" : "other";
}

function nameOf(record: { Name: string; FullyQualifiedName?: string | null | undefined }): string {
  return record.FullyQualifiedName ?? record.Name;
}
