import { VendorError, type VendorErrorDetails } from "../../connectors/vendor-error.ts";
import { park, type ParkReason } from "../../domain/parking.ts";
import { needsReconnect } from "../../domain/routing.ts";
import * as audit from "../../store/audit.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as parked from "../../store/parked.ts";
import { uninstallIfRemoved } from "../connections/disconnect.ts";
import type { FlowKit } from "../kit.ts";
import { systemName, wordsOf } from "../vendor-words.ts";

/** Seconds until the next look after the first, second ... failure in a row: about a day in all, then a person is asked. */
const RETRY_SECONDS = [1, 3, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 3600, 7200, 7200, 14_400, 14_400, 28_800];
/** A fault of ours is not made better by repeating it often. */
const OWN_FAULT_TRIES = 4;

/** What follows from a look that failed: another look later (null), or a parked reason. The look itself never throws it on. */
export async function recordFailure(kit: FlowKit, tenantId: string, dealId: string, error: unknown): Promise<ParkReason | null> {
  const details = error instanceof VendorError ? error.details : null;
  if (!details) kit.log.error("A look failed", { tenantId, dealId, error });
  else kit.log.warn("A vendor refused or failed", { tenantId, dealId, error });
  if (details?.consequence === "stop" && (await uninstallIfRemoved(kit, tenantId))) return null;
  return kit.store.tenant(tenantId, async (tx) => {
    const failures = await dealBook.countFailure(tx, dealId);
    const reason = reasonToPark(details, failures);
    await audit.append(tx, { kind: "decided", dealId, payload: { failed: details ?? { message: String(error) }, failures, parked: reason } });
    if (reason) {
      await parked.setOpen(tx, dealId, [reason]);
      return reason;
    }
    const seconds = RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length) - 1] ?? 60;
    const delayMs = Math.max(seconds * 1000, details?.retryAfterMs ?? 0);
    await dealBook.lookAgainAt(tx, dealId, kit.clock.now() + delayMs);
    return null;
  });
}

/**
 * A name that was taken may have been taken a moment ago, by the look at another deal of the same new customer: the next
 * look finds that customer. Still taken then, it is somebody else's, and a person decides. The failures in a row may
 * begin with one of another kind, such as a database that was restarted.
 */
const NAME_TAKEN_TRIES = 2;

function reasonToPark(details: VendorErrorDetails | null, failures: number): ParkReason | null {
  if (details === null) return failures > OWN_FAULT_TRIES ? ourFault() : null;
  switch (details.consequence) {
    case "retry":
      return failures > RETRY_SECONDS.length ? unreachable(details) : null;
    case "stop":
      return needsReconnect({ name: systemName(details.system) });
    case "park":
      return details.code === "duplicate-name" && failures <= NAME_TAKEN_TRIES ? null : refused(details);
    case "bug":
      return failures > 1 ? ourFault() : null;
  }
}

function refused(details: VendorErrorDetails): ParkReason {
  const key = details.code === "closed-period" ? "period-closed.refused" : details.system === "hubspot" ? "refused-by-crm" : "refused-by-erp";
  return park(key, wordsOf(details));
}

const unreachable = (details: VendorErrorDetails) => park("refused-by-erp.unreachable", { system: systemName(details.system) });

const ourFault = () => park("our-fault", {});
