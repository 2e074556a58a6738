import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import * as connections from "../../../store/connections.ts";
import * as reminders from "../../../store/reminders.ts";
import type { DebtorCampaign, Reminder } from "../../../store/reminders.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";
import { showSaid, troubleSchema } from "../reason.ts";

const MOST = 200;
const MOST_INVOICES = 20;

const invoiceSchema = z.strictObject({ number: z.string().nullable(), dealId: z.string(), dueDate: z.iso.date(), balance: moneySchema });

const reminderSchema = z
  .strictObject({
    id: z.uuid(),
    customer: z.string(),
    organisation: z.string(),
    overdue: moneySchema.describe("What its invoices sum to"),
    invoices: z.array(invoiceSchema).describe("The oldest first"),
    more: z.int().describe("Invoices beyond those shown"),
    attempt: z.int(),
    via: z.enum(["erp-mail", "crm-task"]),
    state: z.enum(["drafted", "released", "sent", "skipped", "held"]).describe("held: the customer disputes it or has promised to pay"),
    hold: z.strictObject({ kind: z.enum(["dispute", "promise"]), until: z.iso.date().nullable(), by: z.string().nullable() }).nullable(),
    trouble: troubleSchema.nullable(),
    decidedBy: z.string().nullable(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Reminder" });

export const listReminders = endpoint({
  method: "get",
  path: "/api/v1/reminders",
  id: "listReminders",
  summary: "Payment reminders: those that wait for a person, those that were sent, and customers who are left alone",
  right: "see",
  answer: z
    .strictObject({
      mode: z.enum(["off", "draft", "send"]).describe("draft: a person releases each; send: they leave by themselves"),
      shadow: z.boolean(),
      attempts: z.int().describe("How often a customer is reminded"),
      daysApart: z.int(),
      thresholds: z.array(z.strictObject({ currency: z.string(), amount: z.string() })),
      reminders: z.array(reminderSchema),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "ReminderList" }),
  statuses: { 200: `Newest first, at most ${MOST}` },
  async handle({ parts, caller }) {
    const { tenant, erps, found, campaigns } = await parts.store.tenant(caller.tenantId, async (tx) => ({
      tenant: await tenants.get(tx),
      erps: await connections.list(tx, "erp"),
      found: await reminders.list(tx, ["drafted", "released", "sent", "skipped", "withdrawn"], MOST),
      campaigns: await reminders.campaigns(tx),
    }));
    const { mode, attempts, daysApart, thresholds } = tenant.settings.reminders;
    const held = new Map(campaigns.filter(({ hold }) => hold !== null).map((one) => [debtorOf(one), one]));
    const shown = found.flatMap((one) => {
      const campaign = held.get(debtorOf(one));
      // One that is not due any more is of interest only while its customer is left alone.
      if (one.state === "withdrawn" && campaign?.number !== one.campaign) return [];
      return [show(one, campaign?.number === one.campaign ? campaign : undefined, erps.find(({ connectionId }) => connectionId === one.connectionId)?.name ?? "")];
    });
    const rules = { mode, attempts, daysApart, thresholds: Object.entries(thresholds).map(([currency, amount]) => ({ currency, amount })) };
    return { status: 200, json: { ...rules, shadow: tenant.mode === "shadow", reminders: shown, rights: [...caller.rights] } };
  },
});

const debtorOf = ({ connectionId, customerId, currency }: reminders.Debtor): string => JSON.stringify([connectionId, customerId, currency]);

function show(one: Reminder, campaign: DebtorCampaign | undefined, organisation: string): z.input<typeof reminderSchema> {
  const { reminderId: id, customerName: customer, overdue, attempt, via, trouble, troubleSaid, decidedBy } = one;
  const invoices = one.invoices.slice(0, MOST_INVOICES).map(({ number, dealId, dueDate, balance }) => ({ number, dealId, dueDate, balance: showMoney(balance) }));
  return {
    id,
    customer,
    organisation,
    overdue: showMoney(overdue),
    invoices,
    more: one.invoices.length - invoices.length,
    attempt,
    via,
    state: one.state === "withdrawn" ? "held" : one.state,
    hold: campaign?.hold ? { ...campaign.hold, by: campaign.heldBy } : null,
    trouble: trouble === null ? null : { sentence: trouble, nextStep: "", said: showSaid(troubleSaid) },
    decidedBy,
    sentAt: one.sentAt?.toISOString() ?? null,
  };
}
