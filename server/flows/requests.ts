import type { InvoiceRequest } from "../domain/invoicing/plan.ts";
import type { Customer } from "../domain/records.ts";
import * as audit from "../store/audit.ts";
import * as connections from "../store/connections.ts";
import * as dealBook from "../store/deal-book.ts";
import type { TenantTx } from "../store/index.ts";
import * as invoices from "../store/invoices.ts";
import * as links from "../store/links.ts";
import * as parked from "../store/parked.ts";
import * as tenants from "../store/tenants.ts";
import { billedCustomer } from "../domain/invoicing/plan.ts";
import { linkCustomer as linkCustomerInBook } from "./customers/wake.ts";
import type { FlowKit } from "./kit.ts";
import type { DealView } from "./look/view.ts";
import { customerKeyOf } from "./look/steps-booked.ts";
import { FlowProblem } from "./problem.ts";
import { IN_SHADOW } from "./shadow.ts";
import { recordDeal } from "./ledger/record-deal.ts";
import { enqueueLook } from "./wake.ts";

/** What people ask for. Each is recorded, then only says: look again. Repeating one changes nothing. */

export interface InvoiceOptions extends Omit<InvoiceRequest, "by" | "at" | "customer"> {
  /** The ERP's customer that the deal's is, or that it is none of them. */
  customer?: { use: string } | "new" | undefined;
}

/** The button. Pressed twice, it is one request; pressed where an invoice stands, it says so. */
export async function requestInvoice(
  kit: FlowKit,
  tenantId: string,
  dealId: string,
  options: InvoiceOptions,
  by: string,
): Promise<{ accepted: boolean; why: string | null }> {
  const standing = await kit.store.tenant(tenantId, (tx) => standingInvoice(tx, dealId));
  if (standing !== null) return alreadyStands(standing);
  const { customer, ...asked } = options;
  if (typeof customer === "object") await linkCustomer(kit, tenantId, dealId, customer.use, by);
  return kit.store.tenant(tenantId, (tx) => askForInvoice(tx, dealId, { ...asked, ...(customer === "new" ? { customer } : {}) }, by, options));
}

/** Keeps the request with the deal, unless an invoice stands. `told`: what the log says was asked for. */
export async function askForInvoice(
  tx: TenantTx,
  dealId: string,
  asked: Omit<InvoiceRequest, "by" | "at">,
  by: string,
  told: InvoiceOptions = {},
): Promise<{ accepted: boolean; why: string | null }> {
  const standing = await standingInvoice(tx, dealId);
  if (standing !== null) return alreadyStands(standing);
  if ((await tenants.get(tx)).mode === "shadow") return { accepted: false, why: IN_SHADOW };
  await dealBook.saveRequest(tx, dealId, { ...asked, by, at: tx.clock.instant() });
  await audit.append(tx, { kind: "asked", dealId, payload: { asked: "create-invoice", by, options: told } });
  await enqueueLook(tx, dealId);
  return { accepted: true, why: null };
}

const alreadyStands = (number: string) => ({ accepted: false, why: `Invoice ${number} already stands for this deal.` });

async function standingInvoice(tx: TenantTx, dealId: string): Promise<string | null> {
  const superseded = new Set((await links.invoicesOf(tx, dealId)).filter((link) => link.superseded).map((link) => link.erpId));
  const rows = await invoices.ofDeal(tx, dealId);
  const live = rows.find(({ erpId, invoice }) => !superseded.has(erpId) && invoice.state !== "voided" && invoice.state !== "deleted");
  return live ? (live.invoice.number ?? live.erpId) : null;
}

/** Reads the deal's invoices anew. */
export async function refresh(kit: FlowKit, tenantId: string, dealId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    await invoices.markDealStale(tx, dealId);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "refresh", by } });
    await enqueueLook(tx, dealId);
  });
}

export async function answerChange(
  kit: FlowKit,
  tenantId: string,
  dealId: string,
  answer: "leave" | "credit-and-reissue",
  by: string,
): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const card = await dealBook.readCard(tx, dealId);
    const fingerprint = (card?.view as DealView | null)?.fingerprint;
    const open = await parked.listOpen(tx, dealId);
    if (!fingerprint || !open.some((row) => row.code === "changed-after-sending")) throw nothingToAnswer();
    await dealBook.answerChange(tx, dealId, answer, fingerprint);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: answer, by } });
    await enqueueLook(tx, dealId);
  });
}

