import type { TaskDraft } from "../../connectors/crm.ts";
import type { Acting, EffectKind } from "../look/effects.ts";

/** "unknown": no answer came. It is not sent again: one reminder too few is better than the same one twice. */
export interface Mailed {
  mailed: "yes" | "unknown";
}

/** The accounting system mails the invoice once more, to the address it has. */
export const remindByMail: EffectKind<{ connectionId: string; invoiceId: string }, Mailed, Acting> = {
  step: "remind-by-mail",
  async send(acting, { connectionId, invoiceId }, key) {
    const erp = await acting.kit.ports.erp(acting.tenantId, connectionId);
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
  send: async (acting, { dealId, task }) => (await acting.kit.ports.crm(acting.tenantId)).createTask(dealId, task),
  find: async (acting, { dealId, task }) => (await acting.kit.ports.crm(acting.tenantId)).findTask(dealId, task.subject),
  record: () => Promise.resolve(),
};
