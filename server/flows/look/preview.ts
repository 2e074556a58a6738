import type { Erp } from "../../connectors/erp.ts";
import { checkPeriod, checkPlan } from "../../domain/invoicing/checks.ts";
import { decideNext } from "../../domain/invoicing/decide.ts";
import { deliverOf, type Next, type Observation } from "../../domain/invoicing/observation.ts";
import { planDeal, type InvoiceRequest, type Plan } from "../../domain/invoicing/plan.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { ParkReason } from "../../domain/parking.ts";
import type { Customer } from "../../domain/records.ts";
import type { Settings } from "../../domain/settings.ts";
import * as connections from "../../store/connections.ts";
import type { FlowKit } from "../kit.ts";
import type { InvoiceOptions } from "../requests.ts";
import { lookUp } from "./look-up.ts";
import { observe } from "./observe.ts";
import type { Look } from "./run.ts";

/** What Create invoice would do, as far as can be told without writing anything. */
export interface Preview {
  plan: Plan | null;
  problems: ParkReason[];
  organisation: Organisation | null;
  /** "xero" */
  system: string | null;
  settings: Settings;
  deliver: Settings["trigger"]["deliver"];
  /** What the person asked for when the deal's invoice was last asked for, or asks for now. */
  request: InvoiceRequest | null;
  customer: {
    name: string;
    /** As the ERP calls it, where it is known there. */
    erpName: string | null;
    how: "linked" | "chosen" | "found" | "new" | "unclear" | "unknown";
    why: string[];
  };
  /** An invoice stands already. */
  invoiced: boolean;
}

const MOST_LOOK_UPS = 10;

/**
 * Looks as a look does, with the button pressed, but stops where it would act. `options`: what the person would ask for;
 * without them, what was asked for last.
 */
export async function preview(kit: FlowKit, tenantId: string, dealId: string, options: InvoiceOptions | null): Promise<Preview> {
  const look: Look = {
    kit,
    tenantId,
    dealId,
    crm: await kit.ports.crm(tenantId),
    inTenant: (work) => kit.store.tenant(tenantId, work),
    renewLease: () => Promise.reject(new Error("A preview never writes")),
  };
  let seen = asAsked(await observe(look), options, kit.clock.instant());
  const erp = seen.erp.kind === "ready" ? await kit.ports.erp(tenantId, seen.erp.connectionId) : null;
  const chosen = await chosenCustomer(erp, options);
  if (chosen) seen = { ...seen, customerId: chosen.id };
  let next = decideNext(seen);
  for (let lookups = 0; next.kind === "look" && erp !== null && lookups < MOST_LOOK_UPS; lookups += 1) {
    seen = await lookUp(erp, seen, next.lookup);
    next = decideNext(seen);
  }
  return describe(seen, next, chosen, await systemOf(look, seen));
}

async function systemOf(look: Look, { erp }: Observation): Promise<string | null> {
  if (erp.kind === "missing") return null;
  return (await look.inTenant((tx) => connections.get(tx, erp.connectionId)))?.system ?? null;
}

function asAsked(seen: Observation, options: InvoiceOptions | null, at: string): Observation {
  if (options === null) return { ...seen, book: { ...seen.book, requestOpen: true } };
  const { customer, ...asked } = options;
  const request: InvoiceRequest = { ...asked, ...(customer === "new" ? { customer } : {}), by: "preview", at };
  return { ...seen, book: { ...seen.book, requestOpen: true, request } };
}

/** null where none was chosen, or the one chosen is gone: then it is decided as ever. */
async function chosenCustomer(erp: Erp | null, options: InvoiceOptions | null): Promise<Customer | null> {
  const customer = options?.customer;
  return erp && typeof customer === "object" ? erp.readCustomer(customer.use) : null;
}

function describe(seen: Observation, next: Next, chosen: Customer | null, system: string | null): Preview {
  const planning = seen.deal && planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  const plan = planning?.ok ? planning.plan : null;
  const { erp, settings } = seen;
  const organisation = erp.kind === "ready" ? erp.organisation : null;
  return {
    plan,
    problems: problemsOf(seen, next, plan, organisation),
    organisation,
    system,
    settings,
    deliver: deliverOf(seen),
    request: seen.book.request,
    customer: chosen ? { name: plan?.customer.name ?? "", erpName: chosen.name, how: "chosen", why: [] } : customerIn(seen, next, plan),
    invoiced: seen.invoices.some(({ invoice }) => invoice.state !== "voided" && invoice.state !== "deleted"),
  };
}

/** Each kind of problem once: what the rules say, and what stopped the decision. */
function problemsOf(seen: Observation, next: Next, plan: Plan | null, organisation: Organisation | null): ParkReason[] {
  const parked = next.kind === "park" ? next.reasons : [];
  if (!plan || !seen.deal || !organisation) return parked;
  const rules = checkPlan(seen.deal, plan, seen.settings, organisation, deliverOf(seen));
  const periods = plan.parts.slice(0, 1).flatMap((part) => checkPeriod(part, organisation));
  const all = [...rules, ...periods, ...parked];
  return all.filter((one, index) => all.findIndex((other) => other.sentence === one.sentence) === index);
}

function customerIn(seen: Observation, next: Next, plan: Plan | null): Preview["customer"] {
  const known = { name: plan?.customer.name ?? "", erpName: null, why: [] };
  if (seen.customerId !== null) return { ...known, how: "linked" };
  if (next.kind === "act" && next.step.name === "link-customer") {
    const { erpCustomerId, because } = next.step;
    const found = seen.found.customers?.find((one) => one.id === erpCustomerId);
    return { ...known, erpName: found?.name ?? null, how: "found", why: because };
  }
  if (next.kind === "act" && next.step.name === "create-customer") return { ...known, how: "new" };
  const unclear = next.kind === "park" && next.reasons.some((reason) => reason.code.startsWith("customer-"));
  return { ...known, how: unclear ? "unclear" : "unknown" };
}
