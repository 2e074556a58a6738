import { brokenMessage, parkedMessage, stuckMessage } from "../../domain/notices/alerts.ts";
import { digestMessage, isQuiet, type Digest } from "../../domain/notices/digest.ts";
import { speechOf } from "../../domain/notices/words/index.ts";
import { addDays, dateIn, hourOfDay, startOfDay } from "../../domain/calendar.ts";
import { instantOf } from "../../platform/clock.ts";
import * as connections from "../../store/connections.ts";
import type { TenantTx } from "../../store/index.ts";
import * as figures from "../../store/invoice-figures.ts";
import * as channels from "../../store/notice-channel.ts";
import * as notices from "../../store/notices.ts";
import * as tenants from "../../store/tenants.ts";
import * as untold from "../../store/untold.ts";
import * as waiting from "../../store/waiting.ts";
import type { FlowKit } from "../kit.ts";
import { makeWeekly } from "./weekly.ts";

/** What happens within a minute is one message: a hundred deals that wait for one reason are told of at once. */
const GATHER_MS = 60_000;
const KEEP_MS = 30 * 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Looks an account through for what is to be told. What is told and that it was told are one transaction, so nothing is
 * told twice or lost on the way to its queue.
 */
export const collectNotices = (kit: Pick<FlowKit, "store">, tenantId: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const tenant = await tenants.get(tx);
    if (tenant.state !== "installed") return;
    const reachable = (await channels.get(tx)) !== null;
    if (reachable) await tellOfTrouble(tx, tenant);
    if (reachable) await makeWeekly(tx, tenant);
    await makeDigest(tx, tenant, reachable);
    await notices.forgetOlderThan(tx, instantOf(tx.clock.now() - KEEP_MS));
    await notices.setDue(tx, instantOf(nextLook(tx, tenant, reachable)));
  });

function nextLook(tx: TenantTx, { settings, timeZone }: tenants.Tenant, reachable: boolean): number {
  const now = tx.clock.now();
  if (reachable) return now + GATHER_MS;
  const { daily, hour } = settings.notifications.digest;
  if (!daily) return now + HOUR_MS;
  const today = dateIn(timeZone, now);
  const moments = [today, addDays(today, 1)].map((date) => hourOfDay(timeZone, date, hour));
  return moments.find((moment) => moment > now) ?? now + HOUR_MS;
}

async function tellOfTrouble(tx: TenantTx, { settings, timeZone }: tenants.Tenant): Promise<void> {
  const { parked, connections: ended, stuckHours, language } = settings.notifications;
  const speech = speechOf(language, timeZone);
  const say = (kind: notices.NoticeKind, message: notices.NewNotice["message"]) => notices.say(tx, { key: `${kind}:${tx.ids.uuid()}`, kind, message, send: true });
  if (parked) {
    const found = await untold.newlyParked(tx);
    if (found.length > 0) await say("parked", parkedMessage(found, speech));
  }
  if (stuckHours !== null) {
    const found = await untold.longParked(tx, instantOf(tx.clock.now() - stuckHours * HOUR_MS));
    if (found.length > 0) await say("stuck", stuckMessage(found, stuckHours, speech));
  }
  if (ended) {
    const found = await untold.newlyBroken(tx);
    if (found.length > 0) await say("connection", brokenMessage(found.map(nameOf), speech));
  }
}

/** Once a day, from the chosen hour on: one that was down at that hour makes it when it is back, on the same day. */
async function makeDigest(tx: TenantTx, { settings, timeZone, name }: tenants.Tenant, reachable: boolean): Promise<void> {
  const { daily, hour, whenQuiet } = settings.notifications.digest;
  const today = dateIn(timeZone, tx.clock.now());
  if (!daily || tx.clock.now() < hourOfDay(timeZone, today, hour)) return;
  const key = `digest:${today}`;
  if (await notices.wasMade(tx, key)) return;
  const digest = await readDigest(tx, timeZone, addDays(today, -1), today);
  const send = reachable && (whenQuiet || !isQuiet(digest));
  await notices.say(tx, { key, kind: "digest", message: digestMessage(digest, name, speechOf(settings.notifications.language, timeZone)), digest, send });
}

async function readDigest(tx: TenantTx, zone: string, date: string, today: string): Promise<Digest> {
  const [from, until] = [date, today].map((day) => instantOf(startOfDay(zone, day))) as [string, string];
  const all = [...(await connections.list(tx, "crm")), ...(await connections.list(tx, "erp"))];
  const { count, amounts } = await figures.overdue(tx, today);
  return {
    date,
    created: await figures.createdBetween(tx, from, until),
    paid: await figures.paidOn(tx, date),
    overdue: { count, amounts },
    parked: await waiting.countByReason(tx),
    connections: all.filter(({ state }) => state === "needs-reconnect").map(nameOf),
  };
}

const SYSTEM_NAMES: Record<string, string> = { hubspot: "HubSpot", quickbooks: "QuickBooks", xero: "Xero" };
const nameOf = ({ system, name }: { system: string; name: string }): string => `${SYSTEM_NAMES[system] ?? system}: ${name}`;
