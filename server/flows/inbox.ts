import type { WebhookEvent } from "../connectors/connector.ts";
import type { CrmChange } from "../connectors/crm.ts";
import type { ErpChange } from "../connectors/erp.ts";
import type { Settlement } from "../domain/records.ts";
import * as connections from "../store/connections.ts";
import * as inbox from "../store/inbox.ts";
import type { TenantTx } from "../store/index.ts";
import * as invoices from "../store/invoices.ts";
import * as links from "../store/links.ts";
import * as settlements from "../store/settlements.ts";
import { wakeForErpCustomer } from "./customers/wake.ts";
import type { FlowKit } from "./kit.ts";
import { recordDeals } from "./ledger/record-deal.ts";
import { enqueueErasure } from "./privacy/erase.ts";
import { wakeForCrmRecords } from "./wake-for-crm.ts";
import { enqueueLook } from "./wake.ts";

/** Stores verified events and their jobs; only then may the webhook be acknowledged. */
export async function acceptEvents(
  kit: Pick<FlowKit, "store">,
  system: string,
  events: readonly WebhookEvent<unknown>[],
): Promise<{ accepted: number; unknownAccounts: number }> {
  let accepted = 0;
  let unknownAccounts = 0;
  for (const [externalId, own] of groupByAccount(events)) {
    const owners = await kit.store.system((tx) => connections.findByAccount(tx, system, externalId));
    if (owners.length === 0) unknownAccounts += 1;
    for (const { tenantId, ...owner } of owners) {
      accepted += await kit.store.tenant(tenantId, (tx) => acceptFor(tx, { system, ...owner }, own));
    }
  }
  return { accepted, unknownAccounts };
}

function groupByAccount(events: readonly WebhookEvent<unknown>[]): Map<string, WebhookEvent<unknown>[]> {
  const groups = new Map<string, WebhookEvent<unknown>[]>();
  for (const event of events) groups.set(event.externalId, [...(groups.get(event.externalId) ?? []), event]);
  return groups;
}

interface Owner {
  system: string;
  connectionId: string;
  role: connections.Connection["role"];
}

/**
 * HubSpot tells of a new deal in twenty events. What names a deal wakes it here and now, once; what is said several times
 * of another record is one job.
 */
export async function acceptFor(tx: TenantTx, { system, connectionId, role }: Owner, events: readonly WebhookEvent<unknown>[]): Promise<number> {
  const received = events.map(({ dedupeKey, change }) => ({ dedupeKey: `${system}:${connectionId}:${dedupeKey}`, system, connectionId, change: change as CrmChange | ErpChange }));
  const fresh = await inbox.accept(tx, received);
  const ofDeals = fresh.filter(({ change }) => role === "crm" && dealsNamedBy(change as CrmChange).length > 0);
  for (const dealId of new Set(ofDeals.flatMap(({ change }) => dealsNamedBy(change as CrmChange)))) await enqueueLook(tx, dealId);
  const others = new Map(fresh.filter((event) => !ofDeals.includes(event)).sort(byTime).map((event) => [subjectOf(event.change), event]));
  for (const { dedupeKey } of others.values()) await tx.enqueue("inbox", { tenantId: tx.tenantId, dedupeKey });
  const begun = new Set([...others.values()].map(({ dedupeKey }) => dedupeKey));
  await inbox.markHandled(tx, fresh.map(({ dedupeKey }) => dedupeKey).filter((key) => !begun.has(key)));
  return fresh.length;
}

/** The last of them speaks for all: an older one may be no news to us. */
const byTime = (one: { change: { at: string } }, other: { change: { at: string } }): number => (one.change.at < other.change.at ? -1 : 1);

const subjectOf = (change: CrmChange | ErpChange): string => JSON.stringify([change.entity, change.id, change.hint, "other" in change ? change.other : null]);

/** A new deal of a company is news of the deal: the company's other deals stay as they are. */
const dealsNamedBy = (change: CrmChange): string[] => [change, ...(change.other ? [change.other] : [])].filter(({ entity }) => entity === "deal").map(({ id }) => id);

