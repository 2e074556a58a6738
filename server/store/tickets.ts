import { instantOf } from "../platform/clock.ts";
import { sha256 } from "../platform/digest.ts";
import type { SystemTx } from "./index.ts";

/** A single-use key of the OAuth dance; only its hash is kept. */
export interface Ticket {
  /** Empty while an installation has no tenant yet. */
  tenantId: string;
  /** state: comes back from the vendor. connect: opens the way to a vendor from the settings page. */
  purpose: "state" | "connect";
  system: string;
  /** The person at the settings page, or who installed; null where nobody is known. */
  askedBy: string | null;
}

const MINUTES = 10;

/** `browser` is the value of the cookie it is bound to; a connect ticket has no browser yet and binds to nothing. */
export async function issue({ sql, clock }: SystemTx, token: string, browser: string, ticket: Ticket): Promise<void> {
  const expires = instantOf(clock.now() + MINUTES * 60_000);
  await sql("delete from oauth_ticket where expires_at < $1", [clock.instant()]);
  await sql(
    "insert into oauth_ticket (tenant_id, ticket_hash, purpose, system, browser_hash, expires_at, asked_by) values ($1, $2, $3, $4, $5, $6, $7)",
    [ticket.tenantId, sha256(token), ticket.purpose, ticket.system, sha256(browser), expires, ticket.askedBy],
  );
}

/** Spends the ticket, also when it turns out not to fit. null: unknown, spent, expired, or of another browser. */
export async function spend({ sql, clock }: SystemTx, token: string, browser: string, expected: Pick<Ticket, "purpose" | "system">): Promise<Ticket | null> {
  const [row] = await sql<Ticket & { browserHash: string; expiresAt: Date }>(
    `delete from oauth_ticket where ticket_hash = $1
     returning tenant_id "tenantId", purpose, system, asked_by "askedBy", browser_hash "browserHash", expires_at "expiresAt"`,
    [sha256(token)],
  );
  if (!row || row.expiresAt.getTime() < clock.now() || row.browserHash !== sha256(browser)) return null;
  if (row.purpose !== expected.purpose || row.system !== expected.system) return null;
  return { tenantId: row.tenantId, purpose: row.purpose, system: row.system, askedBy: row.askedBy };
}
