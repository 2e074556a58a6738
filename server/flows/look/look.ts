import { decideNext, triggers } from "../../domain/invoicing/decide.ts";
import { canonicalText } from "../../domain/canonical.ts";
import type { Next, Observation } from "../../domain/invoicing/observation.ts";
import { rehearsalOf } from "../../domain/invoicing/rehearsal.ts";
import type { ParkReason } from "../../domain/parking.ts";
import * as audit from "../../store/audit.ts";
import { saveLastContact } from "../../store/customer-health.ts";
import * as dealBook from "../../store/deal-book.ts";
import { seeStage } from "../../store/deal-stages.ts";
import * as parkedRows from "../../store/parked.ts";
import { recognisedOfDeal } from "../../store/recognised-of-deal.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { crmFor } from "../acting.ts";
import { finishPending } from "./finish-pending.ts";
import { recordFailure } from "./failure.ts";
import { lookUp } from "./look-up.ts";
import { lastContactOf } from "./last-contact.ts";
import { nextLookAt } from "./next-look.ts";
import { mentionsOf, viewOf, type DealView } from "./view.ts";
import { observe } from "./observe.ts";
import { report, reportParked } from "./report.ts";
import { claim, keepLease, release, renew } from "./lease.ts";
import { LeaseLost, type Look } from "./run.ts";
import { readSettlements } from "./settlements.ts";
import { carryOut } from "./steps.ts";

/** Far more than the longest honest way: a customer, an item per line, 120 instalments. */
const STEP_LIMIT = 1000;

/**
 * Looks at one deal again and converges: observe, decide, act, record, until there is nothing left to do. Safe to call
 * at any time, any number of times, from any process. Where another worker holds the deal, that one looks again at once
 * when it has finished.
 */
export async function lookAtDeal(kit: FlowKit, tenantId: string, dealId: string): Promise<void> {
  const inTenant: Look["inTenant"] = (work) => kit.store.tenant(tenantId, work);
  const lease = { kit, tenantId, dealId, holder: kit.ids.uuid() };
  if ((await claim(lease)) !== "mine") return;
  const keeping = keepLease(lease);
  const renewLease: Look["renewLease"] = async () => {
    if (!(await renew(lease))) throw new LeaseLost(dealId);
  };
  let look: Look | undefined;
  try {
    look = { kit, tenantId, dealId, crm: await crmFor({ kit, tenantId, renewLease }), inTenant, renewLease };
    await converge(look);
  } catch (error) {
    // A process that was suspended in the call that failed has lost its deal: what became of it is another's to say.
    if (!(error instanceof LeaseLost) && (await renew(lease))) await recordAndShow({ kit, tenantId, dealId, look }, error);
  } finally {
    await keeping.end();
    await release(lease);
  }
}

/** The deal shows why it waits, where the CRM can be told; the book and the card know in any case. */
async function recordAndShow({ kit, tenantId, dealId, look }: Pick<Look, "kit" | "tenantId" | "dealId"> & { look: Look | undefined }, error: unknown): Promise<void> {
  const reason = await recordFailure(kit, tenantId, dealId, error);
  if (!reason || !look || (await look.inTenant(tenants.get)).mode === "shadow") return;
  try {
    await reportParked(look, reason);
  } catch (untold) {
    kit.log.warn("The deal could not be told why it waits", { tenantId, dealId, error: untold });
  }
}

async function converge(look: Look): Promise<void> {
  const { mode } = await look.inTenant(tenants.get);
  await finishPending(look);
  let seen = await observe(look);
  let next: Next = decideNext(seen);
  for (let count = 0; next.kind === "look" || (next.kind === "act" && mode === "live"); count += 1) {
    if (count >= STEP_LIMIT) throw new Error(`Deal ${look.dealId} did not come to rest within ${STEP_LIMIT} steps`);
    seen = await advance(look, seen, next);
    next = decideNext(seen);
  }
  const parked = next.kind === "park" ? next.reasons : [];
  if (mode === "shadow") await rehearse(look, seen, parked, next);
  else await settle(look, seen, parked, next);
}

async function advance(look: Look, seen: Observation, next: Extract<Next, { kind: "look" | "act" }>): Promise<Observation> {
  if (seen.erp.kind === "missing") throw new Error("Decided to act without an ERP organisation");
  if (next.kind === "look") return lookUp(await look.kit.ports.erp(look.tenantId, seen.erp.connectionId), seen, next.lookup);
  // Not only before calls: a process that was suspended in the last one would go on from what it saw long ago.
  await look.renewLease();
  await look.inTenant((tx) => audit.append(tx, { kind: "decided", dealId: look.dealId, payload: { step: next.step, because: reasonOf(seen) } }));
  return carryOut(look, seen, next.step);
}

/** What made the decision: enough to replay it, without the organisation's lists. */
function reasonOf(seen: Observation) {
  const { settings: _settings, erp: _erp, ...rest } = seen;
  return rest;
}

/** In shadow the look ends where it would write: what it would have done is kept for people, and neither system is told. */
async function rehearse(look: Look, seen: Observation, parked: ParkReason[], next: Next): Promise<void> {
  const rehearsal = rehearsalOf(seen, next);
  await look.inTenant(async (tx) => {
    const before = (await dealBook.readCard(tx, look.dealId))?.view as DealView | null | undefined;
    await parkedRows.setOpen(tx, look.dealId, parked);
    if (seen.deal) await seeStage(tx, seen.deal);
    await dealBook.settle(tx, look.dealId, { lookAt: nextLookAt(seen), answered: null, view: viewOf(seen, next, rehearsal), mentions: mentionsOf(seen) });
    const told = canonicalText(before?.rehearsal ?? null) === canonicalText(rehearsal);
    if (!told || parked.length > 0) await audit.append(tx, { kind: "decided", dealId: look.dealId, payload: { shadow: true, rehearsal, parked } });
  });
}

async function settle(look: Look, seen: Observation, parked: ParkReason[], next: Next): Promise<void> {
  const settlements = await readSettlements(look, seen);
  const status = await report(look, seen, parked, settlements);
  const left = seen.book.wonBeforeStart && seen.deal !== null && !triggers(seen.deal, seen.settings);
  await look.renewLease();
  await look.inTenant(async (tx) => {
    await parkedRows.setOpen(tx, look.dealId, parked);
    if (left) await dealBook.clearWonBeforeStart(tx, look.dealId);
    const contact = lastContactOf(seen.deal, seen.settings.health.lastContactField);
    if (contact) await saveLastContact(tx, contact.crmId, contact.on);
    const scheduled = await recognisedOfDeal(tx, look.dealId, seen.today);
    if (seen.deal) await seeStage(tx, seen.deal);
    await dealBook.settle(tx, look.dealId, {
      lookAt: nextLookAt(seen, scheduled?.nextOn ?? null),
      answered: next.kind === "rest" && seen.book.requestOpen ? seen.book.request : null,
      view: viewOf(seen, next, null),
      mentions: mentionsOf(seen),
    });
    await audit.append(tx, { kind: "decided", dealId: look.dealId, payload: { next: next.kind, parked, status } });
  });
}
