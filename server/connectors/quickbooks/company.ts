import { z } from "zod";
import type { DecimalText } from "../../domain/money.ts";
import type { Clock } from "../../platform/clock.ts";
import { Kept } from "../kept.ts";
import { VendorError } from "../vendor-error.ts";
import { nonsense } from "./errors.ts";
import type { Queries } from "./query.ts";
import { RATE_QUERIES, saleTaxCodes } from "./sale-rates.ts";
import { ref } from "./wire.ts";

/** The few facts of a company that decide how a record must be written. */
export interface Company {
  /** ISO 3166 alpha-2; null where QuickBooks does not say. */
  country: string | null;
  homeCurrency: string;
  multicurrency: boolean;
  /** Numbers are the user's affair: QuickBooks leaves a document without one unless asked. */
  customNumbers: boolean;
}

/** Percent by tax code; null where QuickBooks does not say. */
export type SaleRates = ReadonlyMap<string, DecimalText | null>;

/** Remembered between port instances of one process, so that an invoice does not cost two reads of preferences. */
export class CompanyFacts {
  readonly #known: Kept<Company>;
  readonly #rates: Kept<SaleRates>;

  constructor(clock: Clock) {
    this.#known = new Kept(clock);
    this.#rates = new Kept(clock);
  }

  async of(realmId: string, queries: Queries): Promise<Company> {
    return this.#known.of(realmId) ?? this.afresh(realmId, queries);
  }

  async afresh(realmId: string, queries: Queries): Promise<Company> {
    const [infos, preferences] = await queries.all(COMPANY_QUERIES);
    return this.keep(realmId, companyFrom(infos?.[0], preferences?.[0]));
  }

  /** Only prices that include tax need them: two metered reads. */
  async ratesOf(realmId: string, queries: Queries): Promise<SaleRates> {
    const known = this.#rates.of(realmId);
    if (known) return known;
    const [codes, listed] = await queries.all(RATE_QUERIES);
    return this.#rates.keep(realmId, new Map(saleTaxCodes(codes, listed).map((each) => [each.id, each.rate])));
  }

  keep(realmId: string, company: Company): Company {
    return this.#known.keep(realmId, company);
  }
}

/**
 * Composes a body by what is remembered of the company. A refusal over its currency may only be out of date, since
 * people turn multicurrency on because of it: then the company is read again and the body composed once more.
 */
export async function composed<T>(
  source: { company(): Promise<Company>; companyAfresh(): Promise<Company> },
  compose: (company: Company) => T,
): Promise<{ company: Company; body: T }> {
  const company = await source.company();
  try {
    return { company, body: compose(company) };
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.code !== "currency-not-enabled") throw error;
    const fresh = await source.companyAfresh();
    return { company: fresh, body: compose(fresh) };
  }
}

export const COMPANY_QUERIES = [
  { entity: "CompanyInfo", where: "", limit: 1, beyond: "cut" },
  { entity: "Preferences", where: "", limit: 1, beyond: "cut" },
] as const;

export const companyInfo = z.object({
  CompanyName: z.string(),
  Country: z.string().nullish(),
  CompanyAddr: z.object({ Country: z.string().nullish() }).nullish(),
  DefaultTimeZone: z.string().nullish(),
});

export const preferences = z.object({
  AccountingInfoPrefs: z
    .object({
      BookCloseDate: z.iso.date().nullish(),
      ClassTrackingPerTxn: z.boolean().nullish(),
      ClassTrackingPerTxnLine: z.boolean().nullish(),
      TrackDepartments: z.boolean().nullish(),
    })
    .nullish(),
  SalesFormsPrefs: z.object({ CustomTxnNumbers: z.boolean().nullish() }).nullish(),
  TaxPrefs: z.object({ UsingSalesTax: z.boolean().nullish(), PartnerTaxEnabled: z.boolean().nullish() }).nullish(),
  CurrencyPrefs: z.object({ MultiCurrencyEnabled: z.boolean().nullish(), HomeCurrency: ref.nullish() }).nullish(),
});

export function companyFrom(rawInfo: unknown, rawPreferences: unknown): Company {
  const info = companyInfo.safeParse(rawInfo);
  const prefs = preferences.safeParse(rawPreferences);
  if (!info.success || !prefs.success) throw nonsense(false, "QuickBooks did not describe the company.");
  const country = info.data.Country ?? info.data.CompanyAddr?.Country ?? null;
  return {
    country: country && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : country === "USA" ? "US" : null,
    homeCurrency: prefs.data.CurrencyPrefs?.HomeCurrency?.value ?? (country === "US" ? "USD" : missingCurrency()),
    multicurrency: prefs.data.CurrencyPrefs?.MultiCurrencyEnabled === true,
    customNumbers: prefs.data.SalesFormsPrefs?.CustomTxnNumbers === true,
  };
}

function missingCurrency(): never {
  throw nonsense(false, "QuickBooks did not name the company's home currency.");
}
