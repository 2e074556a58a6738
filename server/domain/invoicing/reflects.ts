import type { InvoiceDraft } from "../drafts.ts";
import type { Invoice } from "../records.ts";

/** Whether an invoice in the ERP already shows what the draft asks for: same day, currency and line amounts. */
export function reflects(invoice: Invoice, draft: InvoiceDraft): boolean {
  const wanted = draft.lines.map((line) => line.amount.minor);
  const shown = invoice.lines.filter((line) => line.itemId !== null || line.amount.minor !== 0).map((line) => line.amount.minor);
  const sameAmounts = wanted.every((minor, index) => shown[index] === minor);
  return invoice.date === draft.date && invoice.currency === draft.currency && sameAmounts;
}
