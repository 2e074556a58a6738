import { addDays, dateIn, startOfDay } from "../../../domain/calendar.ts";
import { instantOf } from "../../../platform/clock.ts";
import * as connections from "../../../store/connections.ts";
import * as dealBook from "../../../store/deal-book.ts";
import type { TenantTx } from "../../../store/index.ts";
import * as figures from "../../../store/invoice-figures.ts";
import * as notices from "../../../store/notices.ts";
import * as retryBatches from "../../../store/retry-batches.ts";
import * as tenants from "../../../store/tenants.ts";
import * as waiting from "../../../store/waiting.ts";
import { RETRY_SHOWN_MS } from "../parked/waiting-schema.ts";

/** How far the chart looks back, today included. */
const DAYS = 14;
/** How far "due soon" looks ahead, today included. */
const AHEAD = 7;
/** As many as are worth a look on the first screen. */
const OLDEST = 5;

export type HomeFacts = Awaited<ReturnType<typeof readHome>>;

export async function readHome(tx: TenantTx) {
  const now = tx.clock.now();
  const tenant = await tenants.get(tx);
  const { timeZone, baselinedAt } = tenant;
  const today = dateIn(timeZone, now);
  const days = Array.from({ length: DAYS }, (_, index) => dayIn(timeZone, addDays(today, index + 1 - DAYS)));
  const { from, until } = dayIn(timeZone, today);
  const lastDue = addDays(today, AHEAD - 1);
  return {
    now,
    tenant,
    today,
    lastDue,
    baselined: baselinedAt !== null,
    created: await figures.createdBetween(tx, from, until),
    paid: await figures.paidOn(tx, today),
    overdue: await figures.overdue(tx, today),
    dueSoon: await figures.dueBetween(tx, today, lastDue),
    underWay: await dealBook.countUnderWay(tx),
    reasons: await waiting.countByReason(tx),
    oldest: await waiting.page(tx, { code: null, text: null, after: null, limit: OLDEST }),
    retrying: await retryBatches.underWay(tx, instantOf(now - RETRY_SHOWN_MS)),
    days: await figures.perDay(tx, days),
    connections: [...(await connections.list(tx, "crm")), ...(await connections.list(tx, "erp"))],
    digest: await notices.lastDigest(tx),
    anyInvoice: await figures.any(tx),
  };
}

const dayIn = (zone: string, date: string): figures.Day => ({
  date,
  from: instantOf(startOfDay(zone, date)),
  until: instantOf(startOfDay(zone, addDays(date, 1))),
});
