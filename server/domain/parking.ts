/**
 * Why something waits for a person: a stable code, one plain sentence, and what to do about it. Parked work is shown
 * on the card and in the list until it is settled; nothing is retried for ever and nothing is dropped.
 */
export interface ParkReason {
  code: ParkCode;
  sentence: string;
  nextStep: string;
  /** Records to choose from, where a choice settles it. */
  choices: { id: string; label: string }[];
}

export type ParkCode =
  | "no-connection"
  | "reconnect"
  | "deal-incomplete"
  | "no-customer"
  | "customer-ambiguous"
  | "customer-missing"
  | "customer-archived"
  | "customer-blocked"
  | "customer-currency"
  | "amount-not-positive"
  | "amounts-differ"
  | "currency-not-enabled"
  | "no-lines"
  | "line-unreadable"
  | "item-missing"
  | "tax-unmapped"
  | "terms-unmapped"
  | "dimension-unknown"
  | "period-closed"
  | "instalments-unreadable"
  | "number-taken"
  | "several-invoices"
  | "changed-after-sending"
  | "refused-by-erp"
  | "refused-by-crm"
  | "poison"
  | "our-fault";

export function park(code: ParkCode, sentence: string, nextStep: string, choices: ParkReason["choices"] = []): ParkReason {
  return { code, sentence, nextStep, choices };
}
