import { z } from "zod";
import * as connections from "../../store/connections.ts";
import * as documents from "../../store/erp-documents.ts";
import type { TenantTx } from "../../store/index.ts";
import type { FlowKit } from "../kit.ts";
import { organisationOf } from "../look/organisation.ts";
import { firstDay, forgetUnseen, keepDocuments } from "./keep-documents.ts";

export const documentsJob = z.object({ tenantId: z.string(), connectionId: z.string() });

/** A page is a thousand documents and one metered read; a job is over long before its time is. */
const PAGES_A_JOB = 10;
/** Half a million documents in two years; whoever has more sees the oldest of them. */
const MOST_PAGES = 500;

/**
 * Reads the lists of all that books revenue in an organisation and of what its customers paid, from where it was left. The cursor moves on only when a
 * page is kept, so that whatever ends the job, nothing is left out and a page at most is paid for twice.
 */
export async function readDocuments(kit: FlowKit, { tenantId, connectionId }: z.infer<typeof documentsJob>): Promise<void> {
  for (let page = 0; page < PAGES_A_JOB; page += 1) {
    const connection = await kit.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
    if (connection?.state !== "active" || connection.role !== "erp") return;
    // Without its home currency and time zone nothing counts.
    if (connection.organisation === null) connection.organisation = await organisationOf(kit, tenantId, connectionId);
    const reading = await kit.store.tenant(tenantId, (tx) => documents.reading(tx, connectionId, firstDay(kit, connection)));
    if (reading.done) return;
    await readPage(kit, tenantId, connectionId, reading);
  }
  await kit.store.tenant(tenantId, (tx) => enqueueDocuments(tx, connectionId));
}

async function readPage(kit: FlowKit, tenantId: string, connectionId: string, reading: documents.Reading): Promise<void> {
  const erp = await kit.ports.erp(tenantId, connectionId);
  const { cursor, ...told } = await erp.documentsDated(reading.since, reading.cursor);
  await keepDocuments(kit, tenantId, connectionId, reading, told);
  if (cursor === null) await forgetUnseen(kit, tenantId, connectionId, reading.pass);
  const tooMany = cursor !== null && reading.pages + 1 >= MOST_PAGES;
  if (tooMany) kit.log.warn("An organisation has more documents than are read", { tenantId, connectionId, pages: reading.pages + 1 });
  await kit.store.tenant(tenantId, (tx) => documents.saveReading(tx, connectionId, reading.pass, { cursor, done: cursor === null || tooMany }));
}

export const enqueueDocuments = (tx: TenantTx, connectionId: string): Promise<void> => tx.enqueue("documents", { tenantId: tx.tenantId, connectionId }, `${tx.tenantId}:${connectionId}`);

/** After a sweep: goes on where the reading was cut short, and begins it for an organisation that is new. */
export async function goOnReading(kit: FlowKit, tenantId: string, connection: connections.Connection, anew: boolean): Promise<void> {
  const { connectionId } = connection;
  await kit.store.tenant(tenantId, async (tx) => {
    const { done } = await documents.reading(tx, connectionId, firstDay(kit, connection));
    if (anew) await documents.readAnew(tx, connectionId);
    if (anew || !done) await enqueueDocuments(tx, connectionId);
  });
}
