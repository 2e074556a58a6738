import { unusable } from "./errors.ts";
import { associationsBetween, objects } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { associationPage, associationsOfMany, type WireDeal } from "./wire.ts";

/** What a deal is associated with. */
export interface Associated {
  id: string;
  /** HubSpot's mark on one company of a deal. */
  primary: boolean;
  /** The portal's own words for the association, such as "Billing contact"; empty where they were not asked for. */
  labels: string[];
}

type Listed = "line_items" | "companies" | "contacts";
type Kind = Listed | "tasks";

/** How HubSpot names the lists that come with a deal: one of them with a space. */
const LISTED: Record<Listed, string> = { line_items: "line items", companies: "companies", contacts: "contacts" };
/** HubSpot's own type id of "deal to its primary company". */
const PRIMARY_COMPANY = 5;
/** The name of the same association where a deal lists its companies; all others are "unlabeled" or have a label. */
const PRIMARY_NAME = "deal_to_company";
const PAGE = 500;

/**
 * The associations that came with a deal; asked for anew where they did not fit, because nothing says that the cursor of
 * one list continues another. Each record once, although HubSpot lists a primary company twice.
 */
export async function associatedOf(transport: Transport, deal: WireDeal, kind: Listed, limit: number): Promise<Associated[]> {
  const list = deal.associations?.[LISTED[kind]] ?? deal.associations?.[kind];
  if (list?.paging?.next) return listAssociated(transport, deal.id, kind, limit);
  const found = new Map<string, Associated>();
  for (const { id, type } of list?.results ?? []) {
    found.set(id, { id, primary: type === PRIMARY_NAME || found.get(id)?.primary === true, labels: [] });
  }
  if (found.size > limit) throw tooMany(kind, limit);
  return [...found.values()];
}

/** Page by page, with labels. Throws (park) where there are more than `limit`. */
export async function listAssociated(transport: Transport, dealId: string, kind: Kind, limit: number): Promise<Associated[]> {
  const found = new Map<string, Associated>();
  let after: string | undefined;
  for (let pages = 0; pages * PAGE <= limit; pages += 1) {
    const cursor = after === undefined ? "" : `&after=${encodeURIComponent(after)}`;
    const path = objects("deals", `/${encodeURIComponent(dealId)}/associations/${kind}?limit=${PAGE}${cursor}`);
    const page = await transport.get(path, associationPage);
    for (const { toObjectId: id, associationTypes } of page.results) {
      const primary = kind === "companies" && associationTypes.some(({ typeId }) => typeId === PRIMARY_COMPANY);
      found.set(id, { id, primary, labels: associationTypes.flatMap(({ label }) => label ?? []) });
    }
    after = page.paging?.next?.after;
    if (after === undefined && found.size <= limit) return [...found.values()];
  }
  throw tooMany(kind, limit);
}

/** The deals each of these lines belongs to; HubSpot reads at most 1,000 at a time, a page of a sweep has fewer. */
export async function dealsOfLines(transport: Transport, lineIds: string[]): Promise<Map<string, string[]>> {
  if (lineIds.length === 0) return new Map();
  const answer = await transport.ask(associationsBetween("line_items", "deals", "/batch/read"), { inputs: lineIds.map((id) => ({ id })) }, associationsOfMany);
  return new Map(answer.results.map(({ from, to }) => [from.id, to.map(({ toObjectId }) => toObjectId)]));
}

const tooMany = (kind: Kind, limit: number) =>
  unusable(`The deal has more than ${limit} ${kind.replace("_", " ")}, which is more than Onebook reads. Split the deal.`);
