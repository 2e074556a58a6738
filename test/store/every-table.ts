import { knownDeal } from "../../server/domain/ledger/known-deal.ts";
import { money } from "../../server/domain/money.ts";
import { trouble } from "../../server/domain/sentences/troubles.ts";
import { systemIds } from "../../server/platform/ids.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as crmOwners from "../../server/store/crm-owners.ts";
import * as customerConflicts from "../../server/store/customer-conflicts.ts";
import * as customerHealth from "../../server/store/customer-health.ts";
import * as customerPairs from "../../server/store/customer-pairs.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as duplicates from "../../server/store/deal-duplicates.ts";
import * as dealRecords from "../../server/store/deal-records.ts";
import { seeStage } from "../../server/store/deal-stages.ts";
import * as documentDuplicates from "../../server/store/document-duplicates.ts";
import * as effects from "../../server/store/effects.ts";
import * as erasedCustomers from "../../server/store/erased-customers.ts";
import * as receipts from "../../server/store/erasure-receipts.ts";
import * as erpDocuments from "../../server/store/erp-documents.ts";
import * as erpPayments from "../../server/store/erp-payments.ts";
import * as facts from "../../server/store/facts.ts";
import * as grants from "../../server/store/grants.ts";
import * as inbox from "../../server/store/inbox.ts";
import type { Store, TenantTx } from "../../server/store/index.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as monthCloses from "../../server/store/month-closes.ts";
import * as noticeChannel from "../../server/store/notice-channel.ts";
import * as notices from "../../server/store/notices.ts";
import * as parked from "../../server/store/parked.ts";
import * as entries from "../../server/store/recognition-entries.ts";
import * as reminders from "../../server/store/reminders.ts";
import * as retryBatches from "../../server/store/retry-batches.ts";
import * as revenueJournals from "../../server/store/revenue-journals.ts";
import * as seenRequests from "../../server/store/seen-requests.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenantLeases from "../../server/store/tenant-leases.ts";
import { booking } from "../domain/ledger/facts-in-tests.ts";
import { deal, erpDocument, invoice, line, organisation, parkedAs } from "../domain/samples.ts";

const tokens = { accessToken: "a", accessExpiresAt: "2026-11-23T11:00:00.000Z", refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };

/** What every row belongs to: ids and names that all carry one word. */
interface Names {
  word: string;
  connectionId: string;
  dealId: string;
  invoiceId: string;
  customerId: string;
  customerName: string;
  /** "company:…" */
  crmId: string;
  by: string;
}

/** At least one row of the tenant in every table that holds tenants' rows, with the word in each whose rows can hold one. */
export async function fillEveryTable(store: Store, tenantId: string, word: string): Promise<{ journalId: string; connectionId: string }> {
  const journalId = systemIds().uuid();
  const connectionId = await store.tenant(tenantId, async (tx) => {
    const by = `${word}@colleague.example`;
    const grantId = await grants.create(tx, { system: "xero", tokens, authorizedBy: by });
    const id = await connections.save(tx, { grantId, role: "erp", system: "xero", externalId: `${word}-org`, name: `${word} Org`, state: "active", connectedBy: by });
    await connections.saveOrganisation(tx, id, organisation({ name: `${word} Org` }));
    const customer = { customerId: `${word}-debtor`, customerName: `${word} Partners` };
    const names = { word, connectionId: id, dealId: `${word}-sale`, invoiceId: `${word}-bill`, ...customer, crmId: `company:${word}-buyer`, by };
    await fillDeal(tx, names);
    await fillBooks(tx, names);
    await fillPeople(tx, names);
    await fillFinance(tx, names, journalId);
    return id;
  });
  await store.eraser(tenantId, (tx) => receipts.begin(tx, { what: "contact", subject: `contact:${word}-gone`, reason: "request" }));
  return { journalId, connectionId };
}

async function fillDeal(tx: TenantTx, { word, connectionId, dealId, invoiceId, customerName, by }: Names): Promise<void> {
  await dealBook.lookAgainAt(tx, dealId, tx.clock.now());
  for (const id of [dealId, `${dealId}-again`]) await dealRecords.save(tx, id, knownDeal(deal({ id, name: `${word} sale`, lines: [line({ name: `${word} work` })] })));
  await seeStage(tx, { id: dealId, pipelineId: "default", stageId: "closedwon" });
  await links.linkInvoice(tx, { connectionId, erpId: invoiceId, dealId, revision: 1, instalment: 1, fingerprint: "f", origin: "created" });
  await effects.intend(tx, { key: `${word}-effect`, dealId, revision: 1, step: "create-invoice", subject: "1", request: { memo: word } });
  await inbox.accept(tx, [{ dedupeKey: `${word}-event`, system: "xero", connectionId, change: { invoiceId } }]);
  await parked.setOpen(tx, dealId, [parkedAs("no-customer", `Nobody called ${customerName} is known.`, "Add one.")]);
  await retryBatches.begin(tx, { code: "no-customer", dealIds: [dealId], by });
  await audit.append(tx, { kind: "asked", dealId, payload: { by } });
  await duplicates.decide(tx, { dealId: `${dealId}-again`, duplicateOf: dealId, decision: "same-sale", by });
}

