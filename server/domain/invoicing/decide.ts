import type { Deal } from "../records.ts";
import type { Settings } from "../settings.ts";
import { checkPlan } from "./checks.ts";
import type { Context } from "./context.ts";
import { decideChange } from "./decide-change.ts";
import { decideParts } from "./decide-parts.ts";
import { deliverOf, hasEnded, type Next, type Observation, type RestReason } from "./observation.ts";
import { planDeal } from "./plan.ts";

/**
 * The one decision of order to cash: from what was observed to the next thing to do. Pure, so that a stored observation
 * replays to the same step. The caller carries the step out, adds its result to the observation and asks again, until
 * the answer is to rest or to park.
 */
export function decideNext(seen: Observation): Next {
  if (seen.deal === null) return rest("gone");
  const wanted = isWanted(seen, seen.deal);
  const early = restsBeforePlanning(seen, wanted);
  if (early) return rest(early);
  if (seen.erp.kind === "missing") return wanted ? { kind: "park", reasons: [seen.erp.reason] } : rest("done");

  const planning = planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  if (!planning.ok) return wanted ? { kind: "park", reasons: planning.reasons } : rest("done");
  const { plan } = planning;
  const { organisation, connectionId } = seen.erp;
  const problems = checkPlan(seen.deal, plan, seen.settings, seen.erp, deliverOf(seen));
  return decideRevision({ seen, deal: seen.deal, plan, problems, organisation, connectionId }, wanted);
}

function restsBeforePlanning(seen: Observation, wanted: boolean): RestReason | undefined {
  if (!wanted && seen.invoices.length === 0) return seen.book.wonBeforeStart ? "won-before-start" : "not-wanted";
  const byHand = seen.invoices.length > 0 && seen.invoices.every((booked) => booked.origin === "by-hand");
  return byHand ? "linked-by-hand" : undefined;
}

/** Which revision of the deal the ERP should show, and whether that is a new one. */
function decideRevision(context: Context, wanted: boolean): Next {
  const { seen, plan } = context;
  const { revision, fingerprint } = seen.book;
  const changed = fingerprint !== null && fingerprint !== plan.fingerprint;
  const standing = seen.invoices.filter((booked) => !booked.superseded);
  if (standing.length === 0) {
    if (!wanted) return rest("not-wanted");
    return decideParts(context, revision > 0 && !changed ? revision : revision + 1);
  }
  if (standing.every(hasEnded)) {
    const justOpened = standing.every((booked) => booked.revision !== revision);
    if (justOpened) return decideParts(context, revision);
    return seen.book.requestOpen ? decideParts(context, revision + 1) : rest("ended-by-hand");
  }
  return changed ? decideChange(context, standing) : decideParts(context, revision);
}

function isWanted(seen: Observation, deal: Deal): boolean {
  return seen.book.requestOpen || (triggers(deal, seen.settings) && !seen.book.wonBeforeStart);
}

/** Whether the deal's stage invoices by itself under the tenant's settings. */
export function triggers(deal: Pick<Deal, "pipelineId" | "stageId" | "outcome">, settings: Settings): boolean {
  const { automatic, stages } = settings.trigger;
  if (!automatic) return false;
  if (stages.length === 0) return deal.outcome === "won";
  return stages.some((stage) => stage.pipelineId === deal.pipelineId && stage.stageId === deal.stageId);
}

const rest = (why: RestReason): Next => ({ kind: "rest", why });
