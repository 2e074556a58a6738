import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import * as effects from "../store/effects.ts";
import * as invoices from "../store/invoices.ts";
import * as links from "../store/links.ts";
import * as parked from "../store/parked.ts";
import * as tenants from "../store/tenants.ts";
import type { FlowKit } from "./kit.ts";
import type { DealView } from "./look/view.ts";

/** Everything a card shows, from our own book: no vendor is asked while a person waits. */
export type CardFacts = Awaited<ReturnType<typeof readCard>>;

export async function readCard(kit: Pick<FlowKit, "store">, tenantId: string, dealId: string) {
  return kit.store.tenant(tenantId, async (tx) => {
    const tenant = await tenants.get(tx);
    const card = await dealBook.readCard(tx, dealId);
    const linked = await links.invoicesOf(tx, dealId);
    const rows = await invoices.ofDeal(tx, dealId);
    const erps = await connections.list(tx, "erp");
    return {
      tenant,
      dealId,
      /** null: no look has been at this deal yet. */
      book: card && { ...card, view: card.view as DealView | null },
      invoices: rows.flatMap((row) => {
        const link = linked.find((one) => one.connectionId === row.connectionId && one.erpId === row.erpId);
        return link ? [{ ...row, link }] : [];
      }),
      begunInvoice: card?.request ? await effects.begunSince(tx, dealId, "create-invoice", card.request.at) : false,
      parked: await parked.listOpen(tx, dealId),
      connected: erps.some((one) => one.state === "active"),
      connectionStates: erps.map(({ connectionId, name, state, system }) => ({ connectionId, name, state, system })),
    };
  });
}
