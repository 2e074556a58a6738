import type { Money } from "./money.ts";
import type { Instant, PlainDate } from "./records.ts";

/** The one status line of a deal; the words are also the values of the CRM property. */
export type BillingState =
  | "not_invoiced"
  | "waiting"
  | "parked"
  | "draft"
  | "open"
  | "sent"
  | "part_paid"
  | "paid"
  | "overpaid"
  | "overdue"
  | "credited"
  | "refunded"
  | "written_off"
  | "voided"
  | "deleted";

export const BILLING_STATES: readonly { value: BillingState; label: string }[] = [
  { value: "not_invoiced", label: "Not invoiced" },
  { value: "waiting", label: "Waiting" },
  { value: "parked", label: "Needs attention" },
  { value: "draft", label: "Draft" },
  { value: "open", label: "Invoiced" },
  { value: "sent", label: "Sent" },
  { value: "part_paid", label: "Part paid" },
  { value: "paid", label: "Paid" },
  { value: "overpaid", label: "Overpaid" },
  { value: "overdue", label: "Overdue" },
  { value: "credited", label: "Credited" },
  { value: "refunded", label: "Refunded" },
  { value: "written_off", label: "Written off" },
  { value: "voided", label: "Voided" },
  { value: "deleted", label: "Deleted in ERP" },
];

/** What the deal shows; every property is written each time, null clears it. */
export interface BillingStatus {
  state: BillingState;
  invoiceNumber: string | null;
  invoiceUrl: string | null;
  invoiceCount: number;
  invoiceDate: PlainDate | null;
  dueDate: PlainDate | null;
  currency: string | null;
  total: Money | null;
  /** Payments, and credits on their own. */
  paid: Money | null;
  credited: Money | null;
  balance: Money | null;
  lastPaymentDate: PlainDate | null;
  daysOverdue: number | null;
  /** What has been earned of the invoices by now, without tax; left out where nothing was ever scheduled to be. */
  recognised?: Money;
  /** A sentence when money needs attention: overdue by n days, voided, payment bounced. */
  trouble: string | null;
  /** A sentence when a person must act before anything goes on. */
  parkedReason: string | null;
}

export interface TimelineEvent {
  kind: "invoiced" | "sent" | "part-paid" | "paid" | "overdue" | "voided" | "deleted" | "credited" | "refunded" | "changed";
  /** One line for people, such as "Invoice 1043 over 1,200.00 USD was created". */
  headline: string;
  at: Instant;
  invoiceNumber: string | null;
  amount: Money | null;
}
