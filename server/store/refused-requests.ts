import type { SystemTx } from "./index.ts";

/** Counts a request that was turned away: forged, stale, malformed, too large. Nothing of its content is kept. */
export async function count({ sql, clock }: SystemTx, place: string, reason: string): Promise<void> {
  const now = clock.instant();
  await sql(
    `insert into refused_request (tenant_id, day, place, reason, count, last_at) values ('', $1, $2, $3, 1, $4)
     on conflict (tenant_id, day, place, reason) do update set count = refused_request.count + 1, last_at = excluded.last_at`,
    [now.slice(0, 10), place, reason, now],
  );
}

/** Of the last 30 days, newest first. */
export async function recent({ sql }: SystemTx): Promise<{ day: string; place: string; reason: string; count: number }[]> {
  return sql(`select day::text, place, reason, count from refused_request order by day desc, place, reason limit 500`);
}
