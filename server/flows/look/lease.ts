import * as dealBook from "../../store/deal-book.ts";
import type { FlowKit } from "../kit.ts";
import { parkPoison } from "../give-up.ts";
import { enqueueLook } from "../wake.ts";

/** Who may act on a deal just now. */
export interface Lease {
  kit: Pick<FlowKit, "store" | "clock" | "log">;
  tenantId: string;
  dealId: string;
  holder: string;
}

/**
 * As long as the longest call that writes may take, so that a call begun under a lease that could not be renewed since
 * is over when another may act. A deal whose worker was killed is taken up again when this has passed.
 */
const LEASE_MS = 30_000;
/** A lease is kept while its look runs; two renewals may fail before it runs out. */
const KEEP_MS = 9_000;
/** As long as a lease lasts: after that it has run out by itself. */
const RELEASE_TRIES = 15;
const RELEASE_PAUSE_MS = 2_000;

/** Far more than a bad night of restarts does to one deal. */
const MOST_CUT_SHORT = 10;

/**
 * held: another holds the deal, and that one looks again when it has finished, or whoever finds its lease run out.
 * cursed: worker after worker ended with this deal in hand, so it is parked instead.
 */
export function claim({ kit, tenantId, dealId, holder }: Lease): Promise<"mine" | "held" | "cursed"> {
  return kit.store.tenant(tenantId, async (tx) => {
    const now = tx.clock.now();
    const cutShort = await dealBook.claimLease(tx, dealId, holder, LEASE_MS);
    if (cutShort === null) await dealBook.lookAgainAt(tx, dealId, now);
    if (cutShort === null || cutShort <= MOST_CUT_SHORT) return cutShort === null ? "held" : "mine";
    await parkPoison(tx, dealId);
    await dealBook.releaseLease(tx, dealId, holder);
    return "cursed";
  });
}

/** False where it ran out. */
export const renew = ({ kit, tenantId, dealId, holder }: Lease): Promise<boolean> =>
  kit.store.tenant(tenantId, (tx) => dealBook.renewLease(tx, dealId, holder, LEASE_MS));

/** Renews while the look runs, however long a vendor takes. Where that fails, the next write finds the lease run out. */
export function keepLease(lease: Lease): { end(): Promise<void> } {
  const ended = new AbortController();
  const keeping = keep(lease, ended.signal);
  return {
    end() {
      ended.abort();
      return keeping;
    },
  };
}

async function keep(lease: Lease, signal: AbortSignal): Promise<void> {
  const { kit, tenantId, dealId } = lease;
  for (let kept = true; kept; ) {
    await kit.clock.sleep(KEEP_MS, signal);
    if (signal.aborted) return;
    kept = await renew(lease).catch((error: unknown) => {
      kit.log.warn("A lease could not be renewed", { tenantId, dealId, error });
      return true;
    });
  }
}

/** Tried again while the database is away: a deal nobody works on any more should not wait for its lease to run out. */
export async function release({ kit, tenantId, dealId, holder }: Lease): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await kit.store.tenant(tenantId, async (tx) => {
        if (await dealBook.releaseLease(tx, dealId, holder)) await enqueueLook(tx, dealId);
      });
      return;
    } catch (error) {
      if (tries >= RELEASE_TRIES) throw error;
      await kit.clock.sleep(RELEASE_PAUSE_MS);
    }
  }
}
