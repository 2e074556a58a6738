import type { CustomerDraft, InvoiceDraft, ItemDraft } from "../domain/drafts.ts";
import type { Journal, JournalDraft } from "../domain/journals.ts";
import type { CustomerPatch } from "../domain/merging/customer-fields.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Customer, ErpDocument, Instant, Invoice, Item, PlainDate, Settlement } from "../domain/records.ts";

/**
 * The ERP port: what Onebook needs of an accounting system. One instance speaks for one connection (one organisation).
 *
 * Every method may throw a VendorError. Writes take a `key`: the idempotency key of the effect, at most 36 characters
 * of [A-Za-z0-9_-]; the connector hands it to the vendor (QuickBooks `requestid`, Xero `Idempotency-Key`), and the same
 * key never travels with two different bodies. Writes return the record as the vendor answered it, never as sent.
 * A VendorError with `applied: "unknown"` means: look it up by reference before sending again.
 */
export interface Erp {
  readonly system: string;

  /** Everything rules and mappings need of the organisation. Costs several reads: kept, and refreshed rarely. */
  describeOrganisation(): Promise<Organisation>;

  /** Candidates that share a safe key with the probe, archived ones included; at most 50, in no order that matters. */
  findCustomers(probe: CustomerProbe): Promise<Customer[]>;
  /** Free-text search for a person choosing by hand; at most 20. */
  searchCustomers(text: string): Promise<Customer[]>;
  readCustomer(id: string): Promise<Customer | null>;
  createCustomer(draft: CustomerDraft, key: string): Promise<Customer>;
  /** Changes these fields and leaves every other as it is. Null where the customer is gone. */
  updateCustomer(id: string, patch: CustomerPatch, key: string): Promise<Customer | null>;

  /** Items having one of these SKUs, exactly one of these names (case-insensitive) or one of these ids. At most 200 of each asked. */
  findItems(probe: { skus: string[]; names: string[]; ids?: string[] }): Promise<Item[]>;
  /** Items that can be sold, by part of the name or SKU, for a person choosing by hand; at most 20. */
  searchItems(text: string): Promise<Item[]>;
  createItem(draft: ItemDraft, key: string): Promise<Item>;

  /** null where it does not exist (any more, for an ERP that forgets deleted ones). Allocations are complete. */
  readInvoice(id: string): Promise<Invoice | null>;
  /**
   * Invoices carrying our `reference`, or having `number`; voided and deleted ones included where the ERP keeps them.
   * `customerId` narrows the search where the ERP cannot search by reference.
   */
  findInvoices(probe: { reference: string; customerId: string; number?: string }): Promise<Invoice[]>;
  createInvoice(draft: InvoiceDraft, key: string): Promise<Invoice>;
  /** Replaces the lines and header of an invoice that nobody has been sent. Refused as stale when `version` is old. */
  updateInvoice(id: string, version: string | null, draft: InvoiceDraft, key: string): Promise<Invoice>;
  /** Makes a draft a debt (Xero AUTHORISED). An ERP without drafts returns the invoice as it is. */
  approveInvoice(id: string, version: string | null, key: string): Promise<Invoice>;
  /** Has the ERP mail it to the address on the invoice. */
  sendInvoice(id: string, key: string): Promise<Invoice>;
  /** The invoice as a PDF of at most 10 MB. */
  readInvoicePdf(id: string): Promise<Uint8Array>;
  /** The page where its customer can see and pay it; null where the ERP offers none for it. Asked for one at a time. */
  payLink(id: string): Promise<string | null>;

  /** A credit note over the whole open balance of the invoice, applied to it. Part of credit-and-reissue. */
  creditInvoice(invoice: Invoice, reference: string, date: PlainDate, key: string): Promise<Settlement>;
  /** Credit notes carrying our reference: the look-up for creditInvoice. */
  findCreditNotes(probe: { reference: string; customerId: string }): Promise<Settlement[]>;

  /** A payment, credit note or refund, or what was paid too much or ahead, where the ERP keeps that by itself; null where it is gone. */
  readSettlement(kind: Settlement["kind"], id: string): Promise<Settlement | null>;

  /**
   * A journal entry. Refused (park, "closed-period") on a day the books are closed. An ERP without drafts (see
   * Organisation.hasDrafts) refuses a draft as our fault: what is not approved has no business there.
   */
  postJournal(draft: JournalDraft, key: string): Promise<Journal>;
  /** Posts a draft; one that is posted already is answered as it is. Refused as "not-found" where it is gone. */
  approveJournal(id: string, key: string): Promise<Journal>;
  /** Takes a draft away again; one that is gone already is no error. What is posted is reversed, never taken away. */
  discardJournal(id: string, key: string): Promise<void>;
  /** null where it does not exist (any more, for an ERP that forgets deleted ones). */
  readJournal(id: string): Promise<Journal | null>;
  /** Of these entries, at most 100, those that exist in any state, as they are now: one call for 25 at least. */
  journalsStanding(ids: string[]): Promise<Journal[]>;
  /** Entries carrying our `reference`, dated in the month of `date`; the look-up for postJournal. */
  findJournals(probe: { reference: string; date: PlainDate }): Promise<Journal[]>;

  /** What changed since the cursor, for the sweep; pages fully within its own limit and says so when there is more. */
  changesSince(cursor: string): Promise<ErpChanges>;
  /** Which of these invoices are no longer there, where the ERP forgets deleted ones; at most 1,000 asked at a time. */
  missingInvoices(ids: string[]): Promise<string[]>;

  /**
   * All that books revenue and the money customers paid, dated `since` or later, a page of at most 1,000 for one call to the
   * vendor: invoices, credit notes, sales and refund receipts, journals without our reference; payments, and what is kept of
   * them on account. Money given back out of what is on account is not told: what is left of it says so. `cursor`: null at
   * first, then as answered; null once all were told. What changes meanwhile is told again rather than missed; what the ERP
   * has forgotten is not told.
   */
  documentsDated(since: PlainDate, cursor: string | null): Promise<{ documents: ErpDocument[]; payments: Settlement[]; cursor: string | null }>;

  /** Revokes the grant, or only this organisation's part of it where others share it. */
  disconnect(): Promise<void>;
}

/** What an ERP webhook or sweep says: look at this record again. */
export interface ErpChange {
  entity: ErpDocument["kind"] | Settlement["kind"] | "customer" | "item";
  id: string;
  /** Only a hint: the record itself is read before anything is believed. */
  hint: "created" | "updated" | "deleted" | "voided" | "merged" | "emailed";
  /** The latest moment it can have happened: where a vendor counts whole seconds, their end. */
  at: Instant;
  /** The version the record has now, where the vendor says it: told apart surer than by time. */
  version?: string;
  /** The document itself, where the list of changes holds it anyway and reading it would be paid for twice. */
  document?: ErpDocument;
  /** Likewise, of money that `documentsDated` tells of. */
  payment?: Settlement;
}

export interface ErpChanges {
  changes: ErpChange[];
  /** Hand it to the next call. */
  cursor: string;
  /** There is more behind the cursor: call again. */
  more: boolean;
  /** What was deleted meanwhile is not among the changes: whoever must know of it asks for `missingInvoices`. */
  deletionsUnseen: boolean;
}

/** The keys that may safely identify a customer; each compared exactly after trimming and lower-casing. */
export interface CustomerProbe {
  taxNumber: string | null;
  domain: string | null;
  email: string | null;
  name: string;
  /** Our own reference, where the ERP can carry one on customers. */
  reference: string;
}
