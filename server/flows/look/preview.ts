import { checkPeriod, checkPlan } from "../../domain/invoicing/checks.ts";
import { decideNext } from "../../domain/invoicing/decide.ts";
import type { Next, Observation } from "../../domain/invoicing/observation.ts";
import { planDeal, type Plan } from "../../domain/invoicing/plan.ts";
import type { ParkReason } from "../../domain/parking.ts";
import type { FlowKit } from "../kit.ts";
import { lookUp } from "./look-up.ts";
import { observe } from "./observe.ts";
import type { Look } from "./run.ts";

/** What Create invoice would do, as far as can be told without writing anything. */
export interface Preview {
  plan: Plan | null;
  problems: ParkReason[];
  organisationName: string | null;
  customer: { name: string; how: "linked" | "found" | "new" | "unclear" | "unknown"; why: string[] };
  /** An invoice stands already. */
  invoiced: boolean;
}

/** Looks as a look does, with the button pressed, but stops where it would act. */
export async function preview(kit: FlowKit, tenantId: string, dealId: string): Promise<Preview> {
  const look: Look = {
    kit,
    tenantId,
    dealId,
    crm: await kit.ports.crm(tenantId),
    inTenant: (work) => kit.store.tenant(tenantId, work),
    renewLease: () => Promise.reject(new Error("A preview never writes")),
  };
  let seen = await observe(look);
  seen = { ...seen, book: { ...seen.book, requestOpen: true } };
  let next = decideNext(seen);
  for (let lookups = 0; next.kind === "look" && seen.erp.kind === "ready" && lookups < 10; lookups += 1) {
    seen = await lookUp(await kit.ports.erp(tenantId, seen.erp.connectionId), seen, next.lookup);
    next = decideNext(seen);
  }
  return describe(seen, next);
}

function describe(seen: Observation, next: Next): Preview {
  const planning = seen.deal && planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  const plan = planning?.ok ? planning.plan : null;
  const organisation = seen.erp.kind === "ready" ? seen.erp.organisation : null;
  const parked = next.kind === "park" ? next.reasons : [];
  const rules = plan && seen.deal && organisation ? checkPlan(seen.deal, plan, seen.settings, organisation) : [];
  const periods = plan && organisation ? plan.parts.slice(0, 1).flatMap((part) => checkPeriod(part, organisation)) : [];
  const problems = [...rules, ...periods, ...parked].filter((one, index, all) => all.findIndex((other) => other.code === one.code) === index);
  const invoiced = seen.invoices.some(({ invoice }) => invoice.state !== "voided" && invoice.state !== "deleted");
  return { plan, problems, organisationName: organisation?.name ?? null, customer: customerIn(seen, next, plan), invoiced };
}

function customerIn(seen: Observation, next: Next, plan: Plan | null): Preview["customer"] {
  const name = plan?.customer.name ?? "";
  if (seen.customerId !== null) return { name, how: "linked", why: [] };
  if (next.kind === "act" && next.step.name === "link-customer") return { name, how: "found", why: next.step.because };
  if (next.kind === "act" && next.step.name === "create-customer") return { name, how: "new", why: [] };
  const unclear = next.kind === "park" && next.reasons.some((reason) => reason.code.startsWith("customer-"));
  return { name, how: unclear ? "unclear" : "unknown", why: [] };
}
