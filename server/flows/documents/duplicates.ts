import { addDays } from "../../domain/calendar.ts";
import { documentRef } from "../../domain/ledger/lone-documents.ts";
import { parseRef } from "../../domain/ledger/refs.ts";
import { suspectDocuments, type DocumentSuspicion } from "../../domain/ledger/suspect-documents.ts";
import * as audit from "../../store/audit.ts";
import * as duplicates from "../../store/document-duplicates.ts";
import * as documents from "../../store/erp-documents.ts";
import type { TenantTx } from "../../store/index.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";
import { lockDocuments, recordDocuments } from "./record-documents.ts";

/** The latest invoices that are compared with each other. */
const MOST_DOCUMENTS = 20_000;
const MOST_PAIRS = 200;
/** A twin may lie just outside the period that is asked about. */
const AROUND_DAYS = 31;

export interface SuspectedInvoices extends DocumentSuspicion<documents.KeptDocument> {
  decision: "same" | "different" | null;
}

/** Invoices dated in or about the period that may be one entered twice, with what was decided about each pair. */
export async function suspectedInvoices(tx: TenantTx, { from, to }: { from: string; to: string }): Promise<SuspectedInvoices[]> {
  const seen = await documents.invoicesBetween(tx, addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS), MOST_DOCUMENTS);
  const pairs = suspectDocuments(seen).slice(0, MOST_PAIRS);
  const decided = await duplicates.about(tx, pairs.map(({ second }) => documentRef(second)));
  return pairs.map((pair) => ({ ...pair, decision: decisionOn(documentRef(pair.second), documentRef(pair.first), decided) }));
}

function decisionOn(second: string, first: string, decided: Awaited<ReturnType<typeof duplicates.about>>): SuspectedInvoices["decision"] {
  const own = decided.filter(({ document }) => document === second);
  if (own.some(({ decision }) => decision === "same")) return "same";
  return own.some(({ duplicateOf }) => duplicateOf === first) ? "different" : null;
}

/** A person's word: one invoice entered twice, of which the second is no revenue; or two invoices. The bridge follows at once. */
export async function decideDocument({ store }: Pick<FlowKit, "store">, tenantId: string, decided: duplicates.DocumentDecision): Promise<void> {
  await store.tenant(tenantId, async (tx) => {
    await lockDocuments(tx, "alone");
    const second = await known(tx, decided.document);
    const first = await known(tx, decided.duplicateOf);
    if (decided.decision === "same" && second.dealId !== null) throw belongsToDeal(second.document.number ?? second.document.id);
    // What counts with another is no first record: chains would come round to their beginning.
    const root = (await duplicates.firstOf(tx, documentRef(first))) ?? documentRef(first);
    const turned = root === documentRef(second);
    if (turned) await duplicates.decide(tx, { document: documentRef(first), duplicateOf: root, decision: "different", by: decided.by });
    await duplicates.decide(tx, { ...decided, duplicateOf: turned ? documentRef(first) : root });
    for (const { connectionId, document } of [second, first]) await recordDocuments(tx, connectionId, [document]);
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "duplicate-document", document: decided.document, duplicateOf: decided.duplicateOf, decision: decided.decision, by: decided.by } });
  });
}

async function known(tx: TenantTx, ref: string): Promise<documents.KeptDocument> {
  const record = parseRef(ref);
  const kind = record?.kind;
  const [found] = record && kind === "invoice" ? await documents.byKey(tx, record.connectionId, [{ kind, id: record.erpId }]) : [];
  if (!found) throw new FlowProblem({ code: "not-found", status: 404, title: `There is no invoice ${ref.slice(0, 60)}.`, nextStep: "Reload the page: it may have been removed meanwhile." });
  return found;
}

const belongsToDeal = (number: string) =>
  new FlowProblem({ code: "document-of-deal", status: 409, title: `Invoice ${number.slice(0, 60)} belongs to a deal.`, nextStep: "If it was entered twice, void it in the accounting system, or mark the other one.", values: { number } });
