import type { TaskDraft } from "../../connectors/crm.ts";
import type { BillingStatus, TimelineEvent } from "../../domain/billing-status.ts";
import * as dealBook from "../../store/deal-book.ts";
import type { EffectKind } from "./effects.ts";

/** Writes to the CRM. Repeating the first two changes nothing there, so an unknown outcome is simply sent again. */

export const writeStatus: EffectKind<{ number: number; status: BillingStatus }, { written: true }> = {
  step: "write-status",
  async send(look, request) {
    await look.crm.writeBillingStatus(look.dealId, request.status, request.number);
    return { written: true };
  },
  find: () => Promise.resolve(null),
  record: (look, tx, _result, request) => dealBook.saveBilling(tx, look.dealId, request),
};

export const addToTimeline: EffectKind<TimelineEvent, { added: boolean }> = {
  step: "timeline",
  async send(look, event, key) {
    return { added: await look.crm.addTimelineEvent(look.dealId, event, key.replace(/-\d+$/, "")) };
  },
  find: () => Promise.resolve(null),
  record: () => Promise.resolve(),
};

export const createTask: EffectKind<TaskDraft, { id: string }> = {
  step: "task",
  send: (look, task) => look.crm.createTask(look.dealId, task),
  find: (look, task) => look.crm.findTask(look.dealId, task.subject),
  record: () => Promise.resolve(),
};
