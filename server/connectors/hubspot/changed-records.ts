import type { Instant } from "../../domain/records.ts";
import { instantOf, parseInstant } from "../../platform/clock.ts";
import type { CrmGlimpse, Crm } from "../crm.ts";
import { dealsOfLines } from "./associations.ts";
import { nonsense } from "./errors.ts";
import { objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { instant, searchAnswer } from "./wire.ts";

const PAGE = 200;
/** After a merge the record that stays lists those that went: nothing else of them can be found. */
const MERGED = "hs_merged_object_ids";

/** What can be swept, by HubSpot's names. A product is not: a line is a copy of it and does not change with it. */
const SWEPT = {
  deal: { type: "deals", modified: "hs_lastmodifieddate", properties: ["pipeline", "dealstage", MERGED] },
  company: { type: "companies", modified: "hs_lastmodifieddate", properties: [MERGED] },
  contact: { type: "contacts", modified: "lastmodifieddate", properties: [MERGED] },
  "line-item": { type: "line_items", modified: "hs_lastmodifieddate", properties: [] },
} as const;
type Swept = (typeof SWEPT)[keyof typeof SWEPT];

interface Found {
  id: string;
  properties: Record<string, string | null>;
  modifiedAt: Instant;
}
interface Page {
  found: Found[];
  cursor: string | null;
}

/** Where a sweep has got to: the changes from a moment on, or those of exactly that moment after one record. */
type Position = { fromMs: number; afterId: null } | { fromMs: number; afterId: string };

export function createSweeps(transport: Transport): Pick<Crm, "dealsChangedSince" | "recordsChangedSince"> {
  return {
    async dealsChangedSince(since, cursor) {
      const page = await changedSince(transport, SWEPT.deal, since, cursor);
      const deals = page.found.map(({ id, properties, modifiedAt }) => ({
        id,
        pipelineId: properties["pipeline"] ?? "",
        stageId: properties["dealstage"] ?? "",
        modifiedAt,
      }));
      return { deals, cursor: page.cursor };
    },
    async recordsChangedSince(entity, since, cursor) {
      const page = await changedSince(transport, SWEPT[entity], since, cursor);
      const dealsOf = entity === "line-item" ? await dealsOfLines(transport, page.found.map(({ id }) => id)) : new Map<string, string[]>();
      const records = page.found.map(({ id, properties, modifiedAt }): CrmGlimpse => ({ id, modifiedAt, formerIds: listed(properties[MERGED]), dealIds: dealsOf.get(id) ?? [] }));
      return { records, cursor: page.cursor };
    },
  };
}

const listed = (text: string | null | undefined): string[] => (text ?? "").split(";").map((id) => id.trim()).filter(Boolean);

/**
 * A page of records by time of change. HubSpot's own paging ends at 10,000, and loses a record whenever one before it is
 * changed on the way; so each page starts from the last moment seen instead. Bulk edits give thousands of records the same
 * moment: those are taken by id. A record that is left alone meanwhile comes exactly once.
 */
async function changedSince(transport: Transport, swept: Swept, since: string, cursor: string | null): Promise<Page> {
  const position = readPosition(cursor ?? since);
  const answer = await transport.ask(objects(swept.type, "/search"), { ...queryOf(swept, position), limit: PAGE }, searchAnswer);
  const found = answer.results.map(({ id, properties }) => ({ id, properties, modifiedAt: momentOf(properties[swept.modified]) }));
  const more = answer.paging?.next !== undefined;
  return position.afterId === null ? pageByTime(position.fromMs, found, more) : pageOfMoment(position, found, more);
}

function momentOf(value: string | null | undefined): Instant {
  const parsed = instant.safeParse(value);
  if (!parsed.success) throw nonsense("a record was found without the time of its last change", false);
  return instantOf(parseInstant(parsed.data));
}

function queryOf({ modified, properties }: Swept, { fromMs, afterId }: Position) {
  const from = String(fromMs);
  const query = { properties: [...properties, modified] };
  if (afterId === null) {
    const filters = [{ propertyName: modified, operator: "GTE", value: from }];
    return { ...query, filterGroups: [{ filters }], sorts: [{ propertyName: modified, direction: "ASCENDING" }] };
  }
  const filters = [
    { propertyName: modified, operator: "BETWEEN", value: from, highValue: from },
    { propertyName: "hs_object_id", operator: "GT", value: afterId },
  ];
  return { ...query, filterGroups: [{ filters }], sorts: [{ propertyName: "hs_object_id", direction: "ASCENDING" }] };
}

/** Records of the last moment wait for the next page, which begins with all of them. */
function pageByTime(fromMs: number, found: Found[], more: boolean): Page {
  const last = found.at(-1);
  if (!more || !last) return { found, cursor: null };
  const lastMs = parseInstant(last.modifiedAt);
  if (lastMs <= fromMs) return { found: [], cursor: writePosition({ fromMs, afterId: "0" }) };
  return { found: found.filter(({ modifiedAt }) => parseInstant(modifiedAt) < lastMs), cursor: writePosition({ fromMs: lastMs, afterId: null }) };
}

/** Always further than before, so that a sweep comes to its end whatever is answered. */
function pageOfMoment({ fromMs, afterId }: { fromMs: number; afterId: string }, found: Found[], more: boolean): Page {
  const last = found.at(-1);
  const further = more && last !== undefined && Number(last.id) > Number(afterId);
  return { found, cursor: writePosition(further ? { fromMs, afterId: last.id } : { fromMs: fromMs + 1, afterId: null }) };
}

const writePosition = ({ fromMs, afterId }: Position): string => (afterId === null ? instantOf(fromMs) : `${instantOf(fromMs)}|${afterId}`);

function readPosition(text: string): Position {
  const [from = "", afterId = null] = text.split("|");
  return { fromMs: parseInstant(from), afterId };
}
