import type { InvoiceDraft } from "../drafts.ts";
import type { Invoice } from "../records.ts";

/** Whether an invoice in the ERP already shows what the draft asks for: same day, currency and line amounts. */
export const reflects = (invoice: Invoice, draft: InvoiceDraft): boolean => invoice.date === draft.date && comesTo(invoice, draft);

/** The same but for the day: an invoice that was made long ago has one of its own. */
export function comesTo(invoice: Invoice, draft: InvoiceDraft): boolean {
  const wanted = draft.lines.map((line) => line.amount.minor);
  const shown = invoice.lines.filter((line) => line.itemId !== null || line.amount.minor !== 0).map((line) => line.amount.minor);
  return invoice.currency === draft.currency && wanted.every((minor, index) => shown[index] === minor);
}
