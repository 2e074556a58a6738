import { money, type Money } from "../domain/money.ts";
import type { PlainDate } from "../domain/records.ts";
import type { TenantTx } from "./index.ts";

export interface RecognisedOfDeal {
  /** What was earned up to and with a day, in each currency; a fact and its reversal cancel each other out. */
  earned: Money[];
  /** The next day on which something is earned; null where nothing more is scheduled. */
  nextOn: PlainDate | null;
}

/** null where nothing of the deal is, or ever was, scheduled to be recognised. */
export async function recognisedOfDeal({ sql, tenantId }: TenantTx, dealId: string, day: PlainDate): Promise<RecognisedOfDeal | null> {
  const rows = await sql<{ currency: string; minor: number; nextOn: string | null }>(
    `select currency, coalesce(sum(minor) filter (where dated <= $3), 0)::bigint minor, min(dated) filter (where dated > $3 and minor <> 0)::text "nextOn"
     from (select currency, dated, sum(amount_minor) minor from ledger_fact
           where tenant_id = $1 and subject = $2 and stream = 'recognised' group by 1, 2) by_day group by 1 order by 1`,
    [tenantId, `deal:${dealId}`, day],
  );
  if (rows.length === 0) return null;
  const days = rows.flatMap(({ nextOn }) => nextOn ?? []).sort();
  return { earned: rows.map(({ currency, minor }) => money(minor, currency)), nextOn: days[0] ?? null };
}
