import type { BillingStatus } from "../domain/billing-status.ts";
import type { Book } from "../domain/invoicing/observation.ts";
import type { InvoiceRequest } from "../domain/invoicing/plan.ts";
import { instantOf } from "../platform/clock.ts";
import type { SystemTx, TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** The book as decisions see it; an unknown deal has an empty one. */
export async function read({ sql, tenantId }: TenantTx, dealId: string): Promise<Book> {
  const [row] = await sql<Book>(
    `select revision, fingerprint, opened_on::text "openedOn", accepted_fingerprint "acceptedFingerprint",
       reissue_fingerprint "reissueFingerprint", request, request_open "requestOpen", won_before_start "wonBeforeStart"
     from deal_book where tenant_id = $1 and deal_id = $2`,
    [tenantId, dealId],
  );
  return row ?? EMPTY;
}

const EMPTY: Book = {
  revision: 0,
  fingerprint: null,
  openedOn: null,
  acceptedFingerprint: null,
  reissueFingerprint: null,
  request: null,
  requestOpen: false,
  wonBeforeStart: false,
};

/** Creates the row where there is none, so that what follows can simply update. */
async function ensure({ sql, tenantId }: TenantTx, dealId: string): Promise<void> {
  await sql("insert into deal_book (tenant_id, deal_id) values ($1, $2) on conflict do nothing", [tenantId, dealId]);
}

/** Null where another holds it; otherwise how many workers in a row, up to now, ended with the deal in hand. */
export async function claimLease(tx: TenantTx, dealId: string, holder: string, forMs: number): Promise<number | null> {
  await ensure(tx, dealId);
  const now = await tx.sharedNow();
  const [row] = await tx.sql<{ cutShort: number }>(
    `update deal_book set lease_holder = $3, lease_until = $4, look_at = null,
       cut_short = case when lease_holder is null then cut_short else cut_short + 1 end
     where tenant_id = $1 and deal_id = $2 and (lease_holder is null or lease_until < $5) returning cut_short "cutShort"`,
    [tx.tenantId, dealId, holder, instantOf(now + forMs), instantOf(now)],
  );
  return row?.cutShort ?? null;
}

/** False where the lease ran out: whoever held it must not act any more, even if nobody took it over. */
export async function renewLease(tx: TenantTx, dealId: string, holder: string, forMs: number): Promise<boolean> {
  const now = await tx.sharedNow();
  const rows = await tx.sql(
    "update deal_book set lease_until = $4 where tenant_id = $1 and deal_id = $2 and lease_holder = $3 and lease_until >= $5 returning 1",
    [tx.tenantId, dealId, holder, instantOf(now + forMs), instantOf(now)],
  );
  return rows.length === 1;
}

/** True where somebody asked for another look meanwhile. */
export async function releaseLease({ sql, tenantId, clock }: TenantTx, dealId: string, holder: string): Promise<boolean> {
  const [row] = await sql<{ again: boolean }>(
    `update deal_book set lease_holder = null, lease_until = null, cut_short = 0 where tenant_id = $1 and deal_id = $2 and lease_holder = $3
     returning coalesce(look_at <= $4, false) again`,
    [tenantId, dealId, holder, clock.instant()],
  );
  return row?.again ?? false;
}

export async function openRevision(tx: TenantTx, dealId: string, to: { revision: number; fingerprint: string; openedOn: string }): Promise<void> {
  const rows = await tx.sql(
    "update deal_book set revision = $3, fingerprint = $4, opened_on = $5 where tenant_id = $1 and deal_id = $2 and revision = $3 - 1 returning 1",
    [tx.tenantId, dealId, to.revision, to.fingerprint, to.openedOn],
  );
  if (rows.length === 0) throw new Error(`Deal ${dealId} is not at revision ${to.revision - 1}`);
}

export interface Billing {
  number: number;
  status: BillingStatus;
}

/** What was last written to the CRM, and the running number of that writing. */
export async function lastBilling({ sql, tenantId }: TenantTx, dealId: string): Promise<Billing | null> {
  const [row] = await sql<{ number: number; status: BillingStatus | null }>(
    "select billing_number number, billing status from deal_book where tenant_id = $1 and deal_id = $2",
    [tenantId, dealId],
  );
  return row?.status ? { number: row.number, status: row.status } : null;
}

/** A worker that lost its deal in the call and comes back late does not put an older status in the place of a later one. */
export async function saveBilling({ sql, tenantId }: TenantTx, dealId: string, { number, status }: Billing): Promise<void> {
  await sql("update deal_book set billing = $3, billing_number = $4 where tenant_id = $1 and deal_id = $2 and billing_number <= $4", [
    tenantId,
    dealId,
    jsonText(status),
    number,
  ]);
}

/** What a look leaves behind when it came to rest or parked. */
export interface Settled {
  /** When something falls due by itself, in epoch milliseconds. */
  lookAt: number | null;
  /** The open request that this look has answered. One that came while it looked stays open. */
  answered: InvoiceRequest | null;
  view: object;
  mentions: string[];
}

export async function settle(tx: TenantTx, dealId: string, settled: Settled): Promise<void> {
  await tx.sql(
    `update deal_book set look_at = least(look_at, $3::timestamptz), looked_at = $4, failures = 0, view = $5, mentions = $6,
       request_open = request_open and request is distinct from $7::jsonb
     where tenant_id = $1 and deal_id = $2`,
    [
      tx.tenantId,
      dealId,
      settled.lookAt === null ? null : instantOf(settled.lookAt),
      tx.clock.instant(),
      jsonText(settled.view),
      settled.mentions,
      settled.answered === null ? null : jsonText(settled.answered),
    ],
  );
}

/** Deals that would have been invoiced, had Onebook been allowed to; those looked at last first. */
export async function rehearsed({ sql, tenantId }: TenantTx, limit: number): Promise<{ dealId: string; lookedAt: Date; view: unknown }[]> {
  return sql(
    `select deal_id "dealId", looked_at "lookedAt", view from deal_book
     where tenant_id = $1 and (view -> 'rehearsal') <> 'null'::jsonb order by looked_at desc, deal_id limit $2`,
    [tenantId, limit],
  );
}

/** How many looks in a row have failed, this one included. */
export async function countFailure({ sql, tenantId }: TenantTx, dealId: string): Promise<number> {
  const [row] = await sql<{ failures: number }>(
    "update deal_book set failures = failures + 1 where tenant_id = $1 and deal_id = $2 returning failures",
    [tenantId, dealId],
  );
  return row?.failures ?? 1;
}

/** Looks again at this moment at the latest. */
export async function lookAgainAt(tx: TenantTx, dealId: string, atMs: number): Promise<void> {
  await ensure(tx, dealId);
  await tx.sql("update deal_book set look_at = least(coalesce(look_at, $3), $3::timestamptz) where tenant_id = $1 and deal_id = $2", [
    tx.tenantId,
    dealId,
    instantOf(atMs),
  ]);
}

export async function saveRequest(tx: TenantTx, dealId: string, request: InvoiceRequest): Promise<void> {
  await ensure(tx, dealId);
  await tx.sql("update deal_book set request = $3, request_open = true where tenant_id = $1 and deal_id = $2", [
    tx.tenantId,
    dealId,
    jsonText(request),
  ]);
}

/** A person's answer to a deal that changed after its invoice was sent, for the plan as it is now. */
export async function answerChange(tx: TenantTx, dealId: string, answer: "leave" | "credit-and-reissue", fingerprint: string): Promise<void> {
  const column = answer === "leave" ? "accepted_fingerprint" : "reissue_fingerprint";
  await tx.sql(`update deal_book set ${column} = $3 where tenant_id = $1 and deal_id = $2`, [tx.tenantId, dealId, fingerprint]);
}

/** Deals that were won before Onebook was there are left to the button. `sparing`: not those that wait for a person. */
export async function markWonBeforeStart({ sql, tenantId }: TenantTx, dealIds: string[], sparing: "parked" | "none"): Promise<void> {
  const waiting = "exists (select 1 from parked p where p.tenant_id = $1 and p.deal_id = deal_book.deal_id and p.settled_at is null)";
  await sql(
    `insert into deal_book (tenant_id, deal_id, won_before_start) select $1, unnest($2::text[]), true
     on conflict (tenant_id, deal_id) do update set won_before_start = true
       where deal_book.revision = 0 and not deal_book.request_open ${sparing === "parked" ? `and not ${waiting}` : ""}`,
    [tenantId, dealIds],
  );
}

/** It left the stage it was in: the next time it is won, it is won anew. */
export async function clearWonBeforeStart({ sql, tenantId }: TenantTx, dealId: string): Promise<void> {
  await sql("update deal_book set won_before_start = false where tenant_id = $1 and deal_id = $2 and won_before_start", [tenantId, dealId]);
}

export interface Card {
  billing: BillingStatus | null;
  view: unknown;
  request: InvoiceRequest | null;
  requestOpen: boolean;
  wonBeforeStart: boolean;
  failures: number;
  lookedAt: Date | null;
  looking: boolean;
}

export async function readCard({ sql, tenantId, clock }: TenantTx, dealId: string): Promise<Card | null> {
  const [row] = await sql<Card>(
    `select billing, view, request, request_open "requestOpen", won_before_start "wonBeforeStart", failures, looked_at "lookedAt",
       (lease_holder is not null and lease_until > $3) looking
     from deal_book where tenant_id = $1 and deal_id = $2`,
    [tenantId, dealId, clock.instant()],
  );
  return row ?? null;
}

/** Deals that are looked at right now, or whose invoice somebody asked for and that do not wait for a person. */
export async function countUnderWay({ sql, tenantId, clock }: TenantTx): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int count from deal_book b where b.tenant_id = $1 and (b.request_open or b.lease_holder is not null)
       and (b.lease_until > $2 or (b.request_open and not exists (
         select 1 from parked p where p.tenant_id = b.tenant_id and p.deal_id = b.deal_id and p.settled_at is null)))`,
    [tenantId, clock.instant()],
  );
  return row?.count ?? 0;
}

/** Deals that any of these CRM records concerns ("company:1"), by id after `afterId`; at most 200 at a time. */
export async function mentioning({ sql, tenantId }: TenantTx, mentions: string[], afterId = ""): Promise<string[]> {
  const rows = await sql<{ dealId: string }>(
    `select deal_id "dealId" from deal_book where tenant_id = $1 and mentions && $2::text[] and deal_id > $3 order by deal_id limit ${MENTIONING_PAGE}`,
    [tenantId, mentions, afterId],
  );
  return rows.map((row) => row.dealId);
}
export const MENTIONING_PAGE = 200;

/** Deals whose time has come and that nobody holds, and those whose worker died with them in hand; at most 200. */
export async function due({ sql, clock, sharedNow }: SystemTx): Promise<{ tenantId: string; dealId: string }[]> {
  return sql(
    `select tenant_id "tenantId", deal_id "dealId" from deal_book
     where (look_at <= $1 and lease_until is null) or lease_until < $2 order by least(look_at, lease_until) limit 200`,
    [clock.instant(), instantOf(await sharedNow())],
  );
}

/** The names under which these deals were last seen; those never looked at are left out. At most 1000. */
export async function namesOf({ sql, tenantId }: TenantTx, dealIds: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ dealId: string; name: string }>(
    `select deal_id "dealId", view->>'name' name from deal_book where tenant_id = $1 and deal_id = any($2) and view->>'name' is not null`,
    [tenantId, dealIds.slice(0, 1000)],
  );
  return new Map(rows.map(({ dealId, name }) => [dealId, name]));
}
