import { BILLING_STATES, type BillingState, type BillingStatus } from "../../../domain/billing-status.ts";
import type { Right } from "../../../domain/roles.ts";
import type { CardFacts } from "../../../flows/card.ts";
import { IN_SHADOW } from "../../../flows/shadow.ts";
import { showMoney, showMoneyOrNull } from "../money.ts";
import { showParked } from "../parked/parked-schema.ts";
import type { Card } from "./card-schema.ts";
import { erpState, idleReason } from "./reasons.ts";
import { idleSentence, invoiceSentence, TONES } from "./sentences.ts";
import { isLive, showInvoice } from "./show-invoice.ts";

/** Shapes what is known of a deal into what the card shows. `labelOf` names a system for people. */
export function showCard(facts: CardFacts, labelOf: (system: string) => string, rights: readonly Right[]): Card {
  const { book } = facts;
  const upcoming = book?.view?.upcoming ?? [];
  return {
    deal: dealOf(facts),
    status: statusOf(facts, labelOf),
    erp: { name: systemOf(facts, labelOf), connectionId: book?.view?.connectionId ?? null, state: erpState(facts) },
    amounts: amountsOf(facts),
    ...headerOf(book?.billing ?? null),
    invoices: facts.invoices.map(showInvoice),
    upcoming: upcoming.map(({ date, share, amount }) => ({ date, share, amount: showMoney(amount) })),
    mode: facts.tenant.mode,
    rehearsal: rehearsalIn(facts),
    parked: facts.parked.map(showParked),
    working: isWorking(facts),
    progress: progressOf(facts),
    lookedAt: book?.lookedAt?.toISOString() ?? null,
    rights: [...rights],
    actions: {
      create: createAction(facts),
      refresh: facts.connected,
      answerChange: facts.parked.some((reason) => reason.code === "changed-after-sending"),
    },
  };
}

function rehearsalIn({ book, tenant }: CardFacts): Card["rehearsal"] {
  const rehearsal = tenant.mode === "shadow" ? (book?.view?.rehearsal ?? null) : null;
  return rehearsal && { customer: rehearsal.customerName, total: showMoney(rehearsal.total), date: rehearsal.date, invoices: rehearsal.parts };
}

/** Names and amounts are those of the last look; before the first there are none. */
function dealOf({ dealId: id, book }: CardFacts): Card["deal"] {
  const view = book?.view ?? null;
  if (view === null) return { id, name: null, amount: null, outcome: null, customerName: null, organisation: null };
  const { name, amount, outcome, customerName, organisationName: organisation } = view;
  return { id, name, amount: showMoneyOrNull(amount), outcome, customerName, organisation };
}

function headerOf(billing: BillingStatus | null): Pick<Card, "invoiceDate" | "dueDate" | "lastPaymentDate" | "daysOverdue" | "trouble"> {
  if (billing === null) return { invoiceDate: null, dueDate: null, lastPaymentDate: null, daysOverdue: null, trouble: null };
  const { invoiceDate, dueDate, lastPaymentDate, daysOverdue, trouble } = billing;
  return { invoiceDate, dueDate, lastPaymentDate, daysOverdue, trouble };
}

function amountsOf({ book }: CardFacts): Card["amounts"] {
  const { total, paid, credited, balance } = book?.billing ?? { total: null, paid: null, credited: null, balance: null };
  if (total === null || paid === null || credited === null || balance === null) return null;
  return { total: showMoney(total), paid: showMoney(paid), credited: showMoney(credited), balance: showMoney(balance) };
}

function statusOf(facts: CardFacts, labelOf: (system: string) => string): Card["status"] {
  const state = stateOf(facts);
  const idle = state === "not_invoiced" || state === "waiting" || state === "parked";
  const system = systemOf(facts, labelOf);
  const billing = facts.book?.billing ?? null;
  const shown = { state, label: labelFor(state), tone: TONES[state] };
  if (!idle && billing !== null) return { ...shown, reason: "invoiced", sentence: invoiceSentence(billing, system) };
  const reason = idleReason(idle ? state : "not_invoiced", facts);
  return { ...shown, reason, sentence: idleSentence(reason, facts, system) };
}

/** The state last written to the deal, unless something has happened since that no look has seen to its end. */
function stateOf(facts: CardFacts): BillingState {
  const known = facts.book?.billing?.state ?? "not_invoiced";
  const idle = known === "not_invoiced" || known === "waiting" || known === "parked";
  if (idle && facts.parked.length > 0) return "parked";
  if (isOnItsWay(facts, idle)) return "waiting";
  if (known === "parked" || (known === "waiting" && facts.book?.view?.rest != null)) return "not_invoiced";
  return known;
}

const isOnItsWay = (facts: CardFacts, idle: boolean): boolean =>
  !facts.invoices.some(isLive) && (isWanted(facts) || (idle && isRetrying(facts)));

/** Looks fail, and none has come to an end yet that would say more. */
const isRetrying = ({ book, parked }: CardFacts): boolean => (book?.failures ?? 0) > 0 && parked.length === 0;

const isWanted = ({ book, parked }: CardFacts): boolean => book !== null && book.requestOpen && parked.length === 0;

const labelFor = (state: BillingState): string => BILLING_STATES.find((one) => one.value === state)?.label ?? state;

function systemOf({ book, connectionStates }: CardFacts, labelOf: (system: string) => string): string {
  const connections = connectionStates.filter((one) => one.state !== "disconnected");
  const own = connections.find((one) => one.connectionId === book?.view?.connectionId) ?? (connections.length === 1 ? connections[0] : undefined);
  return own ? labelOf(own.system) : "the ERP";
}

/** A worker has the deal in hand, an answer is awaited, or an invoice is known to have changed and not been read yet. */
function isWorking(facts: CardFacts): boolean {
  const { book, invoices } = facts;
  return (book?.looking ?? false) || isWanted(facts) || isRetrying(facts) || invoices.some((row) => row.stale);
}

/** The deal is told last; until then the request stays open. */
function progressOf(facts: CardFacts): Card["progress"] {
  if (!isWanted(facts)) return [];
  const live = facts.invoices.some(isLive);
  return [
    { step: "asked", done: true },
    { step: "customer", done: live || facts.begunInvoice },
    { step: "invoice", done: live },
    { step: "deal", done: false },
  ];
}

function createAction(facts: CardFacts): Card["actions"]["create"] {
  const why = whyNot(facts);
  return { allowed: why === null, why };
}

function whyNot(facts: CardFacts): string | null {
  const live = facts.invoices.find(isLive);
  if (live) return `Invoice ${live.invoice.number ?? live.erpId} already stands for this deal.`;
  if (facts.tenant.state !== "installed") return "Onebook is being removed from this account.";
  if (facts.tenant.mode === "shadow") return IN_SHADOW;
  if (!facts.connected) return "No accounting system is connected; an admin can connect one in the settings.";
  if (facts.book?.view?.rest === "gone") return "The deal was deleted in the CRM.";
  return isWanted(facts) ? "An invoice has been asked for and is on its way." : null;
}
