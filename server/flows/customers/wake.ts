import type { TenantTx } from "../../store/index.ts";
import * as links from "../../store/links.ts";
import * as pairs from "../../store/customer-pairs.ts";

/** Look at this linked customer again. Any number of wakes while one waits are one look. */
export const enqueueCustomer = (tx: TenantTx, { connectionId, crmId }: pairs.PairKey): Promise<void> =>
  tx.enqueue("customer", { tenantId: tx.tenantId, connectionId, crmId }, `${tx.tenantId}:${connectionId}:${crmId}`);

/** Links a customer, and looks at the pair at once: what both sides hold now is what later changes are measured by. */
export async function linkCustomer(tx: TenantTx, of: Omit<links.Link, "kind">): Promise<void> {
  await links.link(tx, { kind: "customer", ...of });
  if (of.origin === "by-hand") await pairs.forget(tx, of);
  await enqueueCustomer(tx, of);
}

/** A company or contact changed in the CRM: in every organisation where it is a customer. */
export async function wakeForParty(tx: TenantTx, entity: "company" | "contact", id: string): Promise<void> {
  const crmId = `${entity === "company" ? "company" : "person"}:${id}`;
  for (const connectionId of await links.connectionsOf(tx, crmId)) await enqueueCustomer(tx, { connectionId, crmId });
}

/** A customer changed in the ERP. */
export async function wakeForErpCustomer(tx: TenantTx, connectionId: string, erpId: string): Promise<void> {
  for (const crmId of await links.customersOf(tx, connectionId, erpId)) await enqueueCustomer(tx, { connectionId, crmId });
}
