import { z } from "zod";
import * as connections from "../../../store/connections.ts";
import { endpoint } from "../../endpoint.ts";
import type { AppParts } from "../../parts.ts";

/** More than any settings page can show to a person choosing; what is left out is said. */
const MOST = 500;

const field = z.strictObject({ name: z.string(), label: z.string(), kind: z.enum(["text", "number", "date", "choice"]) });
const stage = z.strictObject({ id: z.string(), label: z.string(), outcome: z.enum(["open", "won", "lost"]) });

const mappingSchema = z
  .strictObject({
    readAt: z.iso.datetime().nullable().describe("null: never yet; ask for a refresh"),
    pipelines: z.array(z.strictObject({ id: z.string(), label: z.string(), stages: z.array(stage) })),
    currencies: z.array(z.string()),
    dealFields: z.array(field),
    companyFields: z.array(field),
    truncated: z.boolean().describe(`A list has more than the ${MOST} entries shown`),
  })
  .meta({ id: "Mapping" });

export const readMapping = endpoint({
  method: "get",
  path: "/api/v1/mapping",
  id: "readMapping",
  summary: "What rules and mappings can be chosen from, as last read from the CRM",
  right: "see",
  answer: mappingSchema,
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller }) {
    return { status: 200, json: await shown(parts.store, caller.tenantId) };
  },
});

export const refreshMapping = endpoint({
  method: "post",
  path: "/api/v1/mapping/refresh",
  id: "refreshMapping",
  summary: "Read the lists anew from the CRM and every accounting system",
  right: "change-settings",
  answer: mappingSchema,
  statuses: { 200: "The lists as they are now" },
  async handle({ parts, caller }) {
    await parts.flows.refreshLists(caller.tenantId);
    return { status: 200, json: await shown(parts.store, caller.tenantId) };
  },
});

async function shown(store: AppParts["store"], tenantId: string): Promise<z.infer<typeof mappingSchema>> {
  const kept = await store.tenant(tenantId, connections.crmLists);
  if (kept === null) return { readAt: null, pipelines: [], currencies: [], dealFields: [], companyFields: [], truncated: false };
  const { pipelines, currencies, fields } = kept.lists;
  return {
    readAt: kept.readAt.toISOString(),
    pipelines: pipelines.slice(0, MOST).map(({ stages, ...rest }) => ({ ...rest, stages: stages.map(({ id, label, outcome }) => ({ id, label, outcome })) })),
    currencies,
    dealFields: fields.deal.slice(0, MOST),
    companyFields: fields.company.slice(0, MOST),
    truncated: [pipelines, fields.deal, fields.company].some((list) => list.length > MOST),
  };
}
