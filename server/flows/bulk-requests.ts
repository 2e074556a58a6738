import * as askedInvoices from "../store/asked-invoices.ts";
import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import * as tenants from "../store/tenants.ts";
import type { FlowKit } from "./kit.ts";
import { askForInvoice } from "./requests.ts";

/** As many deals as one press may be about. */
export const ASKED_AT_ONCE = 100;

export interface BulkAnswer {
  dealId: string;
  accepted: boolean;
  why: string | null;
}

/**
 * Asks for the invoices of many deals, all or none of them, each with the tenant's own settings. A request that is open
 * already stays as it is, with what the person who made it said about the invoice.
 */
export async function requestInvoices(kit: Pick<FlowKit, "store">, tenantId: string, dealIds: readonly string[], by: string): Promise<BulkAnswer[]> {
  return kit.store.tenant(tenantId, async (tx) => {
    const erps = await connections.list(tx, "erp");
    if (!erps.some((one) => one.state === "active")) return dealIds.map((dealId) => ({ dealId, accepted: false, why: NOT_CONNECTED }));
    const answers: BulkAnswer[] = [];
    for (const dealId of new Set(dealIds)) {
      const open = (await dealBook.readCard(tx, dealId))?.requestOpen ?? false;
      const answer = open ? { accepted: true, why: null } : await askForInvoice(tx, dealId, {}, by);
      answers.push({ dealId, ...answer });
    }
    return answers;
  });
}

const NOT_CONNECTED = "No accounting system is connected; an admin can connect one in the settings.";

/** What is known of these deals' invoices, and whether any can be made now. */
export async function readProgress(kit: Pick<FlowKit, "store">, tenantId: string, dealIds: readonly string[]) {
  return kit.store.tenant(tenantId, async (tx) => {
    const { settings } = await tenants.get(tx);
    const states = (await connections.list(tx, "erp")).map((one) => one.state);
    return { deals: await askedInvoices.ofDeals(tx, [...new Set(dealIds)]), states, deliver: settings.trigger.deliver };
  });
}

export type BulkProgress = Awaited<ReturnType<typeof readProgress>>;
