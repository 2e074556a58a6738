import type { Money } from "../money.ts";

/** What should be settled before a period is closed, in the order in which one goes through it. */
export const CHECKS = ["sources", "parked", "not-invoiced", "drafts", "unexplained"] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  check: CheckName;
  done: boolean;
  /** Connections, deals, invoices; of the unexplained, records. */
  count: number;
  /** null: it has none, such as a connection. */
  amount: Money | null;
}

export interface ToCheck {
  /** Connections that do not answer: what happened there is not in the figures. */
  troubled: number;
  /** Deals that wait for a person and were won in the period, or are not known to have been won in another. */
  parked: number;
  /** Deals of the period without an invoice, or with a part that is not invoiced. */
  notInvoiced: { count: number; amount: Money };
  /** Invoices dated in the period that are not posted yet. */
  drafts: number;
  unexplained: { count: number; amount: Money };
}

export function checklist({ troubled, parked, notInvoiced, drafts, unexplained }: ToCheck): Check[] {
  return [
    { check: "sources", done: troubled === 0, count: troubled, amount: null },
    { check: "parked", done: parked === 0, count: parked, amount: null },
    { check: "not-invoiced", done: notInvoiced.count === 0, ...notInvoiced },
    { check: "drafts", done: drafts === 0, count: drafts, amount: null },
    { check: "unexplained", done: unexplained.count === 0 && unexplained.amount.minor === 0, ...unexplained },
  ];
}

export type MayClose = "yes" | "with-comment" | "not-over" | "closed";

/** A period ends with its last day. What is open does not keep it from being closed, but whoever closes it says why. */
export function mayClose(of: { to: string; today: string; isClosed: boolean; checks: readonly Check[] }): MayClose {
  if (of.isClosed) return "closed";
  if (of.to >= of.today) return "not-over";
  return of.checks.every(({ done }) => done) ? "yes" : "with-comment";
}
