import { bridge } from "../bridge/bridge.ts";
import type { Book, Period, Scope } from "../bridge/book.ts";
import { billingsToCash, billingsToRevenue, bookingsToBillings, CASH_STEPS, REVENUE_STEPS } from "../bridge/shorter-bridges.ts";
import { STEPS, type Bridge } from "../bridge/steps.ts";

/** The long bridge, and the shorter ones between the four streams. */
export const BRIDGES = ["deals-to-revenue", "deals-to-billings", "billings-to-revenue", "billings-to-cash"] as const;
export type BridgeKind = (typeof BRIDGES)[number];

/** Those that begin with deals, and so can be asked for one pipeline, owner or currency. */
export const SCOPED: ReadonlySet<BridgeKind> = new Set(["deals-to-revenue", "deals-to-billings"]);

export const ANY_STEP = [...new Set([...STEPS, ...REVENUE_STEPS, ...CASH_STEPS])] as const;
export type AnyStep = (typeof ANY_STEP)[number];

const known = new WeakMap<Book, Map<string, Bridge<AnyStep>>>();

/** Worked out once for a book: the same book asked again, as every page of a large one is, is answered at once. */
export function bridgeOf(kind: BridgeKind, book: Book, period: Period, scope: Scope): Bridge<AnyStep> {
  const bridges = known.get(book) ?? new Map<string, Bridge<AnyStep>>();
  known.set(book, bridges);
  const key = JSON.stringify([kind, period.from, period.to, scope.pipeline ?? null, scope.owner ?? null, scope.currency ?? null]);
  const answer = bridges.get(key) ?? workedOut(kind, book, period, scope);
  if (bridges.size < MOST_BRIDGES) bridges.set(key, answer);
  return answer;
}

/** A few pipelines and owners of one book. */
const MOST_BRIDGES = 100;

function workedOut(kind: BridgeKind, book: Book, period: Period, scope: Scope): Bridge<AnyStep> {
  switch (kind) {
    case "deals-to-revenue":
      return bridge(book, period, scope);
    case "deals-to-billings":
      return bookingsToBillings(book, period, scope);
    case "billings-to-revenue":
      return billingsToRevenue(book, period);
    case "billings-to-cash":
      return billingsToCash(book, period);
  }
}
