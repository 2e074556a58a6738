import { priceText } from "../money.ts";
import { park } from "../parking.ts";
import type { Invoice } from "../records.ts";
import { checkPeriod, isDue } from "./checks.ts";
import type { Context } from "./context.ts";
import { draftInvoice } from "./draft.ts";
import { isEditable } from "./editable.ts";
import type { Part } from "./instalments.ts";
import { deliverOf, hasEnded, type BookedInvoice, type Next } from "./observation.ts";
import { invoiceReference } from "./reference.ts";
import { comesTo } from "./reflects.ts";
import { itemIdOf, resolveCustomer, resolveItems } from "./resolve.ts";

/** Brings every part of `revision` that is due into the ERP, one step at a time. */
export function decideParts(context: Context, revision: number): Next {
  const { seen, plan, problems } = context;
  for (const part of plan.parts.filter((one) => isDue(one, plan, seen.today))) {
    const booked = seen.invoices.find((one) => one.instalment === part.number && !one.superseded && stands(one, revision));
    if (booked === undefined) return problems.length > 0 ? { kind: "park", reasons: problems } : bringPart(context, revision, part);
    const next = followUp(context, revision, part, booked);
    if (next) return next;
  }
  return { kind: "rest", why: "done" };
}

/** A voided or deleted invoice still stands for its part in its own revision: that was a person's decision. */
function stands(booked: BookedInvoice, revision: number): boolean {
  return !hasEnded(booked) || booked.revision === revision;
}

function bringPart(context: Context, revision: number, part: Part): Next {
  const { seen, organisation } = context;
  const closed = checkPeriod(part, organisation);
  if (closed.length > 0) return { kind: "park", reasons: closed };
  const customer = resolveCustomer(context);
  if ("next" in customer) return customer.next;
  const items = resolveItems(context, part);
  if (items) return items;

  const reference = referenceOf(context, revision, part);
  const draft = draftOf(context, part, reference, customer.id);
  const existing = seen.found.invoices?.[reference];
  if (existing === undefined) {
    return { kind: "look", lookup: { what: "invoices", reference, customerId: customer.id, number: draft.number } };
  }
  const ours = existing.filter((invoice) => invoice.reference === reference);
  const live = ours.filter((invoice) => invoice.state !== "voided" && invoice.state !== "deleted");
  if (live.length > 1) return { kind: "park", reasons: [severalInvoices(reference, live.map((one) => one.number ?? one.id))] };
  if (seen.book.revision !== revision) {
    const step = { name: "open-revision", revision, fingerprint: context.plan.fingerprint, on: seen.today } as const;
    return { kind: "act", step };
  }
  const adopted = live[0] ?? ours[0];
  if (adopted) return { kind: "act", step: { name: "adopt-invoice", revision, instalment: part.number, invoice: adopted, asAsked: comesTo(adopted, draft) } };
  const namesake = draft.number === null ? undefined : existing.find((invoice) => invoice.number === draft.number);
  if (namesake) return { kind: "park", reasons: [numberTaken(namesake)] };
  return { kind: "act", step: { name: "create-invoice", revision, instalment: part.number, draft } };
}

/** What an invoice that stands still needs: to be brought to this revision while nobody has it, and to be mailed. */
function followUp(context: Context, revision: number, part: Part, booked: BookedInvoice): Next | undefined {
  if (hasEnded(booked)) return undefined;
  const outdated = booked.fingerprint !== null && booked.fingerprint !== context.plan.fingerprint;
  if (outdated && isEditable(booked, context)) return bringUpToDate(context, revision, part, booked);
  return isToMail(context, booked) ? { kind: "act", step: { name: "send-invoice", invoiceId: booked.invoice.id } } : undefined;
}

function bringUpToDate(context: Context, revision: number, part: Part, { invoice, revision: since }: BookedInvoice): Next {
  const items = resolveItems(context, part);
  if (items) return items;
  const reference = invoice.reference ?? referenceOf(context, since, part);
  const draft = draftOf(context, part, reference, invoice.customerId);
  const update = { invoiceId: invoice.id, version: invoice.version, draft };
  return { kind: "act", step: { name: "update-invoice", revision, instalment: part.number, ...update } };
}

function isToMail({ seen, plan }: Context, { invoice, origin, mailed }: BookedInvoice): boolean {
  const owed = invoice.state === "open" && invoice.balance.minor > 0;
  const unsent = !mailed && !invoice.sent && origin !== "by-hand";
  return deliverOf(seen) === "sent" && owed && unsent && plan.billTo.email !== null;
}

const referenceOf = ({ seen }: Context, revision: number, part: Part) =>
  invoiceReference({ accountId: seen.accountId, dealId: seen.dealId, revision, instalment: part.number });

function draftOf(context: Context, part: Part, reference: string, customerId: string) {
  const { deal, plan, seen, organisation, connectionId } = context;
  return draftInvoice({
    deal,
    plan,
    part,
    settings: seen.settings,
    organisation,
    connectionId,
    customerId,
    reference,
    itemIdOf: (line) => itemIdOf(seen, line),
    deliver: deliverOf(seen),
  });
}

const severalInvoices = (reference: string, numbers: string[]) =>
  park("several-invoices", { count: String(numbers.length), reference, numbers: numbers.join(", ") });

const numberTaken = ({ id, number, customerName, total, date }: Invoice) =>
  park("number-taken", { number: number ?? id }, [{ id, label: `Link it: ${customerName}, ${date}, ${priceText(total)}` }]);
