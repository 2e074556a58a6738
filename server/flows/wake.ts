import type { SystemTx, TenantTx } from "../store/index.ts";

/** Look at this deal again. Any number of wakes while one waits are one look. */
export const enqueueLook = (tx: TenantTx, dealId: string): Promise<void> => enqueueLookFor(tx, tx.tenantId, dealId);

export const enqueueLookFor = (tx: Pick<SystemTx, "enqueue">, tenantId: string, dealId: string): Promise<void> =>
  tx.enqueue("look", { tenantId, dealId }, `${tenantId}:${dealId}`);

/** See to the journals of recognised revenue, all of the tenant's. */
export const enqueueJournals = (tx: TenantTx): Promise<void> => tx.enqueue("journals", { tenantId: tx.tenantId }, tx.tenantId);

/** See to the reminders of what is overdue, all of the tenant's. */
export const enqueueReminders = (tx: TenantTx): Promise<void> => tx.enqueue("reminders", { tenantId: tx.tenantId }, tx.tenantId);
