import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { Crm, DealGlimpse } from "../crm.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { searchAnswer } from "./wire.ts";

const PAGE = 200;
const MODIFIED = "hs_lastmodifieddate";

/** Where a sweep has got to: the changes from a moment on, or those of exactly that moment after one deal. */
type Position = { fromMs: number; afterId: null } | { fromMs: number; afterId: string };

/**
 * A page of deals by time of change. HubSpot's own paging ends at 10,000, and loses a deal whenever one before it is
 * changed on the way; so each page starts from the last change seen instead. Bulk edits give thousands of deals the same
 * moment: those are taken by id, which is why a page may repeat a few deals of the one before it.
 */
export async function dealsChangedSince(transport: Transport, since: string, cursor: string | null): ReturnType<Crm["dealsChangedSince"]> {
  const position = readPosition(cursor ?? since);
  const answer = await transport.ask(objects("deals", "/search"), { ...queryOf(position), limit: PAGE }, searchAnswer);
  const deals = answer.results.map(({ id, properties }) => ({
    id,
    pipelineId: properties.pipeline ?? "",
    stageId: properties.dealstage ?? "",
    modifiedAt: instantOf(parseInstant(properties.hs_lastmodifieddate)),
  }));
  const next = nextPosition(position, deals, answer.paging?.next !== undefined);
  return { deals, cursor: next && writePosition(next) };
}

function queryOf({ fromMs, afterId }: Position) {
  const from = String(fromMs);
  const query = { properties: ["pipeline", "dealstage", MODIFIED] };
  if (afterId === null) {
    const filters = [{ propertyName: MODIFIED, operator: "GTE", value: from }];
    return { ...query, filterGroups: [{ filters }], sorts: [{ propertyName: MODIFIED, direction: "ASCENDING" }] };
  }
  const filters = [
    { propertyName: MODIFIED, operator: "BETWEEN", value: from, highValue: from },
    { propertyName: "hs_object_id", operator: "GT", value: afterId },
  ];
  return { ...query, filterGroups: [{ filters }], sorts: [{ propertyName: "hs_object_id", direction: "ASCENDING" }] };
}

/** Always further than before, so that a sweep comes to its end whatever is answered. */
function nextPosition({ fromMs, afterId }: Position, deals: readonly DealGlimpse[], more: boolean): Position | null {
  const last = deals.at(-1);
  if (afterId !== null) {
    return more && last && Number(last.id) > Number(afterId) ? { fromMs, afterId: last.id } : { fromMs: fromMs + 1, afterId: null };
  }
  if (!more || !last) return null;
  const lastMs = parseInstant(last.modifiedAt);
  return lastMs > fromMs ? { fromMs: lastMs, afterId: null } : { fromMs, afterId: "0" };
}

const writePosition = ({ fromMs, afterId }: Position): string => (afterId === null ? instantOf(fromMs) : `${instantOf(fromMs)}|${afterId}`);

function readPosition(text: string): Position {
  const [from = "", afterId = null] = text.split("|");
  return { fromMs: parseInstant(from), afterId };
}
