import { z } from "zod";
import { canonicalText } from "../../domain/canonical.ts";
import type { Settings } from "../../domain/settings.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as dealRecords from "../../store/deal-records.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { recordDeal } from "./record-deal.ts";

/** `after`: the last deal done, `unknown`: how many of those are to be looked at. A large book is derived in many jobs, each shorter than a job may last. */
export const deriveJob = z.object({ tenantId: z.string(), after: z.string().default(""), unknown: z.number().int().default(0) });

const DEALS_A_JOB = 1000;
/** A look costs four calls, of which HubSpot takes ten a second: deals that close meanwhile must not wait behind old ones. */
const LOOK_EVERY_MS = 1000;

/**
 * Derives the ledger of every deal anew from our own book: for a book that is older than its ledger, and after settings
 * that say how revenue is earned. What stands already stays. A deal whose record was never kept is looked at, one after
 * the other.
 */
export async function deriveLedger(kit: Pick<FlowKit, "store">, { tenantId, after, unknown }: z.input<typeof deriveJob>): Promise<void> {
  let [last, done, looks] = [after ?? "", 0, unknown ?? 0];
  while (done < DEALS_A_JOB) {
    const page = await kit.store.tenant(tenantId, (tx) => dealRecords.page(tx, last));
    for (const { dealId, known } of page) {
      await kit.store.tenant(tenantId, async (tx) => {
        await recordDeal(tx, dealId);
        if (!known) await dealBook.lookAgainAt(tx, dealId, tx.clock.now() + looks * LOOK_EVERY_MS);
      });
      if (!known) looks += 1;
    }
    const end = page.at(-1);
    if (end === undefined) return kit.store.tenant(tenantId, facts.markDerived);
    [last, done] = [end.dealId, done + page.length];
  }
  await kit.store.tenant(tenantId, (tx) => enqueueDerivation(tx, last, looks));
}

export const enqueueDerivation = (tx: TenantTx, after = "", unknown = 0): Promise<void> => tx.enqueue("ledger", { tenantId: tx.tenantId, after, unknown }, `${tx.tenantId}:${after}`);

/** Begins the ledgers that are not there yet. Cheap where all are; called once an hour, and when a process starts. */
export async function beginLedgers(kit: Pick<FlowKit, "store">): Promise<void> {
  for (let after = ""; ; ) {
    const page = await kit.store.system((tx) => tenants.listInstalled(tx, after));
    for (const tenantId of page) {
      await kit.store.tenant(tenantId, async (tx) => {
        if (!(await facts.isDerived(tx))) await enqueueDerivation(tx);
      });
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Whether the facts of deals that nobody touches follow from other rules now. */
export function changesLedger(before: Settings, after: Settings): boolean {
  const of = ({ recognition, instalments, items, tax, fields, defaultConnectionId }: Settings) => canonicalText({ recognition, instalments, items, tax, fields, defaultConnectionId });
  return of(before) !== of(after);
}
