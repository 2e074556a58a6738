import * as receipts from "../../store/erasure-receipts.ts";
import type { EraserTx } from "../../store/index.ts";
import * as tenantErasure from "../../store/tenant-erasure.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";

/**
 * Removes everything kept of a tenant that was uninstalled, in batches, so that no transaction is long and a process that
 * dies is gone on after. The receipt stays. null: there is no such tenant, or not any more.
 */
export async function eraseTenant({ store }: Pick<FlowKit, "store">, tenantId: string, reason: receipts.Receipt["reason"]): Promise<receipts.Receipt | null> {
  const state = await store.eraser(tenantId, tenants.lockState);
  if (state === null) return null;
  if (state !== "uninstalled") throw installed();
  const receiptId = await store.eraser(tenantId, (tx) => receipts.begin(tx, { what: "tenant", subject: tenantId, reason }));
  for (const table of await store.eraser(tenantId, tenantErasure.tablesInOrder)) {
    while ((await store.eraser(tenantId, (tx) => eraseBatch(tx, table, receiptId))) > 0);
  }
  return store.eraser(tenantId, async (tx) => {
    await receipts.count(tx, receiptId, "jobs", await tx.queue.forget(tenantId));
    await receipts.count(tx, receiptId, "tenant", await tenantErasure.removeTenant(tx));
    return receipts.finish(tx, receiptId);
  });
}

/** Installed again meanwhile, the tenant keeps what is left: it is somebody's again. */
async function eraseBatch(tx: EraserTx, table: string, receiptId: string): Promise<number> {
  if ((await tenants.lockState(tx)) !== "uninstalled") throw installed();
  const removed = await tenantErasure.removeSome(tx, table);
  await receipts.count(tx, receiptId, table, removed);
  return removed;
}

const installed = () =>
  new FlowProblem({
    code: "still-installed",
    status: 409,
    title: "Onebook is installed in this account; what it keeps is in use.",
    nextStep: "Uninstall the app in the CRM first.",
  });
