import type { BillingState, BillingStatus } from "../../../domain/billing-status.ts";
import { priceText } from "../../../domain/money.ts";
import type { CardFacts } from "../../../flows/card.ts";
import type { Card } from "./card-schema.ts";
import type { Reason } from "./reasons.ts";
import { daysText, dayText } from "./wording.ts";

/** Every sentence a card's status line can have. `system` is the ERP's name for people. */

export const TONES: Record<BillingState, Card["status"]["tone"]> = {
  not_invoiced: "default",
  waiting: "info",
  parked: "warning",
  draft: "default",
  open: "info",
  sent: "info",
  part_paid: "info",
  paid: "success",
  overpaid: "warning",
  overdue: "danger",
  credited: "default",
  refunded: "warning",
  written_off: "warning",
  voided: "danger",
  deleted: "danger",
};

/** Of a deal that nothing is owed on; see `invoiceSentence` for the others. */
export function idleSentence(reason: Exclude<Reason, "invoiced">, facts: CardFacts, system: string): string {
  return reason === "parked" ? (facts.parked[0]?.sentence ?? "Waiting for a decision") : IDLE[reason](system);
}

const IDLE: Record<Exclude<Reason, "invoiced" | "parked">, (system: string) => string> = {
  "no-connection": () => "Connect QuickBooks or Xero in the settings to start invoicing",
  reconnect: (system) => `The connection to ${system} has to be renewed in the settings`,
  gone: () => "The deal was deleted in the CRM",
  lost: () => "The deal was lost; there is nothing to invoice",
  "before-start": () => "Won before Onebook was connected; press Create invoice if it is not invoiced yet",
  "by-hand": () => "Press Create invoice when it is time",
  "at-stage": () => "Invoice will be created when this deal reaches a stage that invoices",
  "when-won": () => "Invoice will be created when this deal closes",
  waiting: (system) => `Waiting for ${system}…`,
  retrying: (system) => `${system} has not answered yet; Onebook keeps trying`,
};

/** Of a deal with an invoice. */
export const invoiceSentence = (billing: BillingStatus, system: string): string => INVOICED[billing.state]?.(billing, system) ?? "";

type Sentence = (billing: BillingStatus, system: string) => string;

const INVOICED: Partial<Record<BillingState, Sentence>> = {
  draft: ({ invoiceCount }) => (invoiceCount > 1 ? `${invoiceCount} drafts, not yet sent` : "Draft, not yet sent"),
  open: (billing) => `${nameOf(billing)} issued, not sent by mail${dueOf(billing)}`,
  sent: (billing) => `${nameOf(billing)} sent${dueOf(billing)}`,
  part_paid: (billing) => `${partPaid(billing)}${dueOf(billing)}`,
  paid: (billing) => paid(billing),
  overpaid: (billing) => (billing.trouble === null ? paid(billing) : `${paid(billing)}; ${billing.trouble}`),
  overdue: (billing) => overdue(billing),
  credited: (billing) => (billing.invoiceNumber === null ? "Credited in full" : `${nameOf(billing)} credited in full`),
  refunded: () => "Paid and refunded",
  written_off: (billing) => `${nameOf(billing)} written off`,
  voided: (billing, system) => `${nameOf(billing)} was voided in ${system}`,
  deleted: (billing, system) => `${nameOf(billing)} was deleted in ${system}`,
};

/** Numbers are joined with commas where there are several. */
function nameOf({ invoiceNumber, invoiceCount }: BillingStatus): string {
  if (invoiceNumber === null) return invoiceCount > 1 ? "Invoices" : "Invoice";
  return `${invoiceCount > 1 ? "Invoices" : "Invoice"} ${invoiceNumber}`;
}

const dueOf = ({ dueDate }: BillingStatus): string => (dueDate === null ? "" : `, due ${dayText(dueDate)}`);

const paid = ({ lastPaymentDate }: BillingStatus): string => (lastPaymentDate === null ? "Paid" : `Paid ${dayText(lastPaymentDate)}`);

function partPaid({ total, paid: received, credited }: BillingStatus): string {
  if (total === null || received === null) return "Part paid";
  const credit = credited !== null && credited.minor > 0 ? `, ${priceText(credited)} credited` : "";
  return `${priceText(received)} of ${priceText(total)} paid${credit}`;
}

function overdue({ balance, daysOverdue }: BillingStatus): string {
  const days = daysOverdue === null ? "" : ` by ${daysText(daysOverdue)}`;
  return balance === null ? `Overdue${days}` : `${priceText(balance)} overdue${days}`;
}