/** Turns one accepted event into looks at the deals it concerns. */
export async function handleEvent(kit: FlowKit, tenantId: string, dedupeKey: string): Promise<void> {
  const event = await kit.store.tenant(tenantId, (tx) => inbox.read(tx, dedupeKey));
  if (!event) return;
  const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, event.connectionId));
  if (connection?.role === "crm") await wakeForCrm(kit, tenantId, event.change as CrmChange);
  if (connection?.role === "erp") await wakeForErp(kit, tenantId, event.connectionId, event.change as ErpChange);
  await kit.store.tenant(tenantId, (tx) => inbox.markHandled(tx, [dedupeKey]));
}

async function wakeForCrm(kit: FlowKit, tenantId: string, change: CrmChange): Promise<void> {
  for (const { entity, id } of [change, ...(change.other ? [change.other] : [])]) {
    await wakeForCrmRecords(kit, tenantId, entity, [id], change.hint === "updated");
    if (entity !== "contact" || change.hint !== "privacy-deletion") continue;
    await kit.store.tenant(tenantId, (tx) => enqueueErasure(tx, { contactId: id, reason: "privacy-webhook" }));
  }
}

/** What an ERP change says about invoices of ours; others are none of our business. Also the way of the sweep. */
export async function wakeForErp(kit: FlowKit, tenantId: string, connectionId: string, change: ErpChange): Promise<void> {
  switch (change.entity) {
    case "invoice":
      // What we know was created is known from the answer to its creation: reading it back would cost and tell nothing.
      return change.hint === "created" ? undefined : kit.store.tenant(tenantId, (tx) => wakeInvoices(tx, connectionId, [change.id], change));
    case "payment":
    case "credit-note":
    case "refund":
    case "overpayment":
    case "prepayment":
      return wakeForSettlement(kit, tenantId, connectionId, change.entity, change.id);
    case "customer":
      return kit.store.tenant(tenantId, (tx) => wakeForErpCustomer(tx, connectionId, change.id));
    case "item":
    // Of deals they say nothing; the sweep has them with the change itself.
    case "sales-receipt":
    case "refund-receipt":
    case "journal":
      return undefined;
  }
}

export async function wakeInvoices(tx: TenantTx, connectionId: string, invoiceIds: string[], change: { at: string; version?: string } | null): Promise<void> {
  await invoices.markStale(tx, connectionId, invoiceIds, change);
  for (const dealId of await links.dealsOf(tx, connectionId, invoiceIds)) await enqueueLook(tx, dealId);
}

/** The event names only the payment: which invoices it settles, or settled until now, is on the record and in our book. */
async function wakeForSettlement(kit: FlowKit, tenantId: string, connectionId: string, kind: Settlement["kind"], id: string): Promise<void> {
  const erp = await kit.ports.erp(tenantId, connectionId);
  const settlement = await erp.readSettlement(kind, id);
  await kit.store.tenant(tenantId, async (tx) => {
    const before = await settlements.invoicesOf(tx, { connectionId, kind, id });
    const named = settlement ? await invoicesNamedBy(tx, connectionId, settlement) : [];
    const touched = [...new Set([...before, ...named])];
    const ours = await links.dealsOf(tx, connectionId, touched);
    if (ours.length === 0) return;
    if (settlement) await settlements.save(tx, { connectionId, settlement: withNamed(settlement, named) });
    else await settlements.markDeleted(tx, { connectionId, kind, id });
    await wakeInvoices(tx, connectionId, touched, null);
    await recordDeals(tx, ours);
  });
}

/** Refunds are rarely linked: one that names an invoice's number or our reference in its memo belongs to that invoice. */
async function invoicesNamedBy(tx: TenantTx, connectionId: string, settlement: Settlement): Promise<string[]> {
  const linked = settlement.allocations.map((part) => part.invoiceId);
  if (settlement.kind !== "refund" || linked.length > 0 || settlement.customerId === null || !settlement.memo) return linked;
  const words = new Set(settlement.memo.split(/[^\p{L}\p{N}_-]+/u));
  const own = await invoices.ofCustomer(tx, connectionId, settlement.customerId);
  return own.filter(({ invoice }) => [invoice.number, invoice.reference].some((name) => name !== null && words.has(name))).map((one) => one.erpId);
}

function withNamed(settlement: Settlement, invoiceIds: string[]): Settlement {
  const [invoiceId] = invoiceIds;
  if (settlement.allocations.length > 0 || invoiceId === undefined) return settlement;
  const { id: sourceId, total: amount, date } = settlement;
  return { ...settlement, allocations: [{ kind: "payment", sourceId, label: null, invoiceId, amount, date }] };
}
