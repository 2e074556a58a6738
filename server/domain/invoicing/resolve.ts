import { decideCustomer, type CustomerDecision } from "../matching/customer.ts";
import { matchItem } from "../matching/item.ts";
import { park, type ParkReason } from "../parking.ts";
import type { Customer } from "../records.ts";
import type { Context } from "./context.ts";
import { draftCustomer, draftItem, GENERAL_ITEM_NAME } from "./draft.ts";
import type { Part } from "./instalments.ts";
import type { PlannedLine } from "./lines.ts";
import type { Next, Observation, Step } from "./observation.ts";
import { customerReference } from "./reference.ts";
import { termsMeant } from "./terms.ts";

/** The ERP customer's id by link, or the next thing to do to have one. */
export function resolveCustomer(context: Context): { id: string } | { next: Next } {
  const { seen, plan, deal, organisation } = context;
  if (seen.customerId !== null) return { id: seen.customerId };
  const { customer } = plan;
  const reference = customerReference({ accountId: seen.accountId, kind: customer.kind, id: customer.id });
  const candidates = seen.found.customers;
  if (candidates === undefined) return { next: { kind: "look", lookup: { what: "customers", customer, reference } } };

  const decision: CustomerDecision = seen.book.request?.customer === "new" ? { kind: "create" } : decideCustomer(customer, candidates);
  if (decision.kind === "park") return parked(decision.reason);
  if (decision.kind === "use") {
    const found = decision.customer;
    if (organisation.customerCurrencyFixed && found.currency !== null && found.currency !== plan.currency) {
      return parked(otherCurrency(found, plan.currency));
    }
    const step: Step = { name: "link-customer", customer, erpCustomerId: found.id, because: decision.because };
    return { next: { kind: "act", step } };
  }
  if (seen.settings.customers.whenMissing === "park") return parked(missingCustomer(customer, organisation.name));
  const draft = draftCustomer(customer, reference, { deal, plan, meant: termsMeant(plan.termWord, seen.settings, context) });
  return { next: { kind: "act", step: { name: "create-customer", customer, draft } } };
}

export function itemIdOf(seen: Observation, line: PlannedLine): string | null {
  const byProduct = line.productId === null ? undefined : seen.itemIds[line.productId];
  return byProduct ?? seen.itemIds[line.key] ?? null;
}

/** The next thing to do until every line of the part has its ERP item; undefined once all have. */
export function resolveItems(context: Context, part: Part): Next | undefined {
  const { seen } = context;
  const open = part.lines.filter((line) => itemIdOf(seen, line) === null);
  const [line] = open;
  if (line === undefined) return undefined;
  const { whenMissing, defaultItemId } = seen.settings.items;
  if (line.probe === null && defaultItemId !== null) return linkItem(line, defaultItemId);
  const known = seen.found.items;
  if (known === undefined) {
    const skus = open.flatMap((one) => (one.probe?.sku ? [one.probe.sku] : []));
    const names = open.map((one) => probeOf(one).name);
    return { kind: "look", lookup: { what: "items", skus: [...new Set(skus)], names: [...new Set(names)] } };
  }
  const match = matchItem(probeOf(line), known);
  if (match) return linkItem(line, match.id);
  if (whenMissing === "default" && defaultItemId !== null) return linkItem(line, defaultItemId);
  const draft = whenMissing === "create" ? draftItem(line, seen.settings, context.organisation) : null;
  if (draft === null) return { kind: "park", reasons: [missingItem(line)] };
  return { kind: "act", step: { name: "create-item", lineKey: line.key, productId: line.productId, draft } };
}

const probeOf = (line: PlannedLine) => line.probe ?? { sku: null, name: GENERAL_ITEM_NAME };

const linkItem = (line: PlannedLine, itemId: string): Next => ({
  kind: "act",
  step: { name: "link-item", lineKey: line.key, productId: line.productId, itemId },
});

const parked = (reason: ParkReason): { next: Next } => ({ next: { kind: "park", reasons: [reason] } });

const otherCurrency = (found: Customer, currency: string) =>
  park("customer-currency", { customer: found.name, kept: found.currency ?? "", currency });

const missingCustomer = (customer: Customer, organisation: string) =>
  park("customer-missing", { customer: customer.name, organisation });

const missingItem = (line: PlannedLine) =>
  park("item-missing", { item: line.probe?.name ?? GENERAL_ITEM_NAME, sku: line.probe?.sku ? ` (${line.probe.sku})` : "" });
