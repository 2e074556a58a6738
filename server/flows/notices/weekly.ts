import { bridge } from "../../domain/bridge/bridge.ts";
import { addDays, dateIn, hourOfDay, isMonday } from "../../domain/calendar.ts";
import { messageOf } from "../../domain/notices/message.ts";
import { LOCALES, speechOf } from "../../domain/notices/words/index.ts";
import { fiveLines, linesOf } from "../../domain/reporting/five-lines.ts";
import { periodAround } from "../../domain/reporting/periods.ts";
import { wordsFor } from "../../domain/reporting/words/index.ts";
import type { TenantTx } from "../../store/index.ts";
import { bookAsOf } from "../../store/ledger-book.ts";
import * as notices from "../../store/notices.ts";
import type { Tenant } from "../../store/tenants.ts";

/** In the account's time zone, before the Monday meeting. */
const HOUR = 7;

/**
 * On Mondays, once: the bridge of the quarter so far in five lines. It tells of the days up to Sunday, so the first Monday
 * of a quarter tells of the whole one before. One that was down at that hour makes it when it is back, on the same day.
 */
export async function makeWeekly(tx: TenantTx, { settings, timeZone, name }: Tenant): Promise<void> {
  const [now, today] = [tx.clock.now(), dateIn(timeZone, tx.clock.now())];
  if (!settings.notifications.weekly || !isMonday(today) || now < hourOfDay(timeZone, today, HOUR)) return;
  const key = `weekly:${today}`;
  if (await notices.wasMade(tx, key)) return;
  const yesterday = addDays(today, -1);
  const period = { from: periodAround(yesterday, "quarter").from, to: yesterday };
  const book = await bookAsOf(tx, { ...period, payments: false });
  const { language } = settings.notifications;
  const [words, speech] = [wordsFor(LOCALES[language]), speechOf(language, timeZone)];
  const { formats } = speech;
  const headline = `Onebook, ${name}: ${words.period(formats.date(period.from), formats.date(period.to))}`;
  const lines = linesOf(fiveLines(bridge(book, period)), words, formats);
  // Where nothing was sold, billed or paid there is nothing to say, and it is not looked at again before next Monday.
  await notices.say(tx, { key, kind: "weekly", message: messageOf(headline, lines, speech), send: book.deals.length + book.documents.length > 0 });
}
