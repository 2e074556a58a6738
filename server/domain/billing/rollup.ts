import { daysBetween } from "../calendar.ts";
import type { BillingState, BillingStatus } from "../billing-status.ts";
import { add, priceText, money, subtract, sum, zero, type Money } from "../money.ts";
import type { ParkReason } from "../parking.ts";
import { isMoneyIn, type Allocation, type Invoice, type PlainDate, type Settlement } from "../records.ts";

/** What one deal's billing adds up to. */
export interface BillingFacts {
  invoices: { invoice: Invoice; superseded: boolean }[];
  /** The payments, credit notes and refunds behind the allocations, as far as read. */
  settlements: Settlement[];
  /** Payments that were on these invoices and are not any more: bounced, deleted or unapplied. */
  takenBack: { invoiceId: string; sourceId: string; amount: Money }[];
  parked: ParkReason[];
  /** An invoice is on its way: the stage or a person asked for it. */
  wanted: boolean;
  today: PlainDate;
  /** Days past due before it is called trouble. */
  overdueDays: number;
  /** Item ids and account codes whose credit notes are write-offs. */
  writeOff: readonly string[];
  dealCurrency: string;
}

interface Sums {
  total: Money;
  paid: Money;
  credited: Money;
  writtenOff: Money;
  refunded: Money;
  unapplied: Money;
  balance: Money;
}

/**
 * One status for the deal from all its invoices. Amounts are the ERP's: total and balance are read, credits come from
 * allocations, and paid is what remains, so that paid + credited + balance = total to the minor unit, always.
 */
export function rollUp(facts: BillingFacts): BillingStatus {
  const all = facts.invoices.map((one) => one.invoice);
  const live = facts.invoices.filter(({ invoice, superseded }) => !superseded && !isEnded(invoice)).map((one) => one.invoice);
  const currency = (live[0] ?? all[0])?.currency ?? facts.dealCurrency;
  const owed = live.filter((invoice) => invoice.currency === currency);
  const sums = sumUp(owed, facts, currency);
  const firstDue = firstOpenDueDate(owed);
  const late = firstDue === null ? 0 : Math.max(0, daysBetween(firstDue, facts.today));
  const shownOnes = live.length > 0 ? live : all.slice(-1);
  return {
    state: stateOf(facts, live, sums, late > 0),
    ...headerOf(shownOnes, firstDue),
    invoiceCount: live.length,
    currency: all.length > 0 ? currency : null,
    ...(live.length > 0 ? amountsOf(sums) : { total: null, paid: null, credited: null, balance: null }),
    lastPaymentDate: lastPayment(live),
    daysOverdue: late > 0 ? late : null,
    trouble: troubleOf(facts, live, sums, late),
    parkedReason: facts.parked[0]?.sentence ?? null,
  };
}

const amountsOf = ({ total, paid, credited, balance }: Sums) => ({ total, paid, credited, balance });

/** Numbers of all that are shown; link and dates of the latest. */
function headerOf(shownOnes: readonly Invoice[], firstDue: PlainDate | null) {
  const latest = [...shownOnes].sort((a, b) => a.date.localeCompare(b.date)).at(-1);
  return {
    invoiceNumber: joined(shownOnes),
    invoiceUrl: latest?.links.view ?? null,
    invoiceDate: latest?.date ?? null,
    dueDate: firstDue ?? latest?.dueDate ?? null,
  };
}

function firstOpenDueDate(invoices: readonly Invoice[]): PlainDate | null {
  const open = invoices.filter((invoice) => invoice.state === "open" && invoice.balance.minor > 0);
  return open.flatMap((invoice) => invoice.dueDate ?? []).sort()[0] ?? null;
}

export const isEnded = (invoice: Invoice): boolean => invoice.state === "voided" || invoice.state === "deleted";

/** A credit note posted to an account or item the tenant keeps for bad debt. */
export const isWriteOff = (settlement: Settlement, writeOff: readonly string[]): boolean =>
  settlement.kind === "credit-note" && settlement.postedTo.some((target) => writeOff.includes(target));

