import { z } from "zod";
import { instantOf } from "../../platform/clock.ts";
import type { TenantTx } from "../../store/index.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { eraseContact } from "./erase-contact.ts";
import { eraseTenant } from "./erase-tenant.ts";

/** Of one contact, or without one of the whole tenant. */
export const erasureJob = z.object({
  tenantId: z.string(),
  contactId: z.string().optional(),
  reason: z.enum(["privacy-webhook", "request", "uninstalled"]),
  now: z.boolean().optional(),
});
export type ErasureJob = z.infer<typeof erasureJob>;

/**
 * The job. A contact's waits for writes that are under way; its last try does not. An account that was installed again
 * while its job waited keeps what it has.
 */
export async function erase(kit: Pick<FlowKit, "store" | "log">, { tenantId, contactId, reason, now = false }: ErasureJob): Promise<void> {
  if (contactId === undefined && (await kit.store.eraser(tenantId, tenants.lockState)) !== "uninstalled") return;
  const receipt = contactId === undefined ? await eraseTenant(kit, tenantId, reason) : await eraseContact(kit, tenantId, { contactId, reason, now });
  if (receipt) kit.log.info("Erased", { tenantId, what: receipt.what, reason, receiptId: receipt.receiptId, counts: receipt.counts });
}

/** Any number of requests while one waits are one erasure. */
export const enqueueErasure = (tx: Pick<TenantTx, "tenantId" | "enqueue">, of: Pick<ErasureJob, "contactId" | "reason">): Promise<void> =>
  tx.enqueue("erase", { tenantId: tx.tenantId, ...of }, `${tx.tenantId}:${of.contactId ?? ""}`);

/** Tenants that were uninstalled so long ago that nobody will come back for what was kept. */
export async function eraseUninstalled(kit: Pick<FlowKit, "store" | "clock">, graceMs: number): Promise<void> {
  await kit.store.system(async (tx) => {
    for (const tenantId of await tenants.uninstalledBefore(tx, instantOf(kit.clock.now() - graceMs))) {
      await enqueueErasure({ tenantId, enqueue: tx.enqueue }, { reason: "uninstalled" });
    }
  });
}

