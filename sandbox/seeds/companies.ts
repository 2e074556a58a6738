import type { SeedCompany } from "./business.ts";
import { country } from "./countries.ts";

/** Name, domain ("" for none), street, city, state or county ("" for none), postal code, country. */
export type CompanyRow = [string, string, string, string, string, string, string];

const keyOf = (n: number) => `company-${String(n + 1).padStart(2, "0")}`;

/** Owners take turns; two in three have a phone number, every other one a tax number. */
export function companiesFrom(rows: CompanyRow[], owners: { key: string }[]): SeedCompany[] {
  return rows.map(([name, domain, street, city, state, postalCode, code], n) => {
    const { phone, taxNumber } = country(code);
    return {
      key: keyOf(n),
      name,
      ...(domain && { domain }),
      ...(n % 2 === 0 && { taxNumber: taxNumber(n + 1) }),
      ...(n % 3 !== 2 && phone && { phone: phone(n + 1) }),
      address: { street, city, ...(state && { state }), postalCode, country: code },
      owner: owners[n % owners.length]!.key,
    };
  });
}

/** What a company is invoiced in: the currency of its country. */
export const currencyOf = (company: SeedCompany): string => country(company.address!.country).currency;
