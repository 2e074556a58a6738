import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as effects from "../../store/effects.ts";
import { effectKey, perform, type EffectKind } from "./effects.ts";
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
    if (await giveUpOnWhatIsGone(look, pending)) continue;
    await perform(look, kind, { revision: pending.revision, subject: pending.subject }, pending.request);
  }
}

/**
 * An admin has disconnected the organisation it was written to and invoices in another: nobody can look it up any more, and
 * the deal must not wait for that for ever. Where an organisation is only out of reach, or none has taken its place, it is
 * waited for.
 */
async function giveUpOnWhatIsGone(look: Look, { step, revision, subject, request }: effects.Unfinished): Promise<boolean> {
  const { connectionId } = request as { connectionId?: string };
  return look.inTenant(async (tx) => {
    const organisations = await connections.list(tx, "erp");
    const gone = organisations.some((one) => one.connectionId === connectionId && one.state === "disconnected");
    if (!gone || !organisations.some(({ state }) => state === "active")) return false;
    const key = effectKey(look, step, { revision, subject });
    const failed = { code: "reconnect", message: "The organisation was disconnected before the outcome was known, and another has taken its place." };
    await effects.finish(tx, key, { state: "refused", error: failed });
    await audit.append(tx, { kind: "did", dealId: look.dealId, payload: { step, key, failed } });
    return true;
  });
}
