import type { Money } from "../money.ts";

/** What should be settled before a month is closed, in the order in which one goes through it. */
export const CHECKS = ["sources", "no-rate", "parked", "not-invoiced", "drafts", "journals", "unexplained"] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  check: CheckName;
  done: boolean;
  /** Connections, deals, invoices, journals; of the unexplained, records. */
  count: number;
  /** One for each home currency; empty where the check has none, such as a connection. */
  amounts: Money[];
}

interface Step {
  count: number;
  amounts: Money[];
}

export interface ToCheck {
  /** Connections that do not answer: what happened there is not in the figures. */
  troubled: number;
  /** Won deals and invoices without a rate to the home currency: they are in no figure. */
  unconverted: number;
  /** Deals that wait for a person, without those that were won after the month. */
  parked: number;
  /** Deals of the month without an invoice, or with a part that is not invoiced. */
  notInvoiced: Step;
  /** Invoices dated in the month that are not posted. */
  drafts: number;
  /** Journals of its recognised revenue that are not posted. */
  journals: number;
  unexplained: Step;
}

export function checklist({ troubled, unconverted, parked, notInvoiced, drafts, journals, unexplained }: ToCheck): Check[] {
  const counted = (check: CheckName, count: number): Check => ({ check, done: count === 0, count, amounts: [] });
  const summed = (check: CheckName, { count, amounts }: Step): Check => ({ check, done: count === 0 && amounts.every(({ minor }) => minor === 0), count, amounts });
  return [
    counted("sources", troubled),
    counted("no-rate", unconverted),
    counted("parked", parked),
    summed("not-invoiced", notInvoiced),
    counted("drafts", drafts),
    counted("journals", journals),
    summed("unexplained", unexplained),
  ];
}

export type MayClose = "yes" | "with-comment" | "not-over" | "closed";

/** A month ends with its last day. What is open does not keep it from being closed, but whoever closes it says why. */
export function mayClose(of: { to: string; today: string; isClosed: boolean; checks: readonly Check[] }): MayClose {
  if (of.isClosed) return "closed";
  if (of.to >= of.today) return "not-over";
  return of.checks.every(({ done }) => done) ? "yes" : "with-comment";
}
