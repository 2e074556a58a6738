import { withItem } from "../../domain/invoicing/as-if-done.ts";
import type { BookedInvoice, Observation, Step } from "../../domain/invoicing/observation.ts";
import type { Invoice } from "../../domain/records.ts";
import { fieldsOf } from "../../domain/merging/customer-fields.ts";
import { perform } from "./effects.ts";
import * as invoiceEffects from "./effects-invoice.ts";
import * as masterData from "./effects-master-data.ts";
import type { Look } from "./run.ts";
import { adoptInvoice, connectionOf, customerKeyOf, linkCustomer, linkItem, openRevision } from "./steps-booked.ts";

type Named<Name extends Step["name"]> = Extract<Step, { name: Name }>;

/** Carries one step out and returns the observation with its result in it, so that the next decision sees it. */
export async function carryOut(look: Look, seen: Observation, step: Step): Promise<Observation> {
  switch (step.name) {
    case "link-customer":
      return linkCustomer(look, seen, step);
    case "create-customer":
      return createCustomer(look, seen, step);
    case "link-item":
      return linkItem(look, seen, step);
    case "create-item":
      return createItem(look, seen, step);
    case "open-revision":
      return openRevision(look, seen, step);
    case "adopt-invoice":
      return withInvoice(seen, step.invoice, await adoptInvoice(look, seen, step), step.asAsked);
    case "create-invoice":
      return createInvoice(look, seen, step);
    case "update-invoice":
      return updateInvoice(look, seen, step);
    case "send-invoice":
      return sendInvoice(look, seen, step);
    case "credit-invoice":
      return creditInvoice(look, seen, step);
  }
}

async function createCustomer(look: Look, seen: Observation, step: Named<"create-customer">): Promise<Observation> {
  const connectionId = connectionOf(seen);
  const crmId = customerKeyOf(step.customer);
  const identity = { revision: 0, subject: `${connectionId}:${crmId}` };
  const customer = await perform(look, masterData.createCustomer, identity, { connectionId, crmId, draft: step.draft, fields: fieldsOf(step.customer, seen.settings.fields.taxNumber) });
  return { ...seen, customerId: customer.id };
}

async function createItem(look: Look, seen: Observation, step: Named<"create-item">): Promise<Observation> {
  const connectionId = connectionOf(seen);
  const { productId, draft, lineKey } = step;
  const identity = { revision: 0, subject: `${connectionId}:${productId ?? draft.name}` };
  const item = await perform(look, masterData.createItem, identity, { connectionId, productId, draft });
  return withItem(seen, lineKey, productId, item.id);
}

async function createInvoice(look: Look, seen: Observation, step: Named<"create-invoice">): Promise<Observation> {
  const { revision, instalment, draft } = step;
  const { fingerprint } = seen.book;
  const standing = { connectionId: connectionOf(seen), revision, instalment, fingerprint, origin: "created" as const };
  const identity = { revision, subject: String(instalment) };
  const invoice = await perform(look, invoiceEffects.createInvoice, identity, { ...standing, draft });
  return withInvoice(seen, invoice, standing);
}

async function updateInvoice(look: Look, seen: Observation, step: Named<"update-invoice">): Promise<Observation> {
  const { revision, instalment, invoiceId, version, draft } = step;
  const { fingerprint } = seen.book;
  const { origin } = bookedIn(seen, invoiceId);
  const standing = { connectionId: connectionOf(seen), revision, instalment, fingerprint, origin };
  const identity = { revision, subject: `${instalment}:${invoiceId}` };
  const invoice = await perform(look, invoiceEffects.updateInvoice, identity, { ...standing, invoiceId, version, draft });
  return withInvoice(seen, invoice, standing);
}

async function sendInvoice(look: Look, seen: Observation, step: Named<"send-invoice">): Promise<Observation> {
  const booked = bookedIn(seen, step.invoiceId);
  const identity = { revision: booked.revision, subject: step.invoiceId };
  const request = { connectionId: connectionOf(seen), invoiceId: step.invoiceId };
  const invoice = await perform(look, invoiceEffects.sendInvoice, identity, request);
  return replace(seen, { ...booked, invoice, mailed: true });
}

async function creditInvoice(look: Look, seen: Observation, step: Named<"credit-invoice">): Promise<Observation> {
  const { invoice, reference, on } = step;
  const booked = bookedIn(seen, invoice.id);
  const identity = { revision: booked.revision, subject: invoice.id };
  await perform(look, invoiceEffects.creditInvoice, identity, { connectionId: connectionOf(seen), invoice, reference, on });
  return replace(seen, { ...booked, superseded: true });
}

function bookedIn(seen: Observation, invoiceId: string): BookedInvoice {
  const booked = seen.invoices.find((one) => one.invoice.id === invoiceId);
  if (!booked) throw new Error(`Invoice ${invoiceId} is not among the deal's invoices`);
  return booked;
}

function withInvoice(seen: Observation, invoice: Invoice, standing: invoiceEffects.Standing, untouched = true): Observation {
  const { connectionId: _, ...rest } = standing;
  const booked: BookedInvoice = { ...rest, invoice, untouched, superseded: false, mailed: false };
  return { ...seen, invoices: [...seen.invoices.filter((one) => one.invoice.id !== invoice.id), booked] };
}

const replace = (seen: Observation, booked: BookedInvoice): Observation => ({
  ...seen,
  invoices: seen.invoices.map((one) => (one.invoice.id === booked.invoice.id ? booked : one)),
});
