import type { PlainDate } from "../../domain/records.ts";
import { decideReminder, type Campaign, type Decision, type ReminderRules } from "../../domain/reminders/reminders.ts";
import type { TenantTx } from "../../store/index.ts";
import * as reminders from "../../store/reminders.ts";
import type { Debtor } from "../../store/reminders.ts";

const FRESH: Campaign = { number: 1, attempts: 0, lastOn: null, hold: null };
/** What keeps a draft that waits for a person: it was right when it was made, and still is. */
const KEEPS: readonly string[] = ["quiet-day", "too-soon"];
const MOST_DRAFTS = 5000;

export const debtorKey = ({ connectionId, customerId, currency }: Debtor): string => JSON.stringify([connectionId, customerId, currency]);

/** Drafts what is due today, and withdraws drafts that are not any more: paid, disputed, promised. */
export async function draftReminders(tx: TenantTx, rules: ReminderRules, via: reminders.Reminder["via"], today: PlainDate): Promise<void> {
  const overdue = Map.groupBy(await reminders.overdueInvoices(tx, today), ({ connectionId, customerId, balance }) => debtorKey({ connectionId, customerId, currency: balance.currency }));
  const campaigns = new Map((await reminders.campaigns(tx)).map((one) => [debtorKey(one), one]));
  const drafts = Map.groupBy(await reminders.list(tx, ["drafted"], MOST_DRAFTS), debtorKey);
  for (const key of new Set([...overdue.keys(), ...campaigns.keys(), ...drafts.keys()])) {
    const [connectionId = "", customerId = "", currency = ""] = JSON.parse(key) as string[];
    const debtor = { connectionId, customerId, currency };
    const invoices = overdue.get(key) ?? [];
    const campaign = campaigns.get(key) ?? FRESH;
    const decision = decideReminder(invoices, currency, campaign, rules, today);
    if (!keepsDraft(decision)) for (const { reminderId } of drafts.get(key) ?? []) await reminders.move(tx, reminderId, "drafted", "withdrawn", null);
    if (decision.kind === "over") await reminders.endCampaign(tx, debtor);
    if (decision.kind !== "remind") continue;
    const { attempt, overdue: amount, invoices: late } = decision;
    await reminders.draft(tx, { ...debtor, customerName: invoices[0]?.customerName ?? "", campaign: campaign.number, attempt, overdue: amount, invoices: late, via });
  }
}

const keepsDraft = (decision: Decision): boolean => decision.kind === "remind" || (decision.kind === "wait" && KEEPS.includes(decision.because));
