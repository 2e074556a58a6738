import { factsOfDocument, subjectOfDocument } from "../../domain/ledger/lone-documents.ts";
import * as connections from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import { takeTurn } from "../../store/turn.ts";

/**
 * Whoever records what belongs to a deal and whoever records what belongs to none take turns, or an invoice that is linked
 * while it is counted would count twice. Deals share the lock among themselves. Taken before any other of the ledger.
 */
export const lockDocuments = (tx: TenantTx, how: "shared" | "alone"): Promise<void> => takeTurn(tx, `ledger-documents:${tx.tenantId}`, how);

/** Brings the ledger up to what is known of these documents. The caller holds `lockDocuments`. */
export async function recordDocuments(tx: TenantTx, connectionId: string, keys: readonly documents.DocumentKey[]): Promise<void> {
  if (keys.length === 0) return;
  const organisation = (await connections.get(tx, connectionId))?.organisation;
  // Without a home currency there is no ledger yet.
  if (!organisation) return;
  for (const kept of await documents.byKey(tx, connectionId, keys)) {
    await facts.makeStand(tx, subjectOfDocument(kept), factsOfDocument({ ...kept, homeCurrency: organisation.homeCurrency }));
  }
}

/** What is a deal's now counts with it and no longer by itself. */
export async function recordDocumentsOf(tx: TenantTx, billed: readonly { connectionId: string; invoice: { id: string } }[]): Promise<void> {
  for (const [connectionId, own] of Map.groupBy(billed, (one) => one.connectionId)) {
    await recordDocuments(tx, connectionId, await documents.touching(tx, connectionId, own.map(({ invoice }) => invoice.id)));
  }
}
