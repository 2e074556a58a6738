import type { CrmAccount, DealGlimpse } from "../connectors/crm.ts";
import { triggers } from "../domain/invoicing/decide.ts";
import type { Settings } from "../domain/settings.ts";
import * as audit from "../store/audit.ts";
import * as dealBook from "../store/deal-book.ts";
import * as parked from "../store/parked.ts";
import * as tenants from "../store/tenants.ts";
import type { FlowKit } from "./kit.ts";
import { enqueueLook } from "./wake.ts";

const EPOCH = "1970-01-01T00:00:00.000Z";
/** 200 deals a page: two million deals. */
const PAGE_LIMIT = 10_000;

/**
 * Finds the deals that already stand in a stage that invoices, and leaves them to the button: they were invoiced by hand
 * before Onebook was there, and invoicing them again on the first day would be the worst of welcomes.
 */
export async function baseline(kit: FlowKit, tenantId: string): Promise<void> {
  const { settings } = await kit.store.tenant(tenantId, tenants.get);
  const count = await markWonDeals(kit, tenantId, settings, "none");
  await kit.store.tenant(tenantId, async (tx) => {
    await tenants.markBaselined(tx);
    await audit.append(tx, { kind: "changed", dealId: null, payload: { leftToTheButton: count } });
    for (const dealId of await parked.dealsWaitingFor(tx, ["no-connection"])) await enqueueLook(tx, dealId);
  });
}

/** Also before new settings take effect: a stage that begins to invoice does not invoice what already stands in it. */
export async function markWonDeals(kit: FlowKit, tenantId: string, settings: Settings, sparing: "parked" | "none"): Promise<number> {
  const crm = await kit.ports.crm(tenantId);
  const account = await crm.describeAccount();
  let count = 0;
  let cursor: string | null = null;
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const found = await crm.dealsChangedSince(EPOCH, cursor);
    const won = found.deals.filter((deal) => triggers({ ...deal, outcome: outcomeOf(deal, account) }, settings)).map((deal) => deal.id);
    if (won.length > 0) await kit.store.tenant(tenantId, (tx) => dealBook.markWonBeforeStart(tx, won, sparing));
    count += won.length;
    cursor = found.cursor;
    if (cursor === null) return count;
  }
  throw new Error(`More than ${PAGE_LIMIT} pages of deals`);
}

export function outcomeOf(deal: DealGlimpse, account: CrmAccount): "open" | "won" | "lost" {
  const pipeline = account.pipelines.find((one) => one.id === deal.pipelineId);
  return pipeline?.stages.find((stage) => stage.id === deal.stageId)?.outcome ?? "open";
}
