import type { LineAmountTypes, LineRecord, TrackingRecord } from "./records.ts";

/** The organisation itself and what it is set up with. */

export type AccountClass = "ASSET" | "EQUITY" | "EXPENSE" | "LIABILITY" | "REVENUE";

export interface AccountRecord {
  AccountID: string;
  Code: string;
  Name: string;
  Type: string;
  Class: AccountClass;
  TaxType: string;
  Status: "ACTIVE" | "ARCHIVED";
  Description?: string;
  EnablePaymentsToAccount: boolean;
  SystemAccount?: string;
  BankAccountNumber?: string;
  CurrencyCode?: string;
  updatedAt: number;
}

export interface TaxRateRecord {
  TaxType: string;
  Name: string;
  /** Percent. */
  EffectiveRate: number;
  ReportTaxType: string;
  Status: "ACTIVE" | "DELETED";
  appliesTo: AccountClass[];
  TaxComponents: { Name: string; Rate: number; IsCompound: boolean; IsNonRecoverable: boolean }[];
}

export interface CurrencyRecord {
  Code: string;
  Description: string;
  /** Units of this currency for one unit of the base currency: the way round Xero states its CurrencyRate. */
  rate: number;
}

export interface OrganisationRecord {
  OrganisationID: string;
  Name: string;
  Version: string;
  BaseCurrency: string;
  CountryCode: string;
  SalesTaxBasis: string;
  SalesTaxPeriod: string;
  Class: string;
  /** IANA zone, and Xero's name for it. */
  zone: string;
  Timezone: string;
  PeriodLockDate?: string;
  EndOfYearLockDate?: string;
  createdAt: number;
}

export interface BrandingThemeRecord {
  BrandingThemeID: string;
  Name: string;
  SortOrder: number;
  createdAt: number;
}

export interface TrackingCategoryRecord {
  TrackingCategoryID: string;
  Name: string;
  Status: "ACTIVE" | "ARCHIVED" | "DELETED";
  Options: { TrackingOptionID: string; Name: string; Status: "ACTIVE" | "ARCHIVED" | "DELETED" }[];
}

export interface JournalRecord {
  ManualJournalID: string;
  Narration: string;
  Date: string;
  LineAmountTypes: LineAmountTypes;
  Status: "DRAFT" | "POSTED" | "DELETED" | "VOIDED";
  Url?: string;
  ShowOnCashBasisReports: boolean;
  JournalLines: JournalLineRecord[];
  updatedAt: number;
}

export interface JournalLineRecord {
  LineAmount: number;
  AccountCode: string;
  AccountID: string;
  Description?: string;
  TaxType: string;
  TaxAmount: number;
  Tracking: TrackingRecord[];
}

export interface RepeatingInvoiceRecord {
  RepeatingInvoiceID: string;
  Type: "ACCREC" | "ACCPAY";
  ContactID: string;
  Reference?: string;
  Status: "DRAFT" | "AUTHORISED" | "DELETED";
  LineAmountTypes: LineAmountTypes;
  CurrencyCode: string;
  BrandingThemeID?: string;
  ApprovedForSending: boolean;
  SendCopy: boolean;
  MarkAsSent: boolean;
  IncludePDF: boolean;
  LineItems: LineRecord[];
  SubTotal: number;
  TotalTax: number;
  Total: number;
  Schedule: { Period: number; Unit: "WEEKLY" | "MONTHLY"; DueDate: number; DueDateType: string; StartDate: string; EndDate?: string; NextScheduledDate: string };
}
