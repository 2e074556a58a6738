import type { Customer } from "../../domain/records.ts";
import { parseInstant } from "../../platform/clock.ts";
import type { Crm, DealGlimpse } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import type { Accounts } from "./account.ts";
import { SYSTEM } from "./errors.ts";
import { objects } from "./paths.ts";
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES, DEAL_PROPERTIES, LINE_PROPERTIES, readCompany, readContact, readDeal } from "./records.ts";
import type { Transport } from "./transport.ts";
import { associationPage, batchAnswer, searchAnswer, wireDeal, wireObject, type WireDeal, type WireObject } from "./wire.ts";

const BATCH = 100;
/** More lines than this on one deal wait for a person rather than being cut off. */
const LINE_LIMIT = 2000;
const CONTACT_LIMIT = 20;
const PAGE = 200;
/** Search never goes beyond this; the sweep starts anew from the last change seen. */
const SEARCH_LIMIT = 10_000;

export function createDeals(transport: Transport, accounts: Accounts): Pick<Crm, "readDeal" | "readCustomer" | "dealsChangedSince"> {
  return {
    async readDeal(id, properties) {
      const names = [...new Set([...DEAL_PROPERTIES, ...properties.deal])].join(",");
      const query = `?properties=${encodeURIComponent(names)}&associations=line_items,companies,contacts`;
      const deal = await transport.getOrNull(objects("deals", `/${encodeURIComponent(id)}${query}`), wireDeal);
      if (deal === null || deal.archived) return null;
      const lineIds = await associatedIds(transport, deal, "line items", "line_items", LINE_LIMIT);
      const companyId = primaryCompanyOf(deal);
      const contactIds = await contactIdsOf(transport, deal);
      const companyNames = [...COMPANY_PROPERTIES, ...properties.company];
      const [company] = companyId === null ? [] : await readBatch(transport, "companies", [companyId], companyNames);
      return readDeal({
        deal,
        lines: await readBatch(transport, "line_items", lineIds, LINE_PROPERTIES),
        company: company ?? null,
        contacts: await readBatch(transport, "contacts", contactIds, CONTACT_PROPERTIES),
        account: await accounts.get(),
        properties,
      });
    },
    async readCustomer(kind, id, properties) {
      const [type, names] = kind === "company" ? ["companies", COMPANY_PROPERTIES] : ["contacts", CONTACT_PROPERTIES];
      const query = `?properties=${encodeURIComponent([...names, ...properties].join(","))}`;
      const found = await transport.getOrNull(objects(type, `/${encodeURIComponent(id)}${query}`), wireObject);
      if (found === null) return null;
      return kind === "company" ? readCompany(found, properties) : personOf(found);
    },
    dealsChangedSince: (since, cursor) => dealsChangedSince(transport, since, cursor),
  };
}

function personOf(found: WireObject): Customer {
  const contact = readContact(found);
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(" ") || (contact.email ?? found.id);
  return { ...contact, kind: "person", name, domain: null, taxNumber: null, currency: null, active: true, properties: {} };
}

/** HubSpot names the primary company's association without a suffix, and every other one "unlabeled". */
function primaryCompanyOf(deal: WireDeal): string | null {
  const companies = deal.associations?.["companies"]?.results ?? [];
  return (companies.find((one) => one.type === "deal_to_company") ?? companies[0])?.id ?? null;
}

/** Ids come with the deal; what does not fit on the first page is fetched on. HubSpot writes "line items" with a space. */
async function associatedIds(transport: Transport, deal: WireDeal, listed: string, type: string, limit: number): Promise<string[]> {
  const first = deal.associations?.[listed] ?? deal.associations?.[type];
  const ids = new Set((first?.results ?? []).map((one) => one.id));
  let after = first?.paging?.next?.after;
  while (after !== undefined) {
    const path = objects("deals", `/${deal.id}/associations/${type}?limit=500&after=${encodeURIComponent(after)}`);
    const page = await transport.get(path, associationPage);
    for (const { toObjectId } of page.results) ids.add(toObjectId);
    if (ids.size > limit) throw tooMany(type, limit);
    after = page.paging?.next?.after;
  }
  if (ids.size > limit) throw tooMany(type, limit);
  return [...ids];
}

/** Whoever is labelled as billing comes first; labels cost a call and are asked for only where there is a choice. */
async function contactIdsOf(transport: Transport, deal: WireDeal): Promise<string[]> {
  const ids = [...new Set((deal.associations?.["contacts"]?.results ?? []).map((one) => one.id))];
  if (ids.length < 2) return ids;
  const labelled = await transport.get(objects("deals", `/${deal.id}/associations/contacts?limit=500`), associationPage);
  const billing = new Set(
    labelled.results.filter((one) => one.associationTypes.some((type) => /billing|invoice/i.test(type.label ?? ""))).map((one) => one.toObjectId),
  );
  return [...ids.filter((id) => billing.has(id)), ...ids.filter((id) => !billing.has(id))].slice(0, CONTACT_LIMIT);
}

/** In the order of `ids`; archived ones are left out. */
async function readBatch(transport: Transport, type: string, ids: string[], names: string[]): Promise<WireObject[]> {
  const found = new Map<string, WireObject>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const inputs = ids.slice(start, start + BATCH).map((id) => ({ id }));
    const answer = await transport.ask(objects(type, "/batch/read"), { inputs, properties: names }, batchAnswer);
    for (const one of answer.results) found.set(one.id, one);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The cursor is "time|offset": beyond HubSpot's limit the time moves on to the last change seen. */
async function dealsChangedSince(transport: Transport, since: string, cursor: string | null): Promise<{ deals: DealGlimpse[]; cursor: string | null }> {
  const [from = since, after = "0"] = cursor?.split("|") ?? [];
  const answer = await transport.ask(
    objects("deals", "/search"),
    {
      filterGroups: [{ filters: [{ propertyName: "hs_lastmodifieddate", operator: "GTE", value: String(parseInstant(from)) }] }],
      sorts: [{ propertyName: "hs_lastmodifieddate", direction: "ASCENDING" }],
      properties: ["pipeline", "dealstage", "hs_lastmodifieddate"],
      limit: PAGE,
      after,
    },
    searchAnswer,
  );
  const deals = answer.results.map((deal) => ({
    id: deal.id,
    pipelineId: deal.properties["pipeline"] ?? "",
    stageId: deal.properties["dealstage"] ?? "",
    modifiedAt: deal.properties["hs_lastmodifieddate"] ?? deal.updatedAt,
  }));
  const next = answer.paging?.next?.after;
  if (next === undefined) return { deals, cursor: null };
  const last = deals.at(-1)?.modifiedAt ?? from;
  const moved = Number(next) + PAGE > SEARCH_LIMIT && last > from;
  return { deals, cursor: moved ? `${last}|0` : `${from}|${next}` };
}

const tooMany = (type: string, limit: number) =>
  new VendorError({
    system: SYSTEM,
    consequence: "park",
    code: "validation",
    message: `The deal has more than ${limit} ${type.replace("_", " ")}.`,
    applied: "no",
  });
