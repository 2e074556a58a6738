import { BILLING_STATES, type BillingStatus } from "../../domain/billing-status.ts";
import { amountText, type Money } from "../../domain/money.ts";
import { VendorError } from "../vendor-error.ts";
import { objects, properties } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { anything } from "./wire.ts";

const GROUP = "onebook";

interface Definition {
  name: string;
  label: string;
  type: "string" | "number" | "date" | "enumeration";
  fieldType: "text" | "textarea" | "number" | "date" | "select";
  description: string;
  value: (status: BillingStatus) => string;
}

const amount = (value: Money | null): string => (value === null ? "" : amountText(value));
const texted = (name: string, label: string, description: string, value: Definition["value"]): Definition => ({ name, label, type: "string", fieldType: "text", description, value });
const numbered = (name: string, label: string, description: string, value: Definition["value"]): Definition => ({ name, label, type: "number", fieldType: "number", description, value });
const dated = (name: string, label: string, description: string, value: Definition["value"]): Definition => ({ name, label, type: "date", fieldType: "date", description, value });

/** What lists, reports and workflows in HubSpot can use. Amounts are in the invoice's currency. */
const DEFINITIONS: readonly Definition[] = [
  { name: "onebook_status", label: "Invoice status", type: "enumeration", fieldType: "select", description: "Where the invoice of this deal stands.", value: (status) => status.state },
  texted("onebook_invoice_number", "Invoice number", "Number in the accounting system.", (status) => status.invoiceNumber ?? ""),
  texted("onebook_invoice_url", "Invoice link", "Opens the invoice in the accounting system.", (status) => status.invoiceUrl ?? ""),
  numbered("onebook_invoice_count", "Invoices", "How many invoices stand for this deal.", (status) => String(status.invoiceCount)),
  dated("onebook_invoice_date", "Invoice date", "Date of the latest invoice.", (status) => status.invoiceDate ?? ""),
  dated("onebook_due_date", "Due date", "When the first open amount is due.", (status) => status.dueDate ?? ""),
  texted("onebook_currency", "Invoice currency", "Currency of the amounts beside it.", (status) => status.currency ?? ""),
  numbered("onebook_invoice_total", "Invoice total", "Tax included.", (status) => amount(status.total)),
  numbered("onebook_paid", "Paid", "What payments have covered.", (status) => amount(status.paid)),
  numbered("onebook_credited", "Credited", "What credit notes have covered.", (status) => amount(status.credited)),
  numbered("onebook_balance", "Open balance", "Total less paid and credited.", (status) => amount(status.balance)),
  dated("onebook_last_payment_date", "Last payment", "Date of the latest payment.", (status) => status.lastPaymentDate ?? ""),
  numbered("onebook_days_overdue", "Days overdue", "Empty while nothing is overdue.", (status) => (status.daysOverdue === null ? "" : String(status.daysOverdue))),
  texted("onebook_trouble", "Payment trouble", "A sentence where money needs attention.", (status) => status.trouble ?? ""),
  texted("onebook_parked_reason", "Waiting for", "A sentence where a person must act before anything goes on.", (status) => status.parkedReason ?? ""),
];

/** Creates the group and what is missing in it; what is there already, renamed labels included, is left alone. */
export async function ensureProperties(transport: Transport): Promise<void> {
  await unlessPresent(transport.write("POST", properties("deals", "/groups"), { name: GROUP, label: "Onebook" }, anything));
  for (const { value: _, ...definition } of DEFINITIONS) {
    const options = definition.name === "onebook_status" ? BILLING_STATES.map((state, displayOrder) => ({ ...state, displayOrder })) : undefined;
    const body = { ...definition, groupName: GROUP, ...(options === undefined ? {} : { options }) };
    await unlessPresent(transport.write("POST", properties("deals"), body, anything));
  }
}

async function unlessPresent(creation: Promise<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.code !== "duplicate-name") throw error;
  }
}

/** Every property each time, so that the deal shows one state and never a mixture of two. */
export async function writeBillingStatus(transport: Transport, dealId: string, status: BillingStatus): Promise<void> {
  const values = Object.fromEntries(DEFINITIONS.map(({ name, value }) => [name, value(status)]));
  await transport.write("PATCH", objects("deals", `/${encodeURIComponent(dealId)}`), { properties: values }, anything);
}
