import { canonicalText } from "../domain/canonical.ts";
import { sha256 } from "../platform/digest.ts";
import { altered, type StruckOut } from "./audit-redaction.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";
import { takeTurn } from "./turn.ts";

export interface Entry {
  /** seen: read from a vendor. decided: what follows. did: an effect. asked: by a person. changed: settings, connections. */
  kind: "seen" | "decided" | "did" | "asked" | "changed";
  dealId: string | null;
  payload: object;
}

export interface LoggedEntry extends Entry {
  seq: number;
  at: Date;
}

/**
 * Adds one entry to the tenant's chain, in the transaction that makes it true. Entries are numbered without gaps and
 * each holds the hash of the one before, so that a removed or altered one shows. The salt goes where personal data are
 * struck out later (see audit-redaction.ts): the hash that stays then tells nothing of them. Its number.
 */
export async function append(tx: TenantTx, entry: Entry): Promise<number> {
  await takeTurn(tx, `audit:${tx.tenantId}`);
  const [last] = await tx.sql<{ seq: number; hash: string }>(
    "select seq, hash from audit where tenant_id = $1 order by seq desc limit 1",
    [tx.tenantId],
  );
  const seq = (last?.seq ?? 0) + 1;
  const at = tx.clock.instant();
  const previous = last?.hash ?? "";
  const payload = jsonText(entry.payload);
  const salt = tx.ids.token(SALT_BYTES);
  await tx.sql(
    `insert into audit (tenant_id, seq, at, kind, deal_id, payload, previous_hash, hash, salt) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, seq, at, entry.kind, entry.dealId, payload, previous, hashOf(previous, seq, at, entry, payload, salt), salt],
  );
  return seq;
}

const SALT_BYTES = 16;

/** Entries from before there were salts have none. */
const hashOf = (previous: string, seq: number, at: string, { kind, dealId }: Entry, payload: string, salt: string | null): string =>
  sha256(canonicalText([previous, seq, at, kind, dealId, payload, ...(salt === null ? [] : [salt])]));

export interface Sought {
  dealId?: string;
  kind?: Entry["kind"];
  /** Exactly who asked. */
  by?: string;
  /** Somewhere in the payload, case aside. */
  text?: string;
  /** The first moment, and the first one no more. */
  since?: string;
  until?: string;
  /** A seq: only entries before it, and only from this one on. */
  before?: number;
  notBelow?: number;
  limit: number;
}

/** Newest first; at most 200. */
export async function read(tx: TenantTx, of: Sought): Promise<LoggedEntry[]> {
  return tx.sql<LoggedEntry>(
    `select seq, at, kind, deal_id "dealId", payload from audit
     where tenant_id = $1 and ($2::text is null or deal_id = $2) and ($3::bigint is null or seq < $3)
       and ($4::text is null or payload::text ilike $4) and ($5::text is null or kind = $5)
       and ($6::text is null or person = $6)
       and ($7::timestamptz is null or at >= $7) and ($8::timestamptz is null or at < $8) and ($9::bigint is null or seq >= $9)
     order by seq desc limit $10`,
    [
      tx.tenantId,
      of.dealId ?? null,
      of.before ?? null,
      of.text === undefined ? null : containing(of.text),
      of.kind ?? null,
      of.by ?? null,
      of.since ?? null,
      of.until ?? null,
      of.notBelow ?? null,
      Math.max(0, Math.min(of.limit, 200)),
    ],
  );
}

/** These entries, in their order; those that are not there are left out. */
export const readThese = ({ sql, tenantId }: TenantTx, seqs: readonly number[]): Promise<LoggedEntry[]> =>
  sql<LoggedEntry>(`select seq, at, kind, deal_id "dealId", payload from audit where tenant_id = $1 and seq = any($2) order by seq`, [tenantId, seqs]);

/** As a pattern in which what a person typed stands for itself. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Everyone who ever asked for something, by name; at most 100. Steps from one to the next, however long the log is. */
export async function people({ sql, tenantId }: TenantTx): Promise<string[]> {
  const rows = await sql<{ person: string }>(
    `with recursive known (person) as (
       (select person from audit where tenant_id = $1 and person is not null order by person limit 1)
       union all
       select (select a.person from audit a where a.tenant_id = $1 and a.person > known.person order by a.person limit 1)
       from known where known.person is not null)
     select person from known where person is not null limit 100`,
    [tenantId],
  );
  return rows.map((row) => row.person);
}

/** Where the chain stands: its newest entry. */
export async function head({ sql, tenantId }: TenantTx): Promise<{ entries: number; hash: string }> {
  const [row] = await sql<{ entries: number; hash: string }>("select seq entries, hash from audit where tenant_id = $1 order by seq desc limit 1", [tenantId]);
  return row ?? { entries: 0, hash: "" };
}

/** The number of the newest entry; 0 where there is none. */
export async function lastSeq({ sql, tenantId }: TenantTx): Promise<number> {
  const [row] = await sql<{ seq: number }>("select seq from audit where tenant_id = $1 order by seq desc limit 1", [tenantId]);
  return row?.seq ?? 0;
}

interface ChainedEntry extends LoggedEntry {
  previousHash: string;
  hash: string;
  salt: string | null;
  redactedBy: number | null;
}

/** A struck-out entry is held by the one that struck it out. */
const isAsWritten = (row: ChainedEntry, wrong: ReadonlySet<number>): boolean =>
  row.redactedBy !== null ? !wrong.has(row.seq) : row.hash === hashOf(row.previousHash, row.seq, row.at.toISOString(), row, canonicalText(row.payload), row.salt);

/** As many as are held in memory at once; a payload may be large. */
const CHECKED_AT_ONCE = 200;

/**
 * Walks the chain; the seq of the first entry that does not fit, or null where all do. Goes from `from`, taking the one
 * before it for good, to `to`, which must exist; without them from the start to the end.
 */
export async function firstBrokenEntry(tx: TenantTx, { from = 1, to }: { from?: number; to?: number } = {}): Promise<number | null> {
  const [before] = await tx.sql<{ hash: string }>("select hash from audit where tenant_id = $1 and seq = $2", [tx.tenantId, from - 1]);
  if (!before && from > 1) return from - 1;
  let previous = before?.hash ?? "";
  for (let next = from; ; next += CHECKED_AT_ONCE) {
    const most = to === undefined ? CHECKED_AT_ONCE : Math.min(CHECKED_AT_ONCE, to - next + 1);
    const rows = await tx.sql<ChainedEntry>(
      `select seq, at, kind, deal_id "dealId", payload, previous_hash "previousHash", hash, salt, redacted_by "redactedBy" from audit
       where tenant_id = $1 and seq >= $2 order by seq limit $3`,
      [tx.tenantId, next, most],
    );
    const wrong = await altered(tx, rows.filter((row): row is ChainedEntry & StruckOut => row.redactedBy !== null));
    for (const [index, row] of rows.entries()) {
      const inPlace = row.seq === next + index && row.previousHash === previous;
      if (!inPlace || !isAsWritten(row, wrong)) return next + index;
      previous = row.hash;
    }
    const end = next + rows.length - 1;
    if (rows.length < most) return to === undefined ? null : end + 1;
    if (end === to) return null;
  }
}
