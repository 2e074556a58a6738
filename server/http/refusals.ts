import type { Request } from "express";
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
    await parts.store.system((tx) => refusedRequests.count(tx, place, reason));
  } catch (error) {
    parts.log.error("A refusal could not be counted", { place, reason, error });
  }
}
