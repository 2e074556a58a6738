import type { DecimalText, Money } from "../money.ts";
import type { PlainDate } from "../records.ts";

/**
 * What both systems hold, as the bridge reads it. Amounts are in the record's own currency; `rate` is home units for one
 * unit of it, "1" in home currency. Ids are unique among the records of one kind.
 */
export interface Book {
  homeCurrency: string;
  deals: BookDeal[];
  documents: BookDocument[];
  payments: BookPayment[];
  links: BookLink[];
  /** What the two systems' own reports say, in home currency, where they were asked; else the sums of the records. */
  reported: { crm: Money | null; erp: Money | null };
}

export interface BookDeal {
  id: string;
  name: string;
  pipeline: string | null;
  owner: string | null;
  amount: Money;
  rate: DecimalText;
  /** The day on which the CRM's report counts it as won; null: the report does not count it. */
  counted: PlainDate | null;
  /** As it stands now: the day it was won, null where it is not won (any more), and its amount. */
  stands: { on: PlainDate | null; amount: Money };
  /** The CRM's amount holds the tax as well. */
  taxIncluded: boolean;
  /** The deal of which this one is a second record. */
  duplicateOf: string | null;
}

/**
 * An invoice, a credit note, a sale paid or given back on the spot, or a journal that books revenue without any of them.
 * Amounts of what is credited or given back are positive, and count against.
 */
export interface BookDocument {
  kind: "invoice" | "credit-note" | "sales-receipt" | "refund-receipt" | "journal";
  id: string;
  /** For people; the id where there is none. */
  number: string;
  date: PlainDate;
  currency: string;
  rate: DecimalText;
  lines: BookLine[];
  /** When its net amount is earned, in its own currency. */
  earned: { on: PlainDate; amount: Money }[];
  /** Tax as the ERP reports it; never recomputed. */
  tax: Money;
  /** With tax. */
  total: Money;
  duplicateOf: string | null;
  /** A credit note: the invoice it stands against. */
  against: string | null;
}

const AGAINST: ReadonlySet<BookDocument["kind"]> = new Set(["credit-note", "refund-receipt"]);

export const signOf = ({ kind }: Pick<BookDocument, "kind">): 1 | -1 => (AGAINST.has(kind) ? -1 : 1);

export interface BookLine {
  /** Net of discount, without tax. */
  amount: Money;
  /** Quantity x unit price x (1 - discount), unrounded, where the ERP keeps them. */
  exact: DecimalText | null;
}

export interface BookPayment {
  id: string;
  /** Negative for a refund. */
  amount: Money;
  rate: DecimalText;
  on: PlainDate;
  allocations: { document: string; amount: Money }[];
}

/** This document bills this deal. */
export interface BookLink {
  deal: string;
  document: string;
  /** The part of the deal's amount that the document is meant to bill, in the deal's currency; null: what is left of it. */
  covers: Money | null;
}

/** Both days included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export const within = (day: PlainDate | null, { from, to }: Period): boolean => day !== null && day >= from && day <= to;

/** Which deals; undefined: all of them. Documents follow their deals. */
export interface Scope {
  pipeline?: string;
  owner?: string;
  /** Of the deal; of the document where it has no deal. */
  currency?: string;
}
