import type { TaskDraft } from "../../connectors/crm.ts";
import { crmFor, erpFor, type Acting } from "../acting.ts";
import type { EffectKind } from "../look/effects.ts";

/** "unknown": no answer came. It is not sent again: one reminder too few is better than the same one twice. */
export interface Mailed {
  mailed: "yes" | "unknown";
}

/** The accounting system mails the invoice once more, to the address it has. */
export const remindByMail: EffectKind<{ connectionId: string; invoiceId: string }, Mailed, Acting> = {
  step: "remind-by-mail",
  async send(acting, { connectionId, invoiceId }, key) {
    const erp = await erpFor(acting, { connectionId });
    await erp.sendInvoice(invoiceId, key);
    return { mailed: "yes" };
  },
  // Whether an invoice was mailed a second time cannot be looked up: it is marked as sent since the first.
  find: () => Promise.resolve({ mailed: "unknown" }),
  record: () => Promise.resolve(),
};

/** A task on the deal whose invoice is the oldest, for whoever owns it. */
export const remindByTask: EffectKind<{ dealId: string; task: TaskDraft }, { id: string }, Acting> = {
  step: "remind-by-task",
  send: async (acting, { dealId, task }) => (await crmFor(acting)).createTask(dealId, task),
  find: async (acting, { dealId, task }) => (await crmFor(acting)).findTask(dealId, task.subject),
  record: () => Promise.resolve(),
};
