import { dateIn } from "../../domain/calendar.ts";
import type { ErpChange } from "../../connectors/erp.ts";
import type { ErpDocument, PlainDate, Settlement } from "../../domain/records.ts";
import type { Connection } from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import * as payments from "../../store/erp-payments.ts";
import type { TenantTx } from "../../store/index.ts";
import type { FlowKit } from "../kit.ts";
import { lockDocuments, recordDocuments, recordPayments } from "./record-documents.ts";

type Kit = Pick<FlowKit, "store" | "clock">;

/** Documents, or payments, counted in one transaction. */
const AT_ONCE = 50;
const MOST_CHUNKS = 10_000;

/** The ledger's years: this one and the one before, from the day on which the reading began. */
export const firstDay = (kit: Pick<FlowKit, "clock">, { organisation }: Pick<Connection, "organisation">): PlainDate =>
  `${Number(dateIn(organisation?.timeZone ?? "UTC", kit.clock.now()).slice(0, 4)) - 1}-01-01`;

/** What a list told of: documents, and the money customers paid. */
export interface Told {
  documents: readonly ErpDocument[];
  payments: readonly Settlement[];
}

/** Keeps documents and payments as a list told of them, and counts what belongs to no deal. Doing it again changes nothing. */
export async function keepDocuments(kit: Kit, tenantId: string, connectionId: string, reading: Pick<documents.Reading, "since" | "pass">, told: Told): Promise<void> {
  await someAtATime(kit, tenantId, told.documents, async (tx, some) => {
    await documents.save(tx, connectionId, reading, some);
    await recordDocuments(tx, connectionId, some);
  });
  await someAtATime(kit, tenantId, told.payments.flatMap(asPayment), async (tx, some) => {
    await recordPayments(tx, connectionId, some, await payments.save(tx, connectionId, reading, some));
  });
}

type Payment = Settlement & { kind: payments.PaymentKey["kind"] };

/** A credit is a document. */
const asPayment = (told: Settlement): Payment[] => (told.kind === "credit-note" ? [] : [{ ...told, kind: told.kind }]);

/** While they are counted, no deal's facts are recorded. */
async function someAtATime<T>(kit: Kit, tenantId: string, all: readonly T[], keep: (tx: TenantTx, some: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await kit.store.tenant(tenantId, async (tx) => {
      await lockDocuments(tx, "alone");
      await keep(tx, all.slice(at, at + AT_ONCE));
    });
  }
}

/** What a sweep saw change: whole documents and payments, read with the changes themselves, and the ids of what is gone. */
export async function keepChanged(kit: Kit, tenantId: string, connection: Connection, changes: readonly ErpChange[]): Promise<void> {
  const { connectionId } = connection;
  const told = { documents: changes.flatMap(({ document }) => document ?? []), payments: changes.flatMap(({ payment }) => payment ?? []) };
  const gone = changes.filter(({ hint, document, payment }) => hint === "deleted" && !document && !payment);
  const [lostDocuments, lostPayments] = [gone.flatMap(asDocumentKey), gone.flatMap(asPaymentKey)];
  if (told.documents.length + told.payments.length + lostDocuments.length + lostPayments.length === 0) return;
  const reading = await kit.store.tenant(tenantId, (tx) => documents.reading(tx, connectionId, firstDay(kit, connection)));
  await keepDocuments(kit, tenantId, connectionId, reading, told);
  await someAtATime(kit, tenantId, lostDocuments, (tx, some) => forgetDocuments(tx, connectionId, some));
  await someAtATime(kit, tenantId, lostPayments, (tx, some) => forgetPayments(tx, connectionId, some));
}

/** Of a refund only its id is left: it may have been either. */
const asDocumentKey = ({ entity, id }: ErpChange): documents.DocumentKey[] => {
  if (entity === "refund") return [{ kind: "refund-receipt", id }];
  return entity === "invoice" || entity === "credit-note" || entity === "sales-receipt" || entity === "refund-receipt" || entity === "journal" ? [{ kind: entity, id }] : [];
};

const asPaymentKey = ({ entity, id }: ErpChange): payments.PaymentKey[] =>
  entity === "payment" || entity === "prepayment" || entity === "overpayment" || entity === "refund" ? [{ kind: entity, id }] : [];

/** What a reading that went to the end did not see is gone. */
export async function forgetUnseen(kit: Kit, tenantId: string, connectionId: string, pass: number): Promise<void> {
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk += 1) {
    const left = await kit.store.tenant(tenantId, async (tx) => {
      await lockDocuments(tx, "alone");
      const [lost, unpaid] = [await documents.unseen(tx, connectionId, pass, AT_ONCE), await payments.unseen(tx, connectionId, pass, AT_ONCE)];
      await forgetDocuments(tx, connectionId, lost);
      await forgetPayments(tx, connectionId, unpaid);
      return lost.length + unpaid.length;
    });
    if (left === 0) return;
  }
}

const forgetDocuments = async (tx: TenantTx, connectionId: string, keys: readonly documents.DocumentKey[]): Promise<void> =>
  recordDocuments(tx, connectionId, await documents.markDeleted(tx, connectionId, keys));

async function forgetPayments(tx: TenantTx, connectionId: string, keys: readonly payments.PaymentKey[]): Promise<void> {
  const lost = await payments.markDeleted(tx, connectionId, keys);
  await recordPayments(tx, connectionId, lost, await payments.invoicesOf(tx, connectionId, lost));
}
