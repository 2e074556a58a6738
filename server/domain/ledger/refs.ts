import type { Evidence } from "../bridge/steps.ts";

export const RECORD_KINDS = ["invoice", "credit-note", "sales-receipt", "refund-receipt", "journal", "payment", "prepayment", "overpayment", "refund"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record of an accounting system, as ledger facts and the bridge's evidence name it. */
export interface RecordRef {
  connectionId: string;
  kind: RecordKind;
  erpId: string;
  /** The part of a credit note that was applied to this invoice; ids of one credit note's parts differ only in it. */
  appliedTo: string | null;
}

/** ERP ids are unique only within a connection and a kind; a reference is unique within a tenant. */
export const refText = ({ connectionId, kind, erpId, appliedTo = null }: Omit<RecordRef, "appliedTo"> & { appliedTo?: string | null }): string =>
  `${connectionId}:${kind}:${erpId}${appliedTo === null ? "" : `@${appliedTo}`}`;

const FORM = new RegExp(`^(?<connectionId>.+?):(?<kind>${RECORD_KINDS.join("|")}):(?<erpId>[^@]+)(?:@(?<appliedTo>.+))?$`);

/** null for anything that is no reference, such as the id of a deal. */
export function parseRef(text: string): RecordRef | null {
  const { connectionId, kind, erpId, appliedTo = null } = FORM.exec(text)?.groups ?? {};
  if (connectionId === undefined || kind === undefined || erpId === undefined) return null;
  return { connectionId, kind: kind as RecordKind, erpId, appliedTo };
}

/** What was earned of a deal ahead of its invoices stands in the book as a journal of this name. */
export const unbilledOf = (dealId: string): string => `deal:${dealId}`;

/** The record behind a row of the bridge: a deal of the CRM, or a record of an accounting system. */
export function recordOf({ kind, id }: Pick<Evidence, "kind" | "id">): { dealId: string } | RecordRef | null {
  if (kind === "deal") return { dealId: id };
  if (id.startsWith("deal:")) return { dealId: id.slice("deal:".length) };
  return kind === "report" ? null : parseRef(id);
}