/** An invoice that was made by hand becomes the deal's. */
export async function linkInvoice(
  kit: FlowKit,
  tenantId: string,
  dealId: string,
  of: { connectionId: string; invoiceId: string },
  by: string,
): Promise<void> {
  const erp = await kit.ports.erp(tenantId, of.connectionId);
  const invoice = await erp.readInvoice(of.invoiceId);
  if (!invoice) throw notFound("invoice", of.invoiceId);
  await kit.store.tenant(tenantId, async (tx) => {
    const [owner] = await links.dealsOf(tx, of.connectionId, [invoice.id]);
    if (owner !== undefined && owner !== dealId) throw alreadyLinked(invoice.number ?? invoice.id);
    const instalment = (await links.invoicesOf(tx, dealId)).length + 1;
    const standing = { revision: 0, instalment, fingerprint: null, origin: "by-hand" as const };
    if (owner === undefined) await links.linkInvoice(tx, { connectionId: of.connectionId, dealId, erpId: invoice.id, ...standing });
    await invoices.save(tx, { connectionId: of.connectionId, dealId, invoice, written: false });
    await recordDeal(tx, dealId);
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "link-invoice", invoiceId: invoice.id, by } });
    await enqueueLook(tx, dealId);
  });
}

/** A person says which ERP customer the deal's customer is; it counts for every deal of theirs. */
export async function linkCustomer(kit: FlowKit, tenantId: string, dealId: string, customerId: string, by: string): Promise<void> {
  const { connectionId, crmId } = await customerOf(kit, tenantId, dealId);
  const erp = await kit.ports.erp(tenantId, connectionId);
  const customer = await erp.readCustomer(customerId);
  if (!customer) throw notFound("customer", customerId);
  await kit.store.tenant(tenantId, async (tx) => {
    await linkCustomerInBook(tx, { connectionId, crmId, erpId: customer.id, origin: "by-hand" });
    await audit.append(tx, { kind: "asked", dealId, payload: { asked: "link-customer", customerId: customer.id, by } });
    await enqueueLook(tx, dealId);
  });
}

export async function searchCustomers(kit: FlowKit, tenantId: string, dealId: string, text: string): Promise<Customer[]> {
  const { connectionId } = await connectionOfDeal(kit, tenantId, dealId);
  return (await kit.ports.erp(tenantId, connectionId)).searchCustomers(text);
}

async function customerOf(kit: FlowKit, tenantId: string, dealId: string): Promise<{ connectionId: string; crmId: string }> {
  const { connectionId } = await connectionOfDeal(kit, tenantId, dealId);
  const crm = await kit.ports.crm(tenantId);
  const deal = await crm.readDeal(dealId, { deal: [], company: [] });
  const customer = deal && billedCustomer(deal);
  if (!customer) throw notFound("customer of deal", dealId);
  return { connectionId, crmId: customerKeyOf(customer) };
}

async function connectionOfDeal(kit: FlowKit, tenantId: string, dealId: string): Promise<{ connectionId: string }> {
  const { card, known } = await kit.store.tenant(tenantId, async (tx) => ({
    card: await dealBook.readCard(tx, dealId),
    known: (await connections.list(tx, "erp")).filter((one) => one.state === "active"),
  }));
  const connectionId = (card?.view as DealView | null)?.connectionId ?? (known.length === 1 ? known[0]?.connectionId : undefined);
  if (!connectionId) throw notFound("ERP organisation of deal", dealId);
  return { connectionId };
}

/** Looks again now; reference data such as lock dates is read anew, because that is what was changed most likely. */
export async function retryParked(kit: FlowKit, tenantId: string, parkedId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const row = await parked.get(tx, parkedId);
    if (!row) throw notFound("parked work", parkedId);
    const card = await dealBook.readCard(tx, row.dealId);
    const connectionId = (card?.view as DealView | null)?.connectionId;
    if (connectionId) await connections.forgetOrganisation(tx, connectionId);
    await audit.append(tx, { kind: "asked", dealId: row.dealId, payload: { asked: "retry", code: row.code, by } });
    await enqueueLook(tx, row.dealId);
  });
}

/** Takes it off the list with a comment. It comes back only when a later look finds the same again. */
export async function dismissParked(kit: FlowKit, tenantId: string, parkedId: string, comment: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    const row = await parked.get(tx, parkedId);
    if (!row) throw notFound("parked work", parkedId);
    await parked.settle(tx, parkedId, by, comment);
    await audit.append(tx, { kind: "asked", dealId: row.dealId, payload: { asked: "dismiss", code: row.code, comment, by } });
  });
}

const notFound = (what: string, id: string) =>
  new FlowProblem({
    code: "not-found",
    status: 404,
    title: `There is no ${what} ${id.slice(0, 60)}.`,
    nextStep: "Reload the page: it may have been removed meanwhile.",
  });

const alreadyLinked = (number: string) =>
  new FlowProblem({
    code: "already-linked",
    status: 409,
    title: `Invoice ${number} already belongs to another deal.`,
    nextStep: "Choose another invoice.",
    values: { number },
  });

const nothingToAnswer = () =>
  new FlowProblem({
    code: "nothing-to-answer",
    status: 409,
    title: "The deal has no difference waiting for an answer.",
    nextStep: "Reload the page: it may have been settled meanwhile.",
  });
