import type { Business } from "../../seeds/business.ts";
import type { Books } from "../books/books.ts";

/** The standard rate, by country; and what the second code, free of tax, is called. */
const RATES: Record<string, { rate: number; name: string; free: string }> = {
  GB: { rate: 20, name: "20.0% S", free: "No VAT" },
  IE: { rate: 23, name: "23.0% S", free: "No VAT" },
  DE: { rate: 19, name: "19.0% S", free: "No VAT" },
  FR: { rate: 20, name: "20.0% S", free: "No VAT" },
  CA: { rate: 5, name: "GST", free: "Exempt" },
  AU: { rate: 10, name: "GST", free: "GST free" },
  NZ: { rate: 15, name: "15.0% S", free: "No GST" },
};
const ELSEWHERE = { rate: 10, name: "Standard", free: "Exempt" };

/** The state of a company in the United States, as far as its time zone tells. */
const STATES: Record<string, { code: string; agency: string; rate: number }> = {
  "America/New_York": { code: "NY", agency: "New York Department of Taxation and Finance", rate: 8.875 },
};
const CALIFORNIA = { code: "CA", agency: "California Department of Tax and Fee Administration", rate: 8 };

/** In the United States TAX and NON for lines and one code for the state; elsewhere a standard and a free code. */
export function seedTaxes(books: Books, { country, timeZone }: Business): void {
  if (country === "US") return american(books, STATES[timeZone] ?? CALIFORNIA);
  const { rate, name, free } = RATES[country] ?? ELSEWHERE;
  const agency = books.insert("TaxAgency", { DisplayName: "Tax authority", TaxTrackedOnSales: true, TaxTrackedOnPurchases: true });
  // Code and rate 2, 3: a customer's default code is 2, as recorded.
  for (const [Name, RateValue] of [[free, 0], [name, rate]] as const) {
    const taxRate = books.insert("TaxRate", { Name: `${Name} rate`, Active: true, RateValue, AgencyRef: { value: agency.Id }, SpecialTaxType: "NONE", DisplayType: "ReadOnly" });
    books.insert("TaxCode", { Name, Description: Name, Active: true, Hidden: false, Taxable: RateValue > 0, TaxGroup: true, SalesTaxRateList: rateList(taxRate.Id), PurchaseTaxRateList: { TaxRateDetail: [] } });
  }
}

function american(books: Books, { code, agency, rate }: typeof CALIFORNIA): void {
  const time = books.stamp();
  const common = { domain: "QBO", sparse: false, SyncToken: "0", MetaData: { CreateTime: time, LastUpdatedTime: time }, Active: true, TaxGroup: false };
  books.put("TaxCode", { ...common, Id: "TAX", Name: "TAX", Description: "TAX", Taxable: true });
  books.put("TaxCode", { ...common, Id: "NON", Name: "NON", Description: "NON", Taxable: false });
  const by = books.insert("TaxAgency", { DisplayName: agency, TaxTrackedOnSales: true, TaxTrackedOnPurchases: false });
  const taxRate = books.insert("TaxRate", { Name: `${code} sales tax`, Description: "Sales Tax", Active: true, RateValue: rate, AgencyRef: { value: by.Id }, SpecialTaxType: "NONE", DisplayType: "ReadOnly" });
  books.put("TaxCode", { ...common, Id: "2", Name: code, Description: `${code} sales tax`, Taxable: true, TaxGroup: true, SalesTaxRateList: rateList(taxRate.Id), PurchaseTaxRateList: { TaxRateDetail: [] } });
}

const rateList = (id: string) => ({ TaxRateDetail: [{ TaxRateRef: { value: id }, TaxTypeApplicable: "TaxOnAmount", TaxOrder: 0 }] });
