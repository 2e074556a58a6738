import type { LineAmountTypes, LineRecord } from "./records.ts";

/** Money received or spent at the bank without an invoice. */
export interface BankTransactionRecord {
  BankTransactionID: string;
  Type: "RECEIVE" | "SPEND";
  ContactID: string;
  /** The bank account's. */
  AccountID: string;
  Date: string;
  Status: "AUTHORISED" | "DELETED";
  LineAmountTypes: LineAmountTypes;
  LineItems: LineRecord[];
  Reference?: string;
  Url?: string;
  CurrencyCode: string;
  CurrencyRate: number;
  IsReconciled: boolean;
  SubTotal: number;
  TotalTax: number;
  Total: number;
  updatedAt: number;
}
