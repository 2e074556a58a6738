import type { DecimalText } from "./money.ts";
import type { PlainDate } from "./records.ts";

/** Reference data of one ERP organisation. */
export interface Organisation {
  id: string;
  name: string;
  /** ISO 3166 alpha-2. */
  country: string | null;
  /** IANA zone: decides when an invoice is overdue. */
  timeZone: string;
  homeCurrency: string;
  /** Currencies an invoice may have, home first. */
  currencies: string[];
  /** Entries on or before this day are refused; null when books are open. */
  closedUntil: PlainDate | null;
  hasDrafts: boolean;
  /** A customer can only ever be invoiced in its own currency (QuickBooks). */
  customerCurrencyFixed: boolean;
  /** QuickBooks automated sales tax: line codes say only taxable or not. */
  automatedTax: boolean;
  taxCodes: TaxCode[];
  terms: { id: string; name: string; dueDays: number | null }[];
  accounts: { id: string; code: string | null; name: string; kind: "income" | "bank" | "receivable" | "other" }[];
  dimensions: { id: string; name: string; level: "header" | "line"; options: { id: string; name: string }[] }[];
}

export interface TaxCode {
  id: string;
  name: string;
  /** Percent; null where it depends. */
  rate: DecimalText | null;
  active: boolean;
}
