import type { BillingStatus, TimelineEvent } from "../domain/billing-status.ts";
import type { CrmFields, CrmOwner, Pipeline } from "../domain/crm-lists.ts";
import type { CustomerPatch } from "../domain/merging/customer-fields.ts";
import type { Customer, Deal, Instant } from "../domain/records.ts";

/**
 * The CRM port: what Onebook needs of a CRM. One instance speaks for one connection (one portal).
 * Every method may throw a VendorError. Reads of what does not exist answer null.
 */
export interface Crm {
  readonly system: string;

  describeAccount(): Promise<CrmAccount>;
  /** The fields of deals and companies that rules and mappings may name; without those the CRM computes or hides. */
  describeFields(): Promise<CrmFields>;
  /** Everyone who owns records or did, for their names; null where the account has not allowed to read them. */
  listOwners(): Promise<CrmOwner[] | null>;
  /** Creates what is missing of our property group; changes nothing that is there. Safe to repeat. */
  ensureProperties(): Promise<void>;

  /** The deal with its lines, company and contacts; null when deleted. `properties`: the tenant's extra CRM names. */
  readDeal(id: string, properties: { deal: string[]; company: string[] }): Promise<Deal | null>;
  readCustomer(kind: Customer["kind"], id: string, properties: string[]): Promise<Customer | null>;
  /**
   * Changes these fields and leaves every other as it is. `taxNumberProperty`: where the tenant keeps tax numbers; without
   * one they are left out. Null where the record is gone. Refused as "missing-scope" where the account granted no writing.
   */
  updateCustomer(kind: Customer["kind"], id: string, patch: CustomerPatch, taxNumberProperty: string | null): Promise<Customer | null>;
  /** Deals changed at or after `since`, oldest change first, at most one page; pass `cursor` back for the next one. */
  dealsChangedSince(since: Instant, cursor: string | null): Promise<{ deals: DealGlimpse[]; cursor: string | null }>;
  /** The same for any kind of record that a deal depends on: what a sweep needs to know whom the change concerns. */
  recordsChangedSince(entity: SweptEntity, since: Instant, cursor: string | null): Promise<{ records: CrmGlimpse[]; cursor: string | null }>;

  /**
   * Writes our properties onto the deal. Idempotent: the same status written twice is one state. `number` rises with every
   * status of the deal and is kept beside it: a write that is carried out late shows by the lower `statusNumber` it leaves.
   */
  writeBillingStatus(dealId: string, status: BillingStatus, number: number): Promise<void>;
  /**
   * One entry on the deal's timeline; the same `key` is the same entry. False where the account does not take entries
   * of ours: a timeline is a courtesy and never holds anything up.
   */
  addTimelineEvent(dealId: string, event: TimelineEvent, key: string): Promise<boolean>;
  /** An open task of ours on the deal with exactly this subject; the look-up for createTask. */
  findTask(dealId: string, subject: string): Promise<{ id: string } | null>;
  createTask(dealId: string, task: TaskDraft): Promise<{ id: string }>;

  /** Revokes the grant and, where the CRM can, removes the app from the account. */
  disconnect(): Promise<void>;
}

/** As much of a deal as a sweep or webhook shows. */
export interface DealGlimpse {
  id: string;
  pipelineId: string;
  stageId: string;
  modifiedAt: Instant;
}

/** What a sweep looks for. Products are left out: what a deal sells is on its lines, which do not change with their product. */
export type SweptEntity = Exclude<CrmChange["entity"], "product">;

/** As much of any record as a sweep shows. */
export interface CrmGlimpse {
  id: string;
  modifiedAt: Instant;
  /** Records that were merged into this one and are gone. */
  formerIds: string[];
  /** Of a line: the deals it belongs to, also where it is new to them. Empty for every other kind. */
  dealIds: string[];
}

/** What a CRM webhook says: look at this record again. */
export interface CrmChange {
  entity: "deal" | "company" | "contact" | "line-item" | "product";
  id: string;
  hint: "created" | "updated" | "deleted" | "merged" | "restored" | "associated" | "privacy-deletion";
  /** On an association or merge: the other record. */
  other: { entity: CrmChange["entity"]; id: string } | null;
  at: Instant;
}

export interface CrmAccount {
  id: string;
  /** null where the CRM tells none but while the app is being installed. */
  name: string | null;
  timeZone: string;
  currency: string;
  currencies: string[];
  pipelines: Pipeline[];
}

export interface TaskDraft {
  subject: string;
  body: string;
  ownerId: string | null;
  dueAt: Instant;
}
