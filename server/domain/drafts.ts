import type { DecimalText, Money } from "./money.ts";
import type { Address, PlainDate } from "./records.ts";

/** What should stand in the ERP: written by planning, translated by a connector. */

export interface CustomerDraft {
  name: string;
  reference: string;
  kind: "company" | "person";
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  domain: string | null;
  taxNumber: string | null;
  address: Address | null;
  currency: string;
  /** Term id from Organisation.terms. */
  termId: string | null;
}

export interface ItemDraft {
  name: string;
  sku: string | null;
  description: string | null;
  unitPrice: DecimalText;
  /** Income account id or code, from Organisation.accounts. */
  incomeAccountId: string;
  taxCode: string | null;
}

export type TaxMode = "exclusive" | "inclusive" | "none";

/** What should stand in the ERP. Amounts are ours; tax, rounding and number are the ERP's. */
export interface InvoiceDraft {
  /** Ours; unique per tenant, deal, revision and instalment; at most 31 characters. */
  reference: string;
  customerId: string;
  /** Where the money side is not yet owed: Xero DRAFT. QuickBooks has no drafts: `deliver` decides about mailing only. */
  state: "draft" | "approved";
  date: PlainDate;
  dueDate: PlainDate | null;
  termId: string | null;
  currency: string;
  /** Home units for one unit of `currency`; null lets the ERP use its own rate. */
  exchangeRate: DecimalText | null;
  taxMode: TaxMode;
  /** null lets the ERP number it. */
  number: string | null;
  lines: InvoiceDraftLine[];
  /** Of the sum of the lines, before tax unless the tenant's ERP says otherwise. */
  discount: { kind: "percent"; percent: DecimalText } | { kind: "amount"; amount: Money } | null;
  memoToCustomer: string | null;
  poNumber: string | null;
  billTo: { email: string | null; cc: string[] };
  /** Header class/department (QuickBooks) by dimension name; see Organisation.dimensions. */
  dimensions: DimensionChoice[];
}

export interface DimensionChoice {
  /** Organisation.dimensions[].id */
  dimensionId: string;
  optionId: string;
}

export interface InvoiceDraftLine {
  itemId: string | null;
  /** Income account, for ERPs whose lines need one when there is no item. */
  accountId: string | null;
  description: string;
  quantity: DecimalText;
  unitPrice: DecimalText;
  /** The line's own discount; `amount` is what remains after it, rounded to the currency. */
  discount: { kind: "percent"; percent: DecimalText } | { kind: "amount"; amount: Money } | null;
  amount: Money;
  taxCode: string | null;
  serviceDate: PlainDate | null;
  dimensions: DimensionChoice[];
}
