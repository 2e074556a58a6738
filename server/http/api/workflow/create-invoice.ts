import { z } from "zod";
import { endpoint } from "../../endpoint.ts";
import { blank, dealId, dealOf, executionOf } from "./execution.ts";

const execution = executionOf(
  z
    .object({
      dealId,
      deliver: z.union([blank, z.enum(["draft", "approved", "sent"])]).optional(),
      memo: z.union([blank, z.string().max(1000)]).optional(),
      poNumber: z.union([blank, z.string().max(100)]).optional(),
    })
    .default({}),
).meta({ id: "WorkflowExecution" });

/** The workflow action "Create invoice". HubSpot may run it twice; an open request stays one request. */
export const workflowCreateInvoice = endpoint({
  method: "post",
  path: "/api/v1/workflow-actions/create-invoice",
  id: "workflowCreateInvoice",
  summary: "HubSpot workflow action: ask for the deal's invoice",
  right: "create-invoices",
  audience: "workflow",
  body: execution,
  answer: z.strictObject({
    outputFields: z.strictObject({
      onebook_result: z.enum(["requested", "already_invoiced"]),
      onebook_message: z.string(),
      hs_execution_state: z.literal("SUCCESS"),
    }),
  }),
  statuses: { 200: "Values for later steps of the workflow" },
  async handle({ parts, caller, body }) {
    const { dealId: _named, ...options } = body.inputFields;
    const { accepted, why } = await parts.flows.requestInvoice(caller.tenantId, dealOf(body), options, caller.by);
    const outputFields = {
      onebook_result: accepted ? ("requested" as const) : ("already_invoiced" as const),
      onebook_message: why ?? "The invoice was asked for.",
      hs_execution_state: "SUCCESS" as const,
    };
    return { status: 200, json: { outputFields } };
  },
});
