import type { Observation, Step } from "./observation.ts";
import { planDeal } from "./plan.ts";
import { resolveItems } from "./resolve.ts";

/** Stands for the id of what an invoice would first have to be given; no call may carry it. */
export const NOT_MADE_YET = "not made yet";

/**
 * The observation as it would be after a step that readies what an invoice needs, so that a preview sees past it; null
 * for every other step, where a preview ends.
 */
export function asIfDone(seen: Observation, step: Step): Observation | null {
  switch (step.name) {
    case "link-customer":
      return { ...seen, customerId: step.erpCustomerId };
    case "create-customer":
      return { ...seen, customerId: NOT_MADE_YET };
    case "link-item":
    case "create-item":
      return withAllItems(withItem(seen, step.lineKey, step.productId, itemIdAfter(step)));
    default:
      return null;
  }
}

type ItemStep = Extract<Step, { name: "link-item" | "create-item" }>;

const itemIdAfter = (step: ItemStep): string => (step.name === "link-item" ? step.itemId : NOT_MADE_YET);

/** All at once: planning hundreds of lines in a hundred instalments anew for each of them takes minutes. */
function withAllItems(seen: Observation): Observation {
  const { deal, erp } = seen;
  const planning = deal && planDeal(deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  if (deal === null || !planning?.ok || erp.kind === "missing") return seen;
  const [part] = planning.plan.parts;
  let all = seen;
  for (let count = 0; part !== undefined && count < part.lines.length; count += 1) {
    const next = resolveItems({ seen: all, deal, plan: planning.plan, problems: [], organisation: erp.organisation, connectionId: erp.connectionId }, part);
    if (next?.kind !== "act" || (next.step.name !== "link-item" && next.step.name !== "create-item")) break;
    all = withItem(all, next.step.lineKey, next.step.productId, itemIdAfter(next.step));
  }
  return all;
}

export const withItem = (seen: Observation, lineKey: string, productId: string | null, itemId: string): Observation => ({
  ...seen,
  itemIds: { ...seen.itemIds, [productId ?? lineKey]: itemId },
});
