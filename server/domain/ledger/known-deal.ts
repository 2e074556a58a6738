import type { DecimalText } from "../money.ts";
import type { PlainDate, Deal, Invoice, Settlement } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { Fact } from "./fact.ts";

/** The CRM's deal as last read, without the people on it and what we wrote there ourselves. */
export interface KnownDeal extends Omit<Deal, "company" | "contacts" | "statusNumber"> {
  customer: { id: string; name: string; domain: string | null } | null;
}

export function knownDeal({ company, contacts, statusNumber: _ours, ...deal }: Deal): KnownDeal {
  const [contact] = contacts;
  const person = [contact?.firstName, contact?.lastName].filter(Boolean).join(" ");
  const customer = company ?? (contact ? { id: contact.id, name: person || `Contact ${contact.id}`, domain: null } : null);
  return { ...deal, customer: customer && { id: customer.id, name: customer.name, domain: customer.domain } };
}

/** An invoice of the deal and its place in the deal's book. */
export interface BilledInvoice {
  connectionId: string;
  invoice: Invoice;
  revision: number;
  instalment: number;
  /** Linked by hand: no part of what we planned. */
  byHand: boolean;
  superseded: boolean;
}

/** Money given back that belongs to one of the deal's invoices. */
export interface GivenBack {
  connectionId: string;
  invoiceId: string;
  settlement: Settlement;
  /** QuickBooks' refund receipts take back revenue and cash in one; elsewhere a credit note does the former. */
  reducesRevenue: boolean;
}

/** A payment on one of the deal's invoices, as the accounting system tells of it by itself. */
export interface KnownPayment {
  connectionId: string;
  settlement: Settlement;
}

/** What a person has entered for a line; `minor` for usage, in the deal's currency. */
export type RecognitionEntry = { lineId: string; on: PlainDate } & ({ kind: "usage"; minor: number } | { kind: "milestone"; milestone: string });

/** Everything the facts of one deal follow from. */
export interface DealLedger {
  dealId: string;
  /** null where the deal was never read. */
  deal: KnownDeal | null;
  gone: boolean;
  homeCurrency: string;
  /** In the organisation's time zone: the day of a change of a running contract. */
  today: PlainDate;
  settings: Settings;
  openedOn: PlainDate | null;
  invoices: BilledInvoice[];
  /** Those that were read by themselves: an invoice tells of all that was put against it, but neither of its rate nor of what was left of it. */
  payments: KnownPayment[];
  givenBack: GivenBack[];
  entries: RecognitionEntry[];
  duplicateOf: string | null;
  /** The facts that stand: what was earned of a running contract is not restated. */
  standing: Fact[];
}

/** Home units for one unit of a currency; null where no rate is known. */
export type Rates = (currency: string) => DecimalText | null;
