import type { Hold } from "../../domain/reminders/reminders.ts";
import { addDays, dateIn } from "../../domain/calendar.ts";
import type { PlainDate } from "../../domain/records.ts";
import * as audit from "../../store/audit.ts";
import type { TenantTx } from "../../store/index.ts";
import * as reminders from "../../store/reminders.ts";
import type { Reminder } from "../../store/reminders.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem, type FlowCode } from "../problem.ts";
import { IN_SHADOW } from "../shadow.ts";
import { enqueueReminders } from "../wake.ts";

/** What people ask of reminders. Repeating one changes nothing. */

type Kit = Pick<FlowKit, "store">;

export const releaseReminder = (kit: Kit, tenantId: string, reminderId: string, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const reminder = await known(tx, reminderId);
    if (reminder.state === "released" || reminder.state === "sent") return;
    if ((await tenants.get(tx)).mode === "shadow") throw problem(409, "in-shadow", IN_SHADOW, "Go live first.");
    if (!(await reminders.move(tx, reminderId, "drafted", "released", by))) throw problem(409, "not-now", "This reminder is not due any more.", "Reload the page: it was paid, held or decided meanwhile.");
    await told(tx, "release-reminder", reminder, by);
  });

/** Not this time: it counts as an attempt, so that the next one comes after the usual days. */
export const skipReminder = (kit: Kit, tenantId: string, reminderId: string, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const reminder = await known(tx, reminderId);
    if (!(await reminders.move(tx, reminderId, "drafted", "skipped", by))) return;
    const { timeZone } = await tenants.get(tx);
    await reminders.countAttempt(tx, reminder, reminder.attempt, dateIn(timeZone, tx.clock.now()));
    await told(tx, "skip-reminder", reminder, by);
  });

/** The customer disputes it, or has promised to pay within so many days, or that is over (null). Its draft is withdrawn. */
export const holdReminders = (kit: Kit, tenantId: string, reminderId: string, why: "dispute" | { promiseDays: number } | null, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const reminder = await known(tx, reminderId);
    const { timeZone } = await tenants.get(tx);
    const hold = holdOf(why, dateIn(timeZone, tx.clock.now()));
    await reminders.setHold(tx, reminder, hold, by);
    if (hold !== null) await reminders.move(tx, reminderId, "drafted", "withdrawn", null);
    await told(tx, hold === null ? "lift-hold" : `hold-reminders-${hold.kind}`, reminder, by);
  });

function holdOf(why: "dispute" | { promiseDays: number } | null, today: PlainDate): Hold | null {
  if (why === null) return null;
  return why === "dispute" ? { kind: "dispute", until: null } : { kind: "promise", until: addDays(today, why.promiseDays) };
}

async function known(tx: TenantTx, reminderId: string): Promise<Reminder> {
  const reminder = await reminders.get(tx, reminderId);
  if (reminder) return reminder;
  throw problem(404, "not-found", "There is no such reminder.", "Reload the page.");
}

async function told(tx: TenantTx, asked: string, { customerName, attempt }: Reminder, by: string): Promise<void> {
  await audit.append(tx, { kind: "asked", dealId: null, payload: { asked, customer: customerName, attempt, by } });
  await enqueueReminders(tx);
}

const problem = (status: 404 | 409, code: FlowCode, title: string, nextStep: string) => new FlowProblem({ code, status, title, nextStep });
