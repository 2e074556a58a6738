import { dateIn } from "../../domain/calendar.ts";
import type { ErpChange } from "../../connectors/erp.ts";
import type { ErpDocument, PlainDate } from "../../domain/records.ts";
import type { Connection } from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import type { FlowKit } from "../kit.ts";
import { lockDocuments, recordDocuments } from "./record-documents.ts";

type Kit = Pick<FlowKit, "store" | "clock">;

/** Documents counted in one transaction, while which no deal's facts are recorded. */
const AT_ONCE = 50;
const MOST_CHUNKS = 10_000;

/** The ledger's years: this one and the one before, from the day on which the reading began. */
export const firstDay = (kit: Pick<FlowKit, "clock">, { organisation }: Pick<Connection, "organisation">): PlainDate =>
  `${Number(dateIn(organisation?.timeZone ?? "UTC", kit.clock.now()).slice(0, 4)) - 1}-01-01`;

/** Keeps documents as a list told of them, and counts those that belong to no deal. Doing it again changes nothing. */
export async function keepDocuments(kit: Kit, tenantId: string, connectionId: string, reading: Pick<documents.Reading, "since" | "pass">, told: readonly ErpDocument[]): Promise<void> {
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const some = told.slice(at, at + AT_ONCE);
    await kit.store.tenant(tenantId, async (tx) => {
      await lockDocuments(tx, "alone");
      await documents.save(tx, connectionId, reading, some);
      await recordDocuments(tx, connectionId, some);
    });
  }
}

/** What a sweep saw change: whole documents, read with the changes themselves, and the ids of what is gone. */
export async function keepChanged(kit: Kit, tenantId: string, connection: Connection, changes: readonly ErpChange[]): Promise<void> {
  const { connectionId } = connection;
  const told = changes.flatMap(({ document }) => document ?? []);
  const gone = changes.flatMap(({ entity, id, hint, document }) => (hint === "deleted" && !document && (entity === "invoice" || entity === "credit-note") ? [{ kind: entity, id }] : []));
  if (told.length + gone.length === 0) return;
  const reading = await kit.store.tenant(tenantId, (tx) => documents.reading(tx, connectionId, firstDay(kit, connection)));
  await keepDocuments(kit, tenantId, connectionId, reading, told);
  for (let at = 0; at < gone.length; at += AT_ONCE) await forget(kit, tenantId, connectionId, gone.slice(at, at + AT_ONCE));
}

/** What a reading that went to the end did not see is gone. */
export async function forgetUnseen(kit: Kit, tenantId: string, connectionId: string, pass: number): Promise<void> {
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk += 1) {
    const keys = await kit.store.tenant(tenantId, (tx) => documents.unseen(tx, connectionId, pass, AT_ONCE));
    if (keys.length === 0) return;
    await forget(kit, tenantId, connectionId, keys);
  }
}

async function forget(kit: Kit, tenantId: string, connectionId: string, keys: readonly documents.DocumentKey[]): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    await lockDocuments(tx, "alone");
    await recordDocuments(tx, connectionId, await documents.markDeleted(tx, connectionId, keys));
  });
}