async function fillBooks(tx: TenantTx, { word, connectionId, dealId, invoiceId, customerId, customerName, by }: Names): Promise<void> {
  const record = invoice({ id: invoiceId, number: `${word}-7`, customerId, customerName, dueDate: "2026-10-30" });
  await invoices.save(tx, { connectionId, dealId, invoice: record, written: true });
  const allocation = { kind: "payment" as const, sourceId: `${word}-payment`, label: null, invoiceId, amount: money(4_000, "USD"), date: "2026-11-23" };
  const totals = { total: money(4_000, "USD"), unapplied: money(0, "USD"), allocations: [allocation], postedTo: [], memo: word };
  const settlement = { kind: "payment" as const, id: `${word}-payment`, rawStatus: null, modifiedAt: "2026-11-23T10:00:00.000Z", customerId, date: "2026-11-23", state: "active" as const, ...totals };
  await settlements.save(tx, { connectionId, settlement });
  const seen = await erpDocuments.reading(tx, connectionId, "2025-01-01");
  const twice = [`${word}-document`, `${word}-document-again`].map((id) => erpDocument({ id, number: `${word}-8`, customerId, customerName, date: "2026-10-20" }));
  await erpDocuments.save(tx, connectionId, seen, twice);
  await erpDocuments.saveReading(tx, connectionId, seen.pass, { cursor: `${word}-cursor`, done: false });
  await erpPayments.save(tx, connectionId, seen, [settlement]);
  await documentDuplicates.decide(tx, { document: `${connectionId}:invoice:${invoiceId}`, duplicateOf: `${connectionId}:invoice:${word}-document`, decision: "same", by });
}

async function fillPeople(tx: TenantTx, { word, connectionId, customerId, customerName, crmId, by }: Names): Promise<void> {
  await links.link(tx, { kind: "customer", connectionId, crmId, erpId: customerId, origin: "matched" });
  await customerPairs.save(tx, { connectionId, crmId }, { bases: { name: { crm: customerName, erp: customerName } }, pending: null });
  await customerConflicts.setOpen(tx, { connectionId, crmId }, customerName, [{ field: "phone", why: "both-changed", crm: "1", erp: "2", refusal: null }]);
  await customerHealth.saveLastContact(tx, crmId, "2026-11-20");
  await erasedCustomers.add(tx, { connectionId, erpId: `${word}-erased` });
  await crmOwners.save(tx, connectionId, [{ id: "11", name: `${word} Smith` }]);
  await seenRequests.take(tx, "signature");
  await noticeChannel.set(tx, "https://hooks.slack.com/services/T/B/secret", by);
  await notices.say(tx, { key: `${word}:1`, kind: "test", message: { text: `Hello ${word}`, blocks: [] }, send: true });
  await tenantLeases.claim(tx, "journals", `${word}-worker`, tx.clock.now());
}

async function fillFinance(tx: TenantTx, { word, connectionId, dealId, customerId, customerName, by }: Names, journalId: string): Promise<void> {
  for (const id of [dealId, `${dealId}-again`]) {
    const detail = { name: `${word} sale`, pipeline: "default", owner: "11", customer: customerName, taxIncluded: false, duplicateOf: null };
    await facts.makeStand(tx, `deal:${id}`, [booking(id, 100_000, "2026-10-20", { detail })]);
  }
  await facts.markDerived(tx);
  await entries.add(tx, dealId, { entryId: `${word}-entry`, lineId: "9001", kind: "usage", minor: 100, on: "2026-11-23", by });
  await monthCloses.add(tx, { month: "2026-10", books: [], leftOpen: [], comment: `Closed without ${word}.`, closedBy: by, believedAt: "2026-11-01T10:00:00.000Z" });
  const entry = { reference: `${word}-OB-1`, state: "posted" as const, date: "2026-10-31", currency: "USD", memo: word, lines: [{ accountId: "830", amount: money(100, "USD"), description: word, dimensions: [], side: "debit" as const }] };
  const inMonth = { kind: "month" as const, month: "2026-10", classKey: "", revision: 1 };
  await revenueJournals.add(tx, { journalId, connectionId, ...inMonth, reference: entry.reference, entry, minor: 100, currency: "USD", parts: [{ dealId, recognised: 100, before: 0, minor: 100 }], reverses: null, approvedBy: null });
  const debtor = { connectionId, customerId, currency: "USD" };
  await reminders.setHold(tx, debtor, { kind: "dispute", until: null }, by);
  await reminders.draft(tx, { ...debtor, customerName, campaign: 1, attempt: 1, overdue: money(100, "USD"), invoices: [], via: "erp-mail" });
  await connections.noteFailed(tx, connectionId, trouble("call-failed", { said: `${word} was refused.` }));
}
