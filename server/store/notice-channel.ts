import type { TenantTx } from "./index.ts";
import { channelContext } from "./sealed.ts";

/** Where messages go, as far as anybody may see it again. */
export interface Channel {
  host: string;
  /** The last four characters of the address. */
  ending: string;
  setBy: string;
  setAt: Date;
}

export async function set(tx: TenantTx, url: string, by: string): Promise<void> {
  const { host } = new URL(url);
  await tx.sql(
    `insert into notice_channel (tenant_id, sealed_url, host, ending, set_by, set_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id) do update set sealed_url = excluded.sealed_url, host = excluded.host, ending = excluded.ending,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    [tx.tenantId, tx.secrets.seal(url, channelContext(tx.tenantId)), host, url.slice(-4), by, tx.clock.instant()],
  );
}

/** False where there was none. */
export async function remove({ sql, tenantId }: TenantTx): Promise<boolean> {
  return (await sql("delete from notice_channel where tenant_id = $1 returning 1", [tenantId])).length === 1;
}

export async function get({ sql, tenantId }: TenantTx): Promise<Channel | null> {
  const [row] = await sql<Channel>(`select host, ending, set_by "setBy", set_at "setAt" from notice_channel where tenant_id = $1`, [tenantId]);
  return row ?? null;
}

/** The address itself, for the moment of sending. One that was sealed under an older key is sealed anew. */
export async function addressOf(tx: TenantTx): Promise<string | null> {
  const [row] = await tx.sql<{ sealed: string }>("select sealed_url sealed from notice_channel where tenant_id = $1", [tx.tenantId]);
  if (!row) return null;
  const url = tx.secrets.open(row.sealed, channelContext(tx.tenantId));
  if (tx.secrets.isOutdated(row.sealed)) {
    await tx.sql("update notice_channel set sealed_url = $2 where tenant_id = $1 and sealed_url = $3", [tx.tenantId, tx.secrets.seal(url, channelContext(tx.tenantId)), row.sealed]);
  }
  return url;
}
