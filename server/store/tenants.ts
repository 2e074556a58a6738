import { defaultSettings, settingsSchema, type Settings } from "../domain/settings.ts";
import type { SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

export interface Tenant {
  tenantId: string;
  crmSystem: string;
  crmAccountId: string;
  name: string;
  timeZone: string;
  state: "installed" | "uninstalled";
  /** shadow: nothing is written to either system. */
  mode: "shadow" | "live";
  settings: Settings;
  /** For optimistic locking of the settings. */
  settingsVersion: number;
  /** When the deals won before Onebook was there had been found; nothing is invoiced by itself before. */
  baselinedAt: Date | null;
}

interface Row extends Omit<Tenant, "settings"> {
  settings: unknown;
}

/** The transaction's own tenant. Throws where it was never installed. */
export async function get({ sql, tenantId }: TenantTx): Promise<Tenant> {
  const [row] = await sql<Row>(
    `select tenant_id "tenantId", crm_system "crmSystem", crm_account_id "crmAccountId", name, time_zone "timeZone", state, mode,
       settings, settings_version "settingsVersion", baselined_at "baselinedAt" from tenant where tenant_id = $1`,
    [tenantId],
  );
  if (!row) throw new Error(`Tenant ${tenantId} does not exist`);
  return { ...row, settings: settingsSchema.parse(row.settings) };
}

export const idFor = (crmSystem: string, crmAccountId: string): string => `${crmSystem}-${crmAccountId}`;

export interface NewTenant {
  crmSystem: string;
  crmAccountId: string;
  name: string;
  timeZone: string;
  /** Who may do what from the first moment on. */
  roles?: Settings["roles"];
}

/** Creates the tenant at its first installation; an existing one stays as it is. */
export async function create(tx: SystemTx, of: NewTenant): Promise<string> {
  const tenantId = idFor(of.crmSystem, of.crmAccountId);
  const values = [tenantId, of.crmSystem, of.crmAccountId, of.name, of.timeZone, jsonText({ ...defaultSettings, roles: of.roles ?? defaultSettings.roles }), tx.clock.instant()];
  await tx.sql(
    `insert into tenant (tenant_id, crm_system, crm_account_id, name, time_zone, state, settings, created_at)
     values ($1, $2, $3, $4, $5, 'installed', $6, $7) on conflict do nothing`,
    values,
  );
  return tenantId;
}

/** null where there is no such tenant. Until this transaction ends nobody else changes whether the account is installed. */
export async function lockState({ sql, tenantId }: TenantTx): Promise<Tenant["state"] | null> {
  const [row] = await sql<Pick<Tenant, "state">>("select state from tenant where tenant_id = $1 for update", [tenantId]);
  return row?.state ?? null;
}

export async function setState({ sql, tenantId, clock }: TenantTx, state: Tenant["state"]): Promise<void> {
  await sql("update tenant set state = $2, uninstalled_at = $3 where tenant_id = $1", [tenantId, state, state === "uninstalled" ? clock.instant() : null]);
}

/** Longest gone first; at most 50. */
export async function uninstalledBefore({ sql }: SystemTx, moment: string): Promise<string[]> {
  const rows = await sql<{ tenantId: string }>(
    `select tenant_id "tenantId" from tenant where state = 'uninstalled' and uninstalled_at < $1 order by uninstalled_at limit 50`,
    [moment],
  );
  return rows.map((row) => row.tenantId);
}

/** False where it was so already. */
export async function setMode({ sql, tenantId }: TenantTx, mode: Tenant["mode"]): Promise<boolean> {
  return (await sql("update tenant set mode = $2 where tenant_id = $1 and mode <> $2 returning 1", [tenantId, mode])).length === 1;
}

/** False where someone else has saved since `version` was read. Throws where the settings are not valid. */
export async function saveSettings({ sql, tenantId }: TenantTx, settings: Settings, version: number): Promise<boolean> {
  const rows = await sql(
    `update tenant set settings = $2, settings_version = settings_version + 1
     where tenant_id = $1 and settings_version = $3 returning 1`,
    [tenantId, jsonText(settingsSchema.parse(settings)), version],
  );
  return rows.length === 1;
}

/** Whether this CRM account has Onebook installed; its tenant id. */
export async function findInstalled({ sql }: SystemTx, crmSystem: string, crmAccountId: string): Promise<string | null> {
  const [row] = await sql<{ tenantId: string }>(
    `select tenant_id "tenantId" from tenant where crm_system = $1 and crm_account_id = $2 and state = 'installed'`,
    [crmSystem, crmAccountId],
  );
  return row?.tenantId ?? null;
}

/** Also those that were uninstalled; in pages of 500, by id. */
export async function listAll({ sql }: SystemTx, after: string): Promise<string[]> {
  const rows = await sql<{ tenantId: string }>(`select tenant_id "tenantId" from tenant where tenant_id > $1 order by tenant_id limit 500`, [after]);
  return rows.map((row) => row.tenantId);
}

/** In pages of 500, by id. */
export async function listInstalled({ sql }: SystemTx, after: string): Promise<string[]> {
  const rows = await sql<{ tenantId: string }>(
    `select tenant_id "tenantId" from tenant where state = 'installed' and tenant_id > $1 order by tenant_id limit 500`,
    [after],
  );
  return rows.map((row) => row.tenantId);
}

/** @param name null: as it is known */
export async function rename({ sql, tenantId }: TenantTx, name: string | null, timeZone: string): Promise<void> {
  await sql("update tenant set name = coalesce($2, name), time_zone = $3 where tenant_id = $1", [tenantId, name, timeZone]);
}

export async function markBaselined({ sql, tenantId, clock }: TenantTx): Promise<void> {
  await sql("update tenant set baselined_at = $2 where tenant_id = $1", [tenantId, clock.instant()]);
}
