import type { Period } from "../../domain/bridge/book.ts";
import type { Instant } from "../../domain/records.ts";
import { streamsOf, type MonthOfStreams } from "../../domain/reporting/streams.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import { mainCurrency } from "../../store/ledger-book.ts";
import { billedNotEarned, monthlySums } from "../../store/ledger-sums.ts";

/** The four streams by month and the balance that rolls on, as believed at a moment. */
export async function readStreams(tx: TenantTx, of: Period & { asOf?: Instant | undefined; homeCurrency?: string | undefined }): Promise<{ currency: string; months: MonthOfStreams[] }> {
  const { seq } = await facts.headAt(tx, of.asOf);
  const currency = of.homeCurrency ?? (await mainCurrency(tx, seq)) ?? "USD";
  const asked = { ...of, homeCurrency: currency, seq };
  return { currency, months: streamsOf(await monthlySums(tx, asked), await billedNotEarned(tx, asked), of, currency) };
}
