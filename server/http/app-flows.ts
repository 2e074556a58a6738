import type { RecognitionEntry } from "../domain/ledger/known-deal.ts";
import type { DuplicateDecision } from "../store/deal-duplicates.ts";
import type { DocumentDecision } from "../store/document-duplicates.ts";
import type { WebhookEvent } from "../connectors/connector.ts";
import type { Customer, Item } from "../domain/records.ts";
import type { Settings } from "../domain/settings.ts";
import type { BulkAnswer, BulkProgress } from "../flows/bulk-requests.ts";
import type { CardFacts } from "../flows/card.ts";
import type { Preview } from "../flows/look/preview.ts";
import type { ProductMapping } from "../flows/products.ts";
import type { InvoiceOptions } from "../flows/requests.ts";

/**
 * What the endpoints may set going. Expected refusals are thrown as FlowProblem, a vendor's as VendorError. `by` is the
 * person or machine that asked, for the audit log; `browser` is the value of the cookie an OAuth dance is bound to.
 */
export interface AppFlows {
  /** Stores verified events together with their jobs; when it resolves, the webhook may be acknowledged. */
  acceptEvents(system: string, events: WebhookEvent<unknown>[]): Promise<{ accepted: number; unknownAccounts: number }>;

  beginInstall(browser: string): Promise<{ redirectTo: string }>;
  finishInstall(callback: Record<string, string>, browser: string): Promise<{ tenantId: string; connectTickets: ConnectTicket[] }>;
  issueConnectTicket(tenantId: string, system: string, by: string): Promise<{ ticket: string }>;
  beginConnect(system: string, ticket: string, browser: string): Promise<{ redirectTo: string; tenantId: string; askedBy: string | null }>;
  finishConnect(system: string, callback: Record<string, string>, browser: string): Promise<{ tenantId: string; connections: MadeConnection[] }>;
  /** A different company than before was connected, and that is right. */
  confirmConnection(tenantId: string, connectionId: string, by: string): Promise<void>;
  disconnect(tenantId: string, connectionId: string, by: string): Promise<void>;

  card(tenantId: string, dealId: string): Promise<CardFacts>;
  /** Asks both systems, writes to neither. With the tenant's own settings, or with a draft of them. */
  preview(tenantId: string, dealId: string, wish: { options: InvoiceOptions | null; settings?: Settings }): Promise<Preview>;
  requestInvoice(tenantId: string, dealId: string, options: InvoiceOptions, by: string): Promise<{ accepted: boolean; why: string | null }>;
  /** Each once, in their order, at most 100; all are recorded or none. */
  requestInvoices(tenantId: string, dealIds: readonly string[], by: string): Promise<BulkAnswer[]>;
  invoiceProgress(tenantId: string, dealIds: readonly string[]): Promise<BulkProgress>;
  refresh(tenantId: string, dealId: string, by: string): Promise<void>;
  answerChange(tenantId: string, dealId: string, answer: "leave" | "credit-and-reissue", by: string): Promise<void>;
  linkInvoice(tenantId: string, dealId: string, of: { connectionId: string; invoiceId: string }, by: string): Promise<void>;
  linkCustomer(tenantId: string, dealId: string, of: { customerId: string }, by: string): Promise<void>;
  searchCustomers(tenantId: string, dealId: string, text: string): Promise<Customer[]>;
  /** Asks the ERP; null where it offers none. */
  payLink(tenantId: string, connectionId: string, invoiceId: string): Promise<string | null>;
  invoicePdf(tenantId: string, connectionId: string, invoiceId: string): Promise<Uint8Array>;

  retryParked(tenantId: string, parkedId: string, by: string): Promise<void>;
  /** Everything that waits for this reason, at most 100 deals; how many. */
  retryAllParked(tenantId: string, code: string, by: string): Promise<number>;
  decideDocument(tenantId: string, decided: DocumentDecision): Promise<void>;
  decideDuplicate(tenantId: string, decided: DuplicateDecision): Promise<void>;
  enterRecognition(tenantId: string, dealId: string, entry: RecognitionEntry & { entryId: string }, by: string): Promise<void>;
  withdrawRecognition(tenantId: string, dealId: string, entryId: string, by: string): Promise<void>;
  dismissParked(tenantId: string, parkedId: string, comment: string, by: string): Promise<void>;
  searchCompanyCustomers(tenantId: string, connectionId: string, text: string): Promise<Customer[]>;
  /** Which customer of an organisation a company is. */
  linkCompany(tenantId: string, companyId: string, of: { connectionId: string; customerId: string }, by: string): Promise<void>;
  searchItems(tenantId: string, connectionId: string, by: { text: string } | { id: string }): Promise<Item[]>;
  /** Which item of an organisation a product is. */
  mapProduct(tenantId: string, mapping: ProductMapping, by: string): Promise<void>;
  /** From now on invoices are written. */
  goLive(tenantId: string, rehearsed: "leave" | "invoice", by: string): Promise<void>;
  backToShadow(tenantId: string, by: string): Promise<void>;
  /** Journal entries of recognised revenue; refused where posting is off, in shadow or in a closed period. */
  draftJournals(tenantId: string, by: string): Promise<void>;
  approveJournal(tenantId: string, journalId: string, by: string): Promise<void>;
  leaveOutJournal(tenantId: string, journalId: string, by: string): Promise<void>;
  reverseJournal(tenantId: string, journalId: string, by: string): Promise<void>;
  /** Payment reminders. */
  releaseReminder(tenantId: string, reminderId: string, by: string): Promise<void>;
  skipReminder(tenantId: string, reminderId: string, by: string): Promise<void>;
  /** promiseDays: the customer promised to pay within so many days; null: it disputes what is owed. */
  holdReminder(tenantId: string, reminderId: string, promiseDays: number | null, by: string): Promise<void>;
  liftReminderHold(tenantId: string, reminderId: string, by: string): Promise<void>;
  /** Reads from the vendors what the settings page offers to choose from. */
  refreshLists(tenantId: string): Promise<void>;
  /** Which value of a customer's field counts. */
  settleConflict(tenantId: string, conflictId: string, take: "crm" | "erp" | "both", by: string): Promise<void>;
  /** Freezes a month's figures; refused where it is not over or closed already, or a comment is needed and missing. */
  closeMonth(tenantId: string, month: string, comment: string, by: string): Promise<void>;
  reopenMonth(tenantId: string, month: string, reason: string, by: string): Promise<void>;
  /** Where messages go; refused as "address-not-allowed" (422) for any host that is not on the server's list. */
  setNoticeChannel(tenantId: string, url: string, by: string): Promise<void>;
  removeNoticeChannel(tenantId: string, by: string): Promise<void>;
  /** Refused as "no-address" (409) without a channel. */
  sendTestNotice(tenantId: string, by: string): Promise<void>;
  /** The version after saving; refused as "settings-changed" (409) where `version` is not the present one. */
  changeSettings(tenantId: string, settings: Settings, version: number, by: string): Promise<number>;
}

/** Opens the way to one ERP's consent screen, once, for ten minutes. */
export interface ConnectTicket {
  system: string;
  /** "QuickBooks Online" */
  label: string;
  ticket: string;
}

export interface MadeConnection {
  connectionId: string;
  name: string;
  state: string;
}
