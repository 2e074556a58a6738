import type { Request } from "express";
import type { Store } from "../store/index.ts";
import * as refusedRequests from "../store/refused-requests.ts";
import type { AppParts } from "./parts.ts";

export type RefusalReason = "forged" | "stale" | "malformed" | "too-large" | "unknown-account";

/**
 * Leaves a trace of a request that was turned away: a log line and a count a day. The refusal stands whether or not the
 * trace can be written.
 */
export async function traceRefusal(parts: Pick<AppParts, "store" | "log">, request: Request, place: string, reason: RefusalReason): Promise<void> {
  parts.log.warn("A request was refused", { place, reason, from: request.ip });
  try {
    await countOnce(parts.store, place, reason);
  } catch (error) {
    parts.log.error("A refusal could not be counted", { place, reason, error });
  }
}

interface Counting {
  /** Refused since the write that is under way began. */
  more: number;
  underWay: Promise<void> | null;
}
const counting = new WeakMap<Store, Map<string, Counting>>();

/** One write at a time for each kind, however many strangers knock: what comes meanwhile is counted with the next. */
function countOnce(store: Store, place: string, reason: RefusalReason): Promise<void> {
  const kinds = counting.get(store) ?? new Map<string, Counting>();
  counting.set(store, kinds);
  const kind = kinds.get(`${place} ${reason}`) ?? { more: 0, underWay: null };
  kinds.set(`${place} ${reason}`, kind);
  kind.more += 1;
  kind.underWay ??= writeAll(store, kind, place, reason).finally(() => (kind.underWay = null));
  return kind.underWay;
}

async function writeAll(store: Store, kind: Counting, place: string, reason: RefusalReason): Promise<void> {
  while (kind.more > 0) {
    const times = kind.more;
    kind.more = 0;
    await store.system((tx) => refusedRequests.count(tx, place, reason, times));
  }
}
