/** What an organisation's books hold, in Xero's own field names. Dates are ISO days, times epoch milliseconds. */

export type DocumentStatus = "DRAFT" | "SUBMITTED" | "AUTHORISED" | "PAID" | "VOIDED" | "DELETED";
export type LineAmountTypes = "Exclusive" | "Inclusive" | "NoTax";
export type Maker = "app" | "user";

export interface TrackingRecord {
  TrackingCategoryID: string;
  TrackingOptionID: string;
  Name: string;
  Option: string;
}

export interface LineRecord {
  LineItemID: string;
  Description?: string;
  Quantity?: number;
  UnitAmount?: number;
  ItemCode?: string;
  AccountCode?: string;
  AccountID?: string;
  TaxType?: string;
  TaxAmount: number;
  LineAmount: number;
  DiscountRate?: number;
  DiscountAmount?: number;
  Tracking: TrackingRecord[];
}

/** What invoices and credits have in common. */
export interface DocumentRecord {
  id: string;
  number?: string;
  Reference?: string;
  ContactID: string;
  Date: string;
  DueDate?: string;
  Status: DocumentStatus;
  LineAmountTypes: LineAmountTypes;
  CurrencyCode: string;
  CurrencyRate: number;
  BrandingThemeID?: string;
  SentToContact: boolean;
  LineItems: LineRecord[];
  SubTotal: number;
  TotalTax: number;
  Total: number;
  TotalDiscount: number;
  /** Payments to it (or refunds of it) and allocations, those since deleted included. */
  paymentIds: string[];
  allocationIds: string[];
  FullyPaidOnDate?: string;
  updatedAt: number;
  createdBy: Maker;
}

export interface InvoiceRecord extends DocumentRecord {
  Type: "ACCREC" | "ACCPAY";
  Url?: string;
  ExpectedPaymentDate?: string;
  PlannedPaymentDate?: string;
  AmountDue: number;
  AmountPaid: number;
  AmountCredited: number;
}

export type CreditKind = "CreditNote" | "Overpayment" | "Prepayment";

export interface CreditRecord extends DocumentRecord {
  kind: CreditKind;
  Type: "ACCRECCREDIT" | "ACCPAYCREDIT" | "RECEIVE-OVERPAYMENT" | "RECEIVE-PREPAYMENT";
  RemainingCredit: number;
}

export interface PaymentRecord {
  PaymentID: string;
  /** What it pays, or for a credit what it refunds. */
  target: { kind: "Invoice" | CreditKind; id: string };
  AccountID: string;
  Date: string;
  Amount: number;
  BankAmount: number;
  CurrencyRate: number;
  Reference?: string;
  IsReconciled: boolean;
  Status: "AUTHORISED" | "DELETED";
  PaymentType: string;
  updatedAt: number;
  createdBy: Maker;
}

export interface AllocationRecord {
  AllocationID: string;
  creditId: string;
  invoiceId: string;
  Amount: number;
  Date: string;
  IsDeleted: boolean;
}

export interface PartyAddress {
  AddressType: "POBOX" | "STREET";
  AddressLine1?: string;
  AddressLine2?: string;
  AddressLine3?: string;
  AddressLine4?: string;
  City?: string;
  Region?: string;
  PostalCode?: string;
  Country?: string;
  AttentionTo?: string;
}

export interface PaymentTerm {
  Day: number;
  Type: "DAYSAFTERBILLDATE" | "DAYSAFTERBILLMONTH" | "OFCURRENTMONTH" | "OFFOLLOWINGMONTH";
}

export interface ContactRecord {
  ContactID: string;
  ContactStatus: "ACTIVE" | "ARCHIVED";
  Name: string;
  ContactNumber?: string;
  AccountNumber?: string;
  FirstName?: string;
  LastName?: string;
  CompanyNumber?: string;
  EmailAddress?: string;
  BankAccountDetails?: string;
  TaxNumber?: string;
  AccountsReceivableTaxType?: string;
  AccountsPayableTaxType?: string;
  SalesDefaultAccountCode?: string;
  PurchasesDefaultAccountCode?: string;
  DefaultCurrency?: string;
  Website?: string;
  Addresses: PartyAddress[];
  Phones: { PhoneType: string; PhoneNumber?: string; PhoneAreaCode?: string; PhoneCountryCode?: string }[];
  ContactPersons: { FirstName?: string; LastName?: string; EmailAddress?: string; IncludeInEmails?: boolean }[];
  PaymentTerms?: { Bills?: PaymentTerm; Sales?: PaymentTerm };
  updatedAt: number;
  createdBy: Maker;
}

export interface ItemRecord {
  ItemID: string;
  Code: string;
  Name?: string;
  Description?: string;
  PurchaseDescription?: string;
  IsSold: boolean;
  IsPurchased: boolean;
  SalesDetails: { UnitPrice?: number; AccountCode?: string; TaxType?: string };
  PurchaseDetails: { UnitPrice?: number; AccountCode?: string; TaxType?: string };
  updatedAt: number;
}

export interface HistoryRecord {
  documentId: string;
  Changes: string;
  Details: string;
  User: string;
  at: number;
}
