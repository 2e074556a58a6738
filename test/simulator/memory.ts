import type { SideName } from "./sides.ts";

/** What people did that the books must still show, or that excuses them. */
export interface Memory {
  /** Deals that were deleted or merged into others. */
  gone: Set<string>;
  merged: Set<string>;
  /** Deals whose difference from their invoice a person wanted. */
  touched: Set<string>;
  /** Deals whose invoice a person ended. */
  endedByHand: Set<string>;
  ended(dealId: string): void;
  /** What a person wrote on an invoice, by its id. */
  edits: Map<string, { side: SideName; total: string }>;
  payments: { side: SideName; paymentId: string }[];
  cutOff: Set<SideName>;
  otherCompany: Set<SideName>;
  uninstalled: Set<SideName>;
  /** Accounts where invoices are, or were, made only on request. */
  manual: Set<SideName>;
}

export function emptyMemory(): Memory {
  const endedByHand = new Set<string>();
  return {
    gone: new Set(),
    merged: new Set(),
    touched: new Set(),
    endedByHand,
    ended: (dealId) => void endedByHand.add(dealId),
    edits: new Map(),
    payments: [],
    cutOff: new Set(),
    otherCompany: new Set(),
    uninstalled: new Set(),
    manual: new Set(),
  };
}
