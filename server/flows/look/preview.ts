import type { Erp } from "../../connectors/erp.ts";
import { asIfDone, NOT_MADE_YET } from "../../domain/invoicing/as-if-done.ts";
import { checkPeriod, checkPlan } from "../../domain/invoicing/checks.ts";
import { decideNext } from "../../domain/invoicing/decide.ts";
import { deliverOf, type Next, type Observation, type Step } from "../../domain/invoicing/observation.ts";
import { planDeal, type InvoiceRequest, type Plan } from "../../domain/invoicing/plan.ts";
import { termsMeant, type TermsMeant } from "../../domain/invoicing/terms.ts";
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
  /** False where the CRM has no such deal. */
  found: boolean;
  plan: Plan | null;
  problems: ParkReason[];
  /** What the deal's payment terms mean there; null where there is no plan or no organisation. */
  terms: TermsMeant | null;
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

/** Far more than the longest honest way: a customer, the items, and our own invoices, each looked up and readied. */
const MOST_STEPS = 20;

interface Wish {
  /** What the person would ask for; null: what was asked for last. */
  options: InvoiceOptions | null;
  /** Instead of the tenant's own. */
  settings?: Settings;
}

/** Looks as a look does, with the button pressed, but where it would act it goes on as if that had been done. */
export async function preview(kit: FlowKit, tenantId: string, dealId: string, { options, settings }: Wish): Promise<Preview> {
  const look: Look = {
    kit,
    tenantId,
    dealId,
    crm: await kit.ports.crm(tenantId),
    inTenant: (work) => kit.store.tenant(tenantId, work),
    renewLease: () => Promise.reject(new Error("A preview never writes")),
  };
  const start = asAsked(await observe(look, settings), options, kit.clock.instant());
  const erp = start.erp.kind === "ready" ? await kit.ports.erp(tenantId, start.erp.connectionId) : null;
  const chosen = await chosenCustomer(erp, options);
  const way = await follow(erp, chosen ? { ...start, customerId: chosen.id } : start);
  return describe(way, { linked: start.customerId !== null, chosen }, await systemOf(look, start));
}

/** How far a look would come. */
interface Way {
  seen: Observation;
  next: Next;
  /** How the customer came to be known on the way. */
  customerStep: Step | null;
}

async function follow(erp: Erp | null, start: Observation): Promise<Way> {
  let seen = start;
  let next = decideNext(seen);
  let customerStep: Step | null = null;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const then = await stepOn(erp, seen, next);
    if (then === null) break;
    if (next.kind === "act" && next.step.name.endsWith("-customer")) customerStep = next.step;
    seen = then;
    next = decideNext(seen);
  }
  return { seen, next, customerStep };
}

/** null: here the preview ends. */
async function stepOn(erp: Erp | null, seen: Observation, next: Next): Promise<Observation | null> {
  if (next.kind === "act") return asIfDone(seen, next.step);
  if (next.kind !== "look" || erp === null) return null;
  const ofNobody = next.lookup.what === "invoices" && next.lookup.customerId === NOT_MADE_YET;
  return ofNobody ? null : lookUp(erp, seen, next.lookup);
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

interface Known {
  linked: boolean;
  chosen: Customer | null;
}

function describe({ seen, next, customerStep }: Way, known: Known, system: string | null): Preview {
  const planning = seen.deal && planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  const plan = planning?.ok ? planning.plan : null;
  const { erp, settings } = seen;
  const organisation = erp.kind === "ready" ? erp.organisation : null;
  return {
    found: seen.deal !== null,
    plan,
    problems: problemsOf(seen, next, plan),
    terms: plan && erp.kind === "ready" ? termsMeant(plan.termWord, settings, erp) : null,
    organisation,
    system,
    settings,
    deliver: deliverOf(seen),
    request: seen.book.request,
    customer: { name: plan?.customer.name ?? "", ...customerIn(seen, next, customerStep, known) },
    invoiced: seen.invoices.some(({ invoice }) => invoice.state !== "voided" && invoice.state !== "deleted"),
  };
}

/** Each kind of problem once: what the rules say, and what stopped the decision. */
function problemsOf(seen: Observation, next: Next, plan: Plan | null): ParkReason[] {
  const parked = next.kind === "park" ? next.reasons : [];
  const { erp } = seen;
  if (!plan || !seen.deal || erp.kind === "missing") return parked;
  const rules = checkPlan(seen.deal, plan, seen.settings, erp, deliverOf(seen));
  const periods = plan.parts.slice(0, 1).flatMap((part) => checkPeriod(part, erp.organisation));
  const all = [...rules, ...periods, ...parked];
  return all.filter((one, index) => all.findIndex((other) => other.sentence === one.sentence) === index);
}

function customerIn(seen: Observation, next: Next, step: Step | null, { linked, chosen }: Known): Omit<Preview["customer"], "name"> {
  if (chosen) return { erpName: chosen.name, how: "chosen", why: [] };
  if (linked) return { erpName: null, how: "linked", why: [] };
  if (step?.name === "link-customer") {
    const found = seen.found.customers?.find((one) => one.id === step.erpCustomerId);
    return { erpName: found?.name ?? null, how: "found", why: step.because };
  }
  if (step?.name === "create-customer") return { erpName: null, how: "new", why: [] };
  const unclear = next.kind === "park" && next.reasons.some((reason) => reason.code.startsWith("customer-"));
  return { erpName: null, how: unclear ? "unclear" : "unknown", why: [] };
}
