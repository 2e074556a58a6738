import type { CustomerDraft, InvoiceDraft, ItemDraft } from "../drafts.ts";
import type { Organisation } from "../organisation.ts";
import type { ParkReason } from "../parking.ts";
import type { Customer, Deal, Invoice, Item, PlainDate } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { MatchKey } from "../matching/customer.ts";
import type { InvoiceRequest } from "./plan.ts";

/** Everything one look at a deal knows. `decideNext` sees only this, so a stored observation replays to the same step. */
export interface Observation {
  /** The CRM account, part of our references. */
  accountId: string;
  dealId: string;
  /** In the ERP organisation's time zone. */
  today: PlainDate;
  /** null: gone from the CRM. */
  deal: Deal | null;
  settings: Settings;
  book: Book;
  /** The ERP organisation this deal goes to, or why there is none. */
  erp: { kind: "ready"; connectionId: string; organisation: Organisation } | { kind: "missing"; reason: ParkReason };
  /** ERP customer id of the deal's customer, by link. */
  customerId: string | null;
  /** ERP item id by CRM product id, by link or as settled in this look by line key. */
  itemIds: Record<string, string>;
  /** Every invoice ever linked to the deal. */
  invoices: BookedInvoice[];
  found: Found;
}

/** What Onebook itself remembers of the deal. */
export interface Book {
  /** 0 before the first invoice. */
  revision: number;
  /** Of the plan that revision stands for; null before the first, and for an invoice linked by hand. */
  fingerprint: string | null;
  /** The day the revision was opened: its invoice date unless another is named. */
  openedOn: PlainDate | null;
  /** A fingerprint a person accepted as different from what was invoiced. */
  acceptedFingerprint: string | null;
  /** A person's answer to "changed after sending". */
  reissueFingerprint: string | null;
  /** An open or answered request of the button; its edits stay with the deal. */
  request: InvoiceRequest | null;
  requestOpen: boolean;
  /** Won before Onebook was connected: left to the button. */
  wonBeforeStart: boolean;
}

export interface BookedInvoice {
  invoice: Invoice;
  revision: number;
  instalment: number;
  origin: "created" | "matched" | "by-hand";
  /** Fingerprint of the plan it stands for; null for one linked by hand. */
  fingerprint: string | null;
  /** Content still as our last write left it. */
  untouched: boolean;
  /** Credited in full to be issued anew. */
  superseded: boolean;
  /** We have had the ERP mail it. */
  mailed: boolean;
}

/** Answers to look-ups, absent until asked. */
export interface Found {
  customers?: Customer[];
  items?: Item[];
  /** By our reference. */
  invoices?: Record<string, Invoice[]>;
}

export type Lookup =
  | { what: "customers"; customer: Customer; reference: string }
  | { what: "items"; skus: string[]; names: string[] }
  | { what: "invoices"; reference: string; customerId: string; number: string | null };

export type Step =
  | { name: "link-customer"; customer: Customer; erpCustomerId: string; because: MatchKey[] }
  | { name: "create-customer"; customer: Customer; draft: CustomerDraft }
  | { name: "link-item"; lineKey: string; productId: string | null; itemId: string }
  | { name: "create-item"; lineKey: string; productId: string | null; draft: ItemDraft }
  | { name: "open-revision"; revision: number; fingerprint: string; on: PlainDate }
  /** `asAsked`: it comes to what would be asked for; else somebody has edited it since, or it was asked for otherwise. */
  | { name: "adopt-invoice"; revision: number; instalment: number; invoice: Invoice; asAsked: boolean }
  | { name: "create-invoice"; revision: number; instalment: number; draft: InvoiceDraft }
  | { name: "update-invoice"; revision: number; instalment: number; invoiceId: string; version: string | null; draft: InvoiceDraft }
  | { name: "send-invoice"; invoiceId: string }
  | { name: "credit-invoice"; invoice: Invoice; reference: string; on: PlainDate };

export type Next =
  | { kind: "look"; lookup: Lookup }
  | { kind: "act"; step: Step }
  | { kind: "park"; reasons: ParkReason[] }
  | { kind: "rest"; why: RestReason };

export type RestReason = "gone" | "not-wanted" | "won-before-start" | "ended-by-hand" | "accepted-difference" | "linked-by-hand" | "done";

/** Draft, approved or sent: what the person who pressed the button asked for, else the tenant's setting. */
export const deliverOf = (seen: Observation): Settings["trigger"]["deliver"] =>
  seen.book.request?.deliver ?? seen.settings.trigger.deliver;

/** A person voided or deleted it in the ERP. */
export const hasEnded = (booked: BookedInvoice): boolean =>
  booked.invoice.state === "voided" || booked.invoice.state === "deleted";
