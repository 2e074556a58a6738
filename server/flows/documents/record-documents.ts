import { factsOfDocument, subjectOfDocument } from "../../domain/ledger/lone-documents.ts";
import { factsOfPayment, subjectOfPayment } from "../../domain/ledger/lone-payments.ts";
import * as connections from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import * as payments from "../../store/erp-payments.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import { takeTurn } from "../../store/turn.ts";

/**
 * Whoever records what belongs to a deal and whoever records what belongs to none take turns, or an invoice that is linked
 * while it is counted would count twice. Deals share the lock among themselves. Taken before any other of the ledger.
 */
export const lockDocuments = (tx: TenantTx, how: "shared" | "alone"): Promise<void> => takeTurn(tx, `ledger-documents:${tx.tenantId}`, how);

/** Brings the ledger up to what is known of these documents, and of what is left of the payments on them. The caller holds `lockDocuments`. */
export async function recordDocuments(tx: TenantTx, connectionId: string, keys: readonly documents.DocumentKey[]): Promise<void> {
  const homeCurrency = keys.length === 0 ? null : await homeCurrencyOf(tx, connectionId);
  if (homeCurrency === null) return;
  for (const kept of await documents.byKey(tx, connectionId, keys)) {
    const factsNow = async () => (await documents.byKey(tx, connectionId, [kept.document])).flatMap((one) => factsOfDocument({ ...one, homeCurrency }));
    await facts.makeStand(tx, subjectOfDocument(kept), factsOfDocument({ ...kept, homeCurrency }), factsNow);
  }
  const invoices = keys.filter(({ kind }) => kind === "invoice").map(({ id }) => id);
  await recordRests(tx, connectionId, homeCurrency, await payments.touching(tx, connectionId, invoices));
}

/** Likewise of these payments, and of the invoices that they settle or did until now. */
export async function recordPayments(tx: TenantTx, connectionId: string, keys: readonly payments.PaymentKey[], invoiceIds: readonly string[]): Promise<void> {
  const homeCurrency = keys.length === 0 ? null : await homeCurrencyOf(tx, connectionId);
  if (homeCurrency === null) return;
  await recordDocuments(tx, connectionId, invoiceIds.map((id) => ({ kind: "invoice" as const, id })));
  await recordRests(tx, connectionId, homeCurrency, keys);
}

/** What of a payment counts with a document is known only once that stands. */
async function recordRests(tx: TenantTx, connectionId: string, homeCurrency: string, keys: readonly payments.PaymentKey[]): Promise<void> {
  if (keys.length === 0) return;
  for (const kept of await payments.byKey(tx, connectionId, keys)) {
    const factsNow = async () => (await payments.byKey(tx, connectionId, [kept.payment])).flatMap((one) => factsOfPayment({ ...one, homeCurrency }));
    await facts.makeStand(tx, subjectOfPayment(kept), factsOfPayment({ ...kept, homeCurrency }), factsNow);
  }
}

/** null: without a home currency there is no ledger yet. */
const homeCurrencyOf = async (tx: TenantTx, connectionId: string): Promise<string | null> => (await connections.get(tx, connectionId))?.organisation?.homeCurrency ?? null;

/** What is a deal's now counts with it and no longer by itself. */
export async function recordDocumentsOf(tx: TenantTx, billed: readonly { connectionId: string; invoice: { id: string } }[]): Promise<void> {
  for (const [connectionId, own] of Map.groupBy(billed, (one) => one.connectionId)) {
    const ids = own.map(({ invoice }) => invoice.id);
    await recordDocuments(tx, connectionId, await documents.touching(tx, connectionId, ids));
    await recordPayments(tx, connectionId, await payments.touching(tx, connectionId, ids), []);
  }
}
