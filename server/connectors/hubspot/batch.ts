import { nonsense } from "./errors.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { batchAnswer, type WireObject } from "./wire.ts";

/** HubSpot reads at most this many records at a time. */
const BATCH = 100;

/**
 * All of them, in the order of `ids`. One that is missing was deleted a moment ago, and what it was associated with is
 * about to say so: an invoice without one of its lines would be wrong, so the whole is asked again (retry).
 */
export async function readAll(transport: Transport, type: string, ids: string[], properties: string[]): Promise<WireObject[]> {
  const found = new Map<string, WireObject>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const inputs = ids.slice(start, start + BATCH).map((id) => ({ id }));
    const answer = await transport.ask(objects(type, "/batch/read"), { inputs, properties }, batchAnswer);
    for (const one of answer.results) found.set(one.id, one);
  }
  return ids.map((id) => {
    const one = found.get(id);
    if (!one) throw nonsense(`some ${type.replace("_", " ")} of the deal were missing`, false);
    return one;
  });
}
