import type { Next, Observation, RestReason } from "../../domain/invoicing/observation.ts";
import { totalOf } from "../../domain/invoicing/lines.ts";
import { billedCustomer, billingContact, planDeal, type Plan } from "../../domain/invoicing/plan.ts";
import type { Rehearsal } from "../../domain/invoicing/rehearsal.ts";
import type { Money } from "../../domain/money.ts";
import type { Deal, PlainDate } from "../../domain/records.ts";

/** What the card shows of a deal without asking the CRM again. */
export interface DealView {
  name: string | null;
  amount: Money | null;
  stageId: string | null;
  outcome: "open" | "won" | "lost" | null;
  customerName: string | null;
  /** The CRM's contacts its invoices are for; at most two. */
  billedContacts: BilledContact[];
  organisationName: string | null;
  connectionId: string | null;
  /** Why nothing more is to be done just now; null while parked. */
  rest: RestReason | null;
  /** Parts that lie ahead. */
  upcoming: { date: PlainDate; share: string | null; amount: Money }[];
  /** In shadow: what would have been done; null where nothing, and always once live. */
  rehearsal: Rehearsal | null;
  /** Fingerprint of the plan as seen: what an answer to "changed after sending" answers to. */
  fingerprint: string | null;
}

/** As the customer itself, where a person buys, or as whoever gets a company's invoices by mail. */
export interface BilledContact {
  id: string;
  as: "customer" | "billing-contact";
}

export function viewOf(seen: Observation, next: Next, rehearsal: Rehearsal | null): DealView {
  const planning = seen.deal && planDeal(seen.deal, seen.settings, seen.book.request, seen.book.openedOn ?? seen.today);
  const plan = planning?.ok ? planning.plan : null;
  return {
    ...shownOf(seen.deal),
    organisationName: seen.erp.kind === "ready" ? seen.erp.organisation.name : null,
    connectionId: seen.erp.kind === "ready" ? seen.erp.connectionId : null,
    rest: next.kind === "rest" ? next.why : null,
    rehearsal,
    upcoming: plan && seen.book.revision > 0 ? partsAhead(seen, plan) : [],
    fingerprint: plan?.fingerprint ?? null,
  };
}

function shownOf(deal: Observation["deal"]): Pick<DealView, "name" | "amount" | "stageId" | "outcome" | "customerName" | "billedContacts"> {
  if (deal === null) return { name: null, amount: null, stageId: null, outcome: null, customerName: null, billedContacts: [] };
  const { name, amount, stageId, outcome } = deal;
  return { name, amount, stageId, outcome, customerName: billedCustomer(deal)?.name ?? null, billedContacts: billedContactsOf(deal) };
}

function billedContactsOf({ company, contacts }: Deal): BilledContact[] {
  const buyer = company === null ? contacts[0] : undefined;
  const mailed = billingContact(contacts);
  return [
    ...(buyer ? [{ id: buyer.id, as: "customer" as const }] : []),
    ...(mailed && mailed !== buyer ? [{ id: mailed.id, as: "billing-contact" as const }] : []),
  ];
}

function partsAhead(seen: Observation, { parts, currency }: Plan): DealView["upcoming"] {
  const ahead = parts.filter((part) => !seen.invoices.some((booked) => booked.instalment === part.number));
  return ahead.map(({ date, share, lines }) => ({ date, share, amount: totalOf(lines, currency) }));
}

/** CRM records whose change concerns this deal although it is not itself changed by it. */
export function mentionsOf({ deal }: Observation): string[] {
  if (deal === null) return [];
  const { company, contacts, lines } = deal;
  return [
    ...(company ? [`company:${company.id}`] : []),
    ...contacts.map((contact) => `contact:${contact.id}`),
    ...lines.map((line) => `line-item:${line.id}`),
  ];
}
