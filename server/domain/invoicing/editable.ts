import type { Context } from "./context.ts";
import { deliverOf, type BookedInvoice } from "./observation.ts";

/** Nobody has been given it: a draft, or under "draft" delivery an unsent invoice, untouched by hand and unpaid. */
export function isEditable(booked: BookedInvoice, { seen, organisation }: Context): boolean {
  const { invoice } = booked;
  const keptBack = !organisation.hasDrafts && deliverOf(seen) === "draft" && invoice.state === "open";
  const stillDraft = invoice.state === "draft" || keptBack;
  return stillDraft && !invoice.sent && booked.untouched && invoice.allocations.length === 0 && booked.origin !== "by-hand";
}
