import { z } from "zod";
import { BILLING_STATES } from "../../../domain/billing-status.ts";
import { connectorOf } from "../../../flows/connections/registry.ts";
import { endpoint } from "../../endpoint.ts";
import { showCard } from "../card/show-card.ts";
import { dealId, dealOf, executionOf } from "./execution.ts";

const states = BILLING_STATES.map((one) => one.value);

/** The workflow action "Check payment status": what the card would say, from our own book. A value not known is left out. */
export const workflowCheckPayment = endpoint({
  method: "post",
  path: "/api/v1/workflow-actions/check-payment-status",
  id: "workflowCheckPayment",
  summary: "HubSpot workflow action: how far the deal's invoice is paid",
  right: "see",
  audience: "workflow",
  body: executionOf(z.object({ dealId }).default({})).meta({ id: "WorkflowCheck" }),
  answer: z.strictObject({
    outputFields: z.strictObject({
      onebook_status: z.enum(states).describe("As the deal's Onebook status property"),
      onebook_message: z.string().describe("The same as a sentence"),
      onebook_paid: z.string().optional().describe('Decimal text: "1234.50"'),
      onebook_balance: z.string().optional().describe('Decimal text: "1234.50"'),
      onebook_currency: z.string().optional().describe("ISO 4217"),
      onebook_due_date: z.iso.date().optional(),
      onebook_days_overdue: z.int().optional().describe("0 where nothing is late"),
      hs_execution_state: z.literal("SUCCESS"),
    }),
  }),
  statuses: { 200: "Values for later steps of the workflow" },
  async handle({ parts, caller, body }) {
    const facts = await parts.flows.card(caller.tenantId, dealOf(body));
    const labelOf = (system: string) => connectorOf(parts.connectors, system)?.label ?? system;
    const { status, amounts, dueDate, daysOverdue } = showCard(facts, labelOf, caller.rights);
    const money = amounts && {
      onebook_paid: amounts.paid.amount,
      onebook_balance: amounts.balance.amount,
      onebook_currency: amounts.balance.currency,
      onebook_days_overdue: daysOverdue ?? 0,
    };
    const outputFields = {
      onebook_status: status.state,
      onebook_message: status.sentence,
      ...money,
      ...(dueDate === null ? {} : { onebook_due_date: dueDate }),
      hs_execution_state: "SUCCESS" as const,
    };
    return { status: 200, json: { outputFields } };
  },
});
