import type { Erp, ErpChange } from "../connectors/erp.ts";
import { instantOf } from "../platform/clock.ts";
import * as connections from "../store/connections.ts";
import * as invoices from "../store/invoices.ts";
import { keepChanged } from "./documents/keep-documents.ts";
import { goOnReading } from "./documents/read-documents.ts";
import { wakeForErp, wakeInvoices } from "./inbox.ts";
import type { FlowKit } from "./kit.ts";
import { setAside } from "./set-aside.ts";

/** Before the first sweep: what changed while the connection was being made. */
const OVERLAP_MS = 5 * 60_000;
const PAGE_LIMIT = 500;
/** Invoices asked for at once; a thousand cost a handful of reads. */
const ASKED = 1000;

export async function sweepErp(kit: FlowKit, tenantId: string, connection: connections.Connection, started: number): Promise<void> {
  const { connectionId } = connection;
  const erp = await kit.ports.erp(tenantId, connectionId);
  let cursor = connection.sweepCursor ?? instantOf(started - OVERLAP_MS);
  let deletionsUnseen = false;
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const found = await erp.changesSince(cursor);
    for (const change of found.changes) await wake(kit, tenantId, connection, change);
    await keepChanged(kit, tenantId, connection, found.changes);
    deletionsUnseen ||= found.deletionsUnseen;
    // Before the cursor moves on: what is not looked for now would never be again.
    if (found.deletionsUnseen && !found.more) await findDeleted(kit, tenantId, connectionId, erp);
    if (!found.more) await goOnReading(kit, tenantId, connection, deletionsUnseen);
    cursor = found.cursor;
    const isLast = !found.more || page === PAGE_LIMIT - 1;
    await kit.store.tenant(tenantId, (tx) => (isLast ? connections.saveSweep : connections.saveSweepPage)(tx, connectionId, cursor));
    if (isLast) return;
  }
}

async function wake(kit: FlowKit, tenantId: string, connection: connections.Connection, change: ErpChange): Promise<void> {
  try {
    await wakeForErp(kit, tenantId, connection.connectionId, change);
  } catch (error) {
    if (!(await setAside(kit, tenantId, connection, change, error))) throw error;
  }
}

/** After a long silence nothing tells of deletions: every invoice of ours that should be there is asked for by its id. */
async function findDeleted(kit: FlowKit, tenantId: string, connectionId: string, erp: Erp): Promise<void> {
  let after = "";
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const ids = await kit.store.tenant(tenantId, (tx) => invoices.standing(tx, connectionId, after, ASKED));
    const missing = ids.length === 0 ? [] : await erp.missingInvoices(ids);
    if (missing.length > 0) await kit.store.tenant(tenantId, (tx) => wakeInvoices(tx, connectionId, missing, null));
    if (ids.length < ASKED) return;
    after = ids.at(-1) ?? after;
  }
}
