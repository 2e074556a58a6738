import * as effects from "../../store/effects.ts";
import { perform, type EffectKind } from "./effects.ts";
import { addToTimeline, createTask, writeStatus } from "./effects-crm.ts";
import { createInvoice, creditInvoice, sendInvoice, updateInvoice } from "./effects-invoice.ts";
import { createCustomer, createItem } from "./effects-master-data.ts";
import type { Look } from "./run.ts";

// Requests come back from the store as they went in, so the kinds may share one list.
const kinds = [
  createCustomer,
  createItem,
  createInvoice,
  updateInvoice,
  sendInvoice,
  creditInvoice,
  writeStatus,
  addToTimeline,
  createTask,
] as unknown as readonly EffectKind<unknown, unknown>[];

/**
 * Finishes what an earlier look left without an outcome, before anything new is decided: otherwise a deal that changed
 * meanwhile would get a second invoice beside one whose answer was lost.
 */
export async function finishPending(look: Look): Promise<void> {
  for (const pending of await look.inTenant((tx) => effects.unfinished(tx, look.dealId))) {
    const kind = kinds.find((candidate) => candidate.step === pending.step);
    if (!kind) throw new Error(`An unfinished effect has the unknown step ${pending.step}`);
    await perform(look, kind, { revision: pending.revision, subject: pending.subject }, pending.request);
  }
}
