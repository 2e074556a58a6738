import { BILLING_STATES, type BillingStatus } from "../../domain/billing-status.ts";
import { amountText, type Money } from "../../domain/money.ts";

/** The property group on deals that all of ours are in. */
export const GROUP = { name: "onebook", label: "Onebook" } as const;

interface Kind {
  type: "string" | "number" | "date" | "enumeration";
  fieldType: "text" | "number" | "date" | "select";
}

export interface Property {
  name: string;
  label: string;
  description: string;
  kind: Kind;
  /** HubSpot clears a property that is set to an empty text. */
  value: (status: BillingStatus, number: number) => string;
}

const TEXT: Kind = { type: "string", fieldType: "text" };
const NUMBER: Kind = { type: "number", fieldType: "number" };
const DATE: Kind = { type: "date", fieldType: "date" };
const CHOICE: Kind = { type: "enumeration", fieldType: "select" };

function property(name: string, label: string, kind: Kind, description: string, value: Property["value"]): Property {
  return { name, label, kind, description, value };
}
const money = (value: Money | null): string => (value === null ? "" : amountText(value));

export const STATUS = property("onebook_status", "Invoice status", CHOICE, "Where the deal's invoice stands.", (status) => status.state);
export const STATUS_OPTIONS = BILLING_STATES.map((state, displayOrder) => ({ ...state, displayOrder, hidden: false }));

/** Tells the latest state from an older one that HubSpot carried out late; read back with the deal. */
export const STATUS_NUMBER = property("onebook_status_number", "Status number", NUMBER, "Rises with each state that is written.", (_, number) => String(number));

/** What lists, reports and workflows in HubSpot can use. Amounts are in the currency of the invoice. */
export const PROPERTIES: readonly Property[] = [
  STATUS,
  property("onebook_invoice_number", "Invoice number", TEXT, "Number in the accounting system.", (status) => status.invoiceNumber ?? ""),
  property("onebook_invoice_url", "Invoice link", TEXT, "Opens the invoice in the accounting system.", (status) => status.invoiceUrl ?? ""),
  property("onebook_invoice_count", "Invoices", NUMBER, "How many invoices stand for this deal.", (status) => String(status.invoiceCount)),
  property("onebook_invoice_date", "Invoice date", DATE, "Date of the latest invoice.", (status) => status.invoiceDate ?? ""),
  property("onebook_due_date", "Due date", DATE, "When the first open amount is due.", (status) => status.dueDate ?? ""),
  property("onebook_currency", "Invoice currency", TEXT, "Currency of the amounts beside it.", (status) => status.currency ?? ""),
  property("onebook_invoice_total", "Invoice total", NUMBER, "Tax included.", (status) => money(status.total)),
  property("onebook_paid", "Paid", NUMBER, "What payments have covered.", (status) => money(status.paid)),
  property("onebook_credited", "Credited", NUMBER, "What credit notes have covered.", (status) => money(status.credited)),
  property("onebook_balance", "Open balance", NUMBER, "Total less paid and credited.", (status) => money(status.balance)),
  property("onebook_last_payment_date", "Last payment", DATE, "Date of the latest payment.", (status) => status.lastPaymentDate ?? ""),
  property("onebook_days_overdue", "Days overdue", NUMBER, "Empty while none is due.", (status) => status.daysOverdue?.toString() ?? ""),
  property("onebook_recognised", "Recognised revenue", NUMBER, "What has been earned by now, without tax.", (status) => money(status.recognised ?? null)),
  property("onebook_trouble", "Payment trouble", TEXT, "Why money needs attention.", (status) => status.trouble ?? ""),
  property("onebook_parked_reason", "Waiting for", TEXT, "What a person must do before work goes on.", (status) => status.parkedReason ?? ""),
  STATUS_NUMBER,
];

/** Every property each time, so that the deal shows one state and never a mixture of two. */
export const valuesOf = (status: BillingStatus, number: number): Record<string, string> =>
  Object.fromEntries(PROPERTIES.map(({ name, value }) => [name, value(status, number)]));
