import { withItem } from "../../domain/invoicing/as-if-done.ts";
import type { Observation, Step } from "../../domain/invoicing/observation.ts";
import * as audit from "../../store/audit.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as links from "../../store/links.ts";
import { bookInvoice, type Standing } from "./effects-invoice.ts";
import { linkCustomer as linkInBook } from "../customers/wake.ts";
import type { Look } from "./run.ts";

type Named<Name extends Step["name"]> = Extract<Step, { name: Name }>;

/** Steps that only change our own book: no call leaves. */

export async function openRevision(look: Look, seen: Observation, step: Named<"open-revision">): Promise<Observation> {
  const { revision, fingerprint, on } = step;
  await look.inTenant(async (tx) => {
    await dealBook.openRevision(tx, look.dealId, { revision, fingerprint, openedOn: on });
    await audit.append(tx, { kind: "did", dealId: look.dealId, payload: step });
  });
  return { ...seen, book: { ...seen.book, revision, fingerprint, openedOn: on } };
}

export async function linkCustomer(look: Look, seen: Observation, step: Named<"link-customer">): Promise<Observation> {
  const { customer, erpCustomerId, because } = step;
  await look.inTenant(async (tx) => {
    await linkInBook(tx, {
      connectionId: connectionOf(seen),
      crmId: customerKeyOf(customer),
      erpId: erpCustomerId,
      origin: "matched",
    });
    await audit.append(tx, { kind: "did", dealId: look.dealId, payload: { name: step.name, erpCustomerId, because } });
  });
  return { ...seen, customerId: erpCustomerId };
}

/** Our reference is on it although our book does not have it: it is ours, from before a loss of our data. */
export async function adoptInvoice(look: Look, seen: Observation, step: Named<"adopt-invoice">): Promise<Standing> {
  const { invoice, revision, instalment, asAsked } = step;
  const { fingerprint } = seen.book;
  const standing: Standing = { connectionId: connectionOf(seen), revision, instalment, fingerprint, origin: "matched" };
  await look.inTenant(async (tx) => {
    await bookInvoice(look, tx, invoice, standing, asAsked);
    const payload = { name: step.name, invoiceId: invoice.id, revision, instalment, asAsked };
    await audit.append(tx, { kind: "did", dealId: look.dealId, payload });
  });
  return standing;
}

/** A line typed by hand has no product to link: it is matched anew each time, which costs nothing but a look-up. */
export async function linkItem(look: Look, seen: Observation, step: Named<"link-item">): Promise<Observation> {
  const { lineKey, productId, itemId } = step;
  if (productId !== null) {
    const erpName = seen.found.items?.find(({ id }) => id === itemId)?.name ?? null;
    await look.inTenant((tx) => links.link(tx, { kind: "item", connectionId: connectionOf(seen), crmId: productId, erpId: itemId, erpName, origin: "matched" }));
  }
  return withItem(seen, lineKey, productId, itemId);
}

/** Companies and contacts share the customer links, and HubSpot's ids are unique only within one kind. */
export const customerKeyOf = (customer: { kind: "company" | "person"; id: string }): string => `${customer.kind}:${customer.id}`;

export function connectionOf(seen: Observation): string {
  if (seen.erp.kind === "missing") throw new Error("A step needs an ERP organisation, and the deal has none");
  return seen.erp.connectionId;
}
