/** Records as they are kept and shown; only the fields that rules depend on are named. */
export interface Ref {
  value: string;
  name?: string;
}

export interface Stored {
  Id: string;
  SyncToken: string;
  /** Of transactions: the accounting day. */
  TxnDate?: string;
  MetaData: { CreateTime: string; LastUpdatedTime: string };
  [field: string]: unknown;
}

export interface LinkedTxn {
  TxnId: string;
  TxnType: string;
}

export interface SalesItemDetail {
  ItemRef?: Ref;
  Qty?: number;
  UnitPrice?: number;
  TaxCodeRef?: Ref;
  ClassRef?: Ref;
  TaxInclusiveAmt?: number;
  [field: string]: unknown;
}

export interface Line {
  Id?: string;
  LineNum?: number;
  Description?: string;
  Amount?: number;
  DetailType?: string;
  LinkedTxn?: LinkedTxn[];
  SalesItemLineDetail?: SalesItemDetail;
  DiscountLineDetail?: { PercentBased?: boolean; DiscountPercent?: number; DiscountAccountRef?: Ref; [field: string]: unknown };
  JournalEntryLineDetail?: { PostingType?: string; AccountRef?: Ref; Entity?: { EntityRef?: Ref }; ClassRef?: Ref; DepartmentRef?: Ref };
  DepositLineDetail?: { AccountRef?: Ref; Entity?: Ref & { type?: string }; ClassRef?: Ref; PaymentMethodRef?: Ref; TaxCodeRef?: Ref };
  [field: string]: unknown;
}

export interface Transaction extends Stored {
  DocNumber?: string;
  TxnDate: string;
  CustomerRef?: Ref;
  CurrencyRef: Ref;
  ExchangeRate?: number;
  TotalAmt: number;
  Balance?: number;
  LinkedTxn?: LinkedTxn[];
  Line: Line[];
  PrivateNote?: string;
}

export interface Sale extends Transaction {
  Deposit?: number;
  RemainingCredit?: number;
  SalesTermRef?: Ref;
  DueDate?: string;
  BillEmail?: { Address?: string };
  TxnTaxDetail?: TaxDetail;
}

export interface TaxDetail {
  TxnTaxCodeRef?: Ref;
  TotalTax: number;
  TaxLine?: Line[];
}

export interface Payment extends Transaction {
  UnappliedAmt: number;
}

export interface Customer extends Stored {
  DisplayName: string;
  Active: boolean;
  Taxable?: boolean;
  CurrencyRef: Ref;
  Balance: number;
  BalanceWithJobs: number;
  ParentRef?: Ref;
  SalesTermRef?: Ref;
  BillAddr?: Record<string, unknown>;
  ShipAddr?: Record<string, unknown>;
}

export interface Item extends Stored {
  Name: string;
  FullyQualifiedName?: string;
  Active: boolean;
  Type: string;
  Taxable?: boolean;
  UnitPrice?: number;
}

export interface Term extends Stored {
  Name: string;
  DueDays?: number;
  DayOfMonthDue?: number;
  DueNextMonthDays?: number;
}

export interface TaxRate extends Stored {
  Name: string;
  RateValue: number;
}

export interface TaxCode extends Stored {
  Name: string;
  Active: boolean;
  SalesTaxRateList?: { TaxRateDetail?: { TaxRateRef: Ref }[] };
}
