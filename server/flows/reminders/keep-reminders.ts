import { VendorError } from "../../connectors/vendor-error.ts";
import { dateIn } from "../../domain/calendar.ts";
import { priceText } from "../../domain/money.ts";
import type { PlainDate } from "../../domain/records.ts";
import { isQuiet } from "../../domain/reminders/reminders.ts";
import { rulesOf } from "../../domain/reminders/rules.ts";
import { trouble } from "../../domain/sentences/troubles.ts";
import * as audit from "../../store/audit.ts";
import * as reminders from "../../store/reminders.ts";
import type { Reminder } from "../../store/reminders.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import type { Acting } from "../acting.ts";
import { perform } from "../look/effects.ts";
import { withTenantLease } from "../tenant-lease.ts";
import { wordsOf } from "../vendor-words.ts";
import { debtorKey, draftReminders } from "./draft-reminders.ts";
import { remindByMail, remindByTask } from "./reminder-effects.ts";

const BY_SETTING = "Onebook, by its settings";
const MOST_AT_ONCE = 500;
/** Invoices of one reminder that are mailed again; a customer late with more gets the oldest. */
const MOST_MAILS = 20;

/** Drafts the reminders that are due, and sends those that were released. Safe to repeat at any time. */
export async function keepReminders(kit: FlowKit, tenantId: string): Promise<void> {
  await withTenantLease(kit, tenantId, "reminders", async (acting) => {
    const { settings, mode, timeZone } = await acting.inTenant(tenants.get);
    const today = dateIn(timeZone, kit.clock.now());
    const rules = rulesOf(settings.reminders);
    if (settings.reminders.mode !== "off") await acting.inTenant((tx) => draftReminders(tx, rules, settings.reminders.via, today));
    if (mode === "shadow") return;
    if (settings.reminders.mode === "send" && !isQuiet(today, rules)) await releaseAll(acting);
    for (const reminder of await acting.inTenant((tx) => reminders.list(tx, ["released"], MOST_AT_ONCE))) await send(acting, reminder, today);
  });
}

async function releaseAll(acting: Acting): Promise<void> {
  await acting.inTenant(async (tx) => {
    // One that was refused before waits for a person, or it would be tried every day for ever.
    const ready = (await reminders.list(tx, ["drafted"], MOST_AT_ONCE)).filter(({ trouble }) => trouble === null);
    for (const { reminderId } of ready) await reminders.move(tx, reminderId, "drafted", "released", BY_SETTING);
  });
}

async function send(acting: Acting, reminder: Reminder, today: PlainDate): Promise<void> {
  const { reminderId } = reminder;
  const invoices = await stillDue(acting, reminder, today);
  if (invoices.length === 0) return acting.inTenant(async (tx) => void (await reminders.move(tx, reminderId, "released", "withdrawn", null)));
  try {
    const certain = reminder.via === "erp-mail" ? await mail(acting, reminder, invoices) : await remindOwner(acting, reminder, invoices);
    await acting.inTenant(async (tx) => {
      if (!(await reminders.move(tx, reminderId, "released", "sent", null))) return;
      await reminders.countAttempt(tx, reminder, reminder.attempt, today);
      if (!certain) await reminders.setTrouble(tx, reminderId, trouble("reminder-unsure", {}));
      const { customerName, attempt, overdue, via } = reminder;
      await audit.append(tx, { kind: "did", dealId: null, payload: { reminded: customerName, attempt, overdue, via, invoices: invoices.length } });
    });
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    const { consequence } = error.details;
    const passing = consequence === "retry" || consequence === "stop";
    await acting.inTenant(async (tx) => {
      if (!passing) await reminders.move(tx, reminderId, "released", "drafted", null);
      await reminders.setTrouble(tx, reminderId, trouble("reminder-refused", wordsOf(error.details)));
    });
    if (passing) throw error;
  }
}

/** What was paid, disputed or promised since it was drafted is not asked for. */
async function stillDue(acting: Acting, reminder: Reminder, today: PlainDate): Promise<Reminder["invoices"]> {
  return acting.inTenant(async (tx) => {
    const held = (await reminders.campaigns(tx)).find((one) => debtorKey(one) === debtorKey(reminder))?.hold;
    if (held && (held.until === null || held.until >= today)) return [];
    const open = new Set((await reminders.overdueInvoices(tx, today)).map(({ connectionId, invoiceId }) => `${connectionId} ${invoiceId}`));
    return reminder.invoices.filter(({ connectionId, invoiceId }) => open.has(`${connectionId} ${invoiceId}`));
  });
}

async function mail(acting: Acting, { connectionId, reminderId, attempt }: Reminder, invoices: Reminder["invoices"]): Promise<boolean> {
  let certain = true;
  for (const { invoiceId } of invoices.slice(0, MOST_MAILS)) {
    const { mailed } = await perform(acting, remindByMail, { revision: attempt, subject: `${reminderId}:${invoiceId}` }, { connectionId, invoiceId });
    certain &&= mailed === "yes";
  }
  return certain;
}

async function remindOwner(acting: Acting, { reminderId, customerName, attempt, overdue }: Reminder, invoices: Reminder["invoices"]): Promise<true> {
  const [oldest] = invoices;
  if (!oldest) return true;
  const numbers = invoices.map(({ number, invoiceId }) => number ?? invoiceId).slice(0, MOST_MAILS).join(", ");
  const task = {
    subject: `Payment reminder ${attempt}: ${customerName}, ${priceText(overdue)}`,
    body: `Overdue since ${oldest.dueDate}: ${numbers}.`,
    ownerId: null,
    dueAt: acting.kit.clock.instant(),
  };
  await perform(acting, remindByTask, { revision: attempt, subject: reminderId }, { dealId: oldest.dealId, task });
  return true;
}
