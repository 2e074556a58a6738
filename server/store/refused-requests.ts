import { instantOf } from "../platform/clock.ts";
import type { SystemTx } from "./index.ts";

const KEEP_DAYS = 30;
const dayBefore = (nowMs: number): string => instantOf(nowMs - KEEP_DAYS * 86_400_000).slice(0, 10);

/** Counts requests that were turned away: forged, stale, malformed, too large. Nothing of its content is kept. */
export async function count({ sql, clock }: SystemTx, place: string, reason: string, times = 1): Promise<void> {
  const now = clock.instant();
  await sql("delete from refused_request where day < $1", [dayBefore(clock.now())]);
  await sql(
    `insert into refused_request (tenant_id, day, place, reason, count, last_at) values ('', $1, $2, $3, $5, $4)
     on conflict (tenant_id, day, place, reason) do update set count = refused_request.count + excluded.count, last_at = excluded.last_at`,
    [now.slice(0, 10), place, reason, now, times],
  );
}

/** Of the last 30 days, newest first; at most 500 rows. */
export async function recent({ sql, clock }: SystemTx): Promise<{ day: string; place: string; reason: string; count: number }[]> {
  return sql("select day, place, reason, count from refused_request where day >= $1 order by day desc, place, reason limit 500", [
    dayBefore(clock.now()),
  ]);
}
