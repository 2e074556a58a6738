import { instantOf } from "../platform/clock.ts";
import * as audit from "../store/audit.ts";
import * as connections from "../store/connections.ts";
import * as retryBatches from "../store/retry-batches.ts";
import * as waiting from "../store/waiting.ts";
import type { FlowKit } from "./kit.ts";
import { enqueueLook } from "./wake.ts";

/** As many as one press tries again; the rest after those. */
export const RETRIED_AT_ONCE = 100;
/** Pressed again within this time, it is the same press: cards send a request twice where no answer came. */
const SAME_PRESS_MS = 60_000;

/**
 * Looks again at the deals that have waited longest for this reason. While such a retry runs, another press is that same
 * one. How many deals it is about.
 */
export async function retryAll(kit: Pick<FlowKit, "store">, tenantId: string, code: string, by: string): Promise<number> {
  return kit.store.tenant(tenantId, async (tx) => {
    const recent = await retryBatches.underWay(tx, instantOf(tx.clock.now() - SAME_PRESS_MS));
    const same = recent.find((batch) => batch.code === code);
    if (same) return same.total;
    const dealIds = await waiting.dealsWaitingLongest(tx, code, RETRIED_AT_ONCE);
    if (dealIds.length === 0) return 0;
    await retryBatches.begin(tx, { code, dealIds, by });
    for (const one of await connections.list(tx, "erp")) {
      if (one.state === "active") await connections.forgetOrganisation(tx, one.connectionId);
    }
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "retry-all", code, count: dealIds.length, by } });
    for (const dealId of dealIds) await enqueueLook(tx, dealId);
    return dealIds.length;
  });
}
