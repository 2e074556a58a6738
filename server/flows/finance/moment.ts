import { addDays, dateIn, startOfDay } from "../../domain/calendar.ts";
import type { Instant, PlainDate } from "../../domain/records.ts";
import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { TenantTx } from "../../store/index.ts";
import * as tenants from "../../store/tenants.ts";

export interface Today {
  timeZone: string;
  today: PlainDate;
}

export async function todayOf(tx: TenantTx): Promise<Today> {
  const { timeZone } = await tenants.get(tx);
  return { timeZone, today: dateIn(timeZone, tx.clock.now()) };
}

/** The moment that "as we knew it on 3 March" means: the end of that day in the account's time zone. A moment is itself. */
export function momentOf(asOf: string, timeZone: string): Instant {
  return instantOf(asOf.length > "2026-03-03".length ? parseInstant(asOf) : startOfDay(timeZone, addDays(asOf, 1)) - 1);
}
