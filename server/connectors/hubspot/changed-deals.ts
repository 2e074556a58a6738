import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { Crm, DealGlimpse } from "../crm.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { searchAnswer } from "./wire.ts";

const PAGE = 200;
const MODIFIED = "hs_lastmodifieddate";

type Page = Awaited<ReturnType<Crm["dealsChangedSince"]>>;

/** Where a sweep has got to: the changes from a moment on, or those of exactly that moment after one deal. */
type Position = { fromMs: number; afterId: null } | { fromMs: number; afterId: string };

/**
 * A page of deals by time of change. HubSpot's own paging ends at 10,000, and loses a deal whenever one before it is
 * changed on the way; so each page starts from the last moment seen instead. Bulk edits give thousands of deals the same
 * moment: those are taken by id. A deal that is left alone meanwhile comes exactly once.
 */
export async function dealsChangedSince(transport: Transport, since: string, cursor: string | null): Promise<Page> {
  const position = readPosition(cursor ?? since);
  const answer = await transport.ask(objects("deals", "/search"), { ...queryOf(position), limit: PAGE }, searchAnswer);
  const deals = answer.results.map(({ id, properties }) => ({
    id,
    pipelineId: properties.pipeline ?? "",
    stageId: properties.dealstage ?? "",
    modifiedAt: instantOf(parseInstant(properties.hs_lastmodifieddate)),
  }));
  const more = answer.paging?.next !== undefined;
  return position.afterId === null ? pageByTime(position.fromMs, deals, more) : pageOfMoment(position, deals, more);
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

/** Deals of the last moment wait for the next page, which begins with all of them. */
function pageByTime(fromMs: number, deals: DealGlimpse[], more: boolean): Page {
  const last = deals.at(-1);
  if (!more || !last) return { deals, cursor: null };
  const lastMs = parseInstant(last.modifiedAt);
  if (lastMs <= fromMs) return { deals: [], cursor: writePosition({ fromMs, afterId: "0" }) };
  return { deals: deals.filter(({ modifiedAt }) => parseInstant(modifiedAt) < lastMs), cursor: writePosition({ fromMs: lastMs, afterId: null }) };
}

/** Always further than before, so that a sweep comes to its end whatever is answered. */
function pageOfMoment({ fromMs, afterId }: { fromMs: number; afterId: string }, deals: DealGlimpse[], more: boolean): Page {
  const last = deals.at(-1);
  const further = more && last !== undefined && Number(last.id) > Number(afterId);
  return { deals, cursor: writePosition(further ? { fromMs, afterId: last.id } : { fromMs: fromMs + 1, afterId: null }) };
}

const writePosition = ({ fromMs, afterId }: Position): string => (afterId === null ? instantOf(fromMs) : `${instantOf(fromMs)}|${afterId}`);

function readPosition(text: string): Position {
  const [from = "", afterId = null] = text.split("|");
  return { fromMs: parseInstant(from), afterId };
}
