import { instantOf } from "../platform/clock.ts";
import type { TenantTx } from "./index.ts";
import { grantContext } from "./sealed.ts";

/** Tokens as they are kept: sealed together, with the dates that decide when to refresh and when to warn. */
export interface GrantTokens {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string | null;
  grantExpiresAt: string | null;
  scopes: string[];
}

export interface Grant {
  grantId: string;
  system: string;
  state: "active" | "broken" | "revoked";
  accessExpiresAt: Date;
  refreshExpiresAt: Date | null;
  grantExpiresAt: Date | null;
  tokens: GrantTokens;
}

interface Row extends Omit<Grant, "tokens"> {
  sealedTokens: string;
}

const COLUMNS = `grant_id "grantId", system, state, access_expires_at "accessExpiresAt", refresh_expires_at "refreshExpiresAt",
  grant_expires_at "grantExpiresAt", sealed_tokens "sealedTokens"`;

/** Sealed for one tenant and one grant: copied into another row, the tokens do not open. */
const contextOf = (tx: TenantTx, grantId: string) => grantContext(tx.tenantId, grantId);

export async function create(tx: TenantTx, of: { system: string; tokens: GrantTokens; authorizedBy: string | null }): Promise<string> {
  const grantId = tx.ids.uuid();
  const { tokens } = of;
  const sealed = tx.secrets.seal(JSON.stringify(tokens), contextOf(tx, grantId));
  await tx.sql(
    `insert into oauth_grant (tenant_id, grant_id, system, sealed_tokens, access_expires_at, refresh_expires_at, grant_expires_at,
       state, authorized_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9)`,
    [tx.tenantId, grantId, of.system, sealed, tokens.accessExpiresAt, tokens.refreshExpiresAt, tokens.grantExpiresAt, of.authorizedBy, tx.clock.instant()],
  );
  return grantId;
}

export const get = (tx: TenantTx, grantId: string): Promise<Grant | null> => readWhere(tx, "grant_id = $2", grantId);

/** The one its connection uses now: connecting again gives it another. */
export const ofConnection = (tx: TenantTx, connectionId: string): Promise<Grant | null> =>
  readWhere(tx, "grant_id = (select c.grant_id from connection c where c.tenant_id = $1 and c.connection_id = $2)", connectionId);

async function readWhere(tx: TenantTx, condition: string, id: string): Promise<Grant | null> {
  const [row] = await tx.sql<Row>(`select ${COLUMNS} from oauth_grant where tenant_id = $1 and ${condition}`, [tx.tenantId, id]);
  if (!row) return null;
  const { grantId } = row;
  const { sealedTokens, ...grant } = row;
  const opened = tx.secrets.open(sealedTokens, contextOf(tx, grantId));
  if (tx.secrets.isOutdated(sealedTokens)) await sealAnew(tx, grantId, { from: sealedTokens, opened });
  return { ...grant, tokens: JSON.parse(opened) as GrantTokens };
}

/** How keys rotate: a grant that is used moves under the current key, so that an old one can be taken away in time. */
async function sealAnew(tx: TenantTx, grantId: string, { from, opened }: { from: string; opened: string }): Promise<void> {
  await tx.sql("update oauth_grant set sealed_tokens = $3 where tenant_id = $1 and grant_id = $2 and sealed_tokens = $4", [
    tx.tenantId,
    grantId,
    tx.secrets.seal(opened, contextOf(tx, grantId)),
    from,
  ]);
}

/** True for the one process that may now spend the refresh token; the claim ends by itself after `forMs`. */
export async function claimRefresh({ sql, tenantId, sharedNow }: TenantTx, grantId: string, forMs: number): Promise<boolean> {
  const now = await sharedNow();
  const rows = await sql(
    `update oauth_grant set refreshing_until = $3 where tenant_id = $1 and grant_id = $2 and state = 'active'
       and (refreshing_until is null or refreshing_until < $4) returning 1`,
    [tenantId, grantId, instantOf(now + forMs), instantOf(now)],
  );
  return rows.length === 1;
}

export async function releaseRefresh({ sql, tenantId }: TenantTx, grantId: string): Promise<void> {
  await sql("update oauth_grant set refreshing_until = null where tenant_id = $1 and grant_id = $2", [tenantId, grantId]);
}

/** Stores rotated tokens; called before anything is done with them. */
export async function saveTokens(tx: TenantTx, grantId: string, tokens: GrantTokens): Promise<void> {
  const sealed = tx.secrets.seal(JSON.stringify(tokens), contextOf(tx, grantId));
  await tx.sql(
    `update oauth_grant set sealed_tokens = $3, access_expires_at = $4, refresh_expires_at = $5, grant_expires_at = $6, state = 'active',
       refreshing_until = null
     where tenant_id = $1 and grant_id = $2`,
    [tx.tenantId, grantId, sealed, tokens.accessExpiresAt, tokens.refreshExpiresAt, tokens.grantExpiresAt],
  );
}

export async function setState({ sql, tenantId }: TenantTx, grantId: string, state: Grant["state"]): Promise<void> {
  await sql("update oauth_grant set state = $3 where tenant_id = $1 and grant_id = $2", [tenantId, grantId, state]);
}

/** Forgets the tokens for good; the row stays as a trace that there was a grant. */
export async function erase(tx: TenantTx, grantId: string): Promise<void> {
  await tx.sql(
    "update oauth_grant set state = 'revoked', sealed_tokens = $3 where tenant_id = $1 and grant_id = $2",
    [tx.tenantId, grantId, tx.secrets.seal(JSON.stringify({ accessToken: "", refreshToken: "" }), contextOf(tx, grantId))],
  );
}

/** Forgets the tokens of every grant that no connection uses any more. */
export async function eraseUnused(tx: TenantTx): Promise<void> {
  const rows = await tx.sql<{ grantId: string }>(
    `select grant_id "grantId" from oauth_grant g where g.tenant_id = $1 and g.state <> 'revoked' and not exists (
       select 1 from connection c where c.tenant_id = g.tenant_id and c.grant_id = g.grant_id and c.state <> 'disconnected')`,
    [tx.tenantId],
  );
  for (const { grantId } of rows) await erase(tx, grantId);
}
