import type { BillingStatus } from "../../domain/billing-status.ts";
import { happeningsOf, type Happening } from "../../domain/billing/events.ts";
import { rollUp, type BillingFacts } from "../../domain/billing/rollup.ts";
import { canonicalText } from "../../domain/canonical.ts";
import { triggers } from "../../domain/invoicing/decide.ts";
import type { Observation } from "../../domain/invoicing/observation.ts";
import type { ParkReason } from "../../domain/parking.ts";
import type { Settlement } from "../../domain/records.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as effects from "../../store/effects.ts";
import { recognisedOfDeal } from "../../store/recognised-of-deal.ts";
import { takenBack as takenBackFrom } from "../../store/settlements.ts";
import { effectKey, perform } from "./effects.ts";
import { addToTimeline, createTask, writeStatus } from "./effects-crm.ts";
import type { Look } from "./run.ts";

/** Brings what the deal shows in the CRM up to what is true: properties, timeline, and a task where money is in trouble. */
export async function report(look: Look, seen: Observation, parked: ParkReason[], settlements: Settlement[]): Promise<BillingStatus> {
  const takenBack = await readTakenBack(look, seen);
  const rolled = rollUp({
    invoices: seen.invoices,
    settlements,
    takenBack,
    parked,
    wanted: seen.deal !== null && (seen.book.requestOpen || (triggers(seen.deal, seen.settings) && !seen.book.wonBeforeStart)),
    today: seen.today,
    overdueDays: seen.settings.trouble.overdueDays,
    writeOff: seen.settings.trouble.writeOff,
    dealCurrency: seen.deal?.currency ?? "USD",
  });
  const status = await withRecognised(look, seen, rolled);
  if (seen.deal === null) return status;
  await bringStatus(look, status, { shown: seen.deal.statusNumber, wonBeforeStart: seen.book.wonBeforeStart });
  await bringTimeline(look, allHappenings(seen, settlements, takenBack));
  if (status.trouble !== null && seen.settings.trouble.task) await bringTask(look, seen, status.trouble);
  return status;
}

/** In the currency of the other amounts: what was earned in another one is no number beside them. */
async function withRecognised(look: Look, seen: Observation, status: BillingStatus): Promise<BillingStatus> {
  const found = await look.inTenant((tx) => recognisedOfDeal(tx, look.dealId, seen.today));
  const recognised = found?.earned.find(({ currency }) => currency === (status.currency ?? seen.deal?.currency));
  return recognised ? { ...status, recognised } : status;
}

/** A look that ended in a parked reason knows nothing new of the money: what the deal showed stays, and the reason is added. */
export async function reportParked(look: Look, reason: ParkReason): Promise<void> {
  const last = await look.inTenant((tx) => dealBook.lastBilling(tx, look.dealId));
  const before = last?.status ?? rollUp(NOTHING_BILLED);
  const state = before.invoiceCount > 0 ? before.state : "parked";
  await bringStatus(look, { ...before, state, parkedReason: reason.sentence }, { shown: null, wonBeforeStart: false });
}

const NOTHING_BILLED: BillingFacts = {
  invoices: [],
  settlements: [],
  takenBack: [],
  parked: [],
  wanted: true,
  today: "1970-01-01",
  overdueDays: 0,
  writeOff: [],
  dealCurrency: "USD",
};

/**
 * Written when it differs from what was last written, under a running number: A, B, A are three writes, not two. And when
 * the deal shows another number than the last: a write whose answer was lost may be carried out after those that followed
 * it, and a deal that was copied comes with the status of the other. What stood on a deal before Onebook came stays.
 */
async function bringStatus(look: Look, status: BillingStatus, { shown, wonBeforeStart }: { shown: number | null; wonBeforeStart: boolean }): Promise<void> {
  const last = await look.inTenant((tx) => dealBook.lastBilling(tx, look.dealId));
  if (last === null && status.state === "not_invoiced" && (shown === null || wonBeforeStart)) return;
  const isShown = last !== null && (shown ?? last.number) === last.number;
  if (isShown && canonicalText(last.status) === canonicalText(status)) return;
  const number = (last?.number ?? 0) + 1;
  await perform(look, writeStatus, { revision: 0, subject: String(number) }, { number, status });
}

async function bringTimeline(look: Look, happenings: Happening[]): Promise<void> {
  const done = await look.inTenant((tx) => effects.doneKeys(tx, look.dealId, addToTimeline.step));
  for (const { key: subject, ...event } of happenings) {
    const identity = { revision: 0, subject };
    if (done.has(effectKey(look, addToTimeline.step, identity))) continue;
    await perform(look, addToTimeline, identity, { ...event, at: look.kit.clock.instant() });
  }
}

type TakenBack = Awaited<ReturnType<typeof takenBackFrom>>;

async function readTakenBack(look: Look, seen: Observation): Promise<TakenBack> {
  if (seen.erp.kind === "missing") return [];
  const { connectionId } = seen.erp;
  return look.inTenant((tx) => takenBackFrom(tx, connectionId, seen.invoices.map(({ invoice }) => invoice.id)));
}

function allHappenings(seen: Observation, settlements: Settlement[], takenBack: TakenBack): Happening[] {
  return seen.invoices.flatMap(({ invoice, untouched, origin }) =>
    happeningsOf(invoice, {
      settlements: settlements.filter((one) => one.allocations.some((part) => part.invoiceId === invoice.id)),
      takenBack: takenBack.filter((one) => one.invoiceId === invoice.id),
      edited: !untouched && origin !== "by-hand",
      today: seen.today,
    }),
  );
}

async function bringTask(look: Look, seen: Observation, trouble: string): Promise<void> {
  const invoice = seen.invoices.find((booked) => !booked.superseded)?.invoice;
  if (!seen.deal || !invoice) return;
  const identity = { revision: 0, subject: `${invoice.id}:${invoice.state}:${invoice.dueDate ?? ""}` };
  await perform(look, createTask, identity, {
    subject: `Payment: ${seen.deal.name}, invoice ${invoice.number ?? invoice.id}`,
    body: `${trouble}.`,
    ownerId: seen.deal.ownerId,
    dueAt: look.kit.clock.instant(),
  });
}
