import { VendorError } from "../connectors/vendor-error.ts";
import { trouble } from "../domain/sentences/troubles.ts";
import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import * as inbox from "../store/inbox.ts";
import { afterOthers } from "../store/index.ts";
import * as notices from "../store/notices.ts";
import * as refusedRequests from "../store/refused-requests.ts";
import { instantOf } from "../platform/clock.ts";
import { uninstallIfRemoved } from "./connections/disconnect.ts";
import type { FlowKit } from "./kit.ts";
import { sweepCrm } from "./sweep-crm.ts";
import { sweepErp } from "./sweep-erp.ts";
import { enqueueJournals, enqueueLookFor, enqueueReminders } from "./wake.ts";

/** How long a connection may go unswept. Reads are metered in QuickBooks: webhooks tell at once, the sweep only makes good. */
export interface SweepIntervals {
  crmMs: number;
  erpMs: number;
}

/** After a failure a sweep waits this long, then twice as long each time. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** Enqueues what is due: deals whose time has come, connections to sweep, accounts to be told something. Cheap; called every second. */
export async function tick(kit: FlowKit, intervals: SweepIntervals): Promise<void> {
  await afterOthers(kit.store).system(async (tx) => {
    for (const { tenantId, dealId } of await dealBook.due(tx)) await enqueueLookFor(tx, tenantId, dealId);
  });
  await kit.store.system(async (tx) => {
    const now = tx.clock.now();
    const crm = await connections.dueForSweep(tx, "crm", instantOf(now - intervals.crmMs));
    const erp = await connections.dueForSweep(tx, "erp", instantOf(now - intervals.erpMs));
    for (const tenantId of await notices.due(tx)) await tx.enqueue("notices", { tenantId }, tenantId);
    for (const due of [...crm, ...erp]) await tx.enqueue("sweep", due, `${due.tenantId}:${due.connectionId}`);
  });
}

/** Forgets what is old, and tells the log how many requests were turned away today and why: forged, malformed, too large. */
export async function upkeep(kit: FlowKit): Promise<void> {
  const refused = await kit.store.system(async (tx) => {
    await inbox.forgetOld(tx);
    return refusedRequests.recent(tx);
  });
  const today = kit.clock.instant().slice(0, 10);
  for (const { place, reason, count } of refused.filter(({ day }) => day === today)) kit.log.info("Requests were refused today", { place, reason, count });
}

/**
 * Finds every change since the last sweep of one connection, also when no webhook ever arrived. The tick asks for it anew
 * each second until it has ended: what was swept meanwhile is not swept, and paid for, again.
 */
export async function sweep({ store, ...rest }: FlowKit, tenantId: string, connectionId: string, intervals: SweepIntervals): Promise<void> {
  const kit: FlowKit = { ...rest, store: afterOthers(store) };
  const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
  // A CRM that refused the grant has taken the app away, whoever was refused: its account is brought to its end from here.
  const isRefused = connection?.role === "crm" && connection.state === "needs-reconnect";
  if (!connection || (connection.state !== "active" && !isRefused)) return;
  const started = kit.clock.now();
  const interval = connection.role === "crm" ? intervals.crmMs : intervals.erpMs;
  if (connection.sweptAt !== null && connection.sweptAt.getTime() >= started - interval) return;
  try {
    if (connection.role === "crm") return await sweepCrm(kit, tenantId, connection, started);
    await sweepErp(kit, tenantId, connection, started);
    // What falls due by the calendar is found by the first sweep of the day; where it is switched off, the jobs end at once.
    await kit.store.tenant(tenantId, async (tx) => {
      await enqueueJournals(tx);
      await enqueueReminders(tx);
    });
  } catch (error) {
    if (connection.role === "crm" && isStop(error) && (await uninstallIfRemoved(kit, tenantId))) return;
    await noteFailure(kit, tenantId, connection, error);
  }
}

const isStop = (error: unknown): boolean => error instanceof VendorError && error.details.consequence === "stop";

/** The cursor stays where it was: the next try finds everything this one missed. */
async function noteFailure(kit: FlowKit, tenantId: string, { connectionId, sweepFailures }: connections.Connection, error: unknown): Promise<void> {
  const wished = error instanceof VendorError ? (error.details.retryAfterMs ?? 0) : 0;
  const waitMs = Math.min(Math.max(FIRST_WAIT_MS * 2 ** Math.min(sweepFailures, 20), wished), LONGEST_WAIT_MS);
  kit.log.warn("A sweep failed", { tenantId, connectionId, failures: sweepFailures + 1, waitMs, error });
  await kit.store.tenant(tenantId, async (tx) => {
    await connections.noteSweepFailed(tx, connectionId, instantOf(kit.clock.now() + waitMs));
    if (!(error instanceof VendorError)) await connections.noteFailed(tx, connectionId, trouble("sweep-failed", {}));
  });
}
