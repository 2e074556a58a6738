import type { AccountClass, AccountRecord, TaxRateRecord } from "../books/ledger-records.ts";
import { CLASS_OF } from "../settings/accounts.ts";

type Rate = [taxType: string, name: string, percent: number, side: "sales" | "purchases" | "both"];

/** The tax rates Xero gives a new organisation, by its version; the first is what sales are taxed with. */
const RATES: Record<string, Rate[]> = {
  UK: [
    ["OUTPUT2", "20% (VAT on Income)", 20, "sales"], ["RROUTPUT", "5% (VAT on Income)", 5, "sales"], ["ZERORATEDOUTPUT", "Zero Rated Income", 0, "sales"],
    ["EXEMPTOUTPUT", "Exempt Income", 0, "sales"], ["INPUT2", "20% (VAT on Expenses)", 20, "purchases"], ["ZERORATEDINPUT", "Zero Rated Expenses", 0, "purchases"],
  ],
  NZ: [["OUTPUT2", "15% GST on Income", 15, "sales"], ["ZERORATED", "Zero Rated", 0, "sales"], ["INPUT2", "15% GST on Expenses", 15, "purchases"]],
  AU: [["OUTPUT", "GST on Income", 10, "sales"], ["EXEMPTOUTPUT", "GST Free Income", 0, "sales"], ["EXEMPTEXPORT", "GST Free Exports", 0, "sales"], ["INPUT", "GST on Expenses", 10, "purchases"]],
  US: [["OUTPUT", "Tax on Sales", 0, "sales"], ["TAX001", "Sales Tax", 8.25, "sales"], ["INPUT", "Tax on Purchases", 0, "purchases"]],
  GLOBAL: [["OUTPUT", "Tax on Sales", 0, "sales"], ["INPUT", "Tax on Purchases", 0, "purchases"]],
};
const VERSIONS: Record<string, string> = { GB: "UK", NZ: "NZ", AU: "AU", US: "US" };
const SIDES: Record<Rate[3], AccountClass[]> = {
  sales: ["ASSET", "EQUITY", "LIABILITY", "REVENUE"],
  purchases: ["ASSET", "EQUITY", "EXPENSE", "LIABILITY"],
  both: ["ASSET", "EQUITY", "EXPENSE", "LIABILITY", "REVENUE"],
};

export const versionOf = (country: string): string => VERSIONS[country] ?? "GLOBAL";

export function taxRatesFor(country: string): TaxRateRecord[] {
  const rows: Rate[] = [...RATES[versionOf(country)]!, ["NONE", country === "GB" ? "No VAT" : "No Tax", 0, "both"]];
  return rows.map(([TaxType, Name, percent, side]) => ({
    TaxType, Name, EffectiveRate: percent,
    ReportTaxType: TaxType === "NONE" ? "NONE" : side === "sales" ? "OUTPUT" : "INPUT",
    Status: "ACTIVE",
    appliesTo: SIDES[side],
    TaxComponents: [{ Name: versionOf(country) === "UK" ? "VAT" : "Tax", Rate: percent, IsCompound: false, IsNonRecoverable: false }],
  }));
}

/** What a taxed and an untaxed sale carry in this country. */
export function salesTaxOf(country: string, taxable: boolean): string {
  const sales = RATES[versionOf(country)]!.filter(([, , , side]) => side === "sales");
  return taxable ? sales[0]![0] : (sales.find(([taxType, , percent], n) => percent === 0 && n > 0 && taxType !== "EXEMPTOUTPUT")?.[0] ?? "NONE");
}

type Row = [code: string, name: string, type: string, tax: "sales" | "purchases" | "none", system?: string];

const CHART: Row[] = [
  ["090", "Business Bank Account", "BANK", "none"],
  ["091", "Business Savings Account", "BANK", "none"],
  ["200", "Sales", "REVENUE", "sales"],
  ["205", "Installation and Services", "REVENUE", "sales"],
  ["260", "Other Revenue", "REVENUE", "sales"],
  ["270", "Interest Income", "REVENUE", "none"],
  ["310", "Cost of Goods Sold", "DIRECTCOSTS", "purchases"],
  ["400", "Advertising & Marketing", "OVERHEADS", "purchases"],
  ["404", "Bank Fees", "OVERHEADS", "none"],
  ["489", "Telephone & Internet", "OVERHEADS", "purchases"],
  ["497", "Bad Debts", "OVERHEADS", "none"],
  ["498", "Bank Revaluations", "EXPENSE", "none", "BANKCURRENCYGAIN"],
  ["499", "Realised Currency Gains", "EXPENSE", "none", "REALISEDCURRENCYGAIN"],
  ["610", "Accounts Receivable", "CURRENT", "none", "DEBTORS"],
  ["620", "Prepayments", "CURRENT", "none"],
  ["710", "Office Equipment", "FIXED", "purchases"],
  ["800", "Accounts Payable", "CURRLIAB", "none", "CREDITORS"],
  ["820", "VAT", "CURRLIAB", "none", "GST"],
  ["830", "Deferred Revenue", "CURRLIAB", "none"],
  ["840", "Historical Adjustment", "CURRLIAB", "none", "HISTORICAL"],
  ["860", "Rounding", "CURRLIAB", "none", "ROUNDING"],
  ["877", "Tracking Transfers", "CURRLIAB", "none", "TRACKINGTRANSFERS"],
  ["880", "Owner's Drawings", "EQUITY", "none"],
  ["960", "Retained Earnings", "EQUITY", "none", "RETAINEDEARNINGS"],
  ["970", "Owner's Funds Introduced", "EQUITY", "none"],
];

/** Payments may also go through the owner's account. */
const WITH_PAYMENTS = ["970"];

export function accountsFor(country: string, currency: string, newId: () => string, at: number): AccountRecord[] {
  const purchases = RATES[versionOf(country)]!.find(([, , , side]) => side === "purchases")![0];
  const taxes = { sales: salesTaxOf(country, true), purchases, none: "NONE" };
  return CHART.map(([Code, Name, Type, tax, SystemAccount]) => ({
    AccountID: newId(), Code, Name, Type, Class: CLASS_OF[Type]!, TaxType: taxes[tax], Status: "ACTIVE", updatedAt: at,
    EnablePaymentsToAccount: WITH_PAYMENTS.includes(Code),
    ...(SystemAccount && { SystemAccount }),
    ...(Type === "BANK" && { BankAccountNumber: `000000${Code}`, CurrencyCode: currency }),
  }));
}
