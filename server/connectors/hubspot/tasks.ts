import type { Crm, TaskDraft } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import { listAssociated } from "./associations.ts";
import { readAll } from "./batch.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { written } from "./wire.ts";

/** HubSpot's own type id of "task to deal". */
const TASK_TO_DEAL = 216;
const TASK_LIMIT = 500;

export function createTasks(transport: Transport): Pick<Crm, "findTask" | "createTask"> {
  return {
    /** Over the associations and not by search: what was made a moment ago is not in the index yet. */
    async findTask(dealId, subject) {
      const associated = await listAssociated(transport, dealId, "tasks", TASK_LIMIT).catch(noneWithoutDeal);
      const tasks = await readAll(transport, "tasks", associated.map(({ id }) => id), ["hs_task_subject", "hs_task_status"]);
      const ours = tasks.filter(({ properties }) => properties["hs_task_subject"] === subject);
      const open = ours.find(({ properties }) => properties["hs_task_status"] !== "COMPLETED");
      return open ? { id: open.id } : null;
    },
    createTask: (dealId, task) => transport.write("POST", objects("tasks"), taskBody(dealId, task), written),
  };
}

function noneWithoutDeal(error: unknown): [] {
  if (error instanceof VendorError && error.details.code === "not-found") return [];
  throw error;
}

const taskBody = (dealId: string, task: TaskDraft) => ({
  properties: {
    hs_task_subject: task.subject,
    hs_task_body: task.body,
    hs_task_status: "NOT_STARTED",
    hs_task_type: "TODO",
    hs_timestamp: task.dueAt,
    ...(task.ownerId === null ? {} : { hubspot_owner_id: task.ownerId }),
  },
  associations: [{ to: { id: dealId }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: TASK_TO_DEAL }] }],
});
