import { z } from "zod";
import type { Organisation } from "../../domain/organisation.ts";
import type { PlainDate } from "../../domain/records.ts";
import type { Context } from "./context.ts";
import { plainDecimal } from "./amounts.ts";
import { refuse } from "./errors.ts";
import { factsOf, organisation, type OrganisationFacts, type WireOrganisation } from "./organisation-facts.ts";
import { terms } from "./terms.ts";
import { timeZoneOf } from "./time-zones.ts";
import { decimal, listOf, oneOf } from "./wire.ts";

/** None of these lists is paged by Xero; a chart of accounts beyond this is not for a person to choose from. */
const MOST_ROWS = 5000;

const words = z.string().nullish();
const currency = z.object({ Code: z.string() });
const taxRate = z.object({
  Name: z.string(),
  TaxType: z.string(),
  Status: words,
  CanApplyToRevenue: z.boolean().nullish(),
  EffectiveRate: decimal.nullish(),
  DisplayTaxRate: decimal.nullish(),
});
const account = z.object({
  AccountID: z.string(),
  Code: words,
  Name: z.string(),
  Type: words,
  Class: words,
  Status: words,
  SystemAccount: words,
});
const option = z.object({ TrackingOptionID: z.string(), Name: z.string(), Status: words });
const category = z.object({
  TrackingCategoryID: z.string(),
  Name: z.string(),
  Status: words,
  Options: z.array(option).nullish(),
});

export async function readOrganisation(context: Pick<Context, "sdk">): Promise<WireOrganisation> {
  return oneOf(await context.sdk.read((api, tenant) => api.getOrganisations(tenant)), "Organisations", organisation);
}

/** Five calls. `remember` gets the few facts that writing depends on, so that they are not read a second time. */
export async function describeOrganisation(
  context: Context,
  remember: (facts: OrganisationFacts) => void,
): Promise<Organisation> {
  const { sdk } = context;
  const [wire, currencies, rates, accounts, categories] = await Promise.all([
    readOrganisation(context),
    sdk.read((api, tenant) => api.getCurrencies(tenant)).then((answer) => listOf(answer, "Currencies", currency)),
    sdk.read((api, tenant) => api.getTaxRates(tenant)).then((answer) => listOf(answer, "TaxRates", taxRate)),
    sdk.read((api, tenant) => api.getAccounts(tenant)).then((answer) => listOf(answer, "Accounts", account)),
    sdk.read((api, tenant) => api.getTrackingCategories(tenant)).then((answer) => listOf(answer, "TrackingCategories", category)),
  ]);
  const facts = factsOf(wire);
  remember(facts);
  return {
    id: context.tenantId,
    name: wire.Name,
    country: wire.CountryCode ?? null,
    timeZone: timeZoneOf(wire.Timezone, context.options.fallbackTimeZone),
    homeCurrency: wire.BaseCurrency,
    currencies: [...new Set([wire.BaseCurrency, ...bounded(currencies).map((each) => each.Code)])],
    closedUntil: later(wire.PeriodLockDate ?? null, wire.EndOfYearLockDate ?? null),
    hasDrafts: true,
    customerCurrencyFixed: false,
    automatedTax: false,
    taxCodes: bounded(rates).map((each) => ({
      id: each.TaxType,
      name: each.Name,
      rate: plainDecimal(each.EffectiveRate ?? each.DisplayTaxRate),
      active: isActive(each) && each.CanApplyToRevenue !== false,
    })),
    terms: terms(facts.salesTerm),
    accounts: bounded(accounts).filter(isActive).map(accountOf),
    dimensions: bounded(categories).filter(isActive).map(dimensionOf),
  };
}

/**
 * Lines and items name accounts by code and by nothing else, so the code is the id here; only bank accounts may lack
 * one.
 */
function accountOf(wire: z.infer<typeof account>): Organisation["accounts"][number] {
  const code = wire.Code?.trim() ? wire.Code.trim() : null;
  return { id: code ?? wire.AccountID, code, name: wire.Name, kind: kindOf(wire) };
}

function kindOf(wire: z.infer<typeof account>): Organisation["accounts"][number]["kind"] {
  if (wire.SystemAccount === "DEBTORS") return "receivable";
  if (wire.Type === "BANK") return "bank";
  return wire.Class === "REVENUE" || /^(REVENUE|SALES|OTHERINCOME)$/.test(wire.Type ?? "") ? "income" : "other";
}

function dimensionOf(wire: z.infer<typeof category>): Organisation["dimensions"][number] {
  const options = (wire.Options ?? []).filter(isActive).map((each) => ({ id: each.TrackingOptionID, name: each.Name }));
  return { id: wire.TrackingCategoryID, name: wire.Name, level: "line", options };
}

const isActive = (row: { Status?: string | null | undefined }): boolean => row.Status == null || row.Status === "ACTIVE";

/** One date binds everybody, the other everybody but advisers; we are never sure to act as an adviser. */
function later(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function bounded<T>(rows: T[]): T[] {
  if (rows.length <= MOST_ROWS) return rows;
  throw refuse("park", "validation", `A list of settings in Xero has more than ${MOST_ROWS} entries. Archive those no longer used.`);
}
