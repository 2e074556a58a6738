import type { Crm, CrmGlimpse, SweptEntity } from "../connectors/crm.ts";
import { instantOf, parseInstant } from "../platform/clock.ts";
import * as connections from "../store/connections.ts";
import type { FlowKit } from "./kit.ts";
import { keepCrmLists } from "./refresh-lists.ts";
import { refreshOwners } from "./refresh-owners.ts";
import { wakeForCrmRecords } from "./wake-for-crm.ts";

/** Windows overlap: a record is found only moments after its change, and one changed while a sweep ran has an older time. */
const OVERLAP_MS = 5 * 60_000;
const PAGE_LIMIT = 500;
/** What deals depend on comes first, so that a deal is looked at once, with everything in place. */
const SWEPT: readonly SweptEntity[] = ["line-item", "contact", "company", "deal"];

/** Searches cost nothing in a CRM: each kind of record, by the time of its last change. */
export async function sweepCrm(kit: FlowKit, tenantId: string, connection: connections.Connection, started: number): Promise<void> {
  const since = connection.sweepCursor ?? instantOf(connection.connectedAt.getTime() - OVERLAP_MS);
  const crm = await kit.ports.crm(tenantId);
  let next = started - OVERLAP_MS;
  // Where the pages of a kind ran out first, the next sweep goes on from the last change seen of it.
  for (const entity of SWEPT) next = Math.min(next, await sweepKind({ kit, tenantId, connectionId: connection.connectionId, crm }, entity, connection.sweepReached?.[entity] ?? since, next));
  await kit.store.tenant(tenantId, (tx) => connections.saveSweep(tx, connection.connectionId, instantOf(next)));
  await refreshOwners(kit, tenantId, connection, crm);
  await keepCrmLists(kit, tenantId, connection, crm);
}

interface Sweeping {
  kit: FlowKit;
  tenantId: string;
  connectionId: string;
  crm: Crm;
}

/** Up to when everything of this kind has been seen. That is kept page by page: a sweep that is cut short is not begun anew, or with processes that end often it would never come to its end. */
async function sweepKind({ kit, tenantId, connectionId, crm }: Sweeping, entity: SweptEntity, since: string, end: number): Promise<number> {
  let cursor: string | null = null;
  let reached = parseInstant(since);
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const found = await crm.recordsChangedSince(entity, since, cursor);
    await wakeFor(kit, tenantId, entity, found.records);
    const last = found.records.at(-1);
    if (last) reached = parseInstant(last.modifiedAt);
    cursor = found.cursor;
    if (cursor === null) reached = end;
    await kit.store.tenant(tenantId, (tx) => connections.saveSweepReached(tx, connectionId, entity, instantOf(reached)));
    if (cursor === null) return end;
  }
  return reached;
}

async function wakeFor(kit: FlowKit, tenantId: string, entity: SweptEntity, records: readonly CrmGlimpse[]): Promise<void> {
  await wakeForCrmRecords(kit, tenantId, entity, records.flatMap(({ id, formerIds }) => [id, ...formerIds]), true);
  await wakeForCrmRecords(kit, tenantId, "deal", [...new Set(records.flatMap(({ dealIds }) => dealIds))], true);
}