function sumUp(invoices: readonly Invoice[], facts: BillingFacts, currency: string): Sums {
  const add0 = (amounts: Money[]) => sum(amounts.filter((amount) => amount.currency === currency), currency);
  const allocations = invoices.flatMap((invoice) => invoice.allocations);
  const credits = allocations.filter((allocation) => allocation.kind === "credit-note");
  const byId = new Map(facts.settlements.map((settlement) => [settlement.id, settlement]));
  const writtenOff = credits.filter((credit) => {
    const source = byId.get(credit.sourceId);
    return source !== undefined && isWriteOff(source, facts.writeOff);
  });
  const total = add0(invoices.map((invoice) => invoice.total));
  const balance = add0(invoices.map((invoice) => invoice.balance));
  const credited = add0(credits.map((credit) => credit.amount));
  const active = facts.settlements.filter((settlement) => settlement.state === "active");
  return {
    total,
    balance,
    credited,
    writtenOff: add0(writtenOff.map((credit) => credit.amount)),
    paid: subtract(subtract(total, balance), credited),
    refunded: add0(active.filter((one) => one.kind === "refund").map((one) => one.total)),
    unapplied: add0(overpaymentsOf(active, allocations)),
  };
}

/** Money left over on payments that were meant for these invoices, and what the ERP itself keeps as overpayment. */
function overpaymentsOf(settlements: Settlement[], allocations: Allocation[]): Money[] {
  const sources = new Set(allocations.map((allocation) => allocation.sourceId));
  return settlements.filter((one) => isMoneyIn(one.kind) && sources.has(one.id)).map((one) => one.unapplied);
}

function stateOf(facts: BillingFacts, live: readonly Invoice[], sums: Sums, late: boolean): BillingState {
  if (live.length === 0) return stateWithoutInvoice(facts);
  if (live.every((invoice) => invoice.state === "draft")) return "draft";
  if (sums.balance.minor <= 0) return stateWhenSettled(sums);
  if (late) return "overdue";
  if (sums.paid.minor > 0 || sums.credited.minor > 0) return "part_paid";
  return live.every((invoice) => invoice.sent || invoice.state === "paid") ? "sent" : "open";
}

function stateWithoutInvoice(facts: BillingFacts): BillingState {
  if (facts.parked.length > 0) return "parked";
  const last = facts.invoices.filter((one) => !one.superseded).at(-1)?.invoice.state;
  if (facts.wanted && facts.invoices.length === 0) return "waiting";
  if (last === "voided" || last === "deleted") return last;
  return facts.invoices.length > 0 ? "credited" : "not_invoiced";
}

function stateWhenSettled(sums: Sums): BillingState {
  if (sums.refunded.minor > 0) return "refunded";
  if (sums.writtenOff.minor > 0) return "written_off";
  if (sums.total.minor > 0 && sums.credited.minor >= sums.total.minor) return "credited";
  return sums.unapplied.minor > 0 ? "overpaid" : "paid";
}

function troubleOf(facts: BillingFacts, live: readonly Invoice[], sums: Sums, late: number): string | null {
  const ended = facts.invoices.filter(({ invoice, superseded }) => !superseded && isEnded(invoice));
  const takenBack = facts.takenBack.filter((one) => live.some((invoice) => invoice.id === one.invoiceId)).at(-1);
  if (takenBack && sums.balance.minor > 0) return `A payment of ${priceText(takenBack.amount)} was taken back, ${priceText(sums.balance)} is open`;
  if (late >= Math.max(1, facts.overdueDays)) {
    return `${priceText(sums.balance)} overdue by ${late} ${late === 1 ? "day" : "days"}`;
  }
  if (live.length === 0 && ended.length > 0) {
    const { invoice } = ended.at(-1) ?? {};
    return `Invoice ${invoice?.number ?? invoice?.id ?? ""} was ${invoice?.state ?? "voided"} in the ERP`;
  }
  if (sums.unapplied.minor > 0) return `${priceText(sums.unapplied)} was paid too much`;
  return null;
}


const joined = (invoices: readonly Invoice[]): string | null =>
  invoices.length === 0 ? null : invoices.map((invoice) => invoice.number ?? invoice.id).join(", ");

function lastPayment(live: readonly Invoice[]): PlainDate | null {
  const payments = live.flatMap((invoice) => invoice.allocations).filter((allocation) => allocation.kind !== "credit-note");
  return payments.map((payment) => payment.date).sort().at(-1) ?? null;
}

/** What is behind each amount of one invoice, for the card: the same sums, per invoice. */
export function paidAndCredited(invoice: Invoice): { paid: Money; credited: Money } {
  const credits = invoice.allocations.filter((allocation) => allocation.kind === "credit-note");
  const credited = credits.map((credit) => credit.amount).reduce(add, zero(invoice.currency));
  return { credited, paid: money(invoice.total.minor - invoice.balance.minor - credited.minor, invoice.currency) };
}
