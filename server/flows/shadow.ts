import type { Rehearsal } from "../domain/invoicing/rehearsal.ts";
import * as audit from "../store/audit.ts";
import * as dealBook from "../store/deal-book.ts";
import * as parked from "../store/parked.ts";
import * as tenants from "../store/tenants.ts";
import type { FlowKit } from "./kit.ts";
import type { DealView } from "./look/view.ts";
import { enqueueLook } from "./wake.ts";

/** As many deals as one list shows and one change of mode looks at again; the sweep finds any beyond. */
const MOST = 1000;

/**
 * From now on Onebook writes. Deals that it would have invoiced in shadow were invoiced by hand meanwhile: "leave" leaves
 * them to the button; "invoice" lets them be invoiced now. Asking again changes nothing.
 */
export async function goLive(kit: Pick<FlowKit, "store">, tenantId: string, rehearsed: "leave" | "invoice", by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if (!(await tenants.setMode(tx, "live"))) return;
    const deals = (await dealBook.rehearsed(tx, MOST)).map(({ dealId }) => dealId);
    if (rehearsed === "leave") await dealBook.markWonBeforeStart(tx, deals, "none");
    await audit.append(tx, { kind: "changed", dealId: null, payload: { mode: "live", rehearsed, deals: deals.length, by } });
    for (const dealId of [...new Set([...deals, ...(await parked.listOpen(tx)).map((row) => row.dealId)])]) await enqueueLook(tx, dealId);
  });
}

/** Stops writing at once; what is under way is brought to its end, because half an invoice would be worse. */
export async function backToShadow(kit: Pick<FlowKit, "store">, tenantId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if (await tenants.setMode(tx, "shadow")) await audit.append(tx, { kind: "changed", dealId: null, payload: { mode: "shadow", by } });
  });
}

/** Why nothing is made on request while the account is in shadow. */
export const IN_SHADOW = "Onebook runs in shadow mode: it shows what it would do and creates nothing. An admin can go live in Onebook's settings.";

/** What would have been invoiced, newest first; at most so many. */
export async function listRehearsed(kit: Pick<FlowKit, "store">, tenantId: string, limit: number): Promise<Rehearsed[]> {
  const rows = await kit.store.tenant(tenantId, (tx) => dealBook.rehearsed(tx, limit));
  return rows.flatMap(({ dealId, lookedAt, view }) => {
    const { name, rehearsal } = view as DealView;
    return rehearsal === null ? [] : [{ dealId, name, lookedAt, rehearsal }];
  });
}

export interface Rehearsed {
  dealId: string;
  name: string | null;
  lookedAt: Date;
  rehearsal: Rehearsal;
}
