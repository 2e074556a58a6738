import type { DecimalText, Money } from "../money.ts";
import type { BookDocument } from "../bridge/book.ts";
import type { Instant, PlainDate } from "../records.ts";

/** Never summed over one another: what was sold, what was invoiced, what was earned, what was paid. */
export const STREAMS = ["bookings", "billings", "recognised", "cash"] as const;
export type Stream = (typeof STREAMS)[number];

/** One thing that is believed: on this accounting date, this much. Never changed, only reversed. */
export interface FactContent {
  stream: Stream;
  /** Within its subject and for good: of the facts of one key at most one stands. */
  key: string;
  dealId: string | null;
  /** Reference of the invoice, credit note or journal it is about; see refs.ts. */
  document: string | null;
  /** Reference of the payment or refund. */
  payment: string | null;
  on: PlainDate;
  /**
   * In the currency of the record. Bookings: the deal's amount. Billings and recognised: without tax, negative for a
   * credit note. Cash: with tax, negative for a refund.
   */
  amount: Money;
  home: Money;
  /** Home units for one unit of the amount's currency; "1" in home currency. */
  rate: DecimalText;
  detail: FactDetail;
}

/** What else the bridge, and a person who asks why, must know of it. */
export type FactDetail = BookingDetail | BillingDetail | RecognisedDetail | CashDetail;

export interface BookingDetail {
  name: string;
  pipeline: string | null;
  owner: string | null;
  customer: string | null;
  /** The deal's amount holds the tax as well. */
  taxIncluded: boolean;
  /** The deal of which this is a second record, as a person has confirmed. */
  duplicateOf: string | null;
}

export interface BillingDetail {
  kind: BookDocument["kind"];
  /** For people. */
  number: string;
  /** Minor units of each line without tax, and what the line was before it was rounded; positive for a credit note too. */
  lines: { minor: number; exact: DecimalText | null }[];
  /** Minor units; positive for a credit note too. */
  tax: number;
  total: number;
  /** The part of the deal's amount that it is meant to bill, in the deal's currency; null: whatever is left of it. */
  covers: Money | null;
  /** A credit note: the invoice it stands against. */
  against: string | null;
  /** Part of it waits for a delivery, a milestone or usage: what no recognised fact holds yet is deferred. */
  awaits: boolean;
  /** An invoice without a deal: the one of which it is a second record, as a person has confirmed. Left out of any other. */
  duplicateOf?: string;
}

export interface RecognisedDetail {
  kind: BillingDetail["kind"];
  /** The deal's line it is earned for; null: the document as a whole. */
  line: string | null;
  /** How it is earned, for people who ask why; see scheduleText of recognition/schedule.ts. */
  policy: string;
  /** What the whole of it is worth, in minor units: of the contract's line, or of the credit note. */
  of: number;
  /** Of a journal that people booked, which is billed by nothing: for people. */
  number?: string;
}

export interface CashDetail {
  kind: "payment" | "prepayment" | "overpayment" | "refund" | "sales-receipt" | "refund-receipt";
  /** Number or reference people know it by. */
  label: string | null;
}

/** A fact to be recorded, with the records it was derived from: "deal 77 as of 2026-03-03T10:00:00.000Z". */
export interface NewFact extends FactContent {
  sources: string[];
}

export interface Fact extends NewFact {
  /** Within the tenant, without gaps, in the order in which facts came to be believed. */
  seq: number;
  recordedAt: Instant;
  /** The fact that this one takes back; it has the same key, date and detail, and amounts of the other sign. */
  reverses: number | null;
}
