import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import * as inbox from "../store/inbox.ts";
import { instantOf } from "../platform/clock.ts";
import { wakeForErp } from "./inbox.ts";
import type { FlowKit } from "./kit.ts";
import { enqueueJournals, enqueueLook, enqueueLookFor } from "./wake.ts";

/** How long a connection may go unswept. Reads are metered in QuickBooks: webhooks tell at once, the sweep only makes good. */
export interface SweepIntervals {
  crmMs: number;
  erpMs: number;
}

/** Windows overlap, because a record changed while the last sweep ran may carry an older time. */
const OVERLAP_MS = 5 * 60_000;
const PAGE_LIMIT = 500;

/** Enqueues what is due: deals whose time has come and connections to sweep. Cheap; called every second. */
export async function tick(kit: FlowKit, intervals: SweepIntervals): Promise<void> {
  await kit.store.system(async (tx) => {
    for (const { tenantId, dealId } of await dealBook.due(tx)) await enqueueLookFor(tx, tenantId, dealId);
  });
  await kit.store.system(async (tx) => {
    const now = tx.clock.now();
    const crm = await connections.dueForSweep(tx, "crm", instantOf(now - intervals.crmMs));
    const erp = await connections.dueForSweep(tx, "erp", instantOf(now - intervals.erpMs));
    for (const due of [...crm, ...erp]) await tx.enqueue("sweep", due, `${due.tenantId}:${due.connectionId}`);
  });
}

export const upkeep = (kit: FlowKit): Promise<void> => kit.store.system(inbox.forgetOld);

/** Finds every change since the last sweep of one connection, also when no webhook ever arrived. */
export async function sweep(kit: FlowKit, tenantId: string, connectionId: string): Promise<void> {
  const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
  if (connection?.state !== "active") return;
  const started = kit.clock.now();
  if (connection.role === "crm") await sweepCrm(kit, tenantId, connection, started);
  else await sweepErp(kit, tenantId, connection, started);
  // A month that is over is found by the first sweep after it; without posting the job ends at once.
  if (connection.role === "erp") await kit.store.tenant(tenantId, enqueueJournals);
}

async function sweepCrm(kit: FlowKit, tenantId: string, connection: connections.Connection, started: number): Promise<void> {
  const since = connection.sweepCursor ?? instantOf(connection.connectedAt.getTime() - OVERLAP_MS);
  const crm = await kit.ports.crm(tenantId);
  let cursor: string | null = null;
  let reached = since;
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const found = await crm.dealsChangedSince(since, cursor);
    await kit.store.tenant(tenantId, async (tx) => {
      for (const deal of found.deals) await enqueueLook(tx, deal.id);
    });
    cursor = found.cursor;
    reached = found.deals.at(-1)?.modifiedAt ?? reached;
    if (cursor === null) break;
  }
  // Where the pages ran out first, the next sweep goes on from the last change seen.
  const next = cursor === null ? instantOf(started - OVERLAP_MS) : reached;
  await kit.store.tenant(tenantId, (tx) => connections.saveSweep(tx, connection.connectionId, next));
}

async function sweepErp(kit: FlowKit, tenantId: string, connection: connections.Connection, started: number): Promise<void> {
  const { connectionId } = connection;
  const erp = await kit.ports.erp(tenantId, connectionId);
  let cursor = connection.sweepCursor ?? instantOf(started - OVERLAP_MS);
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const found = await erp.changesSince(cursor);
    for (const change of found.changes) await wakeForErp(kit, tenantId, connectionId, change);
    cursor = found.cursor;
    await kit.store.tenant(tenantId, (tx) => connections.saveSweep(tx, connectionId, cursor));
    if (!found.more) return;
  }
}
