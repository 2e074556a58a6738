import type { TimelineEvent } from "../../domain/billing-status.ts";
import { amountText } from "../../domain/money.ts";
import type { Crm, TaskDraft } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import { TIMELINE_VERSION } from "./endpoints.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { anything, associationPage, batchAnswer, created } from "./wire.ts";

/** HubSpot's own type id of "task to deal". */
const TASK_TO_DEAL = 216;
const TASK_LIMIT = 100;

export function createActivity(transport: Transport): Pick<Crm, "addTimelineEvent" | "findTask" | "createTask"> {
  return {
    addTimelineEvent: (dealId, event, key) => addTimelineEvent(transport, dealId, event, key),
    findTask: (dealId, subject) => findTask(transport, dealId, subject),
    createTask: (dealId, task) => createTask(transport, dealId, task),
  };
}

/** App events need HubSpot's approval of the app: an account that does not take them yet is no reason to stop. */
async function addTimelineEvent(transport: Transport, dealId: string, event: TimelineEvent, key: string): Promise<boolean> {
  const { kind, headline, at, invoiceNumber, amount } = event;
  const tokens = {
    headline,
    ...(invoiceNumber === null ? {} : { invoice_number: invoiceNumber }),
    ...(amount === null ? {} : { amount: amountText(amount), currency: amount.currency }),
  };
  const body = { id: key, eventTypeName: eventTypeOf(kind), objectType: "DEAL", objectId: dealId, timestamp: at, properties: tokens };
  try {
    await transport.write("POST", `/integrators/timeline/${TIMELINE_VERSION}/events`, body, anything);
    return true;
  } catch (error) {
    if (error instanceof VendorError && error.details.consequence === "park") return false;
    throw error;
  }
}

/** "invoice_part_paid": the names under which the app project defines its events. */
export const eventTypeOf = (kind: TimelineEvent["kind"]): string => `invoice_${kind.replace("-", "_")}`;

async function findTask(transport: Transport, dealId: string, subject: string): Promise<{ id: string } | null> {
  const page = await transport.get(objects("deals", `/${encodeURIComponent(dealId)}/associations/tasks?limit=${TASK_LIMIT}`), associationPage);
  if (page.results.length === 0) return null;
  const inputs = page.results.slice(0, TASK_LIMIT).map((one) => ({ id: one.toObjectId }));
  const tasks = await transport.ask(objects("tasks", "/batch/read"), { inputs, properties: ["hs_task_subject", "hs_task_status"] }, batchAnswer);
  const open = tasks.results.find((task) => task.properties["hs_task_subject"] === subject && task.properties["hs_task_status"] !== "COMPLETED");
  return open ? { id: open.id } : null;
}

async function createTask(transport: Transport, dealId: string, task: TaskDraft): Promise<{ id: string }> {
  return transport.write(
    "POST",
    objects("tasks"),
    {
      properties: {
        hs_task_subject: task.subject,
        hs_task_body: task.body,
        hs_task_status: "NOT_STARTED",
        hs_task_type: "TODO",
        hs_timestamp: task.dueAt,
        ...(task.ownerId === null ? {} : { hubspot_owner_id: task.ownerId }),
      },
      associations: [{ to: { id: dealId }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: TASK_TO_DEAL }] }],
    },
    created,
  );
}
