import type { BillingStatus } from "../../domain/billing-status.ts";
import { happeningsOf, type Happening } from "../../domain/billing/events.ts";
import { rollUp } from "../../domain/billing/rollup.ts";
import { canonicalText } from "../../domain/canonical.ts";
import { triggers } from "../../domain/invoicing/decide.ts";
import type { Observation } from "../../domain/invoicing/observation.ts";
import type { ParkReason } from "../../domain/parking.ts";
import type { Settlement } from "../../domain/records.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as effects from "../../store/effects.ts";
import { effectKey, perform } from "./effects.ts";
import { addToTimeline, createTask, writeStatus } from "./effects-crm.ts";
import type { Look } from "./run.ts";

/** Brings what the deal shows in the CRM up to what is true: properties, timeline, and a task where money is in trouble. */
export async function report(look: Look, seen: Observation, parked: ParkReason[], settlements: Settlement[]): Promise<BillingStatus> {
  const status = rollUp({
    invoices: seen.invoices,
    settlements,
    parked,
    wanted: seen.deal !== null && (seen.book.requestOpen || (triggers(seen.deal, seen.settings) && !seen.book.wonBeforeStart)),
    today: seen.today,
    overdueDays: seen.settings.trouble.overdueDays,
    writeOff: seen.settings.trouble.writeOff,
    dealCurrency: seen.deal?.currency ?? "USD",
  });
  if (seen.deal === null) return status;
  await bringStatus(look, status);
  await bringTimeline(look, seen, settlements);
  if (status.trouble !== null && seen.settings.trouble.task) await bringTask(look, seen, status.trouble);
  return status;
}

/** Written when it differs from what was last written, under a running number: A, B, A are three writes, not two. */
async function bringStatus(look: Look, status: BillingStatus): Promise<void> {
  const last = await look.inTenant((tx) => dealBook.lastBilling(tx, look.dealId));
  if (last === null && status.state === "not_invoiced") return;
  if (last !== null && canonicalText(last.status) === canonicalText(status)) return;
  const number = (last?.number ?? 0) + 1;
  await perform(look, writeStatus, { revision: 0, subject: String(number) }, { number, status });
}

async function bringTimeline(look: Look, seen: Observation, settlements: Settlement[]): Promise<void> {
  const done = await look.inTenant((tx) => effects.doneKeys(tx, look.dealId, addToTimeline.step));
  for (const { key: subject, ...event } of allHappenings(seen, settlements)) {
    const identity = { revision: 0, subject };
    if (done.has(effectKey(look, addToTimeline.step, identity))) continue;
    await perform(look, addToTimeline, identity, { ...event, at: look.kit.clock.instant() });
  }
}

function allHappenings(seen: Observation, settlements: Settlement[]): Happening[] {
  return seen.invoices.flatMap(({ invoice }) => {
    const own = settlements.filter((one) => one.allocations.some((part) => part.invoiceId === invoice.id));
    return happeningsOf(invoice, own, seen.today);
  });
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
