import type { TimelineEvent } from "../../domain/billing-status.ts";
import { amountText } from "../../domain/money.ts";
import { VendorError, type VendorErrorCode } from "../vendor-error.ts";
import { TIMELINE_VERSION } from "./endpoints.ts";
import type { Transport } from "./transport.ts";
import { accepted } from "./wire.ts";

/**
 * The `uid` under which the app's HubSpot project defines each event; HubSpot takes it for the name of the event type.
 * Their properties, all texts: headline, invoice_number, amount, currency.
 */
export const EVENT_TYPES: Readonly<Record<TimelineEvent["kind"], string>> = {
  invoiced: "invoice_invoiced",
  sent: "invoice_sent",
  "part-paid": "invoice_part_paid",
  paid: "invoice_paid",
  overdue: "invoice_overdue",
  voided: "invoice_voided",
  deleted: "invoice_deleted",
  credited: "invoice_credited",
  refunded: "invoice_refunded",
  changed: "invoice_changed",
};

/** App events need HubSpot's approval of the app and a scope: an account without them is no reason to stop. */
const NOT_TAKEN: readonly VendorErrorCode[] = ["validation", "not-found", "missing-scope"];
/** HubSpot refuses a second occurrence with the same id: it is there. */
const THERE_ALREADY: VendorErrorCode = "duplicate-name";

/** See Crm.addTimelineEvent. */
export async function addTimelineEvent(transport: Transport, dealId: string, event: TimelineEvent, key: string): Promise<boolean> {
  const { kind, headline, at, invoiceNumber, amount } = event;
  const properties = {
    headline,
    ...(invoiceNumber === null ? {} : { invoice_number: invoiceNumber }),
    ...(amount === null ? {} : { amount: amountText(amount), currency: amount.currency }),
  };
  const body = { id: key, eventTypeName: EVENT_TYPES[kind], objectId: dealId, timestamp: at, properties };
  try {
    await transport.write("POST", `/integrators/timeline/${TIMELINE_VERSION}/events`, body, accepted);
    return true;
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    if (error.details.code === THERE_ALREADY) return true;
    if (NOT_TAKEN.includes(error.details.code)) return false;
    throw error;
  }
}
