import type { Book, Period, Scope } from "../../domain/bridge/book.ts";
import type { Bridge } from "../../domain/bridge/steps.ts";
import type { Instant, PlainDate } from "../../domain/records.ts";
import { bridgeOf, SCOPED, type AnyStep, type BridgeKind } from "../../domain/reporting/bridges.ts";
import { MOST_MONTHS, periodAround, touchedMonths } from "../../domain/reporting/periods.ts";
import * as documents from "../../store/erp-documents.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import { bookAsOf } from "../../store/ledger-book.ts";
import { homeCurrencies } from "../../store/ledger-sums.ts";
import { FlowProblem, type FlowCode } from "../problem.ts";
import { momentOf, todayOf, type Today } from "./moment.ts";

/** Which bridge, over what, as believed when. */
export interface BridgeQuestion {
  kind: BridgeKind;
  scope: Scope;
  /** Both days included; this quarter, where neither is said. */
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  /** A plain date, at its end, or an instant; now, where it is left out. */
  asOf?: string | undefined;
  /** The day on which sales drew its report; what became of its deals since shows as lost or re-dated. */
  reportedOn?: PlainDate | undefined;
  /** Which of the tenant's home currencies; the busiest, where left out. */
  homeCurrency?: string | undefined;
}

export interface ReadBridge extends Today {
  period: Period;
  bridge: Bridge<AnyStep>;
  book: Book;
  /** The moment the figures are of: asked for again, they are the same for good. */
  asOf: Instant;
  homeCurrencies: string[];
  /** The period begins before this day, from which documents without a deal are read: earlier ones are in no figure. */
  documentsSince: PlainDate | null;
}

export async function readBridge(tx: TenantTx, { kind, scope, from, to, asOf, reportedOn, homeCurrency }: BridgeQuestion): Promise<ReadBridge> {
  if (!SCOPED.has(kind) && Object.values(scope).some((wanted) => wanted !== undefined)) throw notScoped();
  const { timeZone, today } = await todayOf(tx);
  const period = periodOf(from, to, today);
  const now = latest(tx.clock.instant(), (await facts.headAt(tx)).recordedAt);
  const believed = asOf === undefined ? now : earlier(momentOf(asOf, timeZone), now);
  const book = await bookAsOf(tx, {
    ...period,
    asOf: believed,
    payments: kind === "billings-to-cash",
    ...(reportedOn === undefined ? {} : { reportAsOf: momentOf(reportedOn, timeZone) }),
    ...(homeCurrency === undefined ? {} : { homeCurrency }),
  });
  const since = await documents.readSince(tx);
  const documentsSince = since !== null && period.from < since ? since : null;
  return { timeZone, today, period, book, bridge: bridgeOf(kind, book, period, scope), asOf: believed, homeCurrencies: await homeCurrencies(tx), documentsSince };
}

/** Clocks of several processes differ: what was recorded last belongs to now. */
const latest = (now: Instant, recordedAt: Instant | null): Instant => (recordedAt !== null && recordedAt > now ? recordedAt : now);
/** What will be believed later nobody knows. */
const earlier = (asked: Instant, now: Instant): Instant => (asked < now ? asked : now);

/** Two days, both included, or this quarter where neither is given. */
export function periodOf(from: PlainDate | undefined, to: PlainDate | undefined, today: PlainDate): Period {
  if (from === undefined && to === undefined) return periodAround(today, "quarter");
  if (from === undefined || to === undefined) throw refused("period-half", "Only one end of the period is given.", "Give both from and to, or neither for this quarter.");
  requirePeriod({ from, to });
  return { from, to };
}

export function requirePeriod({ from, to }: Period): void {
  if (from > to) throw refused("period-backwards", `The period ends on ${to}, before it begins on ${from}.`, "Swap the two days.");
  if (touchedMonths({ from, to }) > MOST_MONTHS) {
    throw refused("period-too-long", `The period touches more than ${MOST_MONTHS} months.`, "Choose a shorter period.");
  }
}

const notScoped = () =>
  refused("bridge-not-scoped", "This bridge begins with invoices, which belong to no pipeline or owner.", "Leave out pipeline, owner and currency, or choose a bridge that begins with deals.");

const refused = (code: FlowCode, title: string, nextStep: string) => new FlowProblem({ code, status: 422, title, nextStep });
