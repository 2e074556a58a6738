import type { DocumentStatus } from "../books/records.ts";

/** The moves of an invoice's or credit note's status that a client may make. PAID is only ever reached by paying. */
const MOVES: Record<DocumentStatus, readonly DocumentStatus[]> = {
  DRAFT: ["DRAFT", "SUBMITTED", "AUTHORISED", "DELETED"],
  SUBMITTED: ["DRAFT", "SUBMITTED", "AUTHORISED", "DELETED"],
  AUTHORISED: ["AUTHORISED", "VOIDED"],
  PAID: ["PAID", "AUTHORISED"],
  VOIDED: [],
  DELETED: [],
};

export const FIRST: readonly DocumentStatus[] = ["DRAFT", "SUBMITTED", "AUTHORISED"];

export const mayBecome = (from: DocumentStatus, to: DocumentStatus): boolean => MOVES[from].includes(to);
