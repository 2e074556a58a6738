import * as links from "../../../store/links.ts";
import { notFound } from "../../http-problem.ts";
import type { AppParts } from "../../parts.ts";

/** The deal it belongs to. Only invoices that belong to a deal are shown: whoever may see a deal need not see the whole ledger. */
export async function requireInvoiceOfDeal(parts: AppParts, tenantId: string, of: { connectionId: string; invoiceId: string }): Promise<string> {
  const [dealId] = await parts.store.tenant(tenantId, (tx) => links.dealsOf(tx, of.connectionId, [of.invoiceId]));
  if (dealId === undefined) throw notFound("such invoice on any deal");
  return dealId;
}
