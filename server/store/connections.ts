import type { CrmLists } from "../domain/crm-lists.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Instant } from "../domain/records.ts";
import type { Values } from "../domain/sentences/fill.ts";
import type { Trouble } from "../domain/sentences/troubles.ts";
import type { SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface Connection {
  connectionId: string;
  grantId: string;
  role: "crm" | "erp";
  system: string;
  externalId: string;
  name: string;
  state: "active" | "needs-reconnect" | "awaiting-confirmation" | "disconnected";
  organisation: Organisation | null;
  organisationReadAt: Date | null;
  sweepCursor: string | null;
  /** Of a sweep that did not end: up to when each kind of record has been seen. */
  sweepReached: Record<string, Instant> | null;
  sweptAt: Date | null;
  /** How many sweeps in a row have failed. */
  sweepFailures: number;
  connectedBy: string | null;
  connectedAt: Date;
  /** When the grant dies however often it is refreshed; null: none known. */
  grantExpiresAt: Date | null;
  /** When the present access token ends; it is renewed before that by itself. */
  accessExpiresAt: Date | null;
  lastGoodAt: Date | null;
  lastFailedAt: Date | null;
  /** One sentence for people. */
  lastFailure: string | null;
  /** The same as data; null on rows of before there was such. */
  lastFailureSaid: { key: string; values: Values } | null;
}

const COLUMNS = `connection_id "connectionId", grant_id "grantId", role, system, external_id "externalId", name, state, organisation,
  organisation_read_at "organisationReadAt", sweep_cursor "sweepCursor", sweep_reached "sweepReached", swept_at "sweptAt", sweep_failures "sweepFailures", connected_by "connectedBy",
  connected_at "connectedAt", last_good_at "lastGoodAt", last_failed_at "lastFailedAt", last_failure "lastFailure", last_failure_said "lastFailureSaid",
  (select g.grant_expires_at from oauth_grant g
    where g.tenant_id = connection.tenant_id and g.grant_id = connection.grant_id) "grantExpiresAt",
  (select g.access_expires_at from oauth_grant g
    where g.tenant_id = connection.tenant_id and g.grant_id = connection.grant_id and g.state = 'active') "accessExpiresAt"`;

/** At most 100, oldest first, disconnected ones included. */
export async function list({ sql, tenantId }: TenantTx, role: Connection["role"]): Promise<Connection[]> {
  return sql<Connection>(`select ${COLUMNS} from connection where tenant_id = $1 and role = $2 order by connected_at, connection_id limit 100`, [
    tenantId,
    role,
  ]);
}

export async function get({ sql, tenantId }: TenantTx, connectionId: string): Promise<Connection | null> {
  const [row] = await sql<Connection>(`select ${COLUMNS} from connection where tenant_id = $1 and connection_id = $2`, [tenantId, connectionId]);
  return row ?? null;
}

export interface NewConnection {
  grantId: string;
  role: Connection["role"];
  system: string;
  externalId: string;
  /** null where the vendor told none: then it keeps the one it has, or is called by its external id. */
  name: string | null;
  state: Connection["state"];
  connectedBy: string | null;
}

/** null before they were first read. */
export async function crmLists({ sql, tenantId }: TenantTx): Promise<{ lists: CrmLists; readAt: Date } | null> {
  const [row] = await sql<{ lists: CrmLists | null; readAt: Date }>(
    `select crm_lists lists, crm_lists_read_at "readAt" from connection where tenant_id = $1 and role = 'crm' and state = 'active' order by connected_at desc limit 1`,
    [tenantId],
  );
  return row?.lists ? { lists: row.lists, readAt: row.readAt } : null;
}

export async function saveCrmLists(tx: TenantTx, lists: CrmLists): Promise<void> {
  await tx.sql("update connection set crm_lists = $2, crm_lists_read_at = $3 where tenant_id = $1 and role = 'crm'", [tx.tenantId, jsonText(lists), tx.clock.instant()]);
}

/** One row an account: connecting the same account again renews its row, keeps its links and is swept at once. Its id. */
export async function save(tx: TenantTx, connection: NewConnection): Promise<string> {
  const { grantId, role, system, externalId, name, state, connectedBy } = connection;
  const [row] = await tx.sql<{ id: string }>(
    `insert into connection (tenant_id, connection_id, grant_id, role, system, external_id, name, state, connected_by, connected_at)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, $6), $8, $9, $10)
     on conflict (tenant_id, system, external_id) do update set grant_id = excluded.grant_id, name = coalesce($7, connection.name),
       state = excluded.state, connected_by = excluded.connected_by, connected_at = excluded.connected_at, swept_at = null, sweep_not_before = null
     returning connection_id id`,
    [tx.tenantId, tx.ids.uuid(), grantId, role, system, externalId, name, state, connectedBy, tx.clock.instant()],
  );
  if (!row) throw new Error("A connection was not saved");
  return row.id;
}

export async function setState({ sql, tenantId }: TenantTx, connectionId: string, state: Connection["state"]): Promise<void> {
  await sql("update connection set state = $3 where tenant_id = $1 and connection_id = $2", [tenantId, connectionId, state]);
}

/** Every connection of a grant shares its fate. */
export async function setStateOfGrant({ sql, tenantId }: TenantTx, grantId: string, state: Connection["state"]): Promise<void> {
  await sql("update connection set state = $3 where tenant_id = $1 and grant_id = $2 and state = 'active'", [tenantId, grantId, state]);
}

export async function saveOrganisation(tx: TenantTx, connectionId: string, organisation: Organisation): Promise<void> {
  await tx.sql(
    "update connection set organisation = $3, organisation_read_at = $4, name = $5 where tenant_id = $1 and connection_id = $2",
    [tx.tenantId, connectionId, jsonText(organisation), tx.clock.instant(), organisation.name],
  );
}

/** Takes on reading the reference data that was read at `readAt`; false where somebody else just did. */
export async function claimOrganisation({ sql, tenantId }: TenantTx, connectionId: string, readAt: Date, until: string): Promise<boolean> {
  const rows = await sql(
    "update connection set organisation_read_at = $4 where tenant_id = $1 and connection_id = $2 and date_trunc('milliseconds', organisation_read_at) = $3 returning 1",
    [tenantId, connectionId, readAt.toISOString(), until],
  );
  return rows.length === 1;
}

/** Its reference data is read anew at the next look. */
export async function forgetOrganisation({ sql, tenantId }: TenantTx, connectionId: string): Promise<void> {
  await sql("update connection set organisation_read_at = null where tenant_id = $1 and connection_id = $2", [tenantId, connectionId]);
}

/** A call went through. */
export async function noteGood({ sql, tenantId, clock }: TenantTx, connectionId: string): Promise<void> {
  await sql("update connection set last_good_at = $3 where tenant_id = $1 and connection_id = $2", [tenantId, connectionId, clock.instant()]);
}

/** A call did not; the sentence is for people and may be cut. */
export async function noteFailed({ sql, tenantId, clock }: TenantTx, connectionId: string, { sentence, said }: Trouble): Promise<void> {
  await sql("update connection set last_failed_at = $3, last_failure = $4, last_failure_said = $5 where tenant_id = $1 and connection_id = $2", [
    tenantId,
    connectionId,
    clock.instant(),
    sentence.slice(0, 500),
    jsonText({ ...said, values: Object.fromEntries(Object.entries(said.values).map(([name, value]) => [name, value.slice(0, 500)])) }),
  ]);
}

/** A sweep was to the end, up to this cursor. */
export async function saveSweep(tx: TenantTx, connectionId: string, cursor: string): Promise<void> {
  await tx.sql(
    `update connection set sweep_cursor = $3, sweep_reached = null, swept_at = $4, sweep_failures = 0, sweep_not_before = null
     where tenant_id = $1 and connection_id = $2`,
    [tx.tenantId, connectionId, cursor, tx.clock.instant()],
  );
}

/** A page of a sweep was kept, and there is more: whoever takes it up goes on behind this cursor. */
export async function saveSweepPage({ sql, tenantId }: TenantTx, connectionId: string, cursor: string): Promise<void> {
  await sql("update connection set sweep_cursor = $3 where tenant_id = $1 and connection_id = $2", [tenantId, connectionId, cursor]);
}

/** The same where each kind of record is swept by itself: of this one, everything up to a moment has been seen. */
export async function saveSweepReached({ sql, tenantId }: TenantTx, connectionId: string, kind: string, reached: Instant): Promise<void> {
  await sql("update connection set sweep_reached = coalesce(sweep_reached, '{}') || jsonb_build_object($3::text, $4::text) where tenant_id = $1 and connection_id = $2", [
    tenantId,
    connectionId,
    kind,
    reached,
  ]);
}

/** Not tried again before this moment. */
export async function noteSweepFailed({ sql, tenantId }: TenantTx, connectionId: string, notBefore: string): Promise<void> {
  await sql("update connection set sweep_failures = sweep_failures + 1, sweep_not_before = $3 where tenant_id = $1 and connection_id = $2", [tenantId, connectionId, notBefore]);
}

/** Who a webhook from this account concerns: several tenants may have connected one ERP organisation. */
export async function findByAccount({ sql }: SystemTx, system: string, externalId: string): Promise<{ tenantId: string; connectionId: string; role: Connection["role"] }[]> {
  return sql(
    `select tenant_id "tenantId", connection_id "connectionId", role from connection
     where system = $1 and external_id = $2 and state <> 'disconnected' order by tenant_id limit 100`,
    [system, externalId],
  );
}

/** Active connections not swept since `before`, those left out that are to wait after a failure; at most 200. */
export async function dueForSweep({ sql, clock }: SystemTx, role: Connection["role"], before: string): Promise<{ tenantId: string; connectionId: string }[]> {
  return sql(
    `select tenant_id "tenantId", connection_id "connectionId" from connection
     where role = $1 and (state = 'active' or (role = 'crm' and state = 'needs-reconnect')) and (swept_at is null or swept_at < $2)
       and (sweep_not_before is null or sweep_not_before <= $3) order by swept_at nulls first limit 200`,
    [role, before, clock.instant()],
  );
}
