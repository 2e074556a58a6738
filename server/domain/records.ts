import type { DecimalText, Money } from "./money.ts";

/**
 * The canonical records: the same shape whatever system they came from. Connectors translate at their own edge and
 * nothing above them sees a vendor's field name.
 */

/** An accounting date, "2026-11-23": no time, no zone. */
export type PlainDate = string;
/** A moment, ISO 8601 in UTC: "2026-11-23T10:00:00.000Z". */
export type Instant = string;

/** What every record keeps of where it came from. */
export interface Origin {
  /** The platform's own id. */
  id: string;
  /** The platform's status word, untranslated; null where it has none. */
  rawStatus: string | null;
  modifiedAt: Instant;
}

export interface Address {
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166 alpha-2 where the platform gives one, else its own word. */
  country: string | null;
}

export interface Deal extends Origin {
  name: string;
  pipelineId: string;
  stageId: string;
  outcome: "open" | "won" | "lost";
  amount: Money | null;
  currency: string;
  /** The CRM's own currency and its units for one unit of the deal's; null where it does not say. */
  home: { currency: string; rate: DecimalText } | null;
  closeDate: PlainDate | null;
  ownerId: string | null;
  lines: DealLine[];
  /** The deal's primary company, else its only one; null where there is none. */
  company: Customer | null;
  /** Billing contact first where the CRM marks one. */
  contacts: Contact[];
  /** The raw properties the tenant's settings ask for, by CRM name. */
  properties: Record<string, string | null>;
  /** The running number of the billing status that the deal shows; null where it shows none, or one without a number. */
  statusNumber: number | null;
}

export interface DealLine {
  id: string;
  productId: string | null;
  sku: string | null;
  name: string;
  description: string | null;
  quantity: DecimalText;
  /** Before discount; may have more decimals than the currency. */
  unitPrice: DecimalText;
  discount: Discount | null;
  recurring: Recurring | null;
  /** The CRM's own tax word for this line, to be mapped; null where it has none. */
  taxCode: string | null;
}

/** `percent` is of the line; `amount` is for the whole line, not per unit. */
export type Discount = { kind: "percent"; percent: DecimalText } | { kind: "amount"; amount: DecimalText };

export interface Recurring {
  frequency: "weekly" | "monthly" | "quarterly" | "semiannually" | "annually" | "other";
  /** null: runs until cancelled. */
  termMonths: number | null;
  startsOn: PlainDate | null;
}

/** A company, or a person who buys as one. */
export interface Customer extends Origin {
  kind: "company" | "person";
  name: string;
  domain: string | null;
  taxNumber: string | null;
  email: string | null;
  phone: string | null;
  address: Address | null;
  currency: string | null;
  /** ERP: not archived, not inactive. */
  active: boolean;
  properties: Record<string, string | null>;
}

export interface Contact extends Origin {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  address: Address | null;
}

export interface Item extends Origin {
  name: string;
  sku: string | null;
  unitPrice: DecimalText | null;
  active: boolean;
}

/** draft: not yet a debt (also Xero's SUBMITTED); open: owed, wholly or in part. */
export type InvoiceState = "draft" | "open" | "paid" | "voided" | "deleted";

export interface Invoice extends Origin {
  number: string | null;
  /** Our reference as found on the invoice; null on one made by hand. */
  reference: string | null;
  customerId: string;
  customerName: string;
  state: InvoiceState;
  /** The ERP says it has been mailed to the customer. */
  sent: boolean;
  date: PlainDate;
  dueDate: PlainDate | null;
  currency: string;
  /** Home units for one unit of `currency`; null in home currency or where the ERP does not say. */
  exchangeRate: DecimalText | null;
  lines: InvoiceLine[];
  /** As the ERP reports them: never recomputed here. */
  subtotal: Money;
  tax: Money;
  total: Money;
  balance: Money;
  /** What was paid or credited against it, as far as the answer said; see Erp.readInvoice. */
  allocations: Allocation[];
  /** Optimistic lock of the ERP (QuickBooks SyncToken); null where it has none. */
  version: string | null;
  links: { view: string | null; pay: string | null };
}

/**
 * What books revenue, as a list of the ERP tells of it: enough to count it, too little to change it. A sales receipt is a
 * sale that is paid on the spot, a refund receipt one that is given back on the spot (Xero: money received and spent at the
 * bank); a journal is one that people booked.
 */
export interface ErpDocument {
  kind: "invoice" | "credit-note" | "sales-receipt" | "refund-receipt" | "journal";
  id: string;
  number: string | null;
  /** Empty where nobody is named. */
  customerId: string;
  customerName: string;
  state: InvoiceState;
  date: PlainDate;
  currency: string;
  /** Home units for one unit of `currency`; null where the ERP does not say. */
  exchangeRate: DecimalText | null;
  /** Positive for what is credited or given back too; `total` with tax. Of a journal: see `revenueOfJournal`, with its sign. */
  tax: Money;
  total: Money;
  modifiedAt: Instant;
  /** Where people see it in the ERP; null where that is not known. */
  view: string | null;
}

export interface InvoiceLine {
  /** The ERP's line id. */
  id: string;
  itemId: string | null;
  description: string | null;
  quantity: DecimalText | null;
  unitPrice: DecimalText | null;
  /** After the line's own discount; before tax unless the invoice is tax-inclusive. */
  amount: Money;
  taxCode: string | null;
}

/** The part of a payment or credit note that was applied to one invoice. */
export interface Allocation {
  kind: "payment" | "credit-note" | "prepayment" | "overpayment";
  /** The payment's or credit note's ERP id. */
  sourceId: string;
  /** Number or reference people know it by. */
  label: string | null;
  invoiceId: string;
  amount: Money;
  date: PlainDate;
}

/** Money received, as against what was credited or given back. */
export const isMoneyIn = (kind: Settlement["kind"]): kind is "payment" | "prepayment" | "overpayment" => kind !== "credit-note" && kind !== "refund";

/** A payment, credit note or refund with all it was applied to. Xero keeps money beyond an invoice, or ahead of one, as records of their own. */
export interface Settlement extends Origin {
  kind: Allocation["kind"] | "refund";
  customerId: string | null;
  date: PlainDate;
  total: Money;
  unapplied: Money;
  /** Home units for one unit of its currency on its day; left out in home currency, and where the ERP tells none. */
  exchangeRate?: DecimalText;
  allocations: Allocation[];
  state: "active" | "voided" | "deleted";
  /** Item ids and account codes of its lines: how a write-off is told from a goodwill credit. */
  postedTo: string[];
  /** Notes and references in which an invoice may be named (refunds are rarely linked). */
  memo: string | null;
}
