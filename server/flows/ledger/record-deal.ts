import { dateIn } from "../../domain/calendar.ts";
import { factsOfDeal } from "../../domain/ledger/deal-facts.ts";
import { standingOf } from "../../domain/ledger/reconcile.ts";
import type { BilledInvoice, DealLedger, GivenBack, KnownPayment } from "../../domain/ledger/known-deal.ts";
import type { Organisation } from "../../domain/organisation.ts";
import * as connections from "../../store/connections.ts";
import * as dealBook from "../../store/deal-book.ts";
import { isMoneyIn } from "../../domain/records.ts";
import * as dealRecords from "../../store/deal-records.ts";
import * as duplicates from "../../store/deal-duplicates.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import * as invoices from "../../store/invoices.ts";
import * as links from "../../store/links.ts";
import * as entries from "../../store/recognition-entries.ts";
import * as settlements from "../../store/settlements.ts";
import * as tenants from "../../store/tenants.ts";
import { takeTurn } from "../../store/turn.ts";
import { lockDocuments, recordDocumentsOf } from "../documents/record-documents.ts";

/** All facts about one deal, its invoices and what was paid on them are one subject. */
export const subjectOf = (dealId: string): string => `deal:${dealId}`;

/**
 * Brings the ledger up to what our own book says of a deal. Called in the transaction that changes the book (the deal as
 * read, an invoice, a payment, a setting), so that the ledger is exactly as true as the book. Without an accounting
 * system there is no home currency yet, and no ledger; the first look after it is connected begins it.
 */
export const recordDeal = (tx: TenantTx, dealId: string): Promise<void> => recordDeals(tx, [dealId]);

/**
 * The same for several. Last in its transaction but for the log: all are locked before the first is read, in one order,
 * so that two transactions neither wait for each other nor record what the other has just changed.
 */
export async function recordDeals(tx: TenantTx, dealIds: readonly string[]): Promise<void> {
  const inOrder = [...new Set(dealIds)].sort();
  await lockDocuments(tx, "shared");
  for (const dealId of inOrder) await takeTurn(tx, `ledger:${tx.tenantId}:${dealId}`);
  for (const dealId of inOrder) await bringUpToDate(tx, dealId);
}

async function bringUpToDate(tx: TenantTx, dealId: string): Promise<void> {
  const { settings } = await tenants.get(tx);
  const billed = await billedInvoices(tx, dealId);
  const known = await connections.list(tx, "erp");
  const organisation = organisationFor(known, billed[0]?.connectionId ?? settings.defaultConnectionId);
  if (organisation === null) return;
  const record = await dealRecords.read(tx, dealId);
  const subject = subjectOf(dealId);
  const wanted = factsOfDeal({
    dealId,
    deal: record?.deal ?? null,
    gone: record?.gone ?? false,
    homeCurrency: organisation.homeCurrency,
    today: dateIn(organisation.timeZone, tx.clock.now()),
    settings,
    openedOn: (await dealBook.read(tx, dealId)).openedOn,
    invoices: billed,
    ...(await settledWith(tx, billed, known)),
    entries: (await entries.ofDeal(tx, dealId)).map(entries.asKnown),
    duplicateOf: await duplicates.rootOf(tx, dealId),
    standing: standingOf(await facts.ofSubject(tx, subject)),
  });
  await facts.makeStand(tx, subject, wanted);
  await recordDocumentsOf(tx, billed);
}

/** Where the deal's invoices are, else where deals go unless a rule says otherwise. */
function organisationFor(known: readonly connections.Connection[], connectionId: string | null): Organisation | null {
  const chosen = known.find((one) => one.connectionId === connectionId) ?? known.find(({ organisation }) => organisation !== null);
  return chosen?.organisation ?? null;
}

async function billedInvoices(tx: TenantTx, dealId: string): Promise<BilledInvoice[]> {
  const linked = await links.invoicesOf(tx, dealId);
  const records = await invoices.ofDeal(tx, dealId);
  return linked.flatMap(({ connectionId, erpId, revision, instalment, origin, superseded }) => {
    const record = records.find((one) => one.connectionId === connectionId && one.erpId === erpId);
    return record ? [{ connectionId, invoice: record.invoice, revision, instalment, byHand: origin === "by-hand", superseded }] : [];
  });
}

/** The payments and refunds that belong to the deal's invoices, as they were last read. */
async function settledWith(tx: TenantTx, billed: readonly BilledInvoice[], known: readonly connections.Connection[]): Promise<Pick<DealLedger, "payments" | "givenBack">> {
  const payments: KnownPayment[] = [];
  const givenBack: GivenBack[] = [];
  for (const [connectionId, own] of Map.groupBy(billed, (one) => one.connectionId)) {
    const ids = own.map(({ invoice }) => invoice.id);
    const reducesRevenue = known.find((one) => one.connectionId === connectionId)?.system === "quickbooks";
    for (const settlement of await settlements.touching(tx, connectionId, ids)) {
      const invoiceId = settlement.allocations.find((part) => ids.includes(part.invoiceId))?.invoiceId;
      if (isMoneyIn(settlement.kind)) payments.push({ connectionId, settlement });
      if (settlement.kind === "refund" && invoiceId !== undefined) givenBack.push({ connectionId, invoiceId, settlement, reducesRevenue });
    }
  }
  return { payments, givenBack };
}
